package dev.everview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.everview.embedded.test.TestDatabase;
import dev.everview.embedded.test.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When changes reach a view, chosen and changed by command line. */
class ModeCommandsTest {
    private static final String SALES = "SELECT region, count(*) AS n FROM sales GROUP BY region";

    @SuppressWarnings("NullAway.Init") // JUnit sets both before each test
    private TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private String url;

    @BeforeEach
    void createDatabase() throws SQLException {
        database = TestServers.freshDatabase();
        url = "--url=" + database.server().uri(database.name());
        done("install");
        query("CREATE TABLE sales (id int PRIMARY KEY, region text NOT NULL)");
        query("INSERT INTO sales VALUES (1, 'north'), (2, 'south')");
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @Test
    void aDeferredViewFollowsOnDemandAndInAnotherModeAfterwards() throws Exception {
        done("create", "v", "--query", SALES, "--mode", "deferred", "--interval", "5min");
        query("INSERT INTO sales VALUES (3, 'north')");
        assertThat(query("SELECT sum(n) FROM v")).isEqualTo("2");
        assertThat(query("SELECT pending_rows FROM everview.views")).isEqualTo("1");
        assertThat(done("apply", "v").out()).contains("v has followed 1 changed rows.");
        assertThat(query("SELECT sum(n) FROM v")).isEqualTo("3");
        assertThat(done("list").out()).contains("deferred");
        assertThat(done("alter", "v", "--mode", "on_commit").out()).contains("v is altered.");
        query("DELETE FROM sales WHERE id = 1");
        assertThat(query("SELECT sum(n) FROM v")).isEqualTo("2");
        assertThat(done("suspend", "v").out()).contains("v rests");
        query("DELETE FROM sales WHERE id = 2");
        assertThat(query("SELECT sum(n) FROM v")).isEqualTo("2");
        assertThat(new ObjectMapper()
                        .readTree(done("resume", "v", "--json").out())
                        .path("rows")
                        .asInt())
                .isEqualTo(1);
        assertThat(query("SELECT sum(n) || ' ' || mode FROM v, everview.views GROUP BY mode"))
                .isEqualTo("1 on_commit");
    }

    @Test
    void aViewIsCreatedOnline() throws SQLException {
        assertThat(done("create", "v", "--query", SALES, "--online").out()).contains("v is created and has 2 rows.");
        query("INSERT INTO sales VALUES (3, 'north')");
        assertThat(query("SELECT sum(n) || ' ' || mode FROM v, everview.views GROUP BY mode"))
                .isEqualTo("3 immediate");
    }

    @Test
    @Timeout(60)
    void theSchedulerLetsDeferredViewsFollow() throws Exception {
        done("create", "v", "--query", SALES, "--mode", "deferred", "--interval", "100ms");
        query("INSERT INTO sales VALUES (3, 'north')");
        try (RunningProgram program = RunningProgram.start("run", "--json", url)) {
            assertThat(program.announcement().path("view").asText()).isEqualTo("public.v");
        }
        assertThat(query("SELECT sum(n) FROM v")).isEqualTo("3");
    }

    @Test
    void whatHasNoMeaningIsRefused() {
        refused("only deferred views have one", "create", "v", "--query", SALES, "--interval", "1s");
        refused(
                "say a number with ms, s, min or h",
                "create",
                "v",
                "--query",
                SALES,
                "--mode",
                "deferred",
                "--interval",
                "soon");
        refused("has no meaning in mode", "create", "v", "--query", SALES, "--mode", "deferred", "--lock", "view");
        refused("is not available", "create", "v", "--query", SALES, "--mode", "sometimes");
        refused("nothing is to change", "alter", "v");
    }

    private void refused(String message, String... arguments) {
        Run run = everview(arguments);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.INVALID_INPUT.code());
        assertThat(run.err()).contains(message);
    }

    private Run done(String... arguments) {
        Run run = everview(arguments);
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    private Run everview(String... arguments) {
        return Run.of(Stream.concat(Stream.of(arguments), Stream.of(url)).toArray(String[]::new));
    }

    /** The first value of the answer, if there is one. */
    private String query(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? String.valueOf(row.getString(1)) : "";
            }
        }
    }
}
