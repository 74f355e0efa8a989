package dev.everview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.embedded.test.TestServers;
import dev.everview.internal.RuntimeInstaller;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The main line end to end: describe, compile, install, maintain. */
final class SmokeTest {
    @Test
    void aJoinedAggregateFollowsItsTables() throws Exception {
        try (Connection connection = TestServers.freshDatabase().connect();
                Statement sql = connection.createStatement()) {
            new RuntimeInstaller(connection).install();
            sql.execute(
                    "CREATE TABLE products (product_id serial PRIMARY KEY, category text NOT NULL, price numeric NOT NULL)");
            sql.execute(
                    "CREATE TABLE orders (order_id serial PRIMARY KEY, product_id int REFERENCES products, quantity int NOT NULL)");
            sql.execute("INSERT INTO products (category, price) VALUES ('a', 1.5), ('a', 2), ('b', 10)");
            sql.execute("INSERT INTO orders (product_id, quantity) VALUES (1, 2), (2, 3), (3, 1)");
            String query =
                    "SELECT p.category, count(*) AS n, sum(o.quantity) AS q, sum(o.quantity * p.price) AS r, max(p.price) AS m"
                            + " FROM orders o JOIN products p ON o.product_id = p.product_id GROUP BY p.category";
            Everview.on(connection).create("sales", query);
            sql.execute("INSERT INTO orders (product_id, quantity) VALUES (1, 5)");
            sql.execute("UPDATE products SET price = 3.25 WHERE product_id = 1");
            sql.execute("DELETE FROM orders WHERE order_id = 3");
            sql.execute("WITH p AS (INSERT INTO products (category, price) VALUES ('c', 7) RETURNING product_id) "
                    + "INSERT INTO orders (product_id, quantity) SELECT product_id, 4 FROM p");
            sql.execute(
                    "WITH gone AS (DELETE FROM products WHERE product_id = 2 RETURNING product_id, category) "
                            + "INSERT INTO products (product_id, category, price) SELECT product_id, category, 99.125 FROM gone");
            try (var rows = sql.executeQuery(
                    "SELECT count(*) FROM (SELECT category, n, q, r::text, m::text FROM sales EXCEPT ALL SELECT category, n, q, r::text, m::text FROM ("
                            + query + ") d) x")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    @Test
    void aRowOfTotalsAndADistinctViewFollow() throws Exception {
        try (Connection connection = TestServers.freshDatabase().connect();
                Statement sql = connection.createStatement()) {
            new RuntimeInstaller(connection).install();
            sql.execute("CREATE TABLE a (x int, y text)");
            String totals = "SELECT count(*) AS c, sum(x) AS s, min(y) AS m FROM a WHERE x > 0";
            String distinct = "SELECT DISTINCT x, y FROM a";
            Everview.on(connection).create("totals", totals);
            Everview.on(connection).create("pairs", distinct);
            for (String change : new String[] {
                "INSERT INTO a VALUES (1, 'p'), (1, 'p'), (2, NULL), (NULL, 'q')",
                "DELETE FROM a WHERE ctid IN (SELECT ctid FROM a WHERE x = 1 LIMIT 1)",
                "UPDATE a SET y = 'z' WHERE x = 1",
                "DELETE FROM a",
                "INSERT INTO a VALUES (3, 'b')",
                "TRUNCATE a"
            }) {
                sql.execute(change);
                assertSame(sql, "SELECT c, s, m FROM totals", totals);
                assertSame(sql, "SELECT x, y FROM pairs", distinct);
            }
        }
    }

    private static void assertSame(Statement sql, String view, String query) throws Exception {
        String missing = "((" + query + ") EXCEPT ALL (" + view + "))";
        String surplus = "((" + view + ") EXCEPT ALL (" + query + "))";
        try (var rows =
                sql.executeQuery("SELECT count(*) FROM (" + missing + " UNION ALL " + surplus + ") AS difference")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }
}
