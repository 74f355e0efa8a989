package dev.everview.compiler.stage;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.UniqueKey;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * From algebra to a sum of join blocks: joins are distributed over sums, projections become bindings, and whatever is not linear becomes
 * a table of its own.
 */
final class Flattening {
    /** A join of two sums has as many branches as their product; with more than this, the larger sum becomes a table. */
    private static final int MOST_BRANCHES = 9;

    private final Supplier<Description> description;
    private final Function<Rel, Rel> tables;

    /**
     * A flattening.
     *
     * @param description of the base tables and of all tables made so far; it grows while tables are made
     * @param tables makes a relation a table of its own and returns a reading of it with the same columns
     */
    Flattening(Supplier<Description> description, Function<Rel, Rel> tables) {
        this.description = description;
        this.tables = tables;
    }

    /**
     * The parts of a source while it is put together.
     *
     * @param key expressions over the columns of the source whose values no two rows share; empty when none are known
     */
    record Flat(List<Branch> branches, Optional<List<Scalar>> key) {
        Source source() {
            return new Source(branches);
        }
    }

    Flat flatten(Rel rel) {
        return switch (rel) {
            case Rel.Scan scan -> new Flat(List.of(block(scan)), primaryKey(scan));
            case Rel.Fixed fixed -> new Flat(List.of(block(fixed)), Optional.empty());
            case Rel.Unit unit ->
                new Flat(
                        List.of(new Branch(false, new JoinBlock(List.of(), List.of()), Map.of())),
                        Optional.of(List.of()));
            case Rel.Filter(Rel input, Scalar condition) -> filtered(flatten(input), condition);
            case Rel.Project(Rel input, List<Rel.Item> items) -> projected(flatten(input), items);
            case Rel.Join(Rel left, Rel right) -> joined(left, right);
            case Rel.Sum sum -> sum(sum);
            case Rel.Ranking ranking -> flatten(tables.apply(ranking));
            case Rel.Aggregate aggregate -> flatten(tables.apply(aggregate));
            case Rel.Distinct distinct -> flatten(tables.apply(distinct));
        };
    }

    private static Branch block(Rel.Source source) {
        return new Branch(false, new JoinBlock(List.of(source), List.of()), Map.of());
    }

    private Optional<List<Scalar>> primaryKey(Rel.Scan scan) {
        if (!description.get().relation(scan.relation()).keysCover(scan.only())) {
            return Optional.empty();
        }
        return description.get().relation(scan.relation()).uniqueKeys().stream()
                .filter(unique -> unique.primary() && unique.immediate())
                .findFirst()
                .map(UniqueKey::columns)
                .filter(scan.attributes()::containsAll)
                .map(attributes -> attributes.stream()
                        .<Scalar>map(attribute -> new Scalar.Column(
                                scan.columns().get(scan.attributes().indexOf(attribute))))
                        .toList());
    }

    private static Flat filtered(Flat input, Scalar condition) {
        List<Branch> branches = input.branches().stream()
                .map(branch -> new Branch(
                        branch.negative(),
                        new JoinBlock(
                                branch.block().sources(),
                                Stream.concat(
                                                branch.block().conditions().stream(),
                                                Scalar.conjuncts(branch.of(condition)).stream())
                                        .toList()),
                        branch.bindings()))
                .toList();
        return new Flat(branches, input.key());
    }

    private static Flat projected(Flat input, List<Rel.Item> items) {
        List<Branch> branches = input.branches().stream()
                .map(branch -> {
                    Map<Symbol, Scalar> bindings = new HashMap<>(branch.bindings());
                    items.stream()
                            .filter(item -> !item.expression().equals(new Scalar.Column(item.symbol())))
                            .forEach(item -> bindings.put(item.symbol(), branch.of(item.expression())));
                    return new Branch(branch.negative(), branch.block(), bindings);
                })
                .toList();
        return new Flat(branches, input.key());
    }

    private Flat joined(Rel left, Rel right) {
        Flat first = flatten(left);
        Flat second = flatten(right);
        if (first.branches().size() * second.branches().size() > MOST_BRANCHES) {
            boolean leftIsLarger = first.branches().size() >= second.branches().size();
            first = leftIsLarger ? flatten(tables.apply(left)) : first;
            second = leftIsLarger ? second : flatten(tables.apply(right));
        }
        List<Branch> branches = new ArrayList<>();
        for (Branch l : first.branches()) {
            for (Branch r : second.branches()) {
                Map<Symbol, Scalar> bindings = new HashMap<>(l.bindings());
                bindings.putAll(r.bindings());
                List<Rel.Source> sources = new ArrayList<>(l.block().sources());
                r.block().sources().forEach(source -> sources.add(lateral(source, l)));
                List<Scalar> conditions = new ArrayList<>(l.block().conditions());
                conditions.addAll(r.block().conditions());
                branches.add(new Branch(l.negative() != r.negative(), new JoinBlock(sources, conditions), bindings));
            }
        }
        Optional<List<Scalar>> key = first.key().isEmpty() || second.key().isEmpty()
                ? Optional.empty()
                : Optional.of(Stream.concat(first.key().get().stream(), second.key().get().stream())
                        .distinct()
                        .toList());
        return new Flat(branches, key);
    }

    /** A lateral item reads columns of what stands to its left as they are in that branch. */
    private static Rel.Source lateral(Rel.Source source, Branch left) {
        return source instanceof Rel.Fixed(FromItem.Computed item)
                ? new Rel.Fixed(item.substitute(symbol -> left.of(new Scalar.Column(symbol))))
                : source;
    }

    private Flat sum(Rel.Sum sum) {
        List<Branch> branches = new ArrayList<>();
        for (Rel.Summand summand : sum.summands()) {
            for (Branch branch : flatten(summand.input()).branches()) {
                Map<Symbol, Scalar> bindings = new HashMap<>(branch.bindings());
                for (int i = 0; i < sum.columns().size(); i++) {
                    bindings.put(
                            sum.columns().get(i),
                            branch.of(
                                    new Scalar.Column(summand.input().columns().get(i))));
                }
                branches.add(new Branch(branch.negative() != summand.negative(), branch.block(), bindings));
            }
        }
        Optional<List<Scalar>> key = sum.key().isEmpty()
                ? Optional.empty()
                : Optional.of(sum.key().stream().<Scalar>map(Scalar.Column::new).toList());
        return new Flat(branches, key);
    }
}
