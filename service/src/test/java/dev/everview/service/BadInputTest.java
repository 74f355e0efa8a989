package dev.everview.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What SQL callers are told about bad input, and that nothing is left behind: {@code bad-input.sql} has the calls and the answers. An
 * answer is compared as a whole on one version; on the others, whose own messages differ, by its SQLSTATE.
 */
class BadInputTest {
    private static final int MAIN_VERSION = 17;
    private static final int LONGEST_ERROR = 2000;
    private static final Pattern TEMPORARY_SCHEMA = Pattern.compile("pg_temp_\\d+");
    private static final Pattern CASE = Pattern.compile("^-- case: ", Pattern.MULTILINE);
    private static final Pattern ANSWER = Pattern.compile("^--> ?", Pattern.MULTILINE);

    /** Everything in the database and in the session that a call could leave behind. */
    private static final String REMAINS = """
            SELECT 'relation', oid::text FROM pg_class WHERE oid >= 16384
            UNION ALL SELECT 'column', attrelid || ' ' || attname FROM pg_attribute WHERE attrelid >= 16384
            UNION ALL SELECT 'type', oid::text FROM pg_type WHERE oid >= 16384
            UNION ALL SELECT 'function', oid::text FROM pg_proc WHERE oid >= 16384
            UNION ALL SELECT 'trigger', oid::text FROM pg_trigger
            UNION ALL SELECT 'constraint', oid::text FROM pg_constraint WHERE oid >= 16384
            UNION ALL SELECT 'schema', oid::text FROM pg_namespace WHERE oid >= 16384
            UNION ALL SELECT 'dependency', d::text FROM pg_depend d WHERE objid >= 16384
            UNION ALL SELECT 'owner', d::text FROM pg_shdepend d WHERE objid >= 16384
                AND dbid = (SELECT b.oid FROM pg_database b WHERE b.datname = current_database())
            UNION ALL SELECT 'comment', d::text FROM pg_description d WHERE objoid >= 16384
            UNION ALL SELECT 'view', v::text FROM everview.view v
            UNION ALL SELECT 'input', i::text FROM everview.input i
            UNION ALL SELECT 'stage', s::text FROM everview.stage s
            UNION ALL SELECT 'routine', name FROM everview.routine
            UNION ALL SELECT 'artifact', a::text FROM everview.artifact a
            UNION ALL SELECT 'request', r::text FROM everview.request r
            UNION ALL SELECT 'cursor', name FROM pg_cursors WHERE name <> ''
            UNION ALL SELECT 'prepared', name FROM pg_prepared_statements WHERE from_sql
            UNION ALL SELECT 'row', s::text FROM public.sales s
            ORDER BY 1, 2
            """;

    private static final String SETUP = """
            CREATE TABLE sales (id int PRIMARY KEY, name text, amount int);
            INSERT INTO sales VALUES (1, 'a', 10), (2, 'b', 20);
            SELECT everview.create('maintained', 'SELECT id, name FROM sales');
            CREATE ROLE reader;
            """;

    private static final List<ServedDatabase> OPEN = new ArrayList<>();

    /**
     * A call that must fail.
     *
     * @param setup statements before it
     * @param call the statement
     * @param answer SQLSTATE and message, detail and hint
     */
    private record BadInput(String name, List<String> setup, String call, String answer) {}

    @TestFactory
    Stream<DynamicNode> everyCase() {
        return Stream.of(13, MAIN_VERSION, 18)
                .map(major -> DynamicContainer.dynamicContainer("PostgreSQL " + major, casesOn(major)));
    }

    @AfterAll
    static void close() throws SQLException {
        for (ServedDatabase database : OPEN) {
            database.close();
        }
    }

