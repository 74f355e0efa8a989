package dev.everview.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured of the modes, as a page. */
record ModesReport(int postgres, List<Integer> clients, List<Part> parts) {
    private static final String PLOT = "modes-measured.svg";

    private static final String HEAD = """
            # Modes, measured

            Written by `./dev bench --modes`. [modes.md](modes.md) says which mode is for what.

            """;

    ModesReport {
        clients = List.copyOf(clients);
        parts = List.copyOf(parts);
    }

    /**
     * What was measured of one server.
     *
     * @param disk what its commits waited for
     */
    record Part(Disk disk, List<Measurement> measurements, List<Measurement> tellers, Contention.Result contention) {
        Part {
            measurements = List.copyOf(measurements);
            tellers = List.copyOf(tellers);
        }
    }

    /** The page and its plot. */
    void save(Path directory) throws IOException {
        Files.writeString(directory.resolve("modes-measured.md"), markdown());
        Files.writeString(directory.resolve(PLOT), plot().svg());
    }

    /** What single statements keep of their throughput. */
    private RatioPlot plot() {
        List<RatioPlot.Bars> bars = new ArrayList<>();
        for (Part part : parts) {
            for (Measurement measurement : part.measurements()) {
                bars.add(new RatioPlot.Bars(
                        measurement.scenario().letter() + ", " + measurement.clients() + ", "
                                + part.disk().label(),
                        Variant.MODES.stream().skip(1).map(measurement::ratio).toList()));
            }
        }
        return new RatioPlot(
                "throughput ÷ that without a view, by statement, clients and disk: longer is better",
                RatioPlot.Scale.LINEAR,
                Variant.MODES.stream().skip(1).map(ModesReport::title).toList(),
                bars);
    }

    String markdown() {
        return HEAD + "![What single statements keep of their throughput, in each mode](" + PLOT + ")\n\n" + tables()
                + "\nPostgreSQL " + postgres + " with 512 MB of shared buffers, on a machine with "
                + Runtime.getRuntime().availableProcessors()
                + " processors. Throughput in slices of half a second, the variants in turn; medians of the quotients of slices"
                + " next to each other.\nAfterwards each view equals its definition.\n";
    }

    /** Statements per second in each mode, divided by those without a view. */
    static String ofStatements(List<Measurement> measurements) {
        return ratios("statement", measurements, Variant.MODES)
                + "\nThroughput in immediate mode, divided by that under `lock: view`:\n\n" + parallel(measurements);
    }

    String tables() {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            String disk = part.disk().title();
            out.append("## One statement, one transaction; ")
                    .append(disk)
                    .append("\n\nStatements per second, divided by those without any view.\n\n");
            out.append(ofStatements(part.measurements()));
            out.append("\n## TPC-B, as pgbench runs it; ")
                    .append(disk)
                    .append(
                            "\n\nThe view sums the accounts of each teller's branch, so that one account is in ten rows of it. ")
                    .append("Transactions per second, divided by those without any view.\n\n");
            out.append(ratios("transaction", part.tellers(), Variant.OF_TRANSACTIONS));
            out.append("\n## Several statements in a transaction, eight clients; ")
                    .append(disk)
                    .append("\n\n");
            out.append(table(part.contention().rows()));
            out.append("\n## 20,000 inserts of one row in a transaction; ")
                    .append(disk)
                    .append("\n\n");
            List<List<String>> lines = new ArrayList<>();
            lines.add(List.of("view", "milliseconds", "folding afterwards"));
            for (Contention.Many row : part.contention().longs()) {
                lines.add(List.of(
                        title(row.variant()),
                        String.format(Locale.ROOT, "%,.0f", row.millis()),
                        row.variant() == Variant.DEFERRED ? String.format(Locale.ROOT, "%,.0f", row.apply()) : ""));
            }
            out.append(Report.table(lines)).append('\n');
        }
        return out.toString();
    }

    /** Transactions of several statements, and how many of them ended in a deadlock. */
    static String table(List<Contention.Row> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("transaction", "view", "transactions per second", "deadlocks", "of transactions"));
        for (Contention.Row row : rows) {
            lines.add(List.of(
                    row.work().title(),
                    title(row.variant()),
                    String.format(Locale.ROOT, "%,.0f", row.transactions()),
                    String.valueOf(row.deadlocks()),
                    String.valueOf(row.tried())));
        }
        return Report.table(lines);
    }

    /** What it is worth that writers do not wait for each other. */
    private static String parallel(List<Measurement> measurements) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("statement", "clients", "immediate ÷ lock: view"));
        for (Measurement measurement : measurements) {
            lines.add(List.of(
                    measurement.scenario().letter(),
                    String.valueOf(measurement.clients()),
                    String.format(
                            Locale.ROOT,
                            "%.1f",
                            measurement.ratio(Variant.MAINTAINED) / measurement.ratio(Variant.SERIAL))));
        }
        return Report.table(lines);
    }

    private static String ratios(String work, List<Measurement> measurements, List<Variant> variants) {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(work, "clients"));
        variants.stream().skip(1).forEach(variant -> head.add(title(variant)));
        head.add("without a view /s");
        lines.add(head);
        for (Measurement measurement : measurements) {
            List<String> line = new ArrayList<>(List.of(
                    (measurement.scenario().letter() + " "
                                    + measurement.scenario().title())
                            .strip(),
                    String.valueOf(measurement.clients())));
            variants.stream().skip(1).forEach(variant -> line.add(format(measurement.ratio(variant))));
            line.add(String.format(Locale.ROOT, "%,.0f", measurement.perSecond(Variant.NO_VIEW)));
            lines.add(line);
        }
        return Report.table(lines);
    }

    private static String format(double ratio) {
        return String.format(Locale.ROOT, ratio < 0.1 ? "%.3f" : "%.2f", ratio);
    }

    private static String title(Variant variant) {
        return switch (variant) {
            case NO_VIEW -> "none";
            case MAINTAINED -> "immediate";
            case BY_HAND -> "by hand";
            case BY_HAND_SAFELY -> "by hand, safe";
            case SERIAL -> "lock: view";
            case ON_COMMIT -> "on_commit";
            case DEFERRED -> "deferred";
            case BARE_LOG -> "bare log";
            case REBUILT -> "rebuilt by each statement";
        };
    }
}
