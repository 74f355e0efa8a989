package dev.everview.compiler.lift;

import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Operator;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is equal in every row of a FROM clause, as PostgreSQL may conclude it from conditions (optimizer/README: equivalence classes). Rather
 * too much than too little: conditions of outer joins and of sub-queries are taken as if they held for all rows. Not thread-safe.
 */
final class Equalities {
    private final Description description;
    private final FoldedKeys folded;
    private final Simplification simplification;
    private final UnaryOperator<FromItem> inlined;
    private final Map<Scalar, Scalar> parents = new HashMap<>();
    private final Set<Scalar> fixed = new HashSet<>();
    private final Set<Symbol> columns = new HashSet<>();
    private final Set<Integer> ranges = new HashSet<>();

    /** @param inlined the sub-query that a plain view or a common table expression stands for; other items as they are */
    Equalities(Description description, FoldedKeys folded, UnaryOperator<FromItem> inlined) {
        this.description = description;
        this.folded = folded;
        this.simplification = new Simplification(description);
        this.inlined = inlined;
    }

    /** Adds an item of the clause and its conditions. */
    void add(FromItem written) {
        FromItem item = inlined.apply(written);
        if (item instanceof FromItem.Leaf leaf) {
            columns.addAll(leaf.columns());
            ranges.add(leaf.range());
        }
        if (item instanceof FromItem.Join join) {
            add(join.left());
            add(join.right());
            add(join.condition());
        } else if (item instanceof FromItem.Functions functions
                && functions.functions().stream()
                        .anyMatch(function ->
                                function.call() instanceof Scalar.FunctionCall call && folded.isInlined(call))) {
            // its body takes its place (prepjointree.c: inline_set_returning_functions), conditions and all
            functions.columns().stream().map(Scalar.Column::new).forEach(column -> unite(column, anything(column)));
        } else if (item instanceof FromItem.SubQuery subQuery) {
            pullUp(
                    subQuery.query(),
                    subQuery.columns().stream().<Scalar>map(Scalar.Column::new).toList());
        }
    }

    /** Adds a condition that holds for all rows. */
    void add(@Nullable Scalar condition) {
        for (Scalar conjunct : Scalar.conjuncts(condition)) {
            (mayBecomeAnother(conjunct) ? comparedIn(conjunct) : heldBy(conjunct, false))
                    .forEach(pair -> unite(pair.left(), pair.right()));
            conjunct.walk()
                    .filter(Scalar.SubQuery.class::isInstance)
                    .map(Scalar.SubQuery.class::cast)
                    .filter(subQuery -> subQuery.kind() == Scalar.SubQuery.Kind.EXISTS
                            || subQuery.kind() == Scalar.SubQuery.Kind.ANY)
                    .forEach(subQuery -> pullUp(subQuery.query(), subQuery.left()));
        }
    }

    private record Pair(Scalar left, Scalar right) {}

    /** The pairs that are equal where a condition holds, or where its negation does. */
    private Set<Pair> heldBy(Scalar condition, boolean negated) {
        return switch (condition) {
            case Scalar.Logical(Scalar.Logical.Kind kind, List<Scalar> arguments)
            when kind == Scalar.Logical.Kind.NOT -> heldBy(arguments.get(0), !negated);
            case Scalar.Logical(Scalar.Logical.Kind kind, List<Scalar> arguments) -> {
                Set<Pair> held = heldBy(arguments.get(0), negated);
                for (Scalar argument : arguments.subList(1, arguments.size())) {
                    if ((kind == Scalar.Logical.Kind.AND) == negated) {
                        held.retainAll(heldBy(argument, negated));
                    } else {
                        held.addAll(heldBy(argument, negated));
                    }
                }
                yield held;
            }
            case Scalar.OperatorCall call
            when isComparison(call, negated ? "<>" : "=") ->
                new LinkedHashSet<>(Set.of(
                        new Pair(call.arguments().get(0), call.arguments().get(1))));
            default -> new LinkedHashSet<>();
        };
    }

    /** Operators that are no parts of PostgreSQL may have any name, and any negation. */
    private boolean isComparison(Scalar.OperatorCall call, String name) {
        Operator operator = description.operator(call.operator());
        return call.form() == Scalar.OperatorCall.Form.OPERATOR
                && call.arguments().size() == 2
                && (operator.name().equals(name) || !operator.isBuiltIn());
    }

