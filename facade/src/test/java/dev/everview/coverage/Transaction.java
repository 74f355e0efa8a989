package dev.everview.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;

/**
 * A transaction of a workload.
 *
 * @param before statements at its beginning
 * @param undone statements that a rollback to a savepoint takes back
 * @param after statements behind them
 * @param committed whether it is committed, or else rolled back
 */
public record Transaction(List<String> before, List<String> undone, List<String> after, boolean committed) {
    public Transaction {
        before = List.copyOf(before);
        undone = List.copyOf(undone);
        after = List.copyOf(after);
    }

    /** One statement by itself. */
    public static Transaction of(String statement) {
        return new Transaction(List.of(statement), List.of(), List.of(), true);
    }

    /** Transactions of about so many statements; at the end all tables are emptied, and filled from nothing. */
    public static List<Transaction> workload(Random random, Changes changes, List<TableShape> tables, int statements) {
        List<Transaction> workload = new ArrayList<>();
        for (int i = 0; i < statements; ) {
            Transaction next = random(random, changes);
            workload.add(next);
            i += next.size();
        }
        workload.add(Transaction.of(changes.emptying()));
        tables.forEach(table -> workload.add(Transaction.of(changes.fill(table))));
        workload.add(Transaction.of(changes.next()));
        return workload;
    }

    private static Transaction random(Random random, Changes changes) {
        return switch (random.nextInt(8)) {
            case 0 -> new Transaction(List.of(changes.next(), changes.next()), List.of(), List.of(), true);
            case 1 ->
                new Transaction(
                        List.of(changes.next()),
                        List.of(random.nextInt(3) == 0 ? changes.emptying() : changes.next()),
                        List.of(changes.next()),
                        true);
            case 2 ->
                new Transaction(
                        List.of(changes.next()),
                        List.of(),
                        List.of(random.nextBoolean() ? changes.emptying() : changes.next()),
                        false);
            default -> Transaction.of(changes.next());
        };
    }

    /** The number of its statements. */
    public int size() {
        return before.size() + undone.size() + after.size();
    }

    /** The same with those of its statements only whose numbers are kept. */
    public Transaction keeping(IntPredicate kept) {
        int afterUndone = before.size() + undone.size();
        return new Transaction(
                kept(before, 0, kept), kept(undone, before.size(), kept), kept(after, afterUndone, kept), committed);
    }

    private static List<String> kept(List<String> statements, int offset, IntPredicate kept) {
        List<String> result = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            if (kept.test(offset + i)) {
                result.add(statements.get(i));
            }
        }
        return result;
    }

    /** Its statements, committed, without a savepoint. */
    public Transaction alone() {
        List<String> all = new ArrayList<>(before);
        all.addAll(undone);
        all.addAll(after);
        return new Transaction(all, List.of(), List.of(), true);
    }

    /** As a script for psql. */
    public String script() {
        if (size() == 1 && undone.isEmpty() && committed) {
            return String.join("", before) + String.join("", after) + ";\n";
        }
        List<String> lines = new ArrayList<>(List.of("BEGIN"));
        lines.addAll(before);
        if (!undone.isEmpty()) {
            lines.add("SAVEPOINT s");
            lines.addAll(undone);
            lines.add("ROLLBACK TO s");
        }
        lines.addAll(after);
        lines.add(committed ? "COMMIT" : "ROLLBACK");
        return String.join(";\n", lines) + ";\n";
    }
}
