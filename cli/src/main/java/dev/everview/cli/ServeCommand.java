package dev.everview.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.everview.Scheduler;
import dev.everview.internal.CompileRequests;
import dev.everview.internal.PipelineCompiler;
import dev.everview.internal.ServiceAddress;
import dev.everview.service.CompileServer;
import dev.everview.service.Limits;
import dev.everview.service.TlsKeys;
import java.net.InetAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the compile service until Ctrl-C or SIGTERM. */
@Command(
        name = "serve",
        description = {
            "Runs the compile service, which the SQL functions of a database ask when they create a view.",
            "It is not needed while views are maintained. Its address and secret are recorded in the database.",
            "Beside it the deferred views that the role owns follow, each at its interval."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private ConnectionOptions database = new ConnectionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "address to listen on (default: ${DEFAULT-VALUE}); any but loopback needs --tls-cert")
    private InetAddress listen = InetAddress.getLoopbackAddress();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + CompileServer.DEFAULT_PORT,
            description = "port to listen on, 0 for any free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--advertise",
            paramLabel = "HOST",
            description =
                    "name under which the database server reaches this machine (default: the address of --listen)")
    private @Nullable String advertise;

    @ArgGroup(exclusive = false)
    private @Nullable TlsFiles tls;

    /** Key and certificate go together. */
    static final class TlsFiles {
        @Option(names = "--tls-cert", paramLabel = "FILE", required = true, description = "certificate chain, PEM")
        private Path certificate = Path.of("");

        @Option(names = "--tls-key", paramLabel = "FILE", required = true, description = "private key, PEM (PKCS #8)")
        private Path key = Path.of("");
    }

    @Override
    public Integer call() throws Exception {
        SSLContext keys = tls == null ? null : TlsKeys.fromPem(tls.certificate, tls.key);
        try (Connection connection = database.connect()) {
            ConnectionOptions.catalog(connection);
            String secret = ServiceAddress.recorded(connection)
                    .map(ServiceAddress::secret)
                    .orElseGet(ServiceAddress::newSecret);
            CompileServer server = new CompileServer(
                    listen, port, secret, keys, Limits.standard(), new CompileRequests(new PipelineCompiler())::answer);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-compile-service"));
            String host = Optional.ofNullable(advertise).orElse(listen.getHostAddress());
            ServiceAddress address = new ServiceAddress(host, server.port(), secret);
            address.record(connection);
            announce(address);
        }
        Scheduler scheduler = Scheduler.start(database::connect, 1, ScheduleReport.to(output, true));
        Runtime.getRuntime().addShutdownHook(new Thread(scheduler::close, "stop-scheduler"));
        // The end of the JVM, by Ctrl-C or SIGTERM, closes the server.
        new CountDownLatch(1).await();
        return ExitStatus.OK.code();
    }

    private void announce(ServiceAddress address) {
        if (output.json()) {
            // one line, so that whoever started this can wait for it
            output.line(new ObjectMapper()
                    .createObjectNode()
                    .put("host", address.host())
                    .put("port", address.port())
                    .toString());
        } else {
            output.line("The compile service listens on " + address + "; the database knows. Ctrl-C stops it.");
        }
    }
}
