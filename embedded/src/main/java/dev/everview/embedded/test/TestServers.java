package dev.everview.embedded.test;

import dev.everview.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One throw-away server for each major version, started when first asked for and stopped with the JVM. Tests take a fresh
 * database each, so that they can run side by side. Safe for use by several threads.
 */
public final class TestServers {
    private static final Map<Integer, EmbeddedPostgres> SERVERS = new ConcurrentHashMap<>();
    private static final AtomicInteger DATABASES = new AtomicInteger();

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
        EmbeddedPostgres server = shared(major);
        String name = "test_" + DATABASES.incrementAndGet();
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            // template0: nothing that another test did can show, and nobody connects to it
            statement.execute("CREATE DATABASE " + name + " TEMPLATE template0");
        }
        return new TestDatabase(server, name);
    }
}
