package dev.everview.compiler.delta;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.ForeignKey;
import dev.everview.compiler.description.Relation;
import dev.everview.compiler.stage.ColumnEqualities;
import dev.everview.compiler.stage.JoinBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which inserts cannot matter. When the definition joins a referencing table C to the table P it references, on the columns of a
 * foreign key, a row that is new in P joins nothing: no row of C could refer to it before it was there. Rows of C inserted in the
 * same statement bring the pair themselves, through ΔC ⋈ P.
 *
 * <p>Wrong where the key can dangle, so the foreign key must be validated, enforced and not deferrable; and wrong when a row of P is
 * deleted and inserted again with the same key in one statement:
 *
 * <pre>  WITH gone AS (DELETE FROM p WHERE id = 1 RETURNING id) INSERT INTO p SELECT id, 'new' FROM gone;</pre>
 *
 * so the insert may be skipped only when no other change of the definition's tables is pending in the statement.
 */
public final class ForeignKeyPruning {
    private final Map<Long, Set<Long>> referencing = new HashMap<>();
    private final Map<Long, List<ForeignKey>> used = new HashMap<>();
    private final List<Rel.Scan> order;

    public ForeignKeyPruning(Description description, JoinBlock block) {
        ColumnEqualities equalities = ColumnEqualities.of(description, block);
        for (Rel.Scan child : block.scans()) {
            if (block.occurrences(child.relation()).size() > 1) {
                continue;
            }
            for (ForeignKey key : description.relation(child.relation()).foreignKeys()) {
                List<Rel.Scan> parents = block.occurrences(key.referenced());
                if (parents.size() == 1
                        && key.referenced() != child.relation()
                        && key.validated()
                        && key.enforced()
                        && !key.deferrable()
                        && standsAlone(description.relation(key.referenced()), parents.get(0))
                        && isSeen(description.relation(key.referenced()))
                        && standsAlone(description.relation(child.relation()), child)
                        && joins(child, parents.get(0), key, equalities)) {
                    referencing
                            .computeIfAbsent(key.referenced(), r -> new HashSet<>())
                            .add(child.relation());
                    used.computeIfAbsent(child.relation(), r -> new ArrayList<>())
                            .add(key);
                }
            }
        }
        referencing.keySet().removeIf(parent -> reaches(parent, parent, new HashSet<>()));
        order = childrenFirst(block);
    }

    /**
     * Whether a transaction sees all rows that it may refer to. For a partitioned table PostgreSQL looks for the referenced row among
     * those that have been committed by now, also at REPEATABLE READ, where the transaction itself does not see them.
     */
    private static boolean isSeen(Relation referenced) {
        return referenced.kind() != Relation.Kind.PARTITIONED_TABLE;
    }

    /** Whether all rows that are read are rows of the table to which the foreign key belongs, written by statements that name it. */
    private static boolean standsAlone(Relation relation, Rel.Scan scan) {
        return !scan.only() && relation.ancestors().isEmpty() && relation.keysCover(false);
    }

    /** The foreign keys of a table that make inserts into another one irrelevant. */
    public List<ForeignKey> usedKeys(long relation) {
        return used.getOrDefault(relation, List.of()).stream()
                .filter(key -> insertsJoinNothing(key.referenced()))
                .toList();
    }

    /** Whether rows inserted into the table can be left alone while nothing else is pending. */
    public boolean insertsJoinNothing(long relation) {
        return referencing.containsKey(relation);
    }

    /**
     * The occurrences, referencing tables before those they reference. In this order a term reads the earlier state of a pruned table
     * only where no row that was inserted into it can join, so those inserts need not be known.
     */
    public List<Rel.Scan> childrenFirst() {
        return order;
    }

    private List<Rel.Scan> childrenFirst(JoinBlock block) {
        Set<Rel.Scan> sorted = new LinkedHashSet<>();
        List<Rel.Scan> rest = new ArrayList<>(block.scans());
        while (!rest.isEmpty()) {
            Rel.Scan next = rest.stream()
                    .filter(scan -> referencing.getOrDefault(scan.relation(), Set.of()).stream()
                            .allMatch(child -> rest.stream().noneMatch(other -> other.relation() == child)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("foreign keys in a circle were not removed"));
            sorted.add(next);
            rest.remove(next);
        }
        return List.copyOf(sorted);
    }

    private boolean reaches(long from, long to, Set<Long> seen) {
        for (long child : referencing.getOrDefault(from, Set.of())) {
            if (child == to || (seen.add(child) && reaches(child, to, seen))) {
                return true;
            }
        }
        return false;
    }

    private static boolean joins(Rel.Scan child, Rel.Scan parent, ForeignKey key, ColumnEqualities equalities) {
        for (int i = 0; i < key.columns().size(); i++) {
            int left = child.attributes().indexOf(key.columns().get(i));
            int right = parent.attributes().indexOf(key.referencedColumns().get(i));
            if (left < 0
                    || right < 0
                    || !equalities.contains(
                            child.columns().get(left), parent.columns().get(right))) {
                return false;
            }
        }
        return true;
    }
}
