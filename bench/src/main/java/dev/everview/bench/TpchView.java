package dev.everview.bench;

import dev.everview.Everview;
import dev.everview.compiler.CompilerOptions;
import dev.everview.testkit.tpch.TpchQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A query of TPC-H as a maintained view {@code kept} with the indexes it wants. Closing it drops both. Not thread-safe. */
final class TpchView implements AutoCloseable {
    private static final int REFRESHES = 3;
    private static final String ADDED_INDEXES = """
            SELECT string_agg(format('%I.%I', schemaname, indexname), ', ')
            FROM pg_indexes
            WHERE schemaname = 'tpch' AND tablename NOT IN ('kept', 'refreshed') AND indexname NOT LIKE '%\\_pkey'""";
    private static final String SIZE = """
            SELECT sum(pg_total_relation_size(relation))
            FROM (SELECT 'kept'::regclass UNION SELECT relation FROM everview.artifact WHERE view = 'kept'::regclass) AS r(relation)""";
    private static final String STRATEGIES =
            "SELECT string_agg(strategy, ', ' ORDER BY ordinal) FROM everview.stage WHERE view = 'kept'::regclass";
    private static final String STORED = """
            SELECT string_agg(format('%s', relation), ', ')
            FROM (SELECT 'kept'::regclass UNION SELECT relation FROM everview.artifact WHERE view = 'kept'::regclass) AS r(relation)""";
    private static final String COLUMNS = """
            SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum)
            FROM pg_attribute
            WHERE attrelid = 'kept'::regclass AND attnum > 0 AND attname NOT LIKE '\\_\\_ivm%'""";

    private final Connection connection;
    private final TpchQuery query;

    TpchView(Connection connection, TpchQuery query) {
        this.connection = connection;
        this.query = query;
    }

    /** Creates the view and the indexes; the time it takes, in milliseconds. */
    double create() throws SQLException {
        long start = System.nanoTime();
        Everview.on(connection).create("kept", query.sql(), CompilerOptions.DEFAULT.withIndexes());
        double millis = (System.nanoTime() - start) / 1e6;
        // what autovacuum, which is off, would soon have done
        execute("VACUUM ANALYZE " + text(STORED));
        return millis;
    }

    String strategies() throws SQLException {
        return text(STRATEGIES);
    }

    /** Bytes of the view, its hidden tables and their indexes. */
    long size() throws SQLException {
        return Long.parseLong(text(SIZE));
    }

    /**
     * The median of what a refresh of a materialized view of the same definition takes, in milliseconds. It has the indexes of the
     * maintained view, and for the sub-query of query 20 one more, without which PostgreSQL does not come to an end.
     */
    double refresh() throws SQLException {
        if (query.number() == 20) {
            execute("CREATE INDEX ON lineitem (l_partkey, l_suppkey)");
        }
        execute("CREATE MATERIALIZED VIEW refreshed AS " + query.sql());
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < REFRESHES; i++) {
            long start = System.nanoTime();
            execute("REFRESH MATERIALIZED VIEW refreshed");
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return new Sample(millis).median();
    }

    /** Bytes of the materialized view, once it has been refreshed. */
    long refreshedSize() throws SQLException {
        return Long.parseLong(text("SELECT pg_total_relation_size('refreshed')"));
    }

    /**
     * Compares the view with the materialized view, which must just have been refreshed.
     *
     * @throws WrongResultException when they differ
     */
    void check() throws SQLException {
        String kept = "SELECT v::text FROM (SELECT " + text(COLUMNS) + " FROM kept) AS v";
        String wanted = "SELECT v::text FROM refreshed AS v";
        String wrong = text("SELECT (SELECT count(*) FROM (" + kept + " EXCEPT ALL " + wanted
                + ") AS surplus) + (SELECT count(*) FROM (" + wanted + " EXCEPT ALL " + kept + ") AS missing)");
        if (!wrong.equals("0")) {
            throw new WrongResultException(
                    query.view() + ": the maintained view differs in " + wrong + " rows from its definition");
        }
    }

    @Override
    public void close() throws SQLException {
        execute("DROP MATERIALIZED VIEW IF EXISTS refreshed");
        if (!text("SELECT coalesce(to_regclass('kept')::text, '')").isEmpty()) {
            execute("SELECT everview.drop('kept')");
        }
        String indexes = text("SELECT coalesce((" + ADDED_INDEXES + "), '')");
        if (!indexes.isEmpty()) {
            execute("DROP INDEX " + indexes);
        }
    }

    private void execute(String sql) throws SQLException {
        Tpch.execute(connection, sql);
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
