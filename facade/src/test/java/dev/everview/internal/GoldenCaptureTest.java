package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.everview.compiler.ViewCompiler;
import dev.everview.compiler.description.Description;
import dev.everview.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Asks real servers for the descriptions that the compiler's golden cases start from: {@code mvn test -Dtest=GoldenCaptureTest
 * -Deverview.golden=capture}. Only cases without a description are captured; delete one to have it captured anew.
 */
@EnabledIfSystemProperty(named = "everview.golden", matches = "capture")
class GoldenCaptureTest {
    private static final Path CASES = Path.of("..", "compiler", "src", "test", "resources", "golden");
    private static final Pattern HEADER = Pattern.compile("^-- (\\w+): (.*)\n", Pattern.MULTILINE);

    /**
     * A case as its {@code view.sql} says.
     *
     * @param major the server's major version
     * @param before a statement to be executed before the definition is described, or null
     * @param role who describes it, or null for the superuser
     */
    private record Case(
            Path folder,
            int major,
            String name,
            @Nullable String before,
            @Nullable String role,
            String query) {
        static Case read(Path folder) throws IOException {
            String text = Files.readString(folder.resolve("view.sql"));
            Map<String, String> headers =
                    HEADER.matcher(text).results().collect(Collectors.toMap(m -> m.group(1), m -> m.group(2)));
            Matcher header = HEADER.matcher(text);
            return new Case(
                    folder,
                    Integer.parseInt(
                            headers.getOrDefault("server", Integer.toString(EmbeddedPostgres.DEFAULT_VERSION))),
                    headers.getOrDefault("name", "public.v"),
                    headers.get("before"),
                    headers.get("role"),
                    header.replaceAll("").strip());
        }
    }

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void capturesWhatIsMissing() throws Exception {
        Map<Integer, List<Case>> missing = new TreeMap<>();
        try (Stream<Path> folders = Files.list(CASES)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                if (Files.notExists(folder.resolve("description.json"))) {
                    Case found = Case.read(folder);
                    missing.merge(
                            found.major(),
                            List.of(found),
                            (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
                }
            }
        }
        Map<String, String> failures = new TreeMap<>();
        for (Map.Entry<Integer, List<Case>> server : missing.entrySet()) {
            try (Database database = Database.withRuntime(server.getKey())) {
                Connection connection = database.connection();
                connection.setAutoCommit(false);
                database.execute(Files.readString(CASES.resolve("schema.sql")));
                connection.commit();
                for (Case each : server.getValue()) {
                    try {
                        capture(connection, each);
                    } catch (SQLException e) {
                        failures.put(
                                each.folder().getFileName().toString(),
                                Objects.requireNonNullElse(e.getMessage(), e.getSQLState()));
                    } finally {
                        connection.rollback();
                    }
                }
                database.execute("DROP OWNED BY golden_reader; DROP ROLE golden_reader");
                connection.commit();
            }
        }
        assertThat(failures).isEmpty();
    }

    private void capture(Connection connection, Case each) throws SQLException, IOException {
        if (each.before() != null && each.before().startsWith("SET TRANSACTION")) {
            Database.execute(connection, each.before());
        }
        Database.execute(connection, "SET LOCAL search_path = shop, public; SET LOCAL TimeZone = 'Europe/Rome'");
        if (each.before() != null && !each.before().startsWith("SET TRANSACTION")) {
            Database.execute(connection, each.before());
        }
        if (each.role() != null) {
            Database.execute(connection, "SET LOCAL ROLE " + each.role());
        }
        // one number for all, so that a case does not depend on those captured before it
        String description = document(
                connection,
                "SELECT jsonb_set(d, '{server,serial}', '1') FROM everview.describe(?, NULL, ?) d",
                each.query(),
                each.name());
        String text = ViewCompiler.deparse(Description.parse(description));
        String echo = document(connection, "SELECT everview.echo(?)", text);
        write(each.folder().resolve("description.json"), description);
        write(each.folder().resolve("echo.json"), echo);
    }

    private void write(Path file, String json) throws IOException {
        Files.writeString(file, mapper.readTree(json) + "\n");
    }

    private static String document(Connection connection, String call, String... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(call)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
