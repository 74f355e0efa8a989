package dev.everview.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Creates the database directory when needed and starts the server in it.
 *
 * @param throwAway what to remove in the end; null when the data is kept
 */
record ServerLauncher(
        int major,
        Path home,
        ServerAccount account,
        Path data,
        Path log,
        @Nullable Path throwAway,
        @Nullable String password) {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int PORT_ATTEMPTS = 5;

    void prepareThrowAway() throws IOException {
        Path root = data.getParent();
        if (root != null) {
            account.own(root);
        }
        try {
            initialise(List.of("--no-sync"));
        } catch (EmbeddedPostgresException | IOException e) {
            FileTree.delete(throwAway == null ? data : throwAway);
            throw e;
        }
    }

    void prepareKept() throws IOException {
        if (Files.isRegularFile(data.resolve("PG_VERSION"))) {
            return;
        }
        boolean created = !Files.exists(data);
        if (created) {
            Files.createDirectories(data);
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            account.own(data);
        } else if (!isEmpty(data)) {
            throw new EmbeddedPostgresException(
                    data + " is not empty and holds no database", "choose another directory");
        } else {
            account.own(data);
        }
        if (!account.canUse(data)) {
            if (created) {
                Files.delete(data);
            }
            throw new EmbeddedPostgresException(
                    "the account that has to run the server in place of root cannot reach " + data,
                    "choose a directory outside of private homes, for example below /var/lib");
        }
        initialise(List.of());
        if (password != null) {
            StoredPassword.write(data, password);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }

    private void initialise(List<String> options) throws IOException {
        Path secret = passwordFile();
        try {
            List<String> command = new ArrayList<>(List.of(program("initdb"), "-D", data.toString()));
            command.addAll(List.of("-U", EmbeddedPostgres.USER, "--encoding=UTF8"));
            command.add("--auth=" + (password == null ? "trust" : "scram-sha-256"));
            if (secret != null) {
                command.add("--pwfile=" + secret);
            }
            command.addAll(options);
            Command.Result result = initialise(command, "C.UTF-8");
            if (result.output().contains("invalid locale")) {
                result = initialise(command, "C");
            }
            if (!result.succeeded()) {
                throw new EmbeddedPostgresException(
                        "initdb of PostgreSQL " + major + " failed: "
                                + result.output().strip(),
                        "the last lines above say why");
            }
        } finally {
            if (secret != null) {
                Files.delete(secret);
            }
        }
    }

    private Command.Result initialise(List<String> command, String locale) {
        List<String> words = new ArrayList<>(command);
        words.add("--locale=" + locale);
        return Command.run(account.command(words), LIMIT);
    }

    private @Nullable Path passwordFile() throws IOException {
        if (password == null) {
            return null;
        }
        Path file = Files.createTempFile("everview", ".secret");
        Files.writeString(file, password + "\n");
        account.own(file);
        return file;
    }

    /** @param wanted the port, or 0 for any free one */
    EmbeddedPostgres start(int wanted, Map<String, String> settings) throws IOException {
        // The keeper comes first: from here on nothing stays behind, whatever happens.
        Keeper keeper = Keeper.start(data, throwAway, account.command(program("pg_ctl")));
        try {
            int port = startOnFreePort(wanted, settings);
            return new EmbeddedPostgres(major, port, password, home, data, log, postmaster(), keeper);
        } catch (EmbeddedPostgresException | IOException e) {
            keeper.close();
            throw e;
        }
    }

    private int startOnFreePort(int wanted, Map<String, String> settings) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = wanted == 0 ? freePort() : wanted;
            long logged = Files.exists(log) ? Files.size(log) : 0;
            Command.Result result = Command.run(
                    account.command(
                            program("pg_ctl"),
                            "start",
                            "-w",
                            "-t",
                            "60",
                            "-D",
                            data.toString(),
                            "-l",
                            log.toString(),
                            "-o",
                            options(port, settings)),
                    LIMIT);
            if (result.succeeded()) {
                return port;
            }
            String said = logAfter(logged);
            boolean portTaken = said.contains("could not bind");
            if (!portTaken || wanted != 0 || attempt == PORT_ATTEMPTS) {
                throw new EmbeddedPostgresException(
                        "PostgreSQL " + major + " did not start on port " + port + ": "
                                + (said.isBlank() ? result.output() : said).strip(),
                        portTaken ? "choose another port" : "the log is " + log);
            }
        }
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid))
                .orElseThrow(() -> new EmbeddedPostgresException(
                        "the server ended as soon as it had started", "the log is " + log));
    }

    /** The port is free when we ask; another program may take it before the server does, hence the attempts. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String logAfter(long offset) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        byte[] bytes = Files.readAllBytes(log);
        int from = (int) Math.min(offset, bytes.length);
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    }

    private static String options(int port, Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("port", Integer.toString(port));
        all.put("listen_addresses", "127.0.0.1");
        all.put("unix_socket_directories", "");
        return all.entrySet().stream()
                .map(setting -> "-c " + shellQuoted(setting.getKey() + "=" + setting.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** pg_ctl hands its -o text to a shell. */
    private static String shellQuoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }
}
