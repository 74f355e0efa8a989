package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.Everview;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the runtime does for a view that follows the contract of generated scripts. */
class LifecycleTest {
    @ParameterizedTest
    @ValueSource(ints = {13, 14, 15, 16, 17, 18})
    void functionsFollowRenamesAndMoves(int major) throws Exception {
        try (Database database = withView(major)) {
            database.execute("ALTER TABLE items RENAME TO \"It\"\"ems\"");
            database.execute("ALTER TABLE \"It\"\"ems\" RENAME COLUMN \"grp name\" TO \"g$x%{view}\"");
            database.execute("ALTER TABLE totals RENAME COLUMN s TO \"Sum\nof all\"");
            database.execute("CREATE SCHEMA \"New S\"");
            database.execute("ALTER TABLE totals SET SCHEMA \"New S\"");
            database.execute("ALTER TABLE \"New S\".totals RENAME TO \"Übersicht\"");
            database.execute("ALTER SCHEMA \"New S\" RENAME TO \"New 'T'\"");
            database.execute("INSERT INTO \"It\"\"ems\" VALUES (5, 'c', 10)");
            assertThat(database.rows("SELECT g, \"Sum\nof all\" FROM \"New 'T'\".\"Übersicht\" ORDER BY g"))
                    .containsExactly("a|6", "b|7", "c|10");
            assertThat(database.rows("SELECT everview.refresh(relation), everview.drift(relation) FROM everview.view"))
                    .containsExactly("3|{}");
        }
    }

    @Test
    void directChangesAreRefused() throws Exception {
        try (Database database = withView(17)) {
            for (String change : new String[] {
                "DELETE FROM totals", "TRUNCATE totals", "UPDATE totals SET s = 0", "INSERT INTO totals DEFAULT VALUES"
            }) {
                assertFails(database, change, "42809", "cannot change materialized view \"totals\"");
            }
        }
    }

    @Test
    void refreshWithoutDataStopsMaintenanceAndRefreshStartsItAgain() throws Exception {
        try (Database database = withView(17)) {
            assertThat(database.rows("SELECT everview.refresh('totals', false)"))
                    .containsExactly("0");
            assertThat(database.rows("SELECT populated FROM everview.view")).containsExactly("f");
            database.execute("INSERT INTO items VALUES (4, 'c', 9); DROP INDEX totals_index");
            assertThat(database.rows("SELECT count(*) FROM totals")).containsExactly("0");

            assertThat(database.rows("SELECT everview.refresh('totals')")).containsExactly("3");
            assertThat(database.rows("SELECT to_regclass('totals_index')")).containsExactly("totals_index");
            database.execute("INSERT INTO items VALUES (5, 'c', 1)");
            assertThat(database.rows("SELECT g, s FROM totals ORDER BY g")).containsExactly("a|6", "b|7", "c|10");
            assertThat(database.rows("SELECT populated, everview.drift(relation) FROM everview.view"))
                    .containsExactly("t|{}");
        }
    }

    @Test
    void dropsOfTheMachineryOfALivingViewAreRefused() throws Exception {
        try (Database database = withView(17)) {
            assertFails(database, "DROP TABLE items", "2BP01", "other objects depend on it");
            assertFails(database, "ALTER TABLE items DROP COLUMN qty", "2BP01", "other objects depend on it");
            assertFails(database, "ALTER TABLE items ALTER qty TYPE bigint", "0A000", "used by a view");
            assertFails(database, "ALTER TABLE totals DROP COLUMN s", "2BP01", "materialized view \"totals\"");
            assertFails(
                    database,
                    "DROP FUNCTION everview_data.totals_fold() CASCADE",
                    "2BP01",
                    "materialized view \"totals\" requires it");
            assertFails(
                    database,
                    "DROP TRIGGER a_ivm_fold_ins ON items",
                    "2BP01",
                    "materialized view \"totals\" requires it");
            assertFails(
                    database,
                    "DROP TABLE everview_data.totals_stash",
                    "2BP01",
                    "materialized view \"totals\" requires it");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE totals",
                "SELECT everview.drop('totals')",
                "SELECT everview.drop('totals'::regclass)",
                "DROP TABLE items CASCADE",
                "ALTER TABLE items DROP COLUMN qty CASCADE",
                "DROP SCHEMA public CASCADE",
                "DROP VIEW everview_data.totals_definition"
            })
    void everyWayToDropLeavesNothing(String statement) throws Exception {
        try (Database database = withView(17)) {
            database.execute(statement);
            assertNothingLeft(database);
        }
    }

