package dev.everview.compiler.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortNameTest {
    @Test
    void leavesAloneWhatFits() {
        assertThat(ShortName.of("ivm_", "sales", "_1")).isEqualTo("ivm_sales_1");
        String longest = "a".repeat(63);
        assertThat(ShortName.of("", longest, "")).isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ö", "日", "😀", "aö日😀"})
    void neverExceedsWhatPostgresKeepsAndNeverSplitsACharacter(String character) {
        for (int length = 1; length <= 70; length++) {
            String name = ShortName.of("ivm_", character.repeat(length), "_index");
            assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(63);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(name)).isTrue();
            assertThat(name).startsWith("ivm_").endsWith("_index");
        }
    }

    @Test
    void tellsApartWhatIsCutAtTheSamePlace() {
        String stem = "a".repeat(80);
        assertThat(ShortName.of("", stem + "1", "")).isNotEqualTo(ShortName.of("", stem + "2", ""));
        assertThat(ShortName.of("x", stem, "")).isNotEqualTo(ShortName.of("y", stem, ""));
    }

    @Test
    void isTheSameInEveryRelease() {
        assertThat(ShortName.of("", "b".repeat(70), "_index")).isEqualTo("b".repeat(48) + "_987c965a_index");
        assertThat(ShortName.hash("public.v.1")).isEqualTo("ca0e7cd5");
    }
}
