package dev.everview.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.Everview;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Mode;
import dev.everview.differential.MaintainedViews;
import dev.everview.differential.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Transactions of two and three sessions, their steps taken in turns: at every isolation level and in every mode the view equals its
 * definition afterwards, or a transaction has failed with a serialization failure or a deadlock. {@code -Deverview.interleavings=N} tries
 * more of them for each view, {@code -Deverview.seed=N} others.
 */
@Timeout(600)
final class InterleavingsTest {
    private static final Schema SESSIONS = Schema.of("sessions");
    private static final int TRIED = Integer.getInteger("everview.interleavings", 5);
    private static final long SEED = Long.getLong("everview.seed", 1);

    private static final Map<String, String> VIEWS = Map.ofEntries(
            Map.entry("groups", "SELECT g, count(*) AS n, sum(v) AS s FROM a GROUP BY g"),
            Map.entry("extremes", "SELECT g, min(v) AS lo, max(v) AS hi FROM a GROUP BY g"),
            Map.entry("rows", "SELECT g, v FROM a"),
            Map.entry("join", "SELECT a.id, b.id AS b, a.v + b.v AS s FROM a JOIN b ON b.g = a.g"),
            Map.entry(
                    "groups of a join",
                    "SELECT a.g, count(*) AS n, max(b.v) AS hi FROM a JOIN b ON b.g = a.g GROUP BY a.g"),
            Map.entry("self-join", "SELECT x.v, y.v AS w FROM a x JOIN a y ON y.g = x.g AND y.id <> x.id"),
            Map.entry("outer join", "SELECT a.id, a.v, b.v AS w FROM a LEFT JOIN b ON b.g = a.g"),
            Map.entry("window", "SELECT id, rank() OVER (PARTITION BY g ORDER BY v, id) AS place FROM a"),
            Map.entry("foreign key", "SELECT c.v, p.v AS pv FROM c JOIN p ON p.id = c.p"),
            Map.entry(
                    "nested",
                    "SELECT n, count(*) AS times FROM (SELECT g, count(*) AS n FROM a GROUP BY g) s GROUP BY n"),
            Map.entry("limit", "SELECT id, v FROM a ORDER BY v, id LIMIT (SELECT count(*) FROM b)"),
            Map.entry("strings", "SELECT g, string_agg(v::text, ',' ORDER BY id) AS vs FROM a GROUP BY g"),
            Map.entry("first rows", "SELECT DISTINCT ON (g) g, v FROM a ORDER BY g, v, id"),
            Map.entry(
                    "strings of a join",
                    "SELECT a.g, string_agg(b.v::text, ',' ORDER BY a.id, b.id) AS vs FROM a JOIN b ON b.g = a.g GROUP BY a.g"));

    /** What one session does; %d is a number that nobody else uses. */
    private static final List<String> CHANGES = List.of(
            "INSERT INTO a VALUES (%d, 1, 0)",
            "INSERT INTO a VALUES (%d, 9, 5)",
            "DELETE FROM a WHERE id = 3",
            "DELETE FROM a WHERE g = 1",
            "UPDATE a SET v = v + 1 WHERE id = 1",
            "UPDATE a SET g = 3 - g WHERE g < 3",
            "INSERT INTO b VALUES (%d, 1, 7)",
            "INSERT INTO b VALUES (%d, 9, 7)",
            "UPDATE b SET g = 9, v = 0 WHERE id = 1",
            "DELETE FROM b WHERE id = 2",
            "INSERT INTO p VALUES (%1$d, 1); INSERT INTO c VALUES (%1$d, %1$d, 2)",
            "INSERT INTO c VALUES (%d, 1, 4)",
            "UPDATE p SET v = v + 1 WHERE id = 1",
            "TRUNCATE a",
            "SELECT everview.refresh('followed')");

    @TestFactory
    Stream<DynamicNode> ofTwoAndThreeSessions() {
        return VIEWS.entrySet().stream()
                .flatMap(view -> Stream.of(Mode.values())
                        .map(mode -> DynamicTest.dynamicTest(
                                view.getKey() + ", " + mode.word(), () -> interleave(view.getValue(), mode))));
    }

    private static final List<Integer> LEVELS = List.of(
            Connection.TRANSACTION_READ_COMMITTED,
            Connection.TRANSACTION_REPEATABLE_READ,
            Connection.TRANSACTION_SERIALIZABLE);

