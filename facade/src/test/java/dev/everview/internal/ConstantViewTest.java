package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.Everview;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Mode;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A view of which the definition reads no table is one like any other, but for never changing. */
class ConstantViewTest {
    private static final String RECURSIVE =
            "WITH RECURSIVE up (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < 4) SELECT n FROM up";

    @ParameterizedTest
    @CsvSource({"13, IMMEDIATE", "17, IMMEDIATE", "17, ON_COMMIT", "17, DEFERRED"})
    void livesLikeAnyOther(int major, String mode) throws Exception {
        try (Database database = Database.withRuntime(major)) {
            Everview everview = Everview.on(database.connection());
            CompilerOptions options = CompilerOptions.DEFAULT.in(Mode.valueOf(mode));
            everview.create("v", "VALUES (1, 'a'), (2, NULL), (2, NULL)", options);
            everview.create("w", RECURSIVE, options);
            everview.create("y", "WITH unused AS (SELECT FROM w) SELECT 7 AS n", options);
            assertThat(database.rows("TABLE y")).containsExactly("7");
            database.execute("SELECT everview.drop('y')");
            everview.create("x", "SELECT count(*) AS n FROM v JOIN w ON w.n = v.column1");
            assertThat(database.rows("TABLE v")).containsExactlyInAnyOrder("1|a", "2|null", "2|null");
            assertThat(database.rows("TABLE x")).containsExactly("3");
            assertThatThrownBy(() -> database.execute("DELETE FROM v"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("cannot change materialized view \"v\"");

            assertThat(database.rows("SELECT everview.refresh('w'), everview.drift('w'::regclass)"))
                    .containsExactly("4|{}");
            assertThat(database.rows("TABLE x")).containsExactly("3");
            assertThat(database.rows("SELECT everview.apply('v')")).containsExactly("0");
            everview.alter("v", "{\"mode\": \"on_commit\"}");
            everview.alter("v", "{\"mode\": \"immediate\"}");
            everview.suspend("v");
            everview.resume("v");
            assertThat(database.rows("SELECT n FROM w ORDER BY n")).containsExactly("1", "2", "3", "4");
            assertThat(database.rows("SELECT name, inputs, strategies, drift FROM everview.views ORDER BY name"))
                    .containsExactly(
                            "public.v|{}|{full}|{}",
                            "public.w|{}|{full}|{}",
                            "public.x|{public.v,public.w}|{delta}|{}");
            database.execute("SELECT everview.drop('x'); DROP TABLE v; SELECT everview.drop('w')");
            assertThat(database.rows("SELECT count(*) FROM everview.view")).containsExactly("0");
        }
    }
}
