package dev.everview.bench;

/** A maintained view differs from its definition. */
final class WrongResultException extends RuntimeException {
    WrongResultException(String message) {
        super(message);
    }
}
