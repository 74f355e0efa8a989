package dev.everview.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/coverage.md} says what the compiler does now. {@code ./dev golden} writes it; then read the diff. */
final class CoverageGoldenTest {
    private static final boolean ACCEPT = "accept".equals(System.getProperty("everview.golden"));
    private static final Path PAGE = Path.of("..", "docs", "coverage.md");

    /** Codes of our own faults. */
    private static final String FAULT = "EV9";

    @Test
    void pageIsUpToDate() throws IOException {
        String page = new CoveragePage(Survey.outcomes()).text();
        if (ACCEPT) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .describedAs("docs/coverage.md; run ./dev golden, then read the diff")
                .isEqualTo(page);
    }

    @Test
    void noDefinitionShowsAFault() {
        assertThat(Survey.outcomes())
                .describedAs("definitions that the compiler fails on")
                .allSatisfy((definition, outcome) -> assertThat(outcome)
                        .describedAs(definition.toString())
                        .matches(each -> !(each instanceof Outcome.Refused refused)
                                || !refused.code().startsWith(FAULT)));
    }

    @Test
    void everyConstructHasDefinitions() {
        Map<String, Long> counts = Survey.outcomes().keySet().stream()
                .collect(Collectors.groupingBy(CoveredDefinition::section, Collectors.counting()));
        assertThat(counts.entrySet())
                .filteredOn(entry -> !entry.getKey().startsWith("Corpus"))
                .allSatisfy(entry -> assertThat(entry.getValue()).isGreaterThanOrEqualTo(3));
    }
}