    @Test
    void viewsThatAreDroppedTogetherDoNotHoldEachOther() throws Exception {
        try (Database database = withView(17)) {
            // hidden tables of the one go while the other, whose table has gone already, is still in the catalog
            Everview everview = Everview.on(database.connection());
            everview.create("totals_first", "SELECT \"grp name\" AS g FROM items ORDER BY id LIMIT 1");
            everview.create("totals_again", "SELECT qty, count(*) AS n FROM items GROUP BY qty");
            database.execute("DROP SCHEMA public CASCADE");
            assertNothingLeft(database);
        }
    }

    @Test
    void rollbackOfADropKeepsEverything() throws Exception {
        try (Database database = withView(17)) {
            Connection connection = database.connection();
            connection.setAutoCommit(false);
            database.execute("DROP TABLE totals");
            connection.rollback();
            database.execute("INSERT INTO items VALUES (4, 'a', 1)");
            assertThat(database.rows("SELECT s FROM totals WHERE g = 'a'")).containsExactly("7");
        }
    }

    @Test
    void unknownViewsAreNamed() throws Exception {
        try (Database database = withView(17)) {
            assertFails(database, "SELECT everview.refresh('items')", "42809", "\"items\" is not an IMMV");
            assertFails(database, "SELECT everview.drop('items')", "42809", "\"items\" is not an IMMV");
            assertFails(database, "SELECT everview.refresh('nothing')", "42P01", "relation \"nothing\" does not exist");
            assertFails(database, "SELECT everview.refresh('a b')", "42602", "invalid name syntax");
        }
    }

    /** A plain view is read with its owner's rights, from whom row security may hide what the owner of the maintained view sees. */
    @ParameterizedTest
    @ValueSource(ints = {13, 17})
    void rowsThatAreHiddenFromOwnersOfPlainViewsAreNotMaintained(int major) throws Exception {
        try (Database database = Database.withRuntime(major)) {
            Everview everview = Everview.on(database.connection());
            String role = database.freshRole();
            database.execute("CREATE TABLE items (id int); GRANT CREATE ON SCHEMA public TO " + role
                    + "; GRANT SELECT ON items TO " + role
                    + "; CREATE VIEW plain AS SELECT * FROM items; CREATE VIEW above AS SELECT * FROM plain; ALTER VIEW plain OWNER TO "
                    + role
                    + "; ALTER TABLE items ENABLE ROW LEVEL SECURITY");
            assertThatThrownBy(() -> everview.create("seen", "SELECT * FROM above"))
                    .hasMessageContaining("applies to the owner of view public.plain");
            database.execute("ALTER VIEW plain OWNER TO CURRENT_USER");
            everview.create("seen", "SELECT * FROM above");
            assertFails(database, "ALTER VIEW plain OWNER TO " + role, "0A000", "row security of table public.items");
            assertFails(database, "ALTER TABLE plain OWNER TO " + role, "0A000", "row security of table public.items");
            database.execute("ALTER VIEW above OWNER TO " + role);
            database.execute("ALTER TABLE items DISABLE ROW LEVEL SECURITY; ALTER VIEW plain OWNER TO " + role);
            assertFails(
                    database,
                    "ALTER TABLE items ENABLE ROW LEVEL SECURITY",
                    "0A000",
                    "row security of table public.items");
            if (major >= 15) {
                database.execute(
                        "ALTER VIEW plain SET (security_invoker); ALTER TABLE items ENABLE ROW LEVEL SECURITY");
                assertFails(
                        database,
                        "ALTER VIEW plain SET (security_invoker = off)",
                        "0A000",
                        "row security of table public.items");
            }
        }
    }

