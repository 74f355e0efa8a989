package dev.everview.bench;

import dev.everview.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** A database with the tables of one scenario under one variant. Closing it drops it. Not thread-safe. */
final class Arena implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final Scenario scenario;
    private final Variant variant;
    private final String database;
    private final Connection connection;

    private Arena(EmbeddedPostgres server, Scenario scenario, Variant variant, String database) throws SQLException {
        this.server = server;
        this.scenario = scenario;
        this.variant = variant;
        this.database = database;
        this.connection = server.connect(database);
    }

    static Arena create(EmbeddedPostgres server, Scenario scenario, Variant variant) throws SQLException {
        String database = (scenario.name() + "_" + variant.name()).toLowerCase(Locale.ROOT);
        try (Connection connection = server.connect();
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE DATABASE " + database + " TEMPLATE template0");
        }
        Arena arena = new Arena(server, scenario, variant, database);
        try {
            arena.execute(scenario.tables());
            variant.prepare(arena.connection, scenario);
            arena.execute("VACUUM ANALYZE");
            arena.execute("CHECKPOINT");
            return arena;
        } catch (SQLException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    Scenario scenario() {
        return scenario;
    }

    Variant variant() {
        return variant;
    }

    /** One more connection, whose statements are prepared on the server from their first execution. */
    Connection client() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database) + "?prepareThreshold=1", EmbeddedPostgres.USER, "");
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** Rows by which what is kept differs from the definition: none where it was followed. */
    long differences() throws SQLException {
        String query = scenario.view();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT (SELECT count(*) FROM (SELECT k::text FROM (" + shown()
                        + ") AS k EXCEPT ALL SELECT q::text FROM (" + query
                        + ") AS q) AS surplus) + (SELECT count(*) FROM (SELECT q::text FROM (" + query
                        + ") AS q EXCEPT ALL SELECT k::text FROM (" + shown() + ") AS k) AS missing)")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The view's own columns, without those that maintenance adds behind them. */
    private String shown() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum)"
                        + " FROM pg_attribute WHERE attrelid = 'kept'::regclass AND attnum > 0"
                        + " AND attname NOT LIKE '\\_\\_ivm%'")) {
            rows.next();
            return "SELECT " + rows.getString(1) + " FROM kept";
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        try (Connection other = server.connect();
                Statement sql = other.createStatement()) {
            sql.execute("DROP DATABASE " + database + " WITH (FORCE)");
        }
    }
}
