package dev.everview.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.compiler.Mode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        for (String statement : new String[] {
            "SET CONSTRAINTS ALL IMMEDIATE", "set  constraints all immediate", "SET /* now */ CONSTRAINTS ALL IMMEDIATE"
        }) {
            constraintsBecomeImmediate(statement);
        }
    }

    private static void constraintsBecomeImmediate(String statement) throws SQLException {
        try (MaintainedViews views = MaintainedViews.over(SESSIONS, 17).in(Mode.ON_COMMIT)) {
            views.create("followed", JOIN);
            MaintainedViews.execute(views.connection(), """
                    CREATE FUNCTION hurry() RETURNS int LANGUAGE plpgsql AS
                    $$ BEGIN %s; RETURN 1; END $$
                    """.formatted(statement));
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

    /** The call stack is in the language of the server's messages: here as PostgreSQL 15 writes it in some of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PL/pgSQL function f() line 1 at PERFORM\nSQL statement \"%s\"\nPL/pgSQL function g() line 1 at SQL statement",
                "PL/pgSQL-Funktion f() Zeile 1 bei PERFORM\nSQL-Anweisung »%s«\nPL/pgSQL-Funktion g() Zeile 1 bei SQL-Anweisung",
                "fonction PL/pgSQL f(), ligne 1 à PERFORM\ninstruction SQL «\u00A0%s\u00A0»\nfonction PL/pgSQL g(), ligne 1 à instruction SQL",
                "PL/pgSQL関数f()の1行目 - PERFORM\nSQL文 \"%s\"\nPL/pgSQL関数g()の1行目 - SQLステートメント",
                "функция PL/pgSQL f(), строка 1, оператор PERFORM\nSQL-оператор: \"%s\"\nфункция PL/pgSQL g(), строка 1, оператор SQL-оператор"
            })
    void stacksAreReadInAnyLanguage(String stack) throws SQLException {
        try (MaintainedViews views = MaintainedViews.over(SESSIONS, 17)) {
            assertThat(isWithinChange(views, stack.formatted("UPDATE t SET x = f()")))
                    .isTrue();
            assertThat(isWithinChange(
                            views, stack.formatted("WITH rows AS (SELECT f())\n INSERT INTO t SELECT * FROM rows")))
                    .isTrue();
            assertThat(isWithinChange(views, stack.formatted("SELECT f()"))).isFalse();
        }
    }

    private static boolean isWithinChange(MaintainedViews views, String stack) throws SQLException {
        try (PreparedStatement question = views.connection().prepareStatement("SELECT everview.is_within_change(?)")) {
            question.setString(1, stack);
            try (ResultSet answer = question.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }
}
