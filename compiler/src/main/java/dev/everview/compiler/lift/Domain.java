package dev.everview.compiler.lift;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All values that some columns of an outer relation take, and a sub-query computed for each of them: {@code D × sub-query}, where D moves
 * down to what reads the columns (the domain of T. Neumann, A. Kemper, Unnesting Arbitrary Queries, BTW 2015).
 */
final class Domain {
    private final Description description;
    private final SymbolAllocator symbols;
    private final Relations relations;
    private final Joins joins;

    /** Produces all values, and maybe others. */
    private final Rel producer;

    /** The columns of the outer relation. */
    private final List<Symbol> columns;

    /** The places among the columns of those that tell the values apart. */
    private final List<Integer> telling;

    /** Whether the producer has each value once. */
    private final boolean unique;

    /**
     * The values of columns that a sub-query refers to.
     *
     * @param outer what has the columns
     * @param inner the sub-query
     */
    Domain(
            Description description,
            SymbolAllocator symbols,
            Relations relations,
            Joins joins,
            Rel outer,
            Rel inner,
            List<Symbol> references) {
        this.description = description;
        this.symbols = symbols;
        this.relations = relations;
        this.joins = joins;
        this.producer = Relations.producer(outer, new LinkedHashSet<>(references));
        Optional<List<Symbol>> key = relations.key(producer);
        EqualValues equalValues = new EqualValues(description);
        boolean told = references.stream().allMatch(column -> equalValues.standsForEqual(column, inner));
        boolean shown = key.isPresent() && references.containsAll(key.get());
        if (key.isPresent() && (!told || (shown && producer instanceof Rel.Scan))) {
            // a row of the producer for each value: what looks different though it is equal stays apart
            joins.relyOn(producer);
            Set<Symbol> all = new LinkedHashSet<>(key.get());
            all.addAll(references);
            this.columns = List.copyOf(all);
            this.telling = IntStream.range(0, key.get().size()).boxed().toList();
            this.unique = true;
        } else {
            references.forEach(column -> equalValues.requireStandsForEqual(column, inner));
            this.columns = references;
            this.telling = IntStream.range(0, references.size()).boxed().toList();
            this.unique = false;
        }
    }

    /**
     * A relation computed for all values.
     *
     * @param rel has all columns of the original
     * @param values its columns that hold the value, one for each column of the domain
     */
    record Applied(Rel rel, List<Symbol> values) {}

    /** The condition that rows of a relation belong to an outer row. */
    @Nullable
    Scalar match(Rel outer, Applied applied) {
        return same(outer, columns, applied.values());
    }

    private @Nullable Scalar same(Rel left, List<Symbol> ofLeft, List<Symbol> ofRight) {
        Scalar condition = null;
        for (int place : telling) {
            condition = Scalar.and(condition, joins.same(left, ofLeft.get(place), ofRight.get(place)));
        }
        return condition;
    }

    private Scalar read(Scalar scalar, Applied applied) {
        return scalar.substitute(symbol -> {
            int place = columns.indexOf(symbol);
            return new Scalar.Column(place < 0 ? symbol : applied.values().get(place));
        });
    }

    /** The values, each once. */
    private Applied values() {
        Relations.Copy copy = relations.copy(producer);
        List<Scalar> expressions = columns.stream()
                .<Scalar>map(column -> new Scalar.Column(copy.of(column)))
                .toList();
        Rel values = relations.project(copy.rel(), expressions, columns);
        return new Applied(unique ? values : new Rel.Distinct(values), values.columns());
    }

    private boolean readBy(Rel rel) {
        return Relations.free(rel).stream().anyMatch(columns::contains);
    }

    /** The relation for all values. */
    Applied apply(Rel rel) {
        if (!readBy(rel)) {
            Applied values = values();
            return new Applied(new Rel.Join(values.rel(), rel), values.values());
        }
        return switch (rel) {
            case Rel.Filter(Rel input, Scalar condition) -> {
                Applied below = apply(input);
                yield new Applied(new Rel.Filter(below.rel(), read(condition, below)), below.values());
            }
            case Rel.Project(Rel input, List<Rel.Item> items) -> {
                Applied below = apply(input);
                List<Rel.Item> more = new ArrayList<>(read(items, below));
                more.addAll(Relations.same(below.values()));
                yield new Applied(new Rel.Project(below.rel(), more), below.values());
            }
            case Rel.Join(Rel left, Rel right) -> join(left, right);
            case Rel.Distinct(Rel input) -> {
                Applied below = apply(input);
                yield new Applied(new Rel.Distinct(shown(input, below)), below.values());
            }
            case Rel.Aggregate aggregate -> aggregate.grand() ? grand(aggregate) : groups(aggregate);
            case Rel.Sum sum -> sum(sum);
            case Rel.Ranking ranking -> {
                Applied below = apply(ranking.input());
                Rel.Ranking over = (Rel.Ranking) ranking.withInputs(List.of(below.rel()));
                List<Scalar> expressions = over.expressions().stream()
                        .map(expression -> read(expression, below))
                        .toList();
                yield new Applied(
                        over.withExpressions(expressions).apart(Relations.sorted(below.values())), below.values());
            }
            case Rel.Fixed fixed -> {
                Applied values = values();
                yield new Applied(new Rel.Join(values.rel(), over(fixed, values)), values.values());
            }
            case Rel.Scan scan -> throw new IllegalStateException("nothing in it reads a column");
            case Rel.Unit unit -> throw new IllegalStateException("nothing in it reads a column");
        };
    }

