package dev.everview.compiler.rewrite.rule;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.rewrite.RewriteRule;
import java.util.Optional;

/** π(f, π(g, R)) = π(f ∘ g, R). All expressions are immutable, so evaluating one twice changes nothing. */
public final class MergeProjects implements RewriteRule {
    @Override
    public Optional<Rel> apply(Rel node) {
        if (node instanceof Rel.Project outer && outer.input() instanceof Rel.Project inner) {
            return Optional.of(new Rel.Project(inner.input(), new Substitution(inner.items()).inItems(outer.items())));
        }
        return Optional.empty();
    }
}
