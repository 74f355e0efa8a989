package dev.everview.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.compiler.Mode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Views that follow a log with rows for which the definition fails, but which are gone again, and with rows that have no values. */
final class PassingRowsTest {
    private static final String DIVISION_BY_ZERO = "22012";

    private static final String TABLES = """
            CREATE DOMAIN named AS text CHECK (VALUE <> '');
            CREATE FUNCTION checked(x int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS
                'BEGIN IF x = 0 THEN RAISE ''not that''; END IF; RETURN x; END';
            CREATE TABLE s (id int PRIMARY KEY, x int, j json, n numeric, name text);
            CREATE TABLE l (id int PRIMARY KEY, y int NOT NULL);
            CREATE TABLE r (id int PRIMARY KEY, z int NOT NULL);
            INSERT INTO s VALUES (1, 1, '{}', 1.0, 'a'), (2, 5, '[1]', 2.0, 'b');
            INSERT INTO l VALUES (1, 1), (2, 2), (3, 8); INSERT INTO r VALUES (1, 5), (2, 6), (4, 1);
            """;

    private static final List<String> OF_ONE = List.of(
            "SELECT id, 100 / x AS q, n, j FROM s",
            "SELECT sum(100 / x) AS q, count(*) AS n FROM s",
            "SELECT id, checked(x) AS x, name::named AS name FROM s",
            "SELECT x, rank() OVER (PARTITION BY 10 / x ORDER BY id) AS place FROM s",
            "SELECT DISTINCT 100 / x AS q FROM s",
            "SELECT l.id, s.id AS s, 100 / s.x AS q FROM l LEFT JOIN s ON s.id = l.id");

    private static final List<String> OF_TWO = List.of(
            "SELECT l.id, 100 / (l.y - r.z) AS q FROM l JOIN r ON r.id = l.id",
            "SELECT sum(100 / (l.y - r.z)) AS q FROM l JOIN r ON r.id = l.id",
            "SELECT l.id, 100 / (l.y - r.z) AS q FROM l LEFT JOIN r ON r.id = l.id");

    private static Stream<Arguments> modesAndServers() {
        return Stream.of(Mode.ON_COMMIT, Mode.DEFERRED)
                .flatMap(mode -> Stream.of(13, 15, 17, 18).map(major -> Arguments.of(mode, major)));
    }

    @ParameterizedTest
    @MethodSource("modesAndServers")
    void rowsOfOneTable(Mode mode, int major) throws SQLException {
        try (MaintainedViews views = over(major, mode, OF_ONE)) {
            views.run(
                    "BEGIN; INSERT INTO s VALUES (3, 0, NULL, 3.0, ''); UPDATE s SET x = 4, name = 'c' WHERE id = 3; COMMIT");
            views.run("BEGIN; UPDATE s SET x = 0; INSERT INTO s VALUES (4, 0), (5, 0);"
                    + "DELETE FROM s WHERE id > 3; UPDATE s SET x = id + 1, n = 1.00; COMMIT");
            // equal numbers that look differently
            views.run(
                    "BEGIN; UPDATE s SET n = 1.0, x = 0 WHERE id = 1; UPDATE s SET n = 1.000, x = 2 WHERE id = 1; COMMIT");
            views.run("BEGIN; DELETE FROM s; INSERT INTO s VALUES (1, 0), (2, 0); DELETE FROM s; COMMIT");
        }
    }

