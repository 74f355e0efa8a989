package dev.everview.fuzz;

import dev.everview.coverage.Transaction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A statement of one of several sessions, at its place in the order that a round has chosen.
 *
 * @param session its number, from 0
 */
record Turn(int session, String sql) {
    static final String COMMIT = "COMMIT";
    static final String ROLLBACK = "ROLLBACK";

    /** The workloads of several sessions, each in its own order, as the dice have it otherwise. */
    static List<Turn> interleaved(Choice choice, List<List<Transaction>> sessions) {
        List<Deque<Turn>> waiting = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            Deque<Turn> turns = new ArrayDeque<>();
            for (Transaction transaction : sessions.get(i)) {
                for (String sql : statements(transaction)) {
                    turns.add(new Turn(i, sql));
                }
            }
            waiting.add(turns);
        }
        List<Turn> order = new ArrayList<>();
        waiting.removeIf(Deque::isEmpty);
        while (!waiting.isEmpty()) {
            order.add(choice.of(waiting).removeFirst());
            waiting.removeIf(Deque::isEmpty);
        }
        return order;
    }

    private static List<String> statements(Transaction transaction) {
        List<String> statements = new ArrayList<>(transaction.before());
        if (!transaction.undone().isEmpty()) {
            statements.add("SAVEPOINT undone");
            statements.addAll(transaction.undone());
            statements.add("ROLLBACK TO undone");
        }
        statements.addAll(transaction.after());
        statements.add(transaction.committed() ? COMMIT : ROLLBACK);
        return statements;
    }

    /** Whether it changes something, and is not only about where a transaction begins or ends. */
    boolean changes() {
        return !endsTransaction() && !sql.startsWith("SAVEPOINT ") && !sql.startsWith("ROLLBACK TO ");
    }

    boolean endsTransaction() {
        return sql.equals(COMMIT) || sql.equals(ROLLBACK);
    }

    /** For somebody who has a window for each session. */
    String script() {
        return "/* session " + (session + 1) + " */ " + sql + ";\n";
    }
}
