package dev.everview.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Two transactions that overlap, one of which changes most rows of a table, so that the view is computed afresh if nobody is in the way.
 * At the end the view equals its definition. Rows whose {@code g} is at most 10 are never among the many.
 */
@Timeout(120)
final class CrowdedSessionsTest {
    private static final Schema TABLES = Schema.of("crowded_sessions");

    /**
     * A view.
     *
     * @param meeting the first version of the server on which two writers of one table may both be in the midst of a statement, so that
     *     computing afresh is out of the question while one of them is
     */
    private record View(String query, int meeting) {}

    private static final int ALWAYS = 13;

    private static final int NEVER = Integer.MAX_VALUE;

    /** Where keys are locked. */
    private static final int BY_KEY_SINCE = 14;

    private static final List<View> VIEWS = List.of(
            new View("SELECT g, v FROM a", ALWAYS),
            new View("SELECT g, min(v) AS lo, max(v) AS hi FROM a GROUP BY g", ALWAYS),
            new View("SELECT a.id, b.id AS b, a.v + b.v AS s FROM a JOIN b ON b.g = a.g", ALWAYS),
            new View("SELECT a.g, b.v FROM a JOIN b ON b.g = a.g", ALWAYS),
            new View(
                    "SELECT a.g, count(*) AS n, sum(b.v) AS s, max(b.v) AS hi FROM a JOIN b ON b.g = a.g GROUP BY a.g",
                    ALWAYS),
            new View("SELECT a.id, b.id AS b, a.v, b.v AS w FROM a LEFT JOIN b ON b.g = a.g", ALWAYS),
            new View("SELECT g, array_agg(v ORDER BY id) AS vs FROM a GROUP BY g", BY_KEY_SINCE),
            new View(
                    "SELECT a.g, string_agg(b.v::text, ',' ORDER BY a.id, b.id) AS vs FROM a JOIN b ON b.g = a.g GROUP BY a.g",
                    BY_KEY_SINCE),
            new View("SELECT id, g, rank() OVER (PARTITION BY g ORDER BY v, id) AS place FROM a", BY_KEY_SINCE));

    private static final List<View> PARTED = List.of(
            new View("SELECT a.id, b.id AS b, a.v + b.v AS s FROM parted AS a JOIN b ON b.g = a.g", ALWAYS),
            new View("SELECT g, array_agg(v ORDER BY id) AS vs FROM parted GROUP BY g", BY_KEY_SINCE));

    private static final List<View> BY_KEY = List.of(
            new View("SELECT g, array_agg(v ORDER BY id) AS vs FROM grouped GROUP BY g", BY_KEY_SINCE),
            new View("SELECT id, g, rank() OVER (PARTITION BY g ORDER BY v, id) AS place FROM grouped", BY_KEY_SINCE),
            new View(
                    "SELECT x.g, string_agg(y.v::text, ',' ORDER BY x.id) AS vs FROM grouped x JOIN grouped y ON y.id = x.id GROUP BY x.g",
                    NEVER));

    private static final List<String> FEW = List.of(
            "UPDATE {a} SET g = 7 - g, v = v + 1 WHERE id = 3",
            "UPDATE b SET v = v + 1 WHERE id = 4",
            "INSERT INTO {a} VALUES (%d, 50, 0)",
            "UPDATE {a} SET g = g %% 5 + 1, v = 0 WHERE id = 60");

    private static final List<String> MANY = List.of(
            "UPDATE {a} SET v = v + 1 WHERE g > 10",
            "UPDATE b SET g = 11 + (g + 1) %% 1000, v = v + 1 WHERE g > 10",
            "UPDATE {a} SET g = 11 + (g + 1) %% 900 WHERE g > 10",
            "INSERT INTO {a} SELECT %d00000 + i, 11 + i %% 800, i %% 7 FROM generate_series(1, 1100) AS i",
            "DELETE FROM {a} WHERE g > 10 AND (id > 100000 OR id %% 3 > 0)");

    private static final String HALT = "SELECT pg_advisory_xact_lock(1)";
    private static final String HALTING = "UPDATE {a} SET g = 5 - g, v = v + 1 WHERE id = 2";

    @TestFactory
    Stream<DynamicNode> tables() {
        return cases(17, VIEWS);
    }

    @TestFactory
    Stream<DynamicNode> tablesOfAnOlderServer() {
        return cases(13, VIEWS.subList(2, 7));
    }

    @TestFactory
    Stream<DynamicNode> parted() {
        return cases(17, PARTED);
    }

