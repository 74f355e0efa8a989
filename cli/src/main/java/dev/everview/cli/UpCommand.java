package dev.everview.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.everview.Scheduler;
import dev.everview.embedded.EmbeddedPostgres;
import dev.everview.internal.RuntimeInstaller;
import dev.everview.service.CompileServer;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs an embedded PostgreSQL that keeps its data until Ctrl-C or SIGTERM. */
@Command(
        name = "up",
        description = "Runs a PostgreSQL of its own that keeps its data; stop it with Ctrl-C.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    private static final String DATABASE = "postgres";

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(names = "--json", description = "print one line of JSON once the server is up")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        ScheduleReport report = new ScheduleReport(out, spec.commandLine().getErr(), json, true);
        // Ctrl-C and SIGTERM end the JVM, whose end stops the server and waits for it.
        try (EmbeddedPostgres postgres = server.start()) {
            try (CompileServer service = startService(postgres)) {
                announce(postgres, service, out);
                Scheduler followers = Scheduler.start(() -> postgres.connect(DATABASE), 1, report);
                postgres.onExit().join();
                followers.close();
            }
        }
        throw new CommandFailure(
                ExitStatus.ENVIRONMENT, "the server was stopped by somebody else", "its log is in the data directory");
    }

    private static CompileServer startService(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.connect(DATABASE)) {
            new RuntimeInstaller(connection).install();
            return LocalService.start(connection);
        }
    }

    private void announce(EmbeddedPostgres postgres, CompileServer service, PrintWriter out) {
        String uri = postgres.uri(DATABASE);
        if (json) {
            ObjectNode line = new ObjectMapper().createObjectNode();
            line.put("url", uri);
            line.put("port", postgres.port());
            line.put("version", postgres.majorVersion());
            line.put("service_port", service.port());
            line.put("data", postgres.dataDirectory().toString());
            out.println(line);
        } else {
            out.println("PostgreSQL " + postgres.majorVersion()
                    + " is up, Everview is installed, and its compile service runs beside it.");
            out.println("  url   " + uri);
            out.println("  data  " + postgres.dataDirectory());
            out.println("Ctrl-C stops it; the data stays.");
        }
        out.flush();
    }
}
