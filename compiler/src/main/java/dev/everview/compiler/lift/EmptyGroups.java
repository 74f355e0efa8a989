package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Routine;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What aggregates give where there are no rows: an aggregate over groups, joined on from outside, gives NULL there.
 *
 * @param aggregate the aggregate, which counts its rows, too, where NULL may be the value of some
 * @param values by the column of each of its calls
 */
record EmptyGroups(Rel.Aggregate aggregate, Map<Symbol, Scalar> values) {
    private static final List<String> COUNTS = List.of("count", "regr_count");

    /**
     * For an aggregate over all rows, or the same over groups.
     *
     * @throws CompileException for a user's ordered-set aggregate whose value for no rows depends on more than its name
     */
    static EmptyGroups of(Description description, SymbolAllocator symbols, Rel.Aggregate aggregate) {
        Rel.Item count = Rel.Item.countOfRows(symbols);
        Scalar none = new Scalar.NullTest(new Scalar.Column(count.symbol()), false, false);
        Map<Symbol, Scalar> values = new HashMap<>();
        boolean counted = false;
        for (Rel.Item item : aggregate.aggregates()) {
            Scalar column = new Scalar.Column(item.symbol());
            Scalar.AggregateCall call = (Scalar.AggregateCall) item.expression();
            Routine routine = description.function(call.function());
            if (routine.isBuiltIn() && COUNTS.contains(routine.name())) {
                Scalar zero = new Scalar.Constant(SqlType.INT8, "0");
                values.put(
                        item.symbol(),
                        new Scalar.Construct(
                                Scalar.Construct.Kind.COALESCE,
                                List.of(column, zero),
                                item.symbol().type()));
            } else if (isNullOfNothing(routine, call)) {
                values.put(item.symbol(), column);
            } else {
                counted = true;
                Scalar.Case.Branch branch = new Scalar.Case.Branch(none, ofNothing(routine, call));
                values.put(
                        item.symbol(),
                        new Scalar.Case(
                                null, List.of(branch), column, item.symbol().type()));
            }
        }
        if (!counted) {
            return new EmptyGroups(aggregate, values);
        }
        List<Rel.Item> calls = new ArrayList<>(aggregate.aggregates());
        calls.add(count);
        return new EmptyGroups(
                new Rel.Aggregate(aggregate.input(), aggregate.keys(), calls, aggregate.grand()), values);
    }

    /**
     * Whether an aggregate is NULL where there are no rows: all built-in ones but counts and ranks; of users' those whose state is, and no
     * function makes anything else of it.
     */
    private static boolean isNullOfNothing(Routine routine, Scalar.AggregateCall call) {
        if (routine.isBuiltIn()) {
            return !call.withinGroup()
                    || call.direct().isEmpty()
                    || routine.name().startsWith("percentile_");
        }
        Routine.Aggregate aggregate = routine.aggregate();
        return aggregate != null && aggregate.initialValue() == null && aggregate.finalFunction() == 0;
    }

    /** {@code (SELECT f(NULL) WHERE false)}: a rank among no rows is the same whatever is ranked. */
    private static Scalar ofNothing(Routine routine, Scalar.AggregateCall call) {
        if (!routine.isBuiltIn() && !call.direct().isEmpty()) {
            throw new CompileException(Diagnostic.of(
                    DiagnosticCode.SUBQUERY_EXPRESSION,
                    "aggregate function " + routine.name()
                            + " in a sub-query that refers to an outer query is not supported in a maintained view"));
        }
        List<Scalar> arguments =
                call.withinGroup() ? call.arguments() : call.arguments().subList(0, call.visible());
        Scalar.AggregateCall nothing = new Scalar.AggregateCall(
                call.function(),
                nulls(arguments),
                call.visible(),
                nulls(call.direct()),
                false,
                call.withinGroup() ? call.orderBy() : List.of(),
                null,
                call.withinGroup(),
                call.star(),
                call.variadic(),
                0,
                call.type());
        Query query = Query.of(new Query.Select(
                List.of(new Query.Target(nothing, routine.name(), false, 0)),
                new Query.Distinct.None(),
                List.of(),
                new Scalar.Constant(SqlType.BOOL, "false"),
                null,
                null,
                List.of()));
        return Scalar.LocalQuery.of(
                new Scalar.SubQuery(Scalar.SubQuery.Kind.SCALAR, List.of(), List.of(), query, call.type()));
    }

    private static List<Scalar> nulls(List<Scalar> arguments) {
        return arguments.stream()
                .<Scalar>map(argument -> new Scalar.Constant(argument.type(), null))
                .toList();
    }
}