    @Test
    void changesOfBaseTablesThatMaintenanceWouldNotSeeAreRefused() throws Exception {
        try (Database database = withView(17)) {
            String role = database.freshRole();
            database.execute("GRANT CREATE ON SCHEMA public TO " + role + "; GRANT SELECT ON items TO " + role);
            // the superuser who owns the view sees all rows
            database.execute("ALTER TABLE items ENABLE ROW LEVEL SECURITY");
            assertFails(database, "ALTER TABLE totals OWNER TO " + role, "0A000", "row security of table public.items");
            database.execute("ALTER TABLE items DISABLE ROW LEVEL SECURITY");
            database.execute("ALTER TABLE totals OWNER TO " + role);
            assertFails(
                    database,
                    "ALTER TABLE items ENABLE ROW LEVEL SECURITY",
                    "0A000",
                    "row security of table public.items");

            assertFails(database, "CREATE TABLE child () INHERITS (items)", "0A000", "inheritance tree");
            database.execute(
                    "CREATE TABLE child (LIKE items); " + "CREATE TABLE parent (LIKE items) PARTITION BY RANGE (id)");
            assertFails(database, "ALTER TABLE child INHERIT items", "0A000", "inheritance tree");
            assertFails(
                    database,
                    "ALTER TABLE parent ATTACH PARTITION items FOR VALUES FROM (0) TO (99)",
                    "0A000",
                    "inheritance tree");
            // a table that came in unseen is named, and does not get into the way of others
            database.execute("ALTER EVENT TRIGGER everview_after_alter DISABLE; ALTER TABLE child INHERIT items;"
                    + "ALTER EVENT TRIGGER everview_after_alter ENABLE");
            database.execute("CREATE TABLE bystander (a int)");
            assertThat(database.rows("SELECT everview.drift(relation) FROM everview.view"))
                    .containsExactly("{\"public.items is part of an inheritance tree\"}");
        }
    }

    @Test
    void anIndexThatMaintenanceNeedsStays() throws Exception {
        try (Database database = withView(17)) {
            assertFails(database, "DROP INDEX totals_index", "2BP01", "needs a unique index on its key");
            database.execute("CREATE UNIQUE INDEX another ON totals (g)");
            database.execute("DROP INDEX totals_index");
            database.execute("INSERT INTO items VALUES (4, 'a', 1)");
        }
    }

    @Test
    void refreshNeedsASnapshotThatIsNotOlderThanItsLock() throws Exception {
        try (Database database = withView(17)) {
            database.connection().setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            assertFails(database, "SELECT everview.refresh('totals')", "0A000", "isolation level repeatable read");
        }
    }

    @Test
    void onlyTheOwnerRefreshesDropsAndRegisters() throws Exception {
        try (Database database = withView(17)) {
            String stranger = database.freshRole();
            try (Connection connection = database.connectAs(stranger)) {
                for (String attempt : new String[] {
                    "SELECT everview.refresh('public.totals')",
                    "SELECT everview.drop('public.totals')",
                    "INSERT INTO everview.request (action, view) SELECT 'forget', 'public.totals'::regclass",
                    "SELECT everview.dispose('public.totals'::regclass)",
                    "SELECT everview.enter_plan('public.totals', '{}')",
                    "INSERT INTO everview.request (action, view, role) VALUES ('forget', 0, 'postgres')",
                    "SELECT everview_data.totals_refresh()",
                    "DELETE FROM everview.view",
                    "SELECT secret FROM everview.service"
                }) {
                    assertThatThrownBy(() -> Database.execute(connection, attempt))
                            .as(attempt)
                            .extracting(e -> ((SQLException) e).getSQLState())
                            .isEqualTo("42501");
                }
                assertThat(Database.rows(connection, "SELECT relation FROM everview.view"))
                        .containsExactly("totals");
            }
        }
    }

