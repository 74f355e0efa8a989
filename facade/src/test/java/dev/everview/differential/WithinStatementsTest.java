package dev.everview.differential;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.compiler.Mode;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Logs that are to be folded by a function which a statement calls that is writing into them. */
final class WithinStatementsTest {
    private static final Schema SESSIONS = Schema.of("sessions");
    private static final String JOIN = "SELECT a.id, b.id AS other FROM a JOIN b ON a.g = b.g";

    @Test
    void aLogIsNotFoldedInsideAStatement() throws SQLException {
        try (MaintainedViews views = MaintainedViews.over(SESSIONS, 17).in(Mode.DEFERRED)) {
            views.create("followed", JOIN);
            MaintainedViews.execute(views.connection(), """
                    CREATE FUNCTION follow() RETURNS int LANGUAGE plpgsql AS
                    $$ BEGIN PERFORM everview.apply('followed'); RETURN 1; END $$;
                    CREATE TABLE done (n int);
                    INSERT INTO b VALUES (100, 1, 1)
                    """);
            assertThatThrownBy(() -> MaintainedViews.execute(
                            views.connection(),
                            "INSERT INTO a SELECT i, follow(), i FROM generate_series(100, 103) AS i"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("cannot be followed up inside a statement");
            MaintainedViews.execute(views.connection(), "INSERT INTO done SELECT follow()");
            views.check("after a statement that changes another table");
        }
    }

    /** The view follows when the transaction commits, then. */
    @Test
    void constraintsMayBecomeImmediateInsideAStatement() throws SQLException {
        try (MaintainedViews views = MaintainedViews.over(SESSIONS, 17).in(Mode.ON_COMMIT)) {
            views.create("followed", JOIN);
            MaintainedViews.execute(views.connection(), """
                    CREATE FUNCTION hurry() RETURNS int LANGUAGE plpgsql AS
                    $$ BEGIN SET CONSTRAINTS ALL IMMEDIATE; RETURN 1; END $$
                    """);
            for (String before : new String[] {"", "INSERT INTO b VALUES (100, 1, 1)", "DELETE FROM a WHERE id = 1"}) {
                for (String after : new String[] {"", "INSERT INTO b VALUES (101, 1, 1)", "DELETE FROM b"}) {
                    MaintainedViews.execute(
                            views.connection(),
                            "BEGIN; " + before
                                    + "; INSERT INTO a SELECT i, CASE i WHEN 102 THEN hurry() ELSE 1 END, i FROM generate_series(100, 103) AS i; "
                                    + after
                                    + "; COMMIT");
                    views.check(before + "; INSERT …; " + after);
                    MaintainedViews.execute(views.connection(), "SELECT reset()");
                }
            }
        }
    }
}
