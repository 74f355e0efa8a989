package dev.everview.bench;

import dev.everview.Everview;
import dev.everview.embedded.EmbeddedPostgres;
import dev.everview.internal.RuntimeInstaller;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** How the cost of a change grows with the tables and with the change. Not thread-safe. */
final class Growth {
    static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    /** Rows that a statement changes. */
    static final List<Integer> CHANGES = List.of(1, 100, 10_000);

    /** Larger tables are not changed as a whole: it takes minutes and tells nothing new. */
    private static final int LARGEST_CHANGED_AS_A_WHOLE = 100_000;

    private final EmbeddedPostgres server;

    Growth(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * What was measured of one view over tables of one size; all times are medians, in milliseconds.
     *
     * @param plain of the changes in {@link #CHANGES} without a view
     * @param maintained of the same with the view
     * @param plainAll of a change of all rows without the view, but with the same indexes; NaN where it was not measured
     * @param maintainedAll of the same with the view
     * @param rebuild of computing the maintained view afresh
     * @param refresh of REFRESH MATERIALIZED VIEW
     */
    record Row(
            Growing view,
            String strategies,
            int size,
            List<Double> plain,
            List<Double> maintained,
            double plainAll,
            double maintainedAll,
            double rebuild,
            double refresh) {
        Row {
            plain = List.copyOf(plain);
            maintained = List.copyOf(maintained);
        }
    }

    /** A database with tables of one size. */
    private record Place(int size, Connection connection, Statement sql) {}

    /** Measures some views over tables of some sizes. */
    List<Row> measure(List<Integer> sizes, Set<Growing> views) throws SQLException {
        List<Place> places = new ArrayList<>();
        try {
            for (int size : sizes) {
                places.add(open(size));
            }
            List<List<Double>> plain = changes(places, false);
            List<Row> rows = new ArrayList<>();
            for (Growing view : new TreeSet<>(views)) {
                System.err.println(view.title() + " ...");
                rows.addAll(measure(places, view, plain));
            }
            return rows;
        } finally {
            for (Place place : places) {
                place.connection().close();
            }
        }
    }

    private Place open(int size) throws SQLException {
        String database = "growth_" + size;
        try (Connection connection = server.connect();
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE DATABASE " + database + " TEMPLATE template0");
        }
        Connection connection = server.connect(database);
        new RuntimeInstaller(connection).install();
        Statement sql = connection.createStatement();
        sql.execute(Growing.tables(size));
        sql.execute("VACUUM ANALYZE");
        return new Place(size, connection, sql);
    }

    private static List<Row> measure(List<Place> places, Growing view, List<List<Double>> plain) throws SQLException {
        List<Double> refreshes = new ArrayList<>();
        for (Place place : places) {
            refreshes.add(refresh(place, view));
            Everview.on(place.connection()).create("kept", view.query(), view.options());
            place.sql().execute("VACUUM FULL ANALYZE");
        }
        List<List<Double>> maintained = changes(places, view.isComputedAsAWhole());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Row row = rest(places.get(i), view, plain.get(i), maintained.get(i), refreshes.get(i));
            System.err.println(row);
            rows.add(row);
        }
        return rows;
    }

    private static double refresh(Place place, Growing view) throws SQLException {
        Statement sql = place.sql();
        sql.execute("VACUUM FULL ANALYZE");
        sql.execute("CREATE MATERIALIZED VIEW plain AS " + view.query());
        double refresh = millis(sql, false, warmUp(place), 3, () -> "REFRESH MATERIALIZED VIEW plain");
        sql.execute("DROP MATERIALIZED VIEW plain");
        return refresh;
    }

    private static int warmUp(Place place) {
        return place.size() > LARGEST_CHANGED_AS_A_WHOLE ? 0 : 1;
    }

    /** What each size is measured of by itself, and the end of the view. */
    private static Row rest(Place place, Growing view, List<Double> plain, List<Double> maintained, double refresh)
            throws SQLException {
        Statement sql = place.sql();
        int size = place.size();
        sql.execute("VACUUM ANALYZE");
        double maintainedAll = changeOfAll(sql, size);
        double rebuild =
                millis(sql, true, warmUp(place), warmUp(place) == 0 ? 1 : 3, () -> "SELECT everview.refresh('kept')");
        String strategies = text(
                sql, "SELECT string_agg(DISTINCT strategy, ', ') FROM everview.stage WHERE view = 'kept'::regclass");
        requireRight(sql, view);
        sql.execute("SELECT everview.drop('kept')");
        double plainAll = changeOfAll(sql, size);
        dropIndexes(sql);
        return new Row(view, strategies, size, plain, maintained, plainAll, maintainedAll, rebuild, refresh);
    }

    private static void requireRight(Statement sql, Growing view) throws SQLException {
        String shown = text(
                sql,
                "SELECT 'SELECT ' || string_agg(quote_ident(attname), ', ' ORDER BY attnum) || ' FROM kept'"
                        + " FROM pg_attribute WHERE attrelid = 'kept'::regclass AND attnum > 0 AND attname NOT LIKE '\\_\\_ivm%'");
        String wrong = text(sql, "SELECT count(*) FROM ((" + shown + ") EXCEPT ALL (" + view.query() + ")) AS surplus");
        if (!wrong.equals("0")) {
            throw new WrongResultException(view.title() + ": " + wrong + " rows differ from the definition");
        }
    }

    /** Drops what the view needed and nobody else does: it would make changes below the next view dearer. */
    private static void dropIndexes(Statement sql) throws SQLException {
        String drop = text(
                sql,
                "SELECT coalesce(string_agg('DROP INDEX ' || indexrelid::regclass, '; '), '') FROM pg_index"
                        + " WHERE indrelid IN ('customer'::regclass, 'purchase'::regclass) AND NOT indisprimary");
        sql.execute(drop);
    }

    /**
     * For each place the medians of the changes, whose sizes take turns, so that all have the same good and bad moments of the machine.
     *
     * @param dear whether each change takes so long that a few of them tell enough
     */
    private static List<List<Double>> changes(List<Place> places, boolean dear) throws SQLException {
        Random random = new Random(places.size());
        List<List<Double>> medians = places.stream()
                .map(place -> (List<Double>) new ArrayList<Double>())
                .toList();
        for (int rows : CHANGES) {
            int repetitions = switch (rows) {
                case 1 -> dear ? 3 : 41;
                case 100 -> dear ? 3 : 15;
                default -> 3;
            };
            List<List<Double>> millis = places.stream()
                    .map(place -> (List<Double>) new ArrayList<Double>())
                    .toList();
            for (int i = -1; i < repetitions; i++) {
                for (int p = 0; p < places.size(); p++) {
                    int size = places.get(p).size();
                    int change = Math.min(rows, size);
                    String sql = Growing.change(change, 1 + random.nextInt(size - change + 1));
                    double time = millis(places.get(p).sql(), sql);
                    if (i >= 0) {
                        millis.get(p).add(time);
                    }
                }
            }
            for (int p = 0; p < places.size(); p++) {
                medians.get(p).add(new Sample(millis.get(p)).median());
            }
        }
        return medians;
    }

    private static double changeOfAll(Statement sql, int size) throws SQLException {
        return size > LARGEST_CHANGED_AS_A_WHOLE ? Double.NaN : millis(sql, true, 1, 5, () -> Growing.change(size, 1));
    }

    private interface Step {
        String sql();
    }

    /**
     * The median of some repetitions.
     *
     * @param clean whether the rows that a step leaves behind are removed before the next
     */
    private static double millis(Statement sql, boolean clean, int warmUp, int repetitions, Step step)
            throws SQLException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < warmUp + repetitions; i++) {
            String text = step.sql();
            if (clean) {
                sql.execute("VACUUM");
            }
            double time = millis(sql, text);
            if (i >= warmUp) {
                millis.add(time);
            }
        }
        return new Sample(millis).median();
    }

    private static double millis(Statement sql, String text) throws SQLException {
        long start = System.nanoTime();
        sql.execute(text);
        return (System.nanoTime() - start) / 1e6;
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (ResultSet result = sql.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
