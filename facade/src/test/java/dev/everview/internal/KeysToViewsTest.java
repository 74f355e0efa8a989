package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.Everview;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Foreign keys that reference a view: its rows are deleted and inserted again when it is computed afresh. */
class KeysToViewsTest {
    @ParameterizedTest
    @ValueSource(
            ints = {15, 17, 18}) // before 15 the key of a view is an index of expressions, which no key can reference
    void areCheckedAtTheEndOfTheTransactionAndDoNothing(int major) throws Exception {
        try (Database database = Database.withRuntime(major)) {
            database.execute("CREATE TABLE t (id int PRIMARY KEY, g int); INSERT INTO t VALUES (1, 1), (2, 2), (3, 2)");
            Everview.on(database.connection()).create("v", "SELECT g, count(*) AS n FROM t GROUP BY g");
            for (String key : new String[] {
                "ON DELETE CASCADE",
                "ON DELETE SET NULL",
                "",
                "DEFERRABLE",
                "ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED",
                "ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"
            }) {
                assertThatThrownBy(() -> database.execute("CREATE TABLE r (g int REFERENCES v (g) " + key + ")"))
                        .as(key)
                        .hasMessageContaining("cannot reference materialized view \"v\" in this way")
                        .extracting(e -> ((SQLException) e).getSQLState())
                        .isEqualTo("0A000");
            }
            database.execute("CREATE TABLE r (g int CONSTRAINT known REFERENCES v (g) DEFERRABLE INITIALLY DEFERRED);"
                    + " CREATE TABLE other (g int); INSERT INTO r VALUES (1), (2)");
            for (String change : new String[] {
                "ALTER TABLE r ALTER CONSTRAINT known DEFERRABLE INITIALLY IMMEDIATE",
                "ALTER TABLE other ADD FOREIGN KEY (g) REFERENCES v (g) ON DELETE CASCADE"
            }) {
                assertThatThrownBy(() -> database.execute(change)).as(change).hasMessageContaining("in this way");
            }
            database.execute("UPDATE t SET id = id + 10; SELECT everview.refresh('v')");
            assertThat(database.rows("SELECT everview.drift('v'::regclass)")).containsExactly("{}");
            assertThat(database.rows("SELECT g FROM r ORDER BY g")).containsExactly("1", "2");
            assertThatThrownBy(() -> database.execute("DELETE FROM t WHERE g = 1"))
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("23503");
            // where event triggers are not allowed
            database.execute(
                    "DROP EVENT TRIGGER everview_after_alter; ALTER TABLE other ADD CONSTRAINT unsound FOREIGN KEY (g)"
                            + " REFERENCES v (g) ON DELETE CASCADE");
            assertThat(database.rows("SELECT everview.drift('v'::regclass)").toString())
                    .contains("foreign key unsound of public.other");
        }
    }
}
