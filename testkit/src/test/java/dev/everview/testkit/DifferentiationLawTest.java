package dev.everview.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.delta.Differentiation;
import dev.everview.compiler.delta.Term;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.stage.JoinBlock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Q(R + ΔR) = Q(R) + the sum of the terms, for any join block, any subset of changed tables, and any order of the occurrences. */
class DifferentiationLawTest {
    private static final int SEEDS = 2_000;

    @Test
    void theTermsOfTheChangedOccurrencesAddUpToTheChange() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Change change = new Change(seed);
            List<Rel.Scan> changed = new ArrayList<>(change.block.scans());
            changed.removeIf(scan -> !change.changes.containsKey(scan.relation()));
            Collections.shuffle(changed, new Random(seed));
            assertThat(change.sum(Differentiation.of(changed)))
                    .describedAs("seed %d, %s", seed, change.block)
                    .isEqualTo(change.expected());
        }
    }

    @Test
    void occurrencesOfUnchangedTablesAddNothing() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Change change = new Change(seed);
            assertThat(change.sum(Differentiation.of(change.block.scans())))
                    .describedAs("seed %d, %s", seed, change.block)
                    .isEqualTo(change.expected());
        }
    }

    @Test
    void earlierStatesOfTheOnlyChangedTablesCanBeMultipliedOut() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Change change = new Change(seed);
            List<Rel.Scan> order = change.shuffled(seed);
            Set<Integer> among = change.amongWhich(seed);
            List<Term> terms = Differentiation.among(among, Differentiation.of(order));
            assertThat(terms)
                    .hasSize((1 << among.size()) - 1)
                    .allSatisfy(term -> assertThat(term.roles().values()).doesNotContain(Term.Role.BEFORE));
            assertThat(change.sum(terms))
                    .describedAs("seed %d, %s", seed, change.block)
                    .isEqualTo(change.expected());
        }
    }

    /** Smallest and largest values and keys are looked for in the rows of single terms, so their sum being right is not enough. */
    @Test
    void eachTermIsMultipliedOutByItself() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Change change = new Change(seed);
            Set<Integer> among = change.amongWhich(seed);
            for (Term term : Differentiation.of(change.shuffled(seed))) {
                assertThat(change.sum(Differentiation.among(among, List.of(term))))
                        .describedAs("seed %d, %s, %s", seed, change.block, term)
                        .isEqualTo(change.sum(List.of(term)));
            }
        }
    }

    @Test
    void aSelfJoinHasATermForEachOccurrence() {
        RandomRel random = new RandomRel(0);
        List<Rel.Scan> twice = List.of(random.scan(1), random.scan(1));
        assertThat(Differentiation.of(twice)).hasSize(2);
        assertThat(Differentiation.of(twice).get(1).role(twice.get(0).occurrence()))
                .isEqualTo(Term.Role.BEFORE);
    }

    /** A random join block over random tables of which some change. */
    private static final class Change {
        private final JoinBlock block;
        private final Map<Long, ZSet> before;
        private final Map<Long, ZSet> after;
        private final Map<Long, ZSet> changes = new HashMap<>();

        Change(long seed) {
            RandomRel random = new RandomRel(seed);
            Random choice = new Random(seed);
            List<Rel.Source> sources = new ArrayList<>();
            List<Symbol> columns = new ArrayList<>();
            for (int i = choice.nextInt(3); i >= 0; i--) {
                Rel.Source source = random.source();
                sources.add(source);
                columns.addAll(source.columns());
            }
            List<Scalar> conditions = new ArrayList<>();
            for (int i = choice.nextInt(3); i > 0; i--) {
                conditions.add(random.condition(columns));
            }
            block = new JoinBlock(sources, conditions);
            before = random.tables();
            after = new HashMap<>(before);
            for (long relation = 1; relation <= RandomRel.TABLES; relation++) {
                if (choice.nextBoolean()) {
                    ZSet table = before.getOrDefault(relation, ZSet.EMPTY);
                    ZSet change = random.change(table);
                    changes.put(relation, change);
                    after.put(relation, table.plus(change));
                }
            }
        }

        List<Rel.Scan> shuffled(long seed) {
            List<Rel.Scan> order = new ArrayList<>(block.scans());
            Collections.shuffle(order, new Random(seed));
            return order;
        }

        /** The occurrences of all changed tables, and maybe others. */
        Set<Integer> amongWhich(long seed) {
            Random choice = new Random(~seed);
            return block.scans().stream()
                    .filter(scan -> changes.containsKey(scan.relation()) || choice.nextInt(3) == 0)
                    .map(Rel.Scan::occurrence)
                    .collect(Collectors.toSet());
        }

        ZSet expected() {
            return Evaluator.over(after)
                    .rows(block)
                    .minus(Evaluator.over(before).rows(block));
        }

        ZSet sum(List<Term> terms) {
            ZSet sum = ZSet.EMPTY;
            for (Term term : terms) {
                sum = sum.plus(Evaluator.of(term, after, changes).rows(block));
            }
            return sum;
        }
    }
}
