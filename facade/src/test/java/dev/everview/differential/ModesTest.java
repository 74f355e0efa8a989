package dev.everview.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Mode;
import dev.everview.differential.SqlCases.SqlCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views that follow a log: whenever they are told to, they equal their definitions. */
final class ModesTest {
    private static final Schema SHOP = Schema.of("shop");
    private static final Schema SHOP_IN_PARTS = Schema.of("shop", "shop-in-parts");

    private static final List<Mode> ALL_MODES = List.of(Mode.ON_COMMIT, Mode.DEFERRED, Mode.IMMEDIATE);

    /** Every how many definitions one is tried. */
    private static final int SAMPLE = 20;

    @TestFactory
    Stream<DynamicNode> followEachStatement() {
        return Stream.of(13, 17, 18)
                .flatMap(major -> modes().map(mode -> DynamicTest.dynamicTest(
                        mode.word() + " on " + major, () -> follow(SHOP, changes(major), major, mode, 1))));
    }

    @TestFactory
    Stream<DynamicNode> followSeveralStatementsTogether() {
        return modes().map(mode -> DynamicTest.dynamicTest(mode.word(), () -> follow(SHOP, changes(17), 17, mode, 7)));
    }

    @TestFactory
    Stream<DynamicNode> followPartitionsAndChildren() {
        return modes().map(mode -> DynamicTest.dynamicTest(mode.word(), () -> {
            List<SqlCase> changes = new ArrayList<>(changes(16));
            changes.addAll(SqlCases.read("shop-in-parts-changes.sql", 16));
            follow(SHOP_IN_PARTS, changes, 16, mode, 1);
        }));
    }

    /** The mode changes again and again, while the contents stay. */
    @TestFactory
    Stream<DynamicNode> followInOneModeAfterTheOther() {
        return definitions(17, Mode.DEFERRED)
                .map(definition -> DynamicTest.dynamicTest(definition.name(), () -> {
                    List<SqlCase> changes = changes(17);
                    try (MaintainedViews views = MaintainedViews.over(SHOP, 17)) {
                        views.create("followed", definition.sql());
                        for (int i = 0; i < changes.size(); i++) {
                            MaintainedViews.execute(
                                    views.connection(), changes.get(i).sql());
                            if (i % 3 == 0) {
                                views.alter("followed", ALL_MODES.get(i / 3 % ALL_MODES.size()));
                            }
                            views.follow();
                            views.check(changes.get(i).sql());
                        }
                    }
                }));
    }

    /** Names in a definition that are not those it was written with: PostgreSQL's, or those of what was renamed since. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id AS n FROM item EXCEPT SELECT max(p.item_id) AS other FROM purchase p JOIN item i ON i.id = p.item_id GROUP BY p.customer_id",
                "SELECT name AS n FROM region UNION SELECT c.name AS label FROM customer c WHERE EXISTS (SELECT FROM purchase p WHERE p.customer_id = c.id)",
                "SELECT count(*) AS n FROM item GROUP BY label, weight",
                "SELECT r.name, (SELECT count(*) FROM customer c WHERE c.region_id = r.id AND c.name > 'A') AS n FROM region r",
                "SELECT 1 AS n FROM item GROUP BY label INTERSECT SELECT sum(x) OVER (ORDER BY x) FROM generate_series(1, 2) AS x"
            })
    void contentsAreFoundAgainUnderOtherNames(String query) throws SQLException {
        try (MaintainedViews views = MaintainedViews.over(SHOP, 17)) {
            MaintainedViews.execute(views.connection(), "CREATE VIEW written AS " + query);
            views.createBeside("written", "followed", query, CompilerOptions.DEFAULT);
            for (String renaming : List.of(
                    "SELECT",
                    "ALTER TABLE item RENAME COLUMN label TO \"the label\"",
                    "ALTER TABLE customer RENAME COLUMN name TO called",
                    "ALTER TABLE region RENAME TO \"Region\"")) {
                MaintainedViews.execute(views.connection(), renaming);
                for (Mode mode : ALL_MODES) {
                    views.alter("followed", mode);
                    views.check(mode.word() + " after " + renaming);
                    for (SqlCase change : changes(17).subList(0, 12)) {
                        views.attempt(change.sql());
                    }
                }
            }
        }
    }

    @Test
    void anOrdinaryOwnerMayAlter() throws SQLException {
        try (MaintainedViews views = MaintainedViews.over(SHOP, 17)) {
            becomeOwner("owner_of_views", "mine", views);
            views.create("owned", "SELECT a AS n FROM mine EXCEPT SELECT max(b) AS other FROM mine GROUP BY a");
            for (Mode mode : ALL_MODES) {
                views.alter("owned", mode);
                views.check(mode.word());
                views.run("INSERT INTO mine SELECT a + 1, b FROM mine");
            }
        }
    }

    /** Goes on as a role without any rights but those on a table of its own. */
    private static void becomeOwner(String role, String table, MaintainedViews views) throws SQLException {
        for (String statement : List.of(
                "CREATE ROLE " + role,
                "GRANT CREATE ON SCHEMA public TO " + role,
                "SET ROLE " + role,
                "CREATE TABLE " + table + " (a integer, b integer)",
                "INSERT INTO " + table + " VALUES (1, 1), (2, 1), (2, 2)")) {
            MaintainedViews.execute(views.connection(), statement);
        }
    }

