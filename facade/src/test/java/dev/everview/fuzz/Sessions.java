package dev.everview.fuzz;

import dev.everview.coverage.Transaction;
import dev.everview.differential.MaintainedViews;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Several sessions that change the same tables at once. Who comes first is chance, so a round with them may not fail again; statements may
 * fail for what the others do. Not thread-safe itself.
 */
final class Sessions {
    /** Constraints, values, several rows, serialization failures and deadlocks, locks, and time that ran out. */
    private static final List<String> EXPECTED = List.of("23", "22", "21", "40", "55", "57");

    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    /** Begins a workload in a session of its own. */
    void start(Connection connection, List<Transaction> workload) {
        threads.add(Thread.ofPlatform().start(() -> {
            try (connection) {
                // sessions wait for each other all the time, and what is tried is what they do and not how long they
                // wait
                MaintainedViews.execute(
                        connection,
                        "SET statement_timeout = '20s'; SET deadlock_timeout = '50ms'; SET log_min_messages = fatal");
                connection.setAutoCommit(false);
                for (Transaction transaction : workload) {
                    run(connection, transaction);
                }
            } catch (SQLException e) {
                unexpected.add(e.getSQLState() + " in a session: " + e.getMessage());
            }
        }));
    }

    /** Waits for all to end. */
    void await() throws Failure {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
        if (!unexpected.isEmpty()) {
            throw new Failure(Failure.Kind.ERROR, String.join("\n", unexpected));
        }
    }

    private void run(Connection connection, Transaction transaction) throws SQLException {
        try {
            executeAll(connection, transaction.before());
            if (!transaction.undone().isEmpty()) {
                MaintainedViews.execute(connection, "SAVEPOINT undone");
                executeAll(connection, transaction.undone());
                MaintainedViews.execute(connection, "ROLLBACK TO undone");
            }
            executeAll(connection, transaction.after());
            if (transaction.committed()) {
                connection.commit();
            } else {
                connection.rollback();
            }
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (EXPECTED.stream().noneMatch(state::startsWith)) {
                unexpected.add(state + " in a session: " + e.getMessage() + "\n" + transaction.script());
            }
            connection.rollback();
        }
    }

    private static void executeAll(Connection connection, List<String> statements) throws SQLException {
        for (String statement : statements) {
            MaintainedViews.execute(connection, statement);
        }
    }
}
