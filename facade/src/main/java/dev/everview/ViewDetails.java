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
 * @param logs from which it reads changes, if it is deferred
 */
public record ViewDetails(
        ViewSummary summary,
        String definition,
        List<Stage> stages,
        List<Trigger> triggers,
        List<String> indexes,
        List<String> routines,
        List<String> hiddenTables,
        List<Log> logs) {
    public ViewDetails {
        stages = List.copyOf(stages);
        triggers = List.copyOf(triggers);
        indexes = List.copyOf(indexes);
        routines = List.copyOf(routines);
        hiddenTables = List.copyOf(hiddenTables);
        logs = List.copyOf(logs);
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

    /**
     * The log of a base table.
     *
     * @param name the hidden table that is the log
     * @param table the base table
     * @param sharedWith the other views that read it
     */
    public record Log(String name, String table, List<String> sharedWith) {
        public Log {
            sharedWith = List.copyOf(sharedWith);
        }
    }
}
