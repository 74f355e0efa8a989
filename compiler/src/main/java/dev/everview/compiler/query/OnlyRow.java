package dev.everview.compiler.query;

import java.util.List;

/**
 * The value of a scalar sub-query that may have several rows: it fails where it is computed for more than one, and nowhere else
 * (https://www.postgresql.org/docs/current/sql-expressions.html#SQL-SYNTAX-SCALAR-SUBQUERIES).
 */
public final class OnlyRow {
    private static final String CONSTRUCT = "only row";

    private OnlyRow() {}

    /**
     * The expression.
     *
     * @param count how many rows there are, NULL for none
     * @param value the value of the row, where there is one
     */
    public static Scalar value(Scalar count, Scalar value) {
        return new Scalar.Special(
                CONSTRUCT,
                List.of("CASE WHEN ", " > 1 THEN everview.refuse_several_rows(", ") ELSE ", " END"),
                List.of(count, value, value),
                true,
                value.type());
    }

    /** Whether an expression computes such a value. */
    public static boolean in(Scalar scalar) {
        return scalar.walk()
                .anyMatch(part -> part instanceof Scalar.Special special
                        && special.construct().equals(CONSTRUCT));
    }
}