    /** What is created for the view belongs to its owner, and whoever altered it is who they were. */
    @Test
    void aSuperuserOrAMemberMayAlter() throws SQLException {
        try (MaintainedViews views = MaintainedViews.over(SHOP, 17)) {
            becomeOwner("views_of_others", "theirs", views);
            MaintainedViews.execute(
                    views.connection(),
                    "RESET ROLE; CREATE ROLE member_of_them IN ROLE views_of_others;" + "SET ROLE views_of_others");
            views.create(
                    "owned", "SELECT t.a, count(*) AS n FROM theirs AS t JOIN theirs AS u ON t.a = u.b GROUP BY t.a");
            for (String role : List.of("NONE", "member_of_them")) {
                MaintainedViews.execute(views.connection(), "SET ROLE " + role);
                for (Mode mode : ALL_MODES) {
                    views.alter("owned", mode);
                    try (ResultSet present =
                            views.connection().createStatement().executeQuery("SELECT current_setting('role')")) {
                        present.next();
                        assertThat(present.getString(1)).isEqualToIgnoringCase(role);
                    }
                    views.check(mode.word());
                    views.run("INSERT INTO theirs SELECT a + 1, b FROM theirs");
                }
            }
        }
    }

    @Test
    void columnsThatNothingReadsMayComeBeforeAViewIsAltered() throws SQLException {
        try (MaintainedViews views = MaintainedViews.over(SHOP, 17)) {
            for (String statement : List.of(
                    "CREATE TABLE l (a integer, b integer)",
                    "CREATE TABLE r (a integer, c text)",
                    "INSERT INTO l VALUES (1, 1), (1, 2), (2, 2)",
                    "INSERT INTO r VALUES (1, 'x'), (1, 'y')")) {
                MaintainedViews.execute(views.connection(), statement);
            }
            views.create(
                    "texts",
                    "SELECT l.a, string_agg(r.c, ',' ORDER BY r.c) FROM l LEFT JOIN r ON r.a = l.a GROUP BY l.a");
            views.create(
                    "ranks",
                    "SELECT r.c, min(v.x) OVER (PARTITION BY l.b ORDER BY r.c) AS low,"
                            + " (SELECT r.a % 3 FROM l AS m WHERE m.b = r.a HAVING count(*) >= 0) AS rest"
                            + " FROM r RIGHT JOIN l ON l.a = 1 RIGHT JOIN (VALUES (1), (2)) AS v (x) ON r.a = v.x");
            MaintainedViews.execute(views.connection(), "ALTER TABLE r ADD COLUMN d integer DEFAULT 7");
            for (Mode mode : ALL_MODES) {
                views.alter("texts", mode);
                views.alter("ranks", mode);
                views.check(mode.word());
                views.run("INSERT INTO r SELECT a + 1, c || 'z' FROM r");
            }
        }
    }

