package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A definition that is not taken apart, for the strategy that computes it as a whole: plain views written out as sub-queries, so that
 * the tables below them are known and stay what they are. One instance reads one definition.
 */
public final class WholeQuery {
    private final SymbolAllocator symbols;
    private final LongFunction<Lift.@Nullable ViewBody> views;
    private final List<FromItem.Table> tables = new ArrayList<>();
    private final List<FromItem.TableFunction> expressions = new ArrayList<>();
    private final Query query;

    /**
     * Reads a definition.
     *
     * @param views what the views that it reads stand for
     * @throws CompileException when rows are locked or sampled, which no maintained view can mean
     */
    public WholeQuery(Query query, SymbolAllocator symbols, LongFunction<Lift.@Nullable ViewBody> views) {
        this.symbols = symbols;
        this.views = views;
        this.query = query(query);
    }

    /** The definition. */
    public Query query() {
        return query;
    }

    /** The tables that it reads, once for each time. */
    public List<Rel.Scan> scans() {
        return tables.stream()
                .map(table -> new Rel.Scan(
                        symbols.freshRange(),
                        table.alias(),
                        table.relation(),
                        table.columns(),
                        table.attributes(),
                        table.only()))
                .toList();
    }

    /** Everything that must be allowed, in no order that means anything. */
    public Rel parts() {
        Rel parts = new Rel.Fixed(
                new FromItem.Functions(symbols.freshRange(), "expressions", true, expressions, false, List.of()));
        for (Rel.Scan scan : scans()) {
            parts = new Rel.Join(parts, scan);
        }
        return parts;
    }

    private Query query(Query query) {
        if (!query.locks().isEmpty()) {
            throw refuse(
                    DiagnosticCode.ROW_LOCK,
                    "FOR UPDATE/SHARE clause is not supported on incrementally maintainable materialized view");
        }
        List<Query.CommonTable> with = query.with().stream()
                .map(table -> new Query.CommonTable(
                        table.range(),
                        table.name(),
                        table.columns(),
                        table.materialization(),
                        query(table.query()),
                        table.search(),
                        table.cycle()))
                .toList();
        return new Query(
                with,
                query.recursive(),
                body(query.body()),
                query.orderBy(),
                optional(query.offset()),
                optional(query.limit()),
                query.withTies(),
                List.of());
    }

    private Query.Body body(Query.Body body) {
        return switch (body) {
            case Query.Select select ->
                new Query.Select(
                        targets(select.targets()),
                        select.distinct(),
                        select.from().stream().map(this::item).toList(),
                        optional(select.where()),
                        select.grouping(),
                        optional(select.having()),
                        select.windows());
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

    private List<Query.Target> targets(List<Query.Target> targets) {
        return targets.stream()
                .map(target -> new Query.Target(
                        expression(target.expression()), target.name(), target.hidden(), target.reference()))
                .toList();
    }

    private List<List<Scalar>> rows(List<List<Scalar>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(this::expression).toList())
                .toList();
    }

    private FromItem item(FromItem item) {
        return switch (item) {
            case FromItem.Table table -> table(table);
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
                                        expression(function.call()), function.definition(), function.columnCount()))
                                .toList(),
                        functions.ordinality(),
                        functions.columns());
            case FromItem.ConstructedTable table ->
                new FromItem.ConstructedTable(
                        table.range(), table.alias(), table.lateral(), expression(table.construct()), table.columns());
            case FromItem.Join join ->
                new FromItem.Join(join.kind(), item(join.left()), item(join.right()), optional(join.condition()));
            case FromItem.CommonTableScan scan -> scan;
            case FromItem.Generated generated -> throw new IllegalStateException("not part of a described query");
        };
    }

    private FromItem table(FromItem.Table table) {
        Lift.ViewBody view = views.apply(table.relation());
        if (view == null) {
            Lift.refuseSampled(table);
            tables.add(table);
            return table;
        }
        Query body = query(view.query());
        List<Symbol> columns = new ArrayList<>();
        for (Query.Target target : body.body().targets()) {
            if (!target.hidden()) {
                int attribute = table.attributes().indexOf(columns.size() + 1);
                columns.add(
                        attribute < 0
                                ? symbols.fresh(
                                        target.name(), target.expression().type())
                                : table.columns().get(attribute));
            }
        }
        return new FromItem.SubQuery(table.range(), table.alias(), false, body, columns);
    }

    private @Nullable Scalar optional(@Nullable Scalar scalar) {
        return scalar == null ? null : expression(scalar);
    }

    private Scalar expression(Scalar scalar) {
        Scalar read = scalar.rewrite(part -> part instanceof Scalar.SubQuery subQuery
                ? new Scalar.SubQuery(
                        subQuery.kind(),
                        subQuery.left(),
                        subQuery.operators(),
                        query(subQuery.query()),
                        subQuery.type())
                : part);
        expressions.add(new FromItem.TableFunction(read, List.of(), 1));
        return read;
    }

    private static CompileException refuse(DiagnosticCode code, String message) {
        return new CompileException(Diagnostic.of(code, message));
    }
}
