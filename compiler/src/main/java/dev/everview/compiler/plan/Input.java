package dev.everview.compiler.plan;

import dev.everview.compiler.query.Symbol;
import java.util.List;

/**
 * One table that a stage reads: a base table, or the table of a hidden stage.
 *
 * @param relation its object identifier, negative for a hidden stage
 * @param number which of the view's base tables it is, from 1; 0 for a hidden stage
 * @param schema its schema
 * @param name its name
 * @param attributes the attribute numbers of the columns that the definition uses
 * @param columnNames their names
 * @param stash the hidden table that keeps changes for the end of a statement that changes several inputs; null when the view does not
 *     track statements
 * @param joinedBy columns by which joins of the stage find changes where they are kept
 * @param occurrences how often one join of the stage reads the table
 * @param joinsAtMostOne whether a row that a statement changes is in at most one row of the join
 * @param insertsJoinNothing whether rows inserted here join nothing while no other change is pending
 * @param events the changes that matter
 * @param passesBy whether an UPDATE may leave all that the stage reads as it was, and the text of a row tells whether it did
 * @param guards the locks that a writer of the table takes
 * @param tree the partitions, parents and children around the table
 */
public record Input(
        long relation,
        int number,
        String schema,
        String name,
        List<Integer> attributes,
        List<String> columnNames,
        String stash,
        List<String> joinedBy,
        int occurrences,
        boolean joinsAtMostOne,
        boolean insertsJoinNothing,
        List<Event> events,
        boolean passesBy,
        List<GuardLock> guards,
        Tree tree) {
    public Input {
        attributes = List.copyOf(attributes);
        columnNames = List.copyOf(columnNames);
        joinedBy = List.copyOf(joinedBy);
        events = List.copyOf(events);
        guards = List.copyOf(guards);
    }

    /** Whether some statement may write rows of both tables. */
    public boolean meets(Input other) {
        return Tree.meet(relation, tree, other.relation, other.tree);
    }

    /** The table and what is around it. */
    public BaseTable table() {
        return new BaseTable(relation, schema, name, true, tree);
    }

    /** Whether it is the table of a hidden stage, which only maintenance changes. */
    public boolean isStage() {
        return relation < 0;
    }

    /** The input as sentences name it. */
    public String shown() {
        return (isStage() ? "stage " + -relation : schema + "." + name).replaceAll("\\p{Cntrl}", " ");
    }

    /** Whether transactions with one snapshot wait for all other writers of the table too, since they must see what those change. */
    public boolean exclusive() {
        return guards.stream().anyMatch(guard -> guard.snapshotMode().equals(Guards.EXCLUSIVE));
    }

    /** The symbols of one occurrence that the definition uses, in the order of {@code attributes}. */
    public List<Symbol> used(dev.everview.compiler.algebra.Rel.Scan scan) {
        return attributes.stream()
                .map(attribute -> scan.columns().get(scan.attributes().indexOf(attribute)))
                .toList();
    }

    /**
     * A lock on a guard: an empty hidden table that exists only to be locked.
     *
     * @param table the guard's name
     * @param mode the lock mode, as LOCK TABLE names it
     * @param snapshotMode the mode in transactions that keep one snapshot, the same or a stronger one
     */
    public record GuardLock(String table, String mode, String snapshotMode) {}
}
