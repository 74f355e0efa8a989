package dev.everview.compiler.lift;

import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.QueryRewriter;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sub-queries that read no table: {@code SELECT max(x) FROM unnest(a) AS x}. Their rows follow from the columns of the row beside
 * which they stand, as those of a function do, so they stay as they were written.
 */
final class LocalQueries {
    private LocalQueries() {}

    /** Whether an item of a FROM clause reads no table. */
    static boolean isLocal(FromItem item) {
        Reads reads = new Reads();
        reads.item(item);
        return reads.isLocal();
    }

    /** Whether a query reads no table. */
    static boolean isLocal(Query query) {
        Reads reads = new Reads();
        reads.query(query);
        return reads.isLocal();
    }

    /** Whether no sub-query of an expression reads a table. */
    static boolean isLocal(Scalar expression) {
        Reads reads = new Reads();
        reads.scalar(expression);
        return reads.isLocal();
    }

    /** Whether a sub-query depends on nothing but columns around it: it reads no table, and no row around it as one value. */
    static boolean isValue(Scalar.SubQuery subQuery) {
        Reads reads = new Reads();
        reads.scalar(subQuery);
        return reads.isLocal() && !reads.readsWholeRows();
    }

    /** Looks for what a query depends on besides columns. Used once. */
    private static final class Reads extends QueryRewriter {
        private final Set<Integer> own = new HashSet<>();
        private final Set<Integer> commonTables = new HashSet<>();
        private final Set<Integer> wholeRows = new HashSet<>();
        private boolean other;

        boolean isLocal() {
            return !other && own.containsAll(commonTables);
        }

        boolean readsWholeRows() {
            return !own.containsAll(wholeRows);
        }

        @Override
        public Query query(Query query) {
            query.with().forEach(table -> own.add(table.range()));
            other |= !query.locks().isEmpty();
            return super.query(query);
        }

        @Override
        protected FromItem.Leaf table(FromItem.Table table) {
            other = true;
            return table;
        }

        @Override
        public FromItem item(FromItem item) {
            if (item instanceof FromItem.CommonTableScan scan) {
                commonTables.add(scan.commonTable());
            }
            if (item instanceof FromItem.Leaf leaf) {
                own.add(leaf.range());
            }
            return super.item(item);
        }

        /** Aggregates of the query around it are computed there. */
        @Override
        protected Scalar expression(Scalar scalar) {
            scalar.walk().forEach(part -> {
                if (part instanceof Scalar.WholeRow(int range, SqlType type)) {
                    wholeRows.add(range);
                }
            });
            other |= scalar.walk()
                    .anyMatch(part -> part instanceof Scalar.GroupingCall
                            || (part instanceof Scalar.AggregateCall call && call.level() > 0));
            return scalar;
        }
    }

    /** Whether a query is a plain select over items that may stand in the FROM clause around it as well. */
    static boolean isPlain(Query query) {
        return switch (query.body()) {
            case Query.Select select ->
                query.with().isEmpty()
                        && query.offset() == null
                        && query.limit() == null
                        && select.distinct() instanceof Query.Distinct.None
                        && select.grouping() == null
                        && select.having() == null
                        && select.windows().isEmpty()
                        && select.targets().stream()
                                .flatMap(target -> target.expression().walk())
                                .noneMatch(
                                        part -> part instanceof Scalar.AggregateCall || part instanceof Scalar.SubQuery)
                        && Scalar.conjuncts(select.where()).stream()
                                .flatMap(Scalar::walk)
                                .noneMatch(Scalar.SubQuery.class::isInstance)
                        && select.from().stream().allMatch(LocalQueries::isPlain);
            case Query.SetOperation operation ->
                operation.kind() == Query.SetOperation.Kind.UNION
                        && operation.all()
                        && query.limit() == null
                        && query.offset() == null
                        && isPlain(operation.left())
                        && isPlain(operation.right());
            case Query.Values values -> query.limit() == null && query.offset() == null;
        };
    }

    private static boolean isPlain(FromItem item) {
        return switch (item) {
            case FromItem.Join join ->
                join.kind() == FromItem.Join.Kind.INNER && isPlain(join.left()) && isPlain(join.right());
            case FromItem.SubQuery subQuery -> isPlain(subQuery.query());
            case FromItem.Leaf leaf -> true;
        };
    }

    /**
     * {@code SELECT columns FROM (VALUES (1)) AS one LEFT JOIN item ON condition}: the rows of the item that meet the condition, or one
     * row of NULLs when there are none.
     */
    static Query orNulls(SymbolAllocator symbols, FromItem item, List<Symbol> columns, @Nullable Scalar condition) {
        FromItem one = new FromItem.ValuesList(
                symbols.freshRange(),
                "one",
                false,
                List.of(List.of(new Scalar.Constant(SqlType.INT4, "1"))),
                List.of(symbols.fresh("n", SqlType.INT4)));
        return select(targets(columns), List.of(new FromItem.Join(FromItem.Join.Kind.LEFT, one, item, condition)));
    }

    /** The columns as a select list. */
    static List<Query.Target> targets(List<Symbol> columns) {
        return columns.stream()
                .map(column -> new Query.Target(new Scalar.Column(column), column.name(), false, 0))
                .toList();
    }

    /** {@code SELECT targets FROM items}. */
    static Query select(List<Query.Target> targets, List<FromItem> items) {
        return new Query(
                List.of(),
                false,
                new Query.Select(targets, new Query.Distinct.None(), items, null, null, null, List.of()),
                List.of(),
                null,
                null,
                false,
                List.of());
    }

    /** The leaves of an item, from left to right. */
    static List<FromItem.Leaf> leaves(FromItem item) {
        return switch (item) {
            case FromItem.Join join -> {
                List<FromItem.Leaf> both = new ArrayList<>(leaves(join.left()));
                both.addAll(leaves(join.right()));
                yield both;
            }
            case FromItem.Leaf leaf -> List.of(leaf);
        };
    }
}
