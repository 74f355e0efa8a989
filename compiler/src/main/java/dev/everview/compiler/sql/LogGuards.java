package dev.everview.compiler.sql;

import dev.everview.compiler.plan.Input;
import dev.everview.compiler.plan.Log;
import dev.everview.compiler.plan.MaintenancePlan;
import dev.everview.compiler.plan.ViewPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Takes the guards of a transaction that has changed several base tables: what one statement after the other takes in the immediate mode,
 * taken at once, so that no lock is ever made stronger. Two transactions that change the same tables then cannot meet half-way.
 */
final class LogGuards {
    private static final String EXCLUSIVE = "SHARE ROW EXCLUSIVE";
    private static final String ONE_SNAPSHOT =
            "current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted')";

    private final ViewPlan plan;

    LogGuards(ViewPlan plan) {
        this.plan = plan;
    }

    /**
     * The statements.
     *
     * @param joins the variable with an array that tells for each log whether its changes join rows of other tables
     */
    String take(String joins) {
        List<String> lines = new ArrayList<>();
        String demand = Literal.quote(StageScript.hidden(plan.names().demand())) + "::regclass";
        String all = plan.guards().stream()
                .map(guard -> Literal.quote(StageScript.hidden(guard)))
                .collect(Collectors.joining(", ", "ARRAY[", "]::regclass[]"));
        String writer = Literal.quote(plan.names().writerSetting());
        lines.add("IF " + ONE_SNAPSHOT + "\n   AND coalesce(current_setting(" + writer
                + ", true), '') <> pg_current_xact_id()::text THEN\n  PERFORM everview.demand_marks(" + demand + ", "
                + all
                + ");\nEND IF;");
        lines.add("-- writers of different tables of the view wait for each other, writers of one table do not");
        for (int guard = 0; guard < plan.guards().size(); guard++) {
            lines.add(lock(guard, joins));
        }
        lines.add("IF pg_sequence_last_value(" + demand + ") IS NOT NULL THEN\n  PERFORM everview.leave_marks(" + joins
                + ", " + numbers() + ", " + exclusive() + ",\n      "
                + Literal.quote(StageScript.hidden(plan.names().ledger())) + "::regclass, " + writer + ", "
                + MaintenancePlan.LEDGER_SLOTS + ");\nEND IF;");
        return "IF true = ANY (" + joins + ") THEN\n" + SqlRenderer.indent(String.join("\n", lines)) + "\nEND IF;";
    }

    /** One lock on a guard, as strong as all changed tables together want it. */
    private String lock(int guard, String joins) {
        List<Integer> rows = wanting(guard, "ROW EXCLUSIVE");
        List<Integer> shares = wanting(guard, "SHARE");
        TreeSet<String> strongest = new TreeSet<>();
        List<Integer> exclusive = wanting(guard, EXCLUSIVE);
        if (!exclusive.isEmpty()) {
            strongest.add(any(exclusive, joins));
        }
        if (!rows.isEmpty() && !shares.isEmpty()) {
            strongest.add(both(any(rows, joins), any(shares, joins)));
        }
        List<String> ways = new ArrayList<>();
        String name = StageScript.hidden(plan.guards().get(guard));
        if (!strongest.isEmpty()) {
            ways.add(way(String.join(" OR ", strongest), name, EXCLUSIVE));
        }
        if (!shares.isEmpty()) {
            ways.add(way(any(shares, joins), name, "SHARE"));
        }
        if (!rows.isEmpty()) {
            ways.add(way(any(rows, joins), name, "ROW EXCLUSIVE"));
        }
        return "IF " + String.join("\nELSIF ", ways) + "\nEND IF;";
    }

    private static String way(String condition, String guard, String mode) {
        return condition + " THEN\n  LOCK TABLE " + guard + " IN " + mode + " MODE;";
    }

    private static String both(String left, String right) {
        return parenthesized(left) + " AND " + parenthesized(right);
    }

    private static String parenthesized(String condition) {
        return condition.contains(" OR ") ? "(" + condition + ")" : condition;
    }

    private static String any(List<Integer> places, String joins) {
        return places.stream().map(place -> joins + "[" + place + "]").collect(Collectors.joining(" OR "));
    }

    /** The logs whose writers take a guard in a mode, by their places from 1. */
    private List<Integer> wanting(int guard, String mode) {
        return IntStream.range(0, plan.logs().size())
                .filter(i -> inputs().get(i).guards().get(guard).mode().equals(mode))
                .mapToObj(i -> i + 1)
                .toList();
    }

    private List<Input> inputs() {
        return plan.logs().stream().map(Log::input).toList();
    }

    private String numbers() {
        return inputs().stream()
                .map(input -> String.valueOf(input.number()))
                .collect(Collectors.joining(", ", "ARRAY[", "]"));
    }

    private String exclusive() {
        return inputs().stream()
                .map(input -> String.valueOf(input.exclusive()))
                .collect(Collectors.joining(", ", "ARRAY[", "]"));
    }
}
