package dev.everview.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.differential.MaintainedViews;
import dev.everview.differential.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Writers of a table whose rows are computed again by key: they wait for each other where they change the same key, and only there. Different
 * keys may share a lock by chance; of those that must not wait here, none do.
 */
@Timeout(300)
final class KeyLocksTest {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String SERIALIZATION_FAILURE = "40001";

    private static final String TABLES = """
            CREATE TABLE sold (id int PRIMARY KEY, city text, name text, amount int NOT NULL);
            CREATE TABLE label (amount int PRIMARY KEY, label text);
            CREATE INDEX ON sold (city);
            INSERT INTO sold SELECT i, 'city ' || i % 10, 'name ' || i % 7, i FROM generate_series(1, 50) AS i;
            INSERT INTO label SELECT i, 'label ' || i FROM generate_series(1, 100) AS i;
            """;

    private static final String STRINGS =
            "SELECT city, string_agg(name, ',' ORDER BY id) AS names FROM sold GROUP BY city";

    private static final List<String> VIEWS = List.of(
            STRINGS,
            "SELECT city, percentile_cont(0.5) WITHIN GROUP (ORDER BY amount) AS middle FROM sold GROUP BY city",
            "SELECT id, city, rank() OVER (PARTITION BY city ORDER BY name, id) AS place FROM sold",
            "SELECT DISTINCT ON (city) city, name FROM sold ORDER BY city, name, id",
            "SELECT s.city, string_agg(l.label, ',' ORDER BY s.id) AS labels FROM sold s JOIN label l USING (amount) GROUP BY s.city");

