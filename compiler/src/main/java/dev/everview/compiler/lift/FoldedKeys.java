package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Keys of grouping sets that PostgreSQL no longer finds in what is computed of them, so that they do not become NULL there in the sets that
 * leave them out. Some it computes before it groups, such as {@code coalesce(3, x)} and {@code (SELECT max(x) FROM t)} (seen on 13 to 18);
 * conditions it writes in another way (seen on 13 and 17). Since a view equals what PostgreSQL says, and that depends on the plan, they are
 * refused.
 */
final class FoldedKeys {
    private static final Set<String> OF_RANGES = Set.of("@>", "<@");

    /** https://www.postgresql.org/docs/18/release-18.html */
    private static final int FIRST_WITH_GROUP_STEP = 18;

    private final Description description;

    FoldedKeys(Description description) {
        this.description = description;
    }

    /** Refuses them before the clauses of a query are told apart: what is computed above the groups sees keys as columns. */
    void refuse(Query query) {
        if (!(query.body() instanceof Query.Select select) || select.grouping() == null || !GroupingSets.in(select)) {
            return;
        }
        List<Integer> references = select.grouping().references();
        List<Scalar> expressions =
                select.targets().stream().map(Query.Target::expression).toList();
        List<Scalar> keys = select.targets().stream()
                .filter(target -> references.contains(target.reference()))
                .map(Query.Target::expression)
                .toList();
        refuse(keys, key -> false, expressions);
    }

    /**
     * Refuses HAVING that asks for all conditions of a key: {@code HAVING a AND b} over the key {@code (a AND b)} is a list of two conditions
     * to PostgreSQL (clauses.c: make_ands_implicit; seen on 17).
     *
     * @throws CompileException when it does
     */
    void refuseHaving(Collection<Scalar> keys, Scalar having) {
        if (keys.stream().anyMatch(key -> isConjunction(key) && asksFor(having, key)) && forgetsConditions()) {
            throw rewritten();
        }
    }

    private static boolean asksFor(Scalar condition, Scalar key) {
        return condition.equals(key)
                || (condition instanceof Scalar.Logical logical
                        && isConjunction(logical)
                        && logical.arguments().stream().anyMatch(part -> asksFor(part, key)));
    }

    private static boolean isConjunction(Scalar scalar) {
        return scalar instanceof Scalar.Logical logical && logical.kind() == Scalar.Logical.Kind.AND;
    }

    private boolean forgetsConditions() {
        return description.server().major() < FIRST_WITH_GROUP_STEP;
    }

    /**
     * Refuses expressions of which such a key is a part.
     *
     * @param mayBeFolded whether a key is one in any case
     * @throws CompileException when there is one
     */
    void refuse(Collection<Scalar> keys, Predicate<Scalar> mayBeFolded, Collection<Scalar> expressions) {
        for (Scalar key : keys) {
            if ((mayBeFolded.test(key) || isFolded(key))
                    && (expressions.stream().filter(key::equals).count() > 1
                            || expressions.stream()
                                    .anyMatch(expression -> !expression.equals(key)
                                            && expression.walk().anyMatch(key::equals)))) {
                throw new CompileException(Diagnostic.of(
                                DiagnosticCode.CONSTRUCT_NOT_SUPPORTED,
                                "an expression over a key of grouping sets that is a sub-query or does not vary, or another like it,"
                                        + " is not supported in a maintained view")
                        .withHint("show the key by itself, or leave it out of GROUP BY"));
            }
            if (expressions.stream().anyMatch(expression -> isRewritten(expression, key))) {
                throw rewritten();
            }
        }
    }

    private static CompileException rewritten() {
        return new CompileException(Diagnostic.of(
                        DiagnosticCode.CONSTRUCT_NOT_SUPPORTED,
                        "an expression of NOT, AND, OR or a comparison over a key of grouping sets that is a condition is not"
                                + " supported in a maintained view")
                .withHint("compute the key in a sub-query in FROM, and group by its column"));
    }

    /**
     * Whether PostgreSQL writes an expression over a condition in another way, in which the condition is no longer found: NOT (a = b) becomes
     * a {@literal <>} b, k = false becomes NOT k, and OR within OR becomes one (clauses.c: negate_clause, simplify_boolean_equality,
     * simplify_or_arguments; seen on 17). Since 18 keys are told apart before that.
     */
    private boolean isRewritten(Scalar expression, Scalar key) {
        return forgetsConditions()
                && key.type().oid() == SqlType.BOOL.oid()
                && !(key instanceof Scalar.Column || key instanceof Scalar.FunctionCall)
                && expression.walk().anyMatch(part -> switch (part) {
                    case Scalar.Logical(Scalar.Logical.Kind kind, List<Scalar> arguments)
                    when kind == Scalar.Logical.Kind.NOT -> reaches(arguments.get(0), key);
                    case Scalar.Logical(Scalar.Logical.Kind kind, List<Scalar> arguments) ->
                        key instanceof Scalar.Logical inner
                                && inner.kind() == kind
                                && arguments.contains(key)
                                && !arguments.stream().allMatch(other -> other.equals(key) || isTruthValue(other));
                    case Scalar.OperatorCall call ->
                        call.arguments().contains(key)
                                && call.arguments().stream().anyMatch(this::isFolded);
                    default -> false;
                });
    }

    /** True or false: it goes, or decides by itself. */
    private static boolean isTruthValue(Scalar scalar) {
        return scalar instanceof Scalar.Constant constant && constant.text() != null;
    }

    private static boolean reaches(Scalar negated, Scalar key) {
        return negated.equals(key)
                || (negated instanceof Scalar.Logical logical
                        && logical.operands().stream().anyMatch(part -> reaches(part, key)));
    }

    /** Whether an expression has one value whatever the columns are, as far as PostgreSQL sees that; true when in doubt. */
    private boolean isFolded(Scalar scalar) {
        return switch (scalar) {
            case Scalar.Constant constant -> true;
            case Scalar.Column column -> false;
            case Scalar.Construct construct
            when construct.kind() == Scalar.Construct.Kind.COALESCE ->
                isFolded(construct.arguments().get(0));
            case Scalar.Case cases ->
                (cases.subject() == null || isFolded(cases.subject()))
                        && cases.branches().stream().anyMatch(branch -> isFolded(branch.condition()));
            // 'empty'::int4range @> x is false whatever x is (rangetypes.c: find_simplified_clause)
            case Scalar.OperatorCall call
            when OF_RANGES.contains(description.operator(call.operator()).name())
                    && call.arguments().stream().anyMatch(this::isFolded) -> true;
            // PostgreSQL takes the body in place of the call
            case Scalar.FunctionCall call
            when description.function(call.function()).language().equals("sql") -> true;
            case Scalar.Logical logical -> logical.operands().stream().anyMatch(this::isFolded);
            default ->
                scalar.operands().stream().allMatch(this::isFolded)
                        || scalar.operands().stream()
                                .anyMatch(operand ->
                                        operand instanceof Scalar.Constant constant && constant.text() == null);
        };
    }
}
