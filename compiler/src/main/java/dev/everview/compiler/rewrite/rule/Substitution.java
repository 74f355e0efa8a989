package dev.everview.compiler.rewrite.rule;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Replaces columns by the expressions that compute them. */
final class Substitution {
    private final Map<Symbol, Scalar> expressions = new HashMap<>();

    Substitution(List<Rel.Item> items) {
        items.forEach(item -> expressions.put(item.symbol(), item.expression()));
    }

    Scalar in(Scalar scalar) {
        return scalar.substitute(symbol -> {
            Scalar expression = expressions.get(symbol);
            return expression == null ? new Scalar.Column(symbol) : expression;
        });
    }

    List<Rel.Item> inItems(List<Rel.Item> items) {
        return items.stream()
                .map(item -> new Rel.Item(item.symbol(), in(item.expression())))
                .toList();
    }
}
