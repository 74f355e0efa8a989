package dev.everview.compiler.lift;

import dev.everview.compiler.algebra.FreshCopy;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Column;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.UniqueKey;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What lifting asks of relations: their keys, columns that are never NULL, columns of outer queries in them. Stateless. */
final class Relations {
    private final Description description;
    private final SymbolAllocator symbols;

    Relations(Description description, SymbolAllocator symbols) {
        this.description = description;
        this.symbols = symbols;
    }

    /** Columns in the order of the relation, and the same under symbols of its own. */
    record Copy(Rel rel, Map<Symbol, Symbol> names) {
        Scalar of(Scalar scalar) {
            return scalar.substitute(symbol -> new Scalar.Column(names.getOrDefault(symbol, symbol)));
        }

        Symbol of(Symbol symbol) {
            return names.getOrDefault(symbol, symbol);
        }
    }

    Copy copy(Rel rel) {
        Rel fresh = FreshCopy.of(rel, symbols);
        Map<Symbol, Symbol> names = new HashMap<>();
        for (int i = 0; i < rel.columns().size(); i++) {
            names.put(rel.columns().get(i), fresh.columns().get(i));
        }
        return new Copy(fresh, names);
    }

    /** Columns whose values no two rows share, NULL equal to NULL; none means at most one row, nothing that no key is known. */
    Optional<List<Symbol>> key(Rel rel) {
        return switch (rel) {
            case Rel.Scan scan -> primaryKey(scan);
            case Rel.Fixed fixed -> Optional.empty();
            case Rel.Unit unit -> Optional.of(List.of());
            case Rel.Filter filter -> key(filter.input());
            case Rel.Project(Rel input, List<Rel.Item> items) -> key(input).flatMap(key -> passedOn(key, items));
            case Rel.Join(Rel left, Rel right) ->
                key(left)
                        .flatMap(l -> key(right)
                                .map(r -> Stream.concat(l.stream(), r.stream()).toList()));
            case Rel.Aggregate aggregate ->
                Optional.of(aggregate.keys().stream().map(Rel.Item::symbol).toList());
            case Rel.Distinct distinct -> Optional.of(distinct.columns());
            case Rel.Sum sum -> sum.key().isEmpty() ? Optional.empty() : Optional.of(sum.key());
            case Rel.DistinctOn first -> columnsOf(first.key()).or(() -> key(first.input()));
            case Rel.TopN top when top.single() -> columnsOf(top.key()).or(() -> key(top.input()));
            case Rel.Ranking ranking -> key(ranking.input());
        };
    }

    private static Optional<List<Symbol>> columnsOf(List<Scalar> expressions) {
        return expressions.stream().allMatch(Scalar.Column.class::isInstance)
                ? Optional.of(expressions.stream()
                        .map(expression -> ((Scalar.Column) expression).symbol())
                        .toList())
                : Optional.empty();
    }

    private Optional<List<Symbol>> primaryKey(Rel.Scan scan) {
        if (!description.relation(scan.relation()).keysCover(scan.only())) {
            return Optional.empty();
        }
        return description.relation(scan.relation()).uniqueKeys().stream()
                .filter(unique -> unique.primary() && unique.immediate())
                .findFirst()
                .map(UniqueKey::columns)
                .filter(scan.attributes()::containsAll)
                .map(attributes -> attributes.stream()
                        .map(attribute -> scan.columns().get(scan.attributes().indexOf(attribute)))
                        .toList());
    }

    private static Optional<List<Symbol>> passedOn(List<Symbol> key, List<Rel.Item> items) {
        Map<Symbol, Symbol> names = new HashMap<>();
        for (Rel.Item item : items) {
            if (item.expression() instanceof Scalar.Column(Symbol symbol)) {
                names.put(symbol, item.symbol());
            }
        }
        return names.keySet().containsAll(key)
                ? Optional.of(key.stream()
                        .map(symbol -> names.getOrDefault(symbol, symbol))
                        .toList())
                : Optional.empty();
    }

    /** The base tables that a relation reads. */
    static Set<Long> tables(Rel rel) {
        Set<Long> tables = new HashSet<>();
        if (rel instanceof Rel.Scan scan) {
            tables.add(scan.relation());
        }
        rel.inputs().forEach(input -> tables.addAll(tables(input)));
        return tables;
    }

    /** Whether an expression over a relation's columns is never NULL; false when in doubt. */
    boolean notNull(Rel rel, Scalar scalar) {
        return switch (scalar) {
            case Scalar.Constant constant -> constant.text() != null;
            case Scalar.Cast cast -> cast.kind() == Scalar.Cast.Kind.RELABEL && notNull(rel, cast.argument());
            case Scalar.Column(Symbol symbol) -> notNull(rel, symbol);
            default -> false;
        };
    }

