package dev.everview.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a local server shall be like. Without a data directory it is a throw-away: quick rather than durable, trusting
 * everybody on the loopback address, and gone when closed. With one it is durable and keeps its data. Not safe for use by
 * several threads.
 */
public final class EmbeddedPostgresBuilder {
    private static final Map<String, String> THROW_AWAY_SETTINGS = Map.of(
            "fsync", "off",
            "full_page_writes", "off",
            "shared_buffers", "128MB",
            "max_connections", "100",
            "timezone", "UTC",
            "log_timezone", "UTC");

    /** A file system in memory, on Linux. */
    private static final Path MEMORY = Path.of("/dev/shm");

    /** The bytes that must be free there. */
    private static final long ROOM_IN_MEMORY = 4L << 30;

    private static final Pattern SHELL_SYNTAX = Pattern.compile("[\"$`\\\\\\n]");

    private int version;
    private @Nullable Path dataDirectory;
    private boolean inMemory;
    private int port;
    private @Nullable String password;
    private final Map<String, String> settings = new LinkedHashMap<>();

    EmbeddedPostgresBuilder() {}

    /** The major version; the default is that of the existing data directory, else {@link EmbeddedPostgres#DEFAULT_VERSION}. */
    public EmbeddedPostgresBuilder version(int major) {
        this.version = Distribution.of(major).major();
        return this;
    }

    /** Keeps the data in a directory, which is created when absent and used again when it holds a database already. */
    public EmbeddedPostgresBuilder dataDirectory(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        if (SHELL_SYNTAX.matcher(absolute.toString()).find()) {
            // pg_ctl puts the path between double quotes in a shell command
            throw new EmbeddedPostgresException(
                    "PostgreSQL's own tools cannot start a server in " + absolute,
                    "choose a path without double quotes, dollar signs, backticks, backslashes and line breaks");
        }
        this.dataDirectory = absolute;
        return this;
    }

    /**
     * Puts the files of a throw-away server into memory where the system has room for them. There databases come and go at a fraction
     * of the cost that many small files have on a disk.
     */
    public EmbeddedPostgresBuilder inMemory() {
        this.inMemory = true;
        return this;
    }

    /** The TCP port; 0, the default, takes any free one. */
    public EmbeddedPostgresBuilder port(int number) {
        if (number < 0 || number > 65535) {
            throw new EmbeddedPostgresException("there is no port " + number, "choose one from 1 to 65535, or 0");
        }
        this.port = number;
        return this;
    }

    /**
     * The superuser's password, asked of every client. Without it a server that keeps its data makes one up, stores it in its
     * data directory, and uses it again; a throw-away server asks for none.
     */
    public EmbeddedPostgresBuilder password(String secret) {
        if (secret.isBlank()) {
            throw new EmbeddedPostgresException("the password is blank", "leave it out or choose one");
        }
        this.password = secret;
        return this;
    }

    /** A server setting, which wins over the configuration file. */
    public EmbeddedPostgresBuilder setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /**
     * Starts the server and waits until it accepts connections.
     *
     * @throws EmbeddedPostgresException when it cannot be fetched or started; nothing is left running then
     */
    public EmbeddedPostgres start() {
        boolean root = ServerAccount.runningAsRoot();
        Path data = dataDirectory;
        try {
            if (data != null) {
                int major = chooseVersion(data);
                Path home = ServerBinaries.locate(Distribution.of(major), root);
                ServerAccount account = ServerAccount.choose(root, data);
                String secret = password == null ? StoredPassword.readOrInvent(data) : password;
                ServerLauncher launcher =
                        new ServerLauncher(major, home, account, data, data.resolve("server.log"), null, secret);
                launcher.prepareKept();
                return launcher.start(port, settings);
            }
            int major = version == 0 ? EmbeddedPostgres.DEFAULT_VERSION : version;
            Path home = ServerBinaries.locate(Distribution.of(major), root);
            Path throwAway = createThrowAway("everview-pg" + major + "-");
            Path fresh = throwAway.resolve("data");
            ServerAccount account = ServerAccount.choose(root, fresh);
            Map<String, String> all = new LinkedHashMap<>(THROW_AWAY_SETTINGS);
            all.putAll(settings);
            ServerLauncher launcher = new ServerLauncher(
                    major, home, account, fresh, throwAway.resolve("server.log"), throwAway, password);
            launcher.prepareThrowAway();
            return launcher.start(port, all);
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "cannot prepare the directory of the server: " + e.getMessage(),
                    "check the free space and the permissions",
                    e);
        }
    }

    private Path createThrowAway(String prefix) throws IOException {
        boolean room = inMemory
                && Files.isWritable(MEMORY)
                && Files.getFileStore(MEMORY).getUsableSpace() >= ROOM_IN_MEMORY;
        return room ? Files.createTempDirectory(MEMORY, prefix) : Files.createTempDirectory(prefix);
    }

    private int chooseVersion(Path data) throws IOException {
        OptionalInt existing = existingVersion(data);
        if (existing.isPresent() && version != 0 && existing.getAsInt() != version) {
            throw new EmbeddedPostgresException(
                    data + " holds a database of PostgreSQL " + existing.getAsInt() + ", not " + version,
                    "use version " + existing.getAsInt() + " or another directory");
        }
        return existing.orElse(version == 0 ? EmbeddedPostgres.DEFAULT_VERSION : version);
    }

    private static OptionalInt existingVersion(Path data) throws IOException {
        Path file = data.resolve("PG_VERSION");
        if (!Files.isRegularFile(file)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(Files.readString(file).strip()));
    }
}
