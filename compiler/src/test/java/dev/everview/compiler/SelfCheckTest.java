package dev.everview.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.ViewBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents captured from PostgreSQL 13 and 18, the echo also with single facts changed as a wrong reading would change them. */
class SelfCheckTest {
    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void writesTheSameTextOnEachVersion(int major) {
        assertThat(SelfCheck.deparse(description(major)) + "\n").isEqualTo(Resources.text("/selfcheck/deparsed.sql"));
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void acceptsItsOwnEcho(int major) {
        SelfCheck.compare(description(major), echo(major));
    }

    @ParameterizedTest
    @CsvSource({
        ":opno 521, :opno 525",
        ":funcid 2020, :funcid 2021",
        ":jointype 0, :jointype 1",
        ":varattno 5, :varattno 6",
        ":aggfilter {NULLTEST, :aggfilter {OTHERTEST",
        ":useOr true, :useOr false",
        ":constvalue 4 [ 2 0 0 0, :constvalue 4 [ 3 0 0 0",
    })
    void refusesAnEchoThatDiffers(String fact, String changed) {
        ViewBody echo = echo(18);
        assertThat(echo.tree()).contains(fact);
        ViewBody other = new ViewBody(echo.tree().replace(fact, changed), echo.viewdef());
        assertThatThrownBy(() -> SelfCheck.compare(description(18), other))
                .asInstanceOf(type(CompileException.class))
                .satisfies(e -> {
                    assertThat(e.diagnostic().code()).isEqualTo(DiagnosticCode.SELF_CHECK_FAILED);
                    assertThat(e.diagnostic().detail()).contains("missing: ");
                });
    }

    @Test
    void asksForAReportWhenATreeIsUnknown() {
        Description description = description(18);
        ViewBody unknown = new ViewBody(
                description.body().tree().replace("{NULLTEST", "{NEWTEST"),
                description.body().viewdef());
        assertThatThrownBy(() -> SelfCheck.deparse(with(description, unknown)))
                .asInstanceOf(type(CompileException.class))
                .satisfies(e -> {
                    assertThat(e.diagnostic().code()).isEqualTo(DiagnosticCode.INTERNAL);
                    assertThat(e.diagnostic().message()).contains("NEWTEST");
                });
    }

    private static Description with(Description description, ViewBody body) {
        return new Description(
                description.text(),
                description.server(),
                description.target(),
                body,
                description.columns(),
                description.relations(),
                description.functions(),
                description.operators(),
                description.types(),
                description.collations());
    }

    private static Description description(int major) {
        return Description.parse(Resources.text("/selfcheck/description-" + major + ".json"));
    }

    private static ViewBody echo(int major) {
        return ViewBody.parse(Resources.text("/selfcheck/echo-" + major + ".json"));
    }
}