    @Test
    void plansMayOnlyNameWhatBelongsToTheOwnerOfTheView() throws Exception {
        try (Database database = withView(17)) {
            String role = database.freshRole();
            database.execute("GRANT CREATE ON SCHEMA public TO " + role);
            try (Connection connection = database.connectAs(role)) {
                Database.execute(connection, "CREATE TABLE public.mine (a int)");
                for (String theft : new String[] {
                    "\"relations\": [\"everview_data.totals_stash\"]",
                    "\"relations\": [\"public.items\"]",
                    "\"inputs\": [\"public.items\"]",
                    "\"inputs\": [\"public.mine\"]",
                    "\"anchor\": \"everview_data.totals_definition\"",
                    "\"routines\": [{\"name\": \"everview_data.totals_fold\", \"template\": \"AS $a$ $a$\"}]",
                    "\"routines\": [{\"name\": \"pg_catalog.now\", \"template\": \"AS $a$ $a$\"}]"
                }) {
                    String register = "INSERT INTO everview.request (action, view, plan) VALUES "
                            + "('register', 'public.mine'::regclass, '{\"definition\": \"x\", " + theft + "}')";
                    assertThatThrownBy(() -> Database.execute(connection, register))
                            .as(theft)
                            .hasMessageContaining("cannot be part of this materialized view");
                }
            }
        }
    }

    @Test
    void ownershipOfTheMachineryFollowsTheView() throws Exception {
        try (Database database = withView(17)) {
            String owner = database.freshRole();
            database.execute("GRANT CREATE ON SCHEMA public TO " + owner + "; GRANT SELECT ON items TO " + owner);
            database.execute("ALTER TABLE totals OWNER TO " + owner);
            assertThat(database.rows("""
                            SELECT DISTINCT pg_get_userbyid(proowner) FROM pg_proc WHERE pronamespace = 'everview_data'::regnamespace
                            UNION SELECT pg_get_userbyid(relowner) FROM pg_class WHERE relnamespace = 'everview_data'::regnamespace
                            UNION SELECT owner FROM everview.view
                            """)).containsExactly(owner);
            assertFails(database, "ALTER TABLE totals OWNER TO postgres", "42501", "cannot give materialized view");
        }
    }

    @Test
    void renamesAfterADumpAndRestoreAreFollowed() throws Exception {
        try (Database database = withView(17)) {
            // as a restored database has it: other OIDs, and attribute numbers without the gaps of dropped columns
            String restored = " SET relation_oid = 1, attributes = (SELECT jsonb_object_agg(key, value || "
                    + "jsonb_build_object('attnum', (value ->> 'attnum')::int + 10)) FROM jsonb_each(attributes))";
            database.execute("UPDATE everview.view" + restored + "; UPDATE everview.input" + restored);
            assertThat(database.rows("SELECT unnest(everview.drift(relation)) FROM everview.view"))
                    .contains("public.items has come from a dump, and nobody has looked at it since")
                    .noneMatch(drift -> drift.contains("renamed"));
            database.execute("ALTER TABLE items RENAME COLUMN qty TO quantity");
            database.execute("ALTER TABLE totals RENAME COLUMN s TO total");
            database.execute("INSERT INTO items VALUES (4, 'a', 1)");
            assertThat(database.rows("SELECT total FROM totals WHERE g = 'a'")).containsExactly("7");
            assertThat(database.rows("SELECT everview.refresh(relation), everview.drift(relation) FROM everview.view"))
                    .containsExactly("2|{}");
        }
    }

