package dev.everview.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What was measured of growing tables, as a page. */
record GrowthReport(int postgres, List<Growth.Row> rows) {
    private static final String PLOT = "growth.svg";

    private static final String HEAD = """
            # Growth

            Written by `./dev bench --growth`: what one UPDATE costs while the tables and the change grow, with the indexes that
            `--create-indexes` makes. Milliseconds, medians, each with the maintained view and (in parentheses) without any view. "rebuild" is
            `everview.refresh` of the same view, "REFRESH" that of an ordinary materialized view.

            - *flat*: the cost of a change of one row among a million, divided by that among ten thousand. A view
              whose strategy is `full` has none: the whole definition is computed at each change, so its cost is that of a refresh.
            - *all / by refresh*: one UPDATE of all rows with the maintained view, divided by the same without it, but with the same
              indexes, and a rebuild thereafter.

            Each view is compared with its definition afterwards.

            """;

    GrowthReport {
        rows = List.copyOf(rows);
    }

    /** The page and its plot. */
    void save(Path directory) throws IOException {
        Files.writeString(directory.resolve("growth.md"), markdown());
        Files.writeString(directory.resolve(PLOT), plot().svg());
    }

    /** For each view, how many changes of one row cost as much as a refresh, at each size. */
    private RatioPlot plot() {
        List<RatioPlot.Bars> bars = Arrays.stream(Growing.values())
                .filter(view -> !of(view).isEmpty())
                .map(view -> new RatioPlot.Bars(
                        view.title(),
                        of(view).stream()
                                .map(row -> row.refresh() / row.maintained().getFirst())
                                .toList()))
                .toList();
        List<String> sizes = of(rows.getFirst().view()).stream()
                .map(row -> String.format(Locale.ROOT, "%,d rows", row.size()))
                .toList();
        return new RatioPlot(
                "REFRESH MATERIALIZED VIEW ÷ UPDATE of one row with the view, logarithmic: longer is better",
                RatioPlot.Scale.LOGARITHMIC,
                sizes,
                bars);
    }

    String markdown() {
        return HEAD + "![How many times longer a refresh takes than an UPDATE of one row](" + PLOT + ")\n\n" + tables()
                + "\n## How it was measured\n\nPostgreSQL " + postgres
                + " with 512 MB of shared buffers and fsync off, on a machine with "
                + Runtime.getRuntime().availableProcessors()
                + " processors.\nTen rows of `purchase` for each of `customer`; a statement changes rows of neighbouring numbers, which belong to"
                + " different\ncustomers. 41 statements of one row, 15 of 100, 3 of 10,000, 5 of all, after one that warms up (3 of each but of all where the strategy"
                + " is\n`full`), by simple query protocol: planning included. What a change of all rows or a rebuild leaves behind is removed by VACUUM before the next.\n";
    }

    String tables() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "view",
                "strategy",
                "rows",
                "1",
                "100",
                "10,000",
                "all",
                "rebuild",
                "REFRESH",
                "flat",
                "all / by refresh"));
        for (Growing view : Growing.values()) {
            for (Growth.Row row : of(view)) {
                List<String> line = new ArrayList<>(
                        List.of(row.view().title(), row.strategies(), String.format(Locale.ROOT, "%,d", row.size())));
                for (int i = 0; i < Growth.CHANGES.size(); i++) {
                    line.add(with(row.maintained().get(i), row.plain().get(i)));
                }
                line.add(with(row.maintainedAll(), row.plainAll()));
                line.add(number(row.rebuild()));
                line.add(number(row.refresh()));
                line.add(row.equals(of(view).getLast()) ? flat(view) : "");
                line.add(Double.isNaN(all(row)) ? "" : String.format(Locale.ROOT, "%.1f", all(row)));
                lines.add(line);
            }
        }
        return Report.table(lines);
    }

    private static double all(Growth.Row row) {
        return row.maintainedAll() / (row.plainAll() + row.rebuild());
    }

    private static String with(double maintained, double plain) {
        return Double.isNaN(maintained) ? "" : number(maintained) + " (" + number(plain) + ")";
    }

    private List<Growth.Row> of(Growing view) {
        return rows.stream().filter(row -> row.view() == view).toList();
    }

    private String flat(Growing view) {
        if (view.isComputedAsAWhole()) {
            return "no";
        }
        List<Growth.Row> own = of(view);
        return String.format(
                Locale.ROOT,
                "%.1f",
                own.getLast().maintained().getFirst()
                        / own.getFirst().maintained().getFirst());
    }

    private static String number(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.2f" : "%,.0f", millis);
    }
}
