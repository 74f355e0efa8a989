package dev.everview.compiler.plan;

import dev.everview.compiler.Mode;
import dev.everview.compiler.query.Query;
import java.util.List;

/**
 * What is to be installed for one view, as data; text is made of it by the renderer only.
 *
 * @param names of the view's own objects
 * @param definition the definition as PostgreSQL analysed it
 * @param mode when changes reach the view
 * @param stages the stages in the order in which they are computed; the last one's table is the view
 * @param inputs the base tables, each once; an {@link Input#number} is a place in this list, from 1
 * @param logs of the base tables, in the same order; none in immediate mode
 * @param guards the names of the guard tables
 * @param missingIndexes indexes of base tables that maintenance would use
 * @param assumptions constraints of the base tables that must stay while the view exists
 * @param unreadKeys columns of the base tables that must stay as they are, beside those of the definition
 */
public record ViewPlan(
        ObjectNames names,
        Query definition,
        Mode mode,
        List<MaintenancePlan> stages,
        List<Input> inputs,
        List<Log> logs,
        List<String> guards,
        List<MissingIndex> missingIndexes,
        List<Assumption> assumptions,
        List<UnreadKey> unreadKeys) {
    public ViewPlan {
        stages = List.copyOf(stages);
        inputs = List.copyOf(inputs);
        logs = List.copyOf(logs);
        guards = List.copyOf(guards);
        missingIndexes = List.copyOf(missingIndexes);
        assumptions = List.copyOf(assumptions);
        unreadKeys = List.copyOf(unreadKeys);
    }

    /** The stage whose table is the view. */
    public MaintenancePlan view() {
        return stages.get(stages.size() - 1);
    }

    /** The stages whose tables only maintenance sees. */
    public List<MaintenancePlan> hidden() {
        return stages.subList(0, stages.size() - 1);
    }
}
