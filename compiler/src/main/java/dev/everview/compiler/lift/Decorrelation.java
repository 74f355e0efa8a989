package dev.everview.compiler.lift;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        if (references.stream().noneMatch(outer.columns()::contains)) {
            return new Free(inner, null);
        }
        Free simple = simple(inner);
        if (simple != null) {
            return simple;
        }
        // what belongs further out is freed there
        return byValues(
                outer,
                inner,
                references.stream().filter(outer.columns()::contains).toList());
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
            case Rel.Ranking ranking -> {
                Free below = simple(ranking.input());
                yield below == null ? null : apart(ranking, below);
            }
            default -> null;
        };
    }

    /** Numbers and chooses rows for each value of the inner sides of the equalities; null when there are other conditions. */
    private @Nullable Free apart(Rel.Ranking ranking, Free below) {
        List<Rel.Item> keys = new ArrayList<>();
        Scalar condition = equalKeys(below, keys);
        if (condition == null || !closed(ranking, below)) {
            return null;
        }
        List<Symbol> columns = keys.stream().map(Rel.Item::symbol).toList();
        List<Rel.Item> items = new ArrayList<>(Relations.same(below.rel().columns()));
        items.addAll(keys);
        Rel.Ranking over = (Rel.Ranking) ranking.withInputs(List.of(new Rel.Project(below.rel(), items)));
        return new Free(over.apart(Relations.sorted(columns)), condition);
    }

    private static boolean closed(Rel operator, Free below) {
        return operator.expressions().stream()
                .allMatch(expression -> below.rel().columns().containsAll(expression.columns()));
    }

    private @Nullable Free byEquality(Free below, List<Rel.Item> keys, List<Symbol> shown) {
        List<Rel.Item> items = new ArrayList<>(keys);
        items.addAll(Relations.same(shown));
        Scalar condition = equalKeys(below, items);
        return condition == null ? null : new Free(new Rel.Distinct(new Rel.Project(below.rel(), items)), condition);
    }

    /** Groups by the inner sides of the equalities too; null when something else refers to outer columns. */
    @Nullable
    Free grouped(Rel.Aggregate aggregate, Free below) {
        if (!closed(aggregate, below)) {
            return null;
        }
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

    /** Computes the sub-query for all values of outer columns that it refers to. */
    private Free byValues(Rel outer, Rel inner, List<Symbol> references) {
        Domain domain = new Domain(description, symbols, relations, joins, outer, inner, references);
        Domain.Applied applied = domain.apply(inner);
        return new Free(applied.rel(), domain.match(outer, applied));
    }
}
