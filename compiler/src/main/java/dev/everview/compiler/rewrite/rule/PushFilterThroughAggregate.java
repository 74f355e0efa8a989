package dev.everview.compiler.rewrite.rule;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.rewrite.RewriteRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * σ(p ∧ q, γ(k; a, R)) = σ(q, γ(k; a, σ(p ∘ k, R))) where p reads keys only: groups that are never shown are not kept, and what they
 * would have computed cannot fail. A grand aggregate has one row whatever is left of its input.
 */
public final class PushFilterThroughAggregate implements RewriteRule {
    @Override
    public Optional<Rel> apply(Rel node) {
        if (!(node instanceof Rel.Filter(Rel.Aggregate aggregate, Scalar condition)) || aggregate.grand()) {
            return Optional.empty();
        }
        Set<Symbol> keys = new HashSet<>();
        aggregate.keys().forEach(key -> keys.add(key.symbol()));
        List<Scalar> below = new ArrayList<>();
        List<Scalar> above = new ArrayList<>();
        Substitution substitution = new Substitution(aggregate.keys());
        for (Scalar conjunct : Scalar.conjuncts(condition)) {
            if (keys.containsAll(conjunct.columns())) {
                below.add(substitution.in(conjunct));
            } else {
                above.add(conjunct);
            }
        }
        if (below.isEmpty()) {
            return Optional.empty();
        }
        Rel groups = new Rel.Aggregate(
                new Rel.Filter(aggregate.input(), all(below)), aggregate.keys(), aggregate.aggregates(), false);
        return Optional.of(above.isEmpty() ? groups : new Rel.Filter(groups, all(above)));
    }

    private static Scalar all(List<Scalar> conjuncts) {
        return conjuncts.size() == 1 ? conjuncts.get(0) : new Scalar.Logical(Scalar.Logical.Kind.AND, conjuncts);
    }
}
