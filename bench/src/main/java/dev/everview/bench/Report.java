package dev.everview.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What was measured, as a page for people and as JSON for programs. */
record Report(Options options, List<Part> parts, List<Cost> costs) {
    private static final String PLOT = "benchmarks.svg";

    /** What was measured on one server. */
    record Part(Disk disk, List<Measurement> measurements) {
        Part {
            measurements = List.copyOf(measurements);
        }
    }

    Report {
        parts = List.copyOf(parts);
        costs = List.copyOf(costs);
    }

    /** The tables of the page, which are readable on a terminal as well. */
    String tables() {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            out.append("With ")
                    .append(part.disk().title())
                    .append(":\n\n")
                    .append(table(part))
                    .append('\n');
        }
        if (!costs.isEmpty()) {
            List<List<String>> lines = new ArrayList<>();
            lines.add(List.of("once", "measured", "at most"));
            for (Cost cost : costs) {
                lines.add(List.of(
                        cost.what(),
                        number(cost.amount(), 0) + " " + cost.unit(),
                        number(cost.limit(), 0) + " " + cost.unit()));
            }
            out.append(table(lines));
        }
        return out.toString();
    }

    private static String table(Part part) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "",
                "clients",
                "maintained",
                "by hand, safe",
                "by hand",
                "no view /s",
                "maintained /s",
                "by hand, safe /s",
                "by hand /s",
                "one REFRESH",
                "instead of one change"));
        for (Measurement one : part.measurements()) {
            double changesPerRefresh = one.refreshMillis() / 1000 * one.perSecond(Variant.MAINTAINED) / one.clients();
            rows.add(List.of(
                    one.scenario().letter(),
                    Integer.toString(one.clients()),
                    number(one.ratio(Variant.MAINTAINED), 2),
                    number(one.ratio(Variant.BY_HAND_SAFELY), 2),
                    number(one.ratio(Variant.BY_HAND), 2),
                    number(one.perSecond(Variant.NO_VIEW), 0),
                    number(one.perSecond(Variant.MAINTAINED), 0),
                    number(one.perSecond(Variant.BY_HAND_SAFELY), 0),
                    number(one.perSecond(Variant.BY_HAND), 0),
                    number(one.refreshMillis(), 1) + " ms",
                    number(changesPerRefresh, 0) + " ×"));
        }
        return table(rows);
    }

    String markdown() {
        StringBuilder out = new StringBuilder();
        out.append("# Benchmarks\n\n");
        out.append(
                "Written by `./dev bench`. Ratios first, because they carry over to other machines: throughput with a\n");
        out.append("maintained view, divided by the throughput of the same statements without any view.\n\n");
        for (Scenario scenario : Scenario.USUAL) {
            out.append("- ")
                    .append(scenario.letter())
                    .append(' ')
                    .append(scenario.title())
                    .append('\n');
        }
        out.append("\n![Throughput with a maintained view, divided by that without](" + PLOT + ")\n\n");
        out.append(tables()).append('\n');
        out.append(
                "The queries of TPC-H are measured in [tpch.md](tpch.md), growing tables in [growth.md](growth.md), modes in\n");
        out.append("[modes-measured.md](modes-measured.md).\n\n");
        out.append("## How it was measured\n\n");
        out.append("PostgreSQL " + options.postgres() + " with 512 MB of shared buffers, on a machine with "
                + Runtime.getRuntime().availableProcessors() + " processors that also ran the clients.\n");
        out.append(
                "Every statement is a transaction of its own, prepared on the server, with random parameters, sent by pgjdbc.\n");
        out.append("The variants work in slices of half a second in turn, for ")
                .append(number(options.seconds(), 0))
                .append(" seconds each; a ratio is the median of the ratios of\n");
        out.append(
                "neighbouring slices, a throughput the median of the slices. \"By hand\" are triggers that handle just the one\n");
        out.append(
                "kind of statement that is measured, and are wrong or in the way after others; \"by hand, safe\" are the same with\n");
        out.append(
                "what an expert adds to never be wrong: they refuse all other changes, tell statements that change both tables,\n");
        out.append(
                "lock before rows are locked, run with their owner's rights, and keep users from changing the result. After each\n");
        out.append("scenario the maintained view is compared with its definition, and the run fails if they differ.\n");
        out.append(
                "\"One REFRESH\" is REFRESH MATERIALIZED VIEW of the same definition, and the last column says how many maintained\n");
        out.append(
                "changes one client makes in that time. Tables, definitions and triggers are in `bench/src/main/resources`.\n");
        return out.toString();
    }

    /** The page, its plot, and the same for programs. */
    void save(Path directory) throws IOException {
        Files.writeString(directory.resolve("benchmarks.md"), markdown());
        Files.writeString(directory.resolve(PLOT), plot().svg());
        Files.writeString(directory.resolve("benchmarks.json"), json());
    }

    private RatioPlot plot() {
        List<RatioPlot.Bars> bars = parts.stream()
                .flatMap(part -> part.measurements().stream().map(one -> bars(part, one)))
                .toList();
        return new RatioPlot(
                "throughput ÷ that without a view: longer is better",
                RatioPlot.Scale.LINEAR,
                List.of("maintained", "by hand, safe", "by hand"),
                bars);
    }

    private static RatioPlot.Bars bars(Part part, Measurement one) {
        String clients = one.clients() + (one.clients() == 1 ? " client" : " clients");
        return new RatioPlot.Bars(
                one.scenario().letter() + ", " + clients + ", " + part.disk().title(),
                List.of(one.ratio(Variant.MAINTAINED), one.ratio(Variant.BY_HAND_SAFELY), one.ratio(Variant.BY_HAND)));
    }

    String json() throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode root = mapper.createObjectNode();
        root.put("postgres", options.postgres());
        root.put("seconds", options.seconds());
        root.put("processors", Runtime.getRuntime().availableProcessors());
        for (Part part : parts) {
            part.measurements()
                    .forEach(one ->
                            write(part, one, root.withArray("/throughput").addObject()));
        }
        for (Cost cost : costs) {
            ObjectNode node = root.withArray("/costs").addObject();
            node.put("what", cost.what());
            node.put("amount", rounded(cost.amount(), 10));
            node.put("limit", cost.limit());
            node.put("unit", cost.unit());
        }
        return mapper.writeValueAsString(root) + "\n";
    }

    private static void write(Part part, Measurement one, ObjectNode node) {
        node.put("scenario", one.scenario().name().toLowerCase(Locale.ROOT));
        node.put("title", one.scenario().title());
        node.put("durable", part.disk() != Disk.NONE);
        node.put("clients", one.clients());
        for (Variant variant : Variant.USUAL) {
            String name = variant.name().toLowerCase(Locale.ROOT);
            node.put(name + "_per_second", rounded(one.perSecond(variant), 1));
            node.put(name + "_ratio", rounded(one.ratio(variant), 1000));
        }
        node.put("refresh_ms", rounded(one.refreshMillis(), 100));
    }

    private static double rounded(double value, double scale) {
        return Math.round(value * scale) / scale;
    }

    static String table(List<List<String>> rows) {
        int columns = rows.get(0).size();
        List<Integer> widths = new ArrayList<>(Collections.nCopies(columns, 1));
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths.set(i, Math.max(widths.get(i), row.get(i).length()));
            }
        }
        StringBuilder out = new StringBuilder(line(rows.get(0), widths));
        for (int i = 0; i < columns; i++) {
            String rule = "-".repeat(widths.get(i));
            out.append(i == 0 ? "| " + rule + " |" : " " + rule + ": |");
        }
        out.append('\n');
        rows.subList(1, rows.size()).forEach(row -> out.append(line(row, widths)));
        return out.toString();
    }

    private static String line(List<String> cells, List<Integer> widths) {
        StringBuilder out = new StringBuilder("|");
        for (int i = 0; i < cells.size(); i++) {
            String padding = " ".repeat(widths.get(i) - cells.get(i).length());
            out.append(' ').append(i == 0 ? cells.get(i) + padding : padding + cells.get(i));
            out.append(i == 0 ? " |" : "  |");
        }
        return out.append('\n').toString();
    }

    static String number(double value, int digits) {
        NumberFormat format = NumberFormat.getInstance(Locale.ROOT);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }
}
