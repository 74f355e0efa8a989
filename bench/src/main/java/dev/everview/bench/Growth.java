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

    /** Measures some views over tables of some sizes. */
    List<Row> measure(List<Integer> sizes, Set<Growing> views) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (int size : sizes) {
            String database = "growth_" + size;
            try (Connection connection = server.connect();
                    Statement sql = connection.createStatement()) {
                sql.execute("CREATE DATABASE " + database + " TEMPLATE template0");
            }
            try (Connection connection = server.connect(database);
                    Statement sql = connection.createStatement()) {
                new RuntimeInstaller(connection).install();
                sql.execute(Growing.tables(size));
                sql.execute("VACUUM ANALYZE");
                List<Double> plain = changes(sql, size, false);
                for (Growing view : new TreeSet<>(views)) {
                    System.err.println(view.title() + " over " + size + " rows ...");
                    rows.add(measure(connection, sql, view, size, plain));
                }
            }
            try (Connection connection = server.connect();
                    Statement sql = connection.createStatement()) {
                sql.execute("DROP DATABASE " + database + " WITH (FORCE)");
            }
        }
        return rows;
    }

    private static Row measure(Connection connection, Statement sql, Growing view, int size, List<Double> plain)
            throws SQLException {
        sql.execute("VACUUM FULL ANALYZE");
        sql.execute("CREATE MATERIALIZED VIEW plain AS " + view.query());
        int warmUp = size > LARGEST_CHANGED_AS_A_WHOLE ? 0 : 1;
        double refresh = millis(sql, false, warmUp, 3, () -> "REFRESH MATERIALIZED VIEW plain");
        sql.execute("DROP MATERIALIZED VIEW plain");
        Everview.on(connection).create("kept", view.query(), view.options());
        sql.execute("VACUUM FULL ANALYZE");
        List<Double> maintained = changes(sql, size, view.isComputedAsAWhole());
        sql.execute("VACUUM ANALYZE");
        double maintainedAll = changeOfAll(sql, size);
        double rebuild = millis(sql, true, warmUp, warmUp == 0 ? 1 : 3, () -> "SELECT everview.refresh('kept')");
        String strategies = text(
                sql, "SELECT string_agg(DISTINCT strategy, ', ') FROM everview.stage WHERE view = 'kept'::regclass");
        String shown = text(
                sql,
                "SELECT 'SELECT ' || string_agg(quote_ident(attname), ', ' ORDER BY attnum) || ' FROM kept'"
                        + " FROM pg_attribute WHERE attrelid = 'kept'::regclass AND attnum > 0 AND attname NOT LIKE '\\_\\_ivm%'");
        String wrong = text(sql, "SELECT count(*) FROM ((" + shown + ") EXCEPT ALL (" + view.query() + ")) AS surplus");
        if (!wrong.equals("0")) {
            throw new WrongResultException(view.title() + ": " + wrong + " rows differ from the definition");
        }
        sql.execute("SELECT everview.drop('kept')");
        Row row = new Row(
                view, strategies, size, plain, maintained, changeOfAll(sql, size), maintainedAll, rebuild, refresh);
        System.err.println(row);
        dropIndexes(sql);
        return row;
    }

    /** Drops what the view needed and nobody else does: it would make changes below the next view dearer. */
    private static void dropIndexes(Statement sql) throws SQLException {
        String drop = text(
                sql,
                "SELECT coalesce(string_agg('DROP INDEX ' || indexrelid::regclass, '; '), '') FROM pg_index"
                        + " WHERE indrelid IN ('customer'::regclass, 'purchase'::regclass) AND NOT indisprimary");
        sql.execute(drop);
    }

    /** @param dear whether each change takes so long that a few of them tell enough */
    private static List<Double> changes(Statement sql, int size, boolean dear) throws SQLException {
        Random random = new Random(size);
        List<Double> medians = new ArrayList<>();
        for (int rows : CHANGES) {
            int change = Math.min(rows, size);
            int repetitions = switch (rows) {
                case 1 -> dear ? 3 : 41;
                case 100 -> dear ? 3 : 15;
                default -> 3;
            };
            medians.add(millis(
                    sql, false, 1, repetitions, () -> Growing.change(change, 1 + random.nextInt(size - change + 1))));
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
            long start = System.nanoTime();
            sql.execute(text);
            if (i >= warmUp) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        return new Sample(millis).median();
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (ResultSet result = sql.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