    /** A group that has lost its last row stands in the lower view for a moment, which the upper one must not see, whoever follows when. */
    @TestFactory
    Stream<DynamicNode> groupsBelowLoseTheirLastRows() {
        return ALL_MODES.stream()
                .flatMap(below -> ALL_MODES.stream()
                        .map(above -> DynamicTest.dynamicTest(
                                above.word() + " over " + below.word(), () -> loseGroups(below, above))));
    }

    private static void loseGroups(Mode below, Mode above) throws SQLException {
        try (MaintainedViews views = MaintainedViews.over(Schema.EMPTY, 17)) {
            MaintainedViews.execute(
                    views.connection(),
                    "CREATE TABLE t (id integer PRIMARY KEY, g integer, x integer NOT NULL);"
                            + "INSERT INTO t SELECT i, i % 4, i FROM generate_series(1, 8) AS i");
            views.in(below).create("counts", "SELECT g, count(*) AS n FROM t GROUP BY g");
            views.create("sums", "SELECT g, sum(x) AS s FROM t GROUP BY g");
            views.in(above).create("rows_above", "SELECT c.g, 100 / c.n AS q FROM counts AS c");
            views.create("groups_above", "SELECT 100 / s AS q, count(*) AS c FROM sums GROUP BY 100 / s");
            views.create("keys_above", "SELECT g, sum(100 / n) OVER (ORDER BY g) AS q FROM counts");
            views.create("joined_above", "SELECT g, 100 / n + 100 / s AS q FROM counts LEFT JOIN sums USING (g)");
            for (String change : List.of(
                    "DELETE FROM t WHERE g = 1",
                    "UPDATE t SET g = 5 WHERE g = 2",
                    "BEGIN; INSERT INTO t VALUES (9, 9, 9); UPDATE t SET g = g + 1; DELETE FROM t WHERE g = 10; COMMIT",
                    "DELETE FROM t",
                    "INSERT INTO t VALUES (1, 1, 1)")) {
                MaintainedViews.execute(views.connection(), change);
                for (String view : List.of("counts", "sums")) {
                    apply(views, view, below);
                }
                for (String view : List.of("rows_above", "groups_above", "keys_above", "joined_above")) {
                    apply(views, view, above);
                }
                views.check(change);
            }
        }
    }

    private static void apply(MaintainedViews views, String view, Mode mode) throws SQLException {
        if (mode != Mode.IMMEDIATE) {
            MaintainedViews.execute(views.connection(), "SELECT everview.apply('" + view + "')");
        }
    }

    private static Stream<Mode> modes() {
        return Stream.of(Mode.ON_COMMIT, Mode.DEFERRED);
    }

    private static Stream<SqlCase> definitions(int major, Mode mode) {
        List<SqlCase> all = SqlCases.read("shop-views.sql", major);
        return Stream.iterate((major + (mode == Mode.DEFERRED ? 2 : 0)) % SAMPLE, i -> i < all.size(), i -> i + SAMPLE)
                .map(all::get);
    }

    private static List<SqlCase> changes(int major) {
        return SqlCases.read("shop-changes.sql", major);
    }

    /** Runs all changes below some views; they follow after so many of them. */
    private static void follow(Schema schema, List<SqlCase> changes, int major, Mode mode, int together)
            throws Exception {
        List<SqlCase> definitions = definitions(major, mode).toList();
        try (MaintainedViews views = MaintainedViews.over(schema, major).in(mode)) {
            for (int i = 0; i < definitions.size(); i++) {
                views.create("followed_" + (i + 1), definitions.get(i).sql());
            }
            for (int i = 0; i < changes.size(); i++) {
                MaintainedViews.execute(views.connection(), changes.get(i).sql());
                if (i % together == 0 || i == changes.size() - 1) {
                    views.follow();
                    views.check(changes.get(i).sql());
                }
            }
        }
    }
}
