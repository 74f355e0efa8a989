package dev.everview.compiler.rewrite.rule;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.rewrite.RewriteRule;
import java.util.List;
import java.util.Optional;

/**
 * σ(p, π(f, R)) = π(f, σ(p ∘ f, R)).
 *
 * <p>An expression of f that fails for a row which p excludes may now be evaluated in another order, as PostgreSQL's own planner may
 * do when it flattens the sub-query (https://www.postgresql.org/docs/current/sql-expressions.html#SYNTAX-EXPRESS-EVAL).
 */
public final class PullProjectThroughFilter implements RewriteRule {
    @Override
    public Optional<Rel> apply(Rel node) {
        if (node instanceof Rel.Filter(Rel.Project(Rel input, List<Rel.Item> items), Scalar condition)) {
            return Optional.of(new Rel.Project(new Rel.Filter(input, new Substitution(items).in(condition)), items));
        }
        return Optional.empty();
    }
}
