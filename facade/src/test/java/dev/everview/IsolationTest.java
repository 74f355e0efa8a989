package dev.everview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Mode;
import dev.everview.embedded.test.TestDatabase;
import dev.everview.embedded.test.TestServers;
import dev.everview.internal.RuntimeInstaller;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Transactions that keep one snapshot: the view is exact, or the transaction fails with 40001. */
final class IsolationTest {
    private TestDatabase database;

    @BeforeEach
    void create() throws SQLException {
        database = TestServers.freshDatabase();
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement()) {
            new RuntimeInstaller(connection).install();
            sql.execute("CREATE TABLE r (id int PRIMARY KEY, k int NOT NULL)");
            sql.execute("CREATE TABLE s (id int PRIMARY KEY, k int NOT NULL)");
            Everview.on(connection).create("v", "SELECT r.k, count(*) AS n FROM r JOIN s ON r.k = s.k GROUP BY r.k");
        }
    }

    @Test
    void aWriterThatCannotSeeAChangeOfTheOtherTableFails() throws SQLException {
        try (Connection first = snapshot();
                Connection second = database.connect()) {
            execute(second, "INSERT INTO s VALUES (1, 7)");
            assertSerializationFailure(first, "INSERT INTO r VALUES (1, 7)");
            first.rollback();
            execute(first, "INSERT INTO r VALUES (1, 7)");
            first.commit();
            assertThat(count(second)).isEqualTo(1);
        }
    }

    @Test
    void aWriterDoesNotMindWritersOfItsOwnTable() throws SQLException {
        demandMarks();
        try (Connection first = snapshot();
                Connection second = database.connect()) {
            execute(second, "INSERT INTO r VALUES (1, 7)");
            execute(first, "INSERT INTO r VALUES (2, 8)");
            first.commit();
            execute(second, "INSERT INTO s VALUES (1, 7), (2, 8)");
            assertThat(count(second)).isEqualTo(2);
        }
    }

    /** The group of a hidden stage goes and comes again: nothing in it tells that another transaction has been here. */
    @Test
    void aWriterMindsWritersOfItsOwnTableBelowAHiddenStage() throws SQLException {
        try (Connection first = snapshot();
                Connection second = database.connect()) {
            execute(second, "INSERT INTO r VALUES (1, 7)");
            execute(second, "INSERT INTO s VALUES (1, 7)");
            first.rollback();
            execute(second, "SELECT everview.drop('v')");
            Everview.on(second).create("l", "SELECT r.id, s.id AS partner FROM r LEFT JOIN s ON r.k = s.k");
            demandMarks();
            execute(first, "SELECT FROM r");
            execute(second, "UPDATE s SET k = 9 WHERE id = 1");
            assertSerializationFailure(first, "INSERT INTO s VALUES (2, 7)");
            first.rollback();
            execute(first, "INSERT INTO s VALUES (2, 7)");
            first.commit();
            try (Statement sql = second.createStatement();
                    ResultSet rows = sql.executeQuery("SELECT string_agg(partner::text, ',') FROM l")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("2");
            }
        }
    }

    @Test
    void marksOfARolledBackSavepointAreLeftAgain() throws SQLException {
        demandMarks();
        try (Connection first = snapshot();
                Connection second = database.connect()) {
            second.setAutoCommit(false);
            execute(second, "SAVEPOINT a");
            execute(second, "INSERT INTO s VALUES (1, 7)");
            execute(second, "ROLLBACK TO SAVEPOINT a");
            execute(second, "INSERT INTO s VALUES (2, 7)");
            second.commit();
            assertSerializationFailure(first, "INSERT INTO r VALUES (1, 7)");
        }
    }

    /** Nobody has asked for marks before the other one committed, so none tells which table it changed. */
    @Test
    void theFirstWriterFailsOnceUnlessItIsAlone() throws SQLException {
        try (Connection first = snapshot();
                Connection second = database.connect()) {
            execute(second, "INSERT INTO r VALUES (1, 7)");
            assertSerializationFailure(first, "INSERT INTO r VALUES (2, 7)");
            first.rollback();
            execute(first, "INSERT INTO r VALUES (2, 7)");
            first.commit();
            execute(second, "INSERT INTO s VALUES (1, 7)");
            assertThat(count(second)).isEqualTo(2);
        }
    }

    @Test
    void aSnapshotFromBeforeTheFirstWriterFailsThoughThatOneSucceeded() throws SQLException {
        try (Connection first = snapshot();
                Connection second = database.connect()) {
            execute(second, "INSERT INTO s VALUES (1, 7)");
            demandMarks();
            assertSerializationFailure(first, "INSERT INTO r VALUES (1, 7)");
            first.rollback();
            execute(first, "INSERT INTO r VALUES (1, 7)");
            first.commit();
            assertThat(count(second)).isEqualTo(1);
        }
    }

    /** One that leaves no mark may still be at work; the first to ask for marks waits for it, whichever table it writes. */
    @Test
    void theFirstWriterWaitsForThoseWhoLeaveNoMarks() throws SQLException {
        try (Connection first = snapshot();
                Connection second = database.connect()) {
            second.setAutoCommit(false);
            execute(second, "INSERT INTO r VALUES (1, 7)");
            execute(first, "SET LOCAL lock_timeout = '50ms'");
            assertThatThrownBy(() -> execute(first, "INSERT INTO r VALUES (2, 7)"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("55P03"));
            first.rollback();
            second.rollback();
        }
    }

    @Test
    void aWriterThatGoesBackToASavepointFailsAgain() throws SQLException {
        try (Connection first = snapshot();
                Connection second = database.connect()) {
            execute(second, "INSERT INTO s VALUES (1, 7)");
            execute(first, "SAVEPOINT a");
            assertSerializationFailure(first, "INSERT INTO r VALUES (1, 7)");
            execute(first, "ROLLBACK TO SAVEPOINT a");
            assertSerializationFailure(first, "INSERT INTO r VALUES (1, 7)");
        }
    }

    @Test
    void viewsAreAlteredAtReadCommitted() throws SQLException {
        try (Connection first = snapshotOf("pg_namespace")) {
            assertThatThrownBy(() -> Everview.on(first).alter("v", "{\"mode\": \"deferred\"}"))
                    .hasMessageContaining("a materialized view cannot be altered at isolation level repeatable read");
        }
    }

    /** What another transaction has computed since is not seen: a row that a change takes away might not be found. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT id, k FROM r                                                      | immediate
            SELECT k FROM r                                                          | immediate
            SELECT k, count(*) AS n FROM r GROUP BY k                                | immediate
            SELECT r.id, s.id AS partner FROM r LEFT JOIN s ON r.k = s.k             | immediate
            SELECT id, row_number() OVER (PARTITION BY k ORDER BY id) AS n FROM r    | immediate
            SELECT count(*) AS n FROM (SELECT k FROM r GROUP BY k) AS keys           | immediate
            SELECT id, k FROM r                                                      | on_commit
            SELECT r.id, s.id AS partner FROM r JOIN s ON r.k = s.k                  | on_commit
            """)
    void aWriterThatCannotSeeWhatTheViewWasComputedToFails(String query, String mode) throws SQLException {
        try (Connection other = database.connect()) {
            execute(other, "INSERT INTO r SELECT i, i % 3 FROM generate_series(1, 9) AS i");
            execute(other, "INSERT INTO s SELECT i, i % 2 FROM generate_series(1, 9) AS i");
            Everview everview = Everview.on(other);
            CompilerOptions options = CompilerOptions.DEFAULT.in(Mode.valueOf(mode.toUpperCase(Locale.ROOT)));
            afterEachComputation(
                    other,
                    query,
                    () -> everview.create("w", query, options),
                    () -> execute(other, "SELECT everview.refresh('w')"));
            execute(other, "SELECT everview.refresh('w', false)");
            afterEachComputation(
                    other,
                    query,
                    () -> execute(other, "SELECT everview.refresh('w')"),
                    () -> everview.alter("w", "{\"mode\": \"deferred\"}"),
                    () -> everview.alter("w", "{\"mode\": \"" + mode + "\"}"));
        }
    }

    private interface Step {
        void run() throws SQLException;
    }

    /** After each step a transaction that began before it fails, and one that begins after it does not. */
    private void afterEachComputation(Connection other, String query, Step... steps) throws SQLException {
        for (Step step : steps) {
            demandMarks();
            // not with a lock on a base table, for which the mode could not be changed
            try (Connection first = snapshotOf("pg_namespace")) {
                step.run();
                String mode = text(other, "SELECT mode FROM everview.view WHERE relation = 'w'::regclass");
                if (mode.equals("deferred")) {
                    execute(first, "DELETE FROM r WHERE id = 1");
                    first.rollback();
                    continue;
                }
                assertSerializationFailure(first, "DELETE FROM r WHERE id = 1; SET CONSTRAINTS ALL IMMEDIATE");
                first.rollback();
                execute(first, "DELETE FROM r WHERE id = 1; SET CONSTRAINTS ALL IMMEDIATE");
                execute(first, "INSERT INTO r VALUES (10, 1); SET CONSTRAINTS ALL IMMEDIATE");
                assertThat(differences(first, query)).isZero();
                first.rollback();
            }
        }
    }

    /** Another transaction may have a larger number, and has not come with a dump for that. */
    @Test
    void whoGoesBackToASavepointFailsAgainThoughItsNumberIsSmaller() throws SQLException {
        try (Connection second = database.connect()) {
            Everview.on(second).create("w", "SELECT k FROM r");
            execute(second, "INSERT INTO r VALUES (1, 1), (2, 2); SELECT everview.refresh('w', false)");
            try (Connection first = snapshot()) {
                execute(first, "CREATE TABLE first_has_a_number ()");
                execute(second, "SELECT everview.refresh('w')");
                execute(first, "SAVEPOINT a");
                for (int i = 0; i < 3; i++) {
                    assertSerializationFailure(first, "DELETE FROM r WHERE id = 1");
                    execute(first, "ROLLBACK TO SAVEPOINT a");
                }
                first.rollback();
            }
        }
    }

    /** The rows of a partition that has been attached since are in the table for every snapshot, and in the view for new ones only. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT r.id, u.k FROM r JOIN u ON r.k = u.k",
                "SELECT k, c FROM u",
                "SELECT k, count(*) AS n FROM u GROUP BY k",
                "SELECT r.id, u.c FROM r LEFT JOIN u ON r.k = u.k"
            })
    void whoCannotSeeThatAPartitionWasAttachedFails(String query) throws SQLException {
        try (Connection second = database.connect()) {
            execute(second, "SELECT everview.drop('v')");
            execute(
                    second,
                    "CREATE TABLE u (k int, c int) PARTITION BY LIST (k);"
                            + "CREATE TABLE u1 PARTITION OF u FOR VALUES IN (1, 2); CREATE TABLE u3 (k int, c int);"
                            + "INSERT INTO r VALUES (1, 3); INSERT INTO u3 VALUES (3, 3), (3, 4)");
            Everview.on(second).create("w", query);
            String[] changes = {"DELETE FROM u WHERE c = 3", "INSERT INTO r VALUES (2, 3)", "UPDATE u SET c = c + 1"};
            for (String change : changes) {
                demandMarks();
                try (Connection first = snapshot()) {
                    execute(second, "ALTER TABLE u ATTACH PARTITION u3 FOR VALUES IN (3)");
                    if (change.contains("INTO r") && !query.contains("r.")) {
                        execute(first, change);
                    } else {
                        assertSerializationFailure(first, change);
                    }
                    first.rollback();
                    execute(first, change);
                    assertThat(differences(first, query)).as(change).isZero();
                    first.rollback();
                }
                execute(second, "ALTER TABLE u DETACH PARTITION u3");
                assertThat(differences(second, query)).isZero();
            }
        }
    }

    /** As a dump leaves the sequence in a server that has not had so many transactions, or one without data. */
    @ParameterizedTest
    @ValueSource(strings = {"setval(s, 1000000000000)", "setval(s, 1, false)"})
    void numbersFromADumpCostOneAttempt(String set) throws SQLException {
        try (Connection second = database.connect()) {
            execute(second, "SELECT everview.drop('v')");
            Everview.on(second).create("w", "SELECT k FROM r");
            execute(
                    second,
                    "SELECT " + set
                            + " FROM (SELECT relation AS s FROM everview.artifact WHERE relation::text LIKE '%computed%'"
                            + " AND view = 'w'::regclass) AS c");
            try (Connection first = snapshot()) {
                assertSerializationFailure(first, "INSERT INTO r VALUES (1, 1)");
                first.rollback();
                execute(first, "INSERT INTO r VALUES (1, 1)");
                first.commit();
                assertThat(differences(first, "SELECT k FROM r")).isZero();
            }
        }
    }

    /** The snapshot shows what another one has folded since both in the log and not yet in the view. */
    @Test
    void whoFoldsALogThatAnotherHasFoldedFails() throws SQLException {
        try (Connection second = database.connect()) {
            Everview.on(second)
                    .create(
                            "w",
                            "SELECT k, count(*) AS n FROM r GROUP BY k",
                            CompilerOptions.DEFAULT.in(Mode.DEFERRED));
            execute(second, "INSERT INTO r VALUES (1, 7)");
            try (Connection first = snapshot()) {
                execute(second, "SELECT everview.apply('w')");
                assertSerializationFailure(first, "SELECT everview.apply('w')");
                first.rollback();
                assertSerializationFailureOf("SELECT everview.refresh('w')", first, second);
                execute(first, "SELECT everview.apply('w')");
                first.commit();
                assertThat(differences(first, "SELECT k, count(*) AS n FROM r GROUP BY k"))
                        .isZero();
            }
        }
    }

    private static void assertSerializationFailureOf(String sql, Connection first, Connection second)
            throws SQLException {
        execute(first, "SELECT count(*) FROM r");
        execute(second, "INSERT INTO r VALUES (2, 8)");
        execute(second, "SELECT everview.apply('w')");
        assertSerializationFailure(first, sql);
        first.rollback();
    }

    private static long differences(Connection connection, String query) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery(query + " LIMIT 0")) {
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                columns.add(none.getMetaData().getColumnName(i));
            }
        }
        String view = "SELECT " + String.join(", ", columns) + " FROM w";
        return Long.parseLong(text(
                connection,
                "SELECT count(*) FROM ((%1$s EXCEPT ALL %2$s) UNION ALL (%2$s EXCEPT ALL %1$s)) AS d"
                        .formatted("(" + query + ")", "(" + view + ")")));
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void assertSerializationFailure(Connection connection, String sql) {
        assertThatThrownBy(() -> execute(connection, sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("40001"));
    }

    /** Writes with one snapshot and no change; the first time others may have written meanwhile, in any database of the server. */
    private void demandMarks() throws SQLException {
        try (Connection connection = snapshot()) {
            try {
                execute(connection, "UPDATE r SET k = k WHERE false");
            } catch (SQLException e) {
                assertThat(e.getSQLState()).isEqualTo("40001");
            }
            connection.rollback();
        }
    }

    /** A transaction that has taken its snapshot. */
    private Connection snapshot() throws SQLException {
        return snapshotOf("r");
    }

    private Connection snapshotOf(String table) throws SQLException {
        Connection connection = database.connect();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        execute(connection, "SELECT count(*) FROM " + table);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT coalesce(sum(n), 0) FROM v")) {
            result.next();
            return result.getLong(1);
        }
    }
}
