package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.Everview;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Mode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deferred views over a table that have the same owner share one log of it. */
class SharedLogsTest {
    private static final CompilerOptions DEFERRED = CompilerOptions.DEFAULT.in(Mode.DEFERRED);

    private static final String ROWS = "SELECT id, g FROM t";
    private static final String COUNTS = "SELECT g, count(*) AS n FROM t GROUP BY g";
    private static final String SUMS = "SELECT g, sum(a) AS s FROM t GROUP BY g";
    private static final String JOINED = "SELECT t.id, u.x FROM t JOIN u ON u.id = t.g";

    private static final Map<String, String> VIEWS = Map.of("counts", COUNTS, "sums", SUMS, "joined", JOINED);

    private static final String CHANGES =
            "INSERT INTO t VALUES (11, 1, 1, 'new'), (12, NULL, NULL, NULL), (12345, 1, 1, 'new');"
                    + "UPDATE t SET g = g + 1, a = 7 WHERE id IN (1, 12); UPDATE u SET x = 'changed' WHERE id = 2;"
                    + "DELETE FROM t WHERE id = 12345 OR id % 3 = 0; UPDATE t SET note = 'nobody reads it';";

    private Database database;

    @BeforeEach
    void tables() throws Exception {
        start(17);
    }

    private void start(int major) throws SQLException {
        if (database != null) {
            database.close();
        }
        database = Database.withRuntime(major);
        database.execute("CREATE TABLE t (id int PRIMARY KEY, g int, a int, note text);"
                + "CREATE TABLE u (id int PRIMARY KEY, x text);"
                + "INSERT INTO t SELECT i, i % 4, i, 'note' FROM generate_series(1, 10) AS i;"
                + "INSERT INTO u SELECT i, 'x' || i FROM generate_series(0, 3) AS i");
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 15, 17, 18})
    void eachReadsAtItsOwnPace(int major) throws Exception {
        start(major);
        createAll();
        // one for each table
        assertThat(logs()).hasSize(2);
        database.execute(CHANGES);
        String log = logs().get(0);
        List<String> logged = database.rows("SELECT * FROM " + log);
        follow("counts");
        assertThat(database.rows("SELECT * FROM " + log)).isEqualTo(logged);
        follow("sums");
        database.execute("INSERT INTO t VALUES (21, 2, 2, ''), (22, 3, 3, '')");
        follow("sums");
        follow("joined");
        follow("counts");
        assertThat(database.rows("SELECT * FROM " + log)).isEmpty();
        database.execute("TRUNCATE t");
        VIEWS.keySet().forEach(this::follow);
        database.execute(CHANGES);
        VIEWS.keySet().forEach(this::follow);
        assertThat(database.rows("SELECT * FROM " + log)).isEmpty();
        assertNothingWaits();
    }

    /** What a transaction has written before it lets a view follow is told from what it writes afterwards. */
    @ParameterizedTest
    @ValueSource(strings = {"READ COMMITTED", "REPEATABLE READ"})
    void inTheTransactionThatWrites(String isolation) throws Exception {
        createAll();
        database.execute("BEGIN ISOLATION LEVEL " + isolation + "; SAVEPOINT a; RELEASE a;"
                + "INSERT INTO t VALUES (31, 1, 1, ''); SAVEPOINT a; DELETE FROM t WHERE id = 1; RELEASE a");
        follow("counts");
        database.execute("SAVEPOINT b; UPDATE t SET g = 2");
        follow("counts");
        follow("sums");
        database.execute("ROLLBACK TO b; UPDATE t SET g = 3 WHERE id < 4");
        follow("counts");
        database.execute("INSERT INTO t VALUES (32, 1, 1, '')");
        database.execute("COMMIT");
        VIEWS.keySet().forEach(this::follow);
        assertNothingWaits();
    }

    /** Transactions do not commit in the order in which they write. */
    @Test
    void whatIsCommittedLaterIsReadLater() throws Exception {
        createAll();
        try (Connection slow = database.connect();
                Connection slower = database.connect()) {
            slow.setAutoCommit(false);
            slower.setAutoCommit(false);
            Database.execute(slow, "INSERT INTO t VALUES (41, 1, 1, '')");
            Database.execute(
                    slower, "INSERT INTO t VALUES (42, 1, 1, ''); SAVEPOINT s; INSERT INTO t VALUES (43, 2, 2, '')");
            database.execute("INSERT INTO t VALUES (44, 3, 3, '')");
            follow("counts");
            slow.commit();
            database.execute("INSERT INTO t VALUES (45, 3, 3, '')");
            follow("counts");
            follow("sums");
            Database.execute(slower, "ROLLBACK TO s; INSERT INTO t VALUES (46, 2, 2, '')");
            slower.commit();
            VIEWS.keySet().forEach(this::follow);
            assertNothingWaits();
        }
    }

    /** Two views of one table are folded at once, and neither waits for the other, nor fails. */
    @ParameterizedTest
    @ValueSource(ints = {Connection.TRANSACTION_READ_COMMITTED, Connection.TRANSACTION_REPEATABLE_READ})
    void severalFollowAtOnce(int isolation) throws Exception {
        createAll();
        try (Connection one = database.connect();
                Connection other = database.connect()) {
            for (Connection connection : List.of(one, other)) {
                connection.setTransactionIsolation(isolation);
                connection.setAutoCommit(false);
                Database.execute(connection, "SET lock_timeout = '10s'");
                connection.commit();
            }
            for (int i = 0; i < 3; i++) {
                database.execute("INSERT INTO t SELECT 100 * " + i
                        + " + 100 + k, k % 4, k, '' FROM generate_series(1, 20) AS k");
                Database.execute(one, "SELECT everview.apply('counts')");
                Database.execute(other, "SELECT everview.apply('sums')");
                one.commit();
                Database.execute(one, "SELECT everview.apply('joined'); SELECT everview.apply('counts')");
                other.commit();
                one.commit();
                VIEWS.keySet().forEach(this::check);
            }
            VIEWS.keySet().forEach(this::follow);
            assertNothingWaits();
        }
    }

    /** A log has the columns that somebody reads. */
    @Test
    void columnsComeAndGo() throws Exception {
        create("counts", COUNTS);
        String log = logs().get(0);
        assertThat(columns(log)).containsExactly("g");
        database.execute(CHANGES);
        create("sums", SUMS);
        assertThat(logs()).containsExactly(log);
        assertThat(columns(log)).containsExactly("g", "a");
        follow("counts");
        database.execute(
                "UPDATE t SET a = a + 1; ALTER TABLE t RENAME COLUMN g TO old; ALTER TABLE t RENAME COLUMN note TO g;"
                        + "ALTER TABLE t ADD COLUMN late int DEFAULT 5; ALTER TABLE t DROP COLUMN id");
        create("later", "SELECT g, late, count(*) AS n FROM t GROUP BY g, late");
        assertThat(logs()).containsExactly(log);
        database.execute("INSERT INTO t (old, a, g, late) VALUES (1, 1, 'z', 6); DELETE FROM t WHERE old = 2");
        follow("counts", "SELECT old, count(*) AS n FROM t GROUP BY old");
        follow("later", "SELECT g, late, count(*) AS n FROM t GROUP BY g, late");
        follow("sums", "SELECT old, sum(a) AS s FROM t GROUP BY old");
        // writers must not fail for a column of which nobody is left
        database.execute(
                "SELECT everview.drop('later'); ALTER TABLE t DROP COLUMN late; INSERT INTO t VALUES (2, 2, 'y')");
        database.execute("ALTER TABLE t ALTER COLUMN g TYPE bytea USING g::bytea");
        create("later", "SELECT g, count(*) AS n FROM t GROUP BY g");
        database.execute("UPDATE t SET g = 'as bytes' WHERE old = 2");
        follow("later", "SELECT g, count(*) AS n FROM t GROUP BY g");
        database.execute("ALTER TABLE t DROP COLUMN a CASCADE; INSERT INTO t VALUES (3, 'y')");
        follow("later", "SELECT g, count(*) AS n FROM t GROUP BY g");
        database.execute("SELECT everview.drop('later')");
        assertThat(database.rows("SELECT name FROM everview.views")).containsExactly("public.counts");
        follow("counts", "SELECT old, count(*) AS n FROM t GROUP BY old");
        assertNothingWaits();
    }

    @Test
    void theLastOneTakesTheLogWithIt() throws Exception {
        createAll();
        database.execute(CHANGES);
        database.execute("SELECT everview.drop('sums'); SELECT everview.drop('counts')");
        follow("joined");
        Everview.on(database.connection()).alter("joined", "{\"mode\": \"immediate\"}");
        assertThat(logs()).isEmpty();
        assertThat(database.rows("SELECT * FROM everview.reader")).isEmpty();
        database.execute(CHANGES.replace("11, ", "51, ").replace("12, N", "52, N"));
        check("joined");
        Everview.on(database.connection()).alter("joined", "{\"mode\": \"deferred\"}");
        create("counts", COUNTS);
        database.execute("DELETE FROM t WHERE id > 5");
        follow("joined");
        follow("counts");
        database.execute("DROP TABLE t CASCADE");
        assertThat(database.rows("SELECT relation FROM everview.view")).isEmpty();
        assertThat(database.rows("SELECT relname FROM pg_class WHERE relnamespace = 'everview_data'::regnamespace"))
                .isEmpty();
        assertThat(database.rows("SELECT proname FROM pg_proc WHERE pronamespace = 'everview_data'::regnamespace"))
                .isEmpty();
    }

    /** A view that is not maintained holds nothing up, and nothing is logged for it alone. */
    @Test
    void anEmptiedViewReadsNothing() throws Exception {
        create("counts", COUNTS);
        create("sums", SUMS);
        String log = logs().get(0);
        database.execute("SELECT everview.refresh('sums', false);" + CHANGES);
        follow("counts");
        assertThat(database.rows("SELECT * FROM " + log)).isEmpty();
        database.execute("SELECT everview.refresh('counts', false); DELETE FROM t WHERE id = 2");
        assertThat(database.rows("SELECT * FROM " + log)).isEmpty();
        database.execute("SELECT everview.refresh('sums'); INSERT INTO t VALUES (61, 1, 1, '')");
        follow("sums");
        database.execute(
                "INSERT INTO t VALUES (62, 1, 1, ''); SELECT everview.refresh('counts'); INSERT INTO t VALUES (63, 1, 1, '')");
        follow("counts");
        follow("sums");
        assertNothingWaits();
    }

    /** Transactions of another cluster have numbers that may come again here. */
    @Test
    void aLogFromADump() throws Exception {
        createAll();
        database.execute(CHANGES);
        database.execute(
                "UPDATE everview.reader SET cluster = 'another', seen = '1000000:1000000:', writer = '999999', place = 7;"
                        + "UPDATE " + logs().get(0) + " SET __ivm_xact__ = '1000001'");
        database.execute("INSERT INTO t VALUES (71, 1, 1, '')");
        create("rows", ROWS);
        database.execute("INSERT INTO t VALUES (72, 1, 1, '')");
        follow("sums");
        database.execute("INSERT INTO t VALUES (73, 1, 1, '')");
        VIEWS.keySet().forEach(this::follow);
        follow("rows", ROWS);
        database.execute("INSERT INTO t VALUES (74, 1, 1, '')");
        VIEWS.keySet().forEach(this::follow);
        follow("rows", ROWS);
        assertNothingWaits();
        assertThat(database.rows("SELECT count(*) FROM " + logs().get(0))).containsExactly("0");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void ownersShareWithThemselvesOnly(int major) throws Exception {
        start(major);
        create("counts", COUNTS);
        String owner = database.freshRole();
        database.execute("GRANT SELECT, TRIGGER ON t TO " + owner + "; GRANT CREATE, USAGE ON SCHEMA public TO " + owner
                + "; SET ROLE " + owner);
        create("sums", SUMS);
        create("theirs", COUNTS);
        database.execute("RESET ROLE");
        assertThat(logs()).hasSize(2);
        database.execute(CHANGES);
        follow("sums");
        follow("counts");
        follow("theirs", COUNTS);
        assertThatThrownBy(() -> database.execute(
                        "ALTER TABLE counts OWNER TO " + owner + "; ALTER TABLE sums OWNER TO CURRENT_USER"))
                .hasMessageContaining("shares the log of table public.t with others")
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("0A000");
        assertThatThrownBy(() -> database.execute("DROP TABLE " + logs().get(0) + " CASCADE"))
                .hasMessageContaining("reads its changes there")
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("2BP01");
        database.execute("SELECT everview.drop('sums')");
        // alone, it takes the log along
        String other = database.freshRole();
        database.execute("GRANT SELECT, TRIGGER ON t TO " + other + "; ALTER TABLE theirs OWNER TO " + other);
        database.execute("INSERT INTO t VALUES (81, 1, 1, '')");
        follow("theirs", COUNTS);
        follow("counts");
        assertNothingWaits();
        database.execute("SELECT everview.drop('theirs'); SELECT everview.drop('counts')");
        assertThat(database.rows("SELECT relation FROM everview.view")).isEmpty();
    }

    @Test
    void partitionsComeAndGo() throws Exception {
        database.execute(
                "CREATE TABLE p (id int, g int, a int) PARTITION BY LIST (g); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);"
                        + "CREATE TABLE p2 (id int, g int, a int); INSERT INTO p VALUES (1, 1, 1); INSERT INTO p2 VALUES (2, 2, 2)");
        Map<String, String> views = Map.of(
                "all_of_it", "SELECT g, sum(a) AS s FROM p GROUP BY g",
                "part", "SELECT g, count(*) AS n FROM p1 GROUP BY g",
                "other", "SELECT id, a FROM p");
        for (Map.Entry<String, String> view : views.entrySet()) {
            create(view.getKey(), view.getValue());
        }
        assertThat(logs()).hasSize(2);
        for (String change : List.of(
                "INSERT INTO p VALUES (3, 1, 3); INSERT INTO p1 VALUES (4, 1, 4)",
                "ALTER TABLE p ATTACH PARTITION p2 FOR VALUES IN (2)",
                "INSERT INTO p2 VALUES (5, 2, 5); UPDATE p SET g = 3 - g",
                "ALTER TABLE p DETACH PARTITION p2; INSERT INTO p2 VALUES (6, 2, 6)",
                "TRUNCATE p1")) {
            database.execute(change);
            for (Map.Entry<String, String> view : views.entrySet()) {
                follow(view.getKey(), view.getValue());
            }
        }
        assertNothingWaits();
    }

    /** What is changed while only the triggers of the log are disabled is in no log. */
    @Test
    void disabledTriggers() throws Exception {
        create("counts", COUNTS);
        create("sums", SUMS);
        String trigger = database.rows("SELECT tgname FROM pg_trigger WHERE tgname LIKE '%log_insert%'")
                .get(0);
        database.execute("ALTER TABLE t DISABLE TRIGGER " + trigger + "; INSERT INTO t VALUES (91, 1, 1, '')");
        assertThat(database.rows("SELECT drift::text FROM everview.views WHERE name = 'public.sums'")
                        .get(0))
                .contains("is disabled");
        assertThatThrownBy(() -> database.execute("SELECT everview.suspend('sums')"))
                .hasMessageContaining("deferred already");
        assertThatThrownBy(() -> Everview.on(database.connection()).alter("sums", "{\"mode\": \"immediate\"}"))
                .hasMessageContaining("disabled");
        database.execute("ALTER TABLE t ENABLE TRIGGER " + trigger);
        follow("sums");
        follow("counts");
        assertNothingWaits();
    }

    /** Creating a view keeps writers out: it does not wait for somebody who reads the log for long. */
    @Test
    void besideALongFold() throws Exception {
        create("counts", COUNTS);
        database.execute(CHANGES + "SET lock_timeout = '20ms'");
        try (Connection following = database.connect()) {
            following.setAutoCommit(false);
            Database.execute(following, "SELECT everview.apply('counts')");
            create("sums", SUMS);
            create("more", COUNTS);
            following.commit();
        }
        assertThat(logs()).hasSize(2);
        assertThat(database.rows("SHOW lock_timeout")).containsExactly("20ms");
        database.execute("DELETE FROM t WHERE id > 7");
        follow("sums");
        follow("counts");
        follow("more", COUNTS);
        assertNothingWaits();
    }

    /** A domain that refuses NULL cannot be added to a log that holds rows: there is another one then. */
    @Test
    void domainsThatRefuseNull() throws Exception {
        String counts = "SELECT g, count(*) AS n FROM d GROUP BY g";
        String sums = "SELECT g, sum(s) AS s FROM d GROUP BY g";
        String rows = "SELECT id, s FROM d";
        database.execute("CREATE DOMAIN sure AS int NOT NULL; CREATE TABLE d (id int PRIMARY KEY, s sure, g int);"
                + "INSERT INTO d VALUES (1, 1, 1)");
        create("counts", counts);
        database.execute("INSERT INTO d VALUES (2, 2, 2)");
        create("sums", sums);
        assertThat(logs()).hasSize(2);
        database.execute("INSERT INTO d VALUES (3, 3, 2); TRUNCATE d; INSERT INTO d VALUES (4, 4, 2)");
        follow("counts", counts);
        follow("sums", sums);
        create("further", rows);
        assertThat(logs()).hasSize(2);
        database.execute("UPDATE d SET s = 5");
        follow("further", rows);
        follow("sums", sums);
        // the log of a view without columns holds rows, too
        create("number", "SELECT count(*) AS n FROM d");
        // nobody reads the column any more, and it cannot go while somebody reads the log
        database.execute("SELECT everview.drop('counts')");
        create("counts", counts);
        try (Connection reading = database.connect()) {
            reading.setAutoCommit(false);
            Database.execute(reading, "TABLE " + logs().get(0));
            database.execute("SET lock_timeout = '5s'; SELECT everview.drop('sums'); SELECT everview.drop('further')");
            database.execute("INSERT INTO d VALUES (5, 5, 5); UPDATE d SET g = 6; DELETE FROM d WHERE id = 4");
        }
        follow("counts", counts);
        create("sums", sums);
        database.execute("INSERT INTO d VALUES (6, 6, 5); TRUNCATE d; INSERT INTO d VALUES (7, 7, 5)");
        follow("counts", counts);
        follow("sums", sums);
        database.execute(
                "SELECT everview.drop('sums'); SELECT everview.drop('counts'); SELECT everview.drop('number'); DROP TABLE d; DROP DOMAIN sure");
    }

    /** What a column had for a type once must not stand in the way of writers. */
    @Test
    void aColumnThatHadADomain() throws Exception {
        String counts = "SELECT g, count(*) AS n FROM d GROUP BY g";
        String rows = "SELECT id, s FROM d";
        database.execute("CREATE DOMAIN sure AS int NOT NULL; CREATE TABLE d (id int PRIMARY KEY, s sure, g int)");
        create("rows", rows);
        create("counts", counts);
        String log = logs().get(0);
        try (Connection reading = database.connect()) {
            reading.setAutoCommit(false);
            Database.execute(reading, "TABLE " + log);
            database.execute("SELECT everview.drop('rows')");
        }
        database.execute("INSERT INTO d VALUES (1, 1, 1); ALTER TABLE d ALTER s TYPE text");
        create("rows", rows);
        assertThat(logs()).containsExactly(log);
        database.execute(
                "INSERT INTO d VALUES (2, 'two', 1); UPDATE d SET g = 2; TRUNCATE d; INSERT INTO d VALUES (3, NULL, 1)");
        follow("rows", rows);
        follow("counts", counts);
        assertNothingWaits();
    }

    /** Line ends in names, and names as long as names can be, also when there are others like them. */
    @Test
    void unusualNames() throws Exception {
        String longest = "é".repeat(31);
        database.execute("CREATE TABLE \"a\nb $everview$ %{x}\" (id int PRIMARY KEY, \"c\nd\" int, \"" + longest
                + "\" int, g int);" + "INSERT INTO \"a\nb $everview$ %{x}\" VALUES (1, 2, 3, 4)");
        String counts = "SELECT g, count(*) AS n FROM \"a\nb $everview$ %{x}\" GROUP BY g";
        String rows = "SELECT id, \"c\nd\" AS c, \"" + longest + "\" AS e FROM \"a\nb $everview$ %{x}\"";
        create("counts", counts);
        create("rows", rows);
        try (Connection reading = database.connect()) {
            reading.setAutoCommit(false);
            Database.execute(reading, "TABLE " + logs().get(0));
            database.execute("SELECT everview.drop('rows')");
        }
        database.execute("ALTER TABLE \"a\nb $everview$ %{x}\" DROP \"" + longest
                + "\"; ALTER TABLE \"a\nb $everview$ %{x}\" ADD \"" + longest + "\" int");
        create("rows", rows);
        assertThat(logs()).hasSize(1);
        database.execute(
                "INSERT INTO \"a\nb $everview$ %{x}\" VALUES (2, 3, 4, 5); UPDATE \"a\nb $everview$ %{x}\" SET \""
                        + longest + "\" = 8, \"c\nd\" = 9");
        follow("rows", rows);
        follow("counts", counts);
        database.execute("TRUNCATE \"a\nb $everview$ %{x}\"; INSERT INTO \"a\nb $everview$ %{x}\" VALUES (3, 3, 3, 3)");
        follow("rows", rows);
        follow("counts", counts);
        assertNothingWaits();
    }

    /** Its rows must go before anybody says that he has read them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cluster = 'another', seen = '1000000:1000000:', writer = '999999'",
                "seen = '1000000:1000000:', writer = '999999'",
                "log_oid = 1, seen = '3:3:'",
            })
    void anEmptiedViewFromADump(String state) throws Exception {
        create("counts", COUNTS);
        database.execute(CHANGES + "UPDATE everview.reader SET " + state + "; UPDATE " + logs().get(0)
                + " SET __ivm_xact__ = '1000001'");
        database.execute("SELECT everview.refresh('counts', false); SELECT everview.refresh('counts')");
        follow("counts");
        follow("counts");
        database.execute("INSERT INTO t VALUES (71, 1, 1, '')");
        follow("counts");
        assertNothingWaits();
        assertThat(database.rows("SELECT count(*) FROM " + logs().get(0))).containsExactly("0");
    }

    /** A table has 1,600 columns in all its life, those that were dropped among them. */
    @Test
    void readersThatComeAndGoForYears() throws Exception {
        create("counts", COUNTS);
        String log = logs().get(0);
        for (int i = 0; i < 3; i++) {
            create("sums", SUMS);
            database.execute("SELECT everview.drop('sums')");
        }
        assertThat(database.rows("SELECT max(attnum) FROM pg_attribute WHERE attrelid = '" + log + "'::regclass"))
                .containsExactly("6");
        database.execute(
                "SET session_replication_role = replica; DO $$ BEGIN FOR i IN 1 .. 1594 LOOP EXECUTE 'ALTER TABLE "
                        + log + " ADD z int; ALTER TABLE " + log
                        + " DROP z'; END LOOP; END $$; RESET session_replication_role");
        create("rows", ROWS);
        database.execute(CHANGES);
        follow("rows", ROWS);
        follow("counts");
    }

    /** A copy of a cluster goes by the same identifier, and counts its own transactions. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "seen = '1000000:1000000:', writer = '999999'",
                "log_oid = 1",
            })
    void aLogFromADumpOfACopy(String state) throws Exception {
        createAll();
        database.execute(CHANGES + "UPDATE everview.reader SET " + state + "; INSERT INTO t VALUES (71, 1, 1, '')");
        follow("sums");
        database.execute("INSERT INTO t VALUES (72, 1, 1, '')");
        VIEWS.keySet().forEach(this::follow);
        assertNothingWaits();
    }

    @Test
    void whatOwnersOwnIsDropped() throws Exception {
        String owner = database.freshRole();
        database.execute("GRANT CREATE, USAGE ON SCHEMA public TO " + owner + "; SET ROLE " + owner
                + "; CREATE TABLE own (id int PRIMARY KEY, g int)");
        create("counts", "SELECT g, count(*) AS n FROM own GROUP BY g");
        create("rows", "SELECT id, g FROM own");
        database.execute("RESET ROLE; DROP OWNED BY " + owner + " CASCADE");
        assertThat(database.rows("SELECT relation FROM everview.view")).isEmpty();
        assertThat(database.rows("SELECT relation FROM everview.reader")).isEmpty();
    }

    private void createAll() throws Exception {
        for (Map.Entry<String, String> view : VIEWS.entrySet()) {
            create(view.getKey(), view.getValue());
        }
    }

    private void create(String name, String query) throws Exception {
        Everview.on(database.connection()).create(name, query, DEFERRED);
    }

    private List<String> logs() throws SQLException {
        return database.rows(
                "SELECT v.relation FROM everview.view v JOIN everview.input i ON i.view = v.relation WHERE v.flavor = 'log'"
                        + " ORDER BY i.relation::text, v.relation::oid");
    }

    private List<String> columns(String log) throws SQLException {
        return database.rows("SELECT attname FROM pg_attribute WHERE attrelid = '" + log
                + "'::regclass AND attnum > 0 AND NOT attname LIKE '\\_\\_%' AND NOT attisdropped ORDER BY attnum");
    }

    private void follow(String view) {
        follow(view, Objects.requireNonNull(VIEWS.get(view)));
    }

    private void follow(String view, String query) {
        try {
            database.execute("SELECT everview.apply('" + view + "')");
        } catch (SQLException e) {
            throw new AssertionError("following " + view, e);
        }
        check(view, query);
    }

    private void check(String view) {
        check(view, Objects.requireNonNull(VIEWS.get(view)));
    }

    private void check(String view, String query) {
        try {
            List<String> columns =
                    database.rows("SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute"
                            + " WHERE attrelid = '" + view
                            + "'::regclass AND attnum > 0 AND NOT attname LIKE '\\_\\_%'");
            assertThat(database.rows("SELECT ROW(" + columns.get(0) + ")::text FROM " + view + " ORDER BY 1"))
                    .as(view)
                    .isEqualTo(database.rows("SELECT ROW(q.*)::text FROM (" + query + ") AS q ORDER BY 1"));
        } catch (SQLException e) {
            throw new AssertionError("looking at " + view, e);
        }
    }

    private void assertNothingWaits() throws SQLException {
        assertThat(database.rows(
                        "SELECT name, pending_rows, drift FROM everview.views WHERE pending_rows > 0 OR drift <> '{}'"))
                .isEmpty();
    }
}
