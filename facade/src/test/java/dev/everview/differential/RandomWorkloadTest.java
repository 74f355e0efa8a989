package dev.everview.differential;

import dev.everview.differential.SqlCases.SqlCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random statements over several views at once. The seed is part of the test's name and of what a failure says; {@code
 * -Deverview.seed=N} runs that one alone, {@code -Deverview.statements=N} makes it longer.
 */
final class RandomWorkloadTest {
    private static final Schema SHOP = Schema.of("shop");
    private static final int VIEWS = 12;
    private static final int STATEMENTS = Integer.getInteger("everview.statements", 80);

    @TestFactory
    Stream<DynamicNode> seeds() {
        Long seed = Long.getLong("everview.seed");
        LongStream seeds = seed == null ? LongStream.rangeClosed(1, 4) : LongStream.of(seed);
        return seeds.mapToObj(each ->
                DynamicTest.dynamicTest("seed " + each, () -> run(each, each % 4 == 0 ? 13 : 17)));
    }

    private static void run(long seed, int major) throws Exception {
        Random random = new Random(seed);
        List<SqlCase> pool = new ArrayList<>(SqlCases.read("shop-views.sql", major));
        Collections.shuffle(pool, random);
        RandomStatements statements = new RandomStatements(random);
        StringBuilder history = new StringBuilder("seed " + seed);
        try (MaintainedViews views = MaintainedViews.over(SHOP, major)) {
            for (int i = 0; i < VIEWS; i++) {
                views.create("view_" + i, pool.get(i).sql());
            }
            for (int i = 0; i < STATEMENTS; i++) {
                String statement = statements.next();
                history.append('\n').append(statement);
                try {
                    String error = views.attempt(statement);
                    if (!error.isEmpty() && !error.startsWith("23")) {
                        throw new AssertionError(error);
                    }
                } catch (AssertionError e) {
                    throw new AssertionError(history + "\n" + e.getMessage(), e);
                }
            }
        }
    }
}
