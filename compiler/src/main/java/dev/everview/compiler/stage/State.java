package dev.everview.compiler.stage;

import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * A value that is kept for each group because it can be folded: the state after a change follows from the state before it and from
 * the changed rows alone (all but {@link Extremum}, see there).
 */
public sealed interface State {
    /** FILTER of the aggregate, or null. */
    @Nullable
    Scalar filter();

    /** The type it is stored in. */
    SqlType type();

    /** How many rows (that pass the filter) the group has. */
    record CountRows(@Nullable Scalar filter) implements State {
        @Override
        public SqlType type() {
            return SqlType.INT8;
        }
    }

    /** How many rows have a value that is not NULL. */
    record CountValues(Scalar argument, @Nullable Scalar filter) implements State {
        @Override
        public SqlType type() {
            return SqlType.INT8;
        }
    }

    /**
     * The sum of the values; NULL when there is none.
     *
     * @param argument what is summed
     * @param specials the values that are left out, because no subtraction takes NaN or infinity out of a sum again: they are counted by
     *     {@link Specials}; null when there are none
     * @param values the state that counts the values, or null when each row of the group has one
     * @param type one whose addition is exact
     */
    record Sum(
            Scalar argument,
            @Nullable SpecialValues specials,
            @Nullable Scalar filter,
            @Nullable Symbol values,
            SqlType type)
            implements State {
        /** What a value adds, finite and in a type whose addition is exact. */
        public Scalar finite(Scalar value) {
            return specials == null ? value : specials.finite(value);
        }
    }

    /**
     * How many values are NaN, infinite and negative infinite, as one number: the sum of 1, 10^18 and 10^36 for each.
     *
     * @param values what is summed
     */
    record Specials(SpecialValues values, @Nullable Scalar filter) implements State {
        /** What is summed. */
        public Scalar argument() {
            return values.argument();
        }

        @Override
        public SqlType type() {
            return SqlType.NUMERIC;
        }
    }

    /**
     * How many values have each number of decimal digits after the point, as one number: the sum of 10^(18·scale). PostgreSQL shows
     * a numeric sum with the largest scale of what was summed; from this the largest scale is known also after removals.
     */
    record Scales(Scalar argument, @Nullable Scalar filter) implements State {
        @Override
        public SqlType type() {
            return SqlType.NUMERIC;
        }
    }

    /**
     * The smallest or largest value. Not foldable when it leaves: then the group is recomputed.
     *
     * @param values the state that counts the values, or null when each row of the group has one
     */
    record Extremum(
            boolean smallest,
            Scalar argument,
            @Nullable Scalar filter,
            @Nullable Symbol values,
            SqlType type) implements State {}
}
