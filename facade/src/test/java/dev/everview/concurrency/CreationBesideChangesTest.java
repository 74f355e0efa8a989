package dev.everview.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.Everview;
import dev.everview.differential.MaintainedViews;
import dev.everview.differential.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views that are created while another session changes what their definitions name, in transactions that do not see each other. */
@Timeout(300)
final class CreationBesideChangesTest {
    private static final String OBJECTS = """
            CREATE TABLE t (id int PRIMARY KEY, x int);
            INSERT INTO t VALUES (1, 1), (2, 2);
            CREATE SCHEMA parts;
            CREATE FUNCTION parts.moved(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + 10';
            CREATE FUNCTION anyone(anyelement) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
            CREATE FUNCTION preset(int, int DEFAULT 7) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
            CREATE TYPE mood AS ENUM ('low', 'high');
            CREATE TYPE pair AS (a int, b int);
            CREATE FUNCTION pair_to_int(pair) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1.a';
            CREATE CAST (pair AS int) WITH FUNCTION pair_to_int(pair);
            CREATE TABLE moods (id int PRIMARY KEY, m mood);
            CREATE TABLE pairs (id int PRIMARY KEY, p pair);
            CREATE COLLATION letters FROM "C";
            INSERT INTO moods VALUES (1, 'low'), (2, 'high');
            INSERT INTO pairs VALUES (1, ROW(1, 2)), (2, ROW(3, 4));
            """;

    private static final String MORE =
            "INSERT INTO t VALUES (101, 3); INSERT INTO moods VALUES (101, NULL); INSERT INTO pairs VALUES (101, ROW(5, 6))";

    private static final SessionThread.Step OTHER_EXPRESSION =
            SessionThread.Step.sql("ALTER TABLE t ALTER COLUMN y SET EXPRESSION AS (x % 2)");