    @TestFactory
    Stream<DynamicNode> ofDifferentKeysAndOfOne() {
        return VIEWS.stream()
                .map(query -> DynamicTest.dynamicTest(query, () -> {
                    try (MaintainedViews views = over(17, query);
                            Connection first = views.connect();
                            Connection second = views.connect()) {
                        MaintainedViews.execute(second, "SET lock_timeout = '1s'");
                        MaintainedViews.execute(first, "BEGIN; INSERT INTO sold VALUES (101, 'city 3', 'a', 1)");
                        MaintainedViews.execute(second, "INSERT INTO sold VALUES (102, 'city 2', 'b', 2)");
                        MaintainedViews.execute(
                                second, "INSERT INTO sold VALUES (103, NULL, 'b', 2), (104, 'new', 'c', 3)");
                        MaintainedViews.execute(second, "UPDATE sold SET name = 'd' WHERE city = 'city 9'");
                        MaintainedViews.execute(second, "DELETE FROM sold WHERE city = 'city 4'");
                        assertWaits(second, "INSERT INTO sold VALUES (105, 'city 3', 'e', 5)");
                        assertWaits(second, "UPDATE sold SET city = 'city 5' WHERE id = 13");
                        MaintainedViews.execute(first, "COMMIT");
                        MaintainedViews.execute(second, "INSERT INTO sold VALUES (106, 'city 3', 'f', 6)");
                        views.check("side by side");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicNode> aRowThatMovesTouchesBothKeys() {
        return VIEWS.stream()
                .map(query -> DynamicTest.dynamicTest(query, () -> {
                    try (MaintainedViews views = over(17, query);
                            Connection first = views.connect();
                            Connection second = views.connect()) {
                        MaintainedViews.execute(second, "SET lock_timeout = '1s'");
                        MaintainedViews.execute(first, "BEGIN; UPDATE sold SET city = 'city 2' WHERE id = 1");
                        assertWaits(second, "INSERT INTO sold VALUES (101, 'city 1', 'a', 1)");
                        assertWaits(second, "INSERT INTO sold VALUES (101, 'city 2', 'a', 1)");
                        MaintainedViews.execute(second, "INSERT INTO sold VALUES (101, 'city 3', 'a', 1)");
                        MaintainedViews.execute(first, "COMMIT");
                        views.check("a row has moved");
                    }
                }));
    }

    /** Values that are equal and look different, in types and under collations of many kinds; on all versions whose hashes are used. */
    @TestFactory
    Stream<DynamicNode> equalKeysAreOneKey() {
        List<List<String>> keys = List.of(
                List.of("int", "NULL", "NULL"),
                List.of("numeric", "1.0", "1.00"),
                List.of("float8", "'0'", "'-0'"),
                List.of("real", "'0'", "'-0'"),
                List.of("text COLLATE careless", "'Ab'", "'aB'"),
                List.of("careless_name", "'Ab'", "'aB'"),
                List.of("char(4)", "'a'", "'a '"),
                List.of("amount", "2.50", "2.5"),
                List.of("numeric[]", "'{1.0,NULL}'", "'{1.00,NULL}'"),
                List.of("text[] COLLATE careless", "'{Ab}'", "'{aB}'"),
                List.of("mood", "'sad'", "'sad'"),
                List.of("pair", "'(1.0,Ab)'", "'(1.00,aB)'"),
                List.of("interval", "'1 day'", "'24 hours'"),
                List.of("jsonb", "'{\"a\": 1.0}'", "'{\"a\": 1.00}'"));
        return Stream.of(14, 15, 16, 17, 18)
                .flatMap(version -> keys.stream()
                        .map(key -> DynamicTest.dynamicTest(key.get(0) + " on PostgreSQL " + version, () -> {
                            try (MaintainedViews views = MaintainedViews.over(Schema.EMPTY, version)) {
                                equalKeysAreOneKey(views, key.get(0), key.get(1), key.get(2));
                            }
                        })));
    }

    private static void equalKeysAreOneKey(MaintainedViews views, String type, String one, String other)
            throws SQLException, InterruptedException {
        MaintainedViews.execute(views.connection(), """
                CREATE COLLATION careless (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
                CREATE DOMAIN careless_name AS text COLLATE careless;
                CREATE DOMAIN amount AS numeric;
                CREATE TYPE mood AS ENUM ('sad', 'glad');
                CREATE TYPE pair AS (n numeric, t text COLLATE careless);
                """);
        MaintainedViews.execute(views.connection(), "CREATE TABLE t (id int, k " + type + ")");
        // which of the equal keys is shown is nobody's promise
        views.create("counted", "SELECT array_agg(id ORDER BY id) AS ids FROM t GROUP BY k");
        String insert = "INSERT INTO t VALUES (%d, %s)";
        try (Connection first = views.connect();
                Connection second = views.connect()) {
            MaintainedViews.execute(second, "SET lock_timeout = '50ms'");
            MaintainedViews.execute(first, "BEGIN; " + insert.formatted(1, one));
            assertThat(keysLocked(first)).isEqualTo(1);
            assertWaits(second, insert.formatted(2, other));
            MaintainedViews.execute(first, "COMMIT");
        }
        try (SessionThread first =
                        new SessionThread(views.connect(), views.connection(), Connection.TRANSACTION_READ_COMMITTED);
                SessionThread second =
                        new SessionThread(views.connect(), views.connection(), Connection.TRANSACTION_READ_COMMITTED)) {
            first.take(SessionThread.Step.sql(insert.formatted(3, one)));
            second.take(SessionThread.Step.sql(insert.formatted(4, other)));
            first.take(SessionThread.Step.sql("COMMIT"));
            second.take(SessionThread.Step.sql("COMMIT"));
            assertThat(first.end()).isTrue();
            assertThat(second.end()).isTrue();
        }
        views.check(one + " and " + other);
    }

    /** Where equal keys are not known to have equal hashes, writers wait for each other whatever they change. */
    @TestFactory
    Stream<DynamicNode> keysThatAreNotHashed() {
        return Stream.of(List.of("13", "int", "1", "2"), List.of("17", "int4range", "'[1,2)'", "'[2,3)'"))
                .map(key -> DynamicTest.dynamicTest(key.get(1) + " on PostgreSQL " + key.get(0), () -> {
                    try (MaintainedViews views = MaintainedViews.over(Schema.EMPTY, Integer.parseInt(key.get(0)));
                            Connection first = views.connect();
                            Connection second = views.connect()) {
                        MaintainedViews.execute(
                                views.connection(), "CREATE TABLE t (id int, k " + key.get(1) + " NOT NULL)");
                        views.create("counted", "SELECT k, array_agg(id ORDER BY id) AS ids FROM t GROUP BY k");
                        MaintainedViews.execute(second, "SET lock_timeout = '50ms'");
                        MaintainedViews.execute(first, "BEGIN; INSERT INTO t VALUES (1, " + key.get(2) + ")");
                        assertThat(keysLocked(first)).isZero();
                        assertWaits(second, "INSERT INTO t VALUES (2, " + key.get(3) + ")");
                        MaintainedViews.execute(first, "COMMIT");
                        MaintainedViews.execute(second, "INSERT INTO t VALUES (3, " + key.get(3) + ")");
                        views.check("one after the other");
                    }
                }));
    }

    /** Two statements cannot wait for each other: who waits for a lock holds lower ones only, whichever key is taken. */
    @Test
    void locksAreTakenInOneOrder() throws Exception {
        try (MaintainedViews views = over(17, STRINGS)) {
            for (int city = 0; city < 10; city++) {
                try (SessionThread first = new SessionThread(
                                views.connect(), views.connection(), Connection.TRANSACTION_READ_COMMITTED);
                        SessionThread second = new SessionThread(
                                views.connect(), views.connection(), Connection.TRANSACTION_READ_COMMITTED)) {
                    first.take(SessionThread.Step.sql(
                            "INSERT INTO sold VALUES (" + (200 + city) + ", 'city " + city + "', 'x', 1)"));
                    second.take(SessionThread.Step.sql("UPDATE sold SET name = name || '.'"));
                    assertThat(heldBelow(views.connection())).as("city " + city).isTrue();
                    first.take(SessionThread.Step.sql("COMMIT"));
                    second.take(SessionThread.Step.sql("COMMIT"));
                    assertThat(first.end()).isTrue();
                    assertThat(second.end()).isTrue();
                }
                views.check("city " + city);
            }
        }
    }

    /** Whether there is one waiting for the lock of a key in this database, and the locks that it holds are all below that. */
    private static boolean heldBelow(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        WITH here AS (
                            SELECT l.pid, l.objid::bigint AS bucket, l.granted
                            FROM pg_locks AS l JOIN pg_database AS d ON d.oid = l.database
                            WHERE l.locktype = 'advisory' AND d.datname = current_database())
                        SELECT count(*) = 1 AND bool_and(w.bucket > ALL (SELECT h.bucket FROM here AS h WHERE h.pid = w.pid AND h.granted))
                        FROM here AS w WHERE NOT w.granted""")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Test
    void manyKeysTakeFewLocks() throws SQLException {
        try (MaintainedViews views = over(17, STRINGS);
                Connection first = views.connect()) {
            MaintainedViews.execute(
                    first,
                    "BEGIN; INSERT INTO sold SELECT 1000 + i, 'town ' || i, 'x', 1 FROM generate_series(1, 900) AS i");
            assertThat(keysLocked(first)).isBetween(64L, 128L);
            MaintainedViews.execute(first, "COMMIT");
            views.check("many keys");
        }
    }

    /** What was locked since a savepoint is let go with what was changed. */
    @Test
    void keysOfARolledBackSavepointAreFree() throws SQLException {
        try (MaintainedViews views = over(17, STRINGS);
                Connection first = views.connect();
                Connection second = views.connect()) {
            MaintainedViews.execute(second, "SET lock_timeout = '1s'");
            MaintainedViews.execute(
                    first,
                    "BEGIN; INSERT INTO sold VALUES (101, 'city 1', 'a', 1); SAVEPOINT s; "
                            + "INSERT INTO sold VALUES (102, 'city 2', 'a', 1); ROLLBACK TO s");
            MaintainedViews.execute(second, "INSERT INTO sold VALUES (103, 'city 2', 'b', 1)");
            assertWaits(second, "INSERT INTO sold VALUES (104, 'city 1', 'b', 1)");
            MaintainedViews.execute(first, "INSERT INTO sold VALUES (105, 'city 2', 'c', 1); COMMIT");
            views.check("a savepoint");
        }
    }

    @TestFactory
    Stream<DynamicNode> whoComputesAllWaitsForAll() {
        return Stream.of("SELECT everview.refresh('followed')", "TRUNCATE sold")
                .map(all -> DynamicTest.dynamicTest(all, () -> {
                    try (MaintainedViews views = over(17, STRINGS);
                            Connection first = views.connect();
                            Connection second = views.connect()) {
                        MaintainedViews.execute(first, "SET lock_timeout = '50ms'");
                        MaintainedViews.execute(second, "SET lock_timeout = '50ms'");
                        MaintainedViews.execute(first, "BEGIN; INSERT INTO sold VALUES (101, 'city 1', 'a', 1)");
                        assertWaits(second, all);
                        MaintainedViews.execute(first, "COMMIT");
                        MaintainedViews.execute(second, "BEGIN; " + all);
                        assertWaits(first, "INSERT INTO sold VALUES (102, 'city 2', 'a', 1)");
                        MaintainedViews.execute(second, "COMMIT");
                        MaintainedViews.execute(first, "INSERT INTO sold VALUES (102, 'city 2', 'a', 1)");
                        views.check(all);
                    }
                }));
    }

    @Test
    void aSnapshotWaitsForWritersOfOtherKeys() throws SQLException {
        try (MaintainedViews views = over(17, STRINGS);
                Connection first = views.connect();
                Connection second = snapshot(views)) {
            MaintainedViews.execute(first, "BEGIN; INSERT INTO sold VALUES (101, 'city 1', 'a', 1)");
            MaintainedViews.execute(second, "SET lock_timeout = '50ms'; SAVEPOINT s");
            assertWaits(second, "INSERT INTO sold VALUES (102, 'city 2', 'a', 1)");
            MaintainedViews.execute(first, "COMMIT");
            MaintainedViews.execute(second, "ROLLBACK TO s");
            assertFails(second, "INSERT INTO sold VALUES (102, 'city 2', 'a', 1)", SERIALIZATION_FAILURE);
            MaintainedViews.execute(second, "ROLLBACK");
            MaintainedViews.execute(first, "SET lock_timeout = '50ms'");
            // marks are left from now on
            try (Connection third = snapshot(views)) {
                MaintainedViews.execute(third, "INSERT INTO sold VALUES (102, 'city 2', 'a', 1)");
                assertWaits(first, "INSERT INTO sold VALUES (103, 'city 3', 'a', 1)");
                MaintainedViews.execute(third, "COMMIT");
            }
            views.check("a snapshot that sees all");
        }
    }

    /** Two writers of different keys, both of whose marks must be seen. */
    @Test
    void aSnapshotFailsAfterEachOfTwoWriters() throws SQLException {
        for (int other = 0; other < 2; other++) {
            try (MaintainedViews views = over(17, STRINGS);
                    Connection first = views.connect();
                    Connection second = views.connect()) {
                try (Connection demanding = snapshot(views)) {
                    try {
                        MaintainedViews.execute(demanding, "UPDATE sold SET name = name WHERE false");
                    } catch (SQLException e) {
                        // the first time others may have written meanwhile, in any database of the server
                        assertThat(e.getSQLState()).isEqualTo(SERIALIZATION_FAILURE);
                    }
                    MaintainedViews.execute(demanding, "ROLLBACK");
                }
                List<Connection> writers = new ArrayList<>(List.of(first, second));
                MaintainedViews.execute(first, "BEGIN; INSERT INTO sold VALUES (101, 'city 1', 'a', 1)");
                MaintainedViews.execute(second, "BEGIN; INSERT INTO sold VALUES (102, 'city 2', 'a', 1)");
                MaintainedViews.execute(writers.remove(other), "COMMIT");
                try (Connection snapshot = snapshot(views)) {
                    MaintainedViews.execute(writers.remove(0), "COMMIT");
                    assertFails(snapshot, "INSERT INTO sold VALUES (103, 'city 3', 'a', 1)", SERIALIZATION_FAILURE);
                    MaintainedViews.execute(snapshot, "ROLLBACK");
                }
                views.check("two writers");
            }
        }
    }

    private static MaintainedViews over(int major, String query) throws SQLException {
        MaintainedViews views = MaintainedViews.over(Schema.EMPTY, major);
        MaintainedViews.execute(views.connection(), TABLES);
        views.create("followed", query);
        return views;
    }

    /** A session in a transaction that has taken its snapshot. */
    private static Connection snapshot(MaintainedViews views) throws SQLException {
        Connection connection = views.connect();
        MaintainedViews.execute(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM sold");
        return connection;
    }

    private static long keysLocked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void assertWaits(Connection connection, String sql) {
        assertFails(connection, sql, LOCK_NOT_AVAILABLE);
    }

    private static void assertFails(Connection connection, String sql, String state) {
        assertThatThrownBy(() -> MaintainedViews.execute(connection, sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state));
    }
}
