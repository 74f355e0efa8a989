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
 * Takes the guards of a view, and in transactions with a snapshot of their own makes sure that no other transaction has changed another
 * input since: each writer leaves its mark in a row of the ledger, and locking a row that was updated after the snapshot fails with
 * SQLSTATE 40001 (https://www.postgresql.org/docs/current/transaction-iso.html#XACT-REPEATABLE-READ). A mark costs as much as the
 * rest of a small change, so none is left before the first such transaction, which then has to be tried again unless it is alone.
 *
 * <p>Whether marks are wanted is read after the guards are taken, and said while all of them are held: a writer that left none is
 * over by then.
 */
final class GuardText {
    /** Whether the transaction sees what its first statement saw. */
    static final String ONE_SNAPSHOT =
            "current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted')";

    private static final String EXCLUSIVE = "SHARE ROW EXCLUSIVE";
    private static final String WHY_GUARDS =
            "-- writers of different tables of the view wait for each other, writers of one table do not";

    private final ViewPlan plan;
    private final Naming naming;

    GuardText(ViewPlan plan, Naming naming) {
        this.plan = plan;
        this.naming = naming;
    }

    /** The guards that there are, as literals. */
    List<String> literals() {
        return plan.guards().stream()
                .map(guard -> Literal.quote(Identifier.hidden(guard)))
                .toList();
    }

    /** Keeps all writers of the view's tables out. */
    List<String> keepAllOut() {
        return plan.guards().stream()
                .map(guard -> "LOCK TABLE " + Identifier.hidden(guard) + " IN SHARE ROW EXCLUSIVE MODE;")
                .toList();
    }

    /** For a statement that changes an input. */
    String ofStatement(Input input) {
        String ledger = Identifier.hidden(plan.names().ledger());
        List<String> lines = new ArrayList<>();
        lines.add(demandMarks());
        lines.add(locks(input));
        String leave = "IF " + ONE_SNAPSHOT + " THEN\n"
                + "  -- fails when tables of the view were changed after this transaction's snapshot\n"
                + "  PERFORM FROM " + ledger + " AS w"
                + (missesItsOwn(input) ? "" : " WHERE w.input <> " + input.number()) + " FOR SHARE;\n"
                + "END IF;\n"
                + new LastComputation(plan).requireSeen(naming, false) + "\n"
                + "IF " + SessionSetting.text(plan.names().writerSetting()) + " <> pg_current_xact_id()::text THEN\n"
                + "  UPDATE " + ledger + " AS w SET writer = pg_current_xact_id()\n"
                + "  WHERE w.input = " + input.number() + " AND w.slot = pg_backend_pid() % "
                + MaintenancePlan.LEDGER_SLOTS + ";\n"
                + "  " + SessionSetting.set(plan.names().writerSetting(), "pg_current_xact_id()::text") + "\n"
                + "END IF;";
        lines.add(whereMarksAreWanted(leave));
        return String.join("\n", lines);
    }

    private static String locks(Input input) {
        String usual = input.guards().stream()
                .map(guard -> lock(guard.table(), guard.mode()))
                .collect(Collectors.joining("\n"));
        String inOneSnapshot = input.guards().stream()
                .map(guard -> lock(guard.table(), guard.snapshotMode()))
                .collect(Collectors.joining("\n"));
        return usual.equals(inOneSnapshot)
                ? WHY_GUARDS + "\n" + usual
                : "IF " + ONE_SNAPSHOT
                        + " THEN\n  -- to wait for who changes the same key would not help: it could not be seen\n"
                        + SqlRenderer.indent(inOneSnapshot) + "\nELSE\n"
                        + SqlRenderer.indent(WHY_GUARDS + " unless they change the same key\n" + usual) + "\nEND IF;";
    }

    private static String lock(String guard, String mode) {
        return "LOCK TABLE " + Identifier.hidden(guard) + " IN " + mode + " MODE;";
    }

    /**
     * For a transaction that has changed several base tables: what one statement after the other takes in the immediate mode, taken at
     * once, so that no lock is ever made stronger. Two transactions that change the same tables then cannot meet half-way.
     *
     * @param joins the variable with an array that tells for each log whether its changes join rows of other tables
     */
    String ofTransaction(String joins) {
        List<String> lines = new ArrayList<>();
        lines.add(demandMarks());
        lines.add(WHY_GUARDS);
        for (int guard = 0; guard < plan.guards().size(); guard++) {
            lines.add(lock(guard, joins));
        }
        lines.add(whereMarksAreWanted("PERFORM everview.leave_marks(" + joins + ", " + numbers() + ", " + exclusive()
                + ",\n    " + Literal.quote(Identifier.hidden(plan.names().ledger())) + "::regclass, "
                + Literal.quote(plan.names().writerSetting()) + ", " + MaintenancePlan.LEDGER_SLOTS + ");"));
        return "IF true = ANY (" + joins + ") THEN\n" + SqlRenderer.indent(String.join("\n", lines)) + "\nEND IF;";
    }

    private String demandMarks() {
        // not one condition: PL/pgSQL prepares all of it once in a transaction, and that takes longer than to find the
        // first part false
        return "IF " + ONE_SNAPSHOT + " THEN\n  IF "
                + SessionSetting.text(plan.names().writerSetting())
                + " IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n    PERFORM everview.demand_marks("
                + demand() + ", ARRAY[" + String.join(", ", literals()) + "]::regclass[]);\n  END IF;\nEND IF;";
    }

    private String whereMarksAreWanted(String leave) {
        return "IF pg_sequence_last_value(" + demand() + ") IS NOT NULL THEN\n" + SqlRenderer.indent(leave)
                + "\nEND IF;";
    }

    /** The sequence that says so. */
    private String demand() {
        return Literal.quote(Identifier.hidden(plan.names().demand())) + "::regclass";
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
        String name = Identifier.hidden(plan.guards().get(guard));
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

    /**
     * Whether a transaction with one snapshot must see what others have written to the same table. Where a group of a hidden stage has gone
     * since the snapshot, a new one takes its place without any conflict, and what its going has left behind would not be seen.
     */
    private boolean missesItsOwn(Input input) {
        return input.exclusive() || !plan.hidden().isEmpty();
    }

    private String numbers() {
        return inputs().stream()
                .map(input -> String.valueOf(input.number()))
                .collect(Collectors.joining(", ", "ARRAY[", "]"));
    }

    private String exclusive() {
        return inputs().stream()
                .map(input -> String.valueOf(missesItsOwn(input)))
                .collect(Collectors.joining(", ", "ARRAY[", "]"));
    }
}
