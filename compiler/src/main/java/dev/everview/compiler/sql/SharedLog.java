package dev.everview.compiler.sql;

import dev.everview.compiler.SqlScript;
import dev.everview.compiler.plan.Log;
import dev.everview.compiler.plan.MaintenancePlan;
import dev.everview.compiler.plan.Tree;
import dev.everview.compiler.plan.ViewPlan;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a deferred view has of the log of one base table, which it shares with other views over the table ({@code 033_logs.sql} makes the
 * log): a plain view of what it has not read yet, and a table into which it takes that when it follows. All that folds changes reads the
 * table, as it reads those of views that follow when the transaction commits.
 */
record SharedLog(ViewPlan plan, Log log) {
    /** The qualified name of the plain view of what has not been read. */
    String unread() {
        return Identifier.hidden(plan.names().hidden("unread_" + log.role()));
    }

    /** The function of the trigger that tells that the view reads the table. */
    static String readsName(ViewPlan plan, Log log) {
        return plan.names().hidden("reads_" + log.role());
    }

    /** Between transactions it is empty, so nothing of it must outlive a crash. */
    SqlScript.Statement createTable(List<String> types) {
        StringBuilder table = new StringBuilder("CREATE UNLOGGED TABLE " + Identifier.hidden(log.table()) + " (\n");
        for (int i = 0; i < types.size(); i++) {
            table.append("  ").append(Identifier.quote(log.columnNames().get(i)));
            table.append(' ').append(types.get(i)).append(",\n");
        }
        return new SqlScript.Statement(
                "what is taken out of the log of " + shown() + " to be folded",
                table + "  " + MaintenancePlan.WEIGHT_COLUMN + " integer NOT NULL\n)");
    }

    SqlScript.Statement share() {
        Tree tree = log.input().tree();
        String columns = log.columnNames().stream().map(Literal::quote).collect(Collectors.joining(", "));
        return new SqlScript.Statement(
                "read the log of " + shown() + ", which is made if it is not there",
                "SELECT everview.share_log(\n  " + Literal.quote(Identifier.hidden(log.table())) + "::regclass, "
                        + Literal.quote(unread()) + ",\n  "
                        + Literal.quote(Identifier.qualified(
                                log.input().schema(), log.input().name()))
                        + "::regclass, ARRAY[" + columns + "]::text[],\n  "
                        + "jsonb_build_object('by_row', " + tree.byRow() + ", 'statements', " + word(tree.statements())
                        + ", 'rows', " + word(tree.rows()) + ", 'truncations', " + word(tree.truncations()) + "), "
                        + log.passesBy() + ")");
    }

    /** Takes what has not been read. */
    String take() {
        String columns = log.columnNames().stream()
                .map(column -> Identifier.quote(column) + ", ")
                .collect(Collectors.joining());
        String read = log.columnNames().stream()
                .map(column -> "l." + Identifier.quote(column) + ", ")
                .collect(Collectors.joining());
        return "INSERT INTO " + Identifier.hidden(log.table()) + " (" + columns + MaintenancePlan.WEIGHT_COLUMN
                + ")\nSELECT " + read + "l." + MaintenancePlan.WEIGHT_COLUMN + "\nFROM " + unread() + " AS l;";
    }

    /** Notes that all has been read that was there when so many rows were taken or counted, and fails when more are there now. */
    String note(String regclass, String taken) {
        return "PERFORM everview.note_read(" + regclass + ", " + Literal.quote(Identifier.hidden(log.table()))
                + "::regclass, " + taken + ");";
    }

    private String shown() {
        return log.input().schema() + "." + log.input().name();
    }

    private static String word(Tree.Reach reach) {
        return "'" + reach.name().toLowerCase(Locale.ROOT) + "'";
    }
}
