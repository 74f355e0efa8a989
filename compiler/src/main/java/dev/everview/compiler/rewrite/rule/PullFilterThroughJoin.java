package dev.everview.compiler.rewrite.rule;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.rewrite.RewriteRule;
import java.util.Optional;

/** σ(p, R) × S = σ(p, R × S), and the same on the right. Wrong for the null-extended side of an outer join, which is another node. */
public final class PullFilterThroughJoin implements RewriteRule {
    @Override
    public Optional<Rel> apply(Rel node) {
        if (!(node instanceof Rel.Join(Rel left, Rel right))) {
            return Optional.empty();
        }
        if (left instanceof Rel.Filter(Rel input, Scalar condition)) {
            return Optional.of(new Rel.Filter(new Rel.Join(input, right), condition));
        }
        if (right instanceof Rel.Filter(Rel input, Scalar condition)) {
            return Optional.of(new Rel.Filter(new Rel.Join(left, input), condition));
        }
        return Optional.empty();
    }
}
