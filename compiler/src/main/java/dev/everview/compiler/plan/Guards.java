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
 * <p>What is computed again for a key is computed from all rows of the key, also from those of others that are not committed: where a
 * stage does so, writers of the tables below it wait for each other.
 *
 * <p>Where one statement may write several of the tables, such as a partitioned table and a partition of it, its locks on one guard
 * would be of both modes, and two such writers would wait for each other in a circle: they take the guards exclusively.
 *
 * <p>A change of a base table reaches a join also through the hidden stages that it reads. Writers lock when they change the base
 * table, for all stages at once: whoever waited halfway, with the locks of one stage, could wait for a writer who waits for him.
 */
record Guards(List<String> tables, Map<Long, List<Input.GuardLock>> locks) {
    /** The mode that writers of one table take who must wait for each other. */
    static final String EXCLUSIVE = "SHARE ROW EXCLUSIVE";

    /** No writer waits for another. */
    static final Guards NONE = new Guards(List.of(), Map.of());

    /** Every writer waits for every other. */
    static Guards serial(StageGraph graph, ObjectNames names) {
        String guard = names.hidden("guard_1");
        Map<Long, List<Input.GuardLock>> locks = new HashMap<>();
        graph.baseTables().forEach(relation -> locks.put(relation, List.of(new Input.GuardLock(guard, EXCLUSIVE))));
        return new Guards(List.of(guard), locks);
    }

    static Guards of(StageGraph graph, ObjectNames names, Set<Long> entangled) {
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
        graph.stages().stream()
                .filter(stage -> stage.shape() instanceof Stage.Recomputed)
                .flatMap(stage -> stage.source().relations().stream())
                .forEach(relation -> meetThemselves.addAll(graph.origins(relation)));
        int bits = meetOthers ? 32 - Integer.numberOfLeadingZeros(relations.size() - 1) : 0;
        int count = Math.max(bits, meetThemselves.isEmpty() ? 0 : 1);
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
                own.add(new Input.GuardLock(tables.get(bit), mode));
            }
            locks.put(relation, own);
        }
        return new Guards(tables, locks);
    }
}
