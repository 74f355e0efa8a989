package dev.everview.compiler.stage;

import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import java.util.Map;

/**
 * One join block of a stage's source.
 *
 * @param negative whether its rows are taken away
 * @param block what it joins
 * @param bindings what the columns of the whole source are in this branch; columns that are not bound are the block's own
 */
public record Branch(boolean negative, JoinBlock block, Map<Symbol, Scalar> bindings) {
    public Branch {
        bindings = Map.copyOf(bindings);
    }

    /** An expression over the columns of the source, as it reads in this branch. */
    public Scalar of(Scalar expression) {
        return bindings.isEmpty()
                ? expression
                : expression.substitute(symbol -> bindings.getOrDefault(symbol, new Scalar.Column(symbol)));
    }
}
