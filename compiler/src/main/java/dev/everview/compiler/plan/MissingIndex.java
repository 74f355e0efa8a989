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

    /** Whether another one serves what this one would, and more. */
    boolean begins(MissingIndex other) {
        return !equals(other)
                && schema.equals(other.schema)
                && table.equals(other.table)
                && columns.size() < other.columns.size()
                && columns.equals(other.columns.subList(0, columns.size()));
    }
}
