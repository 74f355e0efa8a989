package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.Everview;
import dev.everview.compiler.CompilerOptions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other expressions of generated columns would give all rows other values behind a view's back. */
class GeneratedColumnsTest {
    @ParameterizedTest
    @ValueSource(ints = {17, 18})
    void keepTheirExpressions(int major) throws Exception {
        try (Database database = Database.withRuntime(major)) {
            database.execute("CREATE TABLE t (a int PRIMARY KEY, k int, g int GENERATED ALWAYS AS (a * 2) STORED)"
                    + " PARTITION BY RANGE (a);"
                    + " CREATE TABLE t_1 PARTITION OF t FOR VALUES FROM (0) TO (10);"
                    + " CREATE TABLE t_2 PARTITION OF t FOR VALUES FROM (10) TO (20);"
                    + " CREATE TABLE other (a int, g int GENERATED ALWAYS AS (a * 2) STORED);"
                    + " INSERT INTO t (a, k) VALUES (1, 1), (11, 1)");
            Everview.on(database.connection()).create("v", "SELECT k, sum(g) AS s FROM t GROUP BY k");
            for (String change : new String[] {
                "ALTER TABLE t ALTER COLUMN g SET EXPRESSION AS (a * 3)",
                "ALTER TABLE t_2 ALTER COLUMN g SET EXPRESSION AS (a + 1)"
            }) {
                assertThatThrownBy(() -> database.execute(change))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("because materialized view \"v\" reads the table")
                        .extracting(e -> ((SQLException) e).getSQLState())
                        .isEqualTo("2BP01");
            }
            database.execute("ALTER TABLE other ALTER COLUMN g SET EXPRESSION AS (a * 3);"
                    + " ALTER TABLE t RENAME COLUMN a TO number;"
                    + " ALTER TABLE t ADD COLUMN h int GENERATED ALWAYS AS (number + 1) STORED;"
                    + " ALTER TABLE t RENAME COLUMN g TO doubled;"
                    + " INSERT INTO t (number, k) VALUES (2, 1), (12, 2)");
            assertThat(database.rows("SELECT k, s FROM v ORDER BY k")).containsExactly("1|28", "2|24");
            assertThat(database.rows("SELECT everview.drift('v'::regclass)")).containsExactly("{}");
        }
    }

    @Test
    void virtualOnesAreFollowedThroughRenames() throws Exception {
        try (Database database = Database.withRuntime(18)) {
            database.execute(
                    "CREATE TABLE t (id int PRIMARY KEY, a int, b int GENERATED ALWAYS AS (a * 2), c text,"
                            + " d text GENERATED ALWAYS AS (c || '!')); INSERT INTO t (id, a, c) VALUES (1, 1, 'x'), (2, 2, 'y')");
            Everview everview = Everview.on(database.connection());
            everview.create("v", "SELECT d, sum(b) AS s FROM t GROUP BY d");
            database.execute(
                    "ALTER TABLE t RENAME a TO number; ALTER TABLE t RENAME b TO doubled; ALTER TABLE t RENAME d TO loud;"
                            + " ALTER TABLE t ADD e int GENERATED ALWAYS AS (number + 1); UPDATE t SET number = 5, c = 'y' WHERE id = 1");
            assertThat(database.rows("SELECT d, s FROM v")).containsExactly("y!|14");
            everview.alter("v", "{\"mode\": \"deferred\"}");
            database.execute("INSERT INTO t (id, number, c) VALUES (3, 1, 'z'); SELECT everview.apply('v')");
            assertThat(database.rows("SELECT d, s FROM v ORDER BY d")).containsExactly("y!|14", "z!|2");
            assertThat(database.rows("SELECT everview.drift('v'::regclass)")).containsExactly("{}");
        }
    }

    @Test
    void virtualOnesDependOnThePrimaryKeyInFullViews() throws Exception {
        try (Database database = Database.withRuntime(18)) {
            database.execute("CREATE TABLE t (id int PRIMARY KEY, a int, b int GENERATED ALWAYS AS (a * 2), c json);"
                    + " INSERT INTO t (id, a, c) VALUES (1, 1, '[1]'), (2, 2, NULL);"
                    + " CREATE VIEW below AS SELECT id, b + count(*) AS more FROM t GROUP BY id");
            Everview everview = Everview.on(database.connection());
            CompilerOptions full = CompilerOptions.ofFull();
            everview.create("v", "SELECT id, b, c::text AS c, count(*) AS n FROM t GROUP BY id", full);
            everview.create("w", "SELECT * FROM below", full);
            database.execute("ALTER TABLE t RENAME a TO number; ALTER TABLE t RENAME b TO doubled;"
                    + " UPDATE t SET number = 5 WHERE id = 1; INSERT INTO t (id, number) VALUES (3, 7);"
                    + " DELETE FROM t WHERE id = 2");
            assertThat(database.rows("SELECT * FROM v ORDER BY id")).containsExactly("1|10|[1]|1", "3|14|null|1");
            assertThat(database.rows("SELECT * FROM w ORDER BY id")).containsExactly("1|11", "3|15");
            assertThatThrownBy(() -> database.execute("ALTER TABLE t ALTER COLUMN doubled SET EXPRESSION AS (id)"))
                    .hasMessageContaining("because materialized view");
            assertThat(database.rows("SELECT everview.drift('v'::regclass), everview.drift('w'::regclass)"))
                    .containsExactly("{}|{}");
        }
    }
}
