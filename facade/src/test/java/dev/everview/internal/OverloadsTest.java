package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.Everview;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions and operators of the same name that come after the view. */
class OverloadsTest {
    private static final String OBJECTS = """
            CREATE SCHEMA parts;
            CREATE FUNCTION parts.more(numeric) RETURNS text LANGUAGE sql IMMUTABLE AS $$SELECT 'numeric ' || $1$$;
            CREATE FUNCTION parts.anyone(anyelement) RETURNS text LANGUAGE sql IMMUTABLE AS $$SELECT 'any ' || $1::text$$;
            CREATE FUNCTION parts.preset(int, int DEFAULT 7) RETURNS text LANGUAGE sql IMMUTABLE AS $$SELECT $1 || ' ' || $2$$;
            CREATE FUNCTION parts.same(anyelement, anyelement) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 = $2';
            CREATE FUNCTION parts.differ(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 <> $2';
            CREATE FUNCTION parts.anyhow(int) RETURNS text LANGUAGE sql IMMUTABLE AS $$SELECT 'int ' || $1$$;
            CREATE OPERATOR parts.=== (FUNCTION = parts.same, LEFTARG = anyelement, RIGHTARG = anyelement);
            CREATE TABLE t (id int PRIMARY KEY, x int);
            CREATE VIEW plain AS SELECT id, parts.anyone(x) AS m FROM t;
            INSERT INTO t VALUES (1, 1), (2, 2)
            """;
    private static final String INT = "(int) RETURNS text LANGUAGE sql IMMUTABLE AS $$SELECT 'int ' || $1$$";

