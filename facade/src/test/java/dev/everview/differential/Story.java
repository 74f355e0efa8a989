package dev.everview.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.CompilerOptions;
import dev.everview.differential.SqlCases.SqlCase;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of steps with an empty line between: a statement, {@code VIEW name AS query} for a maintained view, {@code FULL VIEW} for one
 * that is computed as a whole, or {@code FAILS state step}. After each step every view equals its definition.
 */
public final class Story {
    private static final Pattern VIEW = Pattern.compile("(FULL )?VIEW (.+?) AS\\s+(.*)", Pattern.DOTALL);
    private static final Pattern FAILS = Pattern.compile("FAILS (\\w{5})\\s+(.*)", Pattern.DOTALL);

    private final MaintainedViews views;
    private final Listener listener;

    private Story(MaintainedViews views, Listener listener) {
        this.views = views;
        this.listener = listener;
    }

    /** Who is told how a story goes on. */
    public interface Listener {
        /** Does not listen. */
        Listener NOBODY = new Listener() {
            @Override
            public void created(MaintainedViews views) {}

            @Override
            public void step() {}
        };

        /** A view was created. */
        void created(MaintainedViews views) throws SQLException;

        /** A step is about to be taken. */
        void step();
    }

    /** Tells a story in a database of its own. */
    public static void tell(SqlCase story, int major, Listener listener) throws SQLException {
        try (MaintainedViews views = MaintainedViews.over(Schema.EMPTY, major)) {
            new Story(views, listener).tell(story);
        }
    }

    private void tell(SqlCase story) throws SQLException {
        for (String step : Pattern.compile("\n\\s*\n").split(story.sql(), 0)) {
            listener.step();
            Matcher failing = FAILS.matcher(step.strip());
            if (failing.matches()) {
                assertThat(stateOf(failing.group(2))).as(step).isEqualTo(failing.group(1));
                views.check(step);
            } else {
                take(step.strip());
            }
        }
    }

    private void take(String step) throws SQLException {
        Matcher view = VIEW.matcher(step);
        if (view.matches()) {
            CompilerOptions options = view.group(1) == null ? CompilerOptions.DEFAULT : CompilerOptions.ofFull();
            views.create(view.group(2), view.group(3), Map.of(), options);
            listener.created(views);
        } else {
            views.run(step);
        }
    }

    /** The SQLSTATE a step fails with, or that of success. */
    private String stateOf(String step) {
        try {
            take(step);
            return "00000";
        } catch (SQLException e) {
            return e.getSQLState();
        } catch (CompileException e) {
            return e.diagnostic().code().sqlState();
        }
    }
}
