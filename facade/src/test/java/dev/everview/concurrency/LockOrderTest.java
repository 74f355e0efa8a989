package dev.everview.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.compiler.Mode;
import dev.everview.differential.MaintainedViews;
import dev.everview.differential.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who refreshes or drops a view waits for the writers at work before it takes what these will need. */
final class LockOrderTest {
    private static final Schema SESSIONS = Schema.of("sessions");

    private static final String JOIN = "SELECT a.id, b.id AS other FROM a JOIN b ON a.g = b.g";
    private static final String NESTED =
            "SELECT n, count(*) AS times FROM (SELECT g, count(*) AS n FROM a GROUP BY g) s GROUP BY n";
    private static final String GROUPS = "SELECT g, count(*) AS n FROM a GROUP BY g";

    @TestFactory
    Stream<DynamicTest> aDropWaitsForWriters() {
        return Stream.of(Mode.values())
                .flatMap(mode -> Stream.of(JOIN, GROUPS)
                        .map(query -> DynamicTest.dynamicTest(
                                mode.word() + ": " + query,
                                () -> beside(
                                        query,
                                        mode,
                                        "INSERT INTO a VALUES (100, 1, 1)",
                                        "SELECT everview.drop('followed')",
                                        "UPDATE a SET g = 2 WHERE id = 1"))));
    }

    /** A long statement takes the guard when it begins, and the view when it ends. */
    @TestFactory
    Stream<DynamicTest> aRefreshTakesTheGuardsFirst() {
        return Stream.of(Mode.IMMEDIATE, Mode.ON_COMMIT)
                .map(mode -> DynamicTest.dynamicTest(
                        mode.word(),
                        () -> beside(
                                JOIN,
                                mode,
                                "SELECT lock_guard()",
                                "SELECT everview.refresh('followed')",
                                "INSERT INTO a VALUES (100, 1, 1)")));
    }

    /** The triggers go first: who has begun with a base table needs the view next. */
    @TestFactory
    Stream<DynamicTest> whatTakesTheTriggersAwayBeginsWithTheBaseTables() {
        return Stream.of(Mode.IMMEDIATE, Mode.ON_COMMIT)
                .flatMap(mode -> Stream.of(JOIN, GROUPS, NESTED)
                        .flatMap(query -> Stream.of(
                                        "SELECT everview.refresh('followed', false)",
                                        "SELECT everview.drop('followed')")
                                .map(other -> DynamicTest.dynamicTest(
                                        mode.word() + ": " + other + ", " + query,
                                        () -> beside(
                                                query,
                                                mode,
                                                "LOCK TABLE a IN ROW EXCLUSIVE MODE",
                                                other,
                                                "INSERT INTO a VALUES (100, 1, 1)")))));
    }

    /** DROP TABLE takes the view before the functions; whoever lets it follow, as superuser, holds one of these. */
    @TestFactory
    Stream<DynamicTest> whoLetsAViewFollowWaitsForThoseWhoDropIt() {
        return Stream.of(
                        "DROP TABLE followed",
                        "SELECT everview.drop('followed')",
                        "SELECT everview.refresh('followed', false)")
                .map(drop -> DynamicTest.dynamicTest(drop, () -> {
                    try (MaintainedViews views =
                            MaintainedViews.over(SESSIONS, 17).in(Mode.DEFERRED)) {
                        views.create("followed", JOIN);
                        Connection observer = views.connection();
                        MaintainedViews.execute(observer, "INSERT INTO a VALUES (100, 1, 1)");
                        try (SessionThread owner = new SessionThread(
                                        views.connect(), observer, Connection.TRANSACTION_READ_COMMITTED);
                                SessionThread applier = new SessionThread(
                                        views.connect(), observer, Connection.TRANSACTION_READ_COMMITTED)) {
                            owner.take(SessionThread.Step.sql("LOCK TABLE followed IN ACCESS EXCLUSIVE MODE"));
                            applier.take(SessionThread.Step.sql("SELECT everview.apply('followed')"));
                            owner.take(SessionThread.Step.sql(drop));
                            owner.take(SessionThread.Step.sql("COMMIT"));
                            assertThat(owner.end()).as("it is dropped").isTrue();
                            assertThatThrownBy(applier::end)
                                    .as("without a deadlock it finds nothing to follow")
                                    .rootCause()
                                    .isInstanceOfSatisfying(
                                            SQLException.class,
                                            e -> assertThat(e.getSQLState()).isIn("42P01", "55000"));
                        }
                    }
                }));
    }

    private static void beside(String query, Mode mode, String begun, String other, String then) throws Exception {
        try (MaintainedViews views = MaintainedViews.over(SESSIONS, 17).in(mode)) {
            views.create("followed", query);
            Connection observer = views.connection();
            MaintainedViews.execute(observer, """
                    CREATE FUNCTION lock_guard() RETURNS void LANGUAGE plpgsql AS $$
                    BEGIN
                        EXECUTE (SELECT 'LOCK TABLE ' || a.relation || ' IN ROW EXCLUSIVE MODE' FROM everview.artifact a
                            WHERE a.relation::text LIKE '%guard_1%');
                    END $$
                    """);
            try (SessionThread writer =
                            new SessionThread(views.connect(), observer, Connection.TRANSACTION_READ_COMMITTED);
                    SessionThread owner =
                            new SessionThread(views.connect(), observer, Connection.TRANSACTION_READ_COMMITTED)) {
                writer.take(SessionThread.Step.sql(begun));
                owner.take(SessionThread.Step.sql(other));
                writer.take(SessionThread.Step.sql(then));
                writer.take(SessionThread.Step.sql("COMMIT"));
                assertThat(writer.end()).as("the writer commits").isTrue();
                owner.take(SessionThread.Step.sql("COMMIT"));
                assertThat(owner.end()).as("the other one, too").isTrue();
            }
            try (Statement statement = observer.createStatement();
                    ResultSet known = statement.executeQuery("SELECT FROM everview.view WHERE populated")) {
                if (known.next()) {
                    views.check(other);
                }
            }
        }
    }
}
