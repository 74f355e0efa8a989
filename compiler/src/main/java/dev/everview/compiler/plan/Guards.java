package dev.everview.compiler.plan;

import dev.everview.compiler.stage.JoinBlock;
import java.util.ArrayList;
import java.util.HashMap;
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
 * <p>Where one statement may write several of the tables, such as a partitioned table and a partition of it, its locks on one guard
 * would be of both modes, and two such writers would wait for each other in a circle: they take the guards exclusively.
 */
record Guards(List<String> tables, Map<Long, List<Input.GuardLock>> locks) {
    static Guards of(JoinBlock block, ObjectNames names, Set<Long> entangled) {
        List<Long> relations = block.relations();
        boolean selfJoin = relations.stream()
                .anyMatch(relation -> block.occurrences(relation).size() > 1);
        int bits = 32 - Integer.numberOfLeadingZeros(relations.size() - 1);
        int count = Math.max(bits, selfJoin ? 1 : 0);
        List<String> tables = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tables.add(names.hidden("guard_" + (i + 1)));
        }
        Map<Long, List<Input.GuardLock>> locks = new HashMap<>();
        for (int code = 0; code < relations.size(); code++) {
            long relation = relations.get(code);
            List<Input.GuardLock> own = new ArrayList<>();
            for (int bit = 0; bit < count; bit++) {
                boolean exclusive = block.occurrences(relation).size() > 1 || entangled.contains(relation);
                String mode = exclusive ? "SHARE ROW EXCLUSIVE" : ((code >> bit) & 1) == 0 ? "ROW EXCLUSIVE" : "SHARE";
                own.add(new Input.GuardLock(tables.get(bit), mode));
            }
            locks.put(relation, own);
        }
        return new Guards(tables, locks);
    }
}
