package dev.everview.compiler.algebra;

import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that an algebra tree hangs together: run after each pass that makes one. */
public final class RelValidator {
    private RelValidator() {}

    /**
     * Returns the tree when it is sound.
     *
     * @throws IllegalStateException when an expression names a column its input does not produce, a symbol is produced twice, an
     *     aggregate stands outside an {@link Rel.Aggregate}, or a sub-query is left in an expression
     */
    public static Rel validate(Rel rel) {
        rel.inputs().forEach(RelValidator::validate);
        Set<Symbol> visible = new HashSet<>();
        for (Rel input : rel.inputs()) {
            for (Symbol column : input.columns()) {
                if (!visible.add(column)) {
                    throw new IllegalStateException("column " + column + " is produced twice");
                }
            }
        }
        switch (rel) {
            case Rel.Filter(Rel input, Scalar condition) -> check(condition, visible, false);
            case Rel.Project(Rel input, List<Rel.Item> items) ->
                items.forEach(item -> check(item.expression(), visible, false));
            case Rel.Aggregate(Rel input, List<Rel.Item> keys, List<Rel.Item> aggregates, boolean grand) -> {
                keys.forEach(item -> check(item.expression(), visible, false));
                aggregates.forEach(item -> check(item.expression(), visible, true));
            }
            case Rel.Ranking ranking ->
                ranking.expressions()
                        .forEach(expression -> check(expression, visible, expression instanceof Scalar.WindowCall));
            case Rel.Join join -> {}
            case Rel.Distinct distinct -> {}
            case Rel.Sum sum -> {}
            case Rel.Scan scan -> {}
            case Rel.Fixed fixed -> {}
            case Rel.Unit unit -> {}
        }
        return rel;
    }

    private static void check(Scalar expression, Set<Symbol> visible, boolean callAtTop) {
        for (Symbol column : expression.columns()) {
            if (!visible.contains(column)) {
                throw new IllegalStateException("no input produces " + column);
            }
        }
        Stream<Scalar> inner = callAtTop ? expression.operands().stream().flatMap(Scalar::walk) : expression.walk();
        inner.forEach(scalar -> {
            if (scalar instanceof Scalar.AggregateCall
                    || scalar instanceof Scalar.WindowCall
                    || scalar instanceof Scalar.SubQuery) {
                throw new IllegalStateException(
                        scalar.getClass().getSimpleName() + " has no place in a plain expression");
            }
        });
    }
}
