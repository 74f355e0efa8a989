package dev.everview.service;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Reads the client's messages (https://www.postgresql.org/docs/current/protocol-message-formats.html). */
final class MessageReader {
    /** One message; the first of a connection has no type, here 0. */
    record Message(char type, ByteBuffer body) {}

    /** More than enough for start-up and authentication. */
    static final int SMALL = 10_000;

    private final DataInputStream in;

    MessageReader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /** The untyped message that opens a connection. */
    Message readOpening() throws IOException {
        return new Message((char) 0, body(SMALL));
    }

    /**
     * The next message.
     *
     * @throws EOFException when the client is gone
     */
    Message read(int limit) throws IOException {
        char type = (char) in.readUnsignedByte();
        return new Message(type, body(limit));
    }

    private ByteBuffer body(int limit) throws IOException {
        int length = in.readInt() - 4;
        if (length < 0) {
            throw new ProtocolException("08P01", "invalid message length");
        }
        if (length > limit) {
            throw new ProtocolException(
                    "54000", "a request of " + length + " bytes is too long: at most " + limit + " are accepted");
        }
        // grows with what arrives, not with what was announced
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return ByteBuffer.wrap(body);
    }
}
