package dev.everview;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.embedded.test.TestServers;
import dev.everview.internal.RuntimeInstaller;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Constraints that the maintenance of a view relies on stay while the view exists. */
final class AssumptionTest {
    private Connection connection;
    private Statement sql;

    @BeforeEach
    void create() throws SQLException {
        connection = TestServers.freshDatabase().connect();
        sql = connection.createStatement();
        new RuntimeInstaller(connection).install();
        sql.execute("CREATE TABLE p (id int PRIMARY KEY, c text NOT NULL, note text NOT NULL)");
        sql.execute("CREATE TABLE o (id int PRIMARY KEY, p int NOT NULL CONSTRAINT to_p REFERENCES p, q int)");
        Everview.on(connection).create("v", "SELECT p.c, sum(o.q) AS q FROM o JOIN p ON o.p = p.id GROUP BY p.c");
        Everview.on(connection).create("w", "SELECT id, q FROM o");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aForeignKeyThatSparesWorkStays() {
        refused("ALTER TABLE o DROP CONSTRAINT to_p", "foreign key");
        refused("ALTER TABLE o ALTER CONSTRAINT to_p DEFERRABLE", "foreign key");
    }

    @Test
    void aNotNullThatIsUsedStays() throws SQLException {
        refused("ALTER TABLE p ALTER COLUMN c DROP NOT NULL", "NOT NULL constraint");
        sql.execute("ALTER TABLE p ALTER COLUMN note DROP NOT NULL");
    }

    @Test
    void aPrimaryKeyByWhichRowsAreFoundStays() {
        refused("ALTER TABLE o DROP CONSTRAINT o_pkey", "primary key");
    }

    @Test
    void theColumnsOfARowThatIsReadAsOneValueStay() throws SQLException {
        sql.execute("CREATE TABLE r (id int PRIMARY KEY, e numeric)");
        sql.execute("CREATE VIEW plain AS SELECT id, r::text AS t FROM r");
        Everview.on(connection).create("x", "SELECT t FROM plain");
        refused("ALTER TABLE r ADD COLUMN z int", "present columns");
        refused("ALTER TABLE r RENAME COLUMN e TO f", "present columns");
        sql.execute("ALTER TABLE r ADD CHECK (e > 0)");
        sql.execute("ALTER TABLE o ADD COLUMN z int");
    }

    @Test
    void withoutTheViewsAllMayGo() throws SQLException {
        sql.execute("DROP TABLE v, w");
        sql.execute("ALTER TABLE o DROP CONSTRAINT to_p, DROP CONSTRAINT o_pkey");
    }

    private void refused(String statement, String constraint) {
        assertThatThrownBy(() -> sql.execute(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("cannot do without the " + constraint);
    }
}
