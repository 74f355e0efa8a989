package dev.everview.compiler.sql;

import dev.everview.compiler.plan.MaintenancePlan;
import dev.everview.compiler.stage.StoredColumn;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The way out for changes of most of a view: it is computed afresh, if nobody is in the way.
 *
 * <p>Only a view that counts statements knows that no other change of the same statement is still to come, and a hidden stage would send
 * all its rows to those above it. For all others the texts are empty.
 *
 * @param guards the guard tables of the view, as regclass
 * @param view its table
 */
record Afresh(MaintenancePlan plan, ViewTable view, List<String> guards) {
    Afresh {
        guards = List.copyOf(guards);
    }

    private boolean allowed() {
        return plan.tracked() && !plan.names().isHidden();
    }

    /** The statement that computes the view afresh. */
    String compute() {
        return "PERFORM " + Identifier.hidden(new RoutineNames(plan).refresh()) + "();";
    }

    /**
     * Does something when most rows of an input have changed, so that computing afresh is cheaper than to follow.
     *
     * @param tables transition tables or stashes
     * @param inputs what each of them is a change of, as regclass
     */
    String whenMostRows(List<String> tables, List<String> inputs, String then) {
        String most = IntStream.range(0, tables.size())
                .mapToObj(i -> "everview.is_most_of(" + inputs.get(i) + ", " + ChangeSize.count(tables.get(i)) + ")")
                .collect(Collectors.joining("\n    OR "));
        return when(tables.size() == 1 ? most : "(" + most + ")", "cheaper than to follow each row", then);
    }

    /**
     * Does something when most keys of the view are affected, though maybe by few rows.
     *
     * @param keys the array with the keys
     * @param columns those that hold the keys in the view, or none when each key has one row
     */
    String whenMostKeys(String keys, List<StoredColumn.Plain> columns, String then) {
        String numbers = columns.stream()
                .map(column -> String.valueOf(plan.stage().shape().columns().indexOf(column) + 1))
                .collect(Collectors.joining(", "));
        String most = "everview.is_most_keys_of(" + view.regclass() + ", cardinality(" + keys + ")"
                + (columns.isEmpty() ? "" : ", ARRAY[" + numbers + "]") + ")";
        return when(most, "cheaper than to look for the rows of each key", then);
    }

    private String when(String most, String why, String then) {
        if (!allowed()) {
            return "";
        }
        String locks = guards.stream().map(guard -> guard + ", ").collect(Collectors.joining()) + view.regclass();
        return "IF " + most + "\n   AND everview.lock_now(ARRAY[" + locks + "]::regclass[]) THEN\n  -- " + why + "\n"
                + SqlRenderer.indent(then) + "\nEND IF;";
    }
}
