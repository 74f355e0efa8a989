package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.Everview;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be done to the table of a view, and by whom. */
class ViewTablesTest {
    private Database database;
    private String owner;

    @BeforeEach
    void createView() throws Exception {
        database = Database.withRuntime(17);
        owner = database.freshRole();
        database.execute(
                "GRANT CREATE ON SCHEMA public TO " + owner + "; SET ROLE " + owner
                        + "; CREATE TABLE t (a int, b int, s varchar(9)); INSERT INTO t VALUES (1, 1), (2, 1); CREATE TABLE p (b int, n bigint)");
        Everview.on(database.connection()).create("v", "SELECT b, s, count(*) AS n FROM t GROUP BY b, s");
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE v ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY",
                "ALTER TABLE v INHERIT p",
                "CREATE TABLE w () INHERITS (v)",
                "ALTER TABLE v ALTER COLUMN n TYPE numeric",
                "ALTER TABLE v ALTER COLUMN b TYPE text",
                "ALTER TABLE v ALTER COLUMN s TYPE varchar(3)"
            })
    void whatMaintenanceCouldNotBearIsRefused(String change) throws Exception {
        assertThatThrownBy(() -> database.execute(change))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("materialized view \"v\"")
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("0A000");
        database.execute("INSERT INTO t VALUES (3, 2)");
        assertThat(database.rows("SELECT b || ':' || n FROM v ORDER BY b")).containsExactly("1:2", "2:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE v ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE v RENAME COLUMN n TO number",
                "ALTER TABLE v SET (autovacuum_enabled = false)",
                "ALTER TABLE v ALTER COLUMN b SET STATISTICS 10",
                "CREATE INDEX ON v (n); CLUSTER v USING v_n_idx",
                "COMMENT ON TABLE v IS 'of t'"
            })
    void whatItBearsIsNot(String change) throws Exception {
        database.execute(change);
        database.execute("INSERT INTO t VALUES (3, 2)");
        assertThat(database.rows("SELECT count(*) FROM v")).containsExactly("2");
    }

    /** PostgreSQL tells nobody of a REASSIGN OWNED, and nobody of a role that is called otherwise. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "REASSIGN OWNED BY %1$s TO %2$s; SET ROLE %2$s",
                "ALTER ROLE %1$s RENAME TO %1$s_x; SET ROLE %1$s_x",
                "ALTER TABLE v OWNER TO %2$s"
            })
    void whoHasGotTheViewMayDropIt(String change) throws Exception {
        database.execute("RESET ROLE");
        String heir = database.freshRole();
        database.execute("GRANT CREATE ON SCHEMA public TO " + heir + "; GRANT TRIGGER, SELECT ON t TO " + heir);
        for (String drop : new String[] {"DROP TABLE v", "SELECT everview.drop('v')"}) {
            database.execute("BEGIN");
            database.execute(change.formatted(owner, heir));
            database.execute(drop);
            database.execute("INSERT INTO t VALUES (3, 2)");
            assertThat(database.rows("SELECT proname FROM pg_proc WHERE pronamespace = 'everview_data'::regnamespace "
                            + "UNION ALL SELECT relname FROM pg_class WHERE relnamespace = 'everview_data'::regnamespace "
                            + "UNION ALL SELECT tgname FROM pg_trigger WHERE tgrelid = 't'::regclass"))
                    .isEmpty();
            database.execute("ROLLBACK");
        }
    }
}
