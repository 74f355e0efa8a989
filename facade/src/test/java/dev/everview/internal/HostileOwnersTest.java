package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.Everview;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Mode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to a view is its owner's, who may put anything there: it must never run with the rights of a superuser who uses the view. */
class HostileOwnersTest {
    private Database database;
    private String owner;

    @BeforeEach
    void createView() throws Exception {
        database = Database.withRuntime(17);
        owner = database.freshRole();
        database.execute("GRANT CREATE ON SCHEMA public TO " + owner + "; GRANT TEMP ON DATABASE \""
                + database.rows("SELECT current_database()").get(0) + "\" TO " + owner + "; SET ROLE " + owner
                + "; CREATE TABLE t (a int, b int); INSERT INTO t VALUES (1, 1), (2, 1)");
        Everview.on(database.connection())
                .create("v", "SELECT b, count(*) AS n FROM t GROUP BY b", CompilerOptions.DEFAULT.in(Mode.DEFERRED));
        database.execute("INSERT INTO t VALUES (3, 2)");
    }

    @AfterEach
    void nobodyHasBecomeASuperuser() throws Exception {
        database.execute("RESET ROLE");
        assertThat(database.rows("SELECT rolsuper FROM pg_roles WHERE rolname = '" + owner + "'"))
                .containsExactly("f");
        database.close();
    }

    @Test
    void aFoldingFunctionThatStaysInvoker() throws Exception {
        String fold = database.rows("SELECT fold_routine FROM everview.view WHERE flavor <> 'log'")
                .get(0);
        database.execute(
                "CREATE OR REPLACE FUNCTION " + fold + "() RETURNS bigint LANGUAGE plpgsql SECURITY INVOKER AS "
                        + "$$ BEGIN IF current_user <> '" + owner + "' THEN EXECUTE 'ALTER ROLE " + owner
                        + " SUPERUSER'; END IF; RETURN 0; END $$; RESET ROLE");
        assertRefused("SELECT everview.apply('v')", "does not run as the owner");
    }

    @Test
    void aRefreshingFunctionThatStaysInvoker() throws Exception {
        String refresh = database.rows("SELECT refresh_routine FROM everview.view WHERE flavor <> 'log'")
                .get(0);
        database.execute("ALTER FUNCTION " + refresh + "() SECURITY INVOKER; RESET ROLE");
        assertRefused("SELECT everview.refresh('v')", "does not run as the owner");
    }

    @Test
    void aTriggerWithAnotherStatementBehindIt() throws Exception {
        hideInTrigger("t.template || '; ALTER ROLE " + owner + " SUPERUSER'");
        assertRefused("SELECT everview.refresh('v')", "is not created by its statement");
    }

    /** What is between the quotes of two texts is no name. */
    @Test
    void aTriggerWithAnotherStatementBetweenQuotes() throws Exception {
        hideInTrigger("t.template || '; SELECT ''\"''; ALTER ROLE " + owner + " SUPERUSER; SELECT ''\"'''");
        assertRefused("SELECT everview.refresh('v')", "is not created by its statement");
        hideInTrigger("replace(t.template, '()', '(''\"''); ALTER ROLE " + owner + " SUPERUSER; SELECT ''\"''')");
        assertRefused("SELECT everview.refresh('v')", "is not created by its statement");
    }

    @Test
    void aTriggerThatCallsAnotherFunction() throws Exception {
        database.execute("CREATE FUNCTION public.own() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'");
        hideInTrigger("regexp_replace(t.template, 'EXECUTE FUNCTION .*', 'EXECUTE FUNCTION public.own()')");
        assertRefused("SELECT everview.refresh('v')", "cannot be part of materialized view");
    }

    /** Changes what was registered of a trigger, which is gone and will be created again. */
    private void hideInTrigger(String template) throws SQLException {
        List<String> name = database.rows("SELECT name FROM everview.trigger WHERE name LIKE '%insert%'");
        database.execute("SELECT everview.refresh('v', false); RESET ROLE; UPDATE everview.trigger AS t SET template = "
                + template + " WHERE t.name = '" + name.get(0) + "'");
    }

