package dev.everview.compiler.rewrite;

import dev.everview.compiler.algebra.Rel;
import java.util.Optional;

/** An equivalence, applied from left to right at one node. Stateless. */
@FunctionalInterface
public interface RewriteRule {
    /** The rewritten node, or empty when the rule did not fire. */
    Optional<Rel> apply(Rel node);

    /** The name that traces show. */
    default String name() {
        return getClass().getSimpleName();
    }
}
