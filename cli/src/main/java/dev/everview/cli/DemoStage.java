package dev.everview.cli;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/** Plays the steps of a story on one connection and prints what a reader of a psql session would see. Not thread-safe. */
final class DemoStage {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Connection connection;
    private final int accounts;
    private final PrintWriter out;
    private final List<List<@Nullable String>> costs = new ArrayList<>();
    private double cheapest = Double.MAX_VALUE;
    private boolean different;

    /** @param accounts how many rows the table has that measurements pick rows of */
    DemoStage(Connection connection, int accounts, PrintWriter out) {
        this.connection = connection;
        this.accounts = accounts;
        this.out = out;
    }

    /** Plays a story to its end; false when a view differed from its definition. */
    boolean play(DemoScript story) throws SQLException {
        for (DemoStep step : story.steps()) {
            switch (step) {
                case DemoStep.Title title -> printTitle(title.text());
                case DemoStep.Prose prose -> prose.lines().forEach(out::println);
                case DemoStep.Statement statement -> run(statement.sql());
                case DemoStep.Text text -> printValue(text.sql());
                case DemoStep.Measurement measurement -> measure(measurement);
                case DemoStep.Costs ignored -> printCosts();
                case DemoStep.Comparison ignored -> compare();
            }
            out.println();
            out.flush();
        }
        return !different;
    }

    private void printTitle(String text) {
        out.println(text);
        out.println("=".repeat(text.length()));
    }

    private void run(String sql) throws SQLException {
        printIndented(sql);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            long start = System.nanoTime();
            boolean rows = statement.execute(sql);
            double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
            printNotices(statement.getWarnings());
            if (rows) {
                try (ResultSet result = statement.getResultSet()) {
                    table(result).print(out);
                }
            }
            long changed = statement.getUpdateCount();
            String count = changed > 0 ? changed + (changed == 1 ? " row, " : " rows, ") : "";
            out.println("(" + count + millis(millis) + ")");
        }
    }

    private void printIndented(String sql) {
        sql.lines().forEach(line -> out.println("  " + line));
    }

    private void printNotices(@Nullable SQLWarning first) {
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            ServerErrorMessage message = warning instanceof PSQLWarning psql ? psql.getServerErrorMessage() : null;
            out.println((message == null ? "NOTICE" : message.getSeverity()) + ":  " + warning.getMessage());
        }
    }

    private static TextTable table(ResultSet result) throws SQLException {
        int columns = result.getMetaData().getColumnCount();
        List<String> header = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            header.add(result.getMetaData().getColumnLabel(column));
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        while (result.next()) {
            List<@Nullable String> row = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                row.add(result.getString(column));
            }
            rows.add(row);
        }
        return new TextTable(header, rows);
    }

    private void printValue(String sql) throws SQLException {
        printIndented(sql);
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            if (result.next()) {
                out.println();
                result.getString(1).stripTrailing().lines().forEach(line -> out.println("    " + line));
            }
        }
    }

    private void measure(DemoStep.Measurement measurement) throws SQLException {
        measurement.statements().forEach(this::printIndented);
        List<PreparedStatement> prepared = new ArrayList<>();
        try {
            for (String sql : measurement.statements()) {
                prepared.add(connection.prepareStatement(sql));
            }
            double[] millis = new double[measurement.repetitions()];
            for (int i = 0; i < millis.length; i++) {
                // a step that has no divisor in common with a round number visits every row before one comes again
                int row = (int) (1 + i * 7919L % accounts);
                long start = System.nanoTime();
                for (PreparedStatement statement : prepared) {
                    if (statement.getParameterMetaData().getParameterCount() > 0) {
                        statement.setInt(1, row);
                    }
                    statement.execute();
                }
                millis[i] = (System.nanoTime() - start) / NANOS_PER_MILLI;
            }
            Arrays.sort(millis);
            double median = millis[millis.length / 2];
            cheapest = Math.min(cheapest, median);
            costs.add(List.of(
                    measurement.label(),
                    millis(median),
                    Integer.toString(millis.length),
                    String.format(Locale.ROOT, "%,.1f", median / cheapest)));
            out.println("(median of " + millis.length + ": " + millis(median) + ")");
        } finally {
            for (PreparedStatement statement : prepared) {
                statement.close();
            }
        }
    }

    private void printCosts() {
        new TextTable(List.of("what is done", "median", "runs", "times the first"), costs).print(out);
    }

    private void compare() throws SQLException {
        for (ViewComparison view : ViewComparison.all(connection)) {
            different |= !view.same();
            out.println((view.same() ? "✓ " : "✗ ")
                    + view.view()
                    + (view.same()
                            ? " has the very rows that its query gives (" + view.rows() + ")"
                            : " differs from its query in " + view.differences() + " rows"));
        }
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f ms" : "%.0f ms", value);
    }
}
