package dev.everview.compiler.lift;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.Scalar;
import java.util.List;

/**
 * COLLATE insists within its own query only: to what is around, a column of a sub-query has a collation as a column of a table has one
 * (https://www.postgresql.org/docs/current/collation.html). Where the expression comes to stand in the place of the column, it is written
 * as a sub-query of its own, which does not insist either.
 */
final class InnerCollations {
    private static final String CONSTRUCT = "collation of an inner query";

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

    /** An expression that does not insist on the collation it has. */
    static Scalar weakened(Scalar scalar) {
        return scalar.type().collation() != 0 && insists(scalar)
                ? new Scalar.Special(CONSTRUCT, List.of("(SELECT ", ")"), List.of(scalar), true, scalar.type())
                : scalar;
    }

    private static boolean insists(Scalar scalar) {
        boolean weak =
                scalar instanceof Scalar.Special special && special.construct().equals(CONSTRUCT);
        return !weak
                && (scalar instanceof Scalar.Collate
                        || scalar.operands().stream().anyMatch(InnerCollations::insists));
    }

    private static Rel keys(Rel.Aggregate aggregate) {
        return new Rel.Aggregate(aggregate.input(), items(aggregate.keys()), aggregate.aggregates(), aggregate.grand());
    }

    private static List<Rel.Item> items(List<Rel.Item> items) {
        return items.stream()
                .map(item -> new Rel.Item(item.symbol(), weakened(item.expression())))
                .toList();
    }
}
