package dev.everview.service;

import java.time.Duration;

/**
 * What one client can take of the service.
 *
 * @param requestBytes longest request accepted
 * @param requestTime after this the client gets an error
 * @param handshakeTime a client that has not authenticated by then is sent away
 * @param connections open at once
 */
public record Limits(int requestBytes, Duration requestTime, Duration handshakeTime, int connections) {
    private static final int LARGEST_REQUEST = 64 << 20;
    /** A request lives as bytes, as text and as a tree: about eight times its size. */
    private static final int MEMORY_FACTOR = 8;

    public Limits {
        if (requestBytes <= 0 || connections <= 0 || requestTime.isNegative() || handshakeTime.isNegative()) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** 64 MiB, or less when the heap could not hold it; a minute for a request, ten seconds for a handshake, 200 clients. */
    public static Limits standard() {
        long affordable = Runtime.getRuntime().maxMemory() / MEMORY_FACTOR;
        return new Limits(
                (int) Math.min(LARGEST_REQUEST, affordable), Duration.ofSeconds(60), Duration.ofSeconds(10), 200);
    }

    public Limits withRequestBytes(int bytes) {
        return new Limits(bytes, requestTime, handshakeTime, connections);
    }

    public Limits withRequestTime(Duration time) {
        return new Limits(requestBytes, time, handshakeTime, connections);
    }

    public Limits withHandshakeTime(Duration time) {
        return new Limits(requestBytes, requestTime, time, connections);
    }

    public Limits withConnections(int count) {
        return new Limits(requestBytes, requestTime, handshakeTime, count);
    }
}
