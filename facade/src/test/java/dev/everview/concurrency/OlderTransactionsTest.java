package dev.everview.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.Everview;
import dev.everview.differential.MaintainedViews;
import dev.everview.differential.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Transactions that keep one snapshot, and change what a view relies on that has come since: they cannot see it, so they are told to try again. */
final class OlderTransactionsTest {
    private static final String OBJECTS = """
            CREATE SCHEMA moods;
            CREATE TYPE moods.mood AS ENUM ('low', 'high');
            CREATE FUNCTION half(numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT $1 / 2';
            CREATE TABLE p (id int PRIMARY KEY, x int NOT NULL, y int NOT NULL, mood moods.mood);
            CREATE TABLE c (id int PRIMARY KEY, p int REFERENCES p, z int);
            CREATE TABLE t (k int) PARTITION BY LIST (k);
            CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
            CREATE TABLE t2 (k int);
            CREATE VIEW plain AS SELECT id, x FROM p;
            INSERT INTO t VALUES (1);
            INSERT INTO t2 VALUES (2);
            INSERT INTO p SELECT i, i, 10 * i, 'low' FROM generate_series(1, 3) AS i;
            INSERT INTO c SELECT i, i % 3 + 1, i FROM generate_series(1, 4) AS i;
            """;

    private record Change(String query, String statements) {}

    private static final List<Change> CHANGES = List.of(
            new Change("SELECT x, sum(y) AS s FROM p GROUP BY x", "ALTER TABLE p RENAME x TO y2"),
            new Change("SELECT p.x, c.z FROM p JOIN c ON c.p = p.id", "ALTER TABLE c DROP CONSTRAINT c_p_fkey"),
            new Change("SELECT x, avg(y) AS a FROM p GROUP BY x", "ALTER TABLE p ALTER y DROP NOT NULL"),
            new Change("SELECT x FROM p", "ALTER TABLE p DISABLE TRIGGER ALL"),
            new Change("SELECT x FROM p", "DROP TABLE v"),
            new Change("SELECT x FROM p", "DROP TABLE p CASCADE"),
            new Change("SELECT x, y FROM p", "ALTER TABLE v DROP COLUMN y"),
            new Change("SELECT id, x FROM p", "CREATE TABLE r (id int REFERENCES v (id))"),
            new Change(
                    "SELECT k, count(*) AS n FROM t GROUP BY k", "ALTER TABLE t ATTACH PARTITION t2 FOR VALUES IN (2)"),
            new Change("SELECT k, count(*) AS n FROM t GROUP BY k", "CREATE TABLE t3 PARTITION OF t FOR VALUES IN (3)"),
            new Change("SELECT k, count(*) AS n FROM t GROUP BY k", "ALTER TABLE t DETACH PARTITION t1"),
            new Change("SELECT id, mood = 'low' AS low FROM p", "ALTER TYPE moods.mood RENAME VALUE 'low' TO 'lowest'"),
            new Change("SELECT id, mood = 'low' AS low FROM p", "ALTER SCHEMA moods RENAME TO feelings"),
            new Change("SELECT id, half(x) AS h FROM p", "ALTER FUNCTION half(numeric) RENAME TO a_half"),
            new Change(
                    "SELECT id, half(x) AS h FROM p",
                    "CREATE FUNCTION half(int) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT 0.0'"),
            new Change("SELECT id FROM plain", "CREATE OR REPLACE VIEW plain AS SELECT id, x + 1 AS x FROM p"));

    @TestFactory
    Stream<DynamicTest> changesThatAreOlderThanAView() {
        return Stream.of(17, 13)
                .flatMap(major -> CHANGES.stream()
                        .map(change -> DynamicTest.dynamicTest(
                                major + ": " + change.statements() + "; " + change.query(), () -> {
                                    int isolation = major == 17
                                            ? Connection.TRANSACTION_REPEATABLE_READ
                                            : Connection.TRANSACTION_SERIALIZABLE;
                                    assertThat(older(change, major, isolation)).isEqualTo("40001");
                                })));
    }

    /** What has nothing to do with views is left alone, and so is a transaction that began when the view was there. */
    @Test
    void othersGoOn() throws Exception {
        assertThat(older(
                        new Change(
                                "SELECT x FROM p",
                                "CREATE TABLE fresh (i int); CREATE TEMP TABLE brief (i int);"
                                        + "ALTER TABLE brief ADD COLUMN j int; DROP TABLE brief"),
                        17,
                        Connection.TRANSACTION_REPEATABLE_READ))
                .isEmpty();
        try (MaintainedViews views = MaintainedViews.over(Schema.EMPTY, 17);
                Connection younger = views.connect()) {
            MaintainedViews.execute(views.connection(), OBJECTS);
            Everview.on(views.connection()).create("v", "SELECT x FROM p");
            younger.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            younger.setAutoCommit(false);
            MaintainedViews.execute(younger, "ALTER TABLE p RENAME x TO x2; ALTER TABLE p RENAME x2 TO x3");
            younger.commit();
            MaintainedViews.execute(views.connection(), "INSERT INTO p VALUES (9, 9, 9)");
        }
    }

    /** The SQLSTATE of a change by a transaction that is older than the view, or the empty text. */
    private static String older(Change change, int major, int isolation) throws SQLException {
        try (MaintainedViews views = MaintainedViews.over(Schema.EMPTY, major);
                Connection older = views.connect()) {
            MaintainedViews.execute(views.connection(), OBJECTS);
            older.setTransactionIsolation(isolation);
            older.setAutoCommit(false);
            MaintainedViews.execute(older, "SELECT FROM pg_namespace");
            Everview.on(views.connection()).create("v", change.query());
            try {
                MaintainedViews.execute(older, change.statements());
                older.commit();
                return "";
            } catch (SQLException e) {
                older.rollback();
                return String.valueOf(e.getSQLState());
            }
        }
    }
}
