package dev.everview.fuzz;

import org.jspecify.annotations.Nullable;

/** Something that must not be. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 2000;

    /** What it is that must not be. */
    enum Kind {
        /** A view does not equal its definition. */
        WRONG,
        /** A statement fails with views and not without, or the other way round. */
        ERROR,
        /** The compiler gives no diagnostic, or one that blames itself. */
        INTERNAL
    }

    private final Kind kind;

    Failure(Kind kind, String message, @Nullable Throwable cause) {
        super(message.length() > LONGEST ? message.substring(0, LONGEST) + " …" : message, cause);
        this.kind = kind;
    }

    Failure(Kind kind, String message) {
        this(kind, message, null);
    }

    /** What a smaller case must have in common with this to be the same failure: the SQLSTATE, or where an exception comes from. */
    boolean like(Failure other) {
        return kind == other.kind && (kind == Kind.WRONG || firstWord().equals(other.firstWord()));
    }

    private String firstWord() {
        String message = String.valueOf(getMessage());
        int end = message.indexOf(' ');
        return end < 0 ? message : message.substring(0, end);
    }

    Kind kind() {
        return kind;
    }
}
