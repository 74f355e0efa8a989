package dev.everview.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A small process beside the server that stops it, and removes throw-away data, as soon as the pipe from this JVM closes. An
 * orderly close and a killed JVM take the same path, so that no server is ever left behind.
 */
final class Keeper implements AutoCloseable {
    private static final long LIMIT_SECONDS = 120;

    private final Process process;

    private Keeper(Process process) {
        this.process = process;
    }

    /** @param remove what to remove once the server has stopped; null to keep everything */
    static Keeper start(Path data, @Nullable Path remove, List<String> pgCtl) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script(), "everview-keeper", data.toString()));
        command.add(remove == null ? "" : remove.toString());
        command.addAll(pgCtl);
        return new Keeper(Command.builder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Stops the server and waits until it is gone; harmless when it has stopped already. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new EmbeddedPostgresException(
                        "the server did not stop within " + LIMIT_SECONDS + " s", "look at its log");
            }
            if (process.exitValue() != 0) {
                throw new EmbeddedPostgresException(
                        "the server could not be stopped or its directory not be removed", "look at its log");
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "cannot reach the process that stops the server: " + e.getMessage(), "stop it with pg_ctl", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException(
                    "interrupted while the server was stopping", "it goes on stopping in the background", e);
        }
    }

    private static String script() throws IOException {
        try (InputStream in = Keeper.class.getResourceAsStream("keeper.sh")) {
            if (in == null) {
                throw new IllegalStateException("keeper.sh is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
