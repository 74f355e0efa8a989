package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Routine;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an aggregate gives where there are no rows: an aggregate over groups, joined on from outside, gives NULL there. */
final class EmptyGroups {
    private EmptyGroups() {}

    /** The aggregate's column, with the value for no rows in place of NULL. */
    static Scalar orEmpty(Description description, Rel.Item item) {
        Scalar column = new Scalar.Column(item.symbol());
        Scalar.AggregateCall call = (Scalar.AggregateCall) item.expression();
        Routine routine = description.function(call.function());
        boolean counts = routine.isBuiltIn() && List.of("count", "regr_count").contains(routine.name());
        Routine.Aggregate aggregate = routine.aggregate();
        // a rank among no rows is a number
        boolean ranks = call.withinGroup()
                && !call.direct().isEmpty()
                && !routine.name().startsWith("percentile_");
        if (!counts && (ranks || (!routine.isBuiltIn() && !isNullOfNothing(aggregate)))) {
            throw new CompileException(Diagnostic.of(
                    DiagnosticCode.SUBQUERY_EXPRESSION,
                    "aggregate function " + routine.name()
                            + " in a sub-query that refers to an outer query is not supported in a maintained view"));
        }
        return counts
                ? new Scalar.Construct(
                        Scalar.Construct.Kind.COALESCE,
                        List.of(column, new Scalar.Constant(SqlType.INT8, "0")),
                        item.symbol().type())
                : column;
    }

    /** Whether an aggregate of a user's is NULL where there are no rows: its state is, and no function makes anything else of it. */
    private static boolean isNullOfNothing(Routine.@Nullable Aggregate aggregate) {
        return aggregate != null && aggregate.initialValue() == null && aggregate.finalFunction() == 0;
    }
}
