package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.Everview;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Mode;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Base tables of views whose tables are published, too, are written as before. */
class PublicationsTest {
    private static final String CHANGES = """
            UPDATE t SET g = g + 1 WHERE id < 3; DELETE FROM u WHERE id = 1; INSERT INTO u VALUES (1, 2);
            SELECT everview.apply('later'); SELECT everview.refresh('lines')
            """;

    @ParameterizedTest
    @ValueSource(ints = {13, 15, 18})
    void tablesOfViewsMayBePublished(int major) throws Exception {
        try (Database database = Database.withRuntime(major)) {
            database.execute("CREATE TABLE t (id int PRIMARY KEY, g int); CREATE TABLE u (id int PRIMARY KEY, g int);"
                    + "INSERT INTO t VALUES (1, 1), (2, 1), (3, 2); INSERT INTO u VALUES (1, 1), (2, 2)");
            createViews(database.connection());
            List<String> published = new ArrayList<>(List.of("FOR ALL TABLES", "FOR TABLE groups, t"));
            if (major >= 15) {
                published.add("FOR TABLES IN SCHEMA public, everview_data");
            }
            for (String what : published) {
                database.execute("CREATE PUBLICATION p " + what);
                database.execute(CHANGES);
                database.execute("SELECT everview.drop(relation) FROM everview.views");
                createViews(database.connection());
                database.execute(CHANGES);
                assertThat(database.rows("SELECT g || ':' || n FROM groups ORDER BY g"))
                        .isEqualTo(database.rows("SELECT g || ':' || count(*) FROM t GROUP BY g ORDER BY g"));
                database.execute("DROP PUBLICATION p; SELECT everview.drop(relation) FROM everview.views");
                createViews(database.connection());
            }
        }
    }

    /** Where there are no event triggers, a repair does it. */
    @ParameterizedTest
    @ValueSource(ints = 17)
    void repairIdentifiesRows(int major) throws Exception {
        try (Database database = Database.withRuntime(major)) {
            database.execute("CREATE TABLE t (id int PRIMARY KEY, g int); CREATE TABLE u (id int PRIMARY KEY, g int);"
                    + "DROP EVENT TRIGGER everview_after_alter");
            createViews(database.connection());
            database.execute("CREATE PUBLICATION p FOR ALL TABLES");
            assertThat(database.rows("SELECT everview.drift('groups'::regclass::oid)"))
                    .containsExactly("{\"table public.groups is published, and nothing identifies its rows\"}");
            database.execute("SELECT everview.repair()");
            assertThat(database.rows("SELECT everview.drift('groups'::regclass::oid)"))
                    .containsExactly("{}");
            database.execute("INSERT INTO t VALUES (1, 1), (2, 1)");
            database.execute(CHANGES);
        }
    }

    private static void createViews(Connection connection) throws Exception {
        Everview everview = Everview.on(connection);
        everview.create("groups", "SELECT g, count(*) AS n FROM t GROUP BY g");
        everview.create("lines", "SELECT t.id, u.id AS other FROM t LEFT JOIN u ON t.g = u.g");
        everview.create(
                "later",
                "SELECT n, count(*) AS times FROM (SELECT g, count(*) AS n FROM t GROUP BY g) AS s GROUP BY n",
                CompilerOptions.DEFAULT.in(Mode.DEFERRED));
    }
}
