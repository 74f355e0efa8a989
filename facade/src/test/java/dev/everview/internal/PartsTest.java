package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.Everview;
import dev.everview.compiler.CompileException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the runtime does when partitions and inheritance children of base tables come and go. */
class PartsTest {
    private static final String TABLES = """
            CREATE TABLE readings (day int NOT NULL, sensor text, value int) PARTITION BY RANGE (day);
            CREATE TABLE readings_1 PARTITION OF readings FOR VALUES FROM (0) TO (10);
            CREATE TABLE readings_2 PARTITION OF readings FOR VALUES FROM (10) TO (20);
            INSERT INTO readings VALUES (1, 'a', 1), (2, 'b', 2), (11, 'a', 11);
            CREATE TABLE readings_3 (value int, day int NOT NULL, sensor text); INSERT INTO readings_3 VALUES (21, 21, 'c')
            """;
    private static final String ATTACH =
            "ALTER TABLE readings ATTACH PARTITION readings_3 FOR VALUES FROM (20) TO (30)";

    @ParameterizedTest
    @ValueSource(ints = {13, 15, 17, 18})
    void withoutEventTriggersTheDriftIsNamedAndRepaired(int major) throws Exception {
        try (Database database = Database.withRuntime(major)) {
            String role = plainOwner(database);
            database.execute("DROP EVENT TRIGGER everview_before_alter; DROP EVENT TRIGGER everview_after_alter;"
                    + "DROP EVENT TRIGGER everview_after_drop; SET ROLE " + role + "; " + TABLES);
            createSums(database.connection());

            database.execute(ATTACH);
            assertThat(drift(database)).contains("public.readings_3 has become a part of a base table");
            repairAndCheck(database);

            database.execute("ALTER TABLE readings DETACH PARTITION readings_1; DROP TABLE readings_2");
            assertThat(drift(database))
                    .contains("public.readings_1 is no longer a part of a base table")
                    .contains("on public.readings_1 is left over");
            repairAndCheck(database);
            database.execute("INSERT INTO readings_1 VALUES (3, 'a', 3)");
            check(database);
        }
    }

    @Test
    void partsOfOthersAreFollowedWithThePrivilegesOnTheBaseTable() throws Exception {
        try (Database database = Database.withRuntime(17)) {
            String role = plainOwner(database);
            database.execute(
                    TABLES + "; GRANT SELECT ON readings TO " + role + "; GRANT TRIGGER ON readings TO " + role);
            try (Connection connection = database.connectAs(role)) {
                assertThatThrownBy(() -> createSums(connection))
                        .isInstanceOf(CompileException.class)
                        .hasMessageContaining("permission denied for table readings_1")
                        .hasMessageContaining("TRIGGER");
                database.execute("GRANT TRIGGER ON readings_1, readings_2 TO " + role);
                createSums(connection);
            }
            database.execute(ATTACH);
            database.execute("UPDATE readings_3 SET value = 5; ALTER TABLE readings RENAME COLUMN sensor TO device;"
                    + "INSERT INTO readings_3 VALUES (6, 22, 'a')");
            assertThat(database.rows("SELECT sensor, n, total FROM sums ORDER BY 1"))
                    .containsExactly("a|3|18", "b|1|2", "c|1|5");
            assertThat(drift(database)).isEmpty();
            database.execute(
                    "CREATE TABLE history (day int NOT NULL, device text, value int) PARTITION BY RANGE (day)");
            assertFails(
                    database,
                    "ALTER TABLE history ATTACH PARTITION readings FOR VALUES FROM (0) TO (100)",
                    "0A000",
                    "cannot join an inheritance tree or a partitioned table");
        }
    }

    @Test
    void aPartReadByNameNeedsThePrivilegeOnTheTablesAbove() throws Exception {
        try (Database database = Database.withRuntime(17)) {
            String role = plainOwner(database);
            database.execute(TABLES + "; GRANT SELECT, TRIGGER ON readings_1, readings TO " + role);
            try (Connection connection = database.connectAs(role)) {
                Everview.on(connection).create("part", "SELECT day, value FROM readings_1");
            }
            database.execute("CREATE TABLE history (day int NOT NULL, sensor text, value int) PARTITION BY RANGE (day);"
                    + "REVOKE TRIGGER ON readings FROM " + role);
            String attach = "ALTER TABLE history ATTACH PARTITION readings FOR VALUES FROM (0) TO (100)";
            assertFails(database, attach, "42501", "needs TRIGGER on it");
            database.execute("GRANT TRIGGER ON history TO " + role + ";" + attach);
            database.execute("UPDATE history SET value = value + 1");
            assertThat(database.rows("SELECT day, value FROM part ORDER BY 1")).containsExactly("1|2", "2|3");
            database.execute(
                    "ALTER TABLE history DETACH PARTITION readings; ALTER TABLE readings DETACH PARTITION readings_1;"
                            + "UPDATE readings_1 SET value = 0");
            assertThat(database.rows("SELECT day, value FROM part ORDER BY 1")).containsExactly("1|0", "2|0");
            assertThat(drift(database)).isEmpty();
            assertThat(database.rows("SELECT tgrelid::regclass FROM pg_trigger WHERE tgname LIKE 'ivm_part%'"
                            + " AND tgname NOT LIKE '%refuse%' GROUP BY 1"))
                    .containsExactly("readings_1");
        }
    }

