package dev.everview.compiler.rewrite.rule;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Scalar;

/** Columns that a lateral item reads of what stands to its left. */
final class LateralColumns {
    private LateralColumns() {}

    /** The relation with such columns replaced by the expressions that compute them. */
    static Rel substituted(Rel rel, Substitution substitution) {
        if (rel instanceof Rel.Fixed(FromItem.Computed item)) {
            return new Rel.Fixed(item.substitute(symbol -> substitution.in(new Scalar.Column(symbol))));
        }
        return rel.withInputs(rel.inputs().stream()
                .map(input -> substituted(input, substitution))
                .toList());
    }
}
