package dev.everview.embedded.test;

import dev.everview.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One throw-away server for each major version, started when first asked for and stopped with the JVM. Tests take a fresh
 * database each, so that they can run side by side. Safe for use by several threads.
 */
public final class TestServers {
    private static final Map<Integer, EmbeddedPostgres> SERVERS = new ConcurrentHashMap<>();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** Connections that nobody uses now: a new one takes longer than most of what it is for. They end with their servers. */
    private static final Map<EmbeddedPostgres, Queue<Connection>> IDLE = new ConcurrentHashMap<>();

    /** The first version that can be told how to copy a database; those before it copy files. */
    private static final int FIRST_WITH_STRATEGIES = 15;

    private TestServers() {}

    /** All supported major versions, for tests that run on each. */
    public static List<Integer> majors() {
        return EmbeddedPostgres.supportedVersions();
    }

    /** The server of a major version. Do not close it. */
    public static EmbeddedPostgres shared(int major) {
        return SERVERS.computeIfAbsent(
                major,
                version -> EmbeddedPostgres.builder()
                        .version(version)
                        .inMemory()
                        .setting("max_wal_size", "256MB")
                        .setting("max_prepared_transactions", "20")
                        .start());
    }

    /** A new empty database on the server of the default version. */
    public static TestDatabase freshDatabase() throws SQLException {
        return freshDatabase(EmbeddedPostgres.DEFAULT_VERSION);
    }

    /** A new empty database on the server of a major version. */
    public static TestDatabase freshDatabase(int major) throws SQLException {
        // template0: nothing that another test did can show, and nobody connects to it
        return copy(major, "template0");
    }

    /** A new database like another one, to which nobody is connected. */
    public static TestDatabase copy(int major, String template) throws SQLException {
        EmbeddedPostgres server = shared(major);
        String name = "test_" + DATABASES.incrementAndGet();
        // a sixth of the time, where files are copied in memory
        String strategy = major < FIRST_WITH_STRATEGIES ? "" : " STRATEGY FILE_COPY";
        administer(server, "CREATE DATABASE " + name + " TEMPLATE " + template + strategy);
        return new TestDatabase(server, name);
    }

    /** Executes a statement outside of the tests' databases. */
    static void administer(EmbeddedPostgres server, String sql) throws SQLException {
        Queue<Connection> idle = IDLE.computeIfAbsent(server, each -> new ConcurrentLinkedQueue<>());
        Connection waiting = idle.poll();
        Connection connection = waiting == null ? server.connect() : waiting;
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            idle.add(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
