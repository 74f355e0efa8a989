package dev.everview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpCommandTest {
    private Path directory = Path.of("");

    @BeforeEach
    void createDirectory() throws IOException {
        // open to all: when root runs this, another account runs the server
        directory = Files.createTempDirectory("everview-up");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void removeDirectory() throws Exception {
        assertThat(new ProcessBuilder("rm", "-rf", directory.toString()).start().waitFor())
                .isZero();
    }

    @Test
    void serverKeepsItsDataAndStopsWithTheProgram() throws Exception {
        JsonNode first = runAndStop("CREATE TABLE kept AS SELECT 7 AS a", "SELECT a FROM kept");
        assertThat(first.path("answer").asText()).isEqualTo("7");
        JsonNode second = runAndStop("INSERT INTO kept VALUES (8)", "SELECT sum(a) FROM kept");
        assertThat(second.path("answer").asText()).isEqualTo("15");
        assertThat(second.path("data").asText()).startsWith(directory.toString());
        assertThatThrownBy(() -> connect(second).close()).isInstanceOf(SQLException.class);
    }

    @Test
    void viewsCanBeCreatedFromSql() throws Exception {
        JsonNode line = runAndStop(
                "CREATE TABLE base (a int PRIMARY KEY); SELECT pgivm.create_immv('doubled', 'SELECT a, 2 * a AS b FROM base');"
                        + " INSERT INTO base VALUES (21)",
                "SELECT b FROM doubled");
        assertThat(line.path("answer").asText()).isEqualTo("42");
    }

    private JsonNode runAndStop(String change, String query) throws Exception {
        try (RunningProgram program =
                RunningProgram.start("up", "--json", "--port=0", "--data=" + directory.resolve("data"))) {
            JsonNode line = program.announcement();
            try (Connection connection = connect(line);
                    Statement statement = connection.createStatement()) {
                statement.execute(change);
                try (ResultSet row = statement.executeQuery(query)) {
                    row.next();
                    return ((ObjectNode) line).put("answer", row.getString(1));
                }
            }
        }
    }

    private static Connection connect(JsonNode line) throws SQLException {
        ConnectionTarget target = ConnectionTarget.of(line.path("url").asText(), Map.of());
        return DriverManager.getConnection(target.url(), target.properties());
    }
}
