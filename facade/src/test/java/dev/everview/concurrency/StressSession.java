package dev.everview.concurrency;

import dev.everview.differential.MaintainedViews;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;

/** A session that carries out random transactions until it is told to stop, or its server is gone. */
final class StressSession {
    /** %d is a number from a small range, so that sessions meet. */
    private static final List<String> STATEMENTS = List.of(
            "INSERT INTO line (head_id, item_id, quantity) SELECT id, 1 + id %% 5, %d FROM head ORDER BY random() LIMIT 3",
            "INSERT INTO line (head_id, item_id, quantity) VALUES (1 + %1$d %% 20, 1 + %1$d %% 5, 2)",
            "WITH h AS (INSERT INTO head (day) VALUES (%d %% 7) RETURNING id)"
                    + " INSERT INTO line (head_id, item_id, quantity) SELECT h.id, i, i FROM h, generate_series(1, 3) AS i",
            "UPDATE line SET quantity = quantity + 1 WHERE id %% 40 = %d",
            "UPDATE line SET item_id = 1 + item_id %% 5 WHERE id %% 40 = %d",
            "UPDATE head SET day = day + 1 WHERE id = %d",
            "UPDATE item SET kind = 'kind ' || %1$d %% 3 WHERE id = 1 + %1$d %% 5",
            "DELETE FROM line WHERE id %% 40 = %d",
            "DELETE FROM head WHERE id = 20 + %d",
            "INSERT INTO head (id, day) VALUES (20 + %d, 3) ON CONFLICT (id) DO UPDATE SET day = excluded.day");

    private static final String FAILING = "UPDATE line SET quantity = quantity / 0 WHERE id % 3 = 1";
    private static final String DIVISION_BY_ZERO = "22012";

    private final Connection connection;
    private final Random random;
    private int committed;
    private int failed;

    StressSession(Connection connection, long seed) throws SQLException {
        this.connection = connection;
        this.random = new Random(seed);
        connection.setAutoCommit(false);
    }

    int committed() {
        return committed;
    }

    int failed() {
        return failed;
    }

    /** One transaction; deadlocks and serialization failures are answers too. */
    void transact() throws SQLException {
        int level = random.nextInt(10);
        connection.setTransactionIsolation(
                level < 7
                        ? Connection.TRANSACTION_READ_COMMITTED
                        : level < 9 ? Connection.TRANSACTION_REPEATABLE_READ : Connection.TRANSACTION_SERIALIZABLE);
        try {
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                execute(statement());
                if (random.nextInt(5) == 0) {
                    execute("SAVEPOINT undone");
                    execute(statement());
                    fail();
                    execute("ROLLBACK TO undone");
                }
            }
            if (random.nextInt(6) == 0) {
                connection.rollback();
            } else {
                connection.commit();
                committed++;
            }
        } catch (SQLException e) {
            String state = e.getSQLState();
            if (state.startsWith("08") || state.startsWith("57P")) {
                throw e;
            }
            connection.rollback();
            failed++;
            if (!state.startsWith("40") && !state.startsWith("23")) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A statement that fails half-way, every second time. */
    private void fail() throws SQLException {
        if (random.nextBoolean()) {
            return;
        }
        try {
            execute(FAILING);
        } catch (SQLException e) {
            if (!e.getSQLState().equals(DIVISION_BY_ZERO)) {
                throw e;
            }
        }
    }

    private String statement() {
        return STATEMENTS.get(random.nextInt(STATEMENTS.size())).formatted(random.nextInt(40));
    }

    private void execute(String sql) throws SQLException {
        MaintainedViews.execute(connection, sql);
    }
}
