package dev.everview.differential;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Two transactions at READ COMMITTED that overlap: the second statement starts before the first commits or rolls back. Whichever waits
 * for whom, at the end every view equals its definition.
 */
@Timeout(120)
final class TwoSessionsTest {
    private static final Schema SESSIONS = new Schema("sessions");

    private static final List<String> VIEWS = List.of(
            "SELECT g, count(*) AS n, sum(v) AS s FROM a GROUP BY g",
            "SELECT g, min(v) AS lo, max(v) AS hi FROM a GROUP BY g",
            "SELECT min(v) AS lo, count(*) AS n FROM a",
            "SELECT g, v FROM a",
            "SELECT DISTINCT v FROM a",
            "SELECT a.id, b.id AS b, a.v + b.v AS s FROM a JOIN b ON b.g = a.g",
            "SELECT a.g, count(*) AS n, max(b.v) AS hi FROM a JOIN b ON b.g = a.g GROUP BY a.g",
            "SELECT x.v, y.v AS w FROM a x JOIN a y ON y.g = x.g AND y.id <> x.id",
            "SELECT c.v, p.v AS pv FROM c JOIN p ON p.id = c.p",
            "SELECT g, array_agg(v ORDER BY id) AS vs FROM a GROUP BY g",
            "SELECT count(DISTINCT v) AS n FROM a",
            "SELECT a.g, array_agg(b.v ORDER BY a.id, b.id) AS vs FROM a JOIN b ON b.g = a.g GROUP BY a.g",
            "SELECT array_agg(n ORDER BY g) AS ns FROM (SELECT g, count(*) AS n FROM a GROUP BY g) s",
            "SELECT id, rank() OVER (PARTITION BY g ORDER BY v, id) AS place FROM a",
            "SELECT DISTINCT ON (g) g, v FROM a ORDER BY g, v, id",
            "SELECT id, v FROM a ORDER BY v DESC, id LIMIT 2",
            "SELECT count(*) OVER (PARTITION BY n) AS peers, g FROM (SELECT g, count(*) AS n FROM a GROUP BY g) s");

    /** Views over the maintained view {@code below} and over the tables that it reads, each with the definition of that one. */
    private static final Map<String, String> STACKED = Map.of(
            "SELECT below.n, count(*) AS times FROM below GROUP BY below.n",
            "SELECT g, count(*) AS n FROM a GROUP BY g",
            "SELECT a.id, a.v, below.n, below.s FROM a JOIN below ON below.g = a.g",
            "SELECT g, count(*) AS n, sum(v) AS s FROM a GROUP BY g",
            "SELECT below.g, sum(b.v) AS s, max(below.hi) AS hi FROM below JOIN b ON b.g = below.g GROUP BY below.g",
            "SELECT g, max(v) AS hi FROM a GROUP BY g",
            "SELECT below.s, x.v, y.v AS w FROM below JOIN a x ON x.id = below.id JOIN b y ON y.g = x.g",
            "SELECT a.id, b.id AS b, a.v + b.v AS s FROM a JOIN b ON b.g = a.g");

    private static final List<String> STATEMENTS = List.of(
            "INSERT INTO a VALUES (%d, 1, 0)",
            "INSERT INTO a VALUES (%d, 9, 5)",
            "DELETE FROM a WHERE g = 1",
            "UPDATE a SET v = v + 1 WHERE id = 1",
            "UPDATE a SET g = 3 - g WHERE g < 3",
            "INSERT INTO b VALUES (%d, 1, 7)",
            "UPDATE b SET g = 9, v = 0 WHERE id = 1",
            "DELETE FROM b WHERE id = 2",
            "INSERT INTO p VALUES (%1$d, 1); INSERT INTO c VALUES (%1$d, %1$d, 2)",
            "UPDATE p SET v = v + 1 WHERE id = 1");

    @TestFactory
    Stream<DynamicNode> pairs() {
        return VIEWS.stream()
                .map(query -> DynamicTest.dynamicTest(query, () -> {
                    try (MaintainedViews views = MaintainedViews.over(SESSIONS, 17)) {
                        views.create("followed", query);
                        overlapAll(views);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicNode> stackedViews() {
        return STACKED.entrySet().stream()
                .map(stack -> DynamicTest.dynamicTest(stack.getKey(), () -> {
                    try (MaintainedViews views = MaintainedViews.over(SESSIONS, 17)) {
                        views.create("below", stack.getValue());
                        views.create("followed", stack.getKey());
                        overlapAll(views);
                    }
                }));
    }

    private static void overlapAll(MaintainedViews views) throws Exception {
        int number = 100;
        try (TwoSessions sessions = new TwoSessions(views, Connection.TRANSACTION_READ_COMMITTED)) {
            for (String one : STATEMENTS) {
                for (String other : STATEMENTS) {
                    boolean rollback = number % 3 == 0;
                    sessions.overlap(one.formatted(number++), other.formatted(number++), rollback);
                    MaintainedViews.execute(views.connection(), "SELECT reset()");
                }
            }
        }
    }
}
