package dev.everview.differential;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.postgresql.PGConnection;

/** How far another session has come. */
public final class DoneOrBlocked {
    /** To ask the server all the time would take from it what the session needs. */
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(1);

    private DoneOrBlocked() {}

    /**
     * Returns when what a session does is done, well or not, or waits for another session.
     *
     * @param session the connection that the step uses
     * @param observer a connection that the caller's thread may use
     */
    public static void await(Future<?> step, Connection session, Connection observer)
            throws SQLException, InterruptedException {
        int process = session.unwrap(PGConnection.class).getBackendPID();
        try (Statement statement = observer.createStatement()) {
            while (!isDoneSoon(step)) {
                try (ResultSet result =
                        statement.executeQuery("SELECT cardinality(pg_blocking_pids(" + process + ")) > 0")) {
                    result.next();
                    if (result.getBoolean(1)) {
                        return;
                    }
                }
            }
        }
    }

    private static boolean isDoneSoon(Future<?> step) throws InterruptedException {
        try {
            step.get(BETWEEN_QUESTIONS.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true; // the caller has the step, and asks what it ended with
        }
    }
}
