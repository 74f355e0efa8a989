package dev.everview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One maintained view in a list.
 *
 * @param name qualified and quoted where necessary
 * @param flavor the interface it was created with: everview, pg_ivm or imat
 * @param mode when changes reach it
 * @param populated false after a refresh without data
 * @param inputs the base tables
 * @param strategies of its stages, in order
 * @param estimatedRows as the planner estimates it
 * @param bytes on disk, with indexes and hidden tables; null when the table is gone
 * @param drift what no longer fits between the view and the database; empty when all is well
 */
public record ViewSummary(
        String name,
        @Nullable String owner,
        String flavor,
        String mode,
        boolean populated,
        List<String> inputs,
        List<String> strategies,
        long estimatedRows,
        @Nullable Long bytes,
        List<String> drift) {
    public ViewSummary {
        inputs = List.copyOf(inputs);
        strategies = List.copyOf(strategies);
        drift = List.copyOf(drift);
    }
}
