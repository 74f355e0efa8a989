package dev.everview.compiler.algebra;

import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A relational expression over bags (multisets) of rows. Immutable. Columns are symbols, unique within one compile, so an
 * expression may name a column of any relation below it.
 */
public sealed interface Rel {
    /** The columns of the result, in order. */
    List<Symbol> columns();

    /** The direct inputs. */
    List<Rel> inputs();

    /** All expressions of the operator itself, over its inputs' columns. */
    default List<Scalar> expressions() {
        return List.of();
    }

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

    /**
     * Rows that are computed and not read from a table: VALUES, functions, sub-queries over such. They may depend on columns of what
     * stands to the left in a join, row by row; {@code item} is printed as it stands.
     */
    record Fixed(FromItem.Computed item) implements Source {
        @Override
        public List<Scalar> expressions() {
            return item.reads().stream().<Scalar>map(Scalar.Column::new).toList();
        }

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

        @Override
        public List<Scalar> expressions() {
            return List.of(condition);
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

        @Override
        public List<Scalar> expressions() {
            return items.stream().map(Item::expression).toList();
        }
    }

    /** A computed column. */
    record Item(Symbol symbol, Scalar expression) {
        /** A column that says no more than that there is a row, for relations that have no others and need one. */
        public static Item present(SymbolAllocator symbols) {
            return new Item(symbols.fresh("present", SqlType.BOOL), new Scalar.Constant(SqlType.BOOL, "true"));
        }

        /** How many rows there are, for what needs an aggregate and has none, or tells no rows from one by it. */
        public static Item countOfRows(SymbolAllocator symbols) {
            return new Item(symbols.fresh("rows", SqlType.INT8), Scalar.AggregateCall.countRows(null));
        }
    }

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

        @Override
        public List<Scalar> expressions() {
            return Stream.concat(keys.stream(), aggregates.stream())
                    .map(Item::expression)
                    .toList();
        }
    }

    /** δ(input): each different row once. */
    record Distinct(Rel input) implements Rel {
        public Distinct {
            if (input.columns().isEmpty()) {
                // as groups without keys it would have a row where there is none
                throw new IllegalArgumentException("rows without columns cannot be told apart");
            }
        }

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

    /** An operator that numbers or chooses rows by their order: a change of one row may change what becomes of others. */
    sealed interface Ranking extends Rel {
        Rel input();

        /** All expressions over the input, in the order in which {@link #withExpressions} takes them. */
        @Override
        List<Scalar> expressions();

        /** The same with other expressions. */
        Ranking withExpressions(List<Scalar> expressions);

        /** The same for each value of some more columns of the input: rows that differ in them do not see each other. */
        Ranking apart(List<Sort> columns);

        @Override
        default List<Rel> inputs() {
            return List.of(input());
        }
    }

    /** One item of an order. */
    record Sort(Scalar expression, long operator, Query.SortItem.Direction direction, boolean nullsFirst) {
        private Sort with(Scalar other) {
            return new Sort(other, operator, direction, nullsFirst);
        }

        private static List<Scalar> expressions(List<Sort> order) {
            return order.stream().map(Sort::expression).toList();
        }

        private static List<Sort> with(List<Sort> order, Iterator<Scalar> expressions) {
            return order.stream().map(sort -> sort.with(expressions.next())).toList();
        }
    }

    /**
     * A window.
     *
     * @param number by which calls name it
     * @param frame the frame clause, null for the default
     */
    record Over(int number, List<Scalar> partition, List<Sort> order, Query.@Nullable Frame frame) {
        public Over {
            partition = List.copyOf(partition);
            order = List.copyOf(order);
        }

        private Over apart(List<Scalar> columns) {
            return new Over(number, joined(columns, partition), order, frame);
        }

        private Over with(Iterator<Scalar> expressions) {
            return new Over(
                    number,
                    partition.stream().map(part -> expressions.next()).toList(),
                    Sort.with(order, expressions),
                    frame);
        }
    }

    /**
     * ω(key, calls, input): the rows of the input, each with the results of window functions.
     *
     * @param key expressions that all windows partition by: rows that differ in them do not see each other
     */
    record Window(Rel input, List<Scalar> key, List<Over> windows, List<Item> calls) implements Ranking {
        public Window {
            key = List.copyOf(key);
            windows = List.copyOf(windows);
            calls = List.copyOf(calls);
        }

