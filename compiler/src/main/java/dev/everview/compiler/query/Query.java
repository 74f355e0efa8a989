package dev.everview.compiler.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One analysed query block: WITH, a body, and what is applied to its result.
 *
 * @param with common table expressions, in order
 * @param recursive whether WITH RECURSIVE was written
 * @param body SELECT, set operation or VALUES
 * @param orderBy sort items over the body's targets
 * @param offset OFFSET, or null
 * @param limit LIMIT or FETCH FIRST, or null
 * @param withTies FETCH FIRST … WITH TIES
 * @param locks FOR UPDATE and its kin
 */
public record Query(
        List<CommonTable> with,
        boolean recursive,
        Body body,
        List<SortItem> orderBy,
        @Nullable Scalar offset,
        @Nullable Scalar limit,
        boolean withTies,
        List<RowLock> locks) {
    public Query {
        with = List.copyOf(with);
        orderBy = List.copyOf(orderBy);
        locks = List.copyOf(locks);
    }

    /** A query without further clauses. */
    public static Query of(Body body) {
        return new Query(List.of(), false, body, List.of(), null, null, false, List.of());
    }

    /** The same clauses around another body. */
    public Query with(Body other) {
        return new Query(with, recursive, other, orderBy, offset, limit, withTies, locks);
    }

    /** The same with other OFFSET and LIMIT; null for none. */
    public Query with(@Nullable Scalar otherOffset, @Nullable Scalar otherLimit) {
        return new Query(with, recursive, body, orderBy, otherOffset, otherLimit, withTies, locks);
    }

    /** What stands between WITH and ORDER BY. */
    public sealed interface Body permits Select, SetOperation, Values {
        /** The targets, hidden ones (for sorting or grouping only) included. */
        List<Target> targets();
    }

    /**
     * A SELECT.
     *
     * @param targets the select list; hidden targets serve only grouping and sorting
     * @param distinct how duplicates are removed
     * @param from the FROM clause's comma-separated items
     * @param where WHERE, or null
     * @param grouping GROUP BY; null when there is none (aggregates may still stand in the targets)
     * @param having HAVING, or null
     * @param windows named windows, in order
     */
    public record Select(
            List<Target> targets,
            Distinct distinct,
            List<FromItem> from,
            @Nullable Scalar where,
            @Nullable Grouping grouping,
            @Nullable Scalar having,
            List<Window> windows)
            implements Body {
        public Select {
            targets = List.copyOf(targets);
            from = List.copyOf(from);
            windows = List.copyOf(windows);
        }
    }

    /** {@code left OPERATION [ALL] right}; targets carry the names and types of the result, as columns of {@code columns}. */
    public record SetOperation(List<Target> targets, Kind kind, boolean all, Query left, Query right) implements Body {
        /** The three set operations of SQL. */
        public enum Kind {
            UNION,
            INTERSECT,
            EXCEPT
        }

        public SetOperation {
            targets = List.copyOf(targets);
        }
    }

    /** A bare VALUES list. */
    public record Values(List<Target> targets, List<List<Scalar>> rows) implements Body {
        public Values {
            targets = List.copyOf(targets);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * One entry of a select list.
     *
     * @param expression its value
     * @param name the output column's name; empty for hidden targets
     * @param hidden true when only grouping or sorting uses it
     * @param reference the number by which sort and group items name it, 0 when none does
     */
    public record Target(Scalar expression, String name, boolean hidden, int reference) {}

    /** How SELECT removes duplicates. */
    public sealed interface Distinct {
        /** Not at all. */
        record None() implements Distinct {}

        /** SELECT DISTINCT. */
        record All() implements Distinct {}

        /** SELECT DISTINCT ON, by target references. */
        record On(List<SortItem> items) implements Distinct {
            public On {
                items = List.copyOf(items);
            }
        }
    }

    /**
     * GROUP BY.
     *
     * @param references target references of the plain keys
     * @param sets grouping sets, empty for a plain GROUP BY
     * @param distinctSets GROUP BY DISTINCT
     */
    public record Grouping(List<Integer> references, List<GroupingSet> sets, boolean distinctSets) {
        public Grouping {
            references = List.copyOf(references);
            sets = List.copyOf(sets);
        }
    }

    /** An element of GROUP BY with grouping sets, as written. */
    public record GroupingSet(Kind kind, List<Integer> references, List<GroupingSet> members) {
        /** What the element is. */
        public enum Kind {
            EMPTY,
            SIMPLE,
            ROLLUP,
            CUBE,
            SETS
        }

        public GroupingSet {
            references = List.copyOf(references);
            members = List.copyOf(members);
        }
    }

    /**
     * A sort item.
     *
     * @param reference the target it sorts by
     * @param operator the ordering operator's object identifier
     * @param direction how it is written
     * @param nullsFirst where NULLs go
     */
    public record SortItem(int reference, long operator, Direction direction, boolean nullsFirst) {
        /** ASC and DESC are the type's default btree operators; everything else is USING. */
        public enum Direction {
            ASCENDING,
            DESCENDING,
            USING
        }
    }

    /**
     * A window definition.
     *
     * @param number the number window calls name it by
     * @param partitionBy target references
     * @param orderBy sort items
     * @param frame the frame clause, or null for the default
     */
    public record Window(
            int number,
            List<Integer> partitionBy,
            List<SortItem> orderBy,
            @Nullable Frame frame) {
        public Window {
            partitionBy = List.copyOf(partitionBy);
            orderBy = List.copyOf(orderBy);
        }
    }

    /** A window frame that was written out. */
    public record Frame(Unit unit, Bound start, Bound end, Exclusion exclusion) {
        /** What frame offsets count. */
        public enum Unit {
            RANGE,
            ROWS,
            GROUPS
        }

        /** Rows left out of the frame. */
        public enum Exclusion {
            NONE,
            CURRENT_ROW,
            GROUP,
            TIES
        }

        /** One end of a frame; the offset stands only with the two offset kinds. */
        public record Bound(Kind kind, @Nullable Scalar offset) {
            /** Where the frame begins or ends. */
            public enum Kind {
                UNBOUNDED_PRECEDING,
                OFFSET_PRECEDING,
                CURRENT_ROW,
                OFFSET_FOLLOWING,
                UNBOUNDED_FOLLOWING
            }
        }
    }

    /**
     * A common table expression.
     *
     * @param range the number by which {@link FromItem.CommonTableScan} names it
     * @param name the user's name
     * @param columns the column names, search and cycle columns included
     * @param materialization what was written
     * @param query its query
     * @param search SEARCH clause, or null
     * @param cycle CYCLE clause, or null
     */
    public record CommonTable(
            int range,
            String name,
            List<String> columns,
            Materialization materialization,
            Query query,
            @Nullable Search search,
            @Nullable Cycle cycle) {
        /** The materialization clause. */
        public enum Materialization {
            DEFAULT,
            ALWAYS,
            NEVER
        }

        public CommonTable {
            columns = List.copyOf(columns);
        }
    }

    /** SEARCH { DEPTH | BREADTH } FIRST BY … SET …. */
    public record Search(boolean breadthFirst, List<String> columns, String sequenceColumn) {}

    /** CYCLE … SET … TO … DEFAULT … USING …. */
    public record Cycle(
            List<String> columns, String markColumn, Scalar markValue, Scalar markDefault, String pathColumn) {}

    /** FOR UPDATE and its kin; {@code range} is the range number of the locked item. */
    public record RowLock(int range, String strength, String waitPolicy) {}
}
