package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.SelfCheck;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Target;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What describing says about bad input, and that it leaves nothing behind. */
class DescribeTest {
    private static Database database;

    @BeforeAll
    static void install() throws SQLException {
        database = Database.withRuntime(15);
        database.execute("CREATE TABLE t (id int PRIMARY KEY, name text)");
    }

    @AfterAll
    static void drop() throws SQLException {
        database.close();
    }

    @AfterEach
    void nothingRemains() throws SQLException {
        assertThat(database.rows("SELECT relname FROM pg_class WHERE relname LIKE '%probe%'"))
                .isEmpty();
        assertThat(database.rows("SELECT count(*) FROM t")).containsExactly("0");
        assertThat(database.rows("SELECT name FROM pg_cursors WHERE name <> ''"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INSERT INTO t VALUES (1)                  | 22023 | view definition must specify SELECT statement",
                "INSERT INTO t VALUES (1) RETURNING id     | 22023 | view definition must specify SELECT statement",
                "UPDATE t SET id = 1                       | 22023 | view definition must specify SELECT statement",
                "SHOW search_path                          | 22023 | view definition must specify SELECT statement",
                "EXPLAIN SELECT 1                          | 22023 | view definition must specify SELECT statement",
                "SELECT 1 AS a INTO z                      | 22023 | view definition must specify SELECT statement",
                "SELECT 1 AS a; DROP TABLE t               | 22023 | view definition must specify SELECT statement",
                "SELECT 1 AS a; INSERT INTO t VALUES (1)   | 22023 | view definition must specify SELECT statement",
                "''                                        | 22023 | view definition must specify SELECT statement",
                "'  '                                      | 22023 | view definition must specify SELECT statement",
                "-- nothing                                | 22023 | view definition must specify SELECT statement",
                "SELECT 1 FRM t                            | 42601 | syntax error at or near \"t\"",
                "SELECT * FROM missing                     | 42P01 | relation \"missing\" does not exist",
                "SELECT missing FROM t                     | 42703 | column \"missing\" does not exist",
                "SELECT id, id FROM t                      | 42701 | column \"id\" specified more than once",
                "SELECT $1                                 | 42P02 | there is no parameter $1",
                "WITH x AS (DELETE FROM t RETURNING id) SELECT * FROM x | 0A000 | must not contain data-modifying",
            })
    void refuses(String query, String sqlState, String message) {
        SQLException failure = failure(query, null);
        assertThat(failure.getSQLState()).isEqualTo(sqlState);
        assertThat(failure.getMessage()).contains(message);
    }

    @Test
    void refusesMillionsOfCharacters() {
        SQLException failure = failure("SELECT '" + "x".repeat(1_000_000) + "' AS a", null);
        assertThat(failure.getSQLState()).isEqualTo("54000");
        assertThat(failure.getMessage()).contains("view definition is too long: 1000014 characters");
    }

    @Test
    void readsLongConstants() throws SQLException {
        String text = "it''s a \\\\ ".repeat(20_000);
        Description description = describe("SELECT id, '{\"k\": \"" + text + "\"}'::jsonb AS j FROM t", null);
        String escaped = text.replace("\\", "\\\\");
        assertThat(SelfCheck.deparse(description).contains(escaped)).isTrue(); // a failure had better not print it
    }

    @Test
    void refusesMoreNamesThanColumns() {
        SQLException failure = failure("SELECT id FROM t", "v (a, b)");
        assertThat(failure.getSQLState()).isEqualTo("42601");
        assertThat(failure.getMessage()).contains("too many column names were specified");
    }

    @Test
    void refusesToNestTooDeeply() throws SQLException {
        Description description = describe("SELECT id FROM t WHERE id = " + "1 + ".repeat(900) + "1", null);
        assertThatThrownBy(() -> SelfCheck.deparse(description))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("nests more than");
    }

    @Test
    void refusesComparisonsWithOperatorsThatCannotBeNamed() throws SQLException {
        database.execute("CREATE SCHEMA ops;"
                + " CREATE EXTENSION citext SCHEMA ops;"
                + " CREATE TYPE ops.pair AS (a int, b int);"
                + " CREATE FUNCTION ops.same(ops.pair, ops.pair) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a = ($2).a';"
                + " CREATE OPERATOR ops.= (LEFTARG = ops.pair, RIGHTARG = ops.pair, FUNCTION = ops.same);"
                + " CREATE TABLE pairs (p ops.pair)");
        database.execute("SET search_path = ops, public, pg_catalog");
        try {
            Description description =
                    describe("SELECT count(*) AS n FROM pairs WHERE p IS DISTINCT FROM ROW(1, 2)::pair", null);
            assertThatThrownBy(() -> SelfCheck.deparse(description))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining("IS DISTINCT FROM compares with operator ops.=");
            Description rows =
                    describe("SELECT id FROM t WHERE (name::citext, id) IN (SELECT name::citext, id FROM t)", null);
            assertThatThrownBy(() -> SelfCheck.deparse(rows))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining("rows with operators of the schemas ops, pg_catalog");
        } finally {
            database.execute("RESET search_path; DROP TABLE pairs; DROP SCHEMA ops CASCADE");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v                       | public | v          |",
                "public.V                | public | v          |",
                "\"a b\".\"c\"\"(d\"     | a b    | c\"(d      |",
                "v(x)                    | public | v          | x",
                "v (x, \"y,z\", Q)       | public | v          | x;y,z;q",
                "\"v; DROP TABLE t\"     | public | v; DROP TABLE t |",
            })
    void readsTargets(String text, String schema, String name, String columns) throws SQLException {
        Target target = Objects.requireNonNull(
                describe("SELECT 1 AS a, 2 AS b, 3 AS c", text).target());
        assertThat(target.schema()).isEqualTo(schema);
        assertThat(target.name()).isEqualTo(name);
        List<String> named = target.columns();
        assertThat(named == null ? null : String.join(";", named)).isEqualTo(columns);
        assertThat(target.taken()).isFalse();
        assertThat(target.schemaExists()).isEqualTo(schema.equals("public"));
    }

    @Test
    void seesThatANameIsTakenOrTooLong() throws SQLException {
        assertThat(Objects.requireNonNull(describe("SELECT 1 AS a", "t").target())
                        .taken())
                .isTrue();
        assertThat(Objects.requireNonNull(
                                describe("SELECT 1 AS a", "x".repeat(64)).target())
                        .tooLong())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a b", "v(", "v(a,)", "a.b.c.d", "other.public.v", "'v) AS SELECT 1; DROP TABLE t --'"})
    void refusesNames(String target) {
        assertThatThrownBy(() -> describe("SELECT 1 AS a", target)).isInstanceOf(SQLException.class);
    }

    private static SQLException failure(String query, @Nullable String target) {
        return catchThrowableOfType(SQLException.class, () -> describe(query, target));
    }

    private static Description describe(String query, @Nullable String target) throws SQLException {
        Connection connection = database.connection();
        try (PreparedStatement statement = connection.prepareStatement("SELECT everview.describe(?, NULL, ?)")) {
            statement.setString(1, query);
            statement.setString(2, target);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return Description.parse(result.getString(1));
            }
        }
    }
}
