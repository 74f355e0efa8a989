package dev.everview.fuzz;

import dev.everview.coverage.Ending;
import dev.everview.differential.MaintainedViews;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Several sessions that change the same tables, one statement after the other in an order that is given: the next one begins when every
 * other has ended or waits for a lock. What comes to the turn of a session that waits is put aside until it has got its lock. So a round
 * goes the same way each time, but for what several sessions do that waited for the same one. Statements may fail for what others do. Not
 * thread-safe.
 */
final class Sessions implements AutoCloseable {
    /** Constraints, values, several rows, serialization failures and deadlocks, locks, and time that ran out. */
    private static final List<String> EXPECTED = List.of("23", "22", "21", "40", "55", Ending.TIMEOUT);

    /** The length of an SQLSTATE. */
    private static final int STATE = 5;

    /** Between two looks at who waits for whom. */
    private static final long MILLISECONDS = 2;

    private final Connection observer;
    private final List<Session> sessions = new ArrayList<>();
    private final List<String> unexpected = new ArrayList<>();
    private final List<String> tooSlow = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();

    /** What is done whenever transactions have been committed and nothing is under way. */
    @FunctionalInterface
    interface AfterCommit {
        void check() throws SQLException, Failure, TooSlow;
    }

    /**
     * No sessions yet.
     *
     * @param observer sees who waits
     */
    Sessions(Connection observer) {
        this.observer = observer;
    }

    /** One more session, with the next number. */
    void add(Connection connection) throws SQLException {
        // a deadlock is broken at once, by the session whose wait has closed the circle
        MaintainedViews.execute(
                connection,
                "SET statement_timeout = '60s'; SET deadlock_timeout = '1ms'; SET log_min_messages = fatal");
        connection.setAutoCommit(false);
        sessions.add(new Session(connection));
    }

    /**
     * Lets them take their turns; what is open then is committed.
     *
     * @return the statements that were executed, in the order in which they ended, each with the SQLSTATE if it failed
     */
    List<String> take(List<Turn> turns, AfterCommit afterCommit) throws SQLException, Failure, TooSlow {
        for (Turn turn : turns) {
            sessions.get(turn.session()).ahead.add(turn);
            goOn(afterCommit);
        }
        for (int i = 0; i < sessions.size(); i++) {
            sessions.get(i).ahead.add(new Turn(i, Turn.COMMIT));
            goOn(afterCommit);
        }
        for (Session session : sessions) {
            if (session.isBusy()) {
                throw new Failure(Failure.Kind.ERROR, "waits although nobody has a transaction: " + session.current);
            }
        }
        return List.copyOf(ended);
    }

