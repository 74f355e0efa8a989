package dev.everview.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.delta.Differentiation;
import dev.everview.compiler.delta.ForeignKeyPruning;
import dev.everview.compiler.delta.Term;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.stage.JoinBlock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows inserted into a referenced table need not be known, in the order that the pruning gives, while the foreign keys hold. */
class ForeignKeyPruningLawTest {
    private static final int SEEDS = 2_000;
    private static final int KEYS = 4;
    private static final long GRANDPARENT = 1;
    private static final long PARENT = 2;
    private static final long CHILD = 3;

    private final Description chain = new Catalog()
            .reference(CHILD, PARENT)
            .reference(PARENT, GRANDPARENT)
            .description();

    @Test
    void insertsOfFreshKeysIntoReferencedTablesAddNothing() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            JoinBlock block = chainBlock(new RandomRel(seed), random.nextInt(3));
            Map<Long, ZSet> before = new HashMap<>();
            Map<Long, ZSet> after = new HashMap<>();
            before.put(GRANDPARENT, table(random, 1, KEYS, ZSet.EMPTY));
            after.put(GRANDPARENT, grown(random, before, GRANDPARENT, ZSet.EMPTY));
            before.put(PARENT, table(random, 1, KEYS, rows(before, GRANDPARENT)));
            after.put(PARENT, grown(random, before, PARENT, rows(after, GRANDPARENT)));
            before.put(CHILD, table(random, 1, KEYS, rows(before, PARENT)));
            after.put(CHILD, table(random, 1, KEYS, rows(after, PARENT)));

