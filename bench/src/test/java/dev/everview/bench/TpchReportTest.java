package dev.everview.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.testkit.tpch.TpchQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TpchReportTest {
    private static final List<TpchQuery> QUERIES = TpchQuery.all(1);

    @Test
    void maintenanceIsWhatAViewAddsAndNeverNothing() {
        assertThat(cost(10, 14).maintenance()).isEqualTo(4);
        assertThat(new TpchCost(new Sample(List.of(1.0, 10.0, 5.0)), new Sample(List.of(3.0, 11.0, 50.0)))
                        .maintenance())
                .isEqualTo(2);
        assertThat(cost(10, 9).maintenance()).isEqualTo(TpchCost.LEAST_MILLIS);
    }

    @Test
    void meansAreGeometricAndLeaveOutWhatWasGivenUp() {
        TpchReport report = new TpchReport(
                17,
                false,
                List.of(new TpchReport.Part(
                        0.1,
                        List.of(
                                row(0, new TpchRow.Changes(cost(0, 1), cost(0, 2), cost(0, 10), cost(0, 20)), ""),
                                row(2, new TpchRow.Changes(cost(0, 4), cost(0, 2), cost(0, 1000), cost(0, 20)), ""),
                                row(5, null, "a change took more than 3 s")))));
        assertThat(report.tables().lines().filter(line -> line.startsWith("| geometric mean")))
                .singleElement()
                .asString()
                .containsPattern("\\| geometric mean +\\| +500 +\\| +500 +\\| +10.0 +\\| +50.0 +\\|");
        assertThat(report.markdown()).contains("tpch-0.1.svg", "a change took more than 3 s", "Q3", "Q6");
    }

    private static TpchRow row(int query, TpchRow.@Nullable Changes changes, String gaveUp) {
        return new TpchRow(QUERIES.get(query), "delta", 50, changes, 1000, 8192, 4096, gaveUp);
    }

    private static TpchCost cost(double plain, double kept) {
        return new TpchCost(new Sample(List.of(plain)), new Sample(List.of(kept)));
    }
}
