package dev.everview.compiler.sql;

import dev.everview.compiler.plan.BlockQuery;
import dev.everview.compiler.plan.Event;
import dev.everview.compiler.plan.Input;
import dev.everview.compiler.plan.Log;
import dev.everview.compiler.plan.MaintenancePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Statements that write changed rows of one table, with their weights, into a hidden table. */
record ChangeRows(Naming naming, long relation, String table, List<Integer> attributes, List<String> columnNames) {
    private static final int MANY = 1000;

    static ChangeRows of(Naming naming, Input input) {
        return new ChangeRows(naming, input.relation(), input.stash(), input.attributes(), input.columnNames());
    }

    static ChangeRows of(Naming naming, Log log) {
        return new ChangeRows(naming, log.input().relation(), log.table(), log.attributes(), log.columnNames());
    }

    /** Statements for the transition tables of an event. */
    List<String> ofStatement(Event event) {
        List<String> inserts = new ArrayList<>();
        if (event != Event.DELETE) {
            inserts.add(into() + "\nSELECT " + columns("t") + "1\nFROM " + BlockQuery.NEW_ROWS + " AS t;");
        }
        if (event != Event.INSERT) {
            inserts.add(into() + "\nSELECT " + columns("t") + "-1\nFROM " + BlockQuery.OLD_ROWS + " AS t;");
        }
        return inserts;
    }

    /**
     * Whether an UPDATE has changed any of the columns. Of many rows nobody looks: that would cost as much as to follow them.
     *
     * <p>A statement as a whole has changed nothing when as many rows look like each row after it as before it.
     */
    String concern() {
        return "EXISTS (SELECT FROM " + BlockQuery.OLD_ROWS + " OFFSET " + MANY + ")\n    OR EXISTS (SELECT " + image()
                + " FROM " + BlockQuery.OLD_ROWS + " AS t\n               EXCEPT ALL\n               SELECT " + image()
                + " FROM " + BlockQuery.NEW_ROWS + " AS t)";
    }

    private String image() {
        String read = columns("t");
        return "ROW(" + read.substring(0, read.length() - 2) + ")::text";
    }

    /** Statements for the row of a row trigger, whichever event it is. */
    String ofRow() {
        return "IF TG_OP <> 'INSERT' THEN\n  " + into() + "\n  VALUES (" + columns("OLD")
                + "-1);\nEND IF;\nIF TG_OP <> 'DELETE' THEN\n  " + into() + "\n  VALUES (" + columns("NEW")
                + "1);\nEND IF;";
    }

    private String into() {
        String own =
                columnNames.stream().map(name -> Identifier.quote(name) + ", ").collect(Collectors.joining());
        return "INSERT INTO " + Identifier.hidden(table) + " (" + own + MaintenancePlan.WEIGHT_COLUMN + ")";
    }

    /** The columns used, each followed by a comma. */
    private String columns(String row) {
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < attributes.size(); i++) {
            read.append(row)
                    .append('.')
                    .append(naming.column(relation, attributes.get(i), columnNames.get(i)))
                    .append(", ");
        }
        return read.toString();
    }
}
