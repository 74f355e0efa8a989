package dev.everview.compiler.sql;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.plan.BlockQuery;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.stage.Operation;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.StoredColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operator of a recomputed stage as a query over a FROM clause; its columns are named as the stage's. */
record OperatorQuery(Stage.Recomputed shape) {
    /** Numbers for a sub-query of our own and its columns; no allocator reaches them. */
    private static final int RANKED = -5_000_000;

    /** The operator over all rows of the clause. */
    Query over(BlockQuery.From from) {
        if (shape.operation() instanceof Operation.Whole(Query definition)) {
            return definition;
        }
        return new Composition(from).query(null);
    }

    /** The same where the clause joins the rows to their keys, with one more column that holds the number of the key. */
    Query over(BlockQuery.From from, Scalar number) {
        return new Composition(from).query(number);
    }

    /** One query while it is put together: sort and group items name their expressions by numbers of targets. */
    private final class Composition {
        private final BlockQuery.From from;
        private final List<Query.Target> targets = new ArrayList<>();

        Composition(BlockQuery.From from) {
            this.from = from;
        }

        Query query(@Nullable Scalar number) {
            List<Integer> key = new ArrayList<>();
            for (StoredColumn.Plain column : shape.outputs()) {
                int reference = target(from.of(column.expression()), column.name(), false);
                if (shape.keys().contains(column)) {
                    key.add(reference);
                }
            }
            int numbered = number == null ? 0 : target(number, KeyList.NUMBER, false);
            return switch (shape.operation()) {
                case Operation.Whole whole -> whole.definition();
                case Operation.Grouping grouping -> {
                    if (numbered > 0) {
                        key.add(numbered);
                    }
                    yield BlockQuery.select(
                            from, targets, key.isEmpty() ? null : new Query.Grouping(key, List.of(), false));
                }
                case Operation.Windows windows -> {
                    List<Query.Window> over =
                            windows.windows().stream().map(this::window).toList();
                    yield query(new Query.Distinct.None(), over, List.of(), null, null, false);
                }
                case Operation.FirstRow first ->
                    query(
                            new Query.Distinct.On(key.stream()
                                    .map(this::firstAlike)
                                    .distinct()
                                    .map(reference ->
                                            new Query.SortItem(reference, 0, Query.SortItem.Direction.ASCENDING, false))
                                    .toList()),
                            List.of(),
                            sorts(first.order()),
                            null,
                            null,
                            false);
                case Operation.TopRows top ->
                    key.isEmpty()
                            ? query(
                                    new Query.Distinct.None(),
                                    List.of(),
                                    sorts(top.order()),
                                    top.offset(),
                                    top.limit(),
                                    top.withTies())
                            : firstOfEach(key, top);
            };
        }

        /** LIMIT for each key: rows are numbered within their key, and those with the right numbers are taken. */
        private Query firstOfEach(List<Integer> key, Operation.TopRows top) {
            List<Symbol> columns = new ArrayList<>();
            shape.outputs()
                    .forEach(column -> columns.add(new Symbol(RANKED - columns.size(), column.name(), column.type())));
            List<Query.Target> outputs = columns.stream()
                    .map(column -> new Query.Target(new Scalar.Column(column), column.name(), false, 0))
                    .toList();
            Scalar place = numbered("row_number", "__ivm_place__", columns);
            // rows that are equal in the order have the same rank
            Scalar rank = top.withTies() ? numbered("rank", "__ivm_rank__", columns) : place;
            Scalar where = null;
            Scalar last = null;
            if (top.offset() != null) {
                Scalar skipped = count(top.offset(), "0");
                where = Snippet.of(SqlType.BOOL, "? > ?", place, skipped);
                last = skipped;
            }
            if (top.limit() != null) {
                Scalar taken = count(top.limit(), "9223372036854775807");
                last = last == null ? taken : Snippet.of(SqlType.NUMERIC, "?::numeric + ?", last, taken);
                where = Scalar.and(where, Snippet.of(SqlType.BOOL, "? <= ?", rank, last));
            }
            Query.Window window = new Query.Window(1, key, sorts(top.order()), null);
            Query ranked = query(new Query.Distinct.None(), List.of(window), List.of(), null, null, false);
            return BlockQuery.select(
                    List.of(new FromItem.SubQuery(RANKED, "ranked", false, ranked, columns)), where, outputs, null);
        }

        private Scalar numbered(String function, String name, List<Symbol> columns) {
            target(Snippet.of(SqlType.INT8, function + "() OVER " + ScalarText.windowName(1)), name, false);
            Symbol column = new Symbol(RANKED - columns.size(), name, SqlType.INT8);
            columns.add(column);
            return new Scalar.Column(column);
        }

        /** How many rows are meant, with the number that NULL stands for. */
        private static Scalar count(Scalar count, String otherwise) {
            if (ScalarText.withoutImplicitCast(count) instanceof Scalar.Constant constant) {
                return new Scalar.Constant(constant.type(), constant.text() == null ? otherwise : constant.text());
            }
            return Snippet.of(SqlType.INT8, "coalesce(?, " + otherwise + ")", count);
        }

        private Query query(
                Query.Distinct distinct,
                List<Query.Window> windows,
                List<Query.SortItem> order,
                @Nullable Scalar offset,
                @Nullable Scalar limit,
                boolean withTies) {
            return new Query(
                    List.of(),
                    false,
                    new Query.Select(targets, distinct, from.items(), from.where(), null, null, windows),
                    order,
                    offset,
                    limit,
                    withTies,
                    List.of());
        }

        private int target(Scalar expression, String name, boolean hidden) {
            targets.add(new Query.Target(expression, name, hidden, targets.size() + 1));
            return targets.size();
        }

        /** The number of a target with an expression, which may be one that is not shown. */
        private int reference(Scalar expression) {
            Scalar read = from.of(expression);
            return targets.stream()
                    .filter(target -> target.expression().equals(read))
                    .findFirst()
                    .map(Query.Target::reference)
                    .orElseGet(() -> target(read, "", true));
        }

        /** The first target that is the same: an order names that one, and DISTINCT ON must name what the order does. */
        private int firstAlike(int reference) {
            Scalar expression = targets.get(reference - 1).expression();
            return targets.stream()
                    .filter(target -> target.expression().equals(expression))
                    .findFirst()
                    .orElseThrow()
                    .reference();
        }

        private Query.Window window(Rel.Over over) {
            return new Query.Window(
                    over.number(),
                    over.partition().stream().map(this::reference).toList(),
                    sorts(over.order()),
                    over.frame());
        }

        private List<Query.SortItem> sorts(List<Rel.Sort> order) {
            return order.stream()
                    .map(sort -> new Query.SortItem(
                            reference(sort.expression()), sort.operator(), sort.direction(), sort.nullsFirst()))
                    .toList();
        }
    }
}
