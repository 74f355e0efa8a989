package dev.everview.compiler.sql;

import dev.everview.compiler.plan.BlockQuery;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.stage.ShortName;
import dev.everview.compiler.stage.SpecialValues;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.State;
import dev.everview.compiler.stage.StoredColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Queries that aggregate rows of a join block into keys and state contributions, one row for each group. */
final class GroupDelta {
    private static final int CHANGES_RANGE = -1;

    private final Stage.Groups groups;
    private final List<StoredColumn.Plain> varying;

    /**
     * Queries for a grouped stage.
     *
     * @param varying the keys whose equal values may look different
     */
    GroupDelta(Stage.Groups groups, List<StoredColumn.Plain> varying) {
        this.groups = groups;
        this.varying = varying;
    }

    /** Keys and contributions, named as the view's columns. */
    Query of(BlockQuery.From from, Weighing weighing) {
        return of(from, weighing, from::of);
    }

    /**
     * The same from the only changed row, which makes at most one row of the join. The limit also keeps the planner from repeating
     * each expression wherever the result is used.
     */
    Query ofSingle(BlockQuery.From from, boolean leaves) {
        StateDelta deltas = new StateDelta(from::of, new Weighing.Single(leaves, assumesFinite()));
        return BlockQuery.limited(BlockQuery.select(from, targets(deltas, from::of, assumesFinite()), null));
    }

    /**
     * Whether what a single row contributes takes it for finite, which is to be checked: NaN and infinities are rare, and to look for
     * them and to count them costs more than the rest of a sum.
     */
    boolean assumesFinite() {
        List<SpecialValues> all = specials();
        return !all.isEmpty() && all.stream().allMatch(SpecialValues::addedAsTheyAre);
    }

