package dev.everview.service;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Writes the server's messages (https://www.postgresql.org/docs/current/protocol-message-formats.html). */
final class MessageWriter {
    private static final int TEXT_OID = 25;

    private final DataOutputStream out;
    private Charset encoding = StandardCharsets.UTF_8;

    MessageWriter(OutputStream out) {
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    /** How text is encoded from now on. */
    void useEncoding(Charset charset) {
        encoding = charset;
    }

    /** The answer to a request for encryption: a bare byte. */
    void encryptionAnswer(boolean accepted) throws IOException {
        out.writeByte(accepted ? 'S' : 'N');
        out.flush();
    }

    void negotiateProtocol() throws IOException {
        message('v', body -> {
            body.writeInt(0);
            body.writeInt(0);
        });
    }

    void authenticationSasl(String mechanism) throws IOException {
        message('R', body -> {
            body.writeInt(10);
            string(body, mechanism);
            body.writeByte(0);
        });
        out.flush();
    }

    void authenticationSaslContinue(String challenge) throws IOException {
        message('R', body -> {
            body.writeInt(11);
            body.write(challenge.getBytes(StandardCharsets.UTF_8));
        });
        out.flush();
    }

    void authenticationSaslFinal(String proof) throws IOException {
        message('R', body -> {
            body.writeInt(12);
            body.write(proof.getBytes(StandardCharsets.UTF_8));
        });
    }

    void authenticationOk() throws IOException {
        message('R', body -> body.writeInt(0));
    }

    void parameterStatus(String name, String value) throws IOException {
        message('S', body -> {
            string(body, name);
            string(body, value);
        });
    }

    void backendKeyData() throws IOException {
        message('K', body -> {
            body.writeInt(0);
            body.writeInt(0);
        });
    }

    void readyForQuery() throws IOException {
        message('Z', body -> body.writeByte('I'));
        out.flush();
    }

    void emptyQueryResponse() throws IOException {
        message('I', body -> {});
    }

    void commandComplete(String tag) throws IOException {
        message('C', body -> string(body, tag));
    }

    /** One row with one text column. */
    void row(String columnName, String value) throws IOException {
        message('T', body -> {
            body.writeShort(1);
            string(body, columnName);
            body.writeInt(0);
            body.writeShort(0);
            body.writeInt(TEXT_OID);
            body.writeShort(-1);
            body.writeInt(-1);
            body.writeShort(0);
        });
        byte[] bytes = value.getBytes(encoding);
        message('D', body -> {
            body.writeShort(1);
            body.writeInt(bytes.length);
            body.write(bytes);
        });
    }

    void error(String severity, String sqlState, String text) throws IOException {
        message('E', body -> {
            field(body, 'S', severity);
            field(body, 'V', severity);
            field(body, 'C', sqlState);
            field(body, 'M', text);
            body.writeByte(0);
        });
        out.flush();
    }

    private void field(DataOutputStream body, char code, String value) throws IOException {
        body.writeByte(code);
        string(body, value);
    }

    private void string(DataOutputStream body, String value) throws IOException {
        body.write(value.getBytes(encoding));
        body.writeByte(0);
    }

    private void message(char type, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.writeTo(new DataOutputStream(bytes));
        out.writeByte(type);
        out.writeInt(bytes.size() + 4);
        bytes.writeTo(out);
    }

    private interface Content {
        void writeTo(DataOutputStream body) throws IOException;
    }
}
