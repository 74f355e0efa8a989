package dev.everview.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What was measured of TPC-H, as a page with a plot for each scale. */
record TpchReport(int postgres, boolean durable, List<Part> parts) {
    /** Tables of one scale. */
    record Part(double scale, List<TpchRow> rows) {
        Part {
            rows = List.copyOf(rows);
        }

        private String plain() {
            return BigDecimal.valueOf(scale).stripTrailingZeros().toPlainString();
        }

        private String plot() {
            return "tpch-" + plain() + ".svg";
        }

        private String title() {
            return "Scale " + plain();
        }

        /** The geometric mean of the ratios that are known; NaN when none is. */
        private double mean(boolean ofAll, Function<TpchRow.Changes, TpchCost> cost) {
            return Math.exp(rows.stream()
                    .filter(row -> ofAll
                            || !Tpch.CATALOGUE_QUERIES.contains(row.query().number()))
                    .mapToDouble(row -> ratio(row, cost))
                    .filter(ratio -> !Double.isNaN(ratio))
                    .map(Math::log)
                    .average()
                    .orElse(Double.NaN));
        }
    }

    private static final String HEAD = """
            # TPC-H

            Written by `./dev bench --tpch`: each of the 22 queries as a maintained view, one view at a time, under the refresh functions of
            TPC-H. Ratios first, because they carry over to other machines: REFRESH MATERIALIZED VIEW of the same query, divided by what the
            view adds to the change, which is the time of the change with the view minus that of the same change without any.

            - *one order*: an order with its one to seven lines, inserted or deleted in a transaction of its own.
            - *0.1 %*: the first refresh function (insert) and the second (delete), of one order in a thousand with their lines, one statement
              for each of the two tables.
            - Queries with * read neither orders nor lines, so these changes cost them nothing. For them an order stands for one part of which
              the size, and the prices of its four suppliers, change, and a batch for one part in a thousand.

            After each query the view is compared with its definition, and the run fails if they differ.

            """;

    TpchReport {
        parts = List.copyOf(parts);
    }

    /** Writes the page and its plots to a directory. */
    void save(Path directory) throws IOException {
        for (Part part : parts) {
            List<RatioPlot.Bars> bars = part.rows().stream()
                    .map(row -> new RatioPlot.Bars(
                            name(row),
                            List.of(
                                    ratio(row, TpchRow.Changes::orderIn),
                                    Math.min(
                                            ratio(row, TpchRow.Changes::batchIn),
                                            ratio(row, TpchRow.Changes::batchOut)))))
                    .toList();
            RatioPlot plot = new RatioPlot(
                    "REFRESH MATERIALIZED VIEW ÷ maintenance, logarithmic: longer is better",
                    RatioPlot.Scale.LOGARITHMIC,
                    List.of("one order inserted", "0.1 % of the orders, the worse of insert and delete"),
                    bars);
            Files.writeString(directory.resolve(part.plot()), plot.svg());
        }
        Files.writeString(directory.resolve("tpch.md"), markdown());
    }

