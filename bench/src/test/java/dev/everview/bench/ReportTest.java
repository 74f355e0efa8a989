package dev.everview.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReportTest {
    @Test
    void aRatioIsTheMedianOfThePairs() {
        Measurement measurement = new Measurement(
                Scenario.A,
                1,
                Map.of(
                        Variant.NO_VIEW, new Sample(List.of(100.0, 10.0, 200.0)),
                        Variant.MAINTAINED, new Sample(List.of(80.0, 8.0, 1.0)),
                        Variant.BY_HAND, new Sample(List.of(50.0, 5.0, 100.0)),
                        Variant.BY_HAND_SAFELY, new Sample(List.of(40.0, 4.0, 80.0))),
                12.5);
        assertThat(measurement.ratio(Variant.MAINTAINED)).isEqualTo(0.8);
        String tables = new Report(
                        Options.parse("--seconds", "2"),
                        List.of(new Report.Part(Disk.LOCAL, List.of(measurement))),
                        List.of(new Cost("create a view", 31.4, "ms", 100)))
                .tables();
        assertThat(tables)
                .contains("| (a) |")
                .contains("0.80")
                .contains("0.50")
                .contains("0.40")
                .contains("31 ms");
    }

    @Test
    void argumentsAreUnderstoodOrRefused() {
        Options options = Options.parse("--scenario", "a,C", "--clients", "2,4", "--pg", "15", "--durable");
        assertThat(options.scenarios()).containsExactlyInAnyOrder(Scenario.A, Scenario.C);
        assertThat(options.clients()).containsExactly(2, 4);
        assertThat(options.complete()).isFalse();
        assertThat(options.tpch()).isEmpty();
        Options tpch = Options.parse("--tpch", "--scale", "0.1,1", "--queries", "1,22", "--limit", "60");
        assertThat(tpch.tpch()).containsExactly(0.1, 1.0);
        assertThat(tpch.queries()).containsExactlyInAnyOrder(1, 22);
        assertThat(tpch.limitSeconds()).isEqualTo(60);
        assertThat(Options.parse("--deadlocks", "--seconds", "60").subject()).isEqualTo(Options.Subject.DEADLOCKS);
        assertThatThrownBy(() -> Options.parse("--speed"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--speed");
        assertThatThrownBy(() -> Options.parse("--pg"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs a value");
    }
}
