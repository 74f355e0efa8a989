package dev.everview.compiler.lift;

import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How casts were written, which PostgreSQL looks past where it finds a group key in an expression: {@code GROUP BY x::float8} has the key
 * of {@code x + y} where {@code y} makes {@code x} such a number (equalfuncs.c: COMPARE_COERCIONFORM_FIELD).
 */
final class Displays {
    private Displays() {}

    /** The same node as if it had been written as a call, or as an explicit cast. */
    static Scalar without(Scalar node) {
        return switch (node) {
            case Scalar.FunctionCall call ->
                new Scalar.FunctionCall(
                        call.function(),
                        call.arguments(),
                        call.names(),
                        call.variadic(),
                        Scalar.FunctionCall.Form.CALL,
                        call.type());
            case Scalar.Cast cast -> new Scalar.Cast(cast.kind(), cast.argument(), false, cast.type());
            default -> node;
        };
    }

    /** A query whose expressions have each key as it is written in GROUP BY. */
    static Query likeKeys(Query query) {
        if (!(query.body() instanceof Query.Select select) || select.grouping() == null) {
            return query;
        }
        List<Integer> references = select.grouping().references();
        Map<Scalar, Scalar> keys = new HashMap<>();
        select.targets().stream()
                .filter(target -> references.contains(target.reference()))
                .map(Query.Target::expression)
                .forEach(key -> keys.putIfAbsent(key.rewrite(Displays::without), key));
        return query.with(new Query.Select(
                select.targets().stream()
                        .map(target -> new Query.Target(
                                likeKeys(target.expression(), keys),
                                target.name(),
                                target.hidden(),
                                target.reference()))
                        .toList(),
                select.distinct(),
                select.from(),
                select.where(),
                select.grouping(),
                select.having() == null ? null : likeKeys(select.having(), keys),
                select.windows()));
    }

    private static Scalar likeKeys(Scalar expression, Map<Scalar, Scalar> keys) {
        Scalar key = keys.get(expression.rewrite(Displays::without));
        if (key != null) {
            return key;
        }
        List<Scalar> operands = expression.operands();
        List<Scalar> read =
                operands.stream().map(operand -> likeKeys(operand, keys)).toList();
        return read.equals(operands) ? expression : expression.withOperands(read);
    }
}
