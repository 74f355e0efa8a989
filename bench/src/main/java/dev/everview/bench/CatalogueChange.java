package dev.everview.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Other sizes of some parts and other prices of their suppliers: for queries of TPC-H that read neither orders nor lines, so that the
 * refresh functions do nothing to them.
 *
 * @param parts how many there are
 * @param size how many a change is about
 */
record CatalogueChange(Connection connection, int parts, int size) implements TpchChange {
    /** Has no divisor in common with a number of parts, so that a change is about different ones. */
    private static final long STRIDE = 1009;

    @Override
    public void out(int set) throws SQLException {
        update(set, 1);
    }

    @Override
    public void in(int set) throws SQLException {
        update(set, -1);
    }

    private void update(int set, int by) throws SQLException {
        String keys = IntStream.range(0, size)
                .mapToObj(i -> Long.toString((set * 7919L + i * STRIDE) % parts + 1))
                .collect(Collectors.joining(", "));
        try (Statement sql = connection.createStatement()) {
            sql.execute("BEGIN");
            sql.execute("UPDATE tpch.part SET p_size = (p_size + " + (49 + by) + ") % 50 + 1 WHERE p_partkey IN ("
                    + keys + ")");
            sql.execute("UPDATE tpch.partsupp SET ps_supplycost = ps_supplycost + " + by + " WHERE ps_partkey IN ("
                    + keys + ")");
            sql.execute("COMMIT");
        } catch (SQLException e) {
            try (Statement sql = connection.createStatement()) {
                sql.execute("ROLLBACK");
            }
            throw e;
        }
    }
}
