package dev.everview.coverage;

/** Statements that change tables. */
public interface Changes {
    /** Any statement that leaves most rows alone. */
    String next();

    /** A statement that empties tables. */
    String emptying();

    /** A statement that puts rows made of nothing into a table of any contents. */
    String fill(TableShape table);
}
