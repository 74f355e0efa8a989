package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.compiler.sql.Identifier;
import dev.everview.embedded.test.TestServers;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A name that PostgreSQL quotes, on whatever version, is quoted by the compiler. */
class KeyWordsTest {
    static List<Integer> majors() {
        return TestServers.majors();
    }

    @ParameterizedTest
    @MethodSource("majors")
    void areNeverLeftBare(int major) throws Exception {
        try (Database database = Database.empty(major)) {
            List<String> words = database.rows("SELECT word FROM pg_get_keywords() WHERE quote_ident(word) <> word");
            assertThat(words).hasSizeGreaterThan(100);
            assertThat(words)
                    .allSatisfy(word -> assertThat(Identifier.quote(word)).isEqualTo('"' + word + '"'));
        }
    }
}
