package dev.everview.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.algebra.RelPrinter;
import dev.everview.compiler.algebra.RelValidator;
import dev.everview.compiler.rewrite.RewriteRule;
import dev.everview.compiler.rewrite.Rewriter;
import dev.everview.compiler.rewrite.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rewritten expression has the same columns and the same bag of rows, for any tables. */
class RewriteLawTest {
    private static final int SEEDS = 1_000;
    private static final int DEPTH = 4;

    static List<RewriteRule> rules() {
        return RuleSet.NORMALIZE;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRulePreservesTheBag(RewriteRule rule) {
        long fired = LongStream.range(0, SEEDS)
                .map(seed -> {
                    RandomRel random = new RandomRel(seed);
                    List<Rel> nodes = nodes(random.tree(DEPTH)).toList();
                    Map<Long, ZSet> tables = random.tables();
                    return nodes.stream()
                            .filter(node -> fires(rule, node, tables, seed))
                            .count();
                })
                .sum();
        assertThat(fired).describedAs("how often %s fired", rule.name()).isPositive();
    }

    @Test
    void theNormalFormHasTheSameBag() {
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomRel random = new RandomRel(seed);
            Rel before = random.tree(DEPTH);
            Rel after = new Rewriter(RuleSet.NORMALIZE).rewrite(before);
            assertSame(before, after, random.tables(), "normal form, seed " + seed);
            assertThat(nodes(after)
                            .allMatch(node -> RuleSet.NORMALIZE.stream()
                                    .allMatch(rule -> rule.apply(node).isEmpty())))
                    .describedAs("no rule fires any more, seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void withoutAggregatesTheNormalFormIsOneProjectionOverOneJoinBlock() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Rel tree = new RandomRel(seed).tree(DEPTH);
            if (nodes(tree).noneMatch(node -> node instanceof Rel.Aggregate || node instanceof Rel.Distinct)) {
                Rel normal = new Rewriter(RuleSet.NORMALIZE).rewrite(tree);
                Rel joined = below(Rel.Filter.class, below(Rel.Project.class, normal));
                assertThat(nodes(joined).allMatch(node -> node instanceof Rel.Join || node instanceof Rel.Source))
                        .describedAs("seed %d%n%s", seed, RelPrinter.print(normal))
                        .isTrue();
            }
        }
    }

    private static boolean fires(RewriteRule rule, Rel node, Map<Long, ZSet> tables, long seed) {
        Optional<Rel> result = rule.apply(node);
        result.ifPresent(
                after -> assertSame(node, RelValidator.validate(after), tables, rule.name() + ", seed " + seed));
        return result.isPresent();
    }

    private static void assertSame(Rel before, Rel after, Map<Long, ZSet> tables, String what) {
        assertThat(after.columns()).describedAs(what).isEqualTo(before.columns());
        Evaluator evaluator = Evaluator.over(tables);
        assertThat(evaluator.rows(after).equals(evaluator.rows(before)))
                .describedAs("%s%n%sbecame%n%sover %s", what, RelPrinter.print(before), RelPrinter.print(after), tables)
                .isTrue();
    }

    private static Rel below(Class<? extends Rel> kind, Rel rel) {
        return kind.isInstance(rel) ? rel.inputs().get(0) : rel;
    }

    private static Stream<Rel> nodes(Rel rel) {
        return Stream.concat(Stream.of(rel), rel.inputs().stream().flatMap(RewriteLawTest::nodes));
    }
}
