package dev.everview.compiler.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {"plain|'plain'", "it's|'it''s'", "'); DROP TABLE x; --|'''); DROP TABLE x; --'", "a\\b|E'a\\\\b'"})
    void quotes(String text, String literal) {
        assertThat(Literal.quote(text)).isEqualTo(literal);
    }

    @Test
    void writesLineEndsAsEscapes() {
        assertThat(Literal.quote("a\nb\r'")).isEqualTo("E'a\\nb\\r'''");
        assertThat(Literal.quote("")).isEqualTo("''");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BEGIN END", "$everview$", "$everview$ $everview1$", "$$", "$ever"})
    void dollarQuotesWithATagThatTheTextDoesNotHold(String text) {
        String quoted = Literal.dollar(text);
        String tag = quoted.substring(0, quoted.indexOf('$', 1) + 1);
        assertThat(text).doesNotContain(tag);
        assertThat(quoted).isEqualTo(tag + text + tag);
    }
}