    /** One statement after the other, until all that are left wait for locks. */
    private void goOn(AfterCommit afterCommit) throws SQLException, Failure, TooSlow {
        while (true) {
            settle();
            boolean committed = false;
            for (Session session : sessions) {
                if (!session.isBusy()) {
                    committed |= session.finish();
                }
            }
            if (!unexpected.isEmpty()) {
                throw new Failure(Failure.Kind.ERROR, String.join("\n", unexpected));
            }
            if (!tooSlow.isEmpty()) {
                throw new TooSlow(String.join("\n", tooSlow));
            }
            if (committed) {
                afterCommit.check();
            }
            Session next = sessions.stream()
                    .filter(session -> !session.isBusy() && !session.ahead.isEmpty())
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                return;
            }
            next.start();
        }
    }

    /** Waits until every session has ended its statement or waits for another session. */
    private void settle() throws SQLException {
        boolean allWaited = false;
        while (true) {
            List<Session> busy = sessions.stream().filter(Session::isBusy).toList();
            if (busy.isEmpty()) {
                return;
            }
            Map<Integer, Set<Integer>> blockers = blockers();
            boolean allWait = busy.stream().allMatch(session -> session.isBusy() && waitsInVain(session, blockers));
            // seen twice, so that each has looked for deadlocks before another can close a circle
            if (allWait && allWaited) {
                return;
            }
            allWaited = allWait;
            busy.get(busy.size() - 1).awaitBriefly();
        }
    }

    /** Whether a session waits for one that has nothing under way, perhaps through others; a circle will be broken by the server. */
    private boolean waitsInVain(Session session, Map<Integer, Set<Integer>> blockers) {
        Set<Integer> direct = blockers.getOrDefault(session.process, Set.of());
        return !direct.isEmpty() && direct.stream().allMatch(each -> endsAtRest(each, blockers, sessions.size()));
    }

    private boolean endsAtRest(int process, Map<Integer, Set<Integer>> blockers, int depth) {
        Session session = sessions.stream()
                .filter(each -> each.process == process)
                .findFirst()
                .orElse(null);
        if (session == null || depth == 0) {
            return false;
        }
        return !session.isBusy()
                || (blockers.containsKey(process)
                        && blockers.get(process).stream().allMatch(each -> endsAtRest(each, blockers, depth - 1)));
    }

    /** The processes that each session waits for, without those that wait for none. */
    private Map<Integer, Set<Integer>> blockers() throws SQLException {
        Map<Integer, Set<Integer>> blockers = new HashMap<>();
        try (PreparedStatement statement = observer.prepareStatement(
                "SELECT p, b FROM unnest(?::integer[]) AS p, unnest(pg_blocking_pids(p)) AS b")) {
            statement.setArray(
                    1,
                    observer.createArrayOf(
                            "integer",
                            sessions.stream().map(session -> session.process).toArray()));
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    blockers.merge(result.getInt(1), Set.of(result.getInt(2)), Sessions::union);
                }
            }
        }
        return blockers;
    }

    private static Set<Integer> union(Set<Integer> some, Set<Integer> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void close() throws SQLException {
        for (Session session : sessions) {
            session.close();
        }
    }

    /** A connection with a thread of its own, so that others go on while it waits. */
    private final class Session {
        private final Connection connection;
        private final int process;
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final Deque<Turn> ahead = new ArrayDeque<>();
        private @Nullable Turn current;
        private @Nullable Future<String> underWay;

        /** A transaction that has failed does nothing until its end, as in psql. */
        private boolean failed;

        Session(Connection connection) throws SQLException {
            this.connection = connection;
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("SELECT pg_backend_pid()")) {
                result.next();
                this.process = result.getInt(1);
            }
            connection.commit();
        }

        boolean isBusy() {
            return underWay != null && !underWay.isDone();
        }

        /** Begins with what is next. */
        void start() {
            Turn turn = ahead.removeFirst();
            current = turn;
            if (failed) {
                failed = !turn.endsTransaction();
            } else {
                underWay = thread.submit(() -> outcome(turn));
            }
        }

        /** Takes notice of the end of a statement; whether it was a commit. */
        boolean finish() {
            if (underWay == null) {
                return false;
            }
            Turn turn = Objects.requireNonNull(current);
            String state;
            try {
                state = underWay.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } finally {
                underWay = null;
            }
            failed = !state.isEmpty() && !turn.endsTransaction();
            ended.add(turn.session() + " " + turn.sql() + (state.isEmpty() ? "" : " " + state.substring(0, STATE)));
            if (!state.isEmpty() && EXPECTED.stream().noneMatch(state::startsWith)) {
                unexpected.add(state + " in session " + (turn.session() + 1) + " at " + turn.sql());
            }
            if (state.startsWith(Ending.TIMEOUT)) {
                tooSlow.add(turn.sql());
            }
            return state.isEmpty() && turn.sql().equals(Turn.COMMIT);
        }

        /** Executes; the SQLSTATE and the message, or the empty text. */
        private String outcome(Turn turn) throws SQLException {
            try {
                switch (turn.sql()) {
                    case Turn.COMMIT -> connection.commit();
                    case Turn.ROLLBACK -> connection.rollback();
                    default -> MaintainedViews.execute(connection, turn.sql());
                }
                return "";
            } catch (SQLException e) {
                connection.rollback();
                return e.getSQLState() + " " + e.getMessage();
            }
        }

        void awaitBriefly() {
            try {
                Objects.requireNonNull(underWay).get(MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                // it is looked at again, and what it ended with is taken notice of in finish()
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        void close() throws SQLException {
            thread.shutdown();
            connection.close();
        }
    }
}
