package dev.everview.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.Everview;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Mode;
import dev.everview.embedded.test.TestDatabase;
import dev.everview.embedded.test.TestServers;
import dev.everview.internal.RuntimeInstaller;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A view is created, or its mode changed, while a part of a base table comes or goes in a transaction that has not ended. */
final class ArrivingPartsTest {
    private static final String DIFFERENCES = """
            SELECT count(*) FROM (
                (SELECT k, n FROM v EXCEPT ALL SELECT k, count(*) FROM p GROUP BY k)
                UNION ALL
                (SELECT k, count(*) FROM p GROUP BY k EXCEPT ALL SELECT k, n FROM v)) AS d
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2)                                     | 17
            CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2)                                     | 13
            CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2); INSERT INTO p2 VALUES (2)          | 17
            CREATE TABLE p2 (k int); INSERT INTO p2 VALUES (2); ALTER TABLE p ATTACH PARTITION p2 FOR VALUES IN (2) | 18
            ALTER TABLE p DETACH PARTITION p1; ALTER TABLE p1 RENAME TO p2                       | 17
            """)
    void partsThatArriveMeanwhileBelongToTheView(String statements, int major) throws Exception {
        TestDatabase database = TestServers.freshDatabase(major);
        try (Connection observer = database.connect();
                Connection creating = database.connect();
                SessionThread other =
                        new SessionThread(database.connect(), observer, Connection.TRANSACTION_READ_COMMITTED);
                SessionThread creator = new SessionThread(creating, observer, Connection.TRANSACTION_READ_COMMITTED)) {
            new RuntimeInstaller(observer).install();
            execute(observer, "CREATE TABLE p (k int) PARTITION BY LIST (k)");
            execute(observer, "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); INSERT INTO p VALUES (1)");

            other.take(SessionThread.Step.sql(statements));
            creator.take(connection -> Everview.on(connection)
                    .create("v", "SELECT k, count(*) AS n FROM p GROUP BY k", CompilerOptions.DEFAULT));
            other.take(SessionThread.Step.sql("COMMIT"));
            assertThat(other.end()).isTrue();
            creator.take(SessionThread.Step.sql("COMMIT"));
            assertThat(creator.end()).isTrue();

            assertThat(number(observer, DIFFERENCES)).isZero();
            execute(observer, "INSERT INTO p2 VALUES (2)");
            assertThat(number(observer, DIFFERENCES)).isZero();
            execute(observer, "CREATE TABLE p3 PARTITION OF p FOR VALUES IN (3); INSERT INTO p3 VALUES (3)");
            assertThat(number(observer, DIFFERENCES)).isZero();
            assertThat(number(observer, "SELECT cardinality(everview.drift('v'::regclass))"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"DEFERRED, false", "ON_COMMIT, false", "DEFERRED, true"})
    void partsThatArriveBesideAnotherModeBelongToTheView(Mode mode, boolean published) throws Exception {
        TestDatabase database = TestServers.freshDatabase();
        try (Connection observer = database.connect();
                SessionThread other =
                        new SessionThread(database.connect(), observer, Connection.TRANSACTION_READ_COMMITTED);
                SessionThread owner =
                        new SessionThread(database.connect(), observer, Connection.TRANSACTION_READ_COMMITTED)) {
            new RuntimeInstaller(observer).install();
            execute(observer, "CREATE TABLE p (k int) PARTITION BY LIST (k)");
            execute(observer, "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); INSERT INTO p VALUES (1)");
            Everview.on(observer).create("v", "SELECT k, count(*) AS n FROM p GROUP BY k");
            if (published) {
                execute(observer, "CREATE PUBLICATION everything FOR ALL TABLES");
            }

            other.take(
                    SessionThread.Step.sql(
                            "CREATE TABLE p2 (k int); INSERT INTO p2 VALUES (2); ALTER TABLE p ATTACH PARTITION p2 FOR VALUES IN (2)"));
            owner.take(connection -> Everview.on(connection).alter("v", "{\"mode\": \"" + mode.word() + "\"}"));
            other.take(SessionThread.Step.sql("COMMIT"));
            assertThat(other.end()).isTrue();
            owner.take(SessionThread.Step.sql("COMMIT"));
            assertThat(owner.end()).isTrue();

            execute(observer, "INSERT INTO p2 VALUES (2)");
            execute(observer, "SELECT everview.apply('v')");
            assertThat(number(observer, DIFFERENCES)).isZero();
        }
    }

    /** Nobody refuses it without event triggers; whoever looks later sees what is missing, and may put it right. */
    @Test
    void partsThatNobodyHasHeardOfAreMended() throws Exception {
        TestDatabase database = TestServers.freshDatabase();
        try (Connection observer = database.connect();
                Connection older = database.connect()) {
            new RuntimeInstaller(observer).install();
            execute(observer, "ALTER EVENT TRIGGER everview_after_alter DISABLE");
            execute(observer, "CREATE TABLE p (k int) PARTITION BY LIST (k)");
            execute(observer, "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); INSERT INTO p VALUES (1)");
            older.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            older.setAutoCommit(false);
            execute(older, "SELECT count(*) FROM pg_namespace");
            Everview.on(observer).create("v", "SELECT k, count(*) AS n FROM p GROUP BY k");
            execute(older, "CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2)");
            older.commit();
            execute(observer, "INSERT INTO p2 VALUES (2)");
            assertThat(number(observer, "SELECT cardinality(everview.drift('v'::regclass))"))
                    .isPositive();
            execute(observer, "SELECT everview.repair()");
            assertThat(number(observer, "SELECT cardinality(everview.drift('v'::regclass))"))
                    .isZero();
            assertThat(number(observer, DIFFERENCES)).isZero();
            execute(observer, "INSERT INTO p2 VALUES (2)");
            assertThat(number(observer, DIFFERENCES)).isZero();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