    private List<Rel.Item> read(List<Rel.Item> items, Applied applied) {
        return items.stream()
                .map(item -> new Rel.Item(item.symbol(), read(item.expression(), applied)))
                .toList();
    }

    /** Just the columns of a relation and the values. */
    private static Rel shown(Rel original, Applied applied) {
        return new Rel.Project(
                applied.rel(),
                Stream.concat(Relations.same(original.columns()).stream(), Relations.same(applied.values()).stream())
                        .toList());
    }

    /** Computed rows beside values. */
    private Rel over(Rel.Fixed fixed, Applied values) {
        FromItem.Computed item = fixed.item();
        return new Rel.Fixed(item.substitute(symbol -> read(new Scalar.Column(symbol), values))
                .as(item.range(), true, item.columns()));
    }

    private Applied join(Rel left, Rel right) {
        if (right instanceof Rel.Fixed fixed && readBy(right)) {
            // computed rows may read the left side, too, and stay directly beside it
            Applied values = readBy(left) ? apply(left) : values();
            Rel beside = readBy(left) ? values.rel() : new Rel.Join(left, values.rel());
            return new Applied(new Rel.Join(beside, over(fixed, values)), values.values());
        }
        Applied l = readBy(left) ? apply(left) : null;
        Applied r = readBy(right) ? apply(right) : null;
        if (l == null) {
            Applied only = Objects.requireNonNull(r, "one side reads the columns");
            return new Applied(new Rel.Join(left, only.rel()), only.values());
        }
        if (r == null) {
            return new Applied(new Rel.Join(l.rel(), right), l.values());
        }
        Rel both = new Rel.Join(l.rel(), r.rel());
        return new Applied(Joins.filter(both, same(l.rel(), l.values(), r.values())), l.values());
    }

    private Applied sum(Rel.Sum sum) {
        List<Rel.Summand> summands = new ArrayList<>();
        for (Rel.Summand summand : sum.summands()) {
            summands.add(new Rel.Summand(summand.negative(), shown(summand.input(), apply(summand.input()))));
        }
        List<Symbol> values = columns.stream()
                .map(column -> symbols.fresh(column.name(), column.type()))
                .toList();
        List<Symbol> all =
                Stream.concat(sum.columns().stream(), values.stream()).toList();
        List<Symbol> key = sum.key().isEmpty()
                ? List.of()
                : Stream.concat(sum.key().stream(), telling.stream().map(values::get))
                        .toList();
        return new Applied(new Rel.Sum(summands, all, key), values);
    }

    /** Groups give a row only for values that have rows; an aggregate over all rows gives one for the others too. */
    private Applied grand(Rel.Aggregate aggregate) {
        List<Rel.Item> renamed = new ArrayList<>();
        for (Rel.Item item : aggregate.aggregates()) {
            renamed.add(new Rel.Item(
                    symbols.fresh(item.symbol().name(), item.symbol().type()), item.expression()));
        }
        EmptyGroups empty =
                EmptyGroups.of(description, symbols, new Rel.Aggregate(aggregate.input(), List.of(), renamed, false));
        Applied groups = groups(empty.aggregate());
        List<Rel.Item> outputs = new ArrayList<>();
        for (int i = 0; i < renamed.size(); i++) {
            Scalar value =
                    Objects.requireNonNull(empty.values().get(renamed.get(i).symbol()));
            outputs.add(new Rel.Item(aggregate.aggregates().get(i).symbol(), value));
        }
        Applied values = values();
        outputs.addAll(Relations.same(values.values()));
        Rel joined = joins.leftJoin(values.rel(), groups.rel(), same(values.rel(), values.values(), groups.values()));
        return new Applied(new Rel.Project(joined, outputs), values.values());
    }

    private Applied groups(Rel.Aggregate aggregate) {
        Applied below = apply(aggregate.input());
        List<Rel.Item> keys = new ArrayList<>(read(aggregate.keys(), below));
        List<Symbol> values = new ArrayList<>();
        for (Symbol value : below.values()) {
            Symbol key = symbols.fresh(value.name(), value.type());
            keys.add(new Rel.Item(key, new Scalar.Column(value)));
            values.add(key);
        }
        return new Applied(new Rel.Aggregate(below.rel(), keys, read(aggregate.aggregates(), below), false), values);
    }
}
