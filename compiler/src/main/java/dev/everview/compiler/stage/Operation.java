package dev.everview.compiler.stage;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What computes the rows of a key from the source's rows of that key. */
public sealed interface Operation {
    /** The expressions, over the columns of the source, that stand in no output. */
    Stream<Scalar> expressions();

    /** GROUP BY the key, with aggregates in the outputs; without key columns one row, always. */
    record Grouping() implements Operation {
        @Override
        public Stream<Scalar> expressions() {
            return Stream.of();
        }
    }

    /** Window functions in the outputs; rows of different keys do not see each other. */
    record Windows(List<Rel.Over> windows) implements Operation {
        public Windows {
            windows = List.copyOf(windows);
        }

        @Override
        public Stream<Scalar> expressions() {
            return windows.stream()
                    .flatMap(over -> Stream.concat(
                            over.partition().stream(), over.order().stream().map(Rel.Sort::expression)));
        }
    }

    /** The first row of each key. */
    record FirstRow(List<Rel.Sort> order) implements Operation {
        public FirstRow {
            order = List.copyOf(order);
        }

        @Override
        public Stream<Scalar> expressions() {
            return order.stream().map(Rel.Sort::expression);
        }
    }

    /** A definition that is not taken apart; it reads its tables itself. */
    record Whole(Query definition) implements Operation {
        @Override
        public Stream<Scalar> expressions() {
            return Stream.of();
        }
    }

    /** The first rows of each key, of all where there is no key. */
    record TopRows(
            List<Rel.Sort> order,
            @Nullable Scalar offset,
            @Nullable Scalar limit,
            boolean withTies) implements Operation {
        public TopRows {
            order = List.copyOf(order);
        }

        @Override
        public Stream<Scalar> expressions() {
            return order.stream().map(Rel.Sort::expression);
        }
    }
}
