package dev.everview.differential;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Two sessions whose transactions overlap: the second statement starts before the first transaction commits or rolls back. A deadlock or
 * a serialization failure is an answer too, for nothing has changed then.
 */
final class TwoSessions implements AutoCloseable {
    private static final String SERIALIZATION_CLASS = "40";

    /** How often the second transaction is tried again, as clients do; from the second time on it is alone. */
    private static final int ATTEMPTS = 3;

    private final MaintainedViews views;
    private final Connection first;
    private final Connection second;
    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    /**
     * Opens the sessions.
     *
     * @param isolation as {@link Connection#setTransactionIsolation} takes it
     */
    TwoSessions(MaintainedViews views, int isolation) throws SQLException {
        this.views = views;
        this.first = session(views, isolation);
        this.second = session(views, isolation);
    }

    private static Connection session(MaintainedViews views, int isolation) throws SQLException {
        Connection connection = views.connect();
        MaintainedViews.execute(connection, "SET deadlock_timeout = '50ms'");
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(false);
        return connection;
    }

    /**
     * Runs two transactions of one statement each and checks every view.
     *
     * @param rollback whether the first transaction ends so
     */
    void overlap(String one, String other, boolean rollback) throws SQLException, InterruptedException {
        overlap(one, other, "", rollback);
    }

    /**
     * Runs two transactions and checks every view.
     *
     * @param meanwhile what the first transaction still does when the second is done or waits; may be empty
     * @param rollback whether the first transaction ends so
     */
    void overlap(String one, String other, String meanwhile, boolean rollback)
            throws SQLException, InterruptedException {
        String story = one + "\nwhile\n" + other + (meanwhile.isEmpty() ? "" : "\nand then\n" + meanwhile)
                + (rollback ? "\n(rolled back)" : "");
        runOrYield(first, one);
        Future<?> later = executor.submit(() -> {
            runAndCommit(second, other);
            return null;
        });
        DoneOrBlocked.await(later, second, views.connection());
        if (!meanwhile.isEmpty()) {
            runOrYield(first, meanwhile);
        }
        if (rollback) {
            first.rollback();
        } else {
            first.commit();
        }
        try {
            later.get();
        } catch (ExecutionException e) {
            throw new AssertionError(story, e);
        }
        views.follow();
        views.check(story);
    }

    /** Tried again as clients do, and by then alone. */
    private static void runAndCommit(Connection connection, String sql) throws SQLException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (runOrYield(connection, sql)) {
                connection.commit();
                return;
            }
        }
    }

    private static boolean runOrYield(Connection connection, String sql) throws SQLException {
        try {
            MaintainedViews.execute(connection, sql);
            return true;
        } catch (SQLException e) {
            connection.rollback();
            if (!e.getSQLState().startsWith(SERIALIZATION_CLASS)) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public void close() throws SQLException {
        executor.shutdown();
        first.close();
        second.close();
    }
}
