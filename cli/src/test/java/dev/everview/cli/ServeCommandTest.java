package dev.everview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.embedded.test.TestDatabase;
import dev.everview.embedded.test.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServeCommandTest {
    @SuppressWarnings("NullAway.Init") // JUnit sets both before each test
    private TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private String url;

    @BeforeEach
    void createDatabase() throws SQLException {
        database = TestServers.freshDatabase();
        url = "--url=" + database.server().uri(database.name());
        assertThat(Run.of("install", url).status()).isZero();
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @Test
    void sqlFunctionsFindTheServiceAgainAfterEachStart() throws Exception {
        for (String view : new String[] {"first", "second"}) {
            try (RunningProgram program = RunningProgram.start("serve", "--json", "--port=0", url)) {
                assertThat(program.announcement().path("port").asInt()).isPositive();
                assertThat(create(view)).isEqualTo(1);
            }
        }
        assertThatThrownBy(() -> create("third"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("compile service")
                .hasMessageContaining("everview serve");
    }

    @Test
    void serviceOpenToTheNetworkNeedsTls() {
        Run run = Run.of("serve", "--listen=0.0.0.0", "--port=0", url);
        assertThat(run.status()).isEqualTo(ExitStatus.ENVIRONMENT.code());
        assertThat(run.err()).contains("not loopback").contains("TLS");
    }

    @Test
    void keyWithoutCertificateIsWrongUsage() {
        Run run = Run.of("serve", "--tls-key=key.pem", url);
        assertThat(run.status()).isEqualTo(ExitStatus.INVALID_INPUT.code());
        assertThat(run.err()).contains("--tls-cert");
    }

    private long create(String view) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE base_" + view + " AS SELECT 1 AS a");
            try (ResultSet row = statement.executeQuery(
                    "SELECT everview.create('" + view + "', 'SELECT a FROM base_" + view + "')")) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
