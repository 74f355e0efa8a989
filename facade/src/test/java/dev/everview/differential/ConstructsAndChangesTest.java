package dev.everview.differential;

import dev.everview.differential.SqlCases.SqlCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each accepted construct under each kind of change: after every statement the view equals its definition. */
final class ConstructsAndChangesTest {
    private static final Schema SHOP = Schema.of("shop");
    private static final Schema SHOP_IN_PARTS = Schema.of("shop", "shop-in-parts");
    private static final int MAIN_VERSION = 17;

    /** Every how many definitions one is tried on the other versions. */
    private static final int SAMPLE = 8;

    /** So many views follow the same changes: a database for each, and a session that knows nothing yet, take as long as the changes. */
    private static final int TOGETHER = 6;

    @TestFactory
    Stream<DynamicNode> everyDefinition() {
        return tests(SHOP, SqlCases.read("shop-views.sql", MAIN_VERSION), changes(MAIN_VERSION), MAIN_VERSION);
    }

    @TestFactory
    Stream<DynamicNode> someDefinitionsOnOtherVersions() {
        return Stream.of(13, 15, 18).flatMap(major -> tests(SHOP, sample(major), changes(major), major));
    }

    @TestFactory
    Stream<DynamicNode> someDefinitionsOverPartitionsAndChildren() {
        return Stream.of(13, 15, 17, 18).flatMap(major -> {
            List<SqlCase> changes = new ArrayList<>(changes(major));
            changes.addAll(SqlCases.read("shop-in-parts-changes.sql", major));
            return tests(SHOP_IN_PARTS, sample(major), changes, major);
        });
    }

    private static List<SqlCase> changes(int major) {
        return SqlCases.read("shop-changes.sql", major);
    }

    private static List<SqlCase> sample(int major) {
        List<SqlCase> all = SqlCases.read("shop-views.sql", major);
        return Stream.iterate(major % SAMPLE, i -> i < all.size(), i -> i + SAMPLE)
                .map(all::get)
                .toList();
    }

    private static Stream<DynamicNode> tests(
            Schema schema, List<SqlCase> definitions, List<SqlCase> changes, int major) {
        return IntStream.iterate(0, i -> i < definitions.size(), i -> i + TOGETHER)
                .mapToObj(i -> definitions.subList(i, Math.min(i + TOGETHER, definitions.size())))
                .map(some -> DynamicTest.dynamicTest(
                        some.stream().map(SqlCase::name).collect(Collectors.joining("; ")) + " on " + major,
                        () -> follow(schema, some, changes, major)));
    }

    private static void follow(Schema schema, List<SqlCase> definitions, List<SqlCase> changes, int major)
            throws Exception {
        try (MaintainedViews views = MaintainedViews.over(schema, major)) {
            for (int i = 0; i < definitions.size(); i++) {
                views.create("followed_" + (i + 1), definitions.get(i).sql());
            }
            for (SqlCase change : changes) {
                views.run(change.sql());
            }
        }
    }
}
