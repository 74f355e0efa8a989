package dev.everview.compiler.plan;

import java.util.List;

/**
 * An index on the table of a hidden stage, by which stages above it find rows.
 *
 * @param columns the columns, as they are named
 * @param hashed whether it is a hash index, of one column
 */
public record StageIndex(List<String> columns, boolean hashed) {
    public StageIndex {
        columns = List.copyOf(columns);
    }
}
