package dev.everview.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * One kind of work on tables that a view reads. The tables, the definition and triggers written by hand are resources of their own:
 * {@code tables.sql}, {@code view.sql}, {@code by_hand.sql}, {@code by_hand_safe.sql}.
 */
enum Scenario {
    A(
            "insert 1 row; GROUP BY two keys, count, 2 sums, 2 avgs over one table",
            "grouped_insert",
            "sales",
            "INSERT INTO sales VALUES (?, ?, ?, ? / 100.0)",
            100,
            10,
            7,
            10_000),
    B(
            "insert 1 order; orders joined to products, GROUP BY category, count, 2 sums",
            "joined_insert",
            "orders",
            "INSERT INTO orders (product, quantity) VALUES (? + 1, ?)",
            1_000,
            7),
    C(
            "update 1 account of 500,000; accounts joined to branches, projected",
            "projected_update",
            "accounts",
            "UPDATE accounts SET balance = balance + ? - 500 WHERE account = ? + 1",
            1_000,
            500_000),
    D(
            "insert 1,000 rows; the view of (a)",
            "grouped_insert",
            "sales",
            "INSERT INTO sales SELECT (?::integer + g * 37) % 100, g % 10, g % 7 + 1, (?::integer + g) / 100.0"
                    + " FROM generate_series(1, 1000) AS g",
            100,
            10_000),
    E(
            "insert 1 row; string_agg by one of 1,000 keys over one table",
            "keyed_insert",
            "readings",
            "INSERT INTO readings (device, measured) VALUES (?, ?)",
            1_000,
            97),
    TELLERS(
            "a transaction of TPC-B; accounts joined to tellers, GROUP BY teller",
            "tpc_b",
            "accounts",
            "SELECT transact(? + 1, ? + 1, ? + 1, ? - 5000)",
            100_000,
            100,
            10,
            10_001);

    /** What {@code ./dev bench} measures. */
    static final Set<Scenario> USUAL = Collections.unmodifiableSet(EnumSet.of(A, B, C, D));

    /** Single statements under which {@code ./dev bench --modes} compares the modes. */
    static final Set<Scenario> OF_MODES = Collections.unmodifiableSet(EnumSet.of(A, B, E));

    private final String title;
    private final String folder;
    private final String table;
    private final String statement;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out, only copies are
    private final int[] bounds;

    Scenario(String title, String folder, String table, String statement, int... bounds) {
        this.title = title;
        this.folder = folder;
        this.table = table;
        this.statement = statement;
        this.bounds = bounds;
    }

    String letter() {
        return name().length() == 1 ? "(" + Character.toLowerCase(name().charAt(0)) + ")" : "";
    }

    String title() {
        return title;
    }

    /** The table that the statement changes. */
    String table() {
        return table;
    }

    /** The statement that clients repeat. */
    String statement() {
        return statement;
    }

    /** For each parameter of the statement: a random integer from 0 up to, but not including, the bound. */
    int[] bounds() {
        return bounds.clone();
    }

    /** Creates and fills the tables. */
    String tables() {
        return resource("tables.sql");
    }

    /** The view's definition. */
    String view() {
        return resource("view.sql").strip();
    }

    /** A table {@code kept} and triggers that do the least for this statement, as an expert would write them. */
    String byHand() {
        return resource("by_hand.sql");
    }

    /**
     * The same table and triggers that refuse what they do not handle and what would make them wrong; of {@link #USUAL} scenarios only.
     */
    String byHandSafely() {
        return resource("by_hand_safe.sql");
    }

    private String resource(String file) {
        String path = folder + "/" + file;
        try (InputStream in = Objects.requireNonNull(Scenario.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the resource " + path, e);
        }
    }
}
