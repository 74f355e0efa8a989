package dev.everview.bench;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Horizontal bars of ratios on a logarithmic scale, two for each label, as SVG that is readable on light and on dark pages. A line marks
 * ratio 1; bars to its left are losses.
 */
record RatioPlot(List<Bars> rows) {
    private static final int LEFT = 60;
    private static final int WIDTH = 640;
    private static final int TOP = 44;
    private static final int ROW = 26;
    private static final int BAR = 9;
    private static final int RIGHT = 90;
    private static final int BOTTOM = 46;

    /**
     * The bars of one label; a ratio that is not a number has none.
     *
     * @param order for one order
     * @param batch for a batch
     */
    record Bars(String label, double order, double batch) {}

    RatioPlot {
        rows = List.copyOf(rows);
    }

    String svg() {
        int low = (int) Math.floor(Math.min(0, powers().min().orElse(0)));
        int high = (int) Math.ceil(Math.max(1, powers().max().orElse(1)));
        int height = TOP + rows.size() * ROW + BOTTOM;
        Formatter svg = new Formatter(Locale.ROOT);
        svg.format("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <style>
                  text { fill: #24292f } .grid { stroke: #d0d7de } .one { stroke: #24292f } .order { fill: #0969da } .batch { fill: #bf5700 }
                  @media (prefers-color-scheme: dark) {
                    text { fill: #e6edf3 } .grid { stroke: #3d444d } .one { stroke: #e6edf3 } .order { fill: #4493f8 } .batch { fill: #f0883e }
                  }
                </style>
                """, LEFT + WIDTH + RIGHT, height);
        legend(svg, LEFT, "order", "one order inserted");
        legend(svg, LEFT + 180, "batch", "0.1 % of the orders, the worse of insert and delete");
        int bottom = TOP + rows.size() * ROW;
        for (int power = low; power <= high; power++) {
            double x = x(power, low, high);
            svg.format(
                    "<line class=\"%s\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>\n",
                    power == 0 ? "one" : "grid", x, TOP - 4, x, bottom);
            svg.format("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s ×</text>\n", x, bottom + 16, tick(power));
        }
        svg.format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">REFRESH MATERIALIZED VIEW ÷ maintenance, logarithmic: longer is better</text>\n",
                LEFT + WIDTH / 2, bottom + 36);
        for (int i = 0; i < rows.size(); i++) {
            Bars row = rows.get(i);
            int y = TOP + i * ROW;
            svg.format("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n", LEFT - 8, y + 14, row.label());
            bar(svg, "order", row.order(), y + 1, low, high);
            bar(svg, "batch", row.batch(), y + 2 + BAR, low, high);
        }
        return svg.format("</svg>\n").toString();
    }

    private static void legend(Formatter svg, int x, String kind, String label) {
        svg.format(
                "<rect class=\"%s\" x=\"%d\" y=\"12\" width=\"12\" height=\"12\"/><text x=\"%d\" y=\"22\">%s</text>\n",
                kind, x, x + 18, label);
    }

    private static void bar(Formatter svg, String kind, double ratio, int y, int low, int high) {
        if (Double.isNaN(ratio)) {
            svg.format("<text x=\"%.1f\" y=\"%d\" font-size=\"10\">given up</text>\n", x(0, low, high) + 4, y + BAR);
            return;
        }
        double from = x(0, low, high);
        double to = x(Math.log10(ratio), low, high);
        svg.format(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
                kind, Math.min(from, to), y, Math.abs(to - from), BAR);
        svg.format(
                "<text x=\"%.1f\" y=\"%d\" font-size=\"10\">%s</text>\n",
                Math.max(from, to) + 4, y + BAR, Report.number(ratio, ratio < 10 ? 1 : 0));
    }

    private static double x(double power, int low, int high) {
        return LEFT + WIDTH * (power - low) / (high - low);
    }

    private static String tick(int power) {
        return Report.number(Math.pow(10, power), Math.max(0, -power));
    }

    /** The decimal logarithms of all ratios. */
    private DoubleStream powers() {
        return rows.stream()
                .flatMapToDouble(row -> DoubleStream.of(row.order(), row.batch()))
                .filter(ratio -> !Double.isNaN(ratio))
                .map(Math::log10);
    }
}
