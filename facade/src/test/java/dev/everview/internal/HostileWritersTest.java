package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.everview.Everview;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Functions of a view run with its owner's rights for whoever writes a base table: what the writer has put on the search_path must neither
 * run with these rights nor mislead them.
 */
class HostileWritersTest {
    private static final List<String> VIEWS = List.of("grouped", "outer_join", "joined");
    private static final String VIEW =
            "SELECT a.b, count(*) AS n, sum(c.w) AS s FROM t a JOIN u c ON c.b = a.b GROUP BY a.b";

    private Database database;
    private String writer;

    @BeforeEach
    void createViews() throws Exception {
        database = Database.withRuntime(17);
        writer = database.freshRole();
        database.execute("CREATE TABLE t (a int, b int, unread int); CREATE TABLE u (b int PRIMARY KEY, w int);"
                + " INSERT INTO u VALUES (1, 10), (2, 20); INSERT INTO t VALUES (1, 1, 0);"
                + " GRANT ALL ON t, u TO " + writer + "; GRANT CREATE, TEMP ON DATABASE \""
                + database.rows("SELECT current_database()").get(0) + "\" TO " + writer);
        Everview everview = Everview.on(database.connection());
        everview.create("grouped", VIEW);
        everview.create("outer_join", "SELECT a.a, c.w FROM t a LEFT JOIN u c ON c.b = a.b");
        everview.create("joined", "SELECT c.b, d.w FROM u c JOIN u d ON d.b = c.b");
        database.execute("GRANT ALL ON " + String.join(", ", VIEWS) + " TO " + writer);
    }

    @AfterEach
    void drop() throws Exception {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pg_temp", "evil"})
    void namesThatTheWriterHasTaken(String schema) throws Exception {
        database.execute("SET ROLE " + writer);
        if (schema.equals("evil")) {
            database.execute("CREATE SCHEMA evil");
        }
        String rise = " BEGIN IF current_user <> '" + writer + "' THEN EXECUTE 'ALTER ROLE " + writer
                + " SUPERUSER'; END IF; ";
        database.execute(
                "CREATE FUNCTION " + schema + ".rise(v pg_catalog.text) RETURNS pg_catalog.bool LANGUAGE plpgsql AS $$"
                        + rise + "RETURN true; END $$");
        for (String type : new String[] {"text", "regclass", "xid8", "tid", "boolean", "int4", "bigint"}) {
            database.execute("CREATE DOMAIN " + schema + ".\"" + type + "\" AS pg_catalog.text CHECK (" + schema
                    + ".rise(VALUE::pg_catalog.text))");
        }
        for (String function : new String[] {
            "set_config(pg_catalog.text, pg_catalog.text, pg_catalog.bool)",
            "concat(pg_catalog.text, pg_catalog.text)",
            "current_setting(pg_catalog.text, pg_catalog.bool)",
            "current_setting(pg_catalog.text)",
            "starts_with(pg_catalog.text, pg_catalog.text)",
            "pg_trigger_depth()",
            "pg_sequence_last_value(pg_catalog.regclass)"
        }) {
            database.execute("CREATE FUNCTION " + schema + "." + function
                    + " RETURNS pg_catalog.text LANGUAGE plpgsql AS $$" + rise + "RETURN ''; END $$");
        }
        database.execute("CREATE FUNCTION " + schema
                + ".same(pg_catalog.int4, pg_catalog.int4) RETURNS pg_catalog.bool LANGUAGE plpgsql AS $$" + rise
                + "RETURN true; END $$");
        database.execute("CREATE OPERATOR " + schema
                + ".= (LEFTARG = pg_catalog.int4, RIGHTARG = pg_catalog.int4, FUNCTION = " + schema + ".same)");
        database.execute("SET search_path = " + schema + ", pg_catalog, public");
        change();
        for (String level : new String[] {"REPEATABLE READ", "SERIALIZABLE"}) {
            changeAt(level);
        }
        change();
        for (String view : VIEWS) {
            assertThatThrownBy(() -> database.execute("DELETE FROM public." + view))
                    .hasMessageContaining("cannot change materialized view \"" + view + "\"");
        }
        database.execute("RESET ROLE; RESET search_path");
        assertThat(database.rows("SELECT rolsuper FROM pg_roles WHERE rolname = '" + writer + "'"))
                .containsExactly("f");
        assertThat(database.rows("SELECT b, n, s FROM grouped ORDER BY b"))
                .isNotEmpty()
                .isEqualTo(database.rows(VIEW + " ORDER BY b"));
    }

    /** Of each view, the first transaction with one snapshot has to be tried again. */
    private void changeAt(String level) throws SQLException {
        for (int view = 0; view <= VIEWS.size(); view++) {
            try {
                database.execute("BEGIN ISOLATION LEVEL " + level);
                change();
                database.execute("COMMIT");
                return;
            } catch (SQLException e) {
                assertThat(e.getSQLState()).isEqualTo("40001");
                database.execute("ROLLBACK");
            }
        }
        fail("no transaction got through at " + level);
    }

    private void change() throws SQLException {
        database.execute("INSERT INTO public.t VALUES (2, 2, 0), (3, 1, 0)");
        database.execute("INSERT INTO public.t VALUES (4, 2, 0)");
        database.execute("UPDATE public.t SET unread = 1");
        database.execute("UPDATE public.t SET a = 5");
        database.execute("UPDATE public.u SET w = 30");
        database.execute("DELETE FROM public.t");
        database.execute("INSERT INTO public.t VALUES (1, 1, 0)");
    }
}
