package dev.everview.compiler.sql;

import dev.everview.compiler.SqlScript;
import dev.everview.compiler.plan.MaintenancePlan;
import dev.everview.compiler.stage.ShortName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a transaction keeps changed rows that it takes away again before it ends: a table of the rows of all transactions, and a view of
 * those of the current one, which all functions read and write.
 *
 * <p>No transaction ever sees another's rows. But what was deleted stays in the table until VACUUM comes, and a transaction that looks
 * for its own rows would walk over all of it; by its number it finds them in an index. There is no need for a write-ahead log.
 *
 * @param name the name of the view
 * @param columnNames the names of the columns
 * @param columnTypes their types, as CREATE TABLE writes them
 * @param joinedBy columns by which joins find the rows; PostgreSQL, which does not know how many there are, would compare each with each
 */
record OwnRows(String name, List<String> columnNames, List<String> columnTypes, List<String> joinedBy) {
    /** The column that says which transaction has written the row. */
    private static final String TRANSACTION_COLUMN = "__ivm_xact__";

    OwnRows {
        columnNames = List.copyOf(columnNames);
        columnTypes = List.copyOf(columnTypes);
        joinedBy = List.copyOf(joinedBy);
    }

    /** The qualified name of the table below a view of that name. */
    static String table(String name) {
        return Identifier.hidden(ShortName.of("", name, "_all"));
    }

    /** The hidden relations of a view of that name, the view first. */
    static List<String> relations(String name) {
        return List.of(Identifier.hidden(name), table(name));
    }

    /**
     * The statements that create table, index and view.
     *
     * @param comment what the rows are
     */
    List<SqlScript.Statement> create(String comment) {
        StringBuilder table = new StringBuilder("CREATE UNLOGGED TABLE " + table(name) + " (\n");
        for (int i = 0; i < columnNames.size(); i++) {
            table.append("  ").append(Identifier.quote(columnNames.get(i)));
            table.append(' ').append(columnTypes.get(i)).append(",\n");
        }
        table.append("  " + MaintenancePlan.WEIGHT_COLUMN + " integer NOT NULL,\n  " + TRANSACTION_COLUMN
                + " xid8 NOT NULL DEFAULT pg_current_xact_id()\n)");
        String columns = columnNames.stream()
                .map(column -> "t." + Identifier.quote(column) + ", ")
                .collect(Collectors.joining());
        String found =
                joinedBy.stream().map(column -> ", " + Identifier.quote(column)).collect(Collectors.joining());
        return List.of(
                new SqlScript.Statement(comment + ", of all transactions", table.toString()),
                new SqlScript.Statement(
                        "by which a transaction finds its own",
                        "CREATE INDEX ON " + table(name) + " (" + TRANSACTION_COLUMN + found + ")"),
                new SqlScript.Statement(
                        "those of the current transaction",
                        "CREATE VIEW " + Identifier.hidden(name) + " AS\nSELECT " + columns + "t."
                                + MaintenancePlan.WEIGHT_COLUMN + "\nFROM " + table(name) + " AS t\nWHERE t."
                                + TRANSACTION_COLUMN + " = pg_current_xact_id()"));
    }
}
