package dev.everview.compiler.sql;

import dev.everview.compiler.query.Scalar;
import org.jspecify.annotations.Nullable;

/** How expressions over a join block are read where its rows are grouped. */
@FunctionalInterface
interface RowReading {
    /** An expression that is computed for every row. */
    Scalar of(Scalar expression);

    /** What an aggregate takes from the rows that pass its filter; for others it may be computed or not. */
    default Scalar of(Scalar argument, @Nullable Scalar filter) {
        return of(argument);
    }
}
