package dev.everview.compiler.lift;

import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Routine;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.LooksOfValues;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Query.SetOperation;
import dev.everview.compiler.query.QueryRewriter;
import dev.everview.compiler.query.Scalar;
import java.util.List;
import java.util.Set;

/**
 * Whether a query without tables gives the same rows however PostgreSQL computes it. What it gave for a row is taken away by computing
 * it again, under another plan perhaps: {@code (SELECT DISTINCT x FROM unnest(a) AS x LIMIT 1)} might then take away another row.
 *
 * <p>Functions and VALUES give their rows in an order of their own; grouping, joins, and set operations lose it. What depends on the
 * order needs one.
 */
final class SettledRows {
    /** Aggregates whose result does not depend on the order of their input, over types whose equal values look alike. */
    private static final Set<String> ANY_ORDER =
            Set.of("count", "min", "max", "bool_and", "bool_or", "every", "bit_and", "bit_or", "bit_xor");

    private static final Set<Long> EXACT = Set.of(20L, 21L, 23L, 1700L);

    private final Description description;
    private final LooksOfValues looks;

    SettledRows(Description description) {
        this.description = description;
        this.looks = new LooksOfValues(description);
    }

    /** Whether the item's rows are settled, those of all sub-queries in it too. */
    boolean in(FromItem item) {
        Blocks blocks = new Blocks();
        blocks.item(item);
        return blocks.settled;
    }

    /** Whether the value of a sub-query is settled. */
    boolean in(Scalar.SubQuery subQuery) {
        Blocks blocks = new Blocks();
        blocks.scalar(subQuery);
        return blocks.settled;
    }

    /** Looks at each block by itself. Used once. */
    private final class Blocks extends QueryRewriter {
        private boolean settled = true;

        @Override
        public Query query(Query query) {
            settled = settled && isSettled(query);
            return super.query(query);
        }

        /** The elements of an array have an order. */
        @Override
        protected Scalar expression(Scalar scalar) {
            settled = settled
                    && scalar.walk()
                            .allMatch(part -> !(part instanceof Scalar.SubQuery subQuery)
                                    || subQuery.kind() != Scalar.SubQuery.Kind.ARRAY
                                    || isOrdered(subQuery.query()));
            return scalar;
        }
    }

    private boolean isSettled(Query query) {
        boolean cut = query.limit() != null || query.offset() != null;
        return switch (query.body()) {
            case Query.Values values -> true;
            case SetOperation operation ->
                (!cut || isOrdered(query)) && (isUnionAll(operation) || lookAlike(operation.targets()));
            case Query.Select select -> {
                boolean ordered = select.from().stream().allMatch(this::isOrdered)
                        && select.from().size() <= 1;
                boolean first = cut || select.distinct() instanceof Query.Distinct.On;
                boolean merges = select.grouping() != null || select.distinct() instanceof Query.Distinct.All;
                yield (!first || isOrdered(query))
                        && (select.windows().isEmpty() || (ordered && select.grouping() == null))
                        && (!merges || lookAlike(merged(select)))
                        && (ordered || aggregatesAnyOrder(select));
            }
        };
    }

    /** Whether the rows come in one order only, or the query sorts them by all that they show. */
    private boolean isOrdered(Query query) {
        Set<Integer> sorted = Set.copyOf(query.orderBy().stream()
                .map(Query.SortItem::reference)
                .distinct()
                .toList());
        List<Query.Target> visible = query.body().targets().stream()
                .filter(target -> !target.hidden())
                .toList();
        if (visible.stream().allMatch(target -> target.reference() != 0 && sorted.contains(target.reference()))
                && lookAlike(visible)) {
            return true;
        }
        return switch (query.body()) {
            case Query.Values values -> true;
            case SetOperation operation ->
                isUnionAll(operation) && isOrdered(operation.left()) && isOrdered(operation.right());
            case Query.Select select ->
                select.grouping() == null
                        && !(select.distinct() instanceof Query.Distinct.All)
                        && select.from().size() <= 1
                        && select.from().stream().allMatch(this::isOrdered);
        };
    }

    private boolean isOrdered(FromItem item) {
        return switch (item) {
            case FromItem.SubQuery subQuery -> isOrdered(subQuery.query());
            case FromItem.Computed computed -> true;
            case FromItem.Table table -> false;
            case FromItem.CommonTableScan scan -> false;
            case FromItem.Generated generated -> false;
            case FromItem.Join join -> false;
        };
    }

    private static boolean isUnionAll(SetOperation operation) {
        return operation.kind() == SetOperation.Kind.UNION && operation.all();
    }

    private static List<Query.Target> merged(Query.Select select) {
        Query.Grouping grouping = select.grouping();
        return select.targets().stream()
                .filter(target -> select.distinct() instanceof Query.Distinct.All
                        || (grouping != null && grouping.references().contains(target.reference())))
                .toList();
    }

    private boolean lookAlike(List<Query.Target> targets) {
        return targets.stream()
                .allMatch(target -> looks.alike(target.expression().type()));
    }

    private boolean aggregatesAnyOrder(Query.Select select) {
        return select.targets().stream()
                        .map(Query.Target::expression)
                        .flatMap(Scalar::walk)
                        .allMatch(this::takesAnyOrder)
                && Scalar.conjuncts(select.having()).stream()
                        .flatMap(Scalar::walk)
                        .allMatch(this::takesAnyOrder);
    }

    private boolean takesAnyOrder(Scalar part) {
        if (!(part instanceof Scalar.AggregateCall call)) {
            return true;
        }
        Routine routine = description.function(call.function());
        List<Scalar> visible = call.arguments().subList(0, call.visible());
        boolean sorted = !visible.isEmpty()
                && visible.stream()
                        .allMatch(argument -> looks.alike(argument.type())
                                && call.orderBy().stream()
                                        .anyMatch(sort -> call.arguments()
                                                .get(sort.argument())
                                                .equals(argument)));
        return sorted
                || (routine.isBuiltIn()
                        && ((ANY_ORDER.contains(routine.name())
                                        && visible.stream().allMatch(argument -> looks.alike(argument.type())))
                                || routine.name().equals("count")
                                || (Set.of("sum", "avg").contains(routine.name())
                                        && EXACT.contains(visible.get(0).type().oid()))));
    }
}
