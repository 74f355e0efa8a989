package dev.everview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, for commands that run until they are told to stop; closing sends SIGTERM and waits. */
final class RunningProgram implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private RunningProgram(Process process) {
        this.process = process;
        this.out = process.inputReader();
    }

    static RunningProgram start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.everview.cli.Main"));
        command.addAll(List.of(arguments));
        return new RunningProgram(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Waits for the next line of its output, which must be JSON. */
    JsonNode announcement() throws IOException {
        String line = out.readLine();
        assertThat(line).as("a line that says that it is up").isNotNull();
        return new ObjectMapper().readTree(line);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().orTimeout(2, TimeUnit.MINUTES).join();
        out.close();
    }
}
