package dev.everview.compiler.rewrite.rule;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.FromItem;

/** Columns that a function in FROM reads of what stands to its left. */
final class LateralColumns {
    private LateralColumns() {}

    /** The relation with such columns replaced by the expressions that compute them. */
    static Rel substituted(Rel rel, Substitution substitution) {
        if (rel instanceof Rel.Fixed(FromItem.Functions functions) && functions.lateral()) {
            return new Rel.Fixed(new FromItem.Functions(
                    functions.range(),
                    functions.alias(),
                    true,
                    functions.functions().stream()
                            .map(function -> new FromItem.TableFunction(
                                    substitution.in(function.call()), function.definition(), function.columnCount()))
                            .toList(),
                    functions.ordinality(),
                    functions.columns()));
        }
        return rel.withInputs(rel.inputs().stream()
                .map(input -> substituted(input, substitution))
                .toList());
    }
}
