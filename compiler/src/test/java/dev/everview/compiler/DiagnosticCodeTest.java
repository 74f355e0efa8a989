package dev.everview.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.compiler.golden.GoldenCase;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each code of the catalogue is well-formed, unique, and pinned with its message by a golden case. */
class DiagnosticCodeTest {
    /** Raised elsewhere: by callers that read options, by the service, and by the self-check (below). */
    private static final Set<DiagnosticCode> NOT_IN_GOLDENS =
            EnumSet.of(DiagnosticCode.INVALID_OPTION, DiagnosticCode.INTERNAL, DiagnosticCode.SELF_CHECK_FAILED);

    @Test
    void everyCodeIsPinnedByAGoldenCase() {
        Set<String> pinned = GoldenCase.all().stream()
                .flatMap(golden -> golden.refusal().stream())
                .collect(Collectors.toSet());
        Set<String> expected = EnumSet.complementOf(EnumSet.copyOf(NOT_IN_GOLDENS)).stream()
                .map(DiagnosticCode::code)
                .collect(Collectors.toSet());
        assertThat(pinned).containsAll(expected);
    }

    @Test
    void codesAndStatesAreWellFormedAndSayTheKind() {
        assertThat(DiagnosticCode.values()).allSatisfy(code -> {
            assertThat(code.code()).matches("EV\\d{4}");
            assertThat(code.sqlState()).matches("[0-9A-Z]{5}");
            char kind = switch (code.kind()) {
                case INVALID_INPUT -> '1';
                case NOT_SUPPORTED -> '2';
                case ENVIRONMENT -> '3';
                case OUR_BUG -> '9';
            };
            assertThat(code.code().charAt(2)).isEqualTo(kind);
        });
        assertThat(Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::code))
                .doesNotHaveDuplicates();
    }

    @Test
    void aReadingThatTheServerDoesNotConfirmIsRefused() {
        GoldenCase one = GoldenCase.named("rows_without_key");
        GoldenCase other = GoldenCase.named("distinct");
        assertThatThrownBy(() -> ViewCompiler.compile(one.description(), other.echo(), CompilerOptions.DEFAULT))
                .isInstanceOfSatisfying(CompileException.class, e -> {
                    assertThat(e.diagnostic().code()).isEqualTo(DiagnosticCode.SELF_CHECK_FAILED);
                    assertThat(e.diagnostic().detail()).contains("PostgreSQL reads it back as another query");
                });
    }
}
