package dev.everview.compiler.rewrite.rule;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.rewrite.RewriteRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** σ(p, σ(q, R)) = σ(q ∧ p, R). */
public final class MergeFilters implements RewriteRule {
    @Override
    public Optional<Rel> apply(Rel node) {
        if (node instanceof Rel.Filter(Rel.Filter(Rel input, Scalar inner), Scalar outer)) {
            List<Scalar> conjuncts = Stream.concat(Scalar.conjuncts(inner).stream(), Scalar.conjuncts(outer).stream())
                    .toList();
            return Optional.of(new Rel.Filter(input, new Scalar.Logical(Scalar.Logical.Kind.AND, conjuncts)));
        }
        return Optional.empty();
    }
}
