package dev.everview.embedded.test;

import dev.everview.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database of its own for one test. Closing it disconnects everybody and drops it. */
public record TestDatabase(EmbeddedPostgres server, String name) implements AutoCloseable {
    /** Connects as superuser. */
    public Connection connect() throws SQLException {
        return server.connect(name);
    }

    /** Connects as a role that the test has created with LOGIN; no password is asked for. */
    public Connection connectAs(String role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), role, "");
    }

    /** A JDBC URL without a user. */
    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    @Override
    public void close() throws SQLException {
        TestServers.administer(server, "DROP DATABASE " + name + " WITH (FORCE)");
    }
}
