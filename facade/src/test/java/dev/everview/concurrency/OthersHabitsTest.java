package dev.everview.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.compiler.Mode;
import dev.everview.differential.MaintainedViews;
import dev.everview.differential.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Applications that commit in two phases, and those that do not wait for ever: they are served, or told no and nothing is left behind. */
@Timeout(300)
final class OthersHabitsTest {
    private static final Schema SESSIONS = Schema.of("sessions");
    private static final String OF_LOCKS = "55P03";
    private static final String OF_STATEMENTS = "57014";

    private static final Map<String, String> VIEWS = Map.of(
            "groups", "SELECT g, count(*) AS n, sum(v) AS s FROM a GROUP BY g",
            "groups of a join", "SELECT a.g, count(*) AS n, max(b.v) AS hi FROM a JOIN b ON b.g = a.g GROUP BY a.g",
            "window", "SELECT id, rank() OVER (PARTITION BY g ORDER BY v, id) AS place FROM a",
            "nested", "SELECT n, count(*) AS times FROM (SELECT g, count(*) AS n FROM a GROUP BY g) s GROUP BY n");

    private static final List<String> CHANGES = List.of(
            "INSERT INTO a VALUES (%d, 1, 0)",
            "UPDATE a SET g = 3 - g WHERE g < 3", "INSERT INTO b VALUES (%d, 1, 7)", "DELETE FROM a WHERE id = 3");

    private static final AtomicInteger PREPARED = new AtomicInteger();

    @FunctionalInterface
    private interface Trial {
        void run(MaintainedViews views, Mode mode) throws SQLException;
    }

    private static Stream<DynamicNode> inAllModes(Trial trial, int... majors) {
        return VIEWS.entrySet().stream()
                .flatMap(view -> Stream.of(Mode.values())
                        .flatMap(mode -> IntStream.of(majors)
                                .mapToObj(major -> DynamicTest.dynamicTest(
                                        view.getKey() + ", " + mode.word() + ", PostgreSQL " + major, () -> {
                                            try (MaintainedViews views = MaintainedViews.over(SESSIONS, major)
                                                    .in(mode)) {
                                                views.create("followed", view.getValue());
                                                trial.run(views, mode);
                                            }
                                        }))));
    }

    /** What was prepared keeps its locks: others wait for it, and go on when it has been committed or rolled back. */
    @TestFactory
    Stream<DynamicNode> transactionsMayBePrepared() {
        return inAllModes(OthersHabitsTest::prepare, 13, 17);
    }

    private static void prepare(MaintainedViews views, Mode mode) throws SQLException {
        int number = 100;
        try (Connection first = views.connect();
                Connection second = views.connect()) {
            MaintainedViews.execute(second, "SET lock_timeout = '50ms'");
            for (String one : CHANGES) {
                for (String other : CHANGES) {
                    String name = "prepared_" + PREPARED.incrementAndGet();
                    String story = one + " prepared\nwhile " + other;
                    MaintainedViews.execute(
                            first,
                            "BEGIN; " + one.formatted(number++) + "; UPDATE a SET v = v + 1 WHERE id = 2; "
                                    + "PREPARE TRANSACTION '" + name + "'");
                    assertThat(outcome(second, other.formatted(number++))).isIn("", OF_LOCKS);
                    MaintainedViews.execute(
                            first, (number % 3 == 0 ? "ROLLBACK" : "COMMIT") + " PREPARED '" + name + "'");
                    assertThat(outcome(second, other.formatted(number++)))
                            .as(story)
                            .isEmpty();
                    views.follow();
                    views.check(story);
                    MaintainedViews.execute(views.connection(), "SELECT reset()");
                }
            }
        }
        assertThat(mode).isNotNull();
    }

    /** Who gives up waiting is told so as by any lock, and nothing of the statement stays. */
    @TestFactory
    Stream<DynamicNode> thoseWhoDoNotWaitAreToldSo() {
        return inAllModes(OthersHabitsTest::giveUp, 17);
    }

    private static void giveUp(MaintainedViews views, Mode mode) throws SQLException {
        int number = 100;
        int refused = 0;
        try (Connection first = views.connect();
                Connection second = views.connect()) {
            // PostgreSQL no longer counts the time of a statement while it commits
            List<String> limits =
                    mode == Mode.ON_COMMIT ? List.of("lock_timeout") : List.of("lock_timeout", "statement_timeout");
            for (String limit : limits) {
                MaintainedViews.execute(second, "RESET ALL; SET " + limit + " = '50ms'");
                for (String one : CHANGES) {
                    for (String other : CHANGES) {
                        MaintainedViews.execute(
                                first, "BEGIN; " + one.formatted(number++) + "; SET CONSTRAINTS ALL IMMEDIATE");
                        if (mode == Mode.DEFERRED) {
                            MaintainedViews.execute(first, "SELECT everview.apply('followed')");
                        }
                        String outcome = outcome(second, other.formatted(number++));
                        assertThat(outcome).isIn("", OF_LOCKS, OF_STATEMENTS);
                        refused += outcome.isEmpty() ? 0 : 1;
                        MaintainedViews.execute(first, "COMMIT");
                        views.follow();
                        views.check(one + "\nwhile, with " + limit + ", " + other);
                        MaintainedViews.execute(views.connection(), "SELECT reset()");
                    }
                }
            }
        }
        // who is never refused proves nothing
        assertThat(refused).isPositive();
    }

    /** The SQLSTATE of the error, or nothing. */
    private static String outcome(Connection connection, String sql) {
        try {
            MaintainedViews.execute(connection, sql);
            return "";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