    private static void interleave(String query, Mode mode) throws Exception {
        Random random =
                new Random(SEED * 31 + query.hashCode() * 7L + mode.word().hashCode());
        int number = 100;
        try (MaintainedViews views = MaintainedViews.over(SESSIONS, 17).in(mode);
                SessionThread first = session(views);
                SessionThread second = session(views);
                SessionThread third = session(views)) {
            List<SessionThread> all = List.of(first, second, third);
            MaintainedViews.execute(views.connection(), "SET deadlock_timeout = '20ms'");
            views.create("followed", query);
            for (int isolation : LEVELS) {
                for (SessionThread session : all) {
                    session.isolate(isolation);
                }
                Tally tally = new Tally(isolation);
                for (int i = 0; i < TRIED; i++) {
                    List<List<String>> transactions = new ArrayList<>();
                    int sessions = 2 + random.nextInt(2);
                    for (int session = 0; session < sessions; session++) {
                        List<String> steps = new ArrayList<>();
                        for (int step = 2 - random.nextInt(sessions - 1); step > 0; step--) {
                            steps.add(change(random).formatted(number++));
                        }
                        steps.add("COMMIT");
                        transactions.add(steps);
                    }
                    run(views, all.subList(0, sessions), transactions, order(transactions, random), tally);
                }
                System.out.println(mode.word() + ", " + tally + ": " + query);
                // who never succeeds proves nothing
                assertThat(tally.committed).as(tally.toString()).isPositive();
            }
        }
    }

    private static String change(Random random) {
        return CHANGES.get(random.nextInt(CHANGES.size()));
    }

    /** How many transactions committed, and how many failed as they may. */
    private static final class Tally {
        private final int isolation;
        private int committed;
        private int failed;

        Tally(int isolation) {
            this.isolation = isolation;
        }

        void add(boolean success) {
            if (success) {
                committed++;
            } else {
                failed++;
            }
        }

        @Override
        public String toString() {
            return "isolation level " + isolation + ": " + committed + " committed, " + failed + " failed";
        }
    }

    /** The sessions in the order of their steps. */
    private static List<Integer> order(List<List<String>> transactions, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int session = 0; session < transactions.size(); session++) {
            order.addAll(Collections.nCopies(transactions.get(session).size(), session));
        }
        Collections.shuffle(order, random);
        return order;
    }

    private static void run(
            MaintainedViews views,
            List<SessionThread> sessions,
            List<List<String>> transactions,
            List<Integer> order,
            Tally tally)
            throws Exception {
        StringBuilder told = new StringBuilder("isolation level " + tally.isolation);
        MaintainedViews.execute(views.connection(), "SELECT reset()");
        views.follow();
        try {
            int[] next = new int[sessions.size()];
            for (int session : order) {
                String step = transactions.get(session).get(next[session]++);
                told.append("\n").append(session).append(": ").append(step);
                sessions.get(session).take(SessionThread.Step.sql(step));
            }
            for (int i = 0; i < sessions.size(); i++) {
                boolean committed = sessions.get(i).end();
                told.append("\n").append(i).append(committed ? " committed" : " failed");
                tally.add(committed);
            }
        } catch (SQLException | AssertionError e) {
            throw new AssertionError(told.toString(), e);
        }
        views.follow();
        views.check(told.toString());
    }

    private static SessionThread session(MaintainedViews views) throws SQLException {
        Connection connection = views.connect();
        MaintainedViews.execute(connection, "SET deadlock_timeout = '20ms'");
        return new SessionThread(connection, views.connection(), Connection.TRANSACTION_READ_COMMITTED);
    }

    /** Creating a view lets writers finish and keeps others out until it is filled. */
    @TestFactory
    Stream<DynamicNode> ofCreationAndAWriter() {
        return VIEWS.entrySet().stream()
                .flatMap(view -> Stream.of(Mode.values())
                        .map(mode -> DynamicTest.dynamicTest(
                                view.getKey() + ", " + mode.word(), () -> create(view.getValue(), mode))));
    }

    private static void create(String query, Mode mode) throws Exception {
        CompilerOptions options = CompilerOptions.DEFAULT.in(mode);
        List<List<SessionThread.Step>> transactions = List.of(
                List.of(
                        connection -> Everview.on(connection).create("followed", query, options),
                        SessionThread.Step.sql("COMMIT")),
                List.of(
                        SessionThread.Step.sql("INSERT INTO a VALUES (50, 1, 2); INSERT INTO b VALUES (50, 1, 2)"),
                        SessionThread.Step.sql("COMMIT")));
        try (MaintainedViews views = MaintainedViews.over(SESSIONS, 17).in(mode);
                SessionThread creator = session(views);
                SessionThread writer = session(views)) {
            List<SessionThread> sessions = List.of(creator, writer);
            for (List<Integer> order : interleavings(2, 2)) {
                int[] next = new int[2];
                for (int session : order) {
                    sessions.get(session).take(transactions.get(session).get(next[session]++));
                }
                assertThat(creator.end()).as("creation in the order " + order).isTrue();
                assertThat(writer.end()).as("the writer in the order " + order).isTrue();
                views.adopt("followed", query);
                views.follow();
                views.check(order.toString());
                views.forget();
                MaintainedViews.execute(views.connection(), "SELECT everview.drop('followed'); SELECT reset()");
            }
        }
    }

    /** All orders of so many steps of each of two sessions. */
    private static List<List<Integer>> interleavings(int one, int other) {
        return IntStream.range(0, 1 << (one + other))
                .filter(bits -> Integer.bitCount(bits) == other)
                .mapToObj(bits -> IntStream.range(0, one + other)
                        .mapToObj(i -> (bits >> i) & 1)
                        .collect(Collectors.toList()))
                .toList();
    }
}