    @ParameterizedTest
    @ValueSource(ints = {13, 15, 17, 18})
    void thatWouldTakeTheirPlaceAreRefused(int major) throws Exception {
        try (Database database = Database.withRuntime(major)) {
            database.execute(OBJECTS);
            Everview everview = Everview.on(database.connection());
            everview.create("exact", "SELECT id, parts.more(x) AS m FROM t");
            // these fit no better than what has been chosen: its argument is converted where that is written
            database.execute(
                    "CREATE FUNCTION parts.more" + INT + "; CREATE FUNCTION parts.anyone" + INT
                            + "; DROP FUNCTION parts.anyone(int); INSERT INTO t VALUES (3, 3); UPDATE t SET x = 4 WHERE id = 1");
            assertThat(database.rows("SELECT id, m FROM exact ORDER BY id"))
                    .containsExactly("1|numeric 4", "2|numeric 2", "3|numeric 3");
            everview.create("called", "SELECT id, parts.anyone(x) AS m FROM t");
            everview.create("below", "SELECT m, count(*) AS n FROM plain GROUP BY m");
            everview.create("preset", "SELECT parts.preset(x) AS m FROM t");
            everview.create("operated", "SELECT id FROM t WHERE x OPERATOR(parts.===) id");
            refused(database, "CREATE FUNCTION parts.anyone" + INT);
            refused(database, "ALTER FUNCTION parts.anyhow(int) RENAME TO anyone");
            refused(database, "CREATE FUNCTION parts.preset" + INT);
            refused(database, "CREATE OPERATOR parts.=== (FUNCTION = parts.differ, LEFTARG = int, RIGHTARG = int)");
            database.execute("DROP VIEW plain CASCADE");
            database.execute("SELECT everview.drop(v) FROM unnest('{called,preset,operated}'::text[]) AS v");
            database.execute("ALTER FUNCTION parts.anyhow(int) RENAME TO anyone; CREATE FUNCTION parts.preset" + INT
                    + "; CREATE FUNCTION public.anyone" + INT
                    + "; CREATE OPERATOR parts.=== (FUNCTION = parts.differ, LEFTARG = int, RIGHTARG = int)"
                    + "; CREATE OR REPLACE FUNCTION parts.more(numeric) RETURNS text LANGUAGE sql IMMUTABLE AS"
                    + " $$SELECT 'numeric ' || $1$$");
            assertThat(database.rows("SELECT everview.drift('exact'::regclass)"))
                    .containsExactly("{}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void castsAndOperatorClassesOfUsedTypesStayWhatTheyAre(int major) throws Exception {
        try (Database database = Database.withRuntime(major)) {
            database.execute("CREATE TYPE e AS ENUM ('a', 'b'); CREATE TYPE pair AS (x int, y int);"
                    + " CREATE FUNCTION number(e) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';"
                    + " CREATE CAST (e AS int) WITH FUNCTION number(e);"
                    + " CREATE CAST (e AS bigint) WITH INOUT;"
                    + " CREATE FUNCTION alike(pair, pair) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1.x = $2.x';"
                    + " CREATE FUNCTION hashed(pair) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1.x';"
                    + " CREATE OPERATOR === (FUNCTION = alike, LEFTARG = pair, RIGHTARG = pair);"
                    + " CREATE FUNCTION f(bigint) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';"
                    + " CREATE TABLE t (id int PRIMARY KEY, x e, p pair)");
            Everview everview = Everview.on(database.connection());
            everview.create("v", "SELECT id, x::int AS i, f(id) AS f FROM t");
            everview.create("w", "SELECT p, count(*) AS n FROM t GROUP BY p");
            assertThatThrownBy(() -> database.execute("DROP CAST (e AS int)"))
                    .hasMessageContaining(
                            "cannot drop cast (public.e AS integer) because materialized view \"v\" uses it");
            database.execute("DROP CAST (e AS bigint)");
            refused(database, "CREATE CAST (e AS text) WITH INOUT");
            refused(
                    database,
                    "CREATE OPERATOR CLASS pairs DEFAULT FOR TYPE pair USING hash AS OPERATOR 1 ===,"
                            + " FUNCTION 1 hashed(pair)");
            database.execute("CREATE FUNCTION f(text) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 2';"
                    + " INSERT INTO t VALUES (1, 'a', (1, 1)), (2, 'b', (1, 2))");
            assertThat(database.rows("SELECT id, i, f FROM v ORDER BY id")).containsExactly("1|1|1", "2|1|1");
            assertThat(database.rows("SELECT p, n FROM w ORDER BY p")).containsExactly("(1,1)|1", "(1,2)|1");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void extensionsAreLookedAtWhenTheyAreComplete(int major) throws Exception {
        try (Database database = Database.withRuntime(major)) {
            database.execute("CREATE FUNCTION uniq(anyarray) RETURNS anyarray LANGUAGE sql IMMUTABLE AS 'SELECT $1';"
                    + " CREATE TABLE t (id int PRIMARY KEY, a int[], h text[])");
            Everview everview = Everview.on(database.connection());
            everview.create("v", "SELECT id, uniq(a) AS a FROM t");
            assertThatThrownBy(() -> database.execute("CREATE EXTENSION intarray"))
                    .hasMessageContaining(
                            "function public.uniq(integer[]) would take the place of what materialized view \"v\" uses");
            database.execute("CREATE EXTENSION IF NOT EXISTS earthdistance CASCADE");
            database.execute("BEGIN; CREATE EXTENSION hstore; SAVEPOINT before; CREATE EXTENSION IF NOT EXISTS hstore");
            refused(database, "CREATE FUNCTION uniq(int[]) RETURNS int[] LANGUAGE sql IMMUTABLE AS 'SELECT $1'");
            database.execute("ROLLBACK");
            database.execute("SELECT everview.drop('v'); CREATE EXTENSION intarray VERSION '1.2'");
            everview.create("v", "SELECT id, uniq(a) AS a FROM t");
            database.execute("ALTER EXTENSION intarray UPDATE; CREATE SCHEMA other");
            assertThatThrownBy(() -> database.execute("ALTER EXTENSION intarray SET SCHEMA other"))
                    .hasMessageContaining("because materialized view \"v\" names it");
            database.execute("INSERT INTO t VALUES (1, '{2,2}', '{}')");
            assertThat(database.rows("SELECT id, a FROM v")).containsExactly("1|{2}");
        }
    }

    private static void refused(Database database, String change) {
        assertThatThrownBy(() -> database.execute(change))
                .describedAs(change)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("would take the place of what materialized view")
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("2BP01");
    }
}
