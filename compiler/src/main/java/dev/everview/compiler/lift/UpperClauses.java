package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a query that SQL applies to finished rows, in its order: window functions, set-returning functions, DISTINCT, ORDER BY with LIMIT
 * (https://www.postgresql.org/docs/current/sql-select.html). The query is cut in two: a lower query without these clauses, which gives
 * the columns that they need, and the algebra above it.
 */
final class UpperClauses {
    private final SymbolAllocator symbols;
    private final Query query;
    private final SetReturning setReturning;

    /** What the lower query computes, and by which symbol the clauses above read it. */
    private final Map<Scalar, Symbol> lowered = new LinkedHashMap<>();

    /** The calls of window functions over what the lower query computes. */
    private final Map<Scalar, Rel.Item> calls = new LinkedHashMap<>();

    /** The result columns before duplicates and rows beyond the limit are dropped, those that only sorting uses behind the others. */
    private final List<Rel.Item> outputs = new ArrayList<>();

    private final Map<Integer, Scalar> byReference = new HashMap<>();
    private int visible;

    private UpperClauses(Query query, SymbolAllocator symbols, SetReturning setReturning) {
        this.query = query;
        this.symbols = symbols;
        this.setReturning = setReturning;
    }

    /** Whether a query has such clauses. */
    static boolean in(Query query) {
        return query.limit() != null
                || query.offset() != null
                || (query.body() instanceof Query.Select select
                        && (!select.windows().isEmpty() || select.distinct() instanceof Query.Distinct.On));
    }

    static UpperClauses of(Query query, SymbolAllocator symbols, SetReturning setReturning) {
        UpperClauses clauses = new UpperClauses(query, symbols, setReturning);
        List<Query.Target> targets = query.body().targets();
        targets.stream().filter(target -> !target.hidden()).forEach(clauses::output);
        clauses.visible = clauses.outputs.size();
        targets.stream().filter(Query.Target::hidden).filter(clauses::sorts).forEach(clauses::output);
        return clauses;
    }

    private void output(Query.Target target) {
        Scalar expression =
                query.body() instanceof Query.Select ? upper(target.expression()) : lower(target.expression());
        Symbol symbol = symbols.fresh(target.name().isEmpty() ? "sorted" : target.name(), expression.type());
        outputs.add(new Rel.Item(symbol, expression));
        byReference.put(target.reference(), new Scalar.Column(symbol));
    }

    private boolean sorts(Query.Target target) {
        return query.orderBy().stream().anyMatch(item -> item.reference() == target.reference())
                || (query.body() instanceof Query.Select select
                        && select.distinct() instanceof Query.Distinct.On on
                        && on.items().stream().anyMatch(item -> item.reference() == target.reference()));
    }

    /** Whether windows sort or partition by an expression: set-returning functions in it give their rows before, all others after. */
    private boolean belongsToWindow(Scalar expression) {
        return query.body() instanceof Query.Select select
                && select.windows().stream()
                        .flatMap(window -> Stream.concat(
                                window.partitionBy().stream(),
                                window.orderBy().stream().map(Query.SortItem::reference)))
                        .anyMatch(reference -> target(reference).equals(expression));
    }

    /** A column of the lower query; constants need none, but where they may be keys that are NULL in some of its rows. */
    private Scalar lower(Scalar expression) {
        return expression instanceof Scalar.Constant
                        && !(query.body() instanceof Query.Select select && GroupingSets.in(select))
                ? expression
                : new Scalar.Column(lowered.computeIfAbsent(expression, e -> symbols.fresh(nameOf(e), e.type())));
    }

    private static String nameOf(Scalar expression) {
        return expression instanceof Scalar.Column(Symbol symbol) ? symbol.name() : "value";
    }

    /** An expression over lower columns, window functions and set-returning functions. */
    private Scalar upper(Scalar expression) {
        if (expression instanceof Scalar.WindowCall) {
            Rel.Item known = calls.get(expression);
            if (known == null) {
                Scalar call = expression.withOperands(
                        expression.operands().stream().map(this::lower).toList());
                known = new Rel.Item(symbols.fresh("window", call.type()), call);
                calls.put(expression, known);
            }
            return new Scalar.Column(known.symbol());
        }
        List<Scalar> parts = expression.walk().toList();
        if (expression instanceof Scalar.Placeholder) {
            return expression;
        }
        if (setReturning.in(expression) && belongsToWindow(expression)) {
            return lower(expression);
        }
        if (parts.stream().noneMatch(Scalar.WindowCall.class::isInstance)
                && !setReturning.in(expression)
                && (expression instanceof Scalar.Case
                        || parts.stream().noneMatch(Scalar.Placeholder.class::isInstance))) {
            return lower(expression);
        }
        return expression.withOperands(
                expression.operands().stream().map(this::upper).toList());
    }

    /** The query without the clauses; its columns are what they need. */
    Query lower() {
        if (!(query.body() instanceof Query.Select select)) {
            return new Query(
                    query.with(), query.recursive(), query.body(), List.of(), null, null, false, query.locks());
        }
        sortsOfWindows(select);
        List<Query.Target> targets = new ArrayList<>();
        lowered.forEach((expression, symbol) -> targets.add(new Query.Target(expression, symbol.name(), false, 0)));
        Query.Grouping grouping = select.grouping();
        if (grouping != null) {
            // by these GROUP BY names its keys
            select.targets().stream()
                    .filter(target -> target.reference() != 0)
                    .filter(target ->
                            grouping.references().contains(target.reference()) || !setReturning.in(target.expression()))
                    .filter(target -> target.expression().walk().noneMatch(Scalar.WindowCall.class::isInstance))
                    .forEach(
                            target -> targets.add(new Query.Target(target.expression(), "", true, target.reference())));
        }
        return new Query(
                query.with(),
                query.recursive(),
                new Query.Select(
                        targets,
                        new Query.Distinct.None(),
                        select.from(),
                        select.where(),
                        grouping,
                        select.having(),
                        List.of()),
                List.of(),
                null,
                null,
                false,
                query.locks());
    }

    private void sortsOfWindows(Query.Select select) {
        for (Query.Window window : select.windows()) {
            Stream.concat(
                            window.partitionBy().stream(),
                            window.orderBy().stream().map(Query.SortItem::reference))
                    .forEach(reference -> lower(target(reference)));
        }
    }

    private Scalar target(int reference) {
        return query.body().targets().stream()
                .filter(target -> target.reference() == reference)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no target has the reference " + reference))
                .expression();
    }

    /**
     * The clauses over the lower query.
     *
     * @param lower what {@link #lower()} has become
     * @param values of sub-queries in LIMIT and OFFSET
     */
    Rel above(Rel lower, ComputedLimit.Values values) {
        Rel rel = query.body() instanceof Query.Select select ? overSelect(lower, select) : overOther(lower);
        if (ComputedLimit.in(query)) {
            return visible(new ComputedLimit(symbols).of(rel, query, sorts(), values));
        }
        if (query.limit() != null || query.offset() != null) {
            rel = new Rel.TopN(rel, List.of(), sorts(), query.offset(), query.limit(), query.withTies());
        }
        return outputs.size() == visible ? rel : visible(rel);
    }

    private Rel overSelect(Rel lower, Query.Select select) {
        List<Rel.Item> renamed = new ArrayList<>();
        for (Symbol symbol : lowered.values()) {
            renamed.add(new Rel.Item(symbol, new Scalar.Column(lower.columns().get(renamed.size()))));
        }
        Rel rel = setReturning.project(windows(new Rel.Project(lower, renamed), select), outputs, List.of());
        return switch (select.distinct()) {
            case Query.Distinct.None none -> rel;
            case Query.Distinct.All all -> new Rel.Distinct(rel);
            case Query.Distinct.On on ->
                new Rel.DistinctOn(
                        rel,
                        on.items().stream()
                                .map(item -> reference(item.reference()))
                                .toList(),
                        sorts());
        };
    }

    /** Set operations and VALUES have no expressions over their columns. */
    private Rel overOther(Rel lower) {
        List<Rel.Item> renamed = new ArrayList<>();
        for (Rel.Item output : outputs) {
            renamed.add(new Rel.Item(
                    output.symbol(), new Scalar.Column(lower.columns().get(renamed.size()))));
        }
        return new Rel.Project(lower, renamed);
    }

    private Rel visible(Rel rel) {
        return new Rel.Project(
                rel,
                outputs.subList(0, visible).stream()
                        .map(output -> new Rel.Item(output.symbol(), new Scalar.Column(output.symbol())))
                        .toList());
    }

    private List<Rel.Sort> sorts() {
        return query.orderBy().stream()
                .map(item -> sort(item, reference(item.reference())))
                .toList();
    }

    private Scalar reference(int reference) {
        return Objects.requireNonNull(byReference.get(reference), "a sort item names a target");
    }

    private static Rel.Sort sort(Query.SortItem item, Scalar expression) {
        return new Rel.Sort(expression, item.operator(), item.direction(), item.nullsFirst());
    }

    /** Windows whose partitions agree in some columns are computed together, by the columns of the coarsest. */
    private Rel windows(Rel input, Query.Select select) {
        List<Rel.Over> open = new ArrayList<>();
        for (Query.Window window : select.windows()) {
            boolean used = calls.values().stream().anyMatch(call -> window(call) == window.number());
            if (used) {
                open.add(over(window));
            }
        }
        open.sort(Comparator.comparingInt(over -> over.partition().size()));
        Rel rel = input;
        while (!open.isEmpty()) {
            Set<Scalar> key = new HashSet<>(open.get(0).partition());
            List<Rel.Over> together = open.stream()
                    .filter(over -> new HashSet<>(over.partition()).containsAll(key))
                    .toList();
            open.removeAll(together);
            List<Rel.Item> own = calls.values().stream()
                    .filter(call -> together.stream().anyMatch(over -> over.number() == window(call)))
                    .toList();
            rel = new Rel.Window(
                    rel, together.get(0).partition().stream().distinct().toList(), together, own);
        }
        return rel;
    }

    private static int window(Rel.Item call) {
        return ((Scalar.WindowCall) call.expression()).window();
    }

    private Rel.Over over(Query.Window window) {
        Query.Frame frame = window.frame();
        if (frame != null) {
            requireFixed(frame.start().offset());
            requireFixed(frame.end().offset());
        }
        return new Rel.Over(
                window.number(),
                window.partitionBy().stream()
                        .map(reference -> lower(target(reference)))
                        .toList(),
                window.orderBy().stream()
                        .map(item -> sort(item, lower(target(item.reference()))))
                        .toList(),
                frame);
    }

    /** How many rows are meant must not depend on a table. */
    private static void requireFixed(@Nullable Scalar count) {
        if (count != null
                && count.walk().anyMatch(part -> part instanceof Scalar.SubQuery || part instanceof Scalar.Column)) {
            throw new CompileException(Diagnostic.of(
                    DiagnosticCode.LIMIT,
                    "window frames with sub-queries or outer columns are not supported in a maintained view"));
        }
    }
}
