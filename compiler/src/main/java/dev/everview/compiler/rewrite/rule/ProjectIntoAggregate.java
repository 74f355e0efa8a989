package dev.everview.compiler.rewrite.rule;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.rewrite.RewriteRule;
import java.util.Optional;

/** γ(k; a, π(f, R)) = γ(k ∘ f; a ∘ f, R). */
public final class ProjectIntoAggregate implements RewriteRule {
    @Override
    public Optional<Rel> apply(Rel node) {
        if (node instanceof Rel.Aggregate aggregate && aggregate.input() instanceof Rel.Project project) {
            Substitution substitution = new Substitution(project.items());
            return Optional.of(new Rel.Aggregate(
                    project.input(),
                    substitution.inItems(aggregate.keys()),
                    substitution.inItems(aggregate.aggregates()),
                    aggregate.grand()));
        }
        return Optional.empty();
    }
}
