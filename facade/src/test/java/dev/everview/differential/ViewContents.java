package dev.everview.differential;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query as text, each with the number of times it occurs. Text tells apart what equality does not (1.0 and 1.00), so equal
 * contents are equal as bags too. Floating-point columns are rounded: addition in another order gives other last digits.
 */
record ViewContents(Map<String, Integer> rows) {
    private static final MathContext FLOAT_DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);
    private static final int FLOAT_SCALE = 6;

    /** A column: its quoted name, and how it is compared. */
    record ViewColumn(String name, Comparison comparison) {
        String shown(@Nullable String text) {
            if (comparison == Comparison.OPEN) {
                return "…";
            }
            if (text == null) {
                return "∅";
            }
            return switch (comparison) {
                case EXACT -> text;
                case ROUNDED -> rounded(text);
                case SHUFFLED -> shuffled(text);
                case OPEN -> "…";
            };
        }
    }

    /** Reads the columns of a relation or sub-query. */
    static ViewContents read(Connection connection, String from, List<ViewColumn> columns) throws SQLException {
        List<String> texts =
                columns.stream().map(column -> column.name() + "::text").toList();
        Map<String, Integer> rows = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet result = statement.executeQuery("SELECT " + String.join(", ", texts) + " FROM " + from)) {
                while (result.next()) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < columns.size(); i++) {
                        cells.add(columns.get(i).shown(result.getString(i + 1)));
                    }
                    rows.merge(String.join(" | ", cells), 1, Integer::sum);
                }
            }
        }
        return new ViewContents(rows);
    }

    /** What must be added to these rows to get the others: negative where there are too many. */
    Map<String, Integer> changesTo(ViewContents wanted) {
        Map<String, Integer> changes = new TreeMap<>(Comparator.naturalOrder());
        wanted.rows.forEach((row, count) -> changes.merge(row, count, Integer::sum));
        rows.forEach((row, count) -> changes.merge(row, -count, Integer::sum));
        changes.values().removeIf(count -> count == 0);
        return changes;
    }

    private static String shuffled(String text) {
        return text.codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String rounded(String text) {
        if (!text.matches("[-+.eE\\d]+")) {
            return text;
        }
        BigDecimal number = new BigDecimal(text).round(FLOAT_DIGITS).setScale(FLOAT_SCALE, RoundingMode.HALF_EVEN);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
