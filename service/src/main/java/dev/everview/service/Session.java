package dev.everview.service;

import dev.everview.service.MessageReader.Message;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client, from its first byte to its last. Runs on one thread. */
final class Session implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_ENCRYPTION_REQUEST = 80877104;
    private static final int CANCEL_REQUEST = 80877102;
    private static final int PROTOCOL_MAJOR = 3;

    private final Context context;
    private final Socket plainSocket;
    private Socket socket;
    private MessageReader reader;
    private MessageWriter writer;
    private Charset encoding = StandardCharsets.UTF_8;

    /**
     * What all sessions share.
     *
     * @param tls null when connections are not encrypted
     */
    record Context(ScramSha256 scram, @Nullable SSLContext tls, Limits limits, RequestQueue queue) {}

    Session(Context context, Socket socket) throws IOException {
        this.context = context;
        this.plainSocket = socket;
        this.socket = socket;
        reader = new MessageReader(socket.getInputStream());
        writer = new MessageWriter(socket.getOutputStream());
    }

    @Override
    public void run() {
        try (plainSocket) {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.setSoTimeout((int) context.limits().handshakeTime().toMillis());
            if (open()) {
                socket.setSoTimeout(0);
                serve();
            }
        } catch (EOFException | SocketException e) {
            LOG.debug("client gone: {}", e.toString());
        } catch (SocketTimeoutException e) {
            LOG.info("client sent away: it did not authenticate in time");
        } catch (IOException e) {
            LOG.info("connection ended: {}", e.toString());
        }
    }

    /** Start-up and authentication; false when the client only wanted something else, or failed. */
    private boolean open() throws IOException {
        try {
            while (true) {
                ByteBuffer opening = reader.readOpening().body();
                if (opening.remaining() < Integer.BYTES) {
                    throw new ProtocolException("08P01", "invalid start-up message");
                }
                int code = opening.getInt();
                if (code == CANCEL_REQUEST) {
                    return false;
                } else if (code == SSL_REQUEST) {
                    encrypt();
                } else if (code == GSS_ENCRYPTION_REQUEST) {
                    writer.encryptionAnswer(false);
                } else if (code >>> 16 == PROTOCOL_MAJOR) {
                    if (context.tls() != null && !(socket instanceof SSLSocket)) {
                        throw new ProtocolException("28000", "connections must be encrypted: use sslmode=require");
                    }
                    if ((code & 0xffff) > 0) {
                        writer.negotiateProtocol();
                    }
                    authenticate();
                    return true;
                } else {
                    throw new ProtocolException("0A000", "unsupported protocol version");
                }
            }
        } catch (ProtocolException e) {
            writer.error("FATAL", e.sqlState(), String.valueOf(e.getMessage()));
            return false;
        } catch (AuthenticationException e) {
            LOG.warn("client refused: {}", e.getMessage());
            writer.error("FATAL", "28P01", "password authentication failed for user \"everview\"");
            return false;
        }
    }

    private void encrypt() throws IOException {
        SSLContext tls = context.tls();
        if (tls == null || socket instanceof SSLSocket) {
            writer.encryptionAnswer(false);
            return;
        }
        writer.encryptionAnswer(true);
        SSLSocket encrypted = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), false);
        encrypted.setUseClientMode(false);
        encrypted.startHandshake();
        socket = encrypted;
        reader = new MessageReader(encrypted.getInputStream());
        writer = new MessageWriter(encrypted.getOutputStream());
    }

    private void authenticate() throws IOException, AuthenticationException {
        writer.authenticationSasl(ScramSha256.MECHANISM);
        ByteBuffer initial = passwordMessage();
        StringBuilder mechanism = new StringBuilder();
        while (initial.hasRemaining()) {
            byte next = initial.get();
            if (next == 0) {
                break;
            }
            mechanism.append((char) next);
        }
        if (!mechanism.toString().equals(ScramSha256.MECHANISM) || initial.remaining() < Integer.BYTES) {
            throw new AuthenticationException("unknown mechanism");
        }
        // the length that follows is that of the rest of the message
        initial.getInt();
        ScramSha256.Exchange exchange =
                context.scram().begin(StandardCharsets.UTF_8.decode(initial).toString());
        writer.authenticationSaslContinue(exchange.serverFirst());
        String proof =
                exchange.finish(StandardCharsets.UTF_8.decode(passwordMessage()).toString());
        writer.authenticationSaslFinal(proof);
        writer.authenticationOk();
        writer.parameterStatus("server_version", "15.0");
        writer.parameterStatus("server_encoding", "UTF8");
        writer.parameterStatus("client_encoding", ClientEncoding.UTF_8.name());
        writer.parameterStatus("integer_datetimes", "on");
        writer.parameterStatus("standard_conforming_strings", "on");
        writer.backendKeyData();
        writer.readyForQuery();
    }

    private ByteBuffer passwordMessage() throws IOException {
        Message message = reader.read(MessageReader.SMALL);
        if (message.type() != 'p') {
            throw new ProtocolException("08P01", "expected a password message");
        }
        return message.body();
    }

    private void serve() throws IOException {
        while (true) {
            Message message;
            try {
                message = reader.read(context.limits().requestBytes());
            } catch (ProtocolException e) {
                // what follows cannot be told from the rest of the refused message
                writer.error("FATAL", e.sqlState(), String.valueOf(e.getMessage()));
                return;
            }
            switch (message.type()) {
                case 'Q' -> query(message.body());
                case 'X' -> {
                    return;
                }
                case 'S' -> writer.readyForQuery();
                case 'P', 'B', 'D', 'E', 'C', 'F' -> refuseExtendedQuery();
                case 'H' -> {} // Flush: nothing is kept back
                default -> {
                    writer.error("FATAL", "08P01", "unknown message type");
                    return;
                }
            }
        }
    }

    /** Says so once, then skips to the Sync message, as the protocol asks. */
    private void refuseExtendedQuery() throws IOException {
        writer.error("ERROR", "0A000", "this endpoint answers simple queries only");
        while (reader.read(context.limits().requestBytes()).type() != 'S') {
            // messages up to Sync belong to the refused query
        }
        writer.readyForQuery();
    }

    private void query(ByteBuffer body) throws IOException {
        String text =
                encoding.decode(body.slice(0, Math.max(0, body.limit() - 1))).toString();
        Optional<ClientEncoding> requested = ClientEncoding.requestedBy(text);
        if (requested.isPresent()) {
            encoding = requested.get().charset();
            writer.useEncoding(encoding);
            writer.parameterStatus("client_encoding", requested.get().name());
            writer.commandComplete("SET");
        } else if (text.isBlank()) {
            writer.emptyQueryResponse();
        } else if (!text.stripLeading().startsWith("{")) {
            writer.error("ERROR", "0A000", "this endpoint compiles view definitions; it is not a database");
        } else {
            answer(text);
        }
        writer.readyForQuery();
    }

    private void answer(String request) throws IOException {
        switch (context.queue().submit(request, context.limits().requestTime())) {
            case RequestQueue.Answer(String json) -> {
                writer.row("answer", json);
                writer.commandComplete("SELECT 1");
            }
            case RequestQueue.TimedOut() ->
                writer.error(
                        "ERROR",
                        "57014",
                        "the request took longer than "
                                + context.limits().requestTime().toSeconds() + " s");
            case RequestQueue.TooLarge() ->
                writer.error(
                        "ERROR",
                        "53200",
                        "the definition is too large for the memory of the compile service: move long lists of values into a"
                                + " table, or give the service more memory (-Xmx)");
            case RequestQueue.Failed(String reason) -> writer.error("ERROR", "XX000", reason);
        }
    }
}
