package dev.everview.service;

/** The client did not prove that it knows the secret. */
final class AuthenticationException extends Exception {
    AuthenticationException(String message) {
        super(message);
    }

    AuthenticationException(String message, Throwable cause) {
        super(message, cause);
    }
}
