package dev.everview.coverage;

import dev.everview.compiler.Mode;
import dev.everview.differential.MaintainedViews;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One run of a workload over a definition, in a database of its own. After each statement the view equals its definition; a statement
 * fails exactly if it, or the definition on what it leaves, fails without the view, and with the same SQLSTATE. Of a statement that breaks
 * a constraint and gives a scalar sub-query several rows, either is told: that depends on the order of triggers. Where it is open whether a
 * sub-query with several rows fails ({@link OpenResults}), the statement is taken back.
 */
final class WorkloadRun implements AutoCloseable {
    /** {@code -Deverview.mode=deferred} or {@code on_commit}: the same in another mode. */
    private static final Mode MODE =
            Mode.valueOf(System.getProperty("everview.mode", "immediate").toUpperCase(Locale.ROOT));

    private static final String SEVERAL_ROWS = "21000";

    private final CoveredDefinition definition;
    private final MaintainedViews database;
    private final Connection connection;
    private final boolean errorsAreOpen;
    private int statements;
    private int failed;
    private int effective;

    private WorkloadRun(CoveredDefinition definition) throws SQLException {
        this.definition = definition;
        this.errorsAreOpen = OpenResults.errorsAreOpen(definition);
        this.database =
                MaintainedViews.over(definition.tables().filled(), Survey.MAJOR).in(MODE);
        this.connection = database.connection();
    }

    /** How many statements ran, how many of them failed as they should, and how many changed the view. */
    record Tally(int statements, int failed, int effective) {}

    /** A statement after which something is wrong. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        private Wrong(String what) {
            super(what);
        }
    }

    /** A database with the view in it; empty when the definition itself fails on the rows there are. */
    static Optional<WorkloadRun> start(CoveredDefinition definition) throws SQLException, Wrong {
        WorkloadRun run = new WorkloadRun(definition);
        definition.resolveNames(run.database);
        MaintainedViews.execute(run.connection, "SET statement_timeout = '60s'");
        String created = run.creation();
        if (created.equals(Ending.SUCCESS)) {
            return Optional.of(run);
        }
        String queried = run.stateOfQueries();
        run.close();
        if (!created.equals(queried)) {
            throw new Wrong("creating the view ends with SQLSTATE " + created + ", the plain query with " + queried);
        }
        return Optional.empty();
    }

    private String creation() throws Wrong {
        try {
            return Ending.after(() -> definition.create(database), Ending::ofQuery);
        } catch (AssertionError e) {
            throw new Wrong(String.valueOf(e.getMessage()));
        }
    }

    /** The tables that the views read, what belongs to them by inheritance, and what they refer to. */
    List<String> inputs() throws SQLException {
        List<String> names = new ArrayList<>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("""
                        WITH RECURSIVE related (relation) AS (
                            SELECT relation_oid FROM everview.input
                            UNION
                            SELECT CASE r.relation WHEN i.inhparent THEN i.inhrelid ELSE i.inhparent END
                            FROM related r JOIN pg_inherits i ON r.relation IN (i.inhparent, i.inhrelid))
                        SELECT format('%I.%I', n.nspname, c.relname)
                        FROM related r JOIN pg_class c ON c.oid = r.relation JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind IN ('r', 'p') ORDER BY 1""")) {
            while (result.next()) {
                names.add(result.getString(1));
            }
        }
        return names;
    }

    Tally follow(List<Transaction> workload) throws SQLException, Wrong {
        connection.setAutoCommit(false);
        for (Transaction transaction : workload) {
            take(transaction.before());
            if (!transaction.undone().isEmpty()) {
                MaintainedViews.execute(connection, "SAVEPOINT undone");
                take(transaction.undone());
                MaintainedViews.execute(connection, "ROLLBACK TO undone");
                check("ROLLBACK TO SAVEPOINT");
            }
            take(transaction.after());
            end(transaction.committed());
        }
        check("the last COMMIT");
        return new Tally(statements, failed, effective);
    }

    private void end(boolean committed) throws SQLException, Wrong {
        if (committed) {
            connection.commit();
        } else {
            connection.rollback();
            check("ROLLBACK");
        }
    }

    private void take(List<String> changes) throws SQLException, Wrong {
        for (String change : changes) {
            Object before = database.contents(CoveredDefinition.VIEW);
            statements++;
            MaintainedViews.execute(connection, "SAVEPOINT before_statement");
            String state = stateOfFollowing(change);
            if (state.equals(Ending.SUCCESS)
                    && errorsAreOpen
                    && stateOfQueries().equals(SEVERAL_ROWS)) {
                MaintainedViews.execute(connection, "ROLLBACK TO before_statement");
                failed++;
            } else if (state.equals(Ending.SUCCESS)) {
                check(change);
                effective += before.equals(database.contents(CoveredDefinition.VIEW)) ? 0 : 1;
            } else {
                failed++;
                MaintainedViews.execute(connection, "ROLLBACK TO before_statement");
                requireToFailWithoutViews(change, state);
                check("failing with " + state + ": " + change);
            }
            MaintainedViews.execute(connection, "RELEASE before_statement");
        }
    }

    private void requireToFailWithoutViews(String change, String state) throws SQLException, Wrong {
        if (state.equals(Ending.BY_ITSELF)) {
            return;
        }
        String plain = stateWithoutViews(change);
        boolean open = Ending.eitherIsTold(state, plain)
                || (state.equals(SEVERAL_ROWS) && errorsAreOpen && plain.equals(Ending.SUCCESS));
        if (!plain.equals(state) && !open) {
            throw new Wrong(
                    "the statement ends with SQLSTATE " + state + ", without the view with " + plain + "\n" + change);
        }
    }

    private void check(String after) throws Wrong {
        try {
            database.check(after);
        } catch (AssertionError e) {
            throw new Wrong(String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            throw new Wrong("the statement succeeds, though now the plain query fails with SQLSTATE " + e.getSQLState()
                    + ": " + e.getMessage() + "\n" + after);
        }
    }

    private String stateOfFollowing(String sql) {
        return Ending.after(
                () -> {
                    MaintainedViews.execute(connection, sql);
                    database.follow();
                },
                e -> Ending.ofChange(e, this::isView));
    }

    private String stateOfQueries() {
        return Ending.after(
                () -> {
                    for (String query : definition.views().values()) {
                        MaintainedViews.execute(connection, query);
                    }
                    MaintainedViews.execute(connection, definition.query());
                },
                Ending::ofQuery);
    }

    /** What a statement and then the plain query end with when there is no view; nothing of it remains. */
    private String stateWithoutViews(String sql) throws SQLException {
        MaintainedViews.execute(connection, "DROP TABLE " + CoveredDefinition.VIEW);
        List<String> views = new ArrayList<>(definition.views().keySet());
        for (String view : views.reversed()) {
            MaintainedViews.execute(connection, "DROP TABLE " + view);
        }
        String state = Ending.after(() -> MaintainedViews.execute(connection, sql), e -> Ending.of(e, this::isView));
        if (state.equals(Ending.SUCCESS)) {
            state = stateOfQueries();
        }
        MaintainedViews.execute(connection, "ROLLBACK TO before_statement");
        return state;
    }

    private boolean isView(String name) {
        return name.equals(CoveredDefinition.VIEW) || definition.views().containsKey(name);
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
