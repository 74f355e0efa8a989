package dev.everview.concurrency;

import dev.everview.differential.DoneOrBlocked;
import dev.everview.differential.MaintainedViews;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A session that carries out steps one after the other on a thread of its own, so that others go on while it waits for a lock. */
final class SessionThread implements AutoCloseable {
    private static final String COMMIT = "COMMIT";

    private final Connection connection;
    private final Connection observer;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final List<Future<?>> steps = new ArrayList<>();
    private boolean failed;

    /** What a session does in one step. */
    @FunctionalInterface
    interface Step {
        void run(Connection connection) throws SQLException;

        static Step sql(String text) {
            return text.equals(COMMIT) ? Connection::commit : connection -> MaintainedViews.execute(connection, text);
        }
    }

    /**
     * A session.
     *
     * @param observer a connection that sees who waits; used by the caller's thread
     */
    SessionThread(Connection connection, Connection observer, int isolation) throws SQLException {
        this.connection = connection;
        this.observer = observer;
        isolate(isolation);
        connection.setAutoCommit(false);
    }

    /** Changes the isolation level, between transactions. */
    void isolate(int isolation) throws SQLException {
        connection.setTransactionIsolation(isolation);
    }

    /** Starts a step, and returns when it is done or waits for a lock. */
    void take(Step step) throws SQLException, InterruptedException {
        Future<?> done = thread.submit(() -> {
            run(step);
            return null;
        });
        steps.add(done);
        DoneOrBlocked.await(done, connection, observer);
    }

    /** A transaction that has failed does nothing until its end, as in psql. */
    private void run(Step step) throws SQLException {
        if (failed) {
            return;
        }
        try {
            step.run(connection);
        } catch (SQLException e) {
            failed = true;
            connection.rollback();
            if (!mayHappen(e)) {
                throw e;
            }
        }
    }

    /** Serialization failures and deadlocks; and what is refused in transactions that keep one snapshot, creating and refreshing views. */
    private boolean mayHappen(SQLException failure) throws SQLException {
        String state = failure.getSQLState();
        return state.startsWith("40")
                || (state.equals("0A000")
                        && connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED);
    }

    /** Waits for all steps, and ends the transaction; whether it committed. */
    boolean end() throws SQLException, InterruptedException {
        try {
            for (Future<?> step : steps) {
                step.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            steps.clear();
        }
        boolean committed = !failed;
        failed = false;
        connection.rollback();
        return committed;
    }

    @Override
    public void close() throws SQLException {
        thread.shutdownNow();
        connection.close();
    }
}
