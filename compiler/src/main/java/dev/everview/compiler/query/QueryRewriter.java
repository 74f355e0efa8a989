package dev.everview.compiler.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a whole query and replaces the expressions in it: in FROM and WITH, in sub-queries of either kind, everywhere but in the
 * columns by which a set operation or VALUES names its own results.
 */
public abstract class QueryRewriter {
    /** What becomes of an expression as it stands in its clause; sub-queries in it have been rewritten. */
    protected abstract Scalar expression(Scalar scalar);

    /** What becomes of a table. */
    protected FromItem.Leaf table(FromItem.Table table) {
        return table;
    }

    /** The query with other expressions. */
    public Query query(Query query) {
        return new Query(
                query.with().stream().map(this::commonTable).toList(),
                query.recursive(),
                body(query.body()),
                query.orderBy(),
                optional(query.offset()),
                optional(query.limit()),
                query.withTies(),
                query.locks());
    }

    private Query.CommonTable commonTable(Query.CommonTable table) {
        return new Query.CommonTable(
                table.range(),
                table.name(),
                table.columns(),
                table.materialization(),
                query(table.query()),
                table.search(),
                table.cycle());
    }

    private Query.Body body(Query.Body body) {
        return switch (body) {
            case Query.Select select ->
                new Query.Select(
                        select.targets().stream()
                                .map(target -> new Query.Target(
                                        scalar(target.expression()),
                                        target.name(),
                                        target.hidden(),
                                        target.reference()))
                                .toList(),
                        select.distinct(),
                        select.from().stream().map(this::item).toList(),
                        optional(select.where()),
                        select.grouping(),
                        optional(select.having()),
                        select.windows().stream().map(this::window).toList());
            case Query.SetOperation operation ->
                new Query.SetOperation(
                        operation.targets(),
                        operation.kind(),
                        operation.all(),
                        query(operation.left()),
                        query(operation.right()));
            case Query.Values values -> new Query.Values(values.targets(), rows(values.rows()));
        };
    }

    private Query.Window window(Query.Window window) {
        Query.Frame frame = window.frame();
        return frame == null
                ? window
                : new Query.Window(
                        window.number(),
                        window.partitionBy(),
                        window.orderBy(),
                        new Query.Frame(frame.unit(), bound(frame.start()), bound(frame.end()), frame.exclusion()));
    }

    private Query.Frame.Bound bound(Query.Frame.Bound bound) {
        return new Query.Frame.Bound(bound.kind(), optional(bound.offset()));
    }

    private List<List<Scalar>> rows(List<List<Scalar>> rows) {
        return rows.stream().map(row -> row.stream().map(this::scalar).toList()).toList();
    }

    /** The item with other expressions. */
    public FromItem item(FromItem item) {
        return switch (item) {
            case FromItem.Join join ->
                new FromItem.Join(join.kind(), item(join.left()), item(join.right()), optional(join.condition()));
            case FromItem.Table table -> table(table);
            case FromItem.CommonTableScan scan -> scan;
            case FromItem.Computed computed -> computed(computed);
            case FromItem.Generated generated -> throw new IllegalStateException("not part of a described query");
        };
    }

    /** The item with other expressions. */
    public FromItem.Computed computed(FromItem.Computed item) {
        return switch (item) {
            case FromItem.SubQuery subQuery ->
                new FromItem.SubQuery(
                        subQuery.range(),
                        subQuery.alias(),
                        subQuery.lateral(),
                        query(subQuery.query()),
                        subQuery.columns());
            case FromItem.ValuesList values ->
                new FromItem.ValuesList(
                        values.range(), values.alias(), values.lateral(), rows(values.rows()), values.columns());
            case FromItem.Functions functions ->
                new FromItem.Functions(
                        functions.range(),
                        functions.alias(),
                        functions.lateral(),
                        functions.functions().stream()
                                .map(function -> new FromItem.TableFunction(
                                        scalar(function.call()), function.definition(), function.columnCount()))
                                .toList(),
                        functions.ordinality(),
                        functions.columns());
            case FromItem.ConstructedTable table ->
                new FromItem.ConstructedTable(
                        table.range(), table.alias(), table.lateral(), scalar(table.construct()), table.columns());
        };
    }

    private @Nullable Scalar optional(@Nullable Scalar scalar) {
        return scalar == null ? null : scalar(scalar);
    }

    /** The expression as it becomes, sub-queries in it first. */
    public Scalar scalar(Scalar scalar) {
        return expression(scalar.rewrite(part -> part instanceof Scalar.SubQuery subQuery
                ? new Scalar.SubQuery(
                        subQuery.kind(),
                        subQuery.left(),
                        subQuery.operators(),
                        query(subQuery.query()),
                        subQuery.type())
                : part));
    }
}
