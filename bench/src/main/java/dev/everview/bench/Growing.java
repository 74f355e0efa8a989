package dev.everview.bench;

import dev.everview.compiler.CompilerOptions;

/**
 * A view whose cost is followed while its tables grow. The definitions read {@code purchase} and {@code customer}: ten purchases for each
 * customer, whatever the size.
 */
enum Growing {
    GROUPS(
            "counts and sums of groups",
            "SELECT customer, count(*) AS n, sum(amount) AS total FROM purchase GROUP BY customer"),
    JOIN("inner join", "SELECT p.id, c.city, p.amount FROM purchase AS p JOIN customer AS c ON c.id = p.customer"),
    OUTER_JOIN(
            "left join",
            "SELECT c.id, p.id AS purchase, p.amount FROM customer AS c LEFT JOIN purchase AS p ON p.customer = c.id"),
    NOT_EXISTS(
            "NOT EXISTS",
            "SELECT id, city FROM customer AS c WHERE NOT EXISTS (SELECT FROM purchase AS p WHERE p.customer = c.id AND p.amount > 900)"),
    EXTREMES(
            "min and max of groups",
            "SELECT customer, min(amount) AS low, max(amount) AS high FROM purchase GROUP BY customer"),
    LISTS(
            "string_agg of groups",
            "SELECT customer, string_agg(amount::text, ', ' ORDER BY id) AS amounts FROM purchase GROUP BY customer"),
    LISTS_OF_OUTER_JOIN(
            "string_agg over a left join",
            "SELECT c.id, string_agg(p.amount::text, ', ' ORDER BY p.id) AS amounts FROM customer AS c LEFT JOIN purchase AS p ON p.customer = c.id GROUP BY c.id"),
    RANKS(
            "rank() in partitions",
            "SELECT id, customer, rank() OVER (PARTITION BY customer ORDER BY amount, id) AS place FROM purchase"),
    LATEST(
            "DISTINCT ON",
            "SELECT DISTINCT ON (customer) customer, id, amount FROM purchase ORDER BY customer, amount DESC, id"),
    TREE(
            "WITH RECURSIVE",
            "WITH RECURSIVE tree AS (SELECT id, amount, 1 AS depth FROM purchase WHERE id = 1"
                    + " UNION ALL SELECT p.id, p.amount, t.depth + 1 FROM tree AS t"
                    + " JOIN purchase AS p ON p.id BETWEEN t.id * 2 AND t.id * 2 + 1)"
                    + " SELECT id, depth, amount FROM tree",
            true);

    private final String title;
    private final String query;
    private final boolean computedAsAWhole;

    Growing(String title, String query) {
        this(title, query, false);
    }

    Growing(String title, String query, boolean computedAsAWhole) {
        this.title = title;
        this.query = query;
        this.computedAsAWhole = computedAsAWhole;
    }

    String title() {
        return title;
    }

    String query() {
        return query;
    }

    CompilerOptions options() {
        return (computedAsAWhole ? CompilerOptions.ofFull() : CompilerOptions.DEFAULT).withIndexes();
    }

    /** Whether each change computes the whole definition, so that its cost grows with the tables by its nature. */
    boolean isComputedAsAWhole() {
        return computedAsAWhole;
    }

    /** The tables with a number of purchases, a tenth as many customers, and no index but the primary keys. */
    static String tables(int purchases) {
        int customers = purchases / 10;
        return "CREATE TABLE customer (id integer PRIMARY KEY, city text NOT NULL);\n"
                + "INSERT INTO customer SELECT g, 'city ' || g % 100 FROM generate_series(1, " + customers + ") AS g;\n"
                + "CREATE TABLE purchase (id integer PRIMARY KEY, customer integer NOT NULL, amount numeric(12,2) NOT NULL);\n"
                + "INSERT INTO purchase SELECT g, g % " + customers + " + 1, (g::bigint * 7919 % 100000) / 100.0\n"
                + "FROM generate_series(1, " + purchases + ") AS g";
    }

    /** Changes as many purchases as asked, of as many customers as there are, from a number on. */
    static String change(int rows, int from) {
        return "UPDATE purchase SET amount = amount % 1000 + 1 WHERE id BETWEEN " + from + " AND " + (from + rows - 1);
    }
}
