package dev.everview.compiler.plan;

import java.util.List;

/**
 * A constraint of a base table that the maintenance relies on: while the view exists it must stay.
 *
 * @param input the number of the input, from 1
 * @param kind what is relied on
 * @param columns attribute numbers of the constraint's columns
 * @param referencedInput for a foreign key the number of the referenced input, else 0
 * @param referencedColumns for a foreign key attribute numbers there, in the same order
 */
public record Assumption(
        int input, Kind kind, List<Integer> columns, int referencedInput, List<Integer> referencedColumns) {
    /** Kinds of constraints. */
    public enum Kind {
        NOT_NULL,
        UNIQUE,
        FOREIGN_KEY,
        /** No inheritance children, for whose rows keys and foreign keys do not hold. */
        NO_CHILDREN,
        /** No foreign key that changes rows when a referenced one changes: two may change a row twice in one statement. */
        NO_ACTIONS,
        /** The columns, their names and types, as they were when the view was made. */
        SAME_COLUMNS,
        /** Generated columns of its parts that are computed as its own are. */
        SAME_EXPRESSIONS
    }

    public Assumption {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
    }
}
