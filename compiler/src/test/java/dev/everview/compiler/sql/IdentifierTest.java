package dev.everview.compiler.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {
    @ParameterizedTest
    @ValueSource(strings = {"orders", "_x", "a1", "__ivm_count__"})
    void leavesPlainNamesBare(String name) {
        assertThat(Identifier.quote(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Orders", "1a", "a b", "größe", "select", "user", "found", "a-b", "a$b", "", "a.b", "x;y"})
    void quotesEverythingElse(String name) {
        assertThat(Identifier.quote(name)).isEqualTo('"' + name + '"');
    }

    @Test
    void doublesQuotes() {
        assertThat(Identifier.quote("a\"; DROP TABLE x; --")).isEqualTo("\"a\"\"; DROP TABLE x; --\"");
        assertThat(Identifier.qualified("Shop", "order")).isEqualTo("\"Shop\".\"order\"");
    }
}
