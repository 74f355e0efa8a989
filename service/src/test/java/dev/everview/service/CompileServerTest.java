package dev.everview.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.embedded.test.TestDatabase;
import dev.everview.embedded.test.TestServers;
import dev.everview.internal.RuntimeInstaller;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The endpoint as PostgreSQL reaches it: dblink in a real server, through everview.call_service. */
class CompileServerTest {
    private static final String SECRET = "open-sesame-42'\\";
    private static final RequestHandler ECHO = request -> "{\"echo\": " + request + "}";

    @ParameterizedTest
    @ValueSource(ints = {13, 14, 15, 16, 17, 18})
    void answersOverDblinkAndKeepsTheConnection(int major) throws Exception {
        try (CompileServer server = server(ECHO);
                TestDatabase database = database(major);
                Connection connection = configured(database, server.port())) {
            for (int i = 0; i < 3; i++) {
                assertThat(call(connection, "{\"n\": \"Übung '" + i + "'\"}"))
                        .isEqualTo("{\"echo\": {\"n\": \"Übung '" + i + "'\"}}");
            }
            assertThat(query(connection, "SELECT cardinality(everview.dblink_get_connections())"))
                    .isEqualTo("1");
        }
    }

    @Test
    void answersPlainRoles() throws Exception {
        try (CompileServer server = server(ECHO);
                TestDatabase database = database(17);
                Connection connection = configured(database, server.port())) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE service_reader LOGIN");
            }
            try (Connection plain = database.connectAs("service_reader")) {
                assertThat(call(plain, "{}")).isEqualTo("{\"echo\": {}}");
                assertThatThrownBy(() -> query(plain, "SELECT secret FROM everview.service"))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> query(plain, "SELECT everview.connection_string(null)"))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> query(plain, "SELECT everview.dblink_connect('x', '')"))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void databaseOwnerWithoutSuperuserMayRunTheInstallation() throws Exception {
        try (CompileServer server = server(ECHO);
                TestDatabase database = TestServers.freshDatabase(17);
                Connection superuser = database.connect()) {
            try (Statement statement = superuser.createStatement()) {
                statement.execute("CREATE EXTENSION dblink");
                statement.execute("CREATE ROLE service_installer LOGIN");
                statement.execute("GRANT CREATE ON DATABASE " + database.name() + " TO service_installer");
            }
            try (Connection plain = database.connectAs("service_installer")) {
                new RuntimeInstaller(plain).install();
                configure(plain, server.port(), SECRET);
                assertThat(call(plain, "{}")).isEqualTo("{\"echo\": {}}");
            }
        }
    }

    @Test
    void takesLargeRequests() throws Exception {
        try (CompileServer server = server(request -> "{\"length\": " + request.length() + "}");
                TestDatabase database = database(17);
                Connection connection = configured(database, server.port())) {
            assertThat(
                            query(
                                    connection,
                                    "SELECT everview.call_service(jsonb_build_object('n', repeat('é', 5000000))) ->> 'length' = '5000009'"))
                    .isEqualTo("t");
        }
    }

    @Test
    void speaksTheEncodingOfTheDatabase() throws Exception {
        try (CompileServer server = server(ECHO);
                Connection superuser = TestServers.shared(17).connect()) {
            try (Statement statement = superuser.createStatement()) {
                statement.execute(
                        "CREATE DATABASE latin1 TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'");
            }
            TestDatabase database = new TestDatabase(TestServers.shared(17), "latin1");
            try (database;
                    Connection connection = configured(database, server.port())) {
                new RuntimeInstaller(connection).install();
                assertThat(call(connection, "{\"n\": \"Übung\"}")).isEqualTo("{\"echo\": {\"n\": \"Übung\"}}");
            }
        }
    }

    @Test
    void connectsAgainAfterARestart() throws Exception {
        try (TestDatabase database = database(17)) {
            CompileServer first = server(ECHO);
            int port = first.port();
            try (Connection connection = configured(database, port)) {
                assertThat(call(connection, "{}")).isEqualTo("{\"echo\": {}}");
                first.close();
                assertFailure(connection, "08001", "cannot be reached", "everview serve");
                try (CompileServer second = new CompileServer(
                        loopback(), port, SECRET, null, Limits.standard(), request -> "{\"second\": true}")) {
                    assertThat(call(connection, "{}")).isEqualTo("{\"second\": true}");
                    assertThat(second.port()).isEqualTo(port);
                }
            }
        }
    }

    @Test
    void wrongSecretIsNamed() throws Exception {
        try (CompileServer server = server(ECHO);
                TestDatabase database = database(17);
                Connection connection = configured(database, server.port())) {
            configure(connection, server.port(), "another-secret");
            assertFailure(connection, "28P01", "does not accept the secret", "everview.configure_service");
        }
    }

    @Test
    void absentServiceIsNamedAtOnce() throws Exception {
        try (TestDatabase database = database(17);
                Connection connection = database.connect()) {
            assertFailure(connection, "0A000", "no compile service is configured", "everview serve");
            int free;
            try (ServerSocket taken = new ServerSocket(0, 1, loopback())) {
                free = taken.getLocalPort();
            }
            configure(connection, free, SECRET);
            assertFailure(connection, "08001", "cannot be reached", "everview serve");
            try (Statement statement = connection.createStatement()) {
                statement.execute("DROP EXTENSION dblink");
            }
            assertFailure(connection, "0A000", "dblink is not installed", "CREATE EXTENSION dblink");
        }
    }

    @Test
    void slowRequestsAreEndedByEitherSide() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        RequestHandler stuck = request -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "{}";
        };
        Limits impatient = Limits.standard().withRequestTime(Duration.ofMillis(50));
        try (CompileServer server = new CompileServer(loopback(), 0, SECRET, null, impatient, stuck);
                TestDatabase database = database(17);
                Connection connection = configured(database, server.port())) {
            assertFailure(connection, "57014", "the request took longer", null);
        }
        try (CompileServer server = server(stuck);
                TestDatabase database = database(17);
                Connection connection = configured(database, server.port())) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("UPDATE everview.service SET timeout = '50 ms'");
            }
            assertFailure(connection, "57014", "has not answered within", "everview.configure_service");
        }
    }

    @Test
    void faultsAndTooLongRequestsAreReported() throws Exception {
        RequestHandler faulty = request -> {
            throw new IllegalStateException("broken");
        };
        try (CompileServer server = new CompileServer(
                        loopback(), 0, SECRET, null, Limits.standard().withRequestBytes(1000), faulty);
                TestDatabase database = database(17);
                Connection connection = configured(database, server.port())) {
            assertFailure(connection, "XX000", "broken", null);
            assertThatThrownBy(() -> query(
                            connection, "SELECT everview.call_service(jsonb_build_object('n', repeat('x', 2000)))"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isIn("54000", "08006"));
        }
    }

    @Test
    void encrypts(@TempDir Path directory) throws Exception {
        SelfSigned keys = SelfSigned.in(directory);
        assertThat(TlsKeys.fromPkcs12(keys.store(), keys.password().toCharArray()))
                .isNotNull();
        SSLContext tls = TlsKeys.fromPem(keys.certificate(), keys.key());
        try (CompileServer server = new CompileServer(loopback(), 0, SECRET, tls, Limits.standard(), ECHO);
                TestDatabase database = database(17);
                Connection connection = database.connect()) {
            configure(connection, server.port(), SECRET);
            assertFailure(connection, "08001", "cannot be reached", null);
            try (Statement statement = connection.createStatement()) {
                statement.execute("UPDATE everview.service SET sslmode = 'require'");
            }
            // binaries without OpenSSL cannot, nor can a server whose home it may not read; they say so
            try {
                assertThat(call(connection, "{}")).isEqualTo("{\"echo\": {}}");
            } catch (PSQLException e) {
                assertThat(serverMessage(e).getDetail()).containsAnyOf("sslmode", "postgresql.crt");
            }
        }
    }

    @Test
    void unsafeConfigurationsAreRefused() throws Exception {
        InetAddress anywhere = InetAddress.getByAddress(new byte[4]);
        assertThatThrownBy(() -> new CompileServer(anywhere, 0, SECRET, null, Limits.standard(), ECHO))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("not loopback");
        assertThatThrownBy(() -> new CompileServer(loopback(), 0, "short", null, Limits.standard(), ECHO))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("secret");
        try (TestDatabase database = database(17);
                Connection connection = database.connect()) {
            assertThatThrownBy(() -> query(
                            connection, "SELECT everview.configure_service('10.1.1.1', 1, 'abcdefghijkl', 'disable')"))
                    .hasMessageContaining("must be reached with TLS");
            assertThatThrownBy(() -> query(connection, "SELECT everview.configure_service('localhost', 1, 'short')"))
                    .hasMessageContaining("at least 12");
        }
    }

    @Test
    void idleStrangersAreSentAway() throws Exception {
        Limits impatient = Limits.standard().withHandshakeTime(Duration.ofMillis(50));
        try (CompileServer server = new CompileServer(loopback(), 0, SECRET, null, impatient, ECHO);
                Socket stranger = new Socket(loopback(), server.port())) {
            assertThat(stranger.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void garbageIsAnsweredWithAnError() throws Exception {
        try (CompileServer server = server(ECHO);
                Socket stranger = new Socket(loopback(), server.port())) {
            stranger.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(stranger.getInputStream().read()).isEqualTo('E');
        }
    }

    private static CompileServer server(RequestHandler handler) throws Exception {
        return new CompileServer(loopback(), 0, SECRET, null, Limits.standard(), handler);
    }

    private static InetAddress loopback() throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private static TestDatabase database(int major) throws SQLException {
        TestDatabase database = TestServers.freshDatabase(major);
        try (Connection connection = database.connect()) {
            new RuntimeInstaller(connection).install();
        }
        return database;
    }

    private static Connection configured(TestDatabase database, int port) throws SQLException {
        Connection connection = database.connect();
        new RuntimeInstaller(connection).install();
        configure(connection, port, SECRET);
        return connection;
    }

    private static void configure(Connection connection, int port, String secret) throws SQLException {
        query(
                connection,
                "SELECT everview.configure_service('127.0.0.1', " + port + ", '" + secret.replace("'", "''") + "')");
    }

    private static String call(Connection connection, String request) throws SQLException {
        return query(connection, "SELECT everview.call_service('" + request.replace("'", "''") + "')");
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return Objects.requireNonNullElse(row.getString(1), "null");
        }
    }

    private static void assertFailure(Connection connection, String state, String message, @Nullable String hint) {
        assertThatThrownBy(() -> call(connection, "{}")).isInstanceOfSatisfying(PSQLException.class, e -> {
            ServerErrorMessage error = serverMessage(e);
            assertThat(error.getMessage()).contains(message);
            assertThat(error.getSQLState()).isEqualTo(state);
            if (hint != null) {
                assertThat(error.getHint()).contains(hint);
            }
        });
    }

    private static ServerErrorMessage serverMessage(PSQLException e) {
        return Objects.requireNonNull(e.getServerErrorMessage());
    }
}
