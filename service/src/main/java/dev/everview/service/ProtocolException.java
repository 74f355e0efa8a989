package dev.everview.service;

import java.io.IOException;

/** The client broke the protocol, or asked for more than is allowed; it is told so and the connection ends. */
final class ProtocolException extends IOException {
    private final String sqlState;

    ProtocolException(String sqlState, String message) {
        super(message);
        this.sqlState = sqlState;
    }

    String sqlState() {
        return sqlState;
    }
}
