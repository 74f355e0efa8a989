package dev.everview.cli;

import dev.everview.embedded.EmbeddedPostgres;
import dev.everview.internal.RuntimeInstaller;
import dev.everview.service.CompileServer;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Walks through the product on a throw-away server. */
@Command(
        name = "demo",
        description = {
            "Shows maintained views at work on a throw-away PostgreSQL, which is gone afterwards.",
            "Every view is compared with its plain query; the exit status is 1 when one differs."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final List<String> STORIES = List.of("shop", "trips", "accounts");

    @Option(
            names = "--accounts",
            paramLabel = "ROWS",
            defaultValue = "500000",
            description = "size of the table whose cost is measured (default: ${DEFAULT-VALUE})")
    private int accounts;

    @Option(
            names = "--pg",
            paramLabel = "13..18",
            description = "major version of PostgreSQL (default: ${DEFAULT-VALUE})")
    private int major = EmbeddedPostgres.DEFAULT_VERSION;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (accounts < 1) {
            throw new CommandFailure(ExitStatus.INVALID_INPUT, "--accounts must be at least 1", null);
        }
        PrintWriter out = spec.commandLine().getOut();
        long start = System.nanoTime();
        boolean same = true;
        out.println("Starting PostgreSQL " + major + ", with nothing added but plain tables and functions ...");
        out.flush();
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().version(major).start()) {
            for (String story : STORIES) {
                same &= play(story, postgres, out);
            }
        }
        out.println(
                same
                        ? "Every view had the rows of its plain query each time it was asked. The server is gone, nothing is left."
                        : "A view differed from its plain query: please report this with the output above.");
        out.println("Took " + (System.nanoTime() - start) / 1_000_000_000
                + " s. Next: ./everview up, and the README's tour.");
        out.flush();
        return (same ? ExitStatus.OK : ExitStatus.DIFFERS).code();
    }

    private boolean play(String story, EmbeddedPostgres postgres, PrintWriter out) throws SQLException {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + story);
        }
        try (Connection connection = postgres.connect(story)) {
            new RuntimeInstaller(connection).install();
            CompileServer service = LocalService.start(connection);
            try {
                out.println();
                return new DemoStage(connection, accounts, out).play(DemoScript.named(story, accounts));
            } finally {
                service.close();
            }
        }
    }
}
