package dev.everview.service;

import dev.everview.embedded.test.TestDatabase;
import dev.everview.embedded.test.TestServers;
import dev.everview.internal.CompileRequests;
import dev.everview.internal.PipelineCompiler;
import dev.everview.internal.RuntimeInstaller;
import java.io.IOException;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A fresh database with the runtime in it, the compile service that it calls, and a superuser's connection. */
final class ServedDatabase implements AutoCloseable {
    private static final String SECRET = "surface-test-secret";

    private final CompileServer service;
    private final TestDatabase database;
    private final Connection connection;

    private ServedDatabase(CompileServer service, TestDatabase database, Connection connection) {
        this.service = service;
        this.database = database;
        this.connection = connection;
    }

    static ServedDatabase start(int major) throws SQLException, IOException {
        CompileRequests requests = new CompileRequests(new PipelineCompiler());
        CompileServer service = new CompileServer(
                InetAddress.getByAddress(new byte[] {127, 0, 0, 1}),
                0,
                SECRET,
                null,
                Limits.standard(),
                requests::answer);
        TestDatabase database = TestServers.freshDatabase(major);
        Connection connection = database.connect();
        new RuntimeInstaller(connection).install();
        ServedDatabase served = new ServedDatabase(service, database, connection);
        served.execute("SELECT everview.configure_service('127.0.0.1', " + service.port() + ", '" + SECRET + "')");
        return served;
    }

    Connection connection() {
        return connection;
    }

    /** The name of the database: unlike any other of this server, so that roles can be named after it. */
    String name() {
        return database.name();
    }

    Connection connectAs(String role) throws SQLException {
        return database.connectAs(role);
    }

    void execute(String sql) throws SQLException {
        execute(connection, sql);
    }

    List<String> rows(String sql) throws SQLException {
        return rows(connection, sql);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** The rows of a query, columns joined by a bar, NULL as the word. */
    static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet result = statement.executeQuery(sql)) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        cells.add(Objects.requireNonNullElse(result.getString(i), "null"));
                    }
                    rows.add(String.join("|", cells));
                }
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
        service.close();
    }
}
