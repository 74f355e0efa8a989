package dev.everview.testkit.tpch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/**
 * What the refresh functions insert and delete: numbered sets of orders with their lines, scattered over the tables they are copied
 * from. A set that is deleted and inserted again leaves the tables as they were. Needs a connection in autocommit mode, which stays the
 * caller's. Not thread-safe.
 */
public final class RefreshSets {
    private final Connection connection;

    private RefreshSets(Connection connection) {
        this.connection = connection;
    }

    /** The refresh functions of a database; makes the tables that hold their sets. */
    public static RefreshSets create(Connection connection) throws SQLException {
        RefreshSets sets = new RefreshSets(connection);
        sets.run(Resources.text("refresh.sql"));
        return sets;
    }

    /** The refresh functions of a database that has sets already. */
    public static RefreshSets of(Connection connection) {
        return new RefreshSets(connection);
    }

    /**
     * Forms sets of orders that are in none yet. The same tables give the same sets.
     *
     * @param first the number of the first set
     * @param sets how many
     * @param size orders in each
     */
    public void stage(int first, int sets, long size) throws SQLException {
        transaction("""
                INSERT INTO tpch_refresh.member
                SELECT %d + (row_number() OVER (ORDER BY md5(o_orderkey::text)) - 1) / %d, o_orderkey
                FROM tpch.orders
                WHERE o_orderkey NOT IN (SELECT orderkey FROM tpch_refresh.member)
                ORDER BY 1
                LIMIT %d""".formatted(first, size, sets * size), """
                INSERT INTO tpch_refresh.orders
                SELECT o.*
                FROM tpch_refresh.member AS m
                JOIN tpch.orders AS o ON o.o_orderkey = m.orderkey
                WHERE m.refresh_set >= %d""".formatted(first), """
                INSERT INTO tpch_refresh.lineitem
                SELECT l.*
                FROM tpch_refresh.member AS m
                JOIN tpch.lineitem AS l ON l.l_orderkey = m.orderkey
                WHERE m.refresh_set >= %d""".formatted(first));
        run("ANALYZE tpch_refresh.member, tpch_refresh.orders, tpch_refresh.lineitem");
    }

    /** The first refresh function: inserts the orders of a set and then their lines, in one transaction. */
    public void insert(int set) throws SQLException {
        transaction("""
                INSERT INTO tpch.orders
                SELECT o.*
                FROM tpch_refresh.member AS m
                JOIN tpch_refresh.orders AS o ON o.o_orderkey = m.orderkey
                WHERE m.refresh_set = %d""".formatted(set), """
                INSERT INTO tpch.lineitem
                SELECT l.*
                FROM tpch_refresh.member AS m
                JOIN tpch_refresh.lineitem AS l ON l.l_orderkey = m.orderkey
                WHERE m.refresh_set = %d""".formatted(set));
    }

    /** The second refresh function: deletes the lines of a set and then their orders, in one transaction. */
    public void delete(int set) throws SQLException {
        transaction("""
                DELETE FROM tpch.lineitem AS l
                USING tpch_refresh.member AS m
                WHERE l.l_orderkey = m.orderkey AND m.refresh_set = %d""".formatted(set), """
                DELETE FROM tpch.orders AS o
                USING tpch_refresh.member AS m
                WHERE o.o_orderkey = m.orderkey AND m.refresh_set = %d""".formatted(set));
    }

    private void transaction(String... statements) throws SQLException {
        run("BEGIN");
        try {
            for (String statement : Arrays.asList(statements)) {
                run(statement);
            }
            run("COMMIT");
        } catch (SQLException e) {
            run("ROLLBACK");
            throw e;
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
