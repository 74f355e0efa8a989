package dev.everview.compiler.lift;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.Collations;
import dev.everview.compiler.query.Scalar;
import java.util.List;

/**
 * COLLATE insists within its own query only: to what is around, a column of a sub-query has a collation as a column of a table has one
 * (https://www.postgresql.org/docs/current/collation.html). Where the expression comes to stand in the place of the column, it is written
 * as a sub-query of its own, which does not insist either.
 */
final class InnerCollations {
    private InnerCollations() {}

    /** The same rows, with columns that do not insist. */
    static Rel weakened(Rel rel) {
        return switch (rel) {
            case Rel.Project(Rel.Aggregate aggregate, List<Rel.Item> items) ->
                new Rel.Project(keys(aggregate), items(items));
            case Rel.Project(Rel.Filter(Rel.Aggregate aggregate, Scalar condition), List<Rel.Item> items) ->
                new Rel.Project(new Rel.Filter(keys(aggregate), condition), items(items));
            case Rel.Project(Rel input, List<Rel.Item> items) -> new Rel.Project(input, items(items));
            case Rel.Aggregate aggregate -> keys(aggregate);
            case Rel.Distinct(Rel input) -> new Rel.Distinct(weakened(input));
            case Rel.Filter(Rel input, Scalar condition) -> new Rel.Filter(weakened(input), condition);
            default -> rel;
        };
    }

    private static Rel keys(Rel.Aggregate aggregate) {
        return new Rel.Aggregate(aggregate.input(), items(aggregate.keys()), aggregate.aggregates(), aggregate.grand());
    }

    private static List<Rel.Item> items(List<Rel.Item> items) {
        return items.stream()
                .map(item -> new Rel.Item(item.symbol(), Collations.weakened(item.expression())))
                .toList();
    }
}
