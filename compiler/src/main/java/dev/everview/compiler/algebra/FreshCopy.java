package dev.everview.compiler.algebra;

import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A second instance of a relation, under symbols and occurrences of its own: for rules that read one input more than once. Copies made
 * with allocators of equal state are equal exactly when their originals say the same.
 */
public final class FreshCopy {
    private final SymbolAllocator symbols;
    private final Map<Symbol, Symbol> fresh = new HashMap<>();

    private FreshCopy(SymbolAllocator symbols) {
        this.symbols = symbols;
    }

    /** The copy; its n-th column is the n-th column of the original. Columns of relations around it are left as they are. */
    public static Rel of(Rel rel, SymbolAllocator symbols) {
        return new FreshCopy(symbols).copy(rel);
    }

    private Rel copy(Rel rel) {
        List<Rel> inputs = rel.inputs().stream().map(this::copy).toList();
        return switch (rel) {
            case Rel.Scan scan ->
                new Rel.Scan(
                        symbols.freshRange(),
                        scan.alias(),
                        scan.relation(),
                        fresh(scan.columns()),
                        scan.attributes(),
                        scan.only());
            case Rel.Fixed fixed -> new Rel.Fixed(computed(fixed.item()));
            case Rel.Unit unit -> unit;
            case Rel.Filter filter -> new Rel.Filter(inputs.get(0), scalar(filter.condition()));
            case Rel.Project project -> new Rel.Project(inputs.get(0), items(project.items()));
            case Rel.Join join -> join.withInputs(inputs);
            case Rel.Distinct distinct -> distinct.withInputs(inputs);
            case Rel.Window window -> {
                Rel.Window copy = (Rel.Window) expressions(window, inputs);
                yield new Rel.Window(copy.input(), copy.key(), copy.windows(), renamed(copy.calls()));
            }
            case Rel.Ranking ranking -> expressions(ranking, inputs);
            case Rel.Aggregate aggregate ->
                new Rel.Aggregate(
                        inputs.get(0), items(aggregate.keys()), items(aggregate.aggregates()), aggregate.grand());
            case Rel.Sum sum ->
                new Rel.Sum(
                        ((Rel.Sum) sum.withInputs(inputs)).summands(),
                        fresh(sum.columns()),
                        sum.key().stream().map(this::column).toList());
        };
    }

    private Rel.Ranking expressions(Rel.Ranking ranking, List<Rel> inputs) {
        Rel.Ranking over = (Rel.Ranking) ranking.withInputs(inputs);
        return over.withExpressions(
                over.expressions().stream().map(this::scalar).toList());
    }

    private List<Rel.Item> renamed(List<Rel.Item> items) {
        return items.stream()
                .map(item -> new Rel.Item(fresh(List.of(item.symbol())).get(0), item.expression()))
                .toList();
    }

    private FromItem.Computed computed(FromItem.Computed item) {
        FromItem.Computed copy = item.substitute(symbol -> new Scalar.Column(column(symbol)));
        return copy.as(symbols.freshRange(), copy.lateral(), fresh(item.columns()));
    }

    private List<Rel.Item> items(List<Rel.Item> items) {
        List<Scalar> expressions =
                items.stream().map(item -> scalar(item.expression())).toList();
        List<Symbol> names = fresh(items.stream().map(Rel.Item::symbol).toList());
        return java.util.stream.IntStream.range(0, items.size())
                .mapToObj(i -> new Rel.Item(names.get(i), expressions.get(i)))
                .toList();
    }

    private List<Symbol> fresh(List<Symbol> columns) {
        return columns.stream()
                .map(column -> {
                    Symbol copy = symbols.fresh(column.name(), column.type());
                    fresh.put(column, copy);
                    return copy;
                })
                .toList();
    }

    private Symbol column(Symbol symbol) {
        return fresh.getOrDefault(symbol, symbol);
    }

    private Scalar scalar(Scalar scalar) {
        return scalar.substitute(symbol -> new Scalar.Column(column(symbol)));
    }
}