    /** Whether PostgreSQL may leave parts of a condition out, because others have one value, and which is not to be said. */
    private boolean mayBecomeAnother(Scalar condition) {
        return condition.walk().anyMatch(part -> switch (part) {
            case Scalar.FunctionCall call -> folded.isFolded(call) && varies(call);
            case Scalar.Case cases -> cases.subject() != null && folded.isFolded(cases.subject());
            default -> part.type().oid() == SqlType.BOOL.oid() && folded.isFolded(part);
        });
    }

    /** All that stands on two sides of a comparison, and what is handed to functions, whose bodies may compare it. */
    private Set<Pair> comparedIn(Scalar condition) {
        Set<Pair> compared = new LinkedHashSet<>();
        condition.walk().forEach(part -> {
            switch (part) {
                case Scalar.OperatorCall call
                when isComparison(call, "=") || isComparison(call, "<>") ->
                    compared.add(
                            new Pair(call.arguments().get(0), call.arguments().get(1)));
                case Scalar.FunctionCall call
                when folded.isFolded(call) ->
                    call.arguments().forEach(argument -> compared.add(new Pair(argument, anything(argument))));
                default -> {}
            }
        });
        return compared;
    }

    /** A constant for a value that may be one. */
    private static Scalar anything(Scalar like) {
        return new Scalar.Constant(like.type(), null);
    }

    /** A sub-query without clauses of its own becomes part of the query around it (prepjointree.c: is_simple_subquery). */
    private void pullUp(Query query, List<Scalar> names) {
        if (!query.with().isEmpty()
                || query.limit() != null
                || query.offset() != null
                || !(query.body() instanceof Query.Select select)
                || select.grouping() != null
                || select.having() != null
                || !select.windows().isEmpty()
                || !(select.distinct() instanceof Query.Distinct.None)) {
            return;
        }
        List<Scalar> targets = select.targets().stream()
                .filter(target -> !target.hidden())
                .map(Query.Target::expression)
                .toList();
        select.from().forEach(this::add);
        for (int i = 0; i < names.size(); i++) {
            // what is more than a column stays apart under a name (prepjointree.c: pullup_replace_vars, wrap_non_vars)
            if (targets.get(i) instanceof Scalar.Column column) {
                unite(names.get(i), column);
            }
        }
        add(select.where());
    }

    /** Whether two expressions are equal. */
    boolean areEqual(Scalar one, Scalar other) {
        return representative(one).equals(representative(other));
    }

    /** Whether an expression equals one that does not vary from row to row. */
    boolean isFixed(Scalar expression) {
        return !varies(expression) || fixed.contains(representative(expression));
    }

    /** Whether an expression reads rows of queries around this one, and none of its own. */
    boolean isFromAround(Scalar expression) {
        return !varies(expression) && expression.walk().anyMatch(part -> reads(part, column -> true, range -> true));
    }

    private boolean varies(Scalar expression) {
        return expression.walk().anyMatch(part -> reads(part, columns::contains, ranges::contains));
    }

    private static boolean reads(Scalar part, Predicate<Symbol> column, IntPredicate range) {
        return switch (part) {
            case Scalar.Column(Symbol symbol) -> column.test(symbol);
            case Scalar.WholeRow row -> range.test(row.range());
            case Scalar.SubQuery subQuery ->
                Scalar.LocalQuery.of(subQuery).parameters().stream().anyMatch(column);
            default -> false;
        };
    }

    private void unite(Scalar left, Scalar right) {
        boolean eitherFixed = isFixed(left) || isFixed(right);
        Scalar all = representative(right);
        parents.put(representative(left), all);
        if (eitherFixed) {
            fixed.add(all);
        }
    }

    /** One of the expressions that are equal to an expression, the same for all of them. */
    private Scalar representative(Scalar expression) {
        return root(bare(simplification.of(expression)));
    }

    private Scalar root(Scalar expression) {
        Scalar parent = parents.getOrDefault(expression, expression);
        return parent.equals(expression) ? expression : root(parent);
    }

    /** Names for another type or collation are looked through (equivclass.c: canonicalize_ec_expression). */
    private static Scalar bare(Scalar expression) {
        return expression instanceof Scalar.Collate collate ? bare(collate.argument()) : expression;
    }
}
