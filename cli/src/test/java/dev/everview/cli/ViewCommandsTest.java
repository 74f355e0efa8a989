package dev.everview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.everview.embedded.test.TestDatabase;
import dev.everview.embedded.test.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a view by command line, each command a run of the program. */
class ViewCommandsTest {
    private static final String SALES = "SELECT region, count(*) AS n, sum(amount) AS total FROM sales GROUP BY region";

    @SuppressWarnings("NullAway.Init") // JUnit sets both before each test
    private TestDatabase database;

    @BeforeEach
    void createDatabase() throws SQLException {
        database = TestServers.freshDatabase();
        execute("CREATE TABLE sales (id int PRIMARY KEY, region text NOT NULL, amount numeric NOT NULL)");
        execute("INSERT INTO sales VALUES (1, 'north', 10), (2, 'south', 20), (3, 'north', 30)");
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show v", "refresh v", "drop v"})
    void databaseWithoutTheRuntimeIsTheEnvironment(String command) {
        Run run = everview(command.split(" "));
        assertThat(run.status()).isEqualTo(ExitStatus.ENVIRONMENT.code());
        assertThat(run.err())
                .contains("Everview is not installed in the database \"" + database.name() + "\"")
                .contains("hint: run: everview install");
    }

    @Test
    void viewIsCreatedListedShownRefreshedAndDropped() throws Exception {
        done("install");
        assertThat(done("list").out()).contains("no maintained views");
        assertThat(done("create", "by_region", "--query", SALES).out())
                .contains("by_region is created and has 2 rows.");
        execute("INSERT INTO sales VALUES (4, 'east', 5)");
        assertThat(query("SELECT total FROM by_region WHERE region = 'east'")).isEqualTo("5");
        assertThat(done("list").out())
                .contains("public.by_region")
                .contains("public.sales")
                .contains("maintained");
        assertThat(done("show", "by_region").out())
                .contains("GROUP BY")
                .contains("CREATE TRIGGER")
                .contains("everview_data.")
                .contains("CREATE UNIQUE INDEX");
        JsonNode shown =
                new ObjectMapper().readTree(done("show", "by_region", "--json").out());
        assertThat(shown.path("name").asText()).isEqualTo("public.by_region");
        assertThat(shown.path("stages")).isNotEmpty();
        assertThat(shown.path("triggers")).isNotEmpty();
        assertThat(done("refresh", "by_region", "--with-no-data").out()).contains("is empty and rests");
        assertThat(done("list").out()).contains("not populated");
        assertThat(done("refresh", "by_region").out()).contains("by_region has 3 rows.");
        done("drop", "by_region");
        assertThat(query("SELECT to_regclass('by_region')")).isNull();
        done("uninstall");
    }

    @Test
    void statementOfPgsqlIvmCreatesTheView() throws SQLException {
        done("install");
        done("create", "--query", "CREATE INCREMENTAL MATERIALIZED VIEW m AS " + SALES + ";");
        execute("DELETE FROM sales WHERE region = 'south'");
        assertThat(query("SELECT string_agg(region, ',') FROM m")).isEqualTo("north");
        done("create", "--query", "CREATE MATERIALIZED VIEW later (a) AS SELECT id FROM sales WITH NO DATA");
        assertThat(query("SELECT count(*) FROM later")).isEqualTo("0");
        assertThat(done("refresh", "later").out()).contains("later has 2 rows.");
        assertFails(ExitStatus.INVALID_INPUT, "the view has no name", "create", "--query", SALES);
        assertFails(
                ExitStatus.INVALID_INPUT,
                "named twice",
                "create",
                "x",
                "--query",
                "CREATE MATERIALIZED VIEW y AS " + SALES);
    }

    @Test
    void whatIsRefusedIsMaintainedAsAWholeOnRequest() throws SQLException {
        done("install");
        String running =
                "WITH RECURSIVE t (id, n) AS (SELECT id, 1 FROM sales UNION ALL SELECT id, n + 1 FROM t WHERE n < 2) SELECT * FROM t";
        assertFails(ExitStatus.NOT_SUPPORTED, "--strategy full", "create", "v", "--query", running);
        assertFails(
                ExitStatus.INVALID_INPUT,
                "strategy \"x\" is not available",
                "create",
                "v",
                "--strategy",
                "x",
                "--query",
                running);
        assertThat(done("explain", "--strategy", "full", "--query", running).out())
                .contains("strategy full");
        done("create", "v", "--strategy", "full", "--query", running);
        execute("INSERT INTO sales VALUES (4, 'east', 5)");
        assertThat(query("SELECT string_agg(n::text, ',' ORDER BY n) FROM v WHERE id = 4"))
                .isEqualTo("1,2");
        assertThat(query("SELECT options ->> 'strategy' FROM everview.view")).isEqualTo("full");
        assertThat(done("explain", "v").out()).contains("strategy full");
    }

    @Test
    void missingIndexesAreNamedOrMade() throws SQLException {
        done("install");
        execute("CREATE TABLE region (name text PRIMARY KEY, \"The land\" text)");
        String joined = "SELECT s.id, r.\"The land\" FROM sales s JOIN region r ON r.name = s.region";
        assertThat(done("create", "a", "--query", joined).err())
                .contains("changes below immv \"a\" would be followed faster with more indexes")
                .contains("CREATE INDEX ON public.sales (region)");
        assertThat(done("explain", "--query", joined).out()).contains("CREATE INDEX ON public.sales (region);");
        assertThat(query("SELECT count(*) FROM pg_index WHERE indrelid = 'sales'::regclass"))
                .isEqualTo("1");
        assertThat(done("create", "b", "--create-indexes", "--query", joined).err())
                .doesNotContain("followed faster");
        assertThat(
                        query(
                                "SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = 'sales'::regclass AND NOT indisunique"))
                .endsWith("(region)");
        assertThat(done("create", "c", "--query", joined).err()).doesNotContain("followed faster");
    }

    @Test
    void dryRunPrintsTheScriptAndChangesNothing() throws SQLException {
        Run run = done("create", "by_region", "--dry-run", "--query", SALES);
        assertThat(run.out()).contains("CREATE TABLE").contains("everview.register");
        assertThat(query("SELECT count(*) FROM pg_namespace WHERE nspname = 'everview'"))
                .isEqualTo("0");
    }

    @Test
    void explanationNeedsNoRuntimeAndLeavesNothing(@TempDir Path directory) throws IOException, SQLException {
        Path file = Files.writeString(directory.resolve("by region.sql"), SALES + ";\n");
        Run run = done("explain", "--file", file.toString());
        assertThat(run.out())
                .contains("== definition")
                .contains("== algebra")
                .contains("== delta")
                .contains("== sql");
        assertThat(query("SELECT count(*) FROM pg_namespace WHERE nspname = 'everview'"))
                .isEqualTo("0");
    }

    @Test
    void maintainedViewIsExplainedByName() {
        done("install");
        done("create", "by_region", "--query", SALES);
        assertThat(done("explain", "by_region").out()).contains("== algebra").contains("sales");
    }

    @Test
    void failuresTellTheirKind() {
        done("install");
        assertFails(ExitStatus.INVALID_INPUT, "[42601] syntax error", "create", "v", "--query", "SELECT FROM WHERE");
        assertFails(
                ExitStatus.INVALID_INPUT, "[42P01] relation \"nothing\"", "create", "v", "--query", "TABLE nothing");
        assertFails(ExitStatus.NOT_SUPPORTED, "EV2107", "create", "v", "--query", "SELECT id, random() FROM sales");
        assertFails(ExitStatus.INVALID_INPUT, "cannot read the definition", "create", "v", "--file", "/no/such/file");
        assertFails(ExitStatus.INVALID_INPUT, "\"sales\" is not an IMMV", "drop", "sales");
        assertFails(ExitStatus.INVALID_INPUT, "relation \"nothing\" does not exist", "show", "nothing");
    }

    @Test
    void badInputIsAnsweredInWordsAndLeavesNothing() throws SQLException {
        done("install");
        assertRefused(ExitStatus.INVALID_INPUT, "[42703] column \"missing\"", "v", "SELECT missing FROM sales");
        assertRefused(
                ExitStatus.INVALID_INPUT, "[22023] view definition must specify SELECT", "v", "DELETE FROM sales");
        assertRefused(ExitStatus.INVALID_INPUT, "It is more than one statement.", "v", "TABLE sales; DROP TABLE sales");
        assertRefused(ExitStatus.INVALID_INPUT, "The definition is empty.", "v", "-- nothing");
        assertRefused(ExitStatus.INVALID_INPUT, "[42701] column \"id\"", "v", "SELECT id, id FROM sales");
        assertRefused(ExitStatus.INVALID_INPUT, "EV1001", "sales", SALES);
        assertRefused(ExitStatus.INVALID_INPUT, "EV1002", "x".repeat(64), SALES);
        assertRefused(ExitStatus.INVALID_INPUT, "EV1007", "missing.v", SALES);
        assertRefused(ExitStatus.INVALID_INPUT, "EV1008", "pg_temp.v", SALES);
        assertRefused(ExitStatus.INVALID_INPUT, "[42602] invalid name", "v; DROP TABLE sales", SALES);
        assertRefused(ExitStatus.NOT_SUPPORTED, "data-modifying", "v", "WITH d AS (DELETE FROM sales) TABLE sales");
        assertRefused(ExitStatus.NOT_SUPPORTED, "EV2101", "v", "SELECT ctid FROM sales");
        assertRefused(ExitStatus.NOT_SUPPORTED, "EV2201", "v", "SELECT relname FROM pg_class");
        assertRefused(
                ExitStatus.INVALID_INPUT,
                "syntax error",
                "v",
                "SELECT '" + "x".repeat(100_000) + "' FROM sales oops oops");
    }

    private void assertRefused(ExitStatus status, String message, String name, String query) throws SQLException {
        Run run = everview("create", name, "--query", query);
        assertThat(run.err()).contains(message).doesNotContain("\tat ").hasSizeLessThan(2000);
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(status.code());
        assertThat(
                        query(
                                "SELECT (SELECT count(*) FROM everview.view) + (SELECT count(*) FROM pg_class WHERE relname = 'v')"))
                .isEqualTo("0");
    }

    private void assertFails(ExitStatus status, String message, String... arguments) {
        Run run = everview(arguments);
        assertThat(run.err()).contains(message);
        assertThat(run.status()).isEqualTo(status.code());
    }

    private Run done(String... arguments) {
        Run run = everview(arguments);
        assertThat(run.err()).doesNotContain("error:");
        assertThat(run.status()).isZero();
        return run;
    }

    private Run everview(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--url=" + database.server().uri(database.name()));
        return Run.of(all.toArray(String[]::new));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private @Nullable String query(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
