package dev.everview.compiler.stage;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.OnlyRow;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Sees to it that values which fail for several rows ({@link OnlyRow}) are computed just for rows that are there when a statement has
 * ended: what they are computed from becomes a table of its own, and only what arrives there is looked at. In a join block they would
 * also be computed for contributions that cancel out.
 *
 * <p>PostgreSQL computes them for each row of the result, of a group or of a part of UNION ALL, and so does this. Elsewhere, in what other
 * sub-queries or outer joins read, it depends on the plan for which rows PostgreSQL does; here it is for all that the relation has in
 * which they stand. That becomes a table, too, for it may be read in several places.
 */
final class Settling {
    private final Function<Rel, Rel> tables;

    /**
     * A settling.
     *
     * @param tables makes a relation a table of its own and returns a reading of it with the same columns
     */
    Settling(Function<Rel, Rel> tables) {
        this.tables = tables;
    }

    /**
     * The same relation over such tables.
     *
     * @param rel normalized algebra of which each row is computed
     */
    Rel settled(Rel rel) {
        if (!mayFail(rel)) {
            return rel;
        }
        return switch (rel) {
            case Rel.Project project
            when mayFailItself(project) || failsBelow(project.input()) -> kept(project, project.input());
            case Rel.Project(Rel input, List<Rel.Item> items) -> new Rel.Project(settled(input), items);
            case Rel.Filter filter when mayFailItself(filter) -> kept(Set.copyOf(filter.columns()), filter);
            case Rel.Filter(Rel.Aggregate groups, Scalar condition) -> new Rel.Filter(settled(groups), condition);
            case Rel.Aggregate groups
            when mayFailItself(groups) || failsBelow(groups.input()) -> kept(groups, groups.input());
            case Rel.Aggregate groups -> groups.withInputs(List.of(settled(groups.input())));
            case Rel.Ranking ranking -> ranking.withInputs(List.of(settled(ranking.input())));
            default -> overTables(rel);
        };
    }

    /**
     * A relation that does not fail itself, over tables of what does. All that stands between is folded from one state of them: a
     * difference whose two sides arrived one after the other would take away rows that are not there.
     */
    private Rel overTables(Rel rel) {
        return rel.withInputs(rel.inputs().stream()
                .map(input -> mayFailItself(input) ? tables.apply(settled(input)) : overTables(input))
                .toList());
    }

    /** An operator over a table of what it computes values from. */
    private Rel kept(Rel operator, Rel input) {
        Set<Symbol> read = new LinkedHashSet<>();
        operator.expressions().forEach(expression -> read.addAll(expression.columns()));
        return operator.withInputs(List.of(kept(read, input)));
    }

    private Rel kept(Set<Symbol> columns, Rel input) {
        Rel below = input;
        Scalar first = null;
        Scalar last = null;
        Set<Symbol> read = new LinkedHashSet<>(columns);
        if (input instanceof Rel.Filter(Rel unfiltered, Scalar condition)) {
            below = unfiltered;
            for (Scalar conjunct : Scalar.conjuncts(condition)) {
                if (OnlyRow.in(conjunct)) {
                    last = Scalar.and(last, conjunct);
                    read.addAll(conjunct.columns());
                } else {
                    first = Scalar.and(first, conjunct);
                }
            }
        }
        if (mayFail(below)) {
            below = mayFailItself(below) ? tables.apply(settled(below)) : overTables(below);
        }
        List<Rel.Item> items = below.columns().stream()
                .filter(read::contains)
                .map(column -> new Rel.Item(column, new Scalar.Column(column)))
                .toList();
        Rel table = tables.apply(new Rel.Project(first == null ? below : new Rel.Filter(below, first), items));
        return last == null ? table : new Rel.Filter(table, last);
    }

    private static boolean failsBelow(Rel input) {
        return input instanceof Rel.Filter filter && mayFailItself(filter);
    }

    private static boolean mayFail(Rel rel) {
        return mayFailItself(rel) || rel.inputs().stream().anyMatch(Settling::mayFail);
    }

    private static boolean mayFailItself(Rel rel) {
        return rel.expressions().stream().anyMatch(OnlyRow::in);
    }
}
