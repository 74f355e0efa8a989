package dev.everview.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.embedded.test.TestDatabase;
import dev.everview.embedded.test.TestServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmbeddedPostgresTest {
    /** JUnit's own temporary directories may lie below a private home that the server's account cannot reach. */
    private Path scratch = Path.of("");

    @BeforeEach
    void createScratch() throws IOException {
        scratch = Files.createTempDirectory("everview-test");
        if (ServerAccount.runningAsRoot()) {
            Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @AfterEach
    void removeScratch() throws IOException {
        FileTree.delete(scratch);
    }

    static List<Integer> majors() {
        return TestServers.majors();
    }

    @ParameterizedTest
    @MethodSource("majors")
    void everyMajorRunsWithItsContribModules(int major) throws SQLException {
        try (TestDatabase database = TestServers.freshDatabase(major);
                Connection connection = database.connect()) {
            assertThat(Integer.parseInt(query(connection, "SHOW server_version_num")) / 10000)
                    .isEqualTo(major);
            for (String extension : List.of("dblink", "btree_gist", "citext")) {
                execute(connection, "CREATE EXTENSION " + extension);
            }
            assertThat(query(connection, "SELECT upper('ä')")).isEqualTo("Ä");
            assertThat(query(connection, "SHOW server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void databasesOfTestsAreSeparateAndGoAway() throws SQLException {
        TestDatabase first = TestServers.freshDatabase();
        try (TestDatabase second = TestServers.freshDatabase();
                Connection connection = first.connect();
                Connection other = second.connect()) {
            execute(connection, "CREATE TABLE t (a int)");
            assertThat(query(other, "SELECT to_regclass('t')")).isNull();
            first.close();
            assertThatThrownBy(first::connect).isInstanceOf(SQLException.class).hasMessageContaining(first.name());
        }
    }

    @Test
    void throwAwayServerLeavesNothingBehind() throws SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        Path data = server.dataDirectory();
        assertThat(data).isDirectory();
        try (Connection connection = server.connect()) {
            assertThat(query(connection, "SHOW fsync")).isEqualTo("off");
            server.close();
            server.close();
            assertThat(data.getParent()).doesNotExist();
            assertThatThrownBy(() -> execute(connection, "SELECT 1")).isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(server::connect).isInstanceOf(SQLException.class);
    }

    @Test
    void keptDataSurvivesAndStaysDurable() throws SQLException {
        Path data = scratch.resolve("it's kept hère");
        try (EmbeddedPostgres server =
                        EmbeddedPostgres.builder().dataDirectory(data).start();
                Connection connection = server.connect()) {
            execute(connection, "CREATE TABLE t AS SELECT 42 AS a");
            assertThat(query(connection, "SHOW fsync")).isEqualTo("on");
        }
        try (EmbeddedPostgres server =
                        EmbeddedPostgres.builder().dataDirectory(data).start();
                Connection connection = server.connect()) {
            assertThat(query(connection, "SELECT a FROM t")).isEqualTo("42");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        assertThatThrownBy(() -> EmbeddedPostgres.builder()
                        .version(16)
                        .dataDirectory(data)
                        .start())
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("holds a database of PostgreSQL 17, not 16");
    }

    @Test
    void passwordIsAskedFor() throws SQLException {
        try (EmbeddedPostgres server =
                        EmbeddedPostgres.builder().password("p w/%:@'").start();
                Connection connection = server.connect()) {
            assertThat(query(connection, "SELECT current_user")).isEqualTo("postgres");
            assertThat(server.uri("a b"))
                    .contains("postgres:p%20w%2F%25%3A%40%27@127.0.0.1")
                    .endsWith("/a%20b");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void endOfTheServerIsNoticed() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            assertThat(server.onExit()).isNotDone();
            Process signal = new ProcessBuilder(
                            "sh",
                            "-c",
                            "kill -INT $(head -n 1 \"$0\")",
                            server.dataDirectory().resolve("postmaster.pid").toString())
                    .start();
            assertThat(signal.waitFor()).isZero();
            server.onExit().get(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void settingsReachTheServer() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setting("everview.note", "it's \"quoted\" $HOME")
                        .start();
                Connection connection = server.connect()) {
            assertThat(query(connection, "SHOW everview.note")).isEqualTo("it's \"quoted\" $HOME");
        }
    }

    @Test
    void takenPortIsNamed() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedPostgres.builder()
                            .port(socket.getLocalPort())
                            .start())
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining("did not start on port " + socket.getLocalPort())
                    .satisfies(e ->
                            assertThat(((EmbeddedPostgresException) e).hint()).isEqualTo("choose another port"));
        }
    }

    @Test
    void foreignDirectoryIsLeftAlone() throws IOException {
        Files.writeString(scratch.resolve("letter.txt"), "dear");
        assertThatThrownBy(
                        () -> EmbeddedPostgres.builder().dataDirectory(scratch).start())
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("is not empty and holds no database");
        assertThat(scratch.resolve("letter.txt")).hasContent("dear");
    }

    @Test
    void directoryThatTheShellWouldReadIsRefused() {
        assertThatThrownBy(() -> EmbeddedPostgres.builder().dataDirectory(Path.of("/tmp/$(date)")))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("PostgreSQL's own tools cannot start a server in /tmp/$(date)");
    }

    @Test
    void unknownVersionIsRefused() {
        assertThatThrownBy(() -> EmbeddedPostgres.builder().version(12))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessage("there is no embedded PostgreSQL 12");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static @Nullable String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
