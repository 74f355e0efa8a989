package dev.everview.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The compile endpoint for SQL callers: speaks as much of PostgreSQL's protocol as dblink needs, asks for the secret with
 * SCRAM-SHA-256, and answers one JSON text for another. It is asked only while views are created or explained. Started by its
 * constructor; safe for use by several threads.
 */
public final class CompileServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CompileServer.class);

    /** The port unless another is chosen. */
    public static final int DEFAULT_PORT = 6543;

    private static final Pattern SECRET = Pattern.compile("[!-~]{12,}");

    private final ServerSocket listener;
    private final RequestQueue queue;
    private final Session.Context context;
    private final Thread acceptor;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    /**
     * Starts to listen.
     *
     * @param address where to listen
     * @param port 0 for any free one
     * @param secret at least 12 printable ASCII characters without spaces, the same as in everview.configure_service
     * @param tls may be null on loopback only
     * @throws ServiceException when it cannot listen there, or the configuration is unsafe
     */
    public CompileServer(
            InetAddress address,
            int port,
            String secret,
            @Nullable SSLContext tls,
            Limits limits,
            RequestHandler handler) {
        if (!SECRET.matcher(secret).matches()) {
            throw new ServiceException("the secret must be at least 12 printable ASCII characters without spaces");
        }
        if (tls == null && !address.isLoopbackAddress()) {
            throw new ServiceException("a service that listens on " + address.getHostAddress()
                    + ", which is not loopback, needs a key and certificate for TLS");
        }
        try {
            listener = new ServerSocket(port, limits.connections(), address);
        } catch (IOException e) {
            throw new ServiceException(
                    "cannot listen on " + address.getHostAddress() + ":" + port + ": " + e.getMessage(), e);
        }
        queue = new RequestQueue(handler);
        context = new Session.Context(new ScramSha256(secret), tls, limits, queue);
        acceptor = Thread.ofPlatform()
                .name("everview-service-" + port())
                .daemon(true)
                .start(this::accept);
    }

    /** The port it listens on. */
    public int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (listener.isClosed()) {
                    // the system call that was waiting when it was closed may bring one more
                    client.close();
                    return;
                }
                if (clients.size() >= context.limits().connections()) {
                    LOG.warn("client refused: {} are connected", clients.size());
                    client.close();
                    continue;
                }
                clients.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    LOG.warn("a connection could not be accepted", e);
                }
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            new Session(context, client).run();
        } catch (IOException e) {
            LOG.info("connection ended: {}", e.toString());
        } finally {
            clients.remove(client);
        }
    }

    /** Ends all connections. */
    @Override
    public void close() {
        try {
            listener.close();
            acceptor.join();
            for (Socket client : clients) {
                client.close();
            }
        } catch (IOException e) {
            LOG.info("while closing: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        queue.close();
    }
}
