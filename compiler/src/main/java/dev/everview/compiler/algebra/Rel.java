package dev.everview.compiler.algebra;

import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A relational expression over bags (multisets) of rows. Immutable. Columns are symbols, unique within one compile, so an
 * expression may name a column of any relation below it.
 */
public sealed interface Rel {
    /** The columns of the result, in order. */
    List<Symbol> columns();

    /** The direct inputs. */
    List<Rel> inputs();

    /** The same operator over other inputs, as many as {@link #inputs} gave. */
    Rel withInputs(List<Rel> inputs);

    /**
     * A base table: one occurrence of it in the definition.
     *
     * @param occurrence the range number, unique within one compile
     * @param alias the user's alias
     * @param relation the table's object identifier
     * @param columns its columns that the definition may use
     * @param attributes their attribute numbers
     * @param only whether the rows of inheritance children are left out
     */
    record Scan(
            int occurrence, String alias, long relation, List<Symbol> columns, List<Integer> attributes, boolean only)
            implements Source {
        /** All rows, those of partitions and children included. */
        public Scan(int occurrence, String alias, long relation, List<Symbol> columns, List<Integer> attributes) {
            this(occurrence, alias, relation, columns, attributes, false);
        }

        public Scan {
            columns = List.copyOf(columns);
            attributes = List.copyOf(attributes);
            if (columns.size() != attributes.size()) {
                throw new IllegalArgumentException("an attribute number for each column");
            }
        }
    }

    /** Rows that no change of a table can change: VALUES, or functions of constants; {@code item} is printed as it stands. */
    record Fixed(FromItem.Leaf item) implements Source {
        @Override
        public List<Symbol> columns() {
            return item.columns();
        }
    }

    /** One row without columns: the neutral element of the join, a SELECT without FROM. */
    record Unit() implements Source {
        @Override
        public List<Symbol> columns() {
            return List.of();
        }
    }

    /** σ(condition, input): the rows for which the condition is true. */
    record Filter(Rel input, Scalar condition) implements Rel {
        @Override
        public List<Symbol> columns() {
            return input.columns();
        }

        @Override
        public List<Rel> inputs() {
            return List.of(input);
        }

        @Override
        public Rel withInputs(List<Rel> inputs) {
            return new Filter(inputs.get(0), condition);
        }
    }

    /** π(items, input): computes columns, keeps duplicates. */
    record Project(Rel input, List<Item> items) implements Rel {
        public Project {
            items = List.copyOf(items);
        }

        @Override
        public List<Symbol> columns() {
            return items.stream().map(Item::symbol).toList();
        }

        @Override
        public List<Rel> inputs() {
            return List.of(input);
        }

        @Override
        public Rel withInputs(List<Rel> inputs) {
            return new Project(inputs.get(0), items);
        }
    }

    /** A computed column. */
    record Item(Symbol symbol, Scalar expression) {}

    /** left × right. Conditions stand in a {@link Filter} above. */
    record Join(Rel left, Rel right) implements Rel {
        @Override
        public List<Symbol> columns() {
            return Stream.concat(left.columns().stream(), right.columns().stream())
                    .toList();
        }

        @Override
        public List<Rel> inputs() {
            return List.of(left, right);
        }

        @Override
        public Rel withInputs(List<Rel> inputs) {
            return new Join(inputs.get(0), inputs.get(1));
        }
    }

    /**
     * γ(keys, aggregates, input): one row per group; with {@code grand}, exactly one row for the whole input, also when it is empty.
     */
    record Aggregate(Rel input, List<Item> keys, List<Item> aggregates, boolean grand) implements Rel {
        public Aggregate {
            keys = List.copyOf(keys);
            aggregates = List.copyOf(aggregates);
            if (grand && !keys.isEmpty()) {
                throw new IllegalArgumentException("a grand aggregate has no keys");
            }
            for (Item aggregate : aggregates) {
                if (!(aggregate.expression() instanceof Scalar.AggregateCall)) {
                    throw new IllegalArgumentException("an aggregate column is a call of an aggregate");
                }
            }
        }

        @Override
        public List<Symbol> columns() {
            return Stream.concat(keys.stream(), aggregates.stream())
                    .map(Item::symbol)
                    .toList();
        }

        @Override
        public List<Rel> inputs() {
            return List.of(input);
        }

        @Override
        public Rel withInputs(List<Rel> inputs) {
            return new Aggregate(inputs.get(0), keys, aggregates, grand);
        }
    }

    /** δ(input): each different row once. */
    record Distinct(Rel input) implements Rel {
        @Override
        public List<Symbol> columns() {
            return input.columns();
        }

        @Override
        public List<Rel> inputs() {
            return List.of(input);
        }

        @Override
        public Rel withInputs(List<Rel> inputs) {
            return new Distinct(inputs.get(0));
        }
    }

    /**
     * Σ ±inputs: the bags added up, those of negative summands taken away. The n-th column of each summand is the n-th column of the
     * sum. Whoever makes one sees to it that no row's multiplicity falls below zero, whatever the tables hold; then the node is as
     * linear as a union of all.
     *
     * @param key columns whose values no two rows share, NULL equal to NULL; empty when there are none
     */
    record Sum(List<Summand> summands, List<Symbol> columns, List<Symbol> key) implements Rel {
        public Sum {
            summands = List.copyOf(summands);
            columns = List.copyOf(columns);
            key = List.copyOf(key);
            for (Summand summand : summands) {
                if (summand.input().columns().size() != columns.size()) {
                    throw new IllegalArgumentException("summands have as many columns as their sum");
                }
            }
        }

        @Override
        public List<Rel> inputs() {
            return summands.stream().map(Summand::input).toList();
        }

        @Override
        public Rel withInputs(List<Rel> inputs) {
            return new Sum(
                    IntStream.range(0, inputs.size())
                            .mapToObj(i -> new Summand(summands.get(i).negative(), inputs.get(i)))
                            .toList(),
                    columns,
                    key);
        }
    }

    /** One input of a {@link Sum}. */
    record Summand(boolean negative, Rel input) {}

    /** An operator without inputs. */
    sealed interface Source extends Rel {
        @Override
        default List<Rel> inputs() {
            return List.of();
        }

        @Override
        default Rel withInputs(List<Rel> inputs) {
            return this;
        }
    }
}