            // what was inserted into the referenced tables is left out
            Map<Long, ZSet> known = Map.of(CHILD, rows(after, CHILD).minus(rows(before, CHILD)));
            ZSet sum = ZSet.EMPTY;
            for (Term term : Differentiation.of(new ForeignKeyPruning(chain, block).childrenFirst())) {
                sum = sum.plus(Evaluator.of(term, after, known).rows(block));
            }
            assertThat(sum)
                    .describedAs("seed %d, %s to %s", seed, before, after)
                    .isEqualTo(Evaluator.over(after)
                            .rows(block)
                            .minus(Evaluator.over(before).rows(block)));
        }
    }

    @Test
    void referencedTablesArePrunedAndComeLast() {
        for (int rotation = 0; rotation < 3; rotation++) {
            ForeignKeyPruning pruning = new ForeignKeyPruning(chain, chainBlock(new RandomRel(rotation), rotation));
            assertThat(pruning.insertsJoinNothing(PARENT)).isTrue();
            assertThat(pruning.insertsJoinNothing(GRANDPARENT)).isTrue();
            assertThat(pruning.insertsJoinNothing(CHILD)).isFalse();
            assertThat(pruning.childrenFirst())
                    .extracting(Rel.Scan::relation)
                    .containsExactly(CHILD, PARENT, GRANDPARENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"deferrable", "not validated", "not enforced"})
    void aKeyThatCanDangleDoesNotCount(String weakness) {
        Description description = new Catalog()
                .reference(
                        CHILD,
                        PARENT,
                        weakness.equals("deferrable"),
                        !weakness.equals("not validated"),
                        !weakness.equals("not enforced"))
                .description();
        RandomRel random = new RandomRel(0);
        Rel.Scan child = random.scan(CHILD);
        Rel.Scan parent = random.scan(PARENT);
        assertThat(prunesParent(description, List.of(child, parent), List.of(equal(child, 1, parent, 0))))
                .isFalse();
    }

    @Test
    void aJoinOnOtherColumnsDoesNotCount() {
        RandomRel random = new RandomRel(0);
        Rel.Scan child = random.scan(CHILD);
        Rel.Scan parent = random.scan(PARENT);
        assertThat(prunesParent(chain, List.of(child, parent), List.of(equal(child, 1, parent, 0))))
                .isTrue();
        assertThat(prunesParent(chain, List.of(child, parent), List.of(equal(child, 0, parent, 0))))
                .isFalse();
        assertThat(prunesParent(chain, List.of(child, parent), List.of())).isFalse();
    }

    @Test
    void aComparisonCoarserThanTheKeyDoesNotCount() {
        RandomRel random = new RandomRel(0);
        Rel.Scan child = random.scan(CHILD);
        Rel.Scan parent = random.scan(PARENT);
        Scalar asText = relabelled(child, 1, parent, 0, 25);
        Scalar asPaddedText = relabelled(child, 1, parent, 0, 1042);
        assertThat(prunesParent(chain, List.of(child, parent), List.of(asText))).isTrue();
        assertThat(prunesParent(chain, List.of(child, parent), List.of(asPaddedText)))
                .isFalse();
    }

    @Test
    void aTableReadTwiceIsNotPruned() {
        RandomRel random = new RandomRel(0);
        Rel.Scan child = random.scan(CHILD);
        Rel.Scan parent = random.scan(PARENT);
        assertThat(prunesParent(
                        chain, List.of(child, parent, random.scan(PARENT)), List.of(equal(child, 1, parent, 0))))
                .isFalse();
    }

    @Test
    void ofTablesThatReferToEachOtherNotBothArePruned() {
        Description circle =
                new Catalog().reference(CHILD, PARENT).reference(PARENT, CHILD).description();
        RandomRel random = new RandomRel(0);
        Rel.Scan child = random.scan(CHILD);
        Rel.Scan parent = random.scan(PARENT);
        ForeignKeyPruning pruning = new ForeignKeyPruning(
                circle,
                new JoinBlock(List.of(child, parent), List.of(equal(child, 1, parent, 0), equal(parent, 1, child, 0))));
        assertThat(pruning.insertsJoinNothing(PARENT) && pruning.insertsJoinNothing(CHILD))
                .isFalse();
        assertThat(pruning.childrenFirst()).hasSize(2);
    }

    private static boolean prunesParent(Description description, List<Rel.Source> sources, List<Scalar> conditions) {
        return new ForeignKeyPruning(description, new JoinBlock(sources, conditions)).insertsJoinNothing(PARENT);
    }

    /** child.c2 = parent.c1 and parent.c2 = grandparent.c1, the tables in any order. */
    private static JoinBlock chainBlock(RandomRel random, int rotation) {
        Rel.Scan child = random.scan(CHILD);
        Rel.Scan parent = random.scan(PARENT);
        Rel.Scan grandparent = random.scan(GRANDPARENT);
        List<Rel.Source> sources = new ArrayList<>(List.of(grandparent, parent, child));
        Collections.rotate(sources, rotation);
        return new JoinBlock(sources, List.of(equal(child, 1, parent, 0), equal(grandparent, 0, parent, 1)));
    }

    private static Scalar equal(Rel.Scan left, int leftColumn, Rel.Scan right, int rightColumn) {
        return Arithmetic.EQUAL.of(
                new Scalar.Column(left.columns().get(leftColumn)),
                new Scalar.Column(right.columns().get(rightColumn)));
    }

    /** The columns compared as values of another type with the same bytes. */
    private static Scalar relabelled(Rel.Scan left, int leftColumn, Rel.Scan right, int rightColumn, long type) {
        return equal(left, leftColumn, right, rightColumn)
                .substitute(symbol ->
                        new Scalar.Cast(Scalar.Cast.Kind.RELABEL, new Scalar.Column(symbol), true, SqlType.of(type)));
    }

    private static ZSet rows(Map<Long, ZSet> tables, long relation) {
        return tables.getOrDefault(relation, ZSet.EMPTY);
    }

    /** Some keys of a range, each with NULL or a key of the referenced table behind it. */
    private static ZSet table(Random random, int first, int last, ZSet referenced) {
        TreeSet<Long> keys = new TreeSet<>();
        referenced.rows().forEach(row -> keys.add((Long) row.values().get(0)));
        List<@Nullable Long> targets = new ArrayList<>(keys);
        targets.add(null);
        ZSet.Builder rows = new ZSet.Builder();
        for (long key = first; key <= last; key++) {
            if (random.nextBoolean()) {
                rows.add(Row.of(key, targets.get(random.nextInt(targets.size()))), 1);
            }
        }
        return rows.build();
    }

    /** The table with rows of fresh keys. */
    private static ZSet grown(Random random, Map<Long, ZSet> before, long relation, ZSet referenced) {
        return rows(before, relation).plus(table(random, KEYS + 1, 2 * KEYS, referenced));
    }
}
