package dev.everview.differential;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The law of states: whatever order the same changes come in, and however they are bundled into statements, folding them gives what
 * computing afresh gives. Each kind of state has a view with groups and one without.
 */
final class FoldingLawTest {
    private static final int SEEDS = 12;
    private static final int ORDERS = 4;
    private static final int ROWS = 14;

    /**
     * Aggregates by the states behind them: counts of rows and of values, sums with their tallies and scales, extremes. Of equal numbers
     * with more and fewer zeros PostgreSQL does not say which is the smallest, so those are rounded.
     */
    private static final List<String> AGGREGATES = List.of(
            "count(*) AS n, count(*) FILTER (WHERE i > 0) AS positive",
            "count(i) AS i, count(f) FILTER (WHERE i > 0) AS f",
            "sum(i) AS s, avg(i) AS a, sum(i) FILTER (WHERE t > 'b') AS some",
            "sum(n) AS s, avg(n) AS a, sum(n) FILTER (WHERE i > 0) AS some",
            "sum(f) AS s, avg(f) AS a",
            "sum(v) AS s, avg(v) AS a",
            "sum(m) AS s",
            "min(i) AS low, max(i) AS high, min(round(n, 3)) AS least, max(round(n, 3)) AS most",
            "min(t) AS first, max(t) AS last, max(v) FILTER (WHERE i > 0) AS longest");

    private static final List<String> GROUPS = List.of("1", "2", "NULL");
    private static final List<String> INTEGERS = List.of("NULL", "-7", "0", "3", "2147483647");
    private static final List<String> NUMERICS =
            List.of("NULL", "0", "0.00", "1.5", "1.50", "-1.5", "12345678901234567890.123", "'NaN'");
    private static final List<String> FLOATS =
            List.of("NULL", "0.1", "-0.1", "1e15", "1e-3", "'NaN'", "'Infinity'", "'-Infinity'");
    private static final List<String> TEXTS = List.of("NULL", "'a'", "'b'", "'c'");
    private static final List<String> INTERVALS = List.of("NULL", "'1 day'", "'-2 hours'", "'1 month 3 seconds'");
    private static final List<String> AMOUNTS = List.of("NULL", "1.10::numeric", "-5", "0");

    /** A change of one row that no other change touches, so that any order of changes is possible. */
    private sealed interface Change {
        int id();

        record Insert(int id, String row) implements Change {}

        record Update(int id, String row) implements Change {}

        record Delete(int id) implements Change {}
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 17})
    void anyOrderGivesTheSame(int major) throws SQLException {
        try (MaintainedViews views = MaintainedViews.over(Schema.EMPTY, major)) {
            views.run(
                    "CREATE TABLE r (id int PRIMARY KEY, g int, i int, n numeric, f float8, t text, v interval, m money)");
            for (int kind = 0; kind < AGGREGATES.size(); kind++) {
                views.create("grouped_" + kind, "SELECT g, " + AGGREGATES.get(kind) + " FROM r GROUP BY g");
                views.create("whole_" + kind, "SELECT " + AGGREGATES.get(kind) + " FROM r");
            }
            views.connection().setAutoCommit(false);
            for (long seed = 0; seed < SEEDS; seed++) {
                follow(views, seed);
            }
        }
    }

    private static void follow(MaintainedViews views, long seed) throws SQLException {
        Random random = new Random(seed);
        List<Change> initial = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (int id = 1; id <= ROWS; id++) {
            boolean exists = random.nextInt(3) > 0;
            if (exists) {
                initial.add(new Change.Insert(id, row(random)));
            }
            if (!exists) {
                changes.add(new Change.Insert(id, row(random)));
            } else if (random.nextBoolean()) {
                changes.add(random.nextBoolean() ? new Change.Delete(id) : new Change.Update(id, row(random)));
            }
        }
        Connection connection = views.connection();
        for (int order = 0; order < ORDERS; order++) {
            Collections.shuffle(changes, random);
            List<String> statements = new ArrayList<>(List.of(statement(initial)));
            for (List<Change> bundle : bundles(changes, random)) {
                statements.add(statement(bundle));
            }
            for (String statement : statements) {
                MaintainedViews.execute(connection, statement);
            }
            views.check("seed " + seed + ":\n" + String.join(";\n", statements));
            connection.rollback();
        }
    }

    private static List<List<Change>> bundles(List<Change> changes, Random random) {
        List<List<Change>> bundles = new ArrayList<>();
        for (Change change : changes) {
            if (bundles.isEmpty() || random.nextBoolean()) {
                bundles.add(new ArrayList<>());
            }
            bundles.getLast().add(change);
        }
        return bundles;
    }

    /** All changes of a bundle in one statement: the kinds of change side by side in data-modifying CTEs. */
    private static String statement(List<Change> bundle) {
        List<String> parts = new ArrayList<>();
        for (Change change : bundle) {
            String sql = switch (change) {
                case Change.Insert(int id, String row) -> "INSERT INTO r VALUES (" + id + ", " + row + ")";
                case Change.Update(int id, String row) ->
                    "UPDATE r SET (g, i, n, f, t, v, m) = ROW(" + row + ") WHERE id = " + id;
                case Change.Delete(int id) -> "DELETE FROM r WHERE id = " + id;
            };
            parts.add("c" + change.id() + " AS (" + sql + ")");
        }
        return "WITH " + String.join(", ", parts) + " SELECT";
    }

    private static String row(Random random) {
        return String.join(
                ", ",
                List.of(GROUPS, INTEGERS, NUMERICS, FLOATS, TEXTS, INTERVALS, AMOUNTS).stream()
                        .map(values -> values.get(random.nextInt(values.size())))
                        .toList());
    }
}
