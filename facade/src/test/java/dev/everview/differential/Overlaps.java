package dev.everview.differential;

import dev.everview.compiler.Mode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Pairs of transactions that overlap, over the tables of sessions.sql and over views that are checked after each pair. */
public final class Overlaps {
    private static final Schema SESSIONS = Schema.of("sessions");

    /** Definitions over these tables. */
    public static final List<String> VIEWS = List.of(
            "SELECT g, count(*) AS n, sum(v) AS s FROM a GROUP BY g",
            "SELECT g, min(v) AS lo, max(v) AS hi FROM a GROUP BY g",
            "SELECT min(v) AS lo, count(*) AS n FROM a",
            "SELECT g, v FROM a",
            "SELECT DISTINCT v FROM a",
            "SELECT a.id, b.id AS b, a.v + b.v AS s FROM a JOIN b ON b.g = a.g",
            "SELECT a.g, count(*) AS n, max(b.v) AS hi FROM a JOIN b ON b.g = a.g GROUP BY a.g",
            "SELECT x.v, y.v AS w FROM a x JOIN a y ON y.g = x.g AND y.id <> x.id",
            "SELECT x.id, y.id AS other, x.v + y.v AS s FROM a x JOIN a y ON y.g = x.g AND y.id <> x.id",
            "SELECT c.v, p.v AS pv FROM c JOIN p ON p.id = c.p",
            "SELECT c.id, p.id AS parent, c.v + p.v AS s FROM c JOIN p ON p.id = c.p",
            "SELECT g, array_agg(v ORDER BY id) AS vs FROM a GROUP BY g",
            "SELECT count(DISTINCT v) AS n FROM a",
            "SELECT a.g, array_agg(b.v ORDER BY a.id, b.id) AS vs FROM a JOIN b ON b.g = a.g GROUP BY a.g",
            "SELECT array_agg(n ORDER BY g) AS ns FROM (SELECT g, count(*) AS n FROM a GROUP BY g) s",
            "SELECT id, rank() OVER (PARTITION BY g ORDER BY v, id) AS place FROM a",
            "SELECT DISTINCT ON (g) g, v FROM a ORDER BY g, v, id",
            "SELECT id, v FROM a ORDER BY v DESC, id LIMIT 2",
            "SELECT count(*) OVER (PARTITION BY n) AS peers, g FROM (SELECT g, count(*) AS n FROM a GROUP BY g) s",
            "SELECT a.id FROM a WHERE EXISTS"
                    + " (SELECT FROM b WHERE b.g = a.g AND b.v > (SELECT c.v FROM c WHERE c.p = b.g AND c.id < 3))",
            "SELECT a.id, s.w FROM a"
                    + " LEFT JOIN (SELECT b.g, (SELECT c.v FROM c WHERE c.p = b.g AND c.id < 3) AS w FROM b) s ON s.g = a.g",
            "SELECT x.id FROM (SELECT id, v::numeric AS v FROM a) x"
                    + " WHERE NOT EXISTS (SELECT FROM b WHERE b.v::text > x.v::text AND b.g <= x.id)",
            "SELECT id, v FROM a ORDER BY v FETCH FIRST (SELECT count(*) FROM b) ROWS WITH TIES",
            "SELECT a.id, (SELECT rank(a.v) WITHIN GROUP (ORDER BY b.v) FROM b WHERE b.g = a.g) AS place FROM a");

    private static final List<String> STATEMENTS = List.of(
            "INSERT INTO a VALUES (%d, 1, 0)",
            "INSERT INTO a VALUES (%d, 9, 5)",
            "DELETE FROM a WHERE g = 1",
            "DELETE FROM a WHERE id = 2",
            "UPDATE a SET v = v + 1 WHERE id = 1",
            "UPDATE a SET g = 3 - g WHERE g < 3",
            "INSERT INTO b VALUES (%d, 1, 7)",
            "UPDATE b SET g = 9, v = 0 WHERE id = 1",
            "DELETE FROM b WHERE id = 2",
            "INSERT INTO p VALUES (%1$d, 1); INSERT INTO c VALUES (%1$d, %1$d, 2)",
            "INSERT INTO c VALUES (%d, 1, 4)",
            "UPDATE p SET v = v + 1 WHERE id = 1");