    @ParameterizedTest
    @MethodSource("modesAndServers")
    void rowsOfTwoTablesThatWereNotThereTogether(Mode mode, int major) throws SQLException {
        try (MaintainedViews views = over(major, mode, OF_TWO)) {
            views.run("BEGIN; UPDATE l SET y = 5 WHERE id = 1; UPDATE r SET z = 3 WHERE id = 1; COMMIT");
            views.run(
                    "BEGIN; UPDATE r SET z = 2 WHERE id = 2; DELETE FROM l WHERE id = 2; INSERT INTO l VALUES (4, 0); COMMIT");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IMMEDIATE")
    void rowsThatStay(Mode mode) throws SQLException {
        for (String query : List.of(OF_ONE.get(0), OF_ONE.get(1), OF_TWO.get(0), OF_TWO.get(1))) {
            try (MaintainedViews views = over(17, mode, List.of(query))) {
                String failing = "UPDATE s SET x = 0 WHERE id = 1; UPDATE l SET y = 5 WHERE id = 1";
                if (mode == Mode.ON_COMMIT) {
                    assertFails(views.connection(), failing);
                    views.check("what could not be committed");
                } else {
                    MaintainedViews.execute(views.connection(), failing);
                    for (int i = 0; i < 2; i++) {
                        assertFails(views.connection(), "SELECT everview.apply('followed_1')");
                    }
                }
                views.run("UPDATE s SET x = 3 WHERE id = 1; UPDATE l SET y = 4 WHERE id = 1");
            }
        }
    }

    /** Rows of one table cancel out, whoever writes beside; what is computed afresh needs the view for itself. */
    @ParameterizedTest
    @ValueSource(ints = {Connection.TRANSACTION_READ_COMMITTED, Connection.TRANSACTION_REPEATABLE_READ})
    void besideAnotherWriter(int isolation) throws SQLException {
        for (String query : List.of(OF_ONE.get(0), OF_ONE.get(1))) {
            try (MaintainedViews views = over(17, Mode.ON_COMMIT, List.of(query));
                    Connection first = views.connect();
                    Connection second = views.connect()) {
                MaintainedViews.execute(first, "BEGIN; INSERT INTO s VALUES (11, 0)");
                second.setTransactionIsolation(isolation);
                MaintainedViews.execute(
                        second, "BEGIN; INSERT INTO s VALUES (12, 0); UPDATE s SET x = 4 WHERE id = 12; COMMIT");
                MaintainedViews.execute(first, "UPDATE s SET x = 7 WHERE id = 11; COMMIT");
                views.check("one after the other");
            }
        }
    }

    @Test
    void computedAfreshBesideAnotherWriter() throws SQLException {
        for (String query : OF_TWO) {
            try (MaintainedViews views = over(17, Mode.ON_COMMIT, List.of(query));
                    Connection first = views.connect();
                    Connection second = views.connect()) {
                String passing = "UPDATE l SET y = 5 WHERE id = 1; UPDATE r SET z = 3 WHERE id = 1";
                MaintainedViews.execute(first, "BEGIN; INSERT INTO l VALUES (4, 2); DELETE FROM r WHERE id = 2");
                MaintainedViews.execute(second, "BEGIN; " + passing + "; COMMIT");
                views.check("before the other commits");
                MaintainedViews.execute(first, "SET CONSTRAINTS ALL IMMEDIATE");
                MaintainedViews.execute(second, "SET lock_timeout = '1s'");
                assertThatThrownBy(() -> MaintainedViews.execute(second, "UPDATE r SET z = 7 WHERE id = 4"))
                        .hasMessageContaining("lock timeout");
                MaintainedViews.execute(first, "COMMIT");
                views.check("after the other");
                // both have written the same tables and hold what writers hold: neither waits for the other to get more
                MaintainedViews.execute(
                        first, "BEGIN; UPDATE l SET y = 12 WHERE id = 3; SET CONSTRAINTS ALL IMMEDIATE");
                MaintainedViews.execute(
                        second,
                        "RESET lock_timeout; BEGIN; UPDATE l SET y = 13 WHERE id = 2; UPDATE r SET z = 13 WHERE id = 4");
                MaintainedViews.execute(first, "COMMIT");
                MaintainedViews.execute(second, "COMMIT");
                views.check("both");
            }
        }
    }

    /** A parent that nobody has read yet keeps no writer out, but it keeps the view from being computed afresh. */
    @Test
    void notComputedAfreshWhenAnotherWriterIsInTheWay() throws SQLException {
        try (MaintainedViews views = over(17, Mode.ON_COMMIT, List.of());
                Connection first = views.connect();
                Connection second = views.connect()) {
            MaintainedViews.execute(
                    views.connection(),
                    "CREATE TABLE c (id int PRIMARY KEY REFERENCES l, x int NOT NULL);"
                            + "INSERT INTO c VALUES (1, 5)");
            views.create("children", "SELECT c.id, 100 / (c.x - l.y) AS q FROM c JOIN l ON l.id = c.id");
            String passing = "BEGIN; UPDATE l SET y = 5 WHERE id = 1; UPDATE c SET x = 3 WHERE id = 1; COMMIT";
            MaintainedViews.execute(first, "BEGIN; INSERT INTO l VALUES (9, 9); SET CONSTRAINTS ALL IMMEDIATE");
            assertFails(second, passing);
            views.check("what could not be committed");
            MaintainedViews.execute(first, "COMMIT");
            MaintainedViews.execute(second, passing);
            views.check("alone");
        }
    }

    /** With one snapshot a view cannot be computed afresh: the error stays. */
    @Test
    void oneSnapshotDoesNotSeeAllThatIsThere() throws SQLException {
        try (MaintainedViews views = over(17, Mode.ON_COMMIT, List.of(OF_TWO.get(0)));
                Connection second = views.connect()) {
            second.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            String passing = "UPDATE l SET y = 5 WHERE id = 1; UPDATE r SET z = 3 WHERE id = 1";
            // from now on writers leave marks
            assertThatThrownBy(() -> MaintainedViews.execute(second, passing))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("40001"));
            assertFails(second, passing);
            views.check("what could not be committed");
        }
    }

    @ParameterizedTest
    @MethodSource("modesAndServers")
    void truncateBelowDomainsThatRefuseNull(Mode mode, int major) throws SQLException {
        try (MaintainedViews views = MaintainedViews.over(Schema.EMPTY, major).in(mode)) {
            MaintainedViews.execute(views.connection(), """
                    CREATE DOMAIN dn AS int NOT NULL;
                    CREATE DOMAIN dc AS dn CHECK (VALUE IS NOT NULL);
                    CREATE DOMAIN later AS text;
                    CREATE TYPE pair AS (a dn, b int);
                    CREATE TABLE d (id int PRIMARY KEY, "V" dn, c dc, l later, p pair);
                    CREATE FUNCTION kind(dn) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT 'dn' $$;
                    INSERT INTO d VALUES (1, 1, 2, 'x', NULL), (2, 2, 2, 'x', (1, 1))
                    """);
            views.create("followed", "SELECT id, \"V\", c, l, kind(\"V\") AS k, (p).b AS b FROM d");
            views.create("counted", "SELECT \"V\", count(c) AS n, sum(c) AS s FROM d GROUP BY \"V\"");
            views.run("TRUNCATE d");
            views.run("INSERT INTO d VALUES (1, 1, 2, 'x'), (2, 2, 2, 'y')");
            views.run(
                    "BEGIN; INSERT INTO d VALUES (3, 1, 2, 'x'); TRUNCATE d; INSERT INTO d VALUES (4, 1, 2, 'z'); COMMIT");
            MaintainedViews.execute(views.connection(), "ALTER DOMAIN later SET NOT NULL");
            views.run("TRUNCATE d");
        }
    }

    private static MaintainedViews over(int major, Mode mode, List<String> queries) throws SQLException {
        MaintainedViews views = MaintainedViews.over(Schema.EMPTY, major).in(mode);
        MaintainedViews.execute(views.connection(), TABLES);
        for (int i = 0; i < queries.size(); i++) {
            views.create("followed_" + (i + 1), queries.get(i));
        }
        return views;
    }

    private static void assertFails(Connection connection, String sql) {
        assertThatThrownBy(() -> MaintainedViews.execute(connection, sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(DIVISION_BY_ZERO));
    }
}
