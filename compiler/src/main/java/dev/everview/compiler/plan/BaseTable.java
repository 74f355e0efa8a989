package dev.everview.compiler.plan;

import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Relation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table that users change, whose changes reach a stage: one that it reads, or one below a stage or a maintained view that it reads.
 *
 * @param relation its object identifier
 * @param schema its schema
 * @param name its name
 * @param mayTrigger whether the view's owner may create triggers on it
 * @param tree the partitions, parents and children around the table
 */
public record BaseTable(long relation, String schema, String name, boolean mayTrigger, Tree tree) {
    /** The relation itself, if it is no hidden stage, and all below it. */
    static List<BaseTable> of(Description description, List<Long> relations, Map<Long, Tree> trees) {
        Map<Long, BaseTable> tables = new TreeMap<>();
        for (long oid : relations) {
            Relation relation = description.relation(oid);
            for (Relation.Origin origin : relation.origins()) {
                tables.putIfAbsent(
                        origin.oid(),
                        new BaseTable(
                                origin.oid(), origin.schema(), origin.name(), origin.mayTrigger(), Tree.of(origin)));
            }
            Tree tree = trees.getOrDefault(oid, Tree.of(relation, false));
            tables.put(oid, new BaseTable(oid, relation.schema(), relation.name(), relation.mayTrigger(), tree));
        }
        return List.copyOf(tables.values());
    }

    /** Whether one statement may write rows of both. */
    public boolean meets(BaseTable other) {
        return relation == other.relation || Tree.meet(relation, tree, other.relation, other.tree);
    }
}
