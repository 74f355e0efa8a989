package dev.everview.compiler.plan;

import dev.everview.compiler.description.Relation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a base table stands among partitions, or parents and children. A statement fires the statement triggers of the one table that
 * it names, whichever tables the rows are in (https://www.postgresql.org/docs/current/trigger-definition.html), so a base table needs
 * triggers on all tables by whose names its rows may be written.
 *
 * @param only whether the rows of tables below are left out
 * @param partitioned whether the base table itself is partitioned
 * @param below its partitions or children, of any depth
 * @param above what it is a partition or child of, of any depth
 */
public record Tree(boolean only, boolean partitioned, List<Relation.Relative> below, List<Relation.Relative> above) {
    /** A table that has nothing above or below it. */
    public static final Tree SINGLE = new Tree(false, false, List.of(), List.of());

    /** Which tables of the tree have a trigger. */
    public enum Reach {
        /** The base table alone. */
        TABLE(false, false),
        /** The base table and all below it. */
        TREE(true, false),
        /** The base table and all above it. */
        STEM(false, true),
        /** The base table, all below it and all above it. */
        LINE(true, true);

        private final boolean down;
        private final boolean up;

        Reach(boolean down, boolean up) {
            this.down = down;
            this.up = up;
        }
    }

    public Tree {
        below = List.copyOf(below);
        above = List.copyOf(above);
    }

    static Tree of(Relation relation, boolean only) {
        return new Tree(
                only, relation.kind() == Relation.Kind.PARTITIONED_TABLE, relation.descendants(), relation.ancestors());
    }

    static Tree of(Relation.Origin origin) {
        return new Tree(
                false, origin.kind() == Relation.Kind.PARTITIONED_TABLE, origin.descendants(), origin.ancestors());
    }

    /**
     * Whether changes are taken from row triggers. The transition tables of a statement that names a table above hold rows of other
     * tables too, and do not tell which are whose.
     */
    public boolean byRow() {
        return only || !above.isEmpty();
    }

    /** Whether PostgreSQL finds the partition for a row of which a transition table tells. */
    public boolean routes() {
        return partitioned && !byRow();
    }

    /** Whether one TRUNCATE may fire the truncate triggers of several tables. */
    public boolean truncatedTogether() {
        return !only && (partitioned || !below.isEmpty());
    }

    /** Which tables tell that a statement may write rows of the base table. */
    public Reach statements() {
        if (only) {
            return Reach.STEM;
        }
        return byRow() ? Reach.LINE : Reach.TREE;
    }

    /** Which tables have the row triggers. PostgreSQL itself copies those of a partitioned table to its partitions. */
    public Reach rows() {
        return only || partitioned ? Reach.TABLE : Reach.TREE;
    }

    /** Which tables tell that they were truncated: TRUNCATE fires the triggers of every table that it empties. */
    public Reach truncations() {
        return only ? Reach.TABLE : Reach.TREE;
    }

    /** Whether two different base tables have a table of their trees in common, so that one statement may write both. */
    static boolean meet(long one, Tree oneTree, long other, Tree otherTree) {
        return one != other && !Collections.disjoint(oneTree.members(one), otherTree.members(other));
    }

    private Set<Long> members(long relation) {
        return Stream.concat(Stream.of(relation), others(Reach.LINE).stream().map(Relation.Relative::oid))
                .collect(Collectors.toSet());
    }

    /** The tables in reach, the base table itself left out. */
    public List<Relation.Relative> others(Reach reach) {
        List<Relation.Relative> others = new ArrayList<>();
        if (reach.down) {
            others.addAll(below);
        }
        if (reach.up) {
            others.addAll(above);
        }
        return others;
    }
}
