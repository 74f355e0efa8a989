package dev.everview.compiler;

import java.util.Locale;

/** When the changes of base tables reach a view. */
public enum Mode {
    /** At the end of each statement. */
    IMMEDIATE,
    /** When the transaction commits: triggers only write a log. */
    ON_COMMIT,
    /** When somebody asks for it: triggers only write a log, which other transactions fold. */
    DEFERRED;

    /** As options and the catalog write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether triggers only write a log. */
    public boolean logged() {
        return this != IMMEDIATE;
    }
}