    private record Pair(String query, String change) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair(
                    "SELECT id, anyone(x) AS q FROM t",
                    "CREATE FUNCTION anyone(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1000'"),
            new Pair(
                    "SELECT id, preset(x) AS q FROM t",
                    "CREATE FUNCTION preset(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1000'"),
            new Pair("SELECT id, anyone(x) AS q FROM t", "ALTER FUNCTION anyone(anyelement) RENAME TO somebody"),
            new Pair("SELECT id, parts.moved(x) AS q FROM t", "ALTER SCHEMA parts RENAME TO pieces"),
            new Pair("SELECT id, m = 'low' AS q FROM moods", "ALTER TYPE mood RENAME VALUE 'low' TO 'lowest'"),
            new Pair("SELECT id, m = 'low'::mood AS q FROM moods", "ALTER TYPE mood RENAME TO feeling"),
            new Pair("SELECT id, p::int AS q FROM pairs", "DROP CAST (pair AS int)"),
            new Pair(
                    "SELECT id, x::text COLLATE letters < '2' AS q FROM t",
                    "ALTER COLLATION letters RENAME TO characters"));

    /** The change waits for the end of the creation, and is refused then. */
    @TestFactory
    Stream<DynamicTest> aChangeWaitsForACreation() {
        return PAIRS.stream()
                .map(pair -> DynamicTest.dynamicTest(pair.change(), () -> {
                    try (MaintainedViews views = views();
                            SessionThread creator = session(views);
                            SessionThread other = session(views)) {
                        AtomicReference<String> state = new AtomicReference<>("");
                        creator.take(connection -> Everview.on(connection).create("v", pair.query()));
                        other.take(connection -> state.set(stateOf(connection, SessionThread.Step.sql(pair.change()))));
                        creator.take(SessionThread.Step.sql("COMMIT"));
                        assertThat(creator.end()).isTrue();
                        other.end();
                        assertThat(state.get()).isEqualTo("2BP01");
                        follow(views, pair.query());
                    }
                }));
    }

    /** The creation waits for the end of the change, and reads what there is then, if it can be read. */
    @TestFactory
    Stream<DynamicTest> aCreationWaitsForAChange() {
        return PAIRS.stream()
                .map(pair -> DynamicTest.dynamicTest(pair.change(), () -> {
                    try (MaintainedViews views = views();
                            SessionThread creator = session(views);
                            SessionThread other = session(views)) {
                        AtomicReference<String> state = new AtomicReference<>("");
                        other.take(SessionThread.Step.sql(pair.change()));
                        creator.take(connection -> state.set(
                                stateOf(connection, each -> Everview.on(each).create("v", pair.query()))));
                        other.take(SessionThread.Step.sql("COMMIT"));
                        assertThat(other.end()).isTrue();
                        creator.take(SessionThread.Step.sql("COMMIT"));
                        creator.end();
                        if ("".equals(state.get())) {
                            follow(views, pair.query());
                        } else {
                            assertThat(state.get())
                                    .as("an error of the query itself")
                                    .isIn("42704", "42725", "42883", "42846", "22P02", "3F000");
                        }
                    }
                }));
    }

    /** What waits for the table goes on when the view is there. */
    @ParameterizedTest
    @ValueSource(ints = {17, 18})
    void anotherExpressionOfAGeneratedColumn(int major) throws Exception {
        try (MaintainedViews views = MaintainedViews.over(Schema.EMPTY, major)) {
            MaintainedViews.execute(
                    views.connection(),
                    "CREATE TABLE t (id int PRIMARY KEY, x int, y int GENERATED ALWAYS AS (x % 3) STORED);"
                            + "INSERT INTO t SELECT i, i FROM generate_series(1, 9) AS i");
            try (SessionThread creator = session(views);
                    SessionThread other = session(views)) {
                AtomicReference<String> state = new AtomicReference<>("");
                String query = "SELECT y, count(*) AS n FROM t GROUP BY y";
                creator.take(connection -> Everview.on(connection).create("v", query));
                other.take(connection -> state.set(stateOf(connection, OTHER_EXPRESSION)));
                creator.take(SessionThread.Step.sql("COMMIT"));
                assertThat(creator.end()).isTrue();
                other.end();
                assertThat(state.get()).isEqualTo("40001");
                views.adopt("v", query);
                views.run("INSERT INTO t VALUES (10, 10)");
                assertThat(stateOf(views.connection(), OTHER_EXPRESSION)).isEqualTo("2BP01");
            }
        }
    }

    /** The second one waits for the first, and says what has become of the view. */
    @ParameterizedTest
    @ValueSource(strings = {"immediate", "on_commit", "deferred"})
    void twoDropOneView(String mode) throws Exception {
        try (MaintainedViews views = views();
                SessionThread first = session(views);
                SessionThread second = session(views)) {
            Everview.on(views.connection()).create("v", "SELECT id, x FROM t");
            Everview.on(views.connection()).alter("v", "{\"mode\": \"" + mode + "\"}");
            AtomicReference<String> state = new AtomicReference<>("");
            first.take(SessionThread.Step.sql("SELECT everview.drop('v')"));
            second.take(
                    connection -> state.set(stateOf(connection, SessionThread.Step.sql("SELECT everview.drop('v')"))));
            first.take(SessionThread.Step.sql("COMMIT"));
            assertThat(first.end()).isTrue();
            second.end();
            assertThat(state.get()).isEqualTo("42P01");
        }
    }

    private static MaintainedViews views() throws SQLException {
        MaintainedViews views = MaintainedViews.over(Schema.EMPTY, 17);
        MaintainedViews.execute(views.connection(), OBJECTS);
        return views;
    }

    private static SessionThread session(MaintainedViews views) throws SQLException {
        return new SessionThread(views.connect(), views.connection(), Connection.TRANSACTION_READ_COMMITTED);
    }

    private static void follow(MaintainedViews views, String query) throws SQLException {
        views.adopt("v", query);
        views.run(MORE);
        views.run("SELECT everview.refresh('v')");
    }

    /** The SQLSTATE that a step ends with, or the empty text. */
    private static String stateOf(Connection connection, SessionThread.Step step) throws SQLException {
        try {
            step.run(connection);
            return "";
        } catch (SQLException e) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return String.valueOf(e.getSQLState());
        }
    }
}
