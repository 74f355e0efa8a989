package dev.everview.compiler.stage;

import dev.everview.compiler.query.Symbol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stored table and what it holds.
 *
 * @param source what it is computed from
 * @param shape what a stored row stands for
 * @param strategy how it is maintained
 */
public record Stage(Source source, Shape shape, Strategy strategy) {
    /** What a stored row stands for. */
    public sealed interface Shape {
        /** All columns of the table: the user's first and in order, hidden ones behind. */
        List<StoredColumn> columns();

        /** The columns that tell rows apart, in column order; empty when nothing does, or when there is one row only. */
        List<StoredColumn.Plain> key();

        /** Without a key, columns by which rows are looked up; empty when there are none. */
        List<StoredColumn.Plain> lookup();
    }

    /**
     * A row for each row of the definition, duplicates kept.
     *
     * @param key the columns that tell rows apart: the primary keys of all sources; empty when there are none
     * @param lookup without a key, columns by which rows are looked up that have few namesakes; none is NULL; empty when there are none
     */
    public record Rows(List<StoredColumn.Plain> outputs, List<StoredColumn.Plain> key, List<StoredColumn.Plain> lookup)
            implements Shape {
        public Rows {
            outputs = List.copyOf(outputs);
            key = List.copyOf(key);
            lookup = List.copyOf(lookup);
        }

        @Override
        public List<StoredColumn> columns() {
            return List.copyOf(outputs);
        }
    }

    /**
     * The result of an operator that nothing folds into: for each key the rows that the operator gives for the source's rows of that key.
     * Whatever touches a key has its rows computed again.
     *
     * @param outputs all columns; their expressions are over the source and may hold calls of aggregates or window functions
     * @param keys the columns, among the outputs, that say which rows of the source belong together; empty when all do
     * @param single whether a key has one row at most, and exactly one when there are no key columns
     * @param operation the operator
     */
    public record Recomputed(
            List<StoredColumn.Plain> outputs, List<StoredColumn.Plain> keys, boolean single, Operation operation)
            implements Shape {
        public Recomputed {
            outputs = List.copyOf(outputs);
            keys = List.copyOf(keys);
        }

        @Override
        public List<StoredColumn> columns() {
            return List.copyOf(outputs);
        }

        @Override
        public List<StoredColumn.Plain> lookup() {
            return keys;
        }

        @Override
        public List<StoredColumn.Plain> key() {
            return single ? keys : List.of();
        }
    }

    /**
     * A row for each group; for a grand aggregate exactly one row, always.
     *
     * @param keys the group keys; empty for a grand aggregate
     * @param rowCount the state that counts the group's rows: at zero the group goes
     * @param distinct whether the groups come from DISTINCT rather than GROUP BY
     */
    public record Groups(
            List<StoredColumn> columns,
            List<StoredColumn.Plain> keys,
            @Nullable Symbol rowCount,
            boolean distinct) implements Shape {
        public Groups {
            columns = List.copyOf(columns);
            keys = List.copyOf(keys);
        }

        @Override
        public List<StoredColumn.Plain> lookup() {
            return List.of();
        }

        @Override
        public List<StoredColumn.Plain> key() {
            return keys;
        }

        public boolean grand() {
            return keys.isEmpty();
        }

        /** The states, in column order. */
        public List<StoredColumn.Folded> states() {
            return columns.stream()
                    .filter(StoredColumn.Folded.class::isInstance)
                    .map(StoredColumn.Folded.class::cast)
                    .toList();
        }

        /** The column of a state. */
        public StoredColumn.Folded state(Symbol symbol) {
            return states().stream()
                    .filter(state -> state.symbol().equals(symbol))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no state " + symbol));
        }
    }
}
