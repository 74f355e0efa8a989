package dev.everview.cli;

import dev.everview.Scheduler;
import java.sql.Connection;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets deferred views follow until Ctrl-C or SIGTERM. */
@Command(
        name = "run",
        description = {
            "Lets the deferred views of a database follow, each at its interval, until Ctrl-C.",
            "The role must own the views. everview serve does the same beside the compile service."
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Mixin
    private ConnectionOptions database = new ConnectionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--width",
            paramLabel = "N",
            defaultValue = "2",
            description = "how many views follow at the same time, each with a connection (default: ${DEFAULT-VALUE})")
    private int width;

    @Option(names = "--quiet", description = "say only what fails")
    private boolean quiet;

    @Override
    public Integer call() throws Exception {
        if (width < 1) {
            throw new CommandFailure(ExitStatus.INVALID_INPUT, "--width must be at least 1", "leave it out for 2");
        }
        try (Connection connection = database.connect()) {
            ConnectionOptions.catalog(connection);
        }
        Scheduler scheduler = Scheduler.start(database::connect, width, ScheduleReport.to(output, quiet));
        Runtime.getRuntime().addShutdownHook(new Thread(scheduler::close, "stop-scheduler"));
        if (!output.json()) {
            output.line("Deferred views follow now. Ctrl-C ends that.");
        }
        // The end of the JVM, by Ctrl-C or SIGTERM, closes the scheduler.
        new CountDownLatch(1).await();
        return ExitStatus.OK.code();
    }
}
