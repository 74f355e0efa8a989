package dev.everview.fuzz;

import dev.everview.Everview;
import dev.everview.compiler.CompileException;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.coverage.Ending;
import dev.everview.coverage.Transaction;
import dev.everview.differential.MaintainedViews;
import dev.everview.differential.Schema;
import dev.everview.fuzz.FuzzCase.How;
import dev.everview.fuzz.FuzzCase.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One run of a case in a database of its own. Beside each maintained view stands a plain one of the same definition, in the schema
 * {@code plain}, where views over views read plain ones only. After each statement they are equal; a statement fails exactly if it, or
 * a plain view on what it leaves, fails without maintained views, and with the same SQLSTATE. Not thread-safe.
 */
final class FuzzRun implements AutoCloseable {
    private static final String RELEASE = "RELEASE before_statement";

    /** Definitions with more rows make a run slow, and show nothing that smaller ones do not. */
    private static final int MOST_ROWS = 400;

    /** After so many statements all views are compared; long runs want more of it, and a failure is then found later. */
    private static final int EVERY = Integer.getInteger("everview.fuzz.every", 1);

    /** No round takes as long on a machine that has not much else to do. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** So many transactions meet in a log before views that follow when they are told to are told. */
    private static final int PATIENCE = 3;

    private final MaintainedViews database;
    private final Connection connection;
    private final Comparisons comparisons;
    private final List<View> views = new ArrayList<>();
    private final Punctuality punctuality = new Punctuality();
    private final WithoutViews withoutViews;
    private final Tally tally;
    private final long end = System.nanoTime() + LONGEST.toNanos();
    private int sinceCompared;
    private int sinceTold;

    private FuzzRun(MaintainedViews database, Tally tally) {
        this.database = database;
        this.connection = database.connection();
        this.comparisons = new Comparisons(connection);
        this.withoutViews = new WithoutViews(connection, comparisons, punctuality, views);
        this.tally = tally;
    }

    /** A database with the tables. */
    static FuzzRun over(List<String> schema, int major, Tally tally) throws SQLException {
        FuzzRun run = new FuzzRun(MaintainedViews.over(Schema.EMPTY, major), tally);
        List<String> statements = new ArrayList<>(schema);
        // a log of all that fails would fill the disk of a long run
        statements.addAll(List.of("CREATE SCHEMA plain", "SET jit = off", "SET log_min_messages = fatal"));
        run.execute(String.join(";\n", statements));
        return run;
    }

    /** Runs a case from its beginning to its end. */
    static void of(FuzzCase each, int major, Tally tally) throws SQLException, Failure, TooSlow {
        try (FuzzRun run = over(each.schema(), major, tally)) {
            for (View view : each.views()) {
                run.create(view);
            }
            if (each.turns().isEmpty()) {
                run.follow(each.workload());
            } else {
                run.followInTurns(each.turns());
            }
        }
    }

    Connection connection() {
        return connection;
    }

    /**
     * Creates a view; one that cannot be maintained is refused, or computed as a whole.
     *
     * @return whether it is there
     * @throws Failure when it is neither maintained nor refused
     */
    boolean create(View view) throws SQLException, Failure {
        String query = view.query().sql();
        if (!createPlain(view, query)) {
            return false;
        }
        if (!view.maintained()) {
            execute("CREATE VIEW " + view.name() + " AS " + query);
            punctuality.add(view);
            return true;
        }
        Made made = view.how() == How.FULL
                ? Made.REFUSED
                : createMaintained(view, query, CompilerOptions.DEFAULT.in(view.mode()));
        if (made == Made.REFUSED) {
            made = createMaintained(view, query, CompilerOptions.ofFull().in(view.mode()));
        }
        if (made != Made.DONE) {
            execute("DROP VIEW " + plain(view));
            return false;
        }
        tally.accepted();
        views.add(view);
        punctuality.add(view);
        return true;
    }

    /** Whether PostgreSQL accepts the definition, and it gives a moderate number of rows. */
    private boolean createPlain(View view, String query) throws SQLException {
        tally.generated();
        execute("SET search_path = plain, public");
        execute("SET statement_timeout = '1s'");
        try {
            execute("CREATE VIEW " + plain(view) + " AS " + query);
            if (rows(plain(view)) <= MOST_ROWS) {
                return true;
            }
            tally.tooLarge();
        } catch (SQLException e) {
            tally.invalid(e.getSQLState() + " " + e.getMessage() + "\n" + query);
        } finally {
            execute("RESET search_path");
            execute("SET statement_timeout = '30s'");
        }
        execute("DROP VIEW IF EXISTS " + plain(view));
        return false;
    }

    private enum Made {
        DONE,
        REFUSED,
        /** Not in time, on a machine that has other things to do. */
        TOO_SLOW
    }

