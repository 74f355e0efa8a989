package dev.everview.compiler.rewrite.rule;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.rewrite.RewriteRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** π(f, R) × S = π(f ∪ S, R × S), and the same on the right; a function in S that reads columns of f reads what computes them. */
public final class PullProjectThroughJoin implements RewriteRule {
    @Override
    public Optional<Rel> apply(Rel node) {
        if (!(node instanceof Rel.Join(Rel left, Rel right))) {
            return Optional.empty();
        }
        if (left instanceof Rel.Project(Rel input, List<Rel.Item> items)) {
            return Optional.of(new Rel.Project(
                    new Rel.Join(input, LateralColumns.substituted(right, new Substitution(items))),
                    Stream.concat(items.stream(), same(right.columns())).toList()));
        }
        if (right instanceof Rel.Project(Rel input, List<Rel.Item> items)) {
            return Optional.of(new Rel.Project(
                    new Rel.Join(left, input),
                    Stream.concat(same(left.columns()), items.stream()).toList()));
        }
        return Optional.empty();
    }

    private static Stream<Rel.Item> same(List<Symbol> columns) {
        return columns.stream().map(column -> new Rel.Item(column, new Scalar.Column(column)));
    }
}
