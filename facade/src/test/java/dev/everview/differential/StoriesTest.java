package dev.everview.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.CompilerOptions;
import dev.everview.differential.SqlCases.SqlCase;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Short stories about what is easily got wrong. A story is a list of steps with an empty line between: a statement, {@code VIEW name AS
 * query} for a maintained view, {@code FULL VIEW} for one that is computed as a whole, or {@code FAILS state step}. After each step every view equals its definition.
 */
final class StoriesTest {
    private static final Schema EMPTY = new Schema("empty");
    private static final Pattern VIEW = Pattern.compile("(FULL )?VIEW (.+?) AS\\s+(.*)", Pattern.DOTALL);
    private static final Pattern FAILS = Pattern.compile("FAILS (\\w{5})\\s+(.*)", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicNode> stories() {
        return Stream.of(13, 17, 18)
                .flatMap(major -> SqlCases.read("stories.sql", major).stream()
                        .filter(story -> major == 17 || story.firstVersion() > 0)
                        .map(story ->
                                DynamicTest.dynamicTest(story.name() + " on " + major, () -> tell(story, major))));
    }

    private static void tell(SqlCase story, int major) throws Exception {
        try (MaintainedViews views = MaintainedViews.over(EMPTY, major)) {
            for (String step : Pattern.compile("\n\\s*\n").split(story.sql(), 0)) {
                Matcher failing = FAILS.matcher(step.strip());
                if (failing.matches()) {
                    assertThat(stateOf(views, failing.group(2))).as(step).isEqualTo(failing.group(1));
                    views.check(step);
                } else {
                    take(views, step.strip());
                }
            }
        }
    }

    private static void take(MaintainedViews views, String step) throws SQLException {
        Matcher view = VIEW.matcher(step);
        if (view.matches()) {
            CompilerOptions options = view.group(1) == null ? CompilerOptions.DEFAULT : CompilerOptions.ofFull();
            views.create(view.group(2), view.group(3), Map.of(), options);
        } else {
            views.run(step);
        }
    }

    /** The SQLSTATE a step fails with, or that of success. */
    private static String stateOf(MaintainedViews views, String step) {
        try {
            take(views, step);
            return "00000";
        } catch (SQLException e) {
            return e.getSQLState();
        } catch (CompileException e) {
            return e.diagnostic().code().sqlState();
        }
    }
}
