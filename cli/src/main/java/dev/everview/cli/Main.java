package dev.everview.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** The entry point of the {@code everview} program. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new EverviewCommand());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
            PrintWriter err = command.getErr();
            FailureReport report = FailureReport.of(failure);
            report.print(err);
            return report.status().code();
        });
        return commandLine;
    }
}