    @Test
    void whatCannotBeFollowedIsRefused() throws Exception {
        try (Database database = Database.withRuntime(17)) {
            database.execute(TABLES);
            createSums(database.connection());
            String trigger = database.rows(
                            "SELECT tgname FROM pg_trigger WHERE tgrelid = 'readings_1'::regclass LIMIT 1")
                    .get(0);
            assertFails(database, "DROP TRIGGER " + trigger + " ON readings_1", "2BP01", "cannot drop trigger");
            database.execute("SET default_transaction_isolation = 'repeatable read'");
            assertFails(database, ATTACH, "0A000", "cannot be computed afresh at isolation level");
            database.execute("RESET default_transaction_isolation");
            check(database);
            database.execute("CREATE EXTENSION file_fdw; CREATE SERVER files FOREIGN DATA WRAPPER file_fdw");
            assertFails(
                    database,
                    "CREATE FOREIGN TABLE readings_4 PARTITION OF readings FOR VALUES FROM (30) TO (40)"
                            + " SERVER files OPTIONS (filename '/dev/null')",
                    "0A000",
                    "foreign table public.readings_4 cannot be a part");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 17, 18})
    void aDetachmentThatWasBrokenOffIsNamedAndFinalized(int major) throws Exception {
        try (Database database = Database.withRuntime(major)) {
            database.execute(TABLES);
            createSums(database.connection());
            try (Connection reader = database.connectAs("postgres")) {
                reader.setAutoCommit(false);
                Database.rows(reader, "SELECT count(*) FROM readings");
                database.execute("SET lock_timeout = '50ms'");
                assertFails(
                        database,
                        "ALTER TABLE readings DETACH PARTITION readings_2 CONCURRENTLY",
                        "55P03",
                        "lock timeout");
                reader.rollback();
            }
            database.execute("RESET lock_timeout");
            assertThat(drift(database)).contains("public.readings_2 is no longer a part of a base table");
            database.execute("ALTER TABLE readings DETACH PARTITION readings_2 FINALIZE");
            assertThat(drift(database)).isEmpty();
            check(database);
        }
    }

    /** The function is the owner's: in an event trigger it must not run with the rights of a superuser. */
    @Test
    void aFunctionThatWouldRunAsTheSuperuserIsNotCalled() throws Exception {
        try (Database database = Database.withRuntime(17)) {
            String role = plainOwner(database);
            database.execute("SET ROLE " + role + "; " + TABLES);
            createSums(database.connection());
            List<String> refresh = database.rows("SELECT refresh_routine FROM everview.view WHERE flavor <> 'log'");
            database.execute("ALTER FUNCTION " + refresh.get(0) + "() SECURITY INVOKER");
            assertFails(database, ATTACH, "42501", "does not run as the owner");
        }
    }

    /** Those for MERGE call functions that all views share, and do not go with the functions of the view. */
    @Test
    void noTriggersStayBehind() throws Exception {
        try (Database database = Database.withRuntime(17)) {
            String role = plainOwner(database);
            database.execute("SET ROLE " + role + "; " + TABLES);
            createSums(database.connection());
            database.execute("CREATE TABLE other (a int) PARTITION BY LIST (a)");
            Everview.on(database.connection()).create("others", "SELECT a, count(*) AS n FROM other GROUP BY a");
            List<String> those = database.rows(TRIGGERS + " AND tgrelid = 'other'::regclass");
            List<String> all = database.rows(TRIGGERS);
            database.execute("ALTER TABLE readings DETACH PARTITION readings_2");
            assertThat(database.rows(TRIGGERS + " AND tgrelid = 'readings_2'::regclass"))
                    .isEmpty();
            check(database);
            database.execute("DROP TABLE readings_2; SELECT everview.refresh('sums', false)");
            assertThat(database.rows(TRIGGERS)).containsExactlyInAnyOrderElementsOf(those);
            database.execute("SELECT everview.refresh('sums')");
            assertThat(database.rows(TRIGGERS)).hasSizeGreaterThan(those.size()).hasSizeLessThan(all.size());
            check(database);
            Everview.on(database.connection()).alter("sums", "{\"mode\": \"deferred\"}");
            Everview.on(database.connection()).alter("sums", "{\"mode\": \"immediate\"}");
            check(database);
            database.execute("SELECT everview.drop('sums')");
            assertThat(database.rows(TRIGGERS)).containsExactlyInAnyOrderElementsOf(those);
        }
    }

    private static final String TRIGGERS =
            "SELECT tgrelid::regclass, tgname FROM pg_trigger WHERE tgname LIKE 'ivm%' AND tgparentid = 0"
                    + " AND tgrelid IN (SELECT oid FROM pg_class WHERE relkind = 'p' OR relispartition OR relname LIKE 'readings%')";

    private static String plainOwner(Database database) throws SQLException {
        String role = database.freshRole();
        database.execute("GRANT CREATE ON SCHEMA public TO " + role + "; GRANT TEMP ON DATABASE \""
                + database.rows("SELECT current_database()").get(0) + "\" TO " + role);
        return role;
    }

    private static void createSums(Connection connection) throws SQLException {
        Everview.on(connection)
                .create("sums", "SELECT sensor, count(*) AS n, sum(value) AS total FROM readings GROUP BY sensor");
    }

    private static String drift(Database database) throws SQLException {
        return String.join("\n", database.rows("SELECT unnest(everview.drift(relation)) FROM everview.view"));
    }

    private static void repairAndCheck(Database database) throws SQLException {
        assertThat(database.rows("SELECT everview.repair()")).containsExactly("1");
        assertThat(drift(database)).isEmpty();
        check(database);
    }

    private static void check(Database database) throws SQLException {
        assertThat(database.rows("SELECT sensor, n, total FROM sums ORDER BY 1"))
                .isEqualTo(database.rows("SELECT sensor, count(*), sum(value) FROM readings GROUP BY 1 ORDER BY 1"));
    }

    private static void assertFails(Database database, String sql, String state, String message) {
        assertThatThrownBy(() -> database.execute(sql))
                .as(sql)
                .hasMessageContaining(message)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo(state);
    }
}
