package dev.everview.coverage;

import dev.everview.coverage.WorkloadRun.Tally;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random changes under every definition that the coverage page calls accepted. {@code -Deverview.statements=N} makes the workloads
 * longer, {@code -Deverview.seeds=N} tries the seeds 1 to N, {@code -Deverview.seed=N} that one alone, {@code -Deverview.definition=text}
 * only definitions whose name contains the text.
 */
final class CoverageWorkloadTest {
    private static final int STATEMENTS = Integer.getInteger("everview.statements", 9);

    static Stream<Arguments> definitions() {
        String part = System.getProperty("everview.definition", "");
        return Survey.accepted().stream()
                .filter(definition -> definition.toString().contains(part))
                .flatMap(definition -> seeds().mapToObj(seed -> Arguments.of(definition, seed)));
    }

    private static LongStream seeds() {
        Long seed = Long.getLong("everview.seed");
        return seed == null ? LongStream.rangeClosed(1, Integer.getInteger("everview.seeds", 1)) : LongStream.of(seed);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("definitions")
    @Execution(ExecutionMode.CONCURRENT)
    void equalsItsDefinition(CoveredDefinition definition, long seed) throws SQLException {
        Optional<Tally> tally = new RandomWorkload(definition, seed, STATEMENTS).run();
        Assumptions.assumeTrue(tally.isPresent(), "the plain query itself fails on the rows there are");
        System.out.println(definition + ", seed " + seed + ": " + tally.orElseThrow());
    }
}
