package dev.everview.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Generated views over generated tables under generated changes, with seeds that are new each time and printed. {@code
 * -Deverview.fuzz.minutes=M} says how long, {@code -Deverview.fuzz.seed=N} repeats one round, {@code -Deverview.fuzz.pg=V} takes one
 * version: {@code ./dev fuzz --minutes M --seed N --pg V}. {@code -Deverview.fuzz.threads=N} runs so many rounds at once. What is wrong is
 * printed at once, as a script for psql, and the totals each minute.
 */
@Order(1) // it takes as long as it is told to, so others had better not wait for it at the end
final class GeneratedViewsTest {
    private static final int MINUTES = Integer.getInteger("everview.fuzz.minutes", 4);
    private static final int THREADS = Integer.getInteger("everview.fuzz.threads", 1);
    private static final List<Integer> MAJORS = List.of(17, 13, 18);
    private static final Duration BETWEEN_TOTALS = Duration.ofMinutes(1);

    private final Tally tally = new Tally();
    private final List<String> wrong = new ArrayList<>();
    private final long start = System.nanoTime();
    private long nextTotals = start + BETWEEN_TOTALS.toNanos();

    @Test
    void equalTheirDefinitions() throws Exception {
        Long seed = Long.getLong("everview.fuzz.seed");
        if (seed != null) {
            run(new Round(seed, Integer.getInteger("everview.fuzz.pg", MAJORS.get(0))));
        } else if (THREADS == 1) {
            runFresh(0);
        } else {
            runFreshAtOnce();
        }
        System.out.println(tally);
        assertThat(wrong).isEmpty();
    }

    private void runFreshAtOnce() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int first = i;
                tasks.add(() -> {
                    runFresh(first);
                    return null;
                });
            }
            for (Future<Void> ended : threads.invokeAll(tasks)) {
                ended.get();
            }
        }
    }

    /** Rounds with fresh seeds, on one version after the other, until it is time. */
    private void runFresh(int first) {
        Integer version = Integer.getInteger("everview.fuzz.pg");
        List<Integer> majors = version == null ? MAJORS : List.of(version);
        RandomGenerator random = RandomGenerator.getDefault();
        for (int i = first;
                i == first
                        || System.nanoTime() - start
                                < Duration.ofMinutes(MINUTES).toNanos();
                i++) {
            run(new Round(random.nextInt(Integer.MAX_VALUE), majors.get(i % majors.size())));
        }
    }

    private void run(Round round) {
        System.out.println(round.command());
        try {
            round.run(tally);
        } catch (AssertionError e) {
            System.out.println(e.getMessage());
            report(String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            e.printStackTrace(System.out);
            report(round.command() + " ended with " + e.getSQLState() + " " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            e.printStackTrace(System.out);
            report(round.command() + " ended with " + e + " at " + e.getStackTrace()[0]);
        }
        printTotals();
    }

    private synchronized void report(String failure) {
        wrong.add(failure);
    }

    private synchronized void printTotals() {
        if (System.nanoTime() - nextTotals >= 0) {
            nextTotals = System.nanoTime() + BETWEEN_TOTALS.toNanos();
            System.out.println(Duration.ofNanos(System.nanoTime() - start).toMinutes() + " min: " + tally + ", "
                    + wrong.size() + " failures");
        }
    }
}
