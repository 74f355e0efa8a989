package dev.everview.fuzz;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Asks the server in one round trip which views differ from the plain ones beside them. It compares the number of the rows and the sum
 * of a hash of each row's text, so what is equal here is equal as bags and as text; what differs may do so in the last digits of
 * floating-point numbers only. The statements are prepared in the session, which saves planning the definitions again. Not thread-safe.
 */
final class Comparisons {
    private final Connection connection;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Comparisons(Connection connection) {
        this.connection = connection;
    }

    /**
     * Prepares the comparison of a view.
     *
     * @param columns the view's, quoted; the plain view has as many, whatever they are called
     */
    void add(String view, String plain, List<String> columns) throws SQLException {
        int number = numbers.size() + 1;
        String names = String.join(", ", columns);
        String wanted = "(SELECT " + digest(names) + " FROM " + plain + " AS d (" + names + "))";
        execute("PREPARE compare_" + number + " AS SELECT " + number + " WHERE (SELECT " + digest(names) + " FROM "
                + view
                + ") IS DISTINCT FROM " + wanted + ";\nPREPARE compute_" + number + " AS SELECT 0 WHERE " + wanted
                + " IS NULL");
        numbers.put(view, number);
    }

    private static String digest(String names) {
        return "ROW(count(*), sum(hashtextextended(ROW(" + names + ")::text, 0)))";
    }

    /**
     * Those of the views that may differ.
     *
     * @param then a statement that is executed last, or the empty text
     */
    List<String> differing(Collection<String> views, String then) throws SQLException {
        String asked = views.stream()
                .map(view -> "EXECUTE compare_" + Objects.requireNonNull(numbers.get(view), view))
                .collect(Collectors.joining(";"));
        List<Integer> found = execute(asked.isEmpty() || then.isEmpty() ? asked + then : asked + ";" + then);
        return views.stream().filter(view -> found.contains(numbers.get(view))).toList();
    }

    /** Computes all plain views, between statements that are executed before and behind. */
    void compute(String before, String then) throws SQLException {
        execute(before + ";"
                + numbers.values().stream()
                        .map(number -> "EXECUTE compute_" + number + ";")
                        .collect(Collectors.joining())
                + then);
    }

    /** Executes some statements in one round trip; the numbers that they give. */
    private List<Integer> execute(String statements) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            boolean rows = statement.execute(statements);
            while (rows || statement.getUpdateCount() >= 0) {
                if (rows) {
                    try (ResultSet result = statement.getResultSet()) {
                        while (result.next()) {
                            numbers.add(result.getInt(1));
                        }
                    }
                }
                rows = statement.getMoreResults();
            }
        }
        return numbers;
    }
}
