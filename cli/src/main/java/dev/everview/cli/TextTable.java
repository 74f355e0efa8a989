package dev.everview.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of text as people read it on a terminal: columns aligned, numbers to the right, as psql prints them.
 *
 * @param rows each as long as the header; null cells stay empty
 */
record TextTable(List<String> header, List<List<@Nullable String>> rows) {
    TextTable {
        header = List.copyOf(header);
        rows = new ArrayList<>(rows);
    }

    void print(PrintWriter out) {
        int columns = header.size();
        int[] widths = IntStream.range(0, columns).map(this::columnWidth).toArray();
        boolean[] right = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            right[column] = isNumeric(column);
        }
        out.println(line(header, widths, right));
        List<String> rules = IntStream.of(widths).mapToObj("-"::repeat).toList();
        out.println("-" + String.join("-+-", rules) + "-");
        for (List<@Nullable String> row : rows) {
            out.println(line(row, widths, right));
        }
        out.flush();
    }

    private int columnWidth(int column) {
        int width = width(header.get(column));
        for (List<@Nullable String> row : rows) {
            width = Math.max(width, width(shown(row.get(column))));
        }
        return width;
    }

    private boolean isNumeric(int column) {
        return !rows.isEmpty()
                && rows.stream().allMatch(row -> {
                    String cell = row.get(column);
                    return cell == null || cell.matches("-?[0-9][0-9.,]*( (bytes|kB|MB|GB|TB|ms|s|%))?");
                });
    }

    private static String line(List<? extends @Nullable String> cells, int[] widths, boolean[] right) {
        StringBuilder line = new StringBuilder(" ");
        for (int column = 0; column < widths.length; column++) {
            String cell = shown(cells.get(column));
            String padding = " ".repeat(widths[column] - width(cell));
            line.append(column == 0 ? "" : " | ");
            line.append(right[column] ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }

    /** Line breaks and other control characters would break the table, or worse, the terminal. */
    private static String shown(@Nullable String cell) {
        if (cell == null) {
            return "";
        }
        StringBuilder shown = new StringBuilder();
        cell.codePoints().forEach(point -> {
            if (Character.isISOControl(point)) {
                shown.append(point == '\n' ? "↵" : "�");
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    /** Cells of the terminal that a text takes: none for combining marks, two for wide scripts. */
    private static int width(String text) {
        return text.codePoints().map(TextTable::cells).sum();
    }

    private static int cells(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = Character.isIdeographic(point)
                || switch (Character.UnicodeScript.of(point)) {
                    case HIRAGANA, KATAKANA, HANGUL -> true;
                    default -> point >= 0x1F300 && point <= 0x1FAFF;
                };
        return wide ? 2 : 1;
    }
}
