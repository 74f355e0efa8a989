package dev.everview.bench;

import dev.everview.Everview;
import dev.everview.embedded.EmbeddedPostgres;
import dev.everview.internal.RuntimeInstaller;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What it takes to create views: describing, compiling and installing them. */
final class CreationCosts {
    private static final int WARM_UP = 20;
    private static final int REPETITIONS = 15;
    private static final int JOINED_TABLES = 20;

    private final EmbeddedPostgres server;

    CreationCosts(EmbeddedPostgres server) {
        this.server = server;
    }

    List<Cost> measure() throws SQLException {
        try (Connection connection = server.connect();
                Statement sql = connection.createStatement()) {
            new RuntimeInstaller(connection).install();
            return List.of(
                    new Cost("create a view of an empty table, once warm", emptyView(connection, sql), "ms", 100),
                    new Cost(
                            "describe and compile a join of " + JOINED_TABLES + " tables",
                            bigJoin(connection, sql),
                            "ms",
                            1000));
        }
    }

    private static double emptyView(Connection connection, Statement sql) throws SQLException {
        sql.execute("CREATE TABLE empty_sales (shop integer NOT NULL, amount numeric(12,2) NOT NULL)");
        String query = "SELECT shop, count(*), sum(amount), avg(amount) FROM empty_sales GROUP BY shop";
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < WARM_UP + REPETITIONS; i++) {
            long start = System.nanoTime();
            Everview.on(connection).create("totals", query);
            if (i >= WARM_UP) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
            sql.execute("SELECT everview.drop('totals')");
        }
        return new Sample(millis).median();
    }

    /** A chain: each table but the first refers to the one before. Compiled without the warm-up of others of its size. */
    private static double bigJoin(Connection connection, Statement sql) throws SQLException {
        StringBuilder query = new StringBuilder("SELECT t1.id AS id1");
        for (int i = 2; i <= JOINED_TABLES; i++) {
            query.append(", t").append(i).append(".payload AS payload").append(i);
        }
        query.append(" FROM t1");
        for (int i = 1; i <= JOINED_TABLES; i++) {
            sql.execute("CREATE TABLE t" + i + " (id integer PRIMARY KEY, payload text, previous integer"
                    + (i == 1 ? ")" : " NOT NULL REFERENCES t" + (i - 1) + ")"));
            if (i > 1) {
                query.append(" JOIN t" + i + " ON t" + i + ".previous = t" + (i - 1) + ".id");
            }
        }
        long start = System.nanoTime();
        Everview.on(connection).compile("chain", query.toString());
        return (System.nanoTime() - start) / 1e6;
    }
}