    /** Few rows change, and with them most keys. */
    @TestFactory
    Stream<DynamicNode> keys() {
        return BY_KEY.stream()
                .map(view -> DynamicTest.dynamicTest(view.query(), () -> {
                    String many =
                            "INSERT INTO grouped SELECT 10000 + i, i, 0 FROM generate_series(11, 1399) AS i; SELECT observe()";
                    String fewer = "UPDATE grouped SET v = v + 1 WHERE id <= 800 AND g > 10; SELECT observe()";
                    String update = "UPDATE grouped SET v = v + 1 WHERE id <= 1400 AND g > 10; SELECT observe()";
                    String few = "UPDATE grouped SET v = v + 1 WHERE id = 3";
                    try (MaintainedViews views = MaintainedViews.over(TABLES, 17)) {
                        views.create("followed", view.query());
                        int meeting = view.meeting() == NEVER ? 0 : 1;
                        try (TwoSessions sessions = new TwoSessions(views, Connection.TRANSACTION_READ_COMMITTED)) {
                            sessions.overlap(many, few, true);
                            assertThat(computedAfresh(views)).isEqualTo(1);
                            sessions.overlap(few, many, false);
                            assertThat(computedAfresh(views)).isEqualTo(2 - meeting);
                            sessions.overlap(few, fewer, false);
                            assertThat(computedAfresh(views)).isEqualTo(2 - meeting);
                            sessions.overlap(update, few, false);
                            assertThat(computedAfresh(views)).isEqualTo(3 - meeting);
                        }
                        try (TwoSessions sessions = new TwoSessions(views, Connection.TRANSACTION_REPEATABLE_READ)) {
                            sessions.overlap(update, few, false);
                            sessions.overlap(few, update, true);
                        }
                        assertThat(computedAfresh(views)).isEqualTo(3 - meeting);
                    }
                }));
    }

    private static Stream<DynamicNode> cases(int version, List<View> views) {
        return views.stream()
                .map(view -> DynamicTest.dynamicTest(
                        view.query() + " on PostgreSQL " + version, () -> overlapAll(version, view)));
    }

    private static void overlapAll(int version, View view) throws Exception {
        String table = view.query().contains("parted") ? "parted" : "a";
        try (MaintainedViews views = MaintainedViews.over(TABLES, version)) {
            views.create("followed", view.query());
            boolean meeting = version >= view.meeting();
            try (TwoSessions sessions = new TwoSessions(views, Connection.TRANSACTION_READ_COMMITTED)) {
                sessions.overlap(few(table, 0), many(MANY.get(0), table, 0), false);
                assertThat(computedAfresh(views))
                        .as("most rows change while somebody is in the way")
                        .isEqualTo(meeting ? 0 : 1);
                sessions.overlap(many(MANY.get(0), table, 0), few(table, 0), true);
                assertThat(computedAfresh(views)).as("most rows change").isEqualTo(meeting ? 1 : 2);
                overlapAll(sessions, table, 2000);
            }
            long before = computedAfresh(views);
            try (TwoSessions sessions = new TwoSessions(views, Connection.TRANSACTION_REPEATABLE_READ)) {
                overlapAll(sessions, table, 2101);
            }
            assertThat(computedAfresh(views))
                    .as("with a snapshot, nothing is computed afresh")
                    .isEqualTo(before);
        }
    }

    private static void overlapAll(TwoSessions sessions, String table, int from) throws Exception {
        int number = from;
        for (String many : MANY) {
            sessions.overlap(many(many, table, number), few(table, number), rollback(number++));
            sessions.overlap(few(table, number), many(many, table, number), rollback(number++));
            // one has changed a row and has yet to follow, while the other changes the rest
            sessions.overlap(HALT, HALTING.replace("{a}", table), many(many, table, number), rollback(number++));
        }
    }

    private static String many(String statement, String table, int number) {
        return statement.formatted(number).replace("{a}", table) + "; SELECT observe()";
    }

    private static String few(String table, int number) {
        return FEW.get(number % FEW.size()).formatted(number).replace("{a}", table);
    }

    private static boolean rollback(int number) {
        return number % 5 < 2;
    }

    private static long computedAfresh(MaintainedViews views) throws SQLException {
        try (Statement statement = views.connection().createStatement();
                ResultSet result = statement.executeQuery("SELECT last_value FROM afresh")) {
            result.next();
            return result.getLong(1);
        }
    }
}
