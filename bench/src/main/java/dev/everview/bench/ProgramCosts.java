package dev.everview.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the program {@code ./everview} takes to start. */
final class ProgramCosts {
    private static final int STARTS = 7;

    private final Path program;

    ProgramCosts(Path root) {
        this.program = root.resolve("everview");
    }

    /** Nothing where there is no program beside the benchmarks. */
    List<Cost> measure() throws IOException {
        if (!Files.isExecutable(program)) {
            return List.of();
        }
        version();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            long start = System.nanoTime();
            version();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return List.of(new Cost("everview --version, a process of its own", new Sample(millis).median(), "ms", 1000));
    }

    /** The first call builds the program where that was not done. */
    private void version() throws IOException {
        Process process = new ProcessBuilder(program.toString(), "--version")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String text = String.join("\n", output.lines().toList());
            if (process.waitFor() != 0) {
                throw new IOException("everview --version failed: " + text);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroy();
        }
    }
}
