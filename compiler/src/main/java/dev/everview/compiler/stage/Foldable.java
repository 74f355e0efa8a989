package dev.everview.compiler.stage;

import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Routine;
import dev.everview.compiler.query.Scalar;
import java.util.Map;
import java.util.Set;

/** Which aggregates have states that follow from the changed rows alone; groups with others are computed again from all their rows. */
final class Foldable {
    private static final Set<Long> SUMMED = Set.of(20L, 21L, 23L, 700L, 701L, 790L, 1186L, 1700L);
    private static final Set<Long> AVERAGED = Set.of(20L, 21L, 23L, 700L, 701L, 1186L, 1700L);

    /** The less-than operators of anyarray, anyenum and record. */
    private static final Map<Long, Long> LESS_OF_ALL = Map.of(2277L, 1072L, 3500L, 3518L, 2249L, 2990L);

    private final Description description;

    Foldable(Description description) {
        this.description = description;
    }

    boolean isFoldable(Scalar scalar) {
        if (!(scalar instanceof Scalar.AggregateCall call) || call.distinct() || call.withinGroup()) {
            return false;
        }
        Routine routine = description.function(call.function());
        if (!routine.isBuiltIn()) {
            return false;
        }
        return switch (routine.name()) {
            case "count" -> true;
            case "min", "max" -> comparesAsItsType(routine, call.arguments().get(0));
            case "sum" -> SUMMED.contains(call.arguments().get(0).type().oid());
            case "avg" -> AVERAGED.contains(call.arguments().get(0).type().oid());
            default -> false;
        };
    }

    /** min and max of all arrays, or of all enums, compare them alike, where least and greatest ask the type, which may have a class of its own. */
    private boolean comparesAsItsType(Routine routine, Scalar argument) {
        Long compared = LESS_OF_ALL.get(routine.arguments().get(0).type());
        return compared == null
                || compared.equals(description.baseType(argument.type().oid()).less());
    }
}
