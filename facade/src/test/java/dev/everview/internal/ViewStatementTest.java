package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewStatementTest {
    @Test
    void statementOfPgsqlIvmIsTakenApart() {
        assertThat(ViewStatement.parse("CREATE INCREMENTAL MATERIALIZED VIEW m AS SELECT * FROM t0;\n"))
                .contains(new ViewStatement("m", "SELECT * FROM t0;", true));
        assertThat(ViewStatement.parse("create materialized view s.m(a, \"B (c)\")as(SELECT 1, 2) with no data;"))
                .contains(new ViewStatement("s.m(a, \"B (c)\")", "(SELECT 1, 2)", false));
    }

    @Test
    void commentsAndQuotesDoNotMislead() {
        assertThat(ViewStatement.parse("-- AS\n/* x */ CREATE /* y */ MATERIALIZED VIEW \"a \"\" AS b\" AS"
                        + " SELECT ' WITH NO DATA' AS w WITH DATA"))
                .contains(new ViewStatement("\"a \"\" AS b\"", "SELECT ' WITH NO DATA' AS w", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "CREATE VIEW v AS SELECT 1",
                "",
                "CREATE MATERIALIZED VIEW AS",
                "WITH data AS (SELECT 1) TABLE data"
            })
    void otherTextsAreLeftAlone(String text) {
        assertThat(ViewStatement.parse(text)).isEmpty();
    }
}
