package dev.everview.differential;

import dev.everview.differential.SqlCases.SqlCase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each accepted construct under each kind of change: after every statement the view equals its definition. */
final class ConstructsAndChangesTest {
    private static final Schema SHOP = new Schema("shop");
    private static final int MAIN_VERSION = 17;

    /** Every how many definitions one is tried on the other versions. */
    private static final int SAMPLE = 5;

    @TestFactory
    Stream<DynamicNode> everyDefinition() {
        return tests(SqlCases.read("shop-views.sql", MAIN_VERSION), MAIN_VERSION);
    }

    @TestFactory
    Stream<DynamicNode> someDefinitionsOnOtherVersions() {
        return Stream.of(13, 15, 18).flatMap(major -> {
            List<SqlCase> all = SqlCases.read("shop-views.sql", major);
            List<SqlCase> sample = Stream.iterate(major % SAMPLE, i -> i < all.size(), i -> i + SAMPLE)
                    .map(all::get)
                    .toList();
            return tests(sample, major);
        });
    }

    private static Stream<DynamicNode> tests(List<SqlCase> definitions, int major) {
        List<SqlCase> changes = SqlCases.read("shop-changes.sql", major);
        return definitions.stream()
                .map(definition -> DynamicTest.dynamicTest(
                        definition.name() + " on " + major, () -> follow(definition, changes, major)));
    }

    private static void follow(SqlCase definition, List<SqlCase> changes, int major) throws Exception {
        try (MaintainedViews views = MaintainedViews.over(SHOP, major)) {
            views.create("followed", definition.sql());
            for (SqlCase change : changes) {
                views.run(change.sql());
            }
        }
    }
}
