package dev.everview.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.embedded.EmbeddedPostgres;
import dev.everview.embedded.test.TestServers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A query under the refresh functions, and one that they do nothing to: whatever is measured, the views are compared. */
final class TpchTest {
    @Test
    void queriesAreMeasured() throws Exception {
        Tpch tpch = new Tpch(TestServers.shared(EmbeddedPostgres.DEFAULT_VERSION), 0.01, 600);
        List<TpchRow> rows = tpch.measure(Set.of(6, 16));
        assertThat(rows).extracting(row -> row.query().number()).containsExactly(6, 16);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.gaveUp()).isEmpty();
            assertThat(row.changes()).isNotNull();
            assertThat(row.strategies()).startsWith("delta");
            assertThat(row.size()).isPositive();
        });
    }
}
