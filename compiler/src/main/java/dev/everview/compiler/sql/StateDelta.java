package dev.everview.compiler.sql;

import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.stage.State;
import java.util.ArrayList;
import java.util.List;

/** What the changed rows of a group contribute to a state: an aggregate over them. */
final class StateDelta {
    private static final int BIGINT = 20;
    private static final int MONEY = 790;
    private static final int INTERVAL = 1186;

    private final RowReading readings;
    private final Weighing weighing;

    /**
     * Contributions under one weighing.
     *
     * @param readings how an expression over the join block is read where the aggregate stands
     */
    StateDelta(RowReading readings, Weighing weighing) {
        this.readings = readings;
        this.weighing = weighing;
    }

    Scalar of(State state) {
        return switch (state) {
            case State.CountRows rows -> count(state, List.of());
            case State.CountValues values ->
                // not IS NOT NULL, which is false of a row that has a NULL in it
                count(
                        state,
                        List.of(Snippet.of(
                                SqlType.BOOL,
                                "? IS DISTINCT FROM NULL",
                                readings.of(values.argument(), values.filter()))));
            case State.Sum sum -> sum(sum);
            case State.Specials specials ->
                Snippet.of(
                        SqlType.NUMERIC,
                        "coalesce(?, 0)",
                        summed(
                                state,
                                specials.values().number(readings.of(specials.argument(), specials.filter())),
                                "0::numeric"));
            case State.Scales scales ->
                Snippet.of(
                        SqlType.NUMERIC,
                        "coalesce(?, 0)",
                        summed(
                                state,
                                Snippet.of(
                                        SqlType.NUMERIC,
                                        "('1e' || (18 * scale(?))::text)::numeric",
                                        readings.of(scales.argument(), scales.filter())),
                                "0::numeric"));
            case State.Extremum extremum -> extremum(extremum);
        };
    }

    private List<Scalar> conditions(State state) {
        return state.filter() == null ? List.of() : List.of(readings.of(state.filter()));
    }

    private List<Scalar> conditions(State state, Scalar... more) {
        List<Scalar> all = new ArrayList<>(conditions(state));
        all.addAll(List.of(more));
        return all;
    }

    private Scalar count(State state, List<Scalar> present) {
        List<Scalar> conditions = conditions(state, present.toArray(Scalar[]::new));
        return switch (weighing) {
            case Weighing.Added added -> Snippet.filtered(SqlType.INT8, "count(*)", List.of(), conditions);
            case Weighing.Removed removed -> Snippet.filtered(SqlType.INT8, "-count(*)", List.of(), conditions);
            case Weighing.Single(boolean leaves, boolean finite) ->
                when(
                        SqlType.INT8,
                        Snippet.of(SqlType.INT8, leaves ? "-1::bigint" : "1::bigint"),
                        conditions,
                        " ELSE 0");
            case Weighing.Weighted(Scalar weight) -> {
                Scalar sum = Snippet.filtered(SqlType.INT8, "sum(?)", List.of(weight), conditions);
                // without groups there may be no row at all, and with a condition none that meets it
                yield Snippet.of(SqlType.INT8, "coalesce(?, 0)", sum);
            }
        };
    }

    private Scalar sum(State.Sum sum) {
        boolean finite = weighing instanceof Weighing.Single single && single.finite();
        Scalar value = readings.of(sum.argument(), sum.filter());
        return summed(sum, finite ? value : sum.finite(value), zero(sum.type()));
    }

    static String zero(SqlType type) {
        return (type.oid() == INTERVAL ? "'0'" : "0") + "::" + word(type);
    }

    /** The types of sums, and only those. */
    private static String word(SqlType type) {
        return switch ((int) type.oid()) {
            case BIGINT -> "bigint";
            case INTERVAL -> "interval";
            case MONEY -> "money";
            default -> "numeric";
        };
    }

    private Scalar summed(State state, Scalar argument, String zero) {
        return switch (weighing) {
            case Weighing.Added added -> Snippet.filtered(state.type(), "sum(?)", List.of(argument), conditions(state));
            case Weighing.Removed removed ->
                Snippet.filtered(
                        state.type(),
                        state.type().oid() == MONEY ? "0::money - sum(?)" : "-sum(?)",
                        List.of(argument),
                        conditions(state));
            case Weighing.Single(boolean leaves, boolean finite) -> {
                String value = "?::" + word(state.type());
                String negated = state.type().oid() == MONEY ? "0::money - " + value : "-" + value;
                yield when(
                        state.type(),
                        Snippet.of(state.type(), leaves ? negated : value, argument),
                        conditions(state),
                        "");
            }
            case Weighing.Weighted(Scalar weight) -> {
                Scalar plus = Snippet.filtered(
                        state.type(), "sum(?)", List.of(argument), conditions(state, sign(weight, "> 0")));
                Scalar minus = Snippet.filtered(
                        state.type(), "sum(?)", List.of(argument), conditions(state, sign(weight, "< 0")));
                yield Snippet.of(state.type(), "coalesce(?, " + zero + ") - coalesce(?, " + zero + ")", plus, minus);
            }
        };
    }

    /** Only what arrived can lower a minimum by itself; what left is looked after when the group is repaired. */
    private Scalar extremum(State.Extremum extremum) {
        String call = (extremum.smallest() ? "min" : "max") + "(?)";
        Scalar argument = readings.of(extremum.argument(), extremum.filter());
        return switch (weighing) {
            case Weighing.Added added ->
                Snippet.filtered(extremum.type(), call, List.of(argument), conditions(extremum));
            case Weighing.Removed removed -> new Scalar.Constant(extremum.type(), null);
            case Weighing.Single(boolean leaves, boolean finite) ->
                leaves
                        ? new Scalar.Constant(extremum.type(), null)
                        : when(extremum.type(), argument, conditions(extremum), "");
            case Weighing.Weighted(Scalar weight) ->
                Snippet.filtered(extremum.type(), call, List.of(argument), conditions(extremum, sign(weight, "> 0")));
        };
    }

    /** The value of the only row, if the row meets the conditions. */
    private static Scalar when(SqlType type, Scalar value, List<Scalar> conditions, String otherwise) {
        if (conditions.isEmpty()) {
            return value;
        }
        List<Scalar> operands = new ArrayList<>(conditions);
        operands.add(value);
        String all =
                String.join(" AND ", conditions.stream().map(condition -> "?").toList());
        return Snippet.of(type, "CASE WHEN " + all + " THEN ?" + otherwise + " END", operands);
    }

    private static Scalar sign(Scalar weight, String comparison) {
        return Snippet.of(SqlType.BOOL, "? " + comparison, weight);
    }
}
