package dev.everview.compiler.stage;

import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;

/** A column of a stage's table. Hidden ones serve maintenance only; their names begin with {@code __ivm_}. */
public sealed interface StoredColumn {
    /** By which expressions name it. */
    Symbol symbol();

    /** Its name in the table. */
    String name();

    boolean hidden();

    default SqlType type() {
        return symbol().type();
    }

    /** A group key or, in a stage of plain rows, any output; {@code expression} is over the columns of the join block. */
    record Plain(Symbol symbol, String name, Scalar expression, boolean nullable, boolean hidden)
            implements StoredColumn {}

    /** A state of the group. */
    record Folded(Symbol symbol, String name, State state, boolean hidden) implements StoredColumn {}

    /** Computed from keys and states of the same row; {@code expression} is over their symbols. */
    record Computed(Symbol symbol, String name, Scalar expression) implements StoredColumn {
        @Override
        public boolean hidden() {
            return false;
        }
    }
}
