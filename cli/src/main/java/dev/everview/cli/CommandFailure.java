package dev.everview.cli;

import org.jspecify.annotations.Nullable;

/** A failure that the command line itself finds and that needs no stack trace: it says what to do. */
final class CommandFailure extends RuntimeException {
    private final ExitStatus status;
    private final @Nullable String hint;

    CommandFailure(ExitStatus status, String message, @Nullable String hint) {
        super(message);
        this.status = status;
        this.hint = hint;
    }

    ExitStatus status() {
        return status;
    }

    @Nullable
    String hint() {
        return hint;
    }
}
