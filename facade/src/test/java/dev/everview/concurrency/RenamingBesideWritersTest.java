package dev.everview.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.compiler.Mode;
import dev.everview.differential.MaintainedViews;
import dev.everview.differential.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Names that mean something else when a transaction ends, for which a writer has waited in the middle of a generated function. */
final class RenamingBesideWritersTest {
    private static final String TABLES = """
            CREATE TABLE a (id int PRIMARY KEY, x int);
            CREATE TABLE b (id int PRIMARY KEY, x int, y int);
            INSERT INTO a SELECT i, i FROM generate_series(1, 3) AS i;
            INSERT INTO b SELECT i, i, 10 * i FROM generate_series(1, 9) AS i;
            """;

    private record Change(String query, String statements) {}

    private static final List<Change> CHANGES = List.of(
            new Change("SELECT a.id, b.y FROM a JOIN b ON b.x = a.x", """
                    ALTER TABLE b RENAME TO b_before;
                    CREATE TABLE b (id int PRIMARY KEY, x int, y int);
                    INSERT INTO b VALUES (1, 6, 777)"""),
            new Change("SELECT a.id, b.y FROM a JOIN b ON b.x = a.x", """
                    ALTER TABLE b RENAME x TO z;
                    ALTER TABLE b RENAME y TO x;
                    ALTER TABLE b RENAME z TO y"""),
            new Change("SELECT id AS q, x AS r FROM a", """
                    ALTER TABLE v RENAME q TO s;
                    ALTER TABLE v RENAME r TO q;
                    ALTER TABLE v RENAME s TO r"""));

    /** One of the two may be told to try again, but what has been committed is in the view. */
    @TestFactory
    Stream<DynamicTest> namesThatMeanSomethingElse() {
        return Stream.of(17, 13)
                .flatMap(major -> Stream.of(Mode.values())
                        .flatMap(mode -> CHANGES.stream()
                                .map(change -> DynamicTest.dynamicTest(
                                        "%d, %s: %s".formatted(major, mode.word(), change.statements()),
                                        () -> beside(major, mode, change)))));
    }

    /** Who waits for the other goes on as if it had come later. */
    @TestFactory
    Stream<DynamicTest> namesThatTwoSessionsChange() {
        return Stream.of(17, 13)
                .flatMap(major -> Stream.of(Mode.values())
                        .flatMap(mode -> Stream.of("ALTER TABLE b RENAME y TO z", "SELECT everview.refresh('v')")
                                .map(second -> DynamicTest.dynamicTest(
                                        "%d, %s: %s".formatted(major, mode.word(), second),
                                        () -> afterARename(major, mode, second)))));
    }

    private static void afterARename(int major, Mode mode, String second) throws Exception {
        try (MaintainedViews views = MaintainedViews.over(Schema.EMPTY, major).in(mode)) {
            MaintainedViews.execute(views.connection(), TABLES);
            views.create("v", "SELECT a.id, b.y FROM a JOIN b ON b.x = a.x");
            try (SessionThread first = session(views);
                    SessionThread other = session(views)) {
                first.take(SessionThread.Step.sql("ALTER TABLE a RENAME x TO z"));
                other.take(SessionThread.Step.sql(second));
                first.take(SessionThread.Step.sql("COMMIT"));
                other.take(SessionThread.Step.sql("COMMIT"));
                assertThat(first.end()).isTrue();
                assertThat(other.end()).isTrue();
            }
            MaintainedViews.execute(views.connection(), "INSERT INTO a VALUES (5, 6); SELECT everview.apply('v')");
            assertThat(text(views, "SELECT string_agg(v::text, ' ' ORDER BY id) FROM (SELECT id, y FROM v) AS v"))
                    .isEqualTo("(1,10) (2,20) (3,30) (5,60)");
            assertThat(text(views, "SELECT array_to_string(drift, '') FROM everview.views"))
                    .isEmpty();
        }
    }

    private static void beside(int major, Mode mode, Change change) throws Exception {
        try (MaintainedViews views = MaintainedViews.over(Schema.EMPTY, major).in(mode)) {
            MaintainedViews.execute(views.connection(), TABLES);
            views.create("v", change.query());
            try (SessionThread renamer = session(views);
                    SessionThread writer = session(views)) {
                renamer.take(SessionThread.Step.sql(change.statements()));
                writer.take(SessionThread.Step.sql("INSERT INTO a VALUES (5, 6)"));
                if (mode == Mode.DEFERRED) {
                    writer.take(SessionThread.Step.sql("SELECT everview.apply('v')"));
                }
                writer.take(SessionThread.Step.sql("COMMIT"));
                renamer.take(SessionThread.Step.sql("COMMIT"));
                // who folds a log begins anew, and is in nobody's way
                assertThat(renamer.end() || mode != Mode.DEFERRED).isTrue();
                assertThat(writer.end() || mode != Mode.DEFERRED).isTrue();
            }
            MaintainedViews.execute(views.connection(), "SELECT everview.apply('v')");
            String definition = text(
                    views, "SELECT rtrim(pg_get_viewdef(anchor), ';') FROM everview.view WHERE anchor IS NOT NULL");
            assertThat(text(views, """
                            SELECT string_agg(d.difference, ', ') FROM (
                                (SELECT 'more ' || v.c || ' ' || v.d FROM v AS v (c, d) EXCEPT ALL SELECT 'more ' || w.c || ' ' || w.d FROM (%1$s) AS w (c, d))
                                UNION ALL
                                (SELECT 'less ' || w.c || ' ' || w.d FROM (%1$s) AS w (c, d) EXCEPT ALL SELECT 'less ' || v.c || ' ' || v.d FROM v AS v (c, d))
                            ) AS d (difference)
                            """.formatted(definition))).isNull();
        }
    }

    private static @Nullable String text(MaintainedViews views, String query) throws SQLException {
        try (Statement statement = views.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static SessionThread session(MaintainedViews views) throws SQLException {
        return new SessionThread(views.connect(), views.connection(), Connection.TRANSACTION_READ_COMMITTED);
    }
}
