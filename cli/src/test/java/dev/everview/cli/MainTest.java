package dev.everview.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

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

    @ParameterizedTest
    @CsvSource({"No space left on device, 4", "Broken pipe, 0"})
    void anAnswerThatDoesNotArriveIsAFailure(String reason, int status) {
        Output output = new Output(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        });
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                Main.commandLine().setOut(new PrintWriter(output, false, UTF_8)).setErr(new PrintWriter(err));
        assertThat(Main.execute(commandLine, output, "--version")).isEqualTo(status);
        // whoever reads no more knows why
        assertThat(err.toString()).satisfies(text -> {
            if (status == 0) {
                assertThat(text).isEmpty();
            } else {
                assertThat(text).startsWith("error: the output could not be written: " + reason);
            }
        });
    }

    @Test
    void completionScriptIsGenerated() {
        Run run = Run.of("generate-completion");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("everview").contains("complete -F");
    }
}
