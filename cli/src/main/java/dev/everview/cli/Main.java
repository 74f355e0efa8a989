package dev.everview.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;

/** The entry point of the {@code everview} program. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Output output = new Output(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(output, false, System.out.charset()));
        System.exit(execute(commandLine(), output, arguments));
    }

    /**
     * Runs a command.
     *
     * @param output where its answer goes in the end
     * @return the exit status, that of a failure also when the answer did not arrive, as on a full disk
     */
    static int execute(CommandLine commandLine, Output output, String... arguments) {
        int status = commandLine.execute(arguments);
        commandLine.getOut().flush();
        CommandFailure failure = output.failure();
        if (failure == null) {
            return status;
        }
        FailureReport.of(failure).print(commandLine.getErr());
        return status == ExitStatus.OK.code() ? failure.status().code() : status;
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
