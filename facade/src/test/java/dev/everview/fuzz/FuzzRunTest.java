package dev.everview.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.compiler.Mode;
import dev.everview.coverage.Transaction;
import dev.everview.differential.MaintainedViews;
import dev.everview.fuzz.Expression.Column;
import dev.everview.fuzz.Failure.Kind;
import dev.everview.fuzz.FromItem.Named;
import dev.everview.fuzz.FuzzCase.How;
import dev.everview.fuzz.FuzzCase.View;
import dev.everview.fuzz.Query.Groups;
import dev.everview.fuzz.Query.Select;
import dev.everview.fuzz.Query.Target;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A run sees what is wrong: views that a good compiler never makes are made by hand. */
final class FuzzRunTest {
    private static final List<String> SCHEMA = List.of(
            "CREATE DOMAIN positive AS integer CHECK (value > 0)",
            "CREATE TABLE t (k integer PRIMARY KEY, n numeric)",
            "INSERT INTO t VALUES (1, 1.0), (2, 2.0), (3, 2.0)");
    private static final Column NUMBER = new Column("a", "n", Type.FREE_NUMERIC);
    private static final View VIEW = new View(
            "v",
            new Select(
                    Select.ALL_ROWS,
                    List.of(new Target(NUMBER, "c1")),
                    Optional.of(new Named("t", "a", List.of(NUMBER))),
                    List.of(),
                    Groups.NONE,
                    List.of(),
                    Optional.empty()),
            How.MAINTAINED,
            Mode.IMMEDIATE);
    private static final String NOTHING = "SELECT";

    @Test
    void equalViewsAreEqual() throws Exception {
        assertThat(found(NOTHING, "UPDATE t SET n = n + 1")).isEmpty();
    }

    @Test
    void rowsInAnotherNumberAreSeen() throws Exception {
        assertThat(found(
                        byHand("UPDATE v SET c1 = 1.0 WHERE ctid = (SELECT max(ctid) FROM v WHERE c1 = 2)"),
                        "DELETE FROM t WHERE k = 9"))
                .contains(Kind.WRONG);
    }

    @Test
    void equalNumbersThatLookDifferentAreSeen() throws Exception {
        assertThat(found(byHand("UPDATE v SET c1 = 1.00 WHERE c1 = 1"), "DELETE FROM t WHERE k = 9"))
                .contains(Kind.WRONG);
    }

    @Test
    void missingRowsAreSeen() throws Exception {
        assertThat(found(byHand("DELETE FROM v WHERE c1 = 1"), "DELETE FROM t WHERE k = 9"))
                .contains(Kind.WRONG);
    }

    @Test
    void statementsThatFailByThemselvesMayFail() throws Exception {
        assertThat(found(NOTHING, "UPDATE t SET n = n / 0")).isEmpty();
        assertThat(found(NOTHING, "INSERT INTO t VALUES (1, 1)")).isEmpty();
        assertThat(found(NOTHING, "UPDATE t SET n = (-1)::positive")).isEmpty();
    }

    @Test
    void statementsThatFailForTheSakeOfAViewAreSeen() throws Exception {
        assertThat(found(trigger("PERFORM 1 / 0;"), "UPDATE t SET n = 3")).contains(Kind.ERROR);
        assertThat(found(trigger("RAISE foreign_key_violation;"), "UPDATE t SET n = 3"))
                .contains(Kind.ERROR);
        assertThat(found(trigger("PERFORM (-1)::public.positive;"), "UPDATE t SET n = 3"))
                .contains(Kind.ERROR);
    }

    /** What is found after a preparation and a statement. */
    private static Optional<Kind> found(String preparation, String statement) throws SQLException, TooSlow {
        try (FuzzRun run = FuzzRun.over(SCHEMA, 17, new Tally())) {
            assertThat(run.create(VIEW)).isTrue();
            MaintainedViews.execute(run.connection(), preparation);
            run.follow(List.of(Transaction.of(statement)));
            return Optional.empty();
        } catch (Failure failure) {
            return Optional.of(failure.kind());
        }
    }

    private static String byHand(String change) {
        return "SET session_replication_role = replica; " + change + "; RESET session_replication_role";
    }

    /** Goes with the view. */
    private static String trigger(String body) {
        return "CREATE FUNCTION everview_data.broken() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN "
                + body.replace("'", "''")
                + " RETURN NULL; END'; CREATE TRIGGER broken AFTER INSERT OR UPDATE OR DELETE ON v FOR EACH STATEMENT EXECUTE FUNCTION everview_data.broken()";
    }
}
