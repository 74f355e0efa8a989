package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.Everview;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Mode;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Partitions and children that a view reads by their own names, in all modes and from one to the other. */
class PartsByNameTest {
    private static final Map<String, String> VIEWS = Map.of(
            "of_part", "SELECT a, count(*) AS n FROM p1 GROUP BY a",
            "of_child", "SELECT a, count(*) AS n FROM c GROUP BY a",
            "of_parent", "SELECT a, count(*) AS n FROM ONLY h GROUP BY a");

    @ParameterizedTest
    @EnumSource(Mode.class)
    void tablesThatAreReadByNameMayBeParts(Mode mode) throws Exception {
        try (Database database = Database.withRuntime(17)) {
            database.execute("CREATE TABLE p (a int, b int) PARTITION BY LIST (a);"
                    + "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1, 2); CREATE TABLE p3 PARTITION OF p FOR VALUES IN (3);"
                    + "CREATE TABLE h (a int); CREATE TABLE c (b int) INHERITS (h)");
            for (Map.Entry<String, String> view : VIEWS.entrySet()) {
                Everview.on(database.connection())
                        .create(view.getKey(), view.getValue(), CompilerOptions.DEFAULT.in(mode));
            }
            for (Mode other : Mode.values()) {
                for (String view : VIEWS.keySet()) {
                    Everview.on(database.connection()).alter(view, "{\"mode\": \"" + other.word() + "\"}");
                }
                database.execute(
                        "INSERT INTO p VALUES (1, 1), (3, 3); INSERT INTO p1 VALUES (2, 2);"
                                + "INSERT INTO h VALUES (1), (2); INSERT INTO c VALUES (1, 1); UPDATE h SET a = a + 1;"
                                + "ALTER TABLE p1 ALTER COLUMN b SET STATISTICS 10; ALTER TABLE c ALTER COLUMN b SET STATISTICS 10");
                database.execute("SELECT everview.apply(relation) FROM everview.views");
                for (Map.Entry<String, String> view : VIEWS.entrySet()) {
                    assertThat(database.rows("SELECT a, n FROM " + view.getKey() + " ORDER BY a"))
                            .as(view.getKey() + " " + other)
                            .isEqualTo(database.rows(view.getValue() + " ORDER BY a"));
                }
                assertThat(database.rows("SELECT count(*) FROM everview.views WHERE cardinality(drift) > 0"))
                        .containsExactly("0");
            }
        }
    }
}