    /** A setting for the session outlives that of the function that called it, and those of all who called that one. */
    @Test
    void aRoutineThatSetsSearchPath() throws Exception {
        setSearchPathInRoutines();
        assertRefused("SELECT everview.apply('v')", "has set search_path");
        // writes the functions again first
        database.execute("SELECT everview.refresh('v')");
        setSearchPathInRoutines();
        assertThatThrownBy(() -> Everview.on(database.connection()).alter("v", "{\"mode\": \"immediate\"}"))
                .hasMessageContaining("has set search_path");
        assertThat(database.rows("SHOW search_path")).containsExactly("public");
        database.execute("ALTER TABLE t DISABLE TRIGGER USER");
        setSearchPathInRoutines();
        assertRefused("ALTER TABLE t ENABLE TRIGGER USER", "has set search_path");
        assertThat(database.rows("SHOW search_path")).containsExactly("public");
    }

    private void setSearchPathInRoutines() throws SQLException {
        for (String column : List.of("fold_routine", "refresh_routine")) {
            String routine = database.rows("SELECT " + column + " FROM everview.view WHERE flavor <> 'log'")
                    .get(0);
            database.execute(
                    "SET ROLE " + owner + "; CREATE OR REPLACE FUNCTION " + routine
                            + "() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER AS "
                            + "$$ BEGIN PERFORM pg_catalog.set_config('search_path', 'public, pg_catalog', false); RETURN 0; END $$");
        }
        database.execute("RESET ROLE; SET search_path = public");
    }

    /** What is registered as a trigger of the view is dropped with it, by the owner of the installation. */
    @Test
    void aTriggerWithTheNameOfOneOfTheCatalog() throws Exception {
        String refuse = database.rows(
                        "SELECT tgname FROM pg_trigger WHERE tgrelid = 'v'::regclass AND tgname LIKE '%refuse%'")
                .get(0);
        String plan = "{\"definition\": \"x\", \"anchor\": \"everview_data.own\", \"triggers\": ["
                + "{\"table\": \"public.mine\", \"name\": \"carry_out\", \"sql\": \"x\"},"
                + "{\"table\": \"public.mine\", \"name\": \"" + refuse + "\", \"sql\": \"x\"}]}";
        database.execute("CREATE TABLE mine (a int); CREATE VIEW everview_data.own AS SELECT 1 AS a;"
                + "INSERT INTO everview.request (action, view, plan) VALUES ('register', 'mine'::regclass, '" + plan
                + "');"
                + "INSERT INTO everview.request (action, view) VALUES ('emptied', 'mine'::regclass);"
                + "INSERT INTO everview.request (action, view) VALUES ('forget', 'mine'::regclass)");
        assertThat(database.rows(
                        "SELECT tgname FROM pg_trigger WHERE tgname IN ('carry_out', '" + refuse + "') ORDER BY 1"))
                .containsExactly("carry_out", refuse);
    }

    @Test
    void aTriggerOnTheTableOfTheView() throws Exception {
        database.execute(
                "CREATE FUNCTION public.own() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'ALTER ROLE "
                        + owner + " SUPERUSER'; RETURN NULL; END $$;"
                        + "CREATE TRIGGER own AFTER TRUNCATE ON v EXECUTE FUNCTION public.own(); RESET ROLE");
        assertRefused("SELECT everview.refresh('v', false)", "has triggers or rules of its owner's");
    }

    /** A table that a foreign key references cannot be truncated, and DELETE has rules. */
    @Test
    void aRuleOnTheTableOfTheView() throws Exception {
        database.execute(
                "CREATE FUNCTION public.own() RETURNS int LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'ALTER ROLE " + owner
                        + " SUPERUSER'; RETURN 1; END $$;"
                        + "CREATE TABLE referring (b int REFERENCES v (b) DEFERRABLE INITIALLY DEFERRED);"
                        + "CREATE RULE own AS ON DELETE TO v DO ALSO SELECT public.own(); RESET ROLE");
        assertRefused("SELECT everview.refresh('v', false)", "has triggers or rules of its owner's");
    }

