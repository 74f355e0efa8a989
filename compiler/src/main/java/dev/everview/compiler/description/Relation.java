package dev.everview.compiler.description;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A relation that a definition reads.
 *
 * @param oid its object identifier
 * @param schema its schema
 * @param name its name
 * @param kind what it is
 * @param persistence {@code p} permanent, {@code u} unlogged, {@code t} temporary
 * @param owner the owner's object identifier
 * @param ownerName the owner's name
 * @param options storage parameters as {@code name=value}, such as {@code security_barrier=true} of a view
 * @param partition whether it is a partition of another table
 * @param rowSecurity its row-level security
 * @param maySelect whether the current role may read it
 * @param mayTrigger whether the current role may create triggers on it
 * @param columns all columns, dropped ones included
 * @param uniqueKeys unique indexes over plain columns and all rows, the primary key first
 * @param foreignKeys its references to other tables
 * @param indexes the columns of each index that finds rows by equality and covers all rows, 0 for an expression; null when it is not
 *     known which there are
 * @param descendants partitions and inheritance children, of any depth
 * @param ancestors the tables that it is a partition or child of, of any depth
 * @param origins when it is a maintained view, the relations it is computed from, and those that these are computed from
 * @param rowCount the number of the column that counts the rows of each group, when it is a maintained view with a row for each group;
 *     while a change is folded it is zero for a moment in groups that have lost their last row. Null of other relations, and where it is
 *     not known or may not be read
 * @param body the definition when it is a view; of a table with virtual generated columns a query that computes them, where that is the
 *     same for all rows; else null
 */
public record Relation(
        long oid,
        String schema,
        String name,
        Kind kind,
        String persistence,
        long owner,
        String ownerName,
        List<String> options,
        boolean partition,
        RowSecurity rowSecurity,
        boolean maySelect,
        boolean mayTrigger,
        List<Column> columns,
        List<UniqueKey> uniqueKeys,
        List<ForeignKey> foreignKeys,
        @Nullable List<List<Integer>> indexes,
        List<Relative> descendants,
        List<Relative> ancestors,
        List<Origin> origins,
        @Nullable Integer rowCount,
        @Nullable ViewBody body) {
    /** What a relation is. */
    public enum Kind {
        TABLE,
        PARTITIONED_TABLE,
        VIEW,
        MATERIALIZED_VIEW,
        FOREIGN_TABLE,
        SEQUENCE,
        COMPOSITE_TYPE,
        TOAST_TABLE;

        @JsonCreator
        static Kind of(String relkind) {
            return switch (relkind) {
                case "r" -> TABLE;
                case "p" -> PARTITIONED_TABLE;
                case "v" -> VIEW;
                case "m" -> MATERIALIZED_VIEW;
                case "f" -> FOREIGN_TABLE;
                case "S" -> SEQUENCE;
                case "c" -> COMPOSITE_TYPE;
                case "t" -> TOAST_TABLE;
                default -> throw new IllegalArgumentException("relkind " + relkind);
            };
        }
    }

    /**
     * Row-level security of a table.
     *
     * @param enabled ALTER TABLE … ENABLE ROW LEVEL SECURITY
     * @param forced for the owner too
     * @param active whether it filters what the current role reads
     * @param policies whether policies exist
     * @param view a plain view that reads the table with the rights of its owner, whose reading it filters
     */
    public record RowSecurity(
            boolean enabled,
            boolean forced,
            boolean active,
            boolean policies,
            @Nullable String view) {}

    /**
     * Another table of the same inheritance tree, or partitioned table.
     *
     * @param persistence as that of the relation itself
     * @param mayTrigger whether the current role may create triggers on it
     * @param actions whether one of its own foreign keys changes its rows when a referenced one changes or goes
     */
    public record Relative(
            long oid, String schema, String name, Kind kind, String persistence, boolean mayTrigger, boolean actions) {}

    /**
     * A relation whose changes reach a maintained view.
     *
     * @param mayTrigger whether the current role may create triggers on it
     * @param distance the longest way to it, in views: 1 when the view reads the relation itself and nothing above it does
     */
    public record Origin(
            long oid,
            String schema,
            String name,
            Kind kind,
            boolean mayTrigger,
            int distance,
            List<Relative> descendants,
            List<Relative> ancestors) {
        public Origin {
            descendants = List.copyOf(descendants);
            ancestors = List.copyOf(ancestors);
        }
    }

    public Relation {
        options = options == null ? List.of() : List.copyOf(options);
        columns = List.copyOf(columns);
        uniqueKeys = List.copyOf(uniqueKeys);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = indexes == null ? null : List.copyOf(indexes);
        descendants = List.copyOf(descendants);
        ancestors = List.copyOf(ancestors);
        origins = origins == null ? List.of() : List.copyOf(origins);
    }

    /** Whether an index may begin with one of these columns. */
    public boolean maybeIndexed(Set<Integer> attributes) {
        return indexes == null || indexes.stream().anyMatch(index -> attributes.contains(index.getFirst()));
    }

    /** Whether an index may have rows that agree in these columns in the order of another one. */
    public boolean maybeOrdered(Set<Integer> attributes, int by) {
        int equal = attributes.size();
        return indexes == null
                || indexes.stream()
                        .anyMatch(index -> index.size() > equal
                                && Set.copyOf(index.subList(0, equal)).equals(attributes)
                                && index.get(equal) == by);
    }

    /** How many maintained views lie one above the other, this one included; 0 for other relations. */
    public int height() {
        return origins.stream().mapToInt(Origin::distance).max().orElse(0);
    }

    /**
     * Whether a unique key tells apart all rows that a query reads from the relation: those of an inheritance parent do not cover the
     * rows of its children, those of a partitioned table cover all.
     *
     * @param only whether the children are left out
     */
    public boolean keysCover(boolean only) {
        return only || kind == Kind.PARTITIONED_TABLE || descendants.isEmpty();
    }

    /** Whether a foreign key changes rows of the relation, or of those below it, when a referenced one changes or goes. */
    public boolean hasActions() {
        return foreignKeys.stream().anyMatch(ForeignKey::changesRows)
                || descendants.stream().anyMatch(Relative::actions);
    }

    /** The columns that exist, in order. */
    public List<Column> visibleColumns() {
        return columns.stream().filter(column -> !column.dropped()).toList();
    }

    /** The column of that number, if it exists and was not dropped. */
    public Optional<Column> column(int number) {
        return number < 1 || number > columns.size()
                ? Optional.empty()
                : Optional.of(columns.get(number - 1)).filter(column -> !column.dropped());
    }
}
