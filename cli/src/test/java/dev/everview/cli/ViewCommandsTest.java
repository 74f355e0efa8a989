package dev.everview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.embedded.test.TestDatabase;
import dev.everview.embedded.test.TestServers;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewCommandsTest {
    @ParameterizedTest
    @ValueSource(strings = {"list", "show v", "refresh v", "drop v"})
    void databaseWithoutTheRuntimeIsTheEnvironment(String command) throws SQLException {
        try (TestDatabase database = TestServers.freshDatabase()) {
            Run run = Run.of((command + " --url " + database.server().uri(database.name())).split(" "));
            assertThat(run.status()).isEqualTo(ExitStatus.ENVIRONMENT.code());
            assertThat(run.err())
                    .contains("Everview is not installed in the database \"" + database.name() + "\"")
                    .contains("hint: run: everview install");
        }
    }
}
