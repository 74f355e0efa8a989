package dev.everview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void versionIsThatOfTheBuild() {
        Run run = Run.of("--version");
        assertThat(run.status()).isZero();
        assertThat(run.out()).matches("everview \\d+\\.\\d+\\.\\d+.*\\s+");
    }

    @Test
    void wrongUsageIsInvalidInputAndShowsTheUsage() {
        assertThat(Run.of()).satisfies(run -> {
            assertThat(run.status()).isEqualTo(ExitStatus.INVALID_INPUT.code());
            assertThat(run.err()).contains("which command?").contains("Usage: everview");
        });
        assertThat(Run.of("up", "--port", "many").err()).contains("'many' is not an int");
    }

    @Test
    void helpListsTheExitStatuses() {
        assertThat(Run.of("--help").out()).contains("Exit status:").contains("3   a definition that cannot be");
    }

    @Test
    void environmentFailuresSayWhatToDo() {
        Run run = Run.of("up", "--pg", "12");
        assertThat(run.status()).isEqualTo(ExitStatus.ENVIRONMENT.code());
        assertThat(run.err())
                .contains("error: there is no embedded PostgreSQL 12")
                .contains("hint: choose one of");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void completionScriptIsGenerated() {
        Run run = Run.of("generate-completion");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("everview").contains("complete -F");
    }
}