        @Override
        public List<Symbol> columns() {
            return Stream.concat(input.columns().stream(), calls.stream().map(Item::symbol))
                    .toList();
        }

        @Override
        public Rel withInputs(List<Rel> inputs) {
            return new Window(inputs.get(0), key, windows, calls);
        }

        @Override
        public List<Scalar> expressions() {
            List<Scalar> all = new ArrayList<>(key);
            for (Over over : windows) {
                all.addAll(over.partition());
                over.order().forEach(sort -> all.add(sort.expression()));
            }
            calls.forEach(call -> all.add(call.expression()));
            return all;
        }

        @Override
        public Window withExpressions(List<Scalar> expressions) {
            Iterator<Scalar> next = expressions.iterator();
            return new Window(
                    input,
                    key.stream().map(part -> next.next()).toList(),
                    windows.stream().map(over -> over.with(next)).toList(),
                    calls.stream()
                            .map(call -> new Item(call.symbol(), next.next()))
                            .toList());
        }

        @Override
        public Window apart(List<Sort> columns) {
            List<Scalar> further = Sort.expressions(columns);
            return new Window(
                    input,
                    joined(further, key),
                    windows.stream().map(over -> over.apart(further)).toList(),
                    calls);
        }
    }

    /** For each value of the key the first row in the given order, of which the key is the beginning. */
    record DistinctOn(Rel input, List<Scalar> key, List<Sort> order) implements Ranking {
        public DistinctOn {
            key = List.copyOf(key);
            order = List.copyOf(order);
        }

        @Override
        public List<Symbol> columns() {
            return input.columns();
        }

        @Override
        public Rel withInputs(List<Rel> inputs) {
            return new DistinctOn(inputs.get(0), key, order);
        }

        @Override
        public List<Scalar> expressions() {
            return Stream.concat(key.stream(), order.stream().map(Sort::expression))
                    .toList();
        }

        @Override
        public DistinctOn withExpressions(List<Scalar> expressions) {
            Iterator<Scalar> next = expressions.iterator();
            return new DistinctOn(input, key.stream().map(part -> next.next()).toList(), Sort.with(order, next));
        }

        @Override
        public DistinctOn apart(List<Sort> columns) {
            return new DistinctOn(input, joined(Sort.expressions(columns), key), joined(columns, order));
        }
    }

    /**
     * The first rows in an order, of all or for each value of the key.
     *
     * @param key rows that differ in it do not compete; empty for the first of all rows
     * @param offset how many are left out before, or null
     * @param limit how many are taken, or null for all others
     * @param withTies whether rows equal to the last one in the order are taken too
     */
    record TopN(
            Rel input,
            List<Scalar> key,
            List<Sort> order,
            @Nullable Scalar offset,
            @Nullable Scalar limit,
            boolean withTies)
            implements Ranking {
        public TopN {
            key = List.copyOf(key);
            order = List.copyOf(order);
        }

        @Override
        public List<Symbol> columns() {
            return input.columns();
        }

        @Override
        public Rel withInputs(List<Rel> inputs) {
            return new TopN(inputs.get(0), key, order, offset, limit, withTies);
        }

        @Override
        public List<Scalar> expressions() {
            return Stream.concat(key.stream(), order.stream().map(Sort::expression))
                    .toList();
        }

        @Override
        public TopN withExpressions(List<Scalar> expressions) {
            Iterator<Scalar> next = expressions.iterator();
            return new TopN(
                    input,
                    key.stream().map(part -> next.next()).toList(),
                    Sort.with(order, next),
                    offset,
                    limit,
                    withTies);
        }

        @Override
        public TopN apart(List<Sort> columns) {
            return new TopN(input, joined(Sort.expressions(columns), key), order, offset, limit, withTies);
        }

        /** Whether each value of the key has one row at most. */
        public boolean single() {
            Scalar written =
                    limit instanceof Scalar.FunctionCall call && call.form() == Scalar.FunctionCall.Form.IMPLICIT_CAST
                            ? call.arguments().get(0)
                            : limit;
            return !withTies && written instanceof Scalar.Constant(SqlType type, String text) && "1".equals(text);
        }
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

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
