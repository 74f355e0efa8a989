package dev.everview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All there is to know about one maintained view.
 *
 * @param definition its query with the present names of everything in it
 * @param triggers on its base tables, and on itself
 * @param indexes as the statements that create them
 * @param routines the generated functions, to be read with {@code \sf}
 * @param hiddenTables what it keeps besides itself
 */
public record ViewDetails(
        ViewSummary summary,
        String definition,
        List<Stage> stages,
        List<Trigger> triggers,
        List<String> indexes,
        List<String> routines,
        List<String> hiddenTables) {
    public ViewDetails {
        stages = List.copyOf(stages);
        triggers = List.copyOf(triggers);
        indexes = List.copyOf(indexes);
        routines = List.copyOf(routines);
        hiddenTables = List.copyOf(hiddenTables);
    }

    /**
     * One stage.
     *
     * @param table where its rows are; null when it keeps none
     * @param strategy how it is maintained
     * @param reason why so
     * @param key columns that identify its rows
     */
    public record Stage(
            String name,
            @Nullable String table,
            String strategy,
            @Nullable String reason,
            List<String> key) {
        public Stage {
            key = List.copyOf(key);
        }
    }

    /**
     * One trigger.
     *
     * @param definition the statement that creates it
     */
    public record Trigger(String table, String name, String definition) {}
}
