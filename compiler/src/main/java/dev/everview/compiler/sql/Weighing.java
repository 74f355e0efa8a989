package dev.everview.compiler.sql;

import dev.everview.compiler.query.Scalar;

/** How the changed rows count. */
sealed interface Weighing {
    /** Every row is new. */
    record Added() implements Weighing {}

    /** Every row is gone. */
    record Removed() implements Weighing {}

    /**
     * There is only one row, so that each contribution is its own and nothing is to be aggregated.
     *
     * @param finite whether its numbers are taken for finite
     */
    record Single(boolean leaves, boolean finite) implements Weighing {}

    /** Each row carries its weight. */
    record Weighted(Scalar weight) implements Weighing {}
}
