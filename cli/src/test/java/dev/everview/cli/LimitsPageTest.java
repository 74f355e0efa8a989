package dev.everview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.compiler.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/limits.md has one row for each diagnostic, under its SQLSTATE, and no other. */
class LimitsPageTest {
    private static final Pattern ROW = Pattern.compile("\\| (EV\\d{4} \\| \\w{5}) \\| .+ \\|");

    @Test
    void listsEveryDiagnostic() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "limits.md"));
        assertThat(ROW.matcher(page).results().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DiagnosticCode.values())
                        .map(code -> code.code() + " | " + code.sqlState())
                        .toList());
    }
}