    private boolean notNull(Rel rel, Symbol symbol) {
        return switch (rel) {
            case Rel.Scan scan -> {
                int position = scan.columns().indexOf(symbol);
                yield position >= 0
                        && description
                                .relation(scan.relation())
                                .column(scan.attributes().get(position))
                                .map(Column::notNull)
                                .orElse(false);
            }
            case Rel.Project(Rel input, List<Rel.Item> items) ->
                items.stream().anyMatch(item -> item.symbol().equals(symbol) && notNull(input, item.expression()));
            case Rel.Aggregate aggregate ->
                aggregate.keys().stream()
                        .anyMatch(
                                item -> item.symbol().equals(symbol) && notNull(aggregate.input(), item.expression()));
            case Rel.Sum sum -> {
                int position = sum.columns().indexOf(symbol);
                yield position >= 0
                        && sum.inputs().stream()
                                .allMatch(
                                        input -> notNull(input, input.columns().get(position)));
            }
            default -> rel.inputs().stream().anyMatch(input -> notNull(input, symbol));
        };
    }

    /** The columns that expressions in a relation read and nothing in it produces: those of outer queries. */
    static Set<Symbol> free(Rel rel) {
        Set<Symbol> read = new LinkedHashSet<>();
        Set<Symbol> produced = new HashSet<>();
        collect(rel, read, produced);
        read.removeAll(produced);
        return read;
    }

    private static void collect(Rel rel, Set<Symbol> read, Set<Symbol> produced) {
        produced.addAll(rel.columns());
        rel.expressions().forEach(expression -> read.addAll(expression.columns()));
        rel.inputs().forEach(input -> collect(input, read, produced));
    }

    /** The same relation where expressions read something else in place of columns of outer queries. */
    static Rel substituted(Rel rel, Map<Symbol, Scalar> columns) {
        UnaryOperator<Scalar> renaming =
                scalar -> scalar.substitute(symbol -> columns.getOrDefault(symbol, new Scalar.Column(symbol)));
        List<Rel> inputs =
                rel.inputs().stream().map(input -> substituted(input, columns)).toList();
        return switch (rel) {
            case Rel.Filter filter -> new Rel.Filter(inputs.get(0), renaming.apply(filter.condition()));
            case Rel.Project project -> new Rel.Project(inputs.get(0), items(project.items(), renaming));
            case Rel.Aggregate aggregate ->
                new Rel.Aggregate(
                        inputs.get(0),
                        items(aggregate.keys(), renaming),
                        items(aggregate.aggregates(), renaming),
                        aggregate.grand());
            case Rel.Ranking ranking -> {
                Rel.Ranking over = (Rel.Ranking) ranking.withInputs(inputs);
                yield over.withExpressions(
                        over.expressions().stream().map(renaming).toList());
            }
            case Rel.Fixed(FromItem.Computed item) ->
                new Rel.Fixed(item.substitute(symbol -> columns.getOrDefault(symbol, new Scalar.Column(symbol))));
            default -> rel.withInputs(inputs);
        };
    }

    private static List<Rel.Item> items(List<Rel.Item> items, UnaryOperator<Scalar> renaming) {
        return items.stream()
                .map(item -> new Rel.Item(item.symbol(), renaming.apply(item.expression())))
                .toList();
    }

    /** The smallest part of a relation that produces some columns; joins multiply its rows, but no other values appear. */
    static Rel producer(Rel rel, Set<Symbol> columns) {
        return switch (rel) {
            case Rel.Filter(Rel input, Scalar condition) -> producer(input, columns);
            case Rel.Join(Rel left, Rel right) -> {
                if (left.columns().containsAll(columns)) {
                    yield producer(left, columns);
                }
                yield right.columns().containsAll(columns) && free(right).isEmpty() ? producer(right, columns) : rel;
            }
            default -> rel;
        };
    }

    /** Ascending by each column. */
    static List<Rel.Sort> sorted(List<Symbol> columns) {
        return columns.stream()
                .map(column -> new Rel.Sort(new Scalar.Column(column), 0, Query.SortItem.Direction.ASCENDING, false))
                .toList();
    }

    /** The columns as they are. */
    static List<Rel.Item> same(List<Symbol> columns) {
        return columns.stream()
                .map(column -> new Rel.Item(column, new Scalar.Column(column)))
                .toList();
    }

    /** A projection to expressions under fresh names. */
    Rel project(Rel input, List<Scalar> expressions, List<Symbol> names) {
        return new Rel.Project(
                input,
                IntStream.range(0, names.size())
                        .mapToObj(i -> new Rel.Item(
                                symbols.fresh(names.get(i).name(), names.get(i).type()), expressions.get(i)))
                        .toList());
    }

    static List<Scalar> columns(List<Symbol> columns) {
        return columns.stream().<Scalar>map(Scalar.Column::new).toList();
    }

    static List<Scalar> nulls(List<Symbol> columns) {
        return columns.stream()
                .<Scalar>map(column -> new Scalar.Constant(column.type(), null))
                .toList();
    }
}