    /** Live tables of pg_imat are noted by whoever owns the installation. */
    @Test
    void aTableForLiveTablesThatIsTheirs() throws Exception {
        database.execute("RESET ROLE; GRANT CREATE ON SCHEMA imat TO " + owner
                + "; DROP TABLE imat.imat_config; SET ROLE " + owner
                + "; CREATE TABLE imat.imat_config (mv_name text PRIMARY KEY, mv_schema_name text, agg_schema_name text,"
                + " created_at timestamptz DEFAULT now())");
        assertThatThrownBy(() -> Everview.on(database.connection())
                        .create(
                                "live",
                                "SELECT b, sum(a) AS s FROM t GROUP BY b",
                                new CompilerOptions(
                                        "imat", false, true, Mode.IMMEDIATE, false, "", "", true, "source")))
                .hasMessageContaining("table imat.imat_config belongs to role " + owner);
        // one that was there before goes without it being written
        database.execute(
                "RESET ROLE; UPDATE everview.view SET flavor = 'imat', options = options || '{\"source\": \"x\"}' WHERE flavor <> 'log';"
                        + " SET ROLE " + owner + "; SELECT everview.drop('v')");
    }

    @Test
    void aCommitFunctionThatStaysInvoker() throws Exception {
        Everview.on(database.connection()).alter("v", "{\"mode\": \"on_commit\"}");
        String commit = database.rows("SELECT name FROM everview.routine WHERE name LIKE '%commit%'")
                .get(0);
        database.execute("ALTER FUNCTION " + commit + "() SECURITY INVOKER; RESET ROLE");
        assertRefused("SELECT everview.apply('v')", "does not run as the owner");
    }

    @Test
    void aNameThatReadsLikeABody() throws Exception {
        database.execute(
                "SET check_function_bodies = off; CREATE FUNCTION public.\"a() RETURNS int RETURN 1\"() RETURNS void LANGUAGE plpgsql"
                        + " AS '() RETURNS int RETURN 1'; RESET ROLE");
        database.execute(
                "SELECT everview.replace_body(oid, 'BEGIN END') FROM pg_proc" + " WHERE proname LIKE 'a() RETURNS%'");
        assertThat(database.rows("SELECT prosrc FROM pg_proc WHERE proname LIKE 'a() RETURNS%'"))
                .containsExactly("BEGIN END");
    }

    @Test
    void aLogThatIsAView() throws Exception {
        assertThat(database.rows("SELECT pending_rows FROM everview.views")).containsExactly("1");
        database.execute(
                "CREATE FUNCTION public.f() RETURNS timestamptz LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'ALTER ROLE "
                        + owner
                        + " SUPERUSER'; RETURN now(); END $$; CREATE VIEW public.w AS SELECT public.f() AS __ivm_time__;"
                        + "RESET ROLE; UPDATE everview.log SET relation = 'public.w'");
        assertThat(database.rows("SELECT pending_rows IS NULL FROM everview.views"))
                .containsExactly("t");
    }

