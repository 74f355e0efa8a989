package dev.everview.compiler.stage;

import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Routine;
import dev.everview.compiler.query.Scalar;
import java.util.Set;

/** Which aggregates have states that follow from the changed rows alone; groups with others are computed again from all their rows. */
final class Foldable {
    private static final Set<Long> SUMMED = Set.of(20L, 21L, 23L, 700L, 701L, 790L, 1186L, 1700L);
    private static final Set<Long> AVERAGED = Set.of(20L, 21L, 23L, 700L, 701L, 1186L, 1700L);

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
            case "count", "min", "max" -> true;
            case "sum" -> SUMMED.contains(call.arguments().get(0).type().oid());
            case "avg" -> AVERAGED.contains(call.arguments().get(0).type().oid());
            default -> false;
        };
    }
}
