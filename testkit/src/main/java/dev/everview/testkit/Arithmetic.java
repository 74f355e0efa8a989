package dev.everview.testkit;

import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operators and aggregates of the small language that random expressions are made of, under object identifiers of PostgreSQL's
 * catalog. Values are 64-bit integers and truth values.
 */
public enum Arithmetic {
    EQUAL(410, "="),
    LESS(412, "<"),
    PLUS(684, "+"),
    TIMES(686, "*");

    /** Object identifiers of the aggregates over bigint. */
    public static final long COUNT_ROWS = 2803;

    public static final long COUNT_VALUES = 2147;
    public static final long SUM = 2107;
    public static final long MIN = 2131;
    public static final long MAX = 2115;

    private final long oid;
    private final String symbol;

    Arithmetic(long oid, String symbol) {
        this.oid = oid;
        this.symbol = symbol;
    }

    public long oid() {
        return oid;
    }

    public String symbol() {
        return symbol;
    }

    /** The type of the result. */
    public SqlType type() {
        return switch (this) {
            case EQUAL, LESS -> SqlType.BOOL;
            case PLUS, TIMES -> SqlType.INT8;
        };
    }

    /** {@code left OPERATOR right}. */
    public Scalar of(Scalar left, Scalar right) {
        return new Scalar.OperatorCall(oid, Scalar.OperatorCall.Form.OPERATOR, List.of(left, right), 0, type());
    }

    /** A call of an aggregate; no argument means count(*). */
    public static Scalar.AggregateCall aggregate(long function, List<Scalar> arguments, @Nullable Scalar filter) {
        return new Scalar.AggregateCall(
                function,
                arguments,
                arguments.size(),
                List.of(),
                false,
                List.of(),
                filter,
                false,
                arguments.isEmpty(),
                false,
                0,
                SqlType.INT8);
    }

    static Arithmetic of(long oid) {
        for (Arithmetic operator : values()) {
            if (operator.oid == oid) {
                return operator;
            }
        }
        throw new IllegalArgumentException("no operator " + oid);
    }

    Object apply(long left, long right) {
        return switch (this) {
            case EQUAL -> left == right;
            case LESS -> left < right;
            case PLUS -> left + right;
            case TIMES -> left * right;
        };
    }
}
