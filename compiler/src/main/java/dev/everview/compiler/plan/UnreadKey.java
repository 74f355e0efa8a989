package dev.everview.compiler.plan;

import java.util.List;

/**
 * Columns of a primary key that maintenance reads and the definition does not: PostgreSQL keeps the types of the others as they are.
 *
 * @param columnNames at least one
 */
public record UnreadKey(BaseTable table, List<String> columnNames) {
    public UnreadKey {
        columnNames = List.copyOf(columnNames);
    }
}
