package dev.everview.embedded;

/** The local server cannot be fetched, started or stopped here: always a fact of the environment, with what to do about it. */
public final class EmbeddedPostgresException extends RuntimeException {
    private final String hint;

    EmbeddedPostgresException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    EmbeddedPostgresException(String message, String hint, Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    /** What the user can do; never empty. */
    public String hint() {
        return hint;
    }
}
