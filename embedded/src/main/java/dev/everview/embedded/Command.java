package dev.everview.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end and returns what it said. */
final class Command {
    /** Output holds standard output and error in the order they were written. */
    record Result(int exit, String output) {
        boolean succeeded() {
            return exit == 0;
        }
    }

    private Command() {}

    static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        // The caller's directory may be closed to the account that the server runs under.
        builder.directory(Path.of("/").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    static Result run(List<String> command, Duration limit) {
        return run(builder(command), limit);
    }

    static Result run(ProcessBuilder builder, Duration limit) {
        String name = String.join(" ", builder.command());
        try {
            // A file and not a pipe: a pipe stays open as long as any grandchild does.
            Path output = Files.createTempFile("everview", ".out");
            try {
                Process process = builder.redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(
                                Path.of("/dev/null").toFile()))
                        .redirectOutput(output.toFile())
                        .start();
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly().waitFor();
                    throw new EmbeddedPostgresException(
                            "gave up after " + limit.toSeconds() + " s: " + name,
                            "is the machine very busy? try again");
                }
                return new Result(process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            // The program itself does not exist or may not be executed: for a caller that is one more way to fail.
            return new Result(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("interrupted while running " + name, "run it again", e);
        }
    }
}
