package dev.everview.bench;

import dev.everview.embedded.EmbeddedPostgres;
import dev.everview.internal.RuntimeInstaller;
import dev.everview.testkit.tpch.RefreshSets;
import dev.everview.testkit.tpch.TpchQuery;
import dev.everview.testkit.tpch.TpchTables;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What each query of TPC-H costs as a maintained view, one view at a time. There are two databases with the same rows: one with the
 * view and one without any; each change is made in both, one after the other. Not thread-safe.
 */
final class Tpch {
    /** Queries that read neither orders nor lines. */
    static final Set<Integer> CATALOGUE_QUERIES = Set.of(2, 11, 16);

    /** Of one order in a thousand each. */
    static final int BATCHES = 5;

    /** Of one order each. */
    static final int SINGLES = 21;

    /** The SQLSTATE of a statement that reached its time limit. */
    private static final String CANCELLED = "57014";

    private static final int FIRST_SINGLE = 1000;
    private static final String PLAIN = "tpch_plain";
    private static final String KEPT = "tpch_kept";

    private final EmbeddedPostgres server;
    private final double scale;
    private final int limitSeconds;

    /**
     * A benchmark on a server, which must have no other load.
     *
     * @param scale as TPC-H counts
     * @param limitSeconds after so long a statement is given up
     */
    Tpch(EmbeddedPostgres server, double scale, int limitSeconds) {
        this.server = server;
        this.scale = scale;
        this.limitSeconds = limitSeconds;
    }

    /**
     * Measures queries.
     *
     * @param numbers which; none for all
     * @throws WrongResultException when a view differs from its definition
     */
    List<TpchRow> measure(Set<Integer> numbers) throws SQLException {
        List<TpchRow> rows = new ArrayList<>();
        try {
            fill();
            for (TpchQuery query : TpchQuery.all(scale)) {
                if (numbers.isEmpty() || numbers.contains(query.number())) {
                    System.err.println(query.view() + " at scale " + scale + " ...");
                    TpchRow row = measure(query);
                    rows.add(row);
                    if (row.changes() == null) {
                        // a change may have been made without the view only
                        copy();
                    }
                }
            }
        } finally {
            drop();
        }
        return rows;
    }

    private TpchRow measure(TpchQuery query) throws SQLException {
        try (Connection plain = server.connect(PLAIN);
                Connection kept = server.connect(KEPT);
                TpchView view = new TpchView(kept, query)) {
            execute(plain, "VACUUM");
            execute(kept, "VACUUM");
            execute(kept, "SET statement_timeout = '" + limitSeconds + "s'");
            double create;
            try {
                create = view.create();
            } catch (SQLException e) {
                return new TpchRow(query, "", Double.NaN, null, Double.NaN, 0, 0, "creating the view" + reason(e));
            }
            String strategies = view.strategies();
            TpchRow.Changes changes;
            try {
                changes = changes(query, plain, kept);
            } catch (SQLException e) {
                return new TpchRow(query, strategies, create, null, Double.NaN, view.size(), 0, "a change" + reason(e));
            }
            long size = view.size();
            double refresh;
            try {
                refresh = view.refresh();
            } catch (SQLException e) {
                return new TpchRow(query, strategies, create, changes, Double.NaN, size, 0, "REFRESH" + reason(e));
            }
            view.check();
            return new TpchRow(query, strategies, create, changes, refresh, size, view.refreshedSize(), "");
        }
    }

    /** Only what takes too long is given up. */
    private String reason(SQLException e) throws SQLException {
        if (!CANCELLED.equals(e.getSQLState())) {
            throw e;
        }
        return " took more than " + limitSeconds + " s";
    }

    private TpchRow.Changes changes(TpchQuery query, Connection plain, Connection kept) throws SQLException {
        TpchPair single = new TpchPair(refresh(plain), refresh(kept));
        TpchPair batch = single;
        if (CATALOGUE_QUERIES.contains(query.number())) {
            int parts = (int) Math.round(200_000 * scale);
            single = new TpchPair(new CatalogueChange(plain, parts, 1), new CatalogueChange(kept, parts, 1));
            batch = new TpchPair(
                    new CatalogueChange(plain, parts, parts / 1000), new CatalogueChange(kept, parts, parts / 1000));
        }
        TpchPair.Costs singles = single.measure(FIRST_SINGLE, SINGLES);
        TpchPair.Costs batches = batch.measure(0, BATCHES);
        return new TpchRow.Changes(singles.in(), singles.out(), batches.in(), batches.out());
    }

    private static TpchChange refresh(Connection connection) {
        RefreshSets sets = RefreshSets.of(connection);
        return new TpchChange() {
            @Override
            public void out(int set) throws SQLException {
                sets.delete(set);
            }

            @Override
            public void in(int set) throws SQLException {
                sets.insert(set);
            }
        };
    }

    private void fill() throws SQLException {
        drop();
        try (Connection connection = server.connect()) {
            execute(connection, "CREATE DATABASE " + PLAIN + " TEMPLATE template0");
            execute(connection, "ALTER DATABASE " + PLAIN + " SET search_path = tpch");
        }
        try (Connection connection = server.connect(PLAIN)) {
            new RuntimeInstaller(connection).install();
            TpchTables.create(connection, scale);
            RefreshSets sets = RefreshSets.create(connection);
            sets.stage(0, BATCHES, Math.round(1_500_000 * scale / 1000));
            sets.stage(FIRST_SINGLE, SINGLES, 1);
            execute(connection, "VACUUM ANALYZE");
            execute(connection, "CHECKPOINT");
        }
        copy();
    }

    private void copy() throws SQLException {
        try (Connection connection = server.connect()) {
            execute(connection, "DROP DATABASE IF EXISTS " + KEPT + " WITH (FORCE)");
            execute(connection, "CREATE DATABASE " + KEPT + " TEMPLATE " + PLAIN);
            execute(connection, "ALTER DATABASE " + KEPT + " SET search_path = tpch");
        }
    }

    private void drop() throws SQLException {
        try (Connection connection = server.connect()) {
            execute(connection, "DROP DATABASE IF EXISTS " + KEPT + " WITH (FORCE)");
            execute(connection, "DROP DATABASE IF EXISTS " + PLAIN + " WITH (FORCE)");
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
