package dev.everview.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several connections that repeat an arena's statement, each statement a transaction of its own. Not thread-safe. */
final class Clients implements AutoCloseable {
    private final int[] bounds;
    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement> statements = new ArrayList<>();
    private final List<SplittableRandom> randoms = new ArrayList<>();
    private final ExecutorService threads;

    private Clients(int[] bounds, int number) {
        this.bounds = bounds;
        this.threads = Executors.newFixedThreadPool(
                number, Thread.ofPlatform().daemon().factory());
    }

    static Clients connect(Arena arena, int number) throws SQLException {
        Clients clients = new Clients(arena.scenario().bounds(), number);
        try {
            for (int i = 0; i < number; i++) {
                Connection connection = arena.client();
                clients.connections.add(connection);
                clients.statements.add(
                        connection.prepareStatement(arena.scenario().statement()));
                clients.randoms.add(new SplittableRandom(i));
            }
            return clients;
        } catch (SQLException e) {
            clients.close();
            throw e;
        }
    }

    /** Works for some time with all connections at once; the statements per second. */
    double run(double seconds) throws SQLException {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            int client = i;
            tasks.add(() -> repeat(client, end));
        }
        try {
            long statementsDone = 0;
            for (Future<Long> done : threads.invokeAll(tasks)) {
                statementsDone += done.get();
            }
            return statementsDone / ((System.nanoTime() - start) / 1e9);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Executes the statement a fixed number of times on the first connection. */
    void execute(int times) throws SQLException {
        for (int i = 0; i < times; i++) {
            executeOnce(0);
        }
    }

    private long repeat(int client, long end) throws SQLException {
        long done = 0;
        do {
            executeOnce(client);
            done++;
        } while (System.nanoTime() < end);
        return done;
    }

    private void executeOnce(int client) throws SQLException {
        PreparedStatement statement = statements.get(client);
        for (int i = 0; i < bounds.length; i++) {
            statement.setInt(i + 1, randoms.get(client).nextInt(bounds[i]));
        }
        statement.execute();
    }

    @Override
    public void close() throws SQLException {
        threads.shutdownNow();
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
