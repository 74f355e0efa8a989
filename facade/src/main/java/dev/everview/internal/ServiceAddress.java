package dev.everview.internal;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;

/**
 * Where the functions of a database look for the compile service.
 *
 * @param host as the database server reaches it
 * @param secret shared by both sides; whoever has it can use the service
 */
public record ServiceAddress(String host, int port, String secret) {
    private static final int SECRET_BYTES = 24;

    /** A secret that nobody can guess. */
    public static String newSecret() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** What the database has on record. Only the owner of the installation may read it. */
    public static Optional<ServiceAddress> recorded(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT host, port, secret FROM everview.service");
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? Optional.of(new ServiceAddress(row.getString(1), row.getInt(2), row.getString(3)))
                    : Optional.empty();
        }
    }

    /** Puts this address on record. Only the owner of the installation may. */
    public void record(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT everview.configure_service(?, ?, ?)")) {
            statement.setString(1, host);
            statement.setInt(2, port);
            statement.setString(3, secret);
            statement.execute();
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
