package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes references to outer queries out of a sub-query: conditions move up to where the outer columns are, and where that cannot be,
 * the sub-query is computed for all values that the outer columns take (T. Neumann, A. Kemper, Unnesting Arbitrary Queries, BTW 2015).
 */
final class Decorrelation {
    private final Description description;
    private final SymbolAllocator symbols;
    private final Relations relations;
    private final Joins joins;

    Decorrelation(Description description, SymbolAllocator symbols, Relations relations, Joins joins) {
        this.description = description;
        this.symbols = symbols;
        this.relations = relations;
        this.joins = joins;
    }

    /**
     * A relation without references to outer queries, and the condition under which its rows belong to an outer row.
     *
     * @param rel has all columns of the original, and maybe more
     */
    record Free(Rel rel, @Nullable Scalar condition) {}

    /**
     * Frees a sub-query.
     *
     * @param outer the relation whose columns it refers to
     */
    Free free(Rel outer, Rel inner) {
        Set<Symbol> references = Relations.free(inner);
        if (references.isEmpty()) {
            return new Free(inner, null);
        }
        Free simple = simple(inner);
        if (simple != null) {
            return simple;
        }
        if (!outer.columns().containsAll(references)) {
            throw new CompileException(
                    Diagnostic.of(
                            DiagnosticCode.LATERAL,
                            "a sub-query that refers to columns two queries further out is not supported in a maintained view"));
        }
        return byValues(outer, inner, references);
    }

    /** Moves conditions up; null where that is not enough. */
    private @Nullable Free simple(Rel rel) {
        if (Relations.free(rel).isEmpty()) {
            return new Free(rel, null);
        }
        return switch (rel) {
            case Rel.Filter(Rel input, Scalar condition) -> {
                Free below = simple(input);
                if (below == null) {
                    yield null;
                }
                Set<Symbol> visible = new HashSet<>(below.rel().columns());
                Scalar stays = null;
                Scalar moves = below.condition();
                for (Scalar conjunct : Scalar.conjuncts(condition)) {
                    if (visible.containsAll(conjunct.columns())) {
                        stays = Scalar.and(stays, conjunct);
                    } else {
                        moves = Scalar.and(moves, conjunct);
                    }
                }
                yield new Free(Joins.filter(below.rel(), stays), moves);
            }
            case Rel.Project(Rel input, List<Rel.Item> items) -> {
                Free below = simple(input);
                if (below == null
                        || items.stream()
                                .anyMatch(item -> !below.rel()
                                        .columns()
                                        .containsAll(item.expression().columns()))) {
                    yield null;
                }
                List<Rel.Item> more = new ArrayList<>(items);
                if (below.condition() != null) {
                    Set<Symbol> shown = new HashSet<>(rel.columns());
                    below.condition().columns().stream()
                            .filter(symbol -> below.rel().columns().contains(symbol) && shown.add(symbol))
                            .forEach(symbol -> more.add(new Rel.Item(symbol, new Scalar.Column(symbol))));
                }
                yield new Free(new Rel.Project(below.rel(), more), below.condition());
            }
            case Rel.Join(Rel left, Rel right) -> {
                Free l = simple(left);
                Free r = simple(right);
                yield l == null || r == null
                        ? null
                        : new Free(new Rel.Join(l.rel(), r.rel()), Scalar.and(l.condition(), r.condition()));
            }
            case Rel.Distinct(Rel input) -> {
                Free below = simple(input);
                // rows that differ in further columns are different rows: they must come from equalities alone
                yield below == null
                                || below.rel().columns().size()
                                        == input.columns().size()
                        ? below == null ? null : new Free(new Rel.Distinct(below.rel()), below.condition())
                        : byEquality(below, List.of(), input.columns());
            }
            case Rel.Aggregate aggregate -> {
                Free below = simple(aggregate.input());
                yield below == null || aggregate.grand() ? null : grouped(aggregate, below);
            }
            default -> null;
        };
    }

