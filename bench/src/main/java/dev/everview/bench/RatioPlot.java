package dev.everview.bench;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Horizontal bars of ratios as SVG that is readable on light and on dark pages: for each label one bar of each series. A line marks
 * ratio 1.
 *
 * @param axis what the ratios are of
 * @param series the names of the bars of one label, in their order; at most six
 */
record RatioPlot(String axis, Scale scale, List<String> series, List<Bars> rows) {
    private static final int WIDTH = 640;
    private static final int TOP = 44;
    private static final int GAP = 6;
    private static final int BAR = 9;
    private static final int STEP = 10;
    private static final int RIGHT = 90;
    private static final int BOTTOM = 46;
    private static final int CHARACTER = 7;
    private static final int SWATCH = 18;

    /** How a ratio becomes a length. */
    enum Scale {
        /** From nothing; bars begin there. */
        LINEAR {
            @Override
            double position(double ratio) {
                return ratio * 4;
            }

            @Override
            double ratio(double position) {
                return position / 4;
            }

            @Override
            double base() {
                return 0;
            }
        },
        /** By powers of ten; bars begin at ratio 1, those to its left are losses. */
        LOGARITHMIC {
            @Override
            double position(double ratio) {
                return Math.log10(ratio);
            }

            @Override
            double ratio(double position) {
                return Math.pow(10, position);
            }

            @Override
            double base() {
                return 1;
            }
        };

        /** Where a ratio is, in steps of the grid. */
        abstract double position(double ratio);

        /** What is at a position. */
        abstract double ratio(double position);

        /** Where bars begin. */
        abstract double base();
    }

    /** The bars of one label; a ratio that is not a number has none. */
    record Bars(String label, List<Double> ratios) {
        Bars {
            ratios = List.copyOf(ratios);
        }
    }

    RatioPlot {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }

    String svg() {
        int bottom = TOP + rows.size() * height();
        Formatter svg = new Formatter(Locale.ROOT);
        svg.format("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <style>
                  text { fill: #24292f } .grid { stroke: #d0d7de } .one { stroke: #24292f }
                  .s0 { fill: #0969da } .s1 { fill: #bf5700 } .s2 { fill: #1a7f37 } .s3 { fill: #8250df } .s4 { fill: #6e7781 } .s5 { fill: #bf3989 }
                  @media (prefers-color-scheme: dark) {
                    text { fill: #e6edf3 } .grid { stroke: #3d444d } .one { stroke: #e6edf3 }
                    .s0 { fill: #4493f8 } .s1 { fill: #f0883e } .s2 { fill: #3fb950 } .s3 { fill: #ab7df8 } .s4 { fill: #9198a1 } .s5 { fill: #db61a2 }
                  }
                </style>
                """, left() + WIDTH + RIGHT, bottom + BOTTOM);
        legend(svg);
        for (int position = low(); position <= high(); position++) {
            double x = x(position);
            svg.format(
                    "<line class=\"%s\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>\n",
                    scale.ratio(position) == 1 ? "one" : "grid", x, TOP - 4, x, bottom);
            svg.format(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s ×</text>\n", x, bottom + 16, tick(position));
        }
        svg.format("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n", left() + WIDTH / 2, bottom + 36, axis);
        for (int i = 0; i < rows.size(); i++) {
            Bars row = rows.get(i);
            int y = TOP + i * height();
            svg.format(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n",
                    left() - 8, y + (height() - GAP) / 2 + 4, row.label());
            for (int s = 0; s < series.size(); s++) {
                bar(svg, s, row.ratios().get(s), y + s * STEP);
            }
        }
        return svg.format("</svg>\n").toString();
    }

    private void legend(Formatter svg) {
        int x = left();
        for (int s = 0; s < series.size(); s++) {
            svg.format(
                    "<rect class=\"s%d\" x=\"%d\" y=\"12\" width=\"12\" height=\"12\"/><text x=\"%d\" y=\"22\">%s</text>\n",
                    s, x, x + SWATCH, series.get(s));
            x += 2 * SWATCH + series.get(s).length() * CHARACTER;
        }
    }

    private void bar(Formatter svg, int series, double ratio, int y) {
        double from = x(scale.position(scale.base()));
        if (Double.isNaN(ratio)) {
            svg.format("<text x=\"%.1f\" y=\"%d\" font-size=\"10\">given up</text>\n", from + 4, y + BAR);
            return;
        }
        double to = x(scale.position(ratio));
        svg.format(
                "<rect class=\"s%d\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
                series, Math.min(from, to), y, Math.abs(to - from), BAR);
        svg.format(
                "<text x=\"%.1f\" y=\"%d\" font-size=\"10\">%s</text>\n",
                Math.max(from, to) + 4, y + BAR, shown(ratio));
    }

    private String shown(double ratio) {
        if (scale == Scale.LINEAR) {
            return Report.number(ratio, ratio < 0.1 ? 3 : 2);
        }
        return Report.number(ratio, ratio < 10 ? 1 : 0);
    }

    private String tick(int position) {
        double ratio = scale.ratio(position);
        return Report.number(ratio, scale == Scale.LINEAR ? 2 : Math.max(0, -position));
    }

    private double x(double position) {
        return left() + WIDTH * (position - low()) / (high() - low());
    }

    /** Space for the longest label. */
    private int left() {
        return 20
                + CHARACTER
                        * rows.stream()
                                .mapToInt(row -> row.label().length())
                                .max()
                                .orElse(0);
    }

    private int height() {
        return series.size() * STEP + GAP;
    }

    private int low() {
        return (int) Math.floor(
                Math.min(scale.position(scale.base()), positions().min().orElse(0)));
    }

    private int high() {
        return (int) Math.ceil(Math.max(scale.position(1), positions().max().orElse(1)));
    }

    private DoubleStream positions() {
        return rows.stream()
                .flatMap(row -> row.ratios().stream())
                .filter(ratio -> !ratio.isNaN())
                .mapToDouble(scale::position);
    }
}
