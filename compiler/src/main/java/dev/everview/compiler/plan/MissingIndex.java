package dev.everview.compiler.plan;

import java.util.List;

/**
 * An index that would make maintenance cheaper and does not exist.
 *
 * @param schema the base table's schema
 * @param table its name
 * @param columns the columns, as they are named
 */
public record MissingIndex(String schema, String table, List<String> columns) {
    public MissingIndex {
        columns = List.copyOf(columns);
    }
}
