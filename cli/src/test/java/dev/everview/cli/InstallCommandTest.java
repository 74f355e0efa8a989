package dev.everview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.embedded.test.TestDatabase;
import dev.everview.embedded.test.TestServers;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class InstallCommandTest {
    @Test
    void installsOnceAndUninstalls() throws SQLException {
        try (TestDatabase database = TestServers.freshDatabase()) {
            String url = database.server().uri(database.name());
            assertThat(Run.of("install", "--url", url).out()).contains("The runtime is installed");
            assertThat(Run.of("install", "--url", url, "--json").out()).contains("\"applied\" : [ ]");
            assertThat(Run.of("uninstall", "--url", url).out()).contains("The runtime is removed.");
            assertThat(Run.of("uninstall", "--url", url).out()).contains("There is no runtime in this database.");
        }
    }

    @Test
    void unreachableServerIsTheEnvironment() {
        Run run = Run.of("install", "--url", "postgresql://nobody@127.0.0.1:1/none");
        assertThat(run.status()).isEqualTo(ExitStatus.ENVIRONMENT.code());
        assertThat(run.err()).contains("127.0.0.1:1").contains("hint: check --url");
    }

    @Test
    void unknownDatabaseIsNamed() {
        String url = TestServers.shared(17).uri("no such database");
        Run run = Run.of("install", "--url", url);
        assertThat(run.status()).isEqualTo(ExitStatus.ENVIRONMENT.code());
        assertThat(run.err()).contains("[3D000]").contains("no such database");
    }
}
