package dev.everview.testkit;

import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates the expressions of {@link Arithmetic} for rows of certain columns, with SQL's rules for NULL. Immutable. */
final class Expressions {
    private final Map<Symbol, Integer> positions = new HashMap<>();

    Expressions(List<Symbol> columns) {
        for (int i = 0; i < columns.size(); i++) {
            positions.put(columns.get(i), i);
        }
    }

    /** Whether a row meets a condition: NULL is not enough. */
    boolean holds(Scalar condition, Row row) {
        return Boolean.TRUE.equals(value(condition, row));
    }

    @Nullable
    Object value(Scalar scalar, Row row) {
        return switch (scalar) {
            case Scalar.Column(Symbol symbol) -> {
                Integer position = positions.get(symbol);
                if (position == null) {
                    throw new IllegalArgumentException("no column " + symbol);
                }
                yield row.values().get(position);
            }
            case Scalar.Constant(SqlType type, String text) -> constant(type, text);
            case Scalar.OperatorCall call -> {
                Object left = value(call.arguments().get(0), row);
                Object right = value(call.arguments().get(1), row);
                yield left == null || right == null
                        ? null
                        : Arithmetic.of(call.operator()).apply((Long) left, (Long) right);
            }
            case Scalar.Logical logical -> logical(logical, row);
            case Scalar.NullTest test -> (value(test.argument(), row) == null) != test.negated();
            case Scalar.Construct construct
            when construct.kind() == Scalar.Construct.Kind.COALESCE -> {
                for (Scalar argument : construct.arguments()) {
                    Object value = value(argument, row);
                    if (value != null) {
                        yield value;
                    }
                }
                yield null;
            }
            default -> throw new IllegalArgumentException("not in the language: " + scalar);
        };
    }

    private static @Nullable Object constant(SqlType type, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return type.equals(SqlType.BOOL) ? (Object) Boolean.valueOf(text) : (Object) Long.valueOf(text);
    }

    private @Nullable Object logical(Scalar.Logical logical, Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        logical.arguments().forEach(argument -> values.add(value(argument, row)));
        return switch (logical.kind()) {
            case NOT -> values.get(0) == null ? null : !(Boolean) values.get(0);
            case AND -> values.contains(false) ? (Object) false : values.contains(null) ? null : (Object) true;
            case OR -> values.contains(true) ? (Object) true : values.contains(null) ? null : (Object) false;
        };
    }
}