    /** Other columns may have the old numbers now. */
    @Test
    void aColumnRenamedAfterARestoreThatNobodyFollowedIsNeverTakenForAnother() throws Exception {
        try (Database database = Database.withRuntime(17)) {
            database.execute("CREATE TABLE p (id int PRIMARY KEY, k text, v text)");
            Everview.on(database.connection()).create("w", "SELECT k, count(*) AS n FROM p GROUP BY k");
            database.execute("DROP EVENT TRIGGER everview_before_alter; DROP EVENT TRIGGER everview_after_alter;"
                    + " UPDATE everview.input SET relation_oid = 1, attributes = (SELECT jsonb_object_agg(key, value ||"
                    + " jsonb_build_object('attnum', (value ->> 'attnum')::int + 1)) FROM jsonb_each(attributes));"
                    + " ALTER TABLE p RENAME COLUMN k TO kk");
            assertThat(database.rows("SELECT unnest(everview.drift(relation)) FROM everview.view"))
                    .contains("columns of public.p were renamed");
            for (int i = 0; i < 2; i++) {
                database.execute("SELECT everview.repair()");
                assertFails(database, "INSERT INTO p VALUES (1, 'k1', 'v1')", "42703", "column p.k does not exist");
            }
        }
    }

    @Test
    void partitionsComeAfterADumpAndRestore() throws Exception {
        try (Database database = Database.withRuntime(17)) {
            database.execute("CREATE TABLE p (id int NOT NULL, k text NOT NULL, v int NOT NULL, PRIMARY KEY (k, id))"
                    + " PARTITION BY LIST (k); CREATE TABLE p_a PARTITION OF p FOR VALUES IN ('a');"
                    + " CREATE TABLE q (id int PRIMARY KEY, k text NOT NULL, pid int NOT NULL)");
            Everview.on(database.connection())
                    .create("w", "SELECT p.id, p.k, p.v, q.id AS q FROM p LEFT JOIN q ON p.id = q.pid AND p.k = q.k");
            database.execute(
                    "UPDATE everview.input SET relation_oid = 1, attributes = (SELECT jsonb_object_agg(key, value ||"
                            + " jsonb_build_object('attnum', (value ->> 'attnum')::int + 1)) FROM jsonb_each(attributes));"
                            + " CREATE TABLE p_c PARTITION OF p FOR VALUES IN ('c'); INSERT INTO p VALUES (1, 'c', 1)");
            assertThat(database.rows("SELECT k, q FROM w")).containsExactly("c|null");
        }
    }

    @Test
    void aTypeIsDroppedWithTheViewsAboveIt() throws Exception {
        try (Database database = Database.withRuntime(17)) {
            database.execute("CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (id int PRIMARY KEY, e e, x int)");
            Everview everview = Everview.on(database.connection());
            everview.create("w1", "SELECT e, string_agg(x::text, ',') AS xs FROM t GROUP BY e");
            everview.create("w2", "SELECT e, sum(x) AS s FROM t GROUP BY e");
            database.execute("DROP TYPE e CASCADE; INSERT INTO t VALUES (1, 1)");
            assertNothingLeft(database);
        }
    }

    @Test
    void withoutEventTriggersRepairDoesTheSame() throws Exception {
        try (Database database = withView(17)) {
            database.execute(
                    "DROP EVENT TRIGGER everview_before_alter; DROP EVENT TRIGGER everview_after_alter; DROP EVENT TRIGGER everview_after_drop");
            database.execute("ALTER TABLE items RENAME TO things; ALTER TABLE things RENAME qty TO quantity");
            assertThat(database.rows("SELECT everview.drift(relation) FROM everview.view")
                            .toString())
                    .contains("columns of public.things were renamed", "everview_data.totals_refresh has another text");
            assertThat(database.rows("SELECT everview.repair()")).containsExactly("1");
            assertThat(database.rows("SELECT everview.drift(relation), everview.refresh(relation) FROM everview.view"))
                    .containsExactly("{}|2");
            assertThat(database.rows("SELECT everview.repair()")).containsExactly("0");

            database.execute("DROP TABLE things CASCADE");
            assertThat(database.rows("SELECT everview.drift(relation) FROM everview.view")
                            .toString())
                    .contains("dropped with CASCADE");
            assertThat(database.rows("SELECT everview.repair()")).containsExactly("1");
            assertNothingLeft(database);
        }
    }

