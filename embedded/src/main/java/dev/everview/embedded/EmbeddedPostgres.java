package dev.everview.embedded;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server on this machine, reachable on the loopback address only, that ends with this JVM at the latest, even when
 * the JVM is killed. Contrib extensions are there. Safe for use by several threads.
 *
 * <p>Failures to fetch, start or stop are {@link EmbeddedPostgresException}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** The major version that comes with this library; the others are fetched through Maven when first used. */
    public static final int DEFAULT_VERSION = 17;

    /** The superuser. */
    public static final String USER = "postgres";

    private static final Set<EmbeddedPostgres> RUNNING = Collections.newSetFromMap(new ConcurrentHashMap<>());

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> RUNNING.forEach(EmbeddedPostgres::close), "stop-embedded-postgres"));
    }

    private final int majorVersion;
    private final int port;
    private final @Nullable String password;
    private final Path home;
    private final Path dataDirectory;
    private final Path log;
    private final ProcessHandle postmaster;
    private final Keeper keeper;
    private final AtomicBoolean closed = new AtomicBoolean();

    EmbeddedPostgres(
            int majorVersion,
            int port,
            @Nullable String password,
            Path home,
            Path dataDirectory,
            Path log,
            ProcessHandle postmaster,
            Keeper keeper) {
        this.majorVersion = majorVersion;
        this.port = port;
        this.password = password;
        this.home = home;
        this.dataDirectory = dataDirectory;
        this.log = log;
        this.postmaster = postmaster;
        this.keeper = keeper;
        RUNNING.add(this);
    }

    /** A throw-away server of the default version, unless the builder is told otherwise. */
    public static EmbeddedPostgresBuilder builder() {
        return new EmbeddedPostgresBuilder();
    }

    /** The major versions that can be run here, ascending. */
    public static List<Integer> supportedVersions() {
        return List.copyOf(Distribution.versions().keySet());
    }

    /** Connects to the database {@code postgres} as superuser. */
    public Connection connect() throws SQLException {
        return connect(USER);
    }

    /** Connects to a database as superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), USER, password == null ? "" : password);
    }

    /** A JDBC URL without user and password; the user is {@link #USER}. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + encode(database);
    }

    /** A libpq URL with everything that is needed to connect as superuser, the password included. */
    public String uri(String database) {
        String secret = password == null ? "" : ":" + encode(password);
        return "postgresql://" + USER + secret + "@127.0.0.1:" + port + "/" + encode(database);
    }

    /** The variables that make psql and other libpq programs connect to a database as superuser. */
    public Map<String, String> environment(String database) {
        return Map.of(
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                Integer.toString(port),
                "PGUSER",
                USER,
                "PGPASSWORD",
                password == null ? "" : password,
                "PGDATABASE",
                database);
    }

    public int port() {
        return port;
    }

    public int majorVersion() {
        return majorVersion;
    }

    /** Where {@code postgres}, {@code initdb} and {@code pg_ctl} are; there are no client programs. */
    public Path binDirectory() {
        return home.resolve("bin");
    }

    public Path dataDirectory() {
        return dataDirectory;
    }

    /** What the server writes to its log. */
    public Path log() {
        return log;
    }

    /** Completes when the server has ended, whoever stopped it. */
    public CompletableFuture<Void> onExit() {
        return postmaster.onExit().thenAccept(ended -> {});
    }

    /**
     * Disconnects all clients, stops the server, waits for its end, and removes the data of a throw-away server. Closing
     * twice does nothing more.
     */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            RUNNING.remove(this);
            keeper.close();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
