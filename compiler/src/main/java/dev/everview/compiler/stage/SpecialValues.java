package dev.everview.compiler.stage;

import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * NaN and the infinities among the values of a sum. They cannot be subtracted again, so a sum is kept of the finite values, and the others
 * are counted; both follow from the changed rows alone.
 *
 * @param argument what is summed
 * @param server the major version
 */
public record SpecialValues(Scalar argument, int server) {
    private static final long FLOAT4 = 700;
    private static final long FLOAT8 = 701;
    private static final long NUMERIC = 1700;
    private static final long INTERVAL = 1186;

    /** What each counts in the tally: 1, 10^18, 10^36. */
    private static final Map<String, String> NUMBERS =
            Map.of("NaN", "1", "Infinity", "1e18::numeric", "-Infinity", "1e36::numeric");

    private static final String TOTAL = "sum with special values";

    /** Whether the type has such values. */
    boolean possible() {
        return !words().isEmpty();
    }

    private List<String> words() {
        return switch ((int) argument.type().oid()) {
            case (int) FLOAT4, (int) FLOAT8 -> List.of("NaN", "Infinity", "-Infinity");
            // https://www.postgresql.org/docs/14/release-14.html: infinities of numeric; release 17: of interval
            case (int) NUMERIC -> server >= 14 ? List.of("NaN", "Infinity", "-Infinity") : List.of("NaN");
            case (int) INTERVAL -> server >= 17 ? List.of("Infinity", "-Infinity") : List.of();
            default -> List.of();
        };
    }

    /**
     * What a value adds to the sum: zero where it is special. Floating-point numbers become the numeric of the same shortest text.
     *
     * @param value one of those that are summed
     */
    public Scalar finite(Scalar value) {
        String in = in();
        return switch ((int) value.type().oid()) {
            case (int) FLOAT4, (int) FLOAT8 ->
                finite(value, SqlType.NUMERIC, "CASE WHEN ", in + " THEN 0 ELSE ", "::text::numeric END");
            case (int) INTERVAL -> finite(value, value.type(), "CASE WHEN ", in + " THEN '0'::interval ELSE ", " END");
            default ->
                // the scale of special values is NULL: that is quicker to see than whether a value is one of three
                isShort()
                        ? finite(value, SqlType.NUMERIC, "CASE WHEN ", in + " THEN 0 ELSE ", " END")
                        : finite(
                                value,
                                SqlType.NUMERIC,
                                "CASE WHEN scale(",
                                ") IS NOT NULL THEN ",
                                " WHEN ",
                                " IS NOT NULL THEN 0 END");
        };
    }

    private boolean isShort() {
        return words().size() == 1;
    }

    private String in() {
        return " IN ('" + String.join("', '", words()) + "')";
    }

    /** Whether a finite value is added as it is. Floating-point numbers are not: their text is, as a numeric. */
    public boolean addedAsTheyAre() {
        return argument.type().oid() == NUMERIC;
    }

    /** The condition that a contribution, of a type that is added as it is, is finite or NULL. */
    public String isFinite(String contribution) {
        return "(" + contribution + in() + ") IS NOT TRUE";
    }

    /** An expression over sums, where nothing special is in any of them. */
    public static Scalar withoutAny(Scalar expression) {
        return expression.rewrite(part ->
                part instanceof Scalar.Special special && special.construct().equals(TOTAL)
                        ? special.arguments().get(1)
                        : part);
    }

    private static Scalar finite(Scalar value, SqlType type, String... parts) {
        return new Scalar.Special(
                "finite value", List.of(parts), Collections.nCopies(parts.length - 1, value), true, type);
    }

    /**
     * What a value adds to the tally: NULL, which a sum leaves out, where it is finite.
     *
     * @param value one of those that are summed
     */
    public Scalar number(Scalar value) {
        StringBuilder text = new StringBuilder();
        for (String word : words()) {
            text.append(" WHEN '").append(word).append("' THEN ").append(NUMBERS.get(word));
        }
        boolean byScale = value.type().oid() == NUMERIC && !isShort();
        List<String> parts = byScale
                ? List.of("CASE WHEN scale(", ") IS NULL THEN CASE ", text + " END END")
                : List.of("CASE ", text + " END");
        return new Scalar.Special(
                "special value", parts, Collections.nCopies(parts.size() - 1, value), true, SqlType.NUMERIC);
    }

    /**
     * The sum of all values, from the sum of the finite ones and the tally. What a tally stands for is left to a function: it is hardly
     * ever called, and to prepare an expression costs more than to compute it once.
     */
    Scalar total(Scalar finite, Scalar tally) {
        boolean onlyNaN = words().equals(List.of("NaN"));
        return switch ((int) argument.type().oid()) {
            case (int) FLOAT4, (int) FLOAT8 ->
                total(finite, "::float8 ELSE everview.special_total(", ")", tally, SqlType.FLOAT8);
            // of infinities of both signs PostgreSQL raises an error
            case (int) INTERVAL -> total(finite, " ELSE everview.special_interval(", ")", tally, finite.type());
            default ->
                onlyNaN
                        ? new Scalar.Special(
                                TOTAL,
                                List.of("CASE WHEN ", " = 0 THEN ", " ELSE 'NaN'::numeric END"),
                                List.of(tally, finite),
                                true,
                                finite.type())
                        : total(finite, " ELSE everview.special_total(", ")::numeric", tally, finite.type());
        };
    }

    private static Scalar total(Scalar finite, String otherwise, String end, Scalar tally, SqlType type) {
        return new Scalar.Special(
                TOTAL,
                List.of("CASE WHEN ", " = 0 THEN ", otherwise, end + " END"),
                List.of(tally, finite, tally),
                true,
                type);
    }
}
