package dev.everview.compiler.stage;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Operator;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import java.util.Set;

/**
 * Which expressions give a value for every input. While contributions are folded, expressions over states are also computed for groups
 * that have just lost their last row and for contributions alone: {@code 100 / (count(*) - 1)} must not be.
 */
public final class Totality {
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*");
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", ">", ">=");

    /** Types whose sums and products do not run over in practice: contributions are no larger than what the user adds up. */
    private static final Set<Long> WIDE = Set.of(20L, 701L, 1700L);

    private final Description description;

    public Totality(Description description) {
        this.description = description;
    }

    /** Whether all expressions of a relation and of those below it are of that kind. */
    public boolean isTotal(Rel rel) {
        return !(rel instanceof Rel.Fixed)
                && rel.expressions().stream()
                        .flatMap(expression -> Scalar.conjuncts(expression).stream())
                        .allMatch(expression -> isTotal(expression) && isFoldable(expression))
                && rel.inputs().stream().allMatch(this::isTotal);
    }

    /** Other aggregates may refuse a value, as {@code json_object_agg} does a key that is NULL. */
    private boolean isFoldable(Scalar scalar) {
        return !(scalar instanceof Scalar.AggregateCall) || new Foldable(description).isFoldable(scalar);
    }

    boolean isTotal(Scalar scalar) {
        boolean own = switch (scalar) {
            case Scalar.Column column -> true;
            case Scalar.Constant constant -> true;
            case Scalar.AggregateCall call -> true;
            case Scalar.OperatorCall call -> isTotal(call);
            case Scalar.Cast cast ->
                cast.kind() == Scalar.Cast.Kind.RELABEL
                        || (cast.kind() == Scalar.Cast.Kind.COMMON && widens(cast.argument(), cast.type()));
            case Scalar.Construct construct -> true;
            case Scalar.Case choice -> true;
            case Scalar.NullTest test -> true;
            case Scalar.BooleanTest test -> true;
            case Scalar.FunctionCall call -> isWidening(call);
            default -> false;
        };
        return own && scalar.operands().stream().allMatch(this::isTotal);
    }

    private boolean isTotal(Scalar.OperatorCall call) {
        Operator operator = description.operator(call.operator());
        return call.form() == Scalar.OperatorCall.Form.OPERATOR
                && operator.isBuiltIn()
                && (dividesByConstant(operator, call)
                        || (ARITHMETIC.contains(operator.name()) && WIDE.contains(operator.result()))
                        || COMPARISONS.contains(operator.name()));
    }

    private static boolean dividesByConstant(Operator operator, Scalar.OperatorCall call) {
        return Set.of("/", "%").contains(operator.name())
                && WIDE.contains(operator.result())
                && call.arguments().size() == 2
                && call.arguments().get(1) instanceof Scalar.Constant divisor
                && divisor.text() != null
                && divisor.text().matches(".*[1-9].*");
    }

    /** A cast from one number to a wider one. */
    private static boolean isWidening(Scalar.FunctionCall call) {
        return call.form() != Scalar.FunctionCall.Form.CALL
                && widens(call.arguments().get(0), call.type());
    }

    private static boolean widens(Scalar number, SqlType type) {
        return WIDE.contains(type.oid())
                && type.modifier() < 0
                && Set.of(20L, 21L, 23L).contains(number.type().oid());
    }
}
