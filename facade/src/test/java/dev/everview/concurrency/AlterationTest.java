package dev.everview.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.Everview;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Views whose mode or locks are changed while others write: whichever of them waits or fails, nothing is lost and nothing is counted
 * twice. {@code -Deverview.alterations=N} tries more orders of each, {@code -Deverview.seed=N} others.
 */
@Timeout(600)
final class AlterationTest {
    private static final Schema SESSIONS = Schema.of("sessions");
    private static final int TRIED = Integer.getInteger("everview.alterations", 1);
    private static final long SEED = Long.getLong("everview.seed", 1);

    private static final Map<String, String> VIEWS = Map.of(
            "groups of a join", "SELECT a.g, count(*) AS n, max(b.v) AS hi FROM a JOIN b ON b.g = a.g GROUP BY a.g",
            "window", "SELECT id, rank() OVER (PARTITION BY g ORDER BY v, id) AS place FROM a",
            "nested", "SELECT n, count(*) AS times FROM (SELECT g, count(*) AS n FROM a GROUP BY g) s GROUP BY n");

    private static final List<String> CHANGES = List.of(
            "INSERT INTO a VALUES (%d, 1, 0)",
            "DELETE FROM a WHERE id = 3",
            "UPDATE a SET v = v + 1 WHERE id = 1",
            "UPDATE a SET g = 3 - g WHERE g < 3",
            "INSERT INTO b VALUES (%d, 1, 7)",
            "DELETE FROM b WHERE id = 2");

    private static final List<Integer> LEVELS = List.of(
            Connection.TRANSACTION_READ_COMMITTED,
            Connection.TRANSACTION_REPEATABLE_READ,
            Connection.TRANSACTION_SERIALIZABLE);

    /** What happens to a view that is in a mode. */
    private record Alteration(Mode from, String name, SessionThread.Step step) {
        static Alteration of(Mode from, String options) {
            return new Alteration(
                    from,
                    from.word() + " to " + options,
                    connection -> Everview.on(connection).alter("followed", options));
        }
    }

    private static List<Alteration> alterations() {
        List<Alteration> all = new ArrayList<>();
        for (Mode from : Mode.values()) {
            for (Mode to : Mode.values()) {
                if (from != to) {
                    all.add(Alteration.of(from, "{\"mode\": \"" + to.word() + "\"}"));
                }
            }
        }
        all.add(Alteration.of(Mode.IMMEDIATE, "{\"lock\": \"view\"}"));
        all.add(Alteration.of(Mode.ON_COMMIT, "{\"lock\": \"view\"}"));
        all.add(new Alteration(Mode.ON_COMMIT, "suspend and resume", connection -> {
            Everview.on(connection).suspend("followed");
            MaintainedViews.execute(connection, "UPDATE a SET v = v + 1 WHERE id = 2");
            Everview.on(connection).resume("followed");
        }));
        return all;
    }

    @TestFactory
    Stream<DynamicNode> meanwhileOthersWrite() {
        return VIEWS.entrySet().stream()
                .map(view -> DynamicTest.dynamicTest(view.getKey(), () -> alter(view.getValue())));
    }

    private static void alter(String query) throws Exception {
        Random random = new Random(SEED * 31 + query.hashCode());
        int number = 100;
        int altered = 0;
        int written = 0;
        try (MaintainedViews views = MaintainedViews.over(SESSIONS, 17)) {
            MaintainedViews.execute(views.connection(), "SET deadlock_timeout = '20ms'");
            views.create("followed", query);
            for (int isolation : LEVELS) {
                for (Alteration alteration : alterations()) {
                    for (int i = 0; i < TRIED; i++) {
                        MaintainedViews.execute(views.connection(), "SELECT reset()");
                        Everview.on(views.connection())
                                .alter(
                                        "followed",
                                        "{\"mode\": \"" + alteration.from().word() + "\", \"lock\": null}");
                        List<SessionThread.Step> writes = new ArrayList<>();
                        StringBuilder story = new StringBuilder(alteration.name());
                        for (int step = 0; step < 2; step++) {
                            String change =
                                    CHANGES.get(random.nextInt(CHANGES.size())).formatted(number++);
                            writes.add(SessionThread.Step.sql(change));
                            story.append("\nwhile ").append(change);
                        }
                        writes.add(SessionThread.Step.sql("COMMIT"));
                        SessionThread.Step end =
                                random.nextInt(4) == 0 ? Connection::rollback : SessionThread.Step.sql("COMMIT");
                        boolean[] committed = run(views, List.of(alteration.step(), end), writes, isolation, random);
                        altered += committed[0] ? 1 : 0;
                        written += committed[1] ? 1 : 0;
                        MaintainedViews.execute(views.connection(), "SELECT everview.apply('followed')");
                        views.check(story.toString());
                    }
                }
            }
        }
        System.out.println(altered + " altered, " + written + " written: " + query);
        // who never succeeds proves nothing
        assertThat(altered).isPositive();
        assertThat(written).isPositive();
    }

    /** Who committed: the one who alters the view, and the one who writes. */
    private static boolean[] run(
            MaintainedViews views,
            List<SessionThread.Step> alteration,
            List<SessionThread.Step> writes,
            int isolation,
            Random random)
            throws SQLException, InterruptedException {
        List<Boolean> turns = new ArrayList<>();
        alteration.forEach(step -> turns.add(true));
        writes.forEach(step -> turns.add(false));
        Collections.shuffle(turns, random);
        try (SessionThread alterer = session(views, Connection.TRANSACTION_READ_COMMITTED);
                SessionThread writer = session(views, isolation)) {
            int alterations = 0;
            int writings = 0;
            for (boolean alters : turns) {
                if (alters) {
                    alterer.take(alteration.get(alterations++));
                } else {
                    writer.take(writes.get(writings++));
                }
            }
            return new boolean[] {alterer.end(), writer.end()};
        }
    }

    private static SessionThread session(MaintainedViews views, int isolation) throws SQLException {
        Connection connection = views.connect();
        MaintainedViews.execute(connection, "SET deadlock_timeout = '20ms'");
        return new SessionThread(connection, views.connection(), isolation);
    }
}
