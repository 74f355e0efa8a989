package dev.everview.compiler.sql;

import dev.everview.compiler.SqlScript;
import dev.everview.compiler.plan.UnreadKey;
import dev.everview.compiler.plan.ViewPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A hidden plain view over the columns of keys that the definition does not read. PostgreSQL changes neither the type nor, by ALTER COLUMN
 * TYPE … USING, the values of columns that a view reads (https://www.postgresql.org/docs/current/sql-altertable.html), and no trigger
 * would tell of it. Nobody ever queries it.
 */
record KeyColumns(ViewPlan plan) {
    Optional<String> name() {
        return plan.unreadKeys().isEmpty()
                ? Optional.empty()
                : Optional.of(Identifier.hidden(plan.names().hidden("keys")));
    }

    Optional<SqlScript.Statement> create() {
        return name().map(name -> new SqlScript.Statement(
                "columns of keys that maintenance reads beside those of the definition: they must stay as they are",
                "CREATE VIEW " + name + " AS\n" + query()));
    }

    private String query() {
        List<String> columns = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        for (UnreadKey key : plan.unreadKeys()) {
            String table = "t_" + (tables.size() + 1);
            tables.add(Identifier.qualified(key.table().schema(), key.table().name()) + " AS " + table);
            key.columnNames()
                    .forEach(column ->
                            columns.add(table + "." + Identifier.quote(column) + " AS key_" + (columns.size() + 1)));
        }
        return "SELECT " + String.join(", ", columns) + "\nFROM " + String.join(", ", tables);
    }
}
