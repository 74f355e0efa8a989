package dev.everview.compiler.plan;

/** The kinds of statement that change rows of a table. */
public enum Event {
    INSERT,
    UPDATE,
    DELETE;

    /** The word in generated names. */
    public String word() {
        return switch (this) {
            case INSERT -> "insert";
            case UPDATE -> "update";
            case DELETE -> "delete";
        };
    }
}
