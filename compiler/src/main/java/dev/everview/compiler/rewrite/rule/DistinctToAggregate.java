package dev.everview.compiler.rewrite.rule;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.rewrite.RewriteRule;
import java.util.List;
import java.util.Optional;

/** δ(π(f, R)) = γ(f; ∅, R): each different row is a group of its own. */
public final class DistinctToAggregate implements RewriteRule {
    @Override
    public Optional<Rel> apply(Rel node) {
        if (!(node instanceof Rel.Distinct(Rel input))) {
            return Optional.empty();
        }
        if (input instanceof Rel.Project(Rel inner, List<Rel.Item> items)) {
            return Optional.of(new Rel.Aggregate(inner, items, List.of(), false));
        }
        List<Rel.Item> columns = input.columns().stream()
                .map(column -> new Rel.Item(column, new Scalar.Column(column)))
                .toList();
        return Optional.of(new Rel.Distinct(new Rel.Project(input, columns)));
    }
}
