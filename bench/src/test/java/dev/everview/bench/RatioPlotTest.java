package dev.everview.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.bench.RatioPlot.Bars;
import dev.everview.bench.RatioPlot.Scale;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class RatioPlotTest {
    @Test
    void hasABarForEachRatioAndAMarkWhereThereIsNone() {
        String svg =
                svg(Scale.LOGARITHMIC, new Bars("Q1", List.of(200.0, 0.5)), new Bars("Q2", List.of(Double.NaN, 3.0)));
        assertThat(svg)
                .contains("Q1", "Q2", ">200</text>", ">0.5</text>", ">3.0</text>", "given up", "1,000 ×", "0.1 ×");
    }

    @Test
    void lengthsAreInProportionOnALinearScale() {
        String svg = svg(Scale.LINEAR, new Bars("(a)", List.of(0.25, 0.75)));
        assertThat(svg).contains(">0.25</text>", ">0.75</text>", "1.00 ×").doesNotContain("1.25 ×");
        assertThat(width(svg, 1)).isEqualTo(3 * width(svg, 0));
    }

    private static String svg(Scale scale, Bars... rows) {
        return new RatioPlot("ratio", scale, List.of("one", "two"), List.of(rows)).svg();
    }

    /** The length of the first bar of a series; the legend has no decimals. */
    private static double width(String svg, int series) {
        Matcher bar = Pattern.compile("class=\"s" + series + "\" x=\"[0-9.]+\" y=\"\\d+\" width=\"([0-9]+\\.[0-9]+)\"")
                .matcher(svg);
        assertThat(bar.find()).isTrue();
        return Double.parseDouble(bar.group(1));
    }
}
