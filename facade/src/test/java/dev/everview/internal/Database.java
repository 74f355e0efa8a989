package dev.everview.internal;

import dev.everview.differential.Schema;
import dev.everview.embedded.test.TestDatabase;
import dev.everview.embedded.test.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A fresh database with the runtime in it, and short ways to talk to it. */
final class Database implements AutoCloseable {
    private final TestDatabase database;
    private final Connection connection;

    private Database(TestDatabase database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /** Without the runtime. */
    static Database empty(int major) throws SQLException {
        TestDatabase database = TestServers.freshDatabase(major);
        return new Database(database, database.connect());
    }

    static Database withRuntime(int major) throws SQLException {
        TestDatabase database = Schema.EMPTY.copy(major);
        return new Database(database, database.connect());
    }

    Connection connection() {
        return connection;
    }

    /** Another session. */
    Connection connect() throws SQLException {
        return database.connect();
    }

    Connection connectAs(String role) throws SQLException {
        return database.connectAs(role);
    }

    /** The URL for psql and the like. */
    String uri() {
        return database.server().uri(database.name());
    }

    /** A login role unlike any of another test: roles belong to the whole server. */
    String freshRole() throws SQLException {
        String role = "role_" + database.name() + "_" + Long.toHexString(System.nanoTime());
        execute("CREATE ROLE " + role + " LOGIN");
        return role;
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

    /** Runs a test resource beside this class. */
    static void executeResource(Connection connection, String name) throws SQLException, IOException {
        try (InputStream resource = Objects.requireNonNull(Database.class.getResourceAsStream(name), name)) {
            execute(connection, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The rows of a query, columns joined by a bar, NULL as the word. */
    static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(Objects.requireNonNullElse(result.getString(i), "null"));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
