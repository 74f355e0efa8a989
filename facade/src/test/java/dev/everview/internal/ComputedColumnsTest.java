package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.Everview;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Mode;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ALTER COLUMN TYPE, by which all rows change and no trigger fires. */
class ComputedColumnsTest {
    @ParameterizedTest
    @CsvSource({"13, IMMEDIATE", "13, DEFERRED", "18, IMMEDIATE", "18, ON_COMMIT", "18, DEFERRED"})
    void ofKeysAndOfTheViewAreRefused(int major, Mode mode) throws Exception {
        try (Database database = Database.withRuntime(major)) {
            database.execute("CREATE TABLE t (id int PRIMARY KEY, name text);"
                    + " CREATE TABLE \"u's\" (\"I d\" int PRIMARY KEY, x int, free int);"
                    + " INSERT INTO t VALUES (1, 'a'), (2, 'b'); INSERT INTO \"u's\" VALUES (1, 1), (2, 2)");
            Everview everview = Everview.on(database.connection());
            everview.create(
                    "v",
                    "SELECT t.name, u.x FROM t LEFT JOIN \"u's\" AS u ON u.x = t.id",
                    CompilerOptions.DEFAULT.in(mode));
            for (int round = 0; round < 2; round++) {
                refused(database, "ALTER TABLE \"u's\" ALTER \"I d\" TYPE bigint", "used by a view");
                refused(database, "ALTER TABLE \"u's\" ALTER \"I d\" TYPE int USING \"I d\" + 100", "used by a view");
                refused(database, "ALTER TABLE v ALTER x TYPE int USING x + 100", "materialized view \"v\"");
                refused(database, "ALTER TABLE v ALTER x TYPE bigint", "materialized view \"v\"");
                everview.alter("v", "{\"mode\": \"deferred\"}");
            }
            database.execute(
                    "ALTER TABLE \"u's\" ALTER free TYPE bigint USING 1; ALTER TABLE \"u's\" RENAME \"I d\" TO number;"
                            + " DELETE FROM \"u's\" WHERE x = 1; INSERT INTO \"u's\" VALUES (3, 1)");
            database.execute("SELECT everview.apply('v')");
            assertThat(database.rows("SELECT name, x FROM v ORDER BY 1")).containsExactly("a|1", "b|2");
            assertThat(database.rows("SELECT everview.drift('v'::regclass)")).containsExactly("{}");
            database.execute("SELECT everview.drop('v')");
            database.execute("ALTER TABLE \"u's\" ALTER number TYPE bigint USING number + 100");
            assertThat(database.rows("SELECT relname FROM pg_class WHERE relnamespace = 'everview_data'::regnamespace"))
                    .isEmpty();
        }
    }

    private static void refused(Database database, String change, String because) {
        assertThatThrownBy(() -> database.execute(change))
                .describedAs(change)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(because)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("0A000");
    }
}
