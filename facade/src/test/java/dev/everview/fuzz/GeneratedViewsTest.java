package dev.everview.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Generated views over generated tables under generated changes, with seeds that are new each time and printed. {@code
 * -Deverview.fuzz.minutes=M} says how long, {@code -Deverview.fuzz.seed=N} repeats one round, {@code -Deverview.fuzz.pg=V} takes one
 * version: {@code ./dev fuzz --minutes M --seed N --pg V}. What is wrong is printed at once, as a script for psql.
 */
@Order(1) // it takes as long as it is told to, so others had better not wait for it at the end
final class GeneratedViewsTest {
    private static final int MINUTES = Integer.getInteger("everview.fuzz.minutes", 4);
    private static final List<Integer> MAJORS = List.of(17, 13, 18);

    @Test
    void equalTheirDefinitions() throws SQLException {
        long end = System.nanoTime() + Duration.ofMinutes(MINUTES).toNanos();
        Tally tally = new Tally();
        List<String> wrong = new ArrayList<>();
        for (Round round : (Iterable<Round>) rounds()::iterator) {
            System.out.println(round.command());
            try {
                round.run(tally);
            } catch (AssertionError e) {
                System.out.println(e.getMessage());
                wrong.add(String.valueOf(e.getMessage()));
            }
            if (System.nanoTime() > end) {
                break;
            }
        }
        System.out.println(tally);
        assertThat(wrong).isEmpty();
    }

    private static Stream<Round> rounds() {
        Integer version = Integer.getInteger("everview.fuzz.pg");
        List<Integer> majors = version == null ? MAJORS : List.of(version);
        Long seed = Long.getLong("everview.fuzz.seed");
        if (seed != null) {
            return Stream.of(new Round(seed, majors.get(0)));
        }
        RandomGenerator random = RandomGenerator.getDefault();
        return Stream.iterate(0, i -> i + 1)
                .map(i -> new Round(random.nextInt(Integer.MAX_VALUE), majors.get(i % majors.size())));
    }
}
