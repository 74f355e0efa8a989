package dev.everview.compiler.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiler makes of each golden case exactly what was accepted before. {@code ./dev golden} accepts; then read the diff. */
class GoldenTest {
    private static final boolean ACCEPT = "accept".equals(System.getProperty("everview.golden"));

    static List<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isUnchanged(GoldenCase golden) {
        if (ACCEPT) {
            golden.accept();
        }
        Map<String, String> actual = golden.actual();
        Map<String, String> expected = golden.expected();
        assertThat(actual.containsKey("error.txt"))
                .describedAs("%s is refused, as its name says", golden)
                .isEqualTo(golden.toString().startsWith("refused_"));
        assertThat(expected.keySet())
                .describedAs("files of %s; run ./dev golden, then read the diff", golden)
                .isEqualTo(actual.keySet());
        for (Map.Entry<String, String> file : actual.entrySet()) {
            assertThat(file.getValue())
                    .describedAs("%s/%s; run ./dev golden, then read the diff", golden, file.getKey())
                    .isEqualTo(expected.get(file.getKey()));
        }
    }

    @Test
    void sameInputGivesTheSameOutput() {
        for (GoldenCase golden : List.of(GoldenCase.named("join_three_tables"), GoldenCase.named("min_and_max"))) {
            assertThat(golden.actual()).isEqualTo(golden.actual());
        }
    }
}