    private @Nullable Free byEquality(Free below, List<Rel.Item> keys, List<Symbol> shown) {
        List<Rel.Item> items = new ArrayList<>(keys);
        items.addAll(Relations.same(shown));
        Scalar condition = equalKeys(below, items);
        return condition == null ? null : new Free(new Rel.Distinct(new Rel.Project(below.rel(), items)), condition);
    }

    /** Groups by the inner sides of the equalities too; null when there are other conditions. */
    @Nullable
    Free grouped(Rel.Aggregate aggregate, Free below) {
        List<Rel.Item> keys = new ArrayList<>(aggregate.keys());
        Scalar condition = equalKeys(below, keys);
        return condition == null
                ? null
                : new Free(new Rel.Aggregate(below.rel(), keys, aggregate.aggregates(), false), condition);
    }

    /** Frees the input of an aggregate over all rows, which then is one over groups; null when its condition is no equality. */
    @Nullable
    Free freeInput(Rel.Aggregate aggregate) {
        Free below = simple(aggregate.input());
        return below == null || below.condition() == null ? null : grouped(aggregate, below);
    }

    /** Makes the inner side of each equality a key; the condition over the keys, null when something else is among the conditions. */
    private @Nullable Scalar equalKeys(Free below, List<Rel.Item> keys) {
        Set<Symbol> inner = Set.copyOf(below.rel().columns());
        Scalar condition = null;
        for (Scalar conjunct : Scalar.conjuncts(below.condition())) {
            var equality = joins.equality(conjunct, Set.of(), inner);
            if (equality.isEmpty()) {
                return null;
            }
            Scalar right = equality.get().right();
            Symbol key = symbols.fresh("key_" + (keys.size() + 1), right.type());
            keys.add(new Rel.Item(key, right));
            condition = Scalar.and(condition, equality.get().with(new Scalar.Column(key)));
        }
        return condition;
    }

    /** Computes the sub-query for all values of the outer columns that it refers to. */
    Free byValues(Rel outer, Rel inner, Set<Symbol> references) {
        Applied applied = apply(outer, inner, List.copyOf(references));
        Scalar condition = null;
        for (int i = 0; i < applied.outer().size(); i++) {
            condition = Scalar.and(
                    condition,
                    joins.same(outer, applied.outer().get(i), applied.inner().get(i)));
        }
        return new Free(applied.rel(), condition);
    }

    /** A relation computed for all values of some outer columns, which it has as columns {@code inner}. */
    private record Applied(Rel rel, List<Symbol> outer, List<Symbol> inner) {
        Scalar of(Scalar scalar) {
            return scalar.substitute(
                    symbol -> new Scalar.Column(outer.contains(symbol) ? inner.get(outer.indexOf(symbol)) : symbol));
        }
    }

    /** All values of outer columns, each combination once. */
    private Applied values(Rel outer, List<Symbol> references) {
        Relations.Copy copy = relations.copy(Relations.producer(outer, new LinkedHashSet<>(references)));
        List<Scalar> columns = references.stream()
                .<Scalar>map(column -> new Scalar.Column(copy.of(column)))
                .toList();
        Rel values = new Rel.Distinct(relations.project(copy.rel(), columns, references));
        return new Applied(values, references, values.columns());
    }

