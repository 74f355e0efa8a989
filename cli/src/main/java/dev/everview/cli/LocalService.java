package dev.everview.cli;

import dev.everview.internal.CompileRequests;
import dev.everview.internal.PipelineCompiler;
import dev.everview.internal.ServiceAddress;
import dev.everview.service.CompileServer;
import dev.everview.service.Limits;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.SQLException;

/** The compile service beside a database server on this machine: any free port, a secret of its own for each start. */
final class LocalService {
    private LocalService() {}

    /** Starts it and tells the database where it is. */
    static CompileServer start(Connection connection) throws SQLException {
        String secret = ServiceAddress.newSecret();
        CompileServer server = new CompileServer(
                InetAddress.getLoopbackAddress(),
                0,
                secret,
                null,
                Limits.standard(),
                new CompileRequests(new PipelineCompiler())::answer);
        new ServiceAddress(InetAddress.getLoopbackAddress().getHostAddress(), server.port(), secret).record(connection);
        return server;
    }
}
