package dev.everview.compiler.rewrite.rule;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.rewrite.RewriteRule;
import java.util.Optional;

/** R × {()} = R: a row without columns is neutral in a join. */
public final class DropUnitJoin implements RewriteRule {
    @Override
    public Optional<Rel> apply(Rel node) {
        if (node instanceof Rel.Join(Rel left, Rel right)) {
            if (left instanceof Rel.Unit) {
                return Optional.of(right);
            }
            if (right instanceof Rel.Unit) {
                return Optional.of(left);
            }
        }
        return Optional.empty();
    }
}