    private static Database withView(int major) throws Exception {
        Database database = Database.withRuntime(major);
        Database.executeResource(database.connection(), "hand-written-view.sql");
        return database;
    }

    private static void assertFails(Database database, String sql, String state, String message) {
        assertThatThrownBy(() -> database.execute(sql))
                .as(sql)
                .hasMessageContaining(message)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo(state);
    }

    private static void assertNothingLeft(Database database) throws SQLException {
        assertThat(database.rows("""
                        SELECT relation::text FROM everview.view
                        UNION ALL SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace = 'everview_data'::regnamespace
                        UNION ALL SELECT oid::regclass::text FROM pg_class WHERE relnamespace = 'everview_data'::regnamespace
                        UNION ALL SELECT tgname::text FROM pg_trigger WHERE tgname LIKE '%ivm%'
                        UNION ALL SELECT relname::text FROM pg_class WHERE relname LIKE 'totals%'
                        """)).isEmpty();
    }

    /** ALTER VIEW and its like rename columns of tables as well, ALTER INDEX tables, and ALTER TYPE columns of typed tables. */
    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void renamesByOtherCommandsAreFollowed(int major) throws Exception {
        try (Database database = Database.withRuntime(major)) {
            database.execute("CREATE TYPE kind AS (x int, y int); CREATE TABLE typed OF kind;"
                    + " CREATE TABLE t (id int PRIMARY KEY, x int, y int); CREATE TABLE u (id int PRIMARY KEY, z int)");
            Everview everview = Everview.on(database.connection());
            everview.create("v", "SELECT t.id, t.x, u.z FROM t LEFT JOIN u ON u.z = t.id");
            everview.create("w", "SELECT x FROM typed");
            database.execute("INSERT INTO t VALUES (1, 1, 100); INSERT INTO typed VALUES (1, 100);"
                    + " ALTER VIEW t RENAME x TO tmp; ALTER MATERIALIZED VIEW t RENAME y TO x; ALTER VIEW t RENAME tmp TO y;"
                    + " ALTER VIEW v RENAME x TO shown; ALTER INDEX u RENAME TO u_old; CREATE TABLE u (id int, z int);"
                    + " ALTER TYPE kind RENAME ATTRIBUTE x TO tmp CASCADE; ALTER TYPE kind RENAME ATTRIBUTE y TO x CASCADE;"
                    + " ALTER TYPE kind RENAME ATTRIBUTE tmp TO y CASCADE; ALTER INDEX v RENAME TO v_new;"
                    + " INSERT INTO u_old VALUES (1, 2); INSERT INTO u VALUES (2, 1); INSERT INTO t (id, x, y) VALUES (2, 200, 2);"
                    + " INSERT INTO typed (x, y) VALUES (200, 2)");
            assertThat(database.rows("SELECT id, shown, z FROM v_new ORDER BY id"))
                    .containsExactly("1|1|null", "2|2|2");
            assertThat(database.rows("SELECT x FROM w ORDER BY x")).containsExactly("1", "2");
            assertThat(database.rows("SELECT everview.drift(v.relation) FROM everview.view v"))
                    .containsExactly("{}", "{}");
        }
    }

    /** As for columns that the definition reads. */
    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void keysThatOnlyMaintenanceReadsGoWithTheView(int major) throws Exception {
        try (Database database = Database.withRuntime(major)) {
            database.execute("CREATE TABLE t (id int PRIMARY KEY); CREATE TABLE u (k int PRIMARY KEY, z int)");
            Everview.on(database.connection()).create("v", "SELECT t.id, u.z FROM t LEFT JOIN u ON u.z = t.id");
            database.execute("ALTER TABLE u DROP COLUMN k CASCADE; INSERT INTO u VALUES (1); INSERT INTO t VALUES (1)");
            assertThat(
                            database.rows(
                                    "SELECT relname FROM pg_class WHERE relname = 'v' OR relnamespace = 'everview_data'::regnamespace"))
                    .isEmpty();
        }
    }
}