    private static Stream<DynamicNode> casesOn(int major) {
        try {
            ServedDatabase database = ServedDatabase.start(major);
            OPEN.add(database);
            List<BadInput> cases = read(database.name());
            database.execute(SETUP.replace("reader", "reader_" + database.name()));
            database.connection().setAutoCommit(false);
            return cases.stream().map(bad -> DynamicTest.dynamicTest(bad.name(), () -> refused(database, bad, major)));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("PostgreSQL " + major + " cannot be prepared", e);
        }
    }

    private static void refused(ServedDatabase database, BadInput bad, int major) throws SQLException {
        try {
            for (String statement : bad.setup()) {
                database.execute(statement);
            }
            // as the superuser sees it, whoever makes the call
            List<String> role = database.rows("SELECT current_user");
            database.execute("SAVEPOINT before");
            database.execute("RESET ROLE; SET LOCAL search_path = public");
            List<String> before = database.rows(REMAINS);
            database.execute("ROLLBACK TO before");

            String answer = answer(database, bad.call());
            if (major == MAIN_VERSION) {
                assertThat(answer).isEqualTo(bad.answer());
            } else {
                assertThat(answer.substring(0, 5))
                        .as(answer)
                        .isEqualTo(bad.answer().substring(0, 5));
            }

            database.execute("ROLLBACK TO before");
            assertThat(database.rows("SELECT current_user")).isEqualTo(role);
            database.execute("RESET ROLE; SET LOCAL search_path = public");
            assertThat(database.rows(REMAINS)).isEqualTo(before);
            if (major == MAIN_VERSION) {
                assertUsable(database);
            }
        } finally {
            database.connection().rollback();
        }
    }

    private static void assertUsable(ServedDatabase database) throws SQLException {
        boolean writable = database.rows("SHOW transaction_read_only").contains("off");
        boolean current = database.rows("SHOW transaction_isolation").contains("read committed");
        if (writable && current) {
            database.execute(
                    "SELECT everview.create('public.usable', 'SELECT id FROM public.sales WHERE amount > 10')");
            database.execute("INSERT INTO sales VALUES (3, 'c', 30)");
            assertThat(database.rows("SELECT id FROM usable ORDER BY id")).containsExactly("2", "3");
        }
    }

    /** The words of an error, none of which may be the definition again when that is long. */
    private static String answer(ServedDatabase database, String call) {
        try {
            database.execute(call);
            return "00000 it was accepted";
        } catch (PSQLException e) {
            assertThat(e.getMessage()).hasSizeLessThan(LONGEST_ERROR);
            ServerErrorMessage error = Objects.requireNonNull(e.getServerErrorMessage());
            StringJoiner text = new StringJoiner("\n");
            text.add(error.getSQLState() + " "
                    + TEMPORARY_SCHEMA.matcher(error.getMessage()).replaceAll("pg_temp_1"));
            if (error.getDetail() != null) {
                text.add("detail: " + error.getDetail());
            }
            if (error.getHint() != null) {
                text.add("hint: " + error.getHint());
            }
            return text.toString();
        } catch (SQLException e) {
            throw new AssertionError("not an answer of the server", e);
        }
    }

    /** Cases begin with a line {@code -- case: name}; the last statement is the call, lines {@code --> } the answer. */
    private static List<BadInput> read(String database) throws IOException {
        try (InputStream resource =
                Objects.requireNonNull(BadInputTest.class.getResourceAsStream("bad-input.sql"), "bad-input.sql")) {
            String text =
                    new String(resource.readAllBytes(), StandardCharsets.UTF_8).replace("reader", "reader_" + database);
            return CASE.splitAsStream(text).skip(1).map(BadInputTest::parse).toList();
        }
    }

    private static BadInput parse(String text) {
        String[] halves = ANSWER.split(text, 2);
        String[] head = halves[0].split("\n", 2);
        List<String> statements = List.of(head[1].strip().split(";\n", -1));
        return new BadInput(
                head[0],
                statements.subList(0, statements.size() - 1),
                statements.getLast().replaceFirst(";$", ""),
                ANSWER.matcher(halves[1]).replaceAll("").strip());
    }
}
