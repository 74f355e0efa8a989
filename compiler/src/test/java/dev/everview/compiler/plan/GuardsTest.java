package dev.everview.compiler.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.compiler.Resources;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.stage.JoinBlock;
import dev.everview.compiler.stage.Operation;
import dev.everview.compiler.stage.Source;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.StageGraph;
import dev.everview.compiler.stage.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Writers of different tables wait for each other; writers of one table do not, unless it is joined with itself, or computed again and the
 * keys are not locked.
 */
class GuardsTest {
    /** The pairs of modes that exclude each other (https://www.postgresql.org/docs/current/explicit-locking.html). */
    private static final Set<List<String>> CONFLICTS = Set.of(
            List.of("ROW EXCLUSIVE", "SHARE"),
            List.of("SHARE", "ROW EXCLUSIVE"),
            List.of("ROW EXCLUSIVE", "SHARE ROW EXCLUSIVE"),
            List.of("SHARE ROW EXCLUSIVE", "ROW EXCLUSIVE"),
            List.of("SHARE", "SHARE ROW EXCLUSIVE"),
            List.of("SHARE ROW EXCLUSIVE", "SHARE"),
            List.of("SHARE ROW EXCLUSIVE", "SHARE ROW EXCLUSIVE"));

    private static final Description DESCRIPTION = Description.parse(Resources.text("/selfcheck/description-18.json"));

    private static final ObjectNames NAMES = ObjectNames.ofView("public", "v", 1);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 9, 20})
    void differentTablesConflictAndEqualOnesDoNot(int tables) {
        List<Long> relations = new ArrayList<>();
        for (long relation = 1; relation <= tables; relation++) {
            relations.add(relation);
        }
        Guards guards = guards(relations);
        for (long one : relations) {
            for (long other : relations) {
                assertThat(conflict(guards, one, other))
                        .describedAs("%d and %d of %d", one, other, tables)
                        .isEqualTo(one != other);
            }
        }
    }

    @Test
    void takesAsFewGuardsAsTellTheTablesApart() {
        assertThat(guards(List.of(1L)).tables()).isEmpty();
        assertThat(guards(List.of(1L, 2L)).tables()).hasSize(1);
        assertThat(guards(List.of(1L, 2L, 3L)).tables()).hasSize(2);
        assertThat(guards(List.of(1L, 2L, 3L, 4L)).tables()).hasSize(2);
        assertThat(guards(List.of(1L, 2L, 3L, 4L, 5L)).tables()).hasSize(3);
    }

    @Test
    void writersOfATableJoinedWithItselfConflict() {
        Guards alone = guards(List.of(1L, 1L));
        assertThat(conflict(alone, 1, 1)).isTrue();
        Guards joined = guards(List.of(1L, 2L, 1L, 3L));
        assertThat(conflict(joined, 1, 1)).isTrue();
        assertThat(conflict(joined, 2, 2)).isFalse();
        assertThat(conflict(joined, 3, 3)).isFalse();
        assertThat(conflict(joined, 1, 2)).isTrue();
        assertThat(conflict(joined, 1, 3)).isTrue();
        assertThat(conflict(joined, 2, 3)).isTrue();
    }

    @Test
    void allWritersTakeTheGuardsInOneOrder() {
        Guards guards = guards(List.of(1L, 2L, 3L, 4L, 5L));
        assertThat(guards.locks().values())
                .allSatisfy(locks -> assertThat(locks)
                        .extracting(Input.GuardLock::table)
                        .containsExactlyElementsOf(guards.tables()));
    }

    /** Writers of one table run in parallel where keys are locked; a snapshot excludes everybody. */
    @Test
    void writersOfATableConflictUnlessTheyLockKeys() {
        Guards whole = recomputed(List.of(1L), false);
        assertThat(whole.byKey()).isFalse();
        assertThat(conflict(whole, 1, 1)).isTrue();
        Guards byKey = recomputed(List.of(1L), true);
        assertThat(byKey.byKey()).isTrue();
        assertThat(conflict(byKey, 1, 1)).isFalse();
        assertThat(byKey.locks().get(1L))
                .singleElement()
                .extracting(Input.GuardLock::snapshotMode)
                .isEqualTo(Guards.EXCLUSIVE);
    }

    @Test
    void keysOfAJoinAreLockedByWritersOfOneTable() {
        Guards guards = recomputed(List.of(1L, 2L, 3L), true);
        assertThat(guards.byKey()).isTrue();
        for (long one = 1; one <= 3; one++) {
            for (long other = 1; other <= 3; other++) {
                assertThat(conflict(guards, one, other)).isEqualTo(one != other);
            }
        }
        assertThat(guards.locks().values())
                .allSatisfy(locks -> assertThat(locks)
                        .extracting(Input.GuardLock::snapshotMode)
                        .containsOnly(Guards.EXCLUSIVE));
    }

    @Test
    void locksOfKeysDoNotReplaceThoseOfATableJoinedWithItself() {
        Guards alone = recomputed(List.of(1L, 1L), true);
        assertThat(alone.byKey()).isFalse();
        assertThat(conflict(alone, 1, 1)).isTrue();
        Guards joined = recomputed(List.of(1L, 2L, 1L), true);
        assertThat(joined.byKey()).isTrue();
        assertThat(conflict(joined, 1, 1)).isTrue();
        assertThat(conflict(joined, 2, 2)).isFalse();
        assertThat(conflict(joined, 1, 2)).isTrue();
    }

    private static Guards guards(List<Long> relations) {
        return guards(relations, new Stage.Rows(List.of(), List.of(), List.of()), false);
    }

    private static Guards recomputed(List<Long> relations, boolean keysLock) {
        return guards(relations, new Stage.Recomputed(List.of(), List.of(), true, new Operation.Grouping()), keysLock);
    }

    private static Guards guards(List<Long> relations, Stage.Shape shape, boolean keysLock) {
        List<Rel.Source> scans = new ArrayList<>();
        for (long relation : relations) {
            scans.add(new Rel.Scan(scans.size(), "t" + relation, relation, List.of(), List.of()));
        }
        Stage stage = new Stage(Source.of(new JoinBlock(scans, List.of())), shape, new Strategy.Delta("a test"));
        return Guards.of(new StageGraph(List.of(), stage, DESCRIPTION), NAMES, Set.of(), keysLock);
    }

    private static boolean conflict(Guards guards, long one, long other) {
        List<Input.GuardLock> own = guards.locks().getOrDefault(one, List.of());
        List<Input.GuardLock> others = guards.locks().getOrDefault(other, List.of());
        return own.stream()
                .anyMatch(lock -> others.stream()
                        .anyMatch(held -> held.table().equals(lock.table())
                                && CONFLICTS.contains(List.of(lock.mode(), held.mode()))));
    }
}
