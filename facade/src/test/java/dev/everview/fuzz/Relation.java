package dev.everview.fuzz;

import dev.everview.fuzz.Expression.Column;
import dev.everview.fuzz.Query.Output;
import java.util.List;

/**
 * What a query can read by name: a table, a view, a common table expression.
 *
 * @param columns whose names are written as SQL does
 * @param key the name of the column that is the primary key, empty when there is none
 */
record Relation(String name, List<Output> columns, String key) {
    Relation {
        columns = List.copyOf(columns);
    }

    /** Its columns under an alias. */
    List<Column> columns(String alias) {
        return columns.stream()
                .map(each -> new Column(alias, each.name(), each.type()))
                .toList();
    }
}
