package dev.everview.testkit.tpch;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One of the 22 queries, with the parameters of the validation run. Its names resolve in the schema {@link TpchTables#SCHEMA}.
 *
 * @param number from 1 to 22
 * @param sql without a semicolon
 */
public record TpchQuery(int number, String sql) {
    private static final Pattern QUERY =
            Pattern.compile("^-- name: tpch_q(\\d\\d) cat=tpch\n(.*?);$", Pattern.MULTILINE | Pattern.DOTALL);

    /** The only parameter that depends on the scale: the fraction of query 11, for scale 1. */
    private static final String FRACTION = "0.0001";

    /**
     * All of them, in order.
     *
     * @param scale of the tables
     */
    public static List<TpchQuery> all(double scale) {
        return QUERY.matcher(Resources.text("/corpus/20-tpch.sql"))
                .results()
                .map(found -> of(found, scale))
                .toList();
    }

    /** The name of a view of it, such as {@code q01}. */
    public String view() {
        return number < 10 ? "q0" + number : "q" + number;
    }

    private static TpchQuery of(MatchResult found, double scale) {
        int number = Integer.parseInt(found.group(1));
        String sql = found.group(2);
        return new TpchQuery(number, number == 11 ? sql.replace(FRACTION, fraction(scale)) : sql);
    }

    private static String fraction(double scale) {
        return new BigDecimal(FRACTION)
                .divide(BigDecimal.valueOf(scale))
                .stripTrailingZeros()
                .toPlainString();
    }
}