    private Made createMaintained(View view, String query, CompilerOptions options) throws Failure {
        try {
            database.createBeside(plain(view), view.name(), query, options);
            comparisons.add(view.name(), plain(view), database.columnNames(view.name()));
            return Made.DONE;
        } catch (CompileException e) {
            if (e.diagnostic().code().kind() == DiagnosticCode.Kind.OUR_BUG) {
                throw new Failure(
                        Failure.Kind.INTERNAL,
                        e.getMessage() + " " + e.diagnostic().detail(),
                        e);
            }
            tally.refused(e.diagnostic().code());
            return Made.REFUSED;
        } catch (AssertionError e) {
            throw new Failure(Failure.Kind.WRONG, String.valueOf(e.getMessage()), e);
        } catch (SQLException e) {
            if (Ending.TIMEOUT.equals(e.getSQLState())) {
                tally.tooLarge();
                return Made.TOO_SLOW;
            }
            throw new Failure(Failure.Kind.ERROR, e.getSQLState() + " when the view is created: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new Failure(Failure.Kind.INTERNAL, e.getStackTrace()[0] + " " + e, e);
        }
    }

    /** Runs a workload, comparing after each statement and each transaction. */
    void follow(List<Transaction> workload) throws SQLException, Failure, TooSlow {
        connection.setAutoCommit(false);
        for (Transaction transaction : workload) {
            Optional<Alteration> alteration = Alteration.in(transaction);
            if (alteration.isPresent()) {
                alter(alteration.orElseThrow());
                continue;
            }
            take(transaction.before());
            if (!transaction.undone().isEmpty()) {
                execute("SAVEPOINT undone");
                take(transaction.undone());
                execute("ROLLBACK TO undone");
                check("ROLLBACK TO SAVEPOINT", "RELEASE undone");
            }
            take(transaction.after());
            if (transaction.committed()) {
                commit();
            } else {
                connection.rollback();
                if (due()) {
                    compareSome("ROLLBACK");
                }
            }
        }
        compareAll("the last COMMIT");
    }

    /** Changes a view's mode, unless the view cannot follow what was logged because its definition fails. */
    private void alter(Alteration alteration) throws SQLException, Failure, TooSlow {
        try {
            connection.setAutoCommit(true);
            Everview.on(connection).alter(alteration.view(), alteration.options());
            connection.setAutoCommit(false);
            punctuality.alter(alteration);
        } catch (SQLException e) {
            connection.setAutoCommit(false);
            requireDefinitionToFail(alteration.toString(), e);
        }
        compareAll(alteration.toString());
    }

    /** Between transactions; those that must be told to follow only now and then. */
    private void compareSome(String after) throws SQLException, Failure, TooSlow {
        if (sinceTold < PATIENCE - 1) {
            sinceTold++;
            check(after, punctuality.afterCommits(), "");
        } else {
            compareAll(after);
        }
    }

    /** Between transactions. */
    private void compareAll(String after) throws SQLException, Failure, TooSlow {
        letFollow();
        check(after, punctuality.afterTransactions(), "");
    }

    /** Tells the views to follow that do not by themselves. */
    private void letFollow() throws SQLException, Failure, TooSlow {
        sinceTold = 0;
        for (String view : punctuality.told()) {
            try {
                execute("SELECT everview.apply('" + view + "')");
                connection.commit();
                punctuality.catchUp(view);
            } catch (SQLException e) {
                connection.rollback();
                requireDefinitionToFail("everview.apply('" + view + "')", e);
                punctuality.fallBehind(view);
            }
        }
    }

    /** What comes later than at the end of a statement may fail where a plain view fails with the same SQLSTATE. */
    private void requireDefinitionToFail(String what, SQLException e) throws SQLException, Failure, TooSlow {
        if (Ending.TIMEOUT.equals(e.getSQLState())) {
            throw new TooSlow(what);
        }
        if (!withoutViews.statesOfDefinitions().contains(String.valueOf(e.getSQLState()))) {
            throw new Failure(Failure.Kind.ERROR, e.getSQLState() + " at " + what + ": " + e.getMessage(), e);
        }
        tally.failed();
    }

    /**
     * Lets several sessions take their turns, comparing whenever one has committed, and when all have ended.
     *
     * @return what happened
     * @see Sessions#take
     */
    List<String> followInTurns(List<Turn> turns) throws SQLException, Failure, TooSlow {
        tally.statements((int) turns.stream().filter(Turn::changes).count());
        int number = 1 + turns.stream().mapToInt(Turn::session).max().orElse(0);
        try (Sessions sessions = new Sessions(connection)) {
            for (int i = 0; i < number; i++) {
                sessions.add(database.connect());
            }
            List<String> ended = sessions.take(turns, this::compareCommitted);
            connection.setAutoCommit(false);
            compareAll("the end of all sessions");
            return ended;
        }
    }

    /** While transactions are under way, unless one keeps readers out. */
    private void compareCommitted() throws SQLException, Failure, TooSlow {
        requireTime();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT FROM pg_locks l WHERE l.mode = 'AccessExclusiveLock' "
                        + "AND l.locktype = 'relation' AND l.pid <> pg_backend_pid() AND l.database = "
                        + "(SELECT d.oid FROM pg_database d WHERE d.datname = current_database())")) {
            if (result.next()) {
                return;
            }
        }
        check("the COMMIT of a session", punctuality.afterCommits(), "");
    }

    /** Commits, which fails where a deferred constraint is broken. */
    private void commit() throws SQLException, Failure, TooSlow {
        Set<String> states = punctuality.anyWaitsForCommit() && withoutViews.anyDefinitionFails()
                ? withoutViews.statesOfDefinitions()
                : Set.of();
        try {
            connection.commit();
        } catch (SQLException e) {
            if (Ending.TIMEOUT.equals(e.getSQLState())) {
                throw new TooSlow("COMMIT");
            }
            if (!Ending.of(e, withoutViews::isView).equals(Ending.BY_ITSELF)
                    && !states.contains(String.valueOf(e.getSQLState()))) {
                throw new Failure(Failure.Kind.ERROR, e.getSQLState() + " at COMMIT: " + e.getMessage(), e);
            }
            tally.failed();
            connection.rollback();
            compareSome("a COMMIT that fails");
            return;
        }
        if (punctuality.anyWaits() && due()) {
            compareSome("COMMIT");
        }
    }

    /** Whether views are to be compared now. */
    private boolean due() {
        return sinceCompared >= EVERY - 1;
    }

    private void take(List<String> changes) throws SQLException, Failure, TooSlow {
        for (String change : changes) {
            requireTime();
            tally.statements(1);
            String state = stateAfterSavepoint(change);
            if (state.equals(Ending.SUCCESS)) {
                check(change, RELEASE);
            } else {
                failed(change, state);
            }
        }
    }

    private void requireTime() throws TooSlow {
        if (System.nanoTime() - end > 0) {
            throw new TooSlow("the whole round");
        }
    }

    private void failed(String change, String state) throws SQLException, Failure, TooSlow {
        if (state.equals(Ending.TIMEOUT)) {
            throw new TooSlow(change);
        }
        execute("ROLLBACK TO before_statement");
        String plain = withoutViews.expected(change, state);
        if (!plain.startsWith(Ending.SUCCESS) && plain.equals(state)) {
            tally.failed();
        } else if (!Ending.eitherIsTold(state, plain)) {
            throw new Failure(
                    Failure.Kind.ERROR, error(change) + "\nwithout the views " + plain + ", after\n" + change);
        }
        check("failing with " + state + ": " + change, RELEASE);
    }

    /** The whole message of a statement that fails; nothing of it remains. */
    private String error(String change) throws SQLException {
        try {
            execute(change);
            return "no error when repeated";
        } catch (SQLException e) {
            return e.getSQLState() + " " + e.getMessage();
        } finally {
            execute("ROLLBACK TO before_statement");
        }
    }

    /** After a statement, each time or now and then, and a statement then. */
    private void check(String after, String then) throws SQLException, Failure, TooSlow {
        if (due()) {
            check(after, punctuality.afterStatements(), then);
        } else {
            sinceCompared++;
            execute(then);
        }
    }

    private void check(String after, List<String> punctual, String then) throws Failure, TooSlow {
        sinceCompared = 0;
        try {
            List<String> differing = comparisons.differing(punctual, then);
            if (!differing.isEmpty()) {
                database.check(after, differing);
            }
        } catch (AssertionError e) {
            throw new Failure(Failure.Kind.WRONG, String.valueOf(e.getMessage()), e);
        } catch (SQLException e) {
            if (Ending.TIMEOUT.equals(e.getSQLState())) {
                throw new TooSlow("comparing after " + after);
            }
            throw new Failure(
                    Failure.Kind.ERROR,
                    e.getSQLState() + " is how a plain query fails now: " + e.getMessage() + "\nafter\n" + after,
                    e);
        }
    }

    /** What a statement ends with; a savepoint is before it. */
    private String stateAfterSavepoint(String sql) throws SQLException {
        String savepoint = "SAVEPOINT before_statement";
        boolean copy = sql.startsWith("COPY ");
        if (copy) {
            execute(savepoint);
        }
        return Ending.after(
                () -> execute(copy ? sql : savepoint + ";" + sql), e -> Ending.ofChange(e, withoutViews::isView));
    }

    /** The number of rows, all of whose values are computed. */
    private int rows(String relation) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + relation)) {
            int rows = 0;
            while (result.next()) {
                rows++;
            }
            return rows;
        }
    }

    private void execute(String sql) throws SQLException {
        MaintainedViews.execute(connection, sql);
    }

    static String plain(View view) {
        return "plain." + view.name();
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