    private static final String ENDING = "; SET CONSTRAINTS ALL IMMEDIATE";

    private Overlaps() {}

    /** A database with the tables. */
    public static MaintainedViews database(Mode mode) throws SQLException {
        return MaintainedViews.over(SESSIONS, 17).in(mode);
    }

    /**
     * Runs each statement while each other has been run by a transaction that has not ended, and checks the views. Views that follow when
     * a transaction commits do so at the end of each of the two, so that the first still holds its locks.
     *
     * @param isolation as {@link java.sql.Connection#setTransactionIsolation} takes it
     * @param before is run before each pair
     */
    public static void all(MaintainedViews views, int isolation, Runnable before)
            throws SQLException, InterruptedException {
        int number = 100;
        try (TwoSessions sessions = new TwoSessions(views, isolation)) {
            for (int one = 0; one < STATEMENTS.size(); one++) {
                for (int other = 0; other < STATEMENTS.size(); other++) {
                    before.run();
                    // each two commit in one order at least
                    boolean rollback = one < other && (one + other) % 2 == 0;
                    sessions.overlap(
                            STATEMENTS.get(one).formatted(number++) + ENDING,
                            STATEMENTS.get(other).formatted(number++) + ENDING,
                            rollback);
                    MaintainedViews.execute(views.connection(), "SELECT reset()");
                }
            }
        }
    }

    /** Creates a function that a definition calls to halt whoever computes it, as long as another session holds the lock 1. */
    public static void createPause(MaintainedViews views) throws SQLException {
        MaintainedViews.execute(views.connection(), """
                CREATE FUNCTION pause(v integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE AS
                $$ BEGIN PERFORM pg_advisory_xact_lock_shared(1); RETURN v; END $$
                """);
    }

    /**
     * Has the deferred view {@code followed} follow each statement while each other commits, and checks it.
     *
     * @param before is run before each pair
     */
    public static void whileFollowing(MaintainedViews views, Runnable before)
            throws SQLException, InterruptedException {
        int number = 100;
        try (TwoSessions sessions = new TwoSessions(views, Connection.TRANSACTION_READ_COMMITTED)) {
            for (String one : STATEMENTS) {
                for (String other : STATEMENTS) {
                    before.run();
                    MaintainedViews.execute(views.connection(), one.formatted(number++));
                    String follow = "SELECT everview.apply('followed')";
                    sessions.overlap("SELECT pg_advisory_xact_lock(1)", follow, other.formatted(number++), false);
                    MaintainedViews.execute(views.connection(), "SELECT reset()");
                    views.follow();
                }
            }
        }
    }

    /**
     * Has a transaction that keeps one snapshot run each statement where the view {@code followed} is younger than the snapshot, and checks
     * it: the transaction is refused, or the view is right.
     *
     * @param created is run on the connection after each creation
     * @param before is run before each statement
     */
    public static void onceCreated(MaintainedViews views, String query, SqlAction created, Runnable before)
            throws SQLException {
        int number = 100;
        try (Connection old = views.connect()) {
            old.setAutoCommit(false);
            old.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            for (String statement : STATEMENTS) {
                MaintainedViews.execute(old, "SELECT FROM a LIMIT 1");
                views.create("followed", query);
                created.on(views.connection());
                before.run();
                try {
                    MaintainedViews.execute(old, statement.formatted(number++) + ENDING);
                    old.commit();
                } catch (SQLException refused) {
                    old.rollback();
                    if (!"40001".equals(refused.getSQLState())) {
                        throw refused;
                    }
                }
                views.follow();
                views.check(statement + " in a transaction older than the view");
                MaintainedViews.execute(views.connection(), "SELECT everview.drop('followed'); SELECT reset()");
                views.forget();
            }
        }
    }

    /** What is done with a connection. */
    @FunctionalInterface
    public interface SqlAction {
        /** Does it. */
        void on(Connection connection) throws SQLException;
    }
}
