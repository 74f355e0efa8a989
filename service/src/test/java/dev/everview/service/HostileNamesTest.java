package dev.everview.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One name for everything at once: role, schemas, tables, columns, constraints, indexes, function, type, label, column list and view.
 * Whatever it holds, it stays a name, through creation, maintenance, renames, refresh and drop.
 */
class HostileNamesTest {
    private static final String PREPARE = """
            CREATE ROLE @N;
            CREATE SCHEMA @N;
            CREATE SCHEMA tables;
            CREATE SCHEMA views;
            CREATE TYPE @N.@N AS ENUM ('a', @L);
            CREATE FUNCTION @N.@N(int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS $hostile$ BEGIN RETURN $1 + 1; END $hostile$;
            CREATE TABLE @N.parent (@N int, label @N.@N NOT NULL, CONSTRAINT @N PRIMARY KEY (@N));
            CREATE TABLE tables.@N (
                @N int NOT NULL,
                parent int NOT NULL,
                amount numeric,
                CONSTRAINT @N FOREIGN KEY (parent) REFERENCES @N.parent,
                CONSTRAINT once UNIQUE (@N));
            ALTER TABLE @N.parent OWNER TO @N;
            ALTER TABLE tables.@N OWNER TO @N;
            GRANT USAGE ON SCHEMA @N, tables TO @N;
            GRANT USAGE, CREATE ON SCHEMA views TO @N;
            INSERT INTO @N.parent VALUES (1, 'a'), (2, @L);
            INSERT INTO tables.@N VALUES (1, 1, 5), (2, 2, 7);
            """;

    private static final String DEFINITION = """
            SELECT p.@N AS parent, p.label, @N.@N(c.@N % 2) AS parity, @L::text AS word, count(*) AS n, min(c.amount) AS low
            FROM tables.@N AS c JOIN @N.parent AS p ON p.@N = c.parent
            WHERE p.label <> 'a' OR c.amount > 0
            GROUP BY p.@N, p.label, 3""";

    private static final String CREATE = """
            SET ROLE @N;
            SELECT everview.create($hostile$views.@N (@N, label, parity, word, "count", low)$hostile$, $hostile$@D$hostile$);
            RESET ROLE""";

    private static final List<String> CHANGES = List.of(
            "INSERT INTO tables.@N VALUES (3, 1, -5), (4, 2, 1), (5, 2, NULL)",
            "INSERT INTO @N.parent VALUES (3, @L)",
            "UPDATE tables.@N SET amount = amount * 2, parent = 3 WHERE @N > 3",
            "DELETE FROM tables.@N WHERE @N = 2",
            "ALTER TABLE views.@N RENAME TO other; ALTER TABLE views.other RENAME TO @N",
            "ALTER TABLE views.@N RENAME COLUMN @N TO other; ALTER TABLE views.@N RENAME COLUMN other TO @N",
            "INSERT INTO tables.@N VALUES (6, 1, 9)",
            "SELECT everview.refresh($hostile$views.@N$hostile$, false), everview.refresh($hostile$views.@N$hostile$)",
            "UPDATE @N.parent SET label = 'a'",
            "TRUNCATE tables.@N",
            "INSERT INTO tables.@N VALUES (7, 2, 1)");

    private static ServedDatabase database;

    static Stream<String> names() {
        return Stream.of(
                "plain",
                "select",
                "raise",
                "new",
                "Quote\"d",
                "\"\"",
                "it's",
                "''",
                "two\nlines",
                "two\r\n\tmore",
                "-- comment",
                "/* comment",
                "tag AS $x$ in it $everview$",
                "$$",
                "$1",
                "a b",
                "%",
                "%s %I %L",
                "%{view}",
                "%{col:1.1} %{%}",
                "${a} {b}",
                "Überzüge 日本語",
                "ü".repeat(31) + "x",
                "日".repeat(21),
                "😀",
                "x'); DROP TABLE sales; --",
                "x\"; DROP TABLE sales; --",
                "; DROP TABLE sales; --",
                "dotted.name",
                "paren(t)hesis, comma",
                "back\\slash",
                "\\",
                "E'\\n'",
                "[x]",
                "null");
    }

    @BeforeAll
    static void start() throws SQLException, IOException {
        database = ServedDatabase.start(17);
        database.execute("CREATE TABLE sales (id int)");
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @MethodSource("names")
    void staysAName(String name) throws SQLException {
        List<String> before = remains();
        run(name, PREPARE);
        run(name, CREATE);
        assertFollows(name, "creation");
        for (String change : CHANGES) {
            run(name, change);
            assertFollows(name, change);
        }
        run(name, "ALTER TABLE tables.@N RENAME COLUMN @N TO other; ALTER TABLE tables.@N RENAME TO other");
        run(name, "INSERT INTO tables.other VALUES (8, 2, 0.5)");
        assertThat(database.rows(with(name, "SELECT low FROM views.@N WHERE parity = 1")))
                .containsExactly("0.5");
        assertThat(database.rows("SELECT drift FROM everview.views")).containsExactly("{}");
        assertThat(database.rows(
                        "SELECT count(*) > 0 FROM everview.view v, everview.explain(everview.definition(v.relation))"))
                .containsExactly("t");

        run(name, "SELECT everview.drop($hostile$views.@N$hostile$)");
        assertThat(database.rows("SELECT to_regclass('public.sales')")).containsExactly("sales");
        run(
                name,
                "DROP SCHEMA @N CASCADE; DROP SCHEMA tables CASCADE; DROP SCHEMA views; DROP OWNED BY @N; DROP ROLE @N");
        assertThat(remains()).isEqualTo(before);
    }

    private void assertFollows(String name, String after) throws SQLException {
        String columns = "@N, label::text, parity, word, \"count\", low";
        String view = "SELECT " + columns + " FROM views.@N";
        String wanted = "SELECT parent, label::text, parity, word, n, low FROM (@D) AS d";
        assertThat(database.rows(with(name, "(" + view + ") EXCEPT ALL (" + wanted + ")")))
                .as(after)
                .isEmpty();
        assertThat(database.rows(with(name, "(" + wanted + ") EXCEPT ALL (" + view + ")")))
                .as(after)
                .isEmpty();
    }

    /** What the runtime keeps of views. */
    private List<String> remains() throws SQLException {
        return database.rows("""
                SELECT relation::oid::text FROM everview.view
                UNION ALL SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace = 'everview_data'::regnamespace
                UNION ALL SELECT oid::regclass::text FROM pg_class WHERE relnamespace = 'everview_data'::regnamespace
                UNION ALL SELECT tgname::text FROM pg_trigger WHERE NOT tgisinternal AND tgname LIKE '%ivm%'
                """);
    }

    private void run(String name, String sql) throws SQLException {
        database.execute(with(name, sql));
    }

    /** The name as identifier for {@code @N} and as string for {@code @L}, the definition for {@code @D}. */
    private static String with(String name, String sql) {
        String identifier = '"' + name.replace("\"", "\"\"") + '"';
        String literal =
                (name.contains("\\") ? "E'" : "'") + name.replace("\\", "\\\\").replace("'", "''") + "'";
        return sql.replace("@D", DEFINITION).replace("@N", identifier).replace("@L", literal);
    }
}
