package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.Everview;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Mode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is changed while triggers are disabled is in the view when they have been enabled again. */
class DisabledTriggersTest {
    private static final String JOINED = "SELECT t.id, u.id AS other FROM t LEFT JOIN u ON t.g = u.g";

    @ParameterizedTest
    @EnumSource(Mode.class)
    void enabledTriggersComputeTheViewAfresh(Mode mode) throws Exception {
        try (Database database = withViews(17, mode)) {
            for (String which : List.of("USER", "ALL")) {
                database.execute("ALTER TABLE t DISABLE TRIGGER " + which + "; ALTER TABLE u DISABLE TRIGGER " + which);
                database.execute("INSERT INTO t SELECT max(id) + 1, 1 FROM t; DELETE FROM u WHERE id = 1");
                assertThat(database.rows("SELECT count(*) FROM everview.views WHERE drift::text LIKE '%is disabled%'"))
                        .containsExactly("2");
                database.execute("ALTER TABLE t ENABLE TRIGGER " + which + "; INSERT INTO u VALUES (1, 1)");
                database.execute("ALTER TABLE u ENABLE TRIGGER " + which);
                assertExact(database);
                database.execute("UPDATE u SET g = 2 WHERE id = 1");
                assertExact(database);
            }
        }
    }

    /** Triggers stay disabled after a refresh, which is enough only for the moment. */
    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void aRefreshDoesNotMakeUpForWhatFollows(int major) throws Exception {
        try (Database database = withViews(major, Mode.IMMEDIATE)) {
            database.execute("ALTER TABLE t DISABLE TRIGGER USER; INSERT INTO t VALUES (10, 1)");
            database.execute("SELECT everview.refresh('groups'), everview.refresh('joined')");
            assertExact(database);
            database.execute("DELETE FROM t WHERE id = 1; ALTER TABLE t ENABLE TRIGGER USER");
            assertExact(database);
        }
    }

    /** New triggers would be enabled, and nobody would know what is missing. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void theModeIsNotChangedMeanwhile(Mode mode) throws Exception {
        try (Database database = withViews(17, mode)) {
            database.execute("ALTER TABLE t DISABLE TRIGGER USER; INSERT INTO t VALUES (10, 1)");
            String other = mode == Mode.DEFERRED ? "immediate" : "deferred";
            assertThatThrownBy(
                            () -> Everview.on(database.connection()).alter("groups", "{\"mode\": \"" + other + "\"}"))
                    .hasMessageContaining("cannot be altered since triggers are, or were, disabled");
            database.execute("ALTER TABLE t ENABLE TRIGGER USER");
            Everview.on(database.connection()).alter("groups", "{\"mode\": \"" + other + "\"}");
            assertExact(database);
        }
    }

    @ParameterizedTest
    @CsvSource({"ENABLE TRIGGER USER", "ENABLE ALWAYS TRIGGER %s"})
    void oneTriggerIsEnough(String enabled) throws Exception {
        try (Database database = withViews(17, Mode.IMMEDIATE)) {
            String trigger = database.rows("SELECT name FROM everview.trigger WHERE view = 'groups'::regclass "
                            + "AND name LIKE '%insert%'")
                    .get(0);
            database.execute("ALTER TABLE t ENABLE REPLICA TRIGGER " + trigger + "; INSERT INTO t VALUES (10, 1)");
            database.execute("ALTER TABLE t " + enabled.formatted(trigger));
            assertExact(database);
        }
    }

    private static Database withViews(int major, Mode mode) throws Exception {
        Database database = Database.withRuntime(major);
        database.execute("CREATE TABLE t (id int PRIMARY KEY, g int); CREATE TABLE u (id int PRIMARY KEY, g int);"
                + "INSERT INTO t VALUES (1, 1), (2, 1), (3, 2); INSERT INTO u VALUES (1, 1), (2, 2)");
        Everview everview = Everview.on(database.connection());
        everview.create("groups", "SELECT g, count(*) AS n FROM t GROUP BY g", CompilerOptions.DEFAULT.in(mode));
        everview.create("joined", JOINED, CompilerOptions.DEFAULT.in(mode));
        return database;
    }

    private static void assertExact(Database database) throws Exception {
        database.execute("SELECT everview.apply(relation) FROM everview.views");
        assertThat(database.rows("SELECT g || ':' || n FROM groups ORDER BY g"))
                .isEqualTo(database.rows("SELECT g || ':' || count(*) FROM t GROUP BY g ORDER BY g"));
        assertThat(database.rows("SELECT id, other FROM joined ORDER BY id, other"))
                .isEqualTo(database.rows("SELECT * FROM (" + JOINED + ") AS j ORDER BY id, other"));
        assertThat(database.rows("SELECT count(*) FROM everview.view WHERE stale AND relation = 'groups'::regclass"
                        + " AND cardinality(everview.drift(relation)) = 0"))
                .containsExactly("0");
    }
}
