package dev.everview.service;

/** The service cannot be started: the port is taken, the key cannot be read, the configuration would be unsafe. */
public final class ServiceException extends RuntimeException {
    public ServiceException(String message) {
        super(message);
    }

    public ServiceException(String message, Throwable cause) {
        super(message, cause);
    }
}
