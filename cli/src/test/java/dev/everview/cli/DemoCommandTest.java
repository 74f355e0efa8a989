package dev.everview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.embedded.test.TestDatabase;
import dev.everview.embedded.test.TestServers;
import dev.everview.internal.RuntimeInstaller;
import dev.everview.service.CompileServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import org.junit.jupiter.api.Test;

class DemoCommandTest {
    @Test
    void walksThroughAllStories() {
        Run run = Run.of("demo", "--accounts", "2000");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("NOTICE:  created index \"immv_index\" on immv \"immv\"")
                .contains("CREATE OR REPLACE FUNCTION everview_data.category_sales_summary_insert_orders")
                .contains("✓ public.category_sales_summary has the very rows that its query gives (4)")
                .contains("✓ public.immv has the very rows that its query gives (2000)")
                .contains("one UPDATE, then REFRESH MATERIALIZED VIEW")
                .doesNotContain("✗");
    }

    @Test
    void aDifferenceIsNoticed() throws Exception {
        StringWriter out = new StringWriter();
        try (TestDatabase database = TestServers.freshDatabase();
                Connection connection = database.connect()) {
            new RuntimeInstaller(connection).install();
            try (CompileServer service = LocalService.start(connection)) {
                DemoScript story = DemoScript.parse("""
                        CREATE TABLE t AS SELECT 1 AS a;

                        SELECT pgivm.create_immv('v', 'SELECT a FROM t');

                        --=

                        SET session_replication_role = replica;

                        INSERT INTO t VALUES (2);

                        --=
                        """);
                assertThat(new DemoStage(connection, 1, new PrintWriter(out)).play(story))
                        .isFalse();
                assertThat(service.port()).isPositive();
            }
        }
        assertThat(out.toString())
                .contains("✓ public.v has the very rows")
                .contains("✗ public.v differs from its query in 1 rows");
    }
}
