package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.Everview;
import dev.everview.differential.DoneOrBlocked;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Foreign keys that come later and may change a row twice in one statement. */
class ForeignKeyActionsTest {
    private static final String BOTH = "ADD FOREIGN KEY (a) REFERENCES p ON DELETE SET NULL ON UPDATE CASCADE,"
            + " ADD FOREIGN KEY (b) REFERENCES p ON DELETE SET NULL ON UPDATE CASCADE";

    @ParameterizedTest
    @ValueSource(ints = {13, 17, 18})
    void comeWhileTheViewIsSuspended(int major) throws Exception {
        try (Database database = Database.withRuntime(major)) {
            database.execute("CREATE TABLE p (id int PRIMARY KEY);"
                    + " CREATE TABLE c (id int, a int, b int);"
                    + " CREATE TABLE other (id int, a int, b int);"
                    + " INSERT INTO p VALUES (1), (2), (3); INSERT INTO c VALUES (1, 1, 1), (2, 1, 2)");
            Everview everview = Everview.on(database.connection());
            everview.create("v", "SELECT a, b FROM c");
            everview.create("counts", "SELECT a, count(*) AS n FROM other GROUP BY a");
            assertThatThrownBy(() -> database.execute("ALTER TABLE c " + BOTH))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("cannot change rows of table public.c yet because of materialized view \"v\"")
                    .hasMessageContaining("everview.suspend('public.v')")
                    .hasMessageContaining("everview.resume('public.v')")
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("2BP01");
            // keys without actions may come, and views that fold the sum of the changes take any
            database.execute("ALTER TABLE c ADD CONSTRAINT plain FOREIGN KEY (a) REFERENCES p ON DELETE CASCADE;"
                    + " ALTER TABLE c DROP CONSTRAINT plain; ALTER TABLE other " + BOTH);
            everview.suspend("v");
            database.execute("ALTER TABLE c " + BOTH);
            everview.resume("v");
            database.execute("UPDATE p SET id = id + 10 WHERE id = 1");
            assertThat(database.rows("SELECT a, b FROM v ORDER BY 1, 2")).containsExactly("11|2", "11|11");
            database.execute("UPDATE p SET id = id + 10 WHERE id = 11");
            assertThat(database.rows("SELECT a, b FROM v ORDER BY 1, 2")).containsExactly("21|2", "21|21");
            assertThat(database.rows("SELECT everview.drift('v'::regclass)")).containsExactly("{}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 17, 18})
    void doNotComeWithParts(int major) throws Exception {
        try (Database database = Database.withRuntime(major)) {
            database.execute("CREATE TABLE p (id int PRIMARY KEY);"
                    + " CREATE TABLE c (id int, a int, b int) PARTITION BY LIST (id);"
                    + " CREATE TABLE c_1 PARTITION OF c FOR VALUES IN (1);"
                    + " CREATE TABLE c_2 (id int, a int, b int);"
                    + " ALTER TABLE c_2 " + BOTH + ";"
                    + " CREATE TABLE i (id int, a int, b int);"
                    + " INSERT INTO p VALUES (1), (2); INSERT INTO c VALUES (1, 1, 1)");
            Everview everview = Everview.on(database.connection());
            everview.create("v", "SELECT a, b FROM c");
            everview.create("w", "SELECT a, b FROM i");
            for (String change : new String[] {
                "ALTER TABLE c_1 " + BOTH,
                "ALTER TABLE c ATTACH PARTITION c_2 FOR VALUES IN (2)",
                "CREATE TABLE c_3 PARTITION OF c (FOREIGN KEY (a) REFERENCES p ON DELETE SET NULL) FOR VALUES IN (3)",
                "CREATE TABLE i_1 (FOREIGN KEY (a) REFERENCES p ON UPDATE CASCADE) INHERITS (i)",
                "ALTER TABLE c_2 INHERIT i"
            }) {
                assertThatThrownBy(() -> database.execute(change))
                        .describedAs(change)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("cannot change rows of table public.")
                        .extracting(e -> ((SQLException) e).getSQLState())
                        .isEqualTo("2BP01");
            }
            everview.suspend("v");
            database.execute("ALTER TABLE c ATTACH PARTITION c_2 FOR VALUES IN (2); INSERT INTO c VALUES (2, 1, 1)");
            everview.resume("v");
            database.execute("UPDATE p SET id = id + 10 WHERE id = 1; UPDATE p SET id = id + 10 WHERE id = 11");
            assertThat(database.rows("SELECT a, b FROM v ORDER BY 1, 2")).containsExactly("1|1", "21|21");
            assertThat(database.rows("SELECT everview.drift('v'::regclass)")).containsExactly("{}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void areNamedWhereTheyCouldNotBeRefused(int major) throws Exception {
        try (Database database = Database.withRuntime(major)) {
            database.execute("CREATE TABLE p (id int PRIMARY KEY);"
                    + " CREATE TABLE c (id int PRIMARY KEY, a int, b int); INSERT INTO p VALUES (1)");
            Everview.on(database.connection()).create("v", "SELECT a, b FROM c");
            database.execute("ALTER EVENT TRIGGER everview_after_alter DISABLE; ALTER TABLE c " + BOTH);
            assertThat(database.rows("SELECT everview.drift('v'::regclass)"))
                    .containsExactly("{\"foreign keys change rows of public.c\"}");
        }
    }

    /** ADD FOREIGN KEY keeps out who creates triggers, not who describes the table before. */
    @Test
    void thatComeWhileAViewIsCreatedEndItsCreation() throws Exception {
        try (Database database = Database.withRuntime(17);
                Connection other = database.connect()) {
            database.execute("CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (id int, a int, b int);"
                    + " INSERT INTO p VALUES (1); INSERT INTO c VALUES (1, 1, 1)");
            other.setAutoCommit(false);
            try (Statement sql = other.createStatement()) {
                sql.execute("ALTER TABLE c " + BOTH);
            }
            CompletableFuture<Void> creation = CompletableFuture.runAsync(() -> {
                try {
                    Everview.on(database.connection()).create("v", "SELECT a, b FROM c");
                } catch (SQLException e) {
                    throw new CompletionException(e);
                }
            });
            try (Connection watching = database.connect()) {
                DoneOrBlocked.await(creation, database.connection(), watching);
            }
            other.commit();
            assertThatThrownBy(creation::join)
                    .hasCauseInstanceOf(SQLException.class)
                    .cause()
                    .hasMessageContaining("foreign keys were added below materialized view \"v\"")
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("40001");
            Everview.on(database.connection()).create("v", "SELECT a, b FROM c");
            database.execute("UPDATE p SET id = 2");
            assertThat(database.rows("SELECT a, b FROM v")).containsExactly("2|2");
        }
    }
}