    String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        for (Part part : parts) {
            page.append("## ").append(part.title()).append("\n\n");
            page.append("![How many times longer a refresh takes than maintenance, by query](")
                    .append(part.plot())
                    .append(")\n\n");
            page.append(tables(part)).append('\n');
        }
        return page.append(method()).toString();
    }

    /** The tables of all scales, which are readable on a terminal as well. */
    String tables() {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            out.append(part.title()).append("\n\n").append(tables(part)).append('\n');
        }
        return out.toString();
    }

    private static String tables(Part part) {
        return Report.table(ratios(part))
                + "\nMilliseconds, and in parentheses those of the change without the view:\n\n"
                + Report.table(times(part));
    }

    private static List<List<String>> ratios(Part part) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "REFRESH ÷ maintenance",
                "one order inserted",
                "deleted",
                "0.1 % inserted",
                "deleted",
                "size ÷ materialized view",
                "strategy of each stage"));
        for (TpchRow row : part.rows()) {
            List<String> line = new ArrayList<>(List.of(name(row)));
            for (Function<TpchRow.Changes, TpchCost> cost : COSTS) {
                line.add(number(ratio(row, cost)));
            }
            line.add(row.refreshedSize() == 0 ? "" : number((double) row.size() / row.refreshedSize()));
            line.add(row.gaveUp().isEmpty() ? row.strategies() : row.strategies() + "; given up: " + row.gaveUp());
            lines.add(line);
        }
        lines.add(means("geometric mean", part, true));
        lines.add(means("without *", part, false));
        return lines;
    }

    private static final List<Function<TpchRow.Changes, TpchCost>> COSTS = List.of(
            TpchRow.Changes::orderIn, TpchRow.Changes::orderOut, TpchRow.Changes::batchIn, TpchRow.Changes::batchOut);

    private static List<String> means(String name, Part part, boolean ofAll) {
        List<String> line = new ArrayList<>(List.of(name));
        COSTS.forEach(cost -> line.add(number(part.mean(ofAll, cost))));
        line.add("");
        line.add("");
        return line;
    }

    private static List<List<String>> times(Part part) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                List.of("", "create", "one order inserted", "deleted", "0.1 % inserted", "deleted", "REFRESH", "size"));
        for (TpchRow row : part.rows()) {
            List<String> line = new ArrayList<>(List.of(name(row), number(row.create())));
            for (Function<TpchRow.Changes, TpchCost> cost : COSTS) {
                TpchRow.Changes changes = row.changes();
                line.add(
                        changes == null
                                ? ""
                                : number(cost.apply(changes).kept().median()) + " ("
                                        + number(cost.apply(changes).plain().median()) + ")");
            }
            line.add(number(row.refresh()));
            line.add(String.format(Locale.ROOT, "%,d kB", (row.size() + 1023) / 1024));
            lines.add(line);
        }
        return lines;
    }

    private static String name(TpchRow row) {
        int number = row.query().number();
        return "Q" + number + (Tpch.CATALOGUE_QUERIES.contains(number) ? " *" : "");
    }

    private static double ratio(TpchRow row, Function<TpchRow.Changes, TpchCost> cost) {
        TpchRow.Changes changes = row.changes();
        return changes == null ? Double.NaN : row.ratio(cost.apply(changes));
    }

    private String method() {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return """
                ## How it was measured

                PostgreSQL %d with 2 GB of shared buffers, 64 MB of work_mem, fsync %s and autovacuum off, on a machine with %d processors and
                %d GB of memory that also ran the client. The rows are those of dbgen, made by `io.trino.tpch:tpch`; the tables have the primary
                and foreign keys that TPC-H states, and with a view the indexes that `--create-indexes` makes, which count as part of its cost.
                REFRESH has these indexes, too, and for query 20 one more, on `lineitem (l_partkey, l_suppkey)`, without which it had not ended after ten minutes.

                There are two databases with the same rows, one with the view and one without. Each change is made in one and then in the other;
                what a view adds is the median of the differences of such pairs: of %d for one order, of %d for a batch, after one that warms up.
                Sets of orders, scattered over the tables, are deleted with their lines and inserted again. Differences below %s ms count as
                that. Times of a change are medians, by simple query protocol: planning and all checks of foreign keys included. REFRESH is
                the median of three, creating a view includes filling it and making its indexes. Sizes are those of the view, its hidden tables
                and their indexes, but not the indexes of base tables. The bars for batches in the plots are the worse of insert and delete.
                """.formatted(
                        postgres,
                        durable ? "on" : "off",
                        Runtime.getRuntime().availableProcessors(),
                        Math.round(machine.getTotalMemorySize() / 1e9),
                        Tpch.SINGLES,
                        Tpch.BATCHES,
                        TpchCost.LEAST_MILLIS);
    }

    /** Three digits say enough. */
    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        int digits = value >= 100 || value == Math.rint(value) ? 0 : value >= 10 ? 1 : 2;
        return Report.number(value, digits);
    }
}
