package dev.everview.compiler.sql;

import dev.everview.compiler.plan.BlockQuery;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.State;
import dev.everview.compiler.stage.StoredColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows that are to be grouped, as one relation: each expression that keys and states need, computed once, and the weight. */
final class ComputedRows implements RowReading {
    private static final int RANGE = -1;

    private final Map<Computed, Symbol> columns = new LinkedHashMap<>();
    private final Symbol weight;
    private final BlockQuery.From from;

    /**
     * What a column holds.
     *
     * @param filter where it is false, the expression might fail, and is not computed; null when it is wanted of every row
     */
    private record Computed(Scalar expression, @Nullable Scalar filter) {
        Scalar over(BlockQuery.From rows) {
            Scalar value = rows.of(expression);
            return filter == null ? value : Snippet.of(value.type(), "CASE WHEN ? THEN ? END", rows.of(filter), value);
        }
    }

    private ComputedRows(
            Stage.Groups groups, String alias, List<BlockQuery.From> terms, List<Scalar> weights, boolean apart) {
        for (StoredColumn.Plain key : groups.keys()) {
            add(new Computed(key.expression(), null), key.name());
        }
        for (StoredColumn.Folded column : groups.states()) {
            arguments(column.state()).forEach(computed -> add(computed, "value_" + (columns.size() + 1)));
        }
        weight = symbol("weight", SqlType.INT4);
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            queries.add(projected(terms.get(i), weights.isEmpty() ? null : weights.get(i)));
        }
        List<Symbol> all = new ArrayList<>(columns.values());
        if (!weights.isEmpty()) {
            all.add(weight);
        }
        Query rows = queries.stream().reduce(BlockQuery::unionAll).orElseThrow();
        from = new BlockQuery.From(
                List.of(new FromItem.SubQuery(RANGE, alias, false, apart ? BlockQuery.apart(rows) : rows, all)),
                null,
                null,
                null);
    }

    /** The rows of several weighted terms; what is not used of them PostgreSQL leaves out. */
    static ComputedRows ofTerms(Stage.Groups groups, List<BlockQuery.From> terms) {
        List<Scalar> weights = new ArrayList<>();
        for (BlockQuery.From term : terms) {
            Scalar termWeight = term.weight();
            if (termWeight == null) {
                throw new IllegalStateException("a term reads changed rows, so it has a weight");
            }
            weights.add(termWeight);
        }
        return new ComputedRows(groups, "change", terms, weights, false);
    }

    /**
     * The rows of one FROM clause, each expression computed once however often it is used.
     *
     * @param weight what each row counts, null when all count the same
     */
    static ComputedRows once(Stage.Groups groups, BlockQuery.From from, @Nullable Scalar weight) {
        return new ComputedRows(groups, "computed", List.of(from), weight == null ? List.of() : List.of(weight), true);
    }

    /** The rows as a FROM clause. */
    BlockQuery.From from() {
        return from;
    }

    /** The column with the weight, where there are weights. */
    Scalar weight() {
        return new Scalar.Column(weight);
    }

    @Override
    public Scalar of(Scalar expression) {
        return column(new Computed(expression, null));
    }

    @Override
    public Scalar of(Scalar argument, @Nullable Scalar filter) {
        return column(argument(argument, filter));
    }

    private Scalar column(Computed computed) {
        Symbol column = columns.get(computed);
        if (column == null) {
            throw new IllegalStateException("the rows do not carry " + computed);
        }
        return new Scalar.Column(column);
    }

    private static Computed argument(Scalar argument, @Nullable Scalar filter) {
        return new Computed(argument, argument instanceof Scalar.Column ? null : filter);
    }

    private void add(Computed computed, String name) {
        columns.putIfAbsent(computed, symbol(name, computed.expression().type()));
    }

    private Query projected(BlockQuery.From term, @Nullable Scalar termWeight) {
        List<Query.Target> targets = new ArrayList<>();
        columns.forEach(
                (computed, symbol) -> targets.add(new Query.Target(computed.over(term), symbol.name(), false, 0)));
        if (termWeight != null) {
            targets.add(new Query.Target(termWeight, weight.name(), false, 0));
        }
        return BlockQuery.select(term, targets, null);
    }

    /** The numbers of these symbols are far below what {@link BlockQuery} uses for weights. */
    private Symbol symbol(String name, SqlType type) {
        return new Symbol(-3_000_000 - columns.size(), name, type);
    }

    private static Stream<Computed> arguments(State state) {
        Scalar filter = state.filter();
        Stream<Computed> argument = switch (state) {
            case State.CountRows rows -> Stream.of();
            case State.CountValues values -> Stream.of(argument(values.argument(), filter));
            case State.Sum sum -> Stream.of(argument(sum.argument(), filter));
            case State.Specials specials -> Stream.of(argument(specials.argument(), filter));
            case State.Scales scales -> Stream.of(argument(scales.argument(), filter));
            case State.Extremum extremum -> Stream.of(argument(extremum.argument(), filter));
        };
        return filter == null ? argument : Stream.concat(argument, Stream.of(new Computed(filter, null)));
    }
}
