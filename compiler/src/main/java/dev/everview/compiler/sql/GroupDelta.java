package dev.everview.compiler.sql;

import dev.everview.compiler.plan.BlockQuery;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.stage.ShortName;
import dev.everview.compiler.stage.SpecialValues;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.State;
import dev.everview.compiler.stage.StoredColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Queries that aggregate rows of a join block into keys and state contributions, one row for each group. */
final class GroupDelta {
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
        if (specials().stream().allMatch(values -> values.argument() instanceof Scalar.Column)) {
            return of(from, weighing, from::of);
        }
        // whether a value is special is asked beside adding it, so expressions are computed before
        Scalar weight = weighing instanceof Weighing.Weighted(Scalar factor) ? factor : null;
        ComputedRows rows = ComputedRows.once(groups, from, weight);
        return of(rows.from(), weight == null ? weighing : new Weighing.Weighted(rows.weight()), rows);
    }

    /**
     * The same from the only changed row, which makes at most one row of the join. Where there is something to compute, a limit keeps
     * the planner from repeating each expression wherever the result is used; where columns of the row are taken as they are, the limit
     * itself would cost more.
     */
    Query ofSingle(BlockQuery.From from, boolean leaves) {
        StateDelta deltas = new StateDelta(from::of, new Weighing.Single(leaves, assumesFinite()));
        Query row = BlockQuery.select(from, targets(deltas, from::of, assumesFinite()), null);
        return from.items().size() == 1 && takesColumns(from) ? row : BlockQuery.limited(row);
    }

    /** Whether each key and each contribution is a column of the changed row, or one. */
    private boolean takesColumns(BlockQuery.From from) {
        return from.items().get(0) instanceof FromItem.Generated
                && groups.keys().stream().allMatch(key -> from.of(key.expression()) instanceof Scalar.Column)
                && groups.states().stream()
                        .map(StoredColumn.Folded::state)
                        .allMatch(state -> state.filter() == null
                                && switch (state) {
                                    case State.CountRows rows -> true;
                                    case State.Sum sum -> from.of(sum.argument()) instanceof Scalar.Column;
                                    case State.Extremum extremum ->
                                        from.of(extremum.argument()) instanceof Scalar.Column;
                                    case State.CountValues values -> false;
                                    case State.Specials specials -> assumesFinite();
                                    case State.Scales scales -> false;
                                });
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
        ComputedRows changes = ComputedRows.ofTerms(groups, terms);
        return of(changes.from(), new Weighing.Weighted(changes.weight()), changes);
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
        ComputedRows changes = ComputedRows.ofTerms(groups, terms);
        return removed(changes.from(), List.of(Snippet.of(SqlType.BOOL, "? < 0", changes.weight())), changes);
    }

    private Query of(BlockQuery.From from, Weighing weighing, RowReading readings) {
        return BlockQuery.select(from, targets(new StateDelta(readings, weighing), readings, false), grouping());
    }

    private List<Query.Target> targets(StateDelta deltas, RowReading readings, boolean finite) {
        List<Query.Target> targets = keyTargets(readings);
        for (StoredColumn.Folded column : groups.states()) {
            if (finite && column.state() instanceof State.Specials) {
                continue;
            }
            targets.add(new Query.Target(deltas.of(column.state()), column.name(), false, 0));
        }
        return targets;
    }

    private Query removed(BlockQuery.From from, List<Scalar> conditions, RowReading readings) {
        List<Query.Target> targets = keyTargets(readings);
        for (StoredColumn.Folded column : groups.states()) {
            if (column.state() instanceof State.Extremum extremum) {
                List<Scalar> all = new ArrayList<>(conditions);
                if (extremum.filter() != null) {
                    all.add(readings.of(extremum.filter()));
                }
                Scalar value = Snippet.filtered(
                        extremum.type(),
                        (extremum.smallest() ? "min" : "max") + "(?)",
                        List.of(readings.of(extremum.argument(), extremum.filter())),
                        all);
                targets.add(new Query.Target(value, column.name(), false, 0));
            }
        }
        for (StoredColumn.Plain key : varying) {
            Scalar texts = Snippet.filtered(
                    SqlType.TEXT, "array_agg(?::text)", List.of(readings.of(key.expression())), conditions);
            targets.add(new Query.Target(texts, looks(key), false, 0));
        }
        return BlockQuery.select(from, targets, grouping());
    }

    /** The column with the texts of a key that leaves. */
    static String looks(StoredColumn.Plain key) {
        return ShortName.of("__ivm_looks_", key.name(), "__");
    }

    private List<Query.Target> keyTargets(RowReading readings) {
        List<Query.Target> targets = new ArrayList<>();
        for (StoredColumn.Plain key : groups.keys()) {
            targets.add(new Query.Target(readings.of(key.expression()), key.name(), false, targets.size() + 1));
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
}