    /** What is computed while a log is read or shaped is computed as the owner, or not at all. */
    @Test
    void aLogWithCodeInIt() throws Exception {
        String log = database.rows("SELECT relation FROM everview.view WHERE flavor = 'log'")
                .get(0);
        database.execute("RESET ROLE; SET ROLE " + owner);
        boom("boom()", "boolean", "true");
        boom("boom(int)", "boolean", "true");
        database.execute(
                "CREATE FUNCTION public.booms() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM public.boom(); RETURN NULL; END $$;"
                        + "CREATE INDEX ON " + log + " (__ivm_place__) WHERE public.boom();"
                        + "CREATE TRIGGER own AFTER DELETE ON " + log
                        + " FOR EACH STATEMENT EXECUTE FUNCTION public.booms(); RESET ROLE");
        assertThat(database.rows("SELECT pending_rows IS NULL FROM everview.views"))
                .containsExactly("t");
        database.execute("SELECT everview.refresh('v', false)");
        assertThatThrownBy(() -> database.execute("SELECT everview.refresh('v')"))
                .hasMessageContaining("is not what it was made as");
        database.execute("SELECT everview.refresh('v', false)");
        database.execute("UPDATE everview.reader SET cluster = 'another'");
        assertThatThrownBy(() -> database.execute("SELECT everview.refresh('v')"))
                .hasMessageContaining("is not what it was made as");
        database.execute("SELECT everview.drop('v')");
    }

    /** The planner computes expressions of statistics. */
    @Test
    void statisticsWithCodeInThem() throws Exception {
        String log = database.rows("SELECT relation FROM everview.view WHERE flavor = 'log'")
                .get(0);
        boom("boom(int)", "boolean", "true");
        database.execute(
                "CREATE STATISTICS public.own ON (public.boom(1)), (public.boom(2)) FROM " + log + "; RESET ROLE");
        assertThat(database.rows("SELECT pending_rows IS NULL FROM everview.views"))
                .containsExactly("t");
    }

    /** The conditions of a domain that is added to a log, whatever its owner has said of the log's columns. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDomainWithCodeInIt(boolean forgotten) throws Exception {
        database.execute("SET ROLE " + owner
                + "; CREATE DOMAIN public.ed AS int; CREATE TABLE public.et (id int PRIMARY KEY, g int, e public.ed)");
        boom("boom(int)", "boolean", "true");
        Everview.on(database.connection())
                .create(
                        "public.ec",
                        "SELECT g, count(*) AS n FROM public.et GROUP BY g",
                        CompilerOptions.DEFAULT.in(Mode.DEFERRED));
        Everview.on(database.connection()).create("public.es", "SELECT id, e FROM public.et", CompilerOptions.DEFAULT);
        database.execute(
                "INSERT INTO public.et VALUES (1, 1, 1); ALTER DOMAIN public.ed ADD CHECK (public.boom(VALUE)) NOT VALID");
        if (forgotten) {
            database.execute(
                    "INSERT INTO everview.request (action, view, plan) SELECT 'shape', view, '{\"columns\": {}}' FROM everview.input"
                            + " WHERE relation = 'public.et'::regclass AND view <> 'public.ec'::regclass AND view <> 'public.es'::regclass");
        }
        database.execute("RESET ROLE");
        Everview.on(database.connection()).alter("public.es", "{\"mode\": \"deferred\"}");
        // whoever writes the value himself computes the conditions himself
        try (Connection owning = database.connectAs(owner)) {
            Database.execute(owning, "INSERT INTO public.et VALUES (2, 2, 2)");
        }
        database.execute("SELECT everview.apply('public.es'), everview.apply('public.ec')");
        assertThat(database.rows("SELECT id FROM public.es ORDER BY id")).containsExactly("1", "2");
    }

    /** A function that makes its owner a superuser if it is called with another's rights. */
    private void boom(String signature, String result, String value) throws SQLException {
        database.execute(
                "CREATE FUNCTION public." + signature + " RETURNS " + result + " IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN"
                        + " PERFORM public.grab(); RETURN " + value + "; END $$;"
                        + "CREATE OR REPLACE FUNCTION public.grab() RETURNS void LANGUAGE plpgsql AS $$ BEGIN"
                        + " PERFORM set_config('role', 'none', true); EXECUTE 'ALTER ROLE " + owner + " SUPERUSER';"
                        + " EXCEPTION WHEN insufficient_privilege THEN NULL; END $$");
    }

    private void assertRefused(String sql, String message) {
        assertThatThrownBy(() -> database.execute(sql))
                .as(sql)
                .hasMessageContaining(message)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("42501");
    }
}
