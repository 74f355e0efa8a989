package dev.everview.bench;

import dev.everview.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Transactions of several statements by eight clients: how many, how many deadlocks, and how long one with very many takes. */
final class Contention {
    private static final int CLIENTS = 8;
    private static final int MANY = 20_000;
    private static final int REPEATS = 3;
    private static final String DEADLOCK = "40P01";

    private final EmbeddedPostgres server;
    private final double seconds;

    Contention(EmbeddedPostgres server, double seconds) {
        this.server = server;
        this.seconds = seconds;
    }

    /** Which transaction eight clients repeat. */
    enum Work {
        HEADER_AND_LINES(
                "one order and its five lines, joined by a foreign key",
                """
                CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, category int NOT NULL);
                CREATE TABLE sales (order_id bigint NOT NULL REFERENCES orders, amount int NOT NULL);
                """,
                "SELECT o.category, count(*) AS n, sum(s.amount) AS amount FROM orders AS o JOIN sales AS s ON s.order_id = o.id GROUP BY o.category"),
        HOT_GROUPS(
                "five rows into five of ten groups, in any order",
                """
                CREATE TABLE sales (category int NOT NULL, amount int NOT NULL);
                """,
                "SELECT category, count(*) AS n, sum(amount) AS amount FROM sales GROUP BY category");

        private final String title;
        private final String tables;
        private final String view;

        Work(String title, String tables, String view) {
            this.title = title;
            this.tables = tables;
            this.view = view;
        }

        String title() {
            return title;
        }

        List<String> statements(SplittableRandom random) {
            List<String> statements = new ArrayList<>();
            if (this == HEADER_AND_LINES) {
                statements.add("INSERT INTO orders (category) VALUES (" + random.nextInt(10) + ")");
            }
            for (int i = 0; i < 5; i++) {
                statements.add("INSERT INTO sales VALUES ("
                        + (this == HEADER_AND_LINES
                                ? "currval(pg_get_serial_sequence('orders', 'id'))"
                                : String.valueOf(random.nextInt(10)))
                        + ", " + random.nextInt(100) + ")");
            }
            return statements;
        }
    }

    /**
     * What was measured.
     *
     * @param transactions committed per second
     * @param deadlocks of all transactions that were tried
     * @param tried transactions
     */
    record Row(Work work, Variant variant, double transactions, long deadlocks, long tried) {}

    /** Milliseconds of a transaction with 20,000 inserts of one row, and of what it takes thereafter to fold them. */
    record Many(Variant variant, double millis, double apply) {}

    record Result(List<Row> rows, List<Many> longs) {
        Result {
            rows = List.copyOf(rows);
            longs = List.copyOf(longs);
        }
    }

    Result measure() throws SQLException {
        List<Row> rows = contend();
        List<Many> longs = new ArrayList<>();
        for (Variant variant : List.of(Variant.NO_VIEW, Variant.MAINTAINED, Variant.ON_COMMIT, Variant.DEFERRED)) {
            longs.add(insertMany(variant));
        }
        return new Result(rows, longs);
    }

    /** Each kind of transaction in each mode. */
    List<Row> contend() throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (Work work : Work.values()) {
            for (Variant variant :
                    List.of(Variant.NO_VIEW, Variant.MAINTAINED, Variant.ON_COMMIT, Variant.DEFERRED, Variant.SERIAL)) {
                rows.add(contend(work, variant));
            }
        }
        return rows;
    }

    private Row contend(Work work, Variant variant) throws SQLException {
        String database = database(work, variant);
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            long end = System.nanoTime() + (long) (seconds * 1e9);
            List<Callable<long[]>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int seed = i;
                clients.add(() -> repeat(database, work, seed, end));
            }
            long committed = 0;
            long deadlocks = 0;
            for (Future<long[]> client : threads.invokeAll(clients)) {
                committed += client.get()[0];
                deadlocks += client.get()[1];
            }
            check(database, work, variant);
            return new Row(work, variant, committed / seconds, deadlocks, committed + deadlocks);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            drop(database);
        }
    }

    private long[] repeat(String database, Work work, int seed, long end) throws SQLException {
        SplittableRandom random = new SplittableRandom(seed);
        long committed = 0;
        long deadlocks = 0;
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            do {
                try {
                    for (String sql : work.statements(random)) {
                        statement.execute(sql);
                    }
                    connection.commit();
                    committed++;
                } catch (SQLException e) {
                    if (!e.getSQLState().equals(DEADLOCK)) {
                        throw e;
                    }
                    connection.rollback();
                    deadlocks++;
                }
            } while (System.nanoTime() < end);
        }
        return new long[] {committed, deadlocks};
    }

    private Many insertMany(Variant variant) throws SQLException {
        String database = database(Work.HOT_GROUPS, variant);
        List<Double> millis = new ArrayList<>();
        List<Double> folding = new ArrayList<>();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < REPEATS; i++) {
                long start = System.nanoTime();
                statement.execute("DO $$ BEGIN FOR i IN 1 .. " + MANY
                        + " LOOP INSERT INTO sales VALUES (i % 10, i); END LOOP; END $$");
                long inserted = System.nanoTime();
                if (variant == Variant.DEFERRED) {
                    statement.execute("SELECT everview.apply('kept')");
                }
                millis.add((inserted - start) / 1e6);
                folding.add((System.nanoTime() - inserted) / 1e6);
            }
            check(database, Work.HOT_GROUPS, variant);
            return new Many(variant, new Sample(millis).median(), new Sample(folding).median());
        } finally {
            drop(database);
        }
    }

    private String database(Work work, Variant variant) throws SQLException {
        String database = (work.name() + "_" + variant.name()).toLowerCase(Locale.ROOT);
        try (Connection connection = server.connect();
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE DATABASE " + database + " TEMPLATE template0");
        }
        try (Connection connection = connect(database);
                Statement sql = connection.createStatement()) {
            sql.execute(work.tables);
            variant.maintain(connection, work.view);
            sql.execute("VACUUM ANALYZE");
        }
        return database;
    }

    private void check(String database, Work work, Variant variant) throws SQLException {
        if (!variant.isMaintained()) {
            return;
        }
        try (Connection connection = connect(database);
                Statement sql = connection.createStatement()) {
            sql.execute("SELECT everview.apply('kept')");
            try (var different = sql.executeQuery(
                    "SELECT count(*) FROM (SELECT category, n, amount FROM kept EXCEPT ALL " + work.view + ") AS d")) {
                different.next();
                if (different.getLong(1) > 0) {
                    throw new WrongResultException(work.title() + ": the view differs from its definition");
                }
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), EmbeddedPostgres.USER, "");
    }

    private void drop(String database) throws SQLException {
        try (Connection connection = server.connect();
                Statement sql = connection.createStatement()) {
            sql.execute("DROP DATABASE " + database + " WITH (FORCE)");
        }
    }
}
