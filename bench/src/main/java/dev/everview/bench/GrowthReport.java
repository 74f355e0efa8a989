package dev.everview.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured of growing tables, as a page. */
record GrowthReport(int postgres, List<Growth.Row> rows) {
    private static final String HEAD = """
            # Growth

            Written by `./dev bench --growth`: what one UPDATE costs while the tables and the change grow, with the indexes that
            `--create-indexes` makes. Milliseconds, medians; "flat" is the cost of a change of one row with a million rows, divided by that with
            ten thousand. Columns are changed rows, with the maintained view and (in parentheses) without any view; REFRESH is
            REFRESH MATERIALIZED VIEW of the same definition. Each view is compared with its definition afterwards.

            """;

    GrowthReport {
        rows = List.copyOf(rows);
    }

    String markdown() {
        return HEAD + tables() + "\n## How it was measured\n\nPostgreSQL " + postgres
                + " with 512 MB of shared buffers and fsync off, on a machine with "
                + Runtime.getRuntime().availableProcessors()
                + " processors.\nTen rows of `purchase` for each of `customer`; a statement changes rows of neighbouring numbers, which belong to"
                + " different\ncustomers. 41 statements of one row, 15 of 100, 3 of 10,000, after one that warms up, by simple query"
                + " protocol: planning included.\n";
    }

    String tables() {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("view", "strategy", "rows"));
        Growth.CHANGES.forEach(change -> head.add(String.format(Locale.ROOT, "%,d", change)));
        head.addAll(List.of("REFRESH", "flat"));
        lines.add(head);
        for (Growing view : Growing.values()) {
            for (Growth.Row row : of(view)) {
                List<String> line = new ArrayList<>(List.of(
                        row.view().title(), row.strategies(), String.format(Locale.ROOT, "%,d", row.size())));
                for (int i = 0; i < Growth.CHANGES.size(); i++) {
                    line.add(number(row.maintained().get(i)) + " (" + number(row.plain().get(i)) + ")");
                }
                line.add(number(row.refresh()));
                line.add(row.equals(of(view).getLast()) ? String.format(Locale.ROOT, "%.1f", flat(view)) : "");
                lines.add(line);
            }
        }
        return Report.table(lines);
    }

    private List<Growth.Row> of(Growing view) {
        return rows.stream().filter(row -> row.view() == view).toList();
    }

    private double flat(Growing view) {
        List<Growth.Row> own = of(view);
        return own.getLast().maintained().get(0) / own.getFirst().maintained().get(0);
    }

    private static String number(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.2f" : "%,.0f", millis);
    }
}
