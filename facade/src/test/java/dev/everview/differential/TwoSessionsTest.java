package dev.everview.differential;

import dev.everview.compiler.Mode;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Two transactions that overlap, at READ COMMITTED if nothing else is said: the second statement starts before the first commits or rolls back. Whichever waits
 * for whom, at the end every view equals its definition.
 */
@Timeout(120)
final class TwoSessionsTest {
    /** Views over the maintained view {@code below} and over the tables that it reads, each with the definition of that one. */
    private static final Map<String, String> STACKED = Map.of(
            "SELECT below.n, count(*) AS times FROM below GROUP BY below.n",
            "SELECT g, count(*) AS n FROM a GROUP BY g",
            "SELECT a.id, a.v, below.n, below.s FROM a JOIN below ON below.g = a.g",
            "SELECT g, count(*) AS n, sum(v) AS s FROM a GROUP BY g",
            "SELECT below.g, sum(b.v) AS s, max(below.hi) AS hi FROM below JOIN b ON b.g = below.g GROUP BY below.g",
            "SELECT g, max(v) AS hi FROM a GROUP BY g",
            "SELECT below.s, x.v, y.v AS w FROM below JOIN a x ON x.id = below.id JOIN b y ON y.g = x.g",
            "SELECT a.id, b.id AS b, a.v + b.v AS s FROM a JOIN b ON b.g = a.g",
            "SELECT below.n, array_agg(below.g ORDER BY below.g) AS gs FROM below GROUP BY below.n",
            "SELECT g, cardinality(array_agg(v ORDER BY id)) AS n FROM a GROUP BY g",
            "SELECT DISTINCT ON (below.place) below.place, below.id FROM below ORDER BY below.place, below.id",
            "SELECT id, rank() OVER (PARTITION BY g ORDER BY v, id) AS place FROM a");

    private static final List<String> SOME_VIEWS = List.of(
            "SELECT a.id, b.id AS b, a.v + b.v AS s FROM a JOIN b ON b.g = a.g",
            "SELECT x.id, y.id AS other, x.v + y.v AS s FROM a x JOIN a y ON y.g = x.g AND y.id <> x.id",
            "SELECT id, v FROM a ORDER BY v, id LIMIT (SELECT count(*) FROM b)",
            "SELECT a.g, count(*) AS n, max(b.v) AS hi FROM a JOIN b ON b.g = a.g GROUP BY a.g",
            "SELECT g, array_agg(v ORDER BY id) AS vs FROM a GROUP BY g",
            "SELECT id, rank() OVER (PARTITION BY g ORDER BY v, id) AS place FROM a",
            "SELECT a.g, array_agg(b.v ORDER BY a.id, b.id) AS vs FROM a JOIN b ON b.g = a.g GROUP BY a.g",
            "SELECT a.id, s.w FROM a"
                    + " LEFT JOIN (SELECT b.g, (SELECT c.v FROM c WHERE c.p = b.g AND c.id < 3) AS w FROM b) s ON s.g = a.g");

    @TestFactory
    Stream<DynamicNode> pairs() {
        return Overlaps.VIEWS.stream()
                .map(query -> DynamicTest.dynamicTest(query, () -> {
                    try (MaintainedViews views = Overlaps.database(Mode.IMMEDIATE)) {
                        views.create("followed", query);
                        Overlaps.all(views, Connection.TRANSACTION_READ_COMMITTED, () -> {});
                    }
                }));
    }

    @TestFactory
    Stream<DynamicNode> stackedViews() {
        return STACKED.entrySet().stream()
                .map(stack -> DynamicTest.dynamicTest(stack.getKey(), () -> {
                    try (MaintainedViews views = Overlaps.database(Mode.IMMEDIATE)) {
                        views.create("below", stack.getValue());
                        views.create("followed", stack.getKey());
                        Overlaps.all(views, Connection.TRANSACTION_READ_COMMITTED, () -> {});
                    }
                }));
    }

    /** The same with snapshots that are kept, where a transaction that cannot see what it must see fails and is tried again. */
    @TestFactory
    Stream<DynamicNode> pairsWithSnapshots() {
        return Stream.of(Mode.IMMEDIATE, Mode.ON_COMMIT)
                .flatMap(mode -> SOME_VIEWS.stream()
                        .map(query -> DynamicTest.dynamicTest(query + ", " + mode.word(), () -> {
                            try (MaintainedViews views = Overlaps.database(mode)) {
                                views.create("followed", query);
                                Overlaps.all(views, Connection.TRANSACTION_REPEATABLE_READ, () -> {});
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicNode> pairsThatCommit() {
        return SOME_VIEWS.stream()
                .map(query -> DynamicTest.dynamicTest(query, () -> {
                    try (MaintainedViews views = Overlaps.database(Mode.ON_COMMIT)) {
                        views.create("followed", query);
                        Overlaps.all(views, Connection.TRANSACTION_READ_COMMITTED, () -> {});
                    }
                }));
    }

    /** What commits while a deferred view follows is in the view, or still in the log. */
    @Test
    void commitsWhileAViewFollows() throws Exception {
        try (MaintainedViews views = Overlaps.database(Mode.DEFERRED)) {
            Overlaps.createPause(views);
            views.create("followed", "SELECT id, pause(v) AS v FROM a");
            Overlaps.whileFollowing(views, () -> {});
        }
    }
}
