package dev.everview.fuzz;

import dev.everview.coverage.Ending;
import dev.everview.differential.MaintainedViews;
import dev.everview.fuzz.FuzzCase.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What statements end with where no view is maintained, in the midst of a run: found by trying, and taken back. A savepoint {@code
 * before_statement} stands before the statement in question.
 */
final class WithoutViews {
    private final Connection connection;
    private final Comparisons comparisons;
    private final Punctuality punctuality;
    private final List<View> views;

    /** @param views those of the run, which may become more */
    WithoutViews(Connection connection, Comparisons comparisons, Punctuality punctuality, List<View> views) {
        this.connection = connection;
        this.comparisons = comparisons;
        this.punctuality = punctuality;
        this.views = views;
    }

    /** Whether a plain view fails now; nothing of it remains. */
    boolean anyDefinitionFails() throws SQLException {
        try {
            comparisons.compute("SAVEPOINT look", "ROLLBACK TO look");
            return false;
        } catch (SQLException e) {
            execute("ROLLBACK TO look");
            return true;
        }
    }

    /** What the plain views end with now; nothing of it remains. */
    Set<String> statesOfDefinitions() throws SQLException {
        Set<String> states = new HashSet<>();
        for (View view : views) {
            execute("SAVEPOINT look");
            states.add(stateOfDefinition(view));
            execute("ROLLBACK TO look");
        }
        return states;
    }

    /** What a statement ends with without views, given what it ended with. */
    String expected(String change, String state) throws SQLException {
        if (state.equals(Ending.BY_ITSELF)) {
            return state;
        }
        boolean ofOurs = change.startsWith("SELECT everview.");
        if (!ofOurs && (!punctuality.anyWaitsForCommit() || flushes())) {
            try {
                return stateWithoutViews(change);
            } catch (SQLException e) {
                // a view that still waits for the end of the transaction cannot be dropped, so nobody can say
                if (!Ending.PENDING.equals(e.getSQLState())) {
                    throw e;
                }
                execute("ROLLBACK TO before_statement");
                return state;
            }
        }
        Set<String> states = statesOfDefinitions();
        return states.contains(state) ? state : states.toString();
    }

    /** Lets views follow that wait for the end of the transaction: tables with pending triggers cannot be dropped. */
    private boolean flushes() throws SQLException {
        String ours =
                "DO $$ BEGIN EXECUTE (SELECT coalesce('SET CONSTRAINTS ' || string_agg(format('everview_data.%I', conname), ', ')"
                        + " || ' IMMEDIATE', 'SELECT') FROM pg_constraint"
                        + " WHERE contype = 't' AND connamespace = 'everview_data'::regnamespace); END $$";
        if (stateOf(ours).equals(Ending.SUCCESS)) {
            return true;
        }
        execute("ROLLBACK TO before_statement");
        return false;
    }

    /** What a statement and then the plain views end with when there are no maintained ones; nothing of it remains. */
    private String stateWithoutViews(String sql) throws SQLException {
        for (int i = views.size() - 1; i >= 0; i--) {
            execute("DROP TABLE IF EXISTS " + views.get(i).name() + " CASCADE");
        }
        String state = stateOf(sql);
        for (View view : views) {
            if (state.equals(Ending.SUCCESS)) {
                state = stateOfDefinition(view);
            }
        }
        execute("ROLLBACK TO before_statement");
        return state;
    }

    private String stateOf(String sql) {
        return Ending.after(() -> execute(sql), e -> Ending.of(e, this::isView));
    }

    private String stateOfDefinition(View view) {
        return Ending.after(() -> execute("SELECT * FROM " + FuzzRun.plain(view)), Ending::ofQuery);
    }

    /** Whether a table is that of a maintained view. */
    boolean isView(String name) {
        return views.stream().map(View::unquotedName).anyMatch(name::equals);
    }

    private void execute(String sql) throws SQLException {
        MaintainedViews.execute(connection, sql);
    }
}