    private List<SpecialValues> specials() {
        return groups.states().stream()
                .map(column -> column.state() instanceof State.Sum sum ? sum.specials() : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The same over the rows of several weighted terms. */
    Query ofTerms(List<BlockQuery.From> terms) {
        Changes changes = changes(terms);
        return of(changes.from(), new Weighing.Weighted(changes.weight()), changes::reading);
    }

    /** Keys and only the smallest and largest values, named as the view's columns. */
    Query extremes(BlockQuery.From from) {
        StateDelta deltas = new StateDelta(from::of, new Weighing.Added());
        List<Query.Target> targets = keyTargets(from::of);
        groups.states().stream()
                .filter(column -> column.state() instanceof State.Extremum)
                .forEach(column -> targets.add(new Query.Target(deltas.of(column.state()), column.name(), false, 0)));
        return BlockQuery.select(from, targets, grouping());
    }

    /** The smallest and largest values that leave, by key, from the rows that one FROM clause gives. */
    Query removed(BlockQuery.From from) {
        return removed(from, List.of(), from::of);
    }

    /** The same from the rows with negative weight of several terms. */
    Query removedOfTerms(List<BlockQuery.From> terms) {
        Changes changes = changes(terms);
        return removed(changes.from(), List.of(Snippet.of(SqlType.BOOL, "? < 0", changes.weight())), changes::reading);
    }

    private Query of(BlockQuery.From from, Weighing weighing, UnaryOperator<Scalar> readings) {
        return BlockQuery.select(from, targets(new StateDelta(readings, weighing), readings, false), grouping());
    }

    private List<Query.Target> targets(StateDelta deltas, UnaryOperator<Scalar> readings, boolean finite) {
        List<Query.Target> targets = keyTargets(readings);
        for (StoredColumn.Folded column : groups.states()) {
            if (finite && column.state() instanceof State.Specials) {
                continue;
            }
            targets.add(new Query.Target(deltas.of(column.state()), column.name(), false, 0));
        }
        return targets;
    }

    private Query removed(BlockQuery.From from, List<Scalar> conditions, UnaryOperator<Scalar> readings) {
        List<Query.Target> targets = keyTargets(readings);
        for (StoredColumn.Folded column : groups.states()) {
            if (column.state() instanceof State.Extremum extremum) {
                List<Scalar> all = new ArrayList<>(conditions);
                if (extremum.filter() != null) {
                    all.add(readings.apply(extremum.filter()));
                }
                Scalar value = Snippet.filtered(
                        extremum.type(),
                        (extremum.smallest() ? "min" : "max") + "(?)",
                        List.of(readings.apply(extremum.argument())),
                        all);
                targets.add(new Query.Target(value, column.name(), false, 0));
            }
        }
        for (StoredColumn.Plain key : varying) {
            Scalar texts = Snippet.filtered(
                    SqlType.TEXT, "array_agg(?::text)", List.of(readings.apply(key.expression())), conditions);
            targets.add(new Query.Target(texts, looks(key), false, 0));
        }
        return BlockQuery.select(from, targets, grouping());
    }

    /** The column with the texts of a key that leaves. */
    static String looks(StoredColumn.Plain key) {
        return ShortName.of("__ivm_looks_", key.name(), "__");
    }

    private List<Query.Target> keyTargets(UnaryOperator<Scalar> readings) {
        List<Query.Target> targets = new ArrayList<>();
        for (StoredColumn.Plain key : groups.keys()) {
            targets.add(new Query.Target(readings.apply(key.expression()), key.name(), false, targets.size() + 1));
        }
        return targets;
    }

    private Query.@Nullable Grouping grouping() {
        if (groups.grand()) {
            return null;
        }
        return new Query.Grouping(
                IntStream.rangeClosed(1, groups.keys().size()).boxed().toList(), List.of(), false);
    }

    /** The rows of all terms in one relation: each expression that keys and states need, and the weight. */
    private record Changes(BlockQuery.From from, Scalar weight, Map<Scalar, Symbol> columns) {
        Scalar reading(Scalar expression) {
            Symbol column = columns.get(expression);
            if (column == null) {
                throw new IllegalStateException("the changes do not carry " + expression);
            }
            return new Scalar.Column(column);
        }
    }

    private Changes changes(List<BlockQuery.From> terms) {
        Map<Scalar, Symbol> columns = new LinkedHashMap<>();
        for (StoredColumn.Plain key : groups.keys()) {
            columns.putIfAbsent(key.expression(), symbol(columns.size(), key.name(), key.expression()));
        }
        for (StoredColumn.Folded column : groups.states()) {
            for (Scalar expression : expressions(column.state())) {
                columns.putIfAbsent(expression, symbol(columns.size(), "value_" + (columns.size() + 1), expression));
            }
        }
        Symbol weight = new Symbol(symbolId(columns.size()), "weight", SqlType.INT4);
        List<Symbol> all = new ArrayList<>(columns.values());
        all.add(weight);
        Query union = terms.stream()
                .map(term -> projected(term, columns, weight))
                .reduce((left, right) -> new Query(
                        List.of(),
                        false,
                        new Query.SetOperation(left.body().targets(), Query.SetOperation.Kind.UNION, true, left, right),
                        List.of(),
                        null,
                        null,
                        false,
                        List.of()))
                .orElseThrow();
        FromItem item = new FromItem.SubQuery(CHANGES_RANGE, "change", false, union, all);
        return new Changes(new BlockQuery.From(List.of(item), null, null, null), new Scalar.Column(weight), columns);
    }

    private static Query projected(BlockQuery.From term, Map<Scalar, Symbol> columns, Symbol weight) {
        List<Query.Target> targets = new ArrayList<>();
        columns.forEach(
                (expression, symbol) -> targets.add(new Query.Target(term.of(expression), symbol.name(), false, 0)));
        Scalar termWeight = term.weight();
        if (termWeight == null) {
            throw new IllegalStateException("a term reads changed rows, so it has a weight");
        }
        targets.add(new Query.Target(termWeight, weight.name(), false, 0));
        return BlockQuery.select(term, targets, null);
    }

    private static Symbol symbol(int position, String name, Scalar expression) {
        return new Symbol(symbolId(position), name, expression.type());
    }

    /** Far below what {@link BlockQuery} uses for weights. */
    private static int symbolId(int position) {
        return -3_000_000 - position;
    }

    private static List<Scalar> expressions(State state) {
        List<Scalar> all = new ArrayList<>();
        switch (state) {
            case State.CountRows rows -> {}
            case State.CountValues values -> all.add(values.argument());
            case State.Sum sum -> all.add(sum.finite());
            case State.Specials specials -> all.add(specials.argument());
            case State.Scales scales -> all.add(scales.argument());
            case State.Extremum extremum -> all.add(extremum.argument());
        }
        if (state.filter() != null) {
            all.add(state.filter());
        }
        return all;
    }
}
