package dev.everview.compiler.plan;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.stage.Branch;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.StageGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which writers must wait for each other. Two transactions that change different tables of a join do not see each other's rows, so
 * the pair they make together would be missed: they must not overlap. Two that change the same table never miss anything, unless the
 * table is joined with itself.
 *
 * <p>ROW EXCLUSIVE and SHARE are compatible each with itself and not with the other
 * (https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES). So with a binary code for each table, bit i of
 * which says the mode taken on guard i, writers of one table run in parallel and writers of two tables conflict on some guard.
 *
 * <p>What is computed again for a key is computed from all rows of the key, also from those of others that are not committed. Where the
 * keys can be locked, writers of one table wait for each other where they change the same key: whoever comes second computes it from the
 * rows of both. That needs statements that see what was committed while they waited, so transactions with one snapshot take the guards
 * exclusively. Where keys cannot be locked, all writers of the tables below such a stage do.
 *
 * <p>Where one statement may write several of the tables, such as a partitioned table and a partition of it, its locks on one guard
 * would be of both modes, and two such writers would wait for each other in a circle: they take the guards exclusively.
 *
 * <p>A change of a base table reaches a join also through the hidden stages that it reads. Writers lock when they change the base
 * table, for all stages at once: whoever waited halfway, with the locks of one stage, could wait for a writer who waits for him.
 *
 * @param tables the guards' names
 * @param locks for each base table what its writers take
 * @param byKey whether writers lock the keys that they change
 */
record Guards(List<String> tables, Map<Long, List<Input.GuardLock>> locks, boolean byKey) {
    /** The mode that writers of one table take who must wait for each other. */
    static final String EXCLUSIVE = "SHARE ROW EXCLUSIVE";

    /** No writer waits for another. */
    static final Guards NONE = new Guards(List.of(), Map.of(), false);

    /** Every writer waits for every other. */
    static Guards serial(StageGraph graph, ObjectNames names) {
        String guard = names.hidden("guard_1");
        Map<Long, List<Input.GuardLock>> locks = new HashMap<>();
        graph.baseTables()
                .forEach(relation -> locks.put(relation, List.of(new Input.GuardLock(guard, EXCLUSIVE, EXCLUSIVE))));
        return new Guards(List.of(guard), locks, false);
    }

    /**
     * The guards of a view.
     *
     * @param entangled tables of which one statement may write several
     * @param keysLock whether what is computed again for a key may be computed under a lock on the key
     */
    static Guards of(StageGraph graph, ObjectNames names, Set<Long> entangled, boolean keysLock) {
        List<Long> relations = graph.baseTables();
        Set<Long> meetThemselves = new HashSet<>();
        boolean meetOthers = false;
        for (Branch branch : graph.stages().stream()
                .flatMap(stage -> stage.source().branches().stream())
                .toList()) {
            Set<Long> met = new HashSet<>();
            for (Rel.Scan scan : branch.block().scans()) {
                List<Long> origins = graph.origins(scan.relation());
                origins.stream().filter(met::contains).forEach(meetThemselves::add);
                met.addAll(origins);
            }
            meetOthers |= branch.block().scans().size() > 1 && met.size() > 1;
        }
        Set<Long> below = new HashSet<>();
        graph.stages().stream()
                .filter(stage -> stage.shape() instanceof Stage.Recomputed)
                .flatMap(stage -> stage.source().relations().stream())
                .forEach(relation -> below.addAll(graph.origins(relation)));
        boolean byKey = keysLock
                && below.stream()
                        .anyMatch(relation -> !meetThemselves.contains(relation) && !entangled.contains(relation));
        if (!byKey) {
            meetThemselves.addAll(below);
        }
        int bits = meetOthers ? 32 - Integer.numberOfLeadingZeros(relations.size() - 1) : 0;
        int count = Math.max(bits, meetThemselves.isEmpty() && !byKey ? 0 : 1);
        List<String> tables = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tables.add(names.hidden("guard_" + (i + 1)));
        }
        Map<Long, List<Input.GuardLock>> locks = new HashMap<>();
        for (int code = 0; code < relations.size(); code++) {
            long relation = relations.get(code);
            boolean exclusive = meetThemselves.contains(relation) || entangled.contains(relation);
            List<Input.GuardLock> own = new ArrayList<>();
            for (int bit = 0; bit < count; bit++) {
                String mode = exclusive ? EXCLUSIVE : ((code >> bit) & 1) == 0 ? "ROW EXCLUSIVE" : "SHARE";
                own.add(new Input.GuardLock(tables.get(bit), mode, byKey ? EXCLUSIVE : mode));
            }
            locks.put(relation, own);
        }
        return new Guards(tables, locks, byKey);
    }
}
