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

    /** The transition tables that a trigger of this event may name. */
    public String transitionTables() {
        return switch (this) {
            case INSERT -> "NEW TABLE AS new_rows";
            case UPDATE -> "OLD TABLE AS old_rows NEW TABLE AS new_rows";
            case DELETE -> "OLD TABLE AS old_rows";
        };
    }
}