    private Applied apply(Rel outer, Rel rel, List<Symbol> references) {
        if (Relations.free(rel).stream().noneMatch(references::contains)) {
            Applied values = values(outer, references);
            return new Applied(new Rel.Join(values.rel(), rel), references, values.inner());
        }
        return switch (rel) {
            case Rel.Filter(Rel input, Scalar condition) -> {
                Applied below = apply(outer, input, references);
                yield new Applied(new Rel.Filter(below.rel(), below.of(condition)), references, below.inner());
            }
            case Rel.Project(Rel input, List<Rel.Item> items) -> {
                Applied below = apply(outer, input, references);
                List<Rel.Item> more = new ArrayList<>(items.stream()
                        .map(item -> new Rel.Item(item.symbol(), below.of(item.expression())))
                        .toList());
                more.addAll(Relations.same(below.inner()));
                yield new Applied(new Rel.Project(below.rel(), more), references, below.inner());
            }
            case Rel.Join(Rel left, Rel right) -> {
                boolean leftRefers = Relations.free(left).stream().anyMatch(references::contains);
                boolean rightRefers = Relations.free(right).stream().anyMatch(references::contains);
                Applied l = leftRefers ? apply(outer, left, references) : null;
                Applied r = rightRefers ? apply(outer, right, references) : null;
                if (l == null || r == null) {
                    Applied one = l == null ? java.util.Objects.requireNonNull(r) : l;
                    yield new Applied(
                            l == null ? new Rel.Join(left, one.rel()) : new Rel.Join(one.rel(), right),
                            references,
                            one.inner());
                }
                Scalar condition = null;
                for (int i = 0; i < references.size(); i++) {
                    condition = Scalar.and(
                            condition,
                            joins.same(l.rel(), l.inner().get(i), r.inner().get(i)));
                }
                yield new Applied(Joins.filter(new Rel.Join(l.rel(), r.rel()), condition), references, l.inner());
            }
            case Rel.Distinct(Rel input) -> {
                Applied below = apply(outer, input, references);
                yield new Applied(
                        new Rel.Distinct(new Rel.Project(
                                below.rel(),
                                Stream.concat(
                                                Relations.same(input.columns()).stream(),
                                                Relations.same(below.inner()).stream())
                                        .toList())),
                        references,
                        below.inner());
            }
            case Rel.Aggregate aggregate ->
                aggregate.grand() ? grand(outer, aggregate, references) : groups(outer, aggregate, references);
            default ->
                throw new CompileException(
                        Diagnostic.of(
                                DiagnosticCode.LATERAL,
                                "a reference to a column of an outer query stands where it is not supported in a maintained view: in an outer join or set operation of the sub-query"));
        };
    }

    /** Groups give a row only for values that have rows; an aggregate over all rows gives one for the others too. */
    private Applied grand(Rel outer, Rel.Aggregate aggregate, List<Symbol> references) {
        List<Rel.Item> renamed = new ArrayList<>();
        List<Rel.Item> outputs = new ArrayList<>();
        for (Rel.Item item : aggregate.aggregates()) {
            Rel.Item inner = new Rel.Item(
                    symbols.fresh(item.symbol().name(), item.symbol().type()), item.expression());
            renamed.add(inner);
            outputs.add(new Rel.Item(item.symbol(), EmptyGroups.orEmpty(description, inner)));
        }
        Applied groups = groups(outer, new Rel.Aggregate(aggregate.input(), List.of(), renamed, false), references);
        Applied values = values(outer, references);
        Scalar condition = null;
        for (int i = 0; i < references.size(); i++) {
            condition = Scalar.and(
                    condition,
                    joins.same(
                            values.rel(), values.inner().get(i), groups.inner().get(i)));
        }
        outputs.addAll(Relations.same(values.inner()));
        Rel joined = joins.leftJoin(values.rel(), groups.rel(), condition);
        return new Applied(new Rel.Project(joined, outputs), references, values.inner());
    }

    private Applied groups(Rel outer, Rel.Aggregate aggregate, List<Symbol> references) {
        Applied below = apply(outer, aggregate.input(), references);
        List<Rel.Item> keys = new ArrayList<>();
        for (Rel.Item key : aggregate.keys()) {
            keys.add(new Rel.Item(key.symbol(), below.of(key.expression())));
        }
        List<Symbol> values = new ArrayList<>();
        for (Symbol value : below.inner()) {
            Symbol key = symbols.fresh(value.name(), value.type());
            keys.add(new Rel.Item(key, new Scalar.Column(value)));
            values.add(key);
        }
        List<Rel.Item> aggregates = aggregate.aggregates().stream()
                .map(item -> new Rel.Item(item.symbol(), below.of(item.expression())))
                .toList();
        return new Applied(new Rel.Aggregate(below.rel(), keys, aggregates, false), references, values);
    }
}
