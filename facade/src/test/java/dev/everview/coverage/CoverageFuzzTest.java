package dev.everview.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.compiler.CompileException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Workloads of random seeds over random definitions: {@code ./dev fuzz-corpus} goes on until it is stopped, {@code
 * ./dev fuzz-corpus 30} for half an hour. What is wrong is printed at once, and its definition left alone from then on.
 */
@EnabledIfSystemProperty(named = "everview.fuzz", matches = "endless|\\d+")
final class CoverageFuzzTest {
    private static final int STATEMENTS = Integer.getInteger("everview.statements", 40);

    @Test
    void nothingIsWrong() throws SQLException {
        String limit = System.getProperty("everview.fuzz", "");
        long nanos = limit.equals("endless")
                ? Long.MAX_VALUE
                : Duration.ofMinutes(Long.parseLong(limit)).toNanos();
        long start = System.nanoTime();
        RandomGenerator random = RandomGenerator.getDefault();
        List<CoveredDefinition> definitions = new ArrayList<>(CoveredDefinitions.all(Survey.MAJOR));
        Map<String, String> wrong = new LinkedHashMap<>();
        while (System.nanoTime() - start < nanos && !definitions.isEmpty()) {
            CoveredDefinition definition = definitions.get(random.nextInt(definitions.size()));
            long seed = random.nextInt(Integer.MAX_VALUE);
            try {
                System.out.println(
                        definition + ", seed " + seed + ": " + new RandomWorkload(definition, seed, STATEMENTS).run());
            } catch (CompileException e) {
                definitions.remove(definition);
            } catch (AssertionError e) {
                System.out.println(e.getMessage());
                wrong.put(definition.toString(), String.valueOf(e.getMessage()));
                definitions.remove(definition);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
