package dev.everview.compiler.sql;

import dev.everview.compiler.query.Scalar;

/** How the changed rows count. */
sealed interface Weighing {
    /** Every row is new. */
    record Added() implements Weighing {}

    /** Every row is gone. */
    record Removed() implements Weighing {}

    /** Each row carries its weight. */
    record Weighted(Scalar weight) implements Weighing {}
}
