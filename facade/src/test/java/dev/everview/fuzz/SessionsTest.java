package dev.everview.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions take turns in the same way each time. */
final class SessionsTest {
    private static final List<String> SCHEMA =
            List.of("CREATE TABLE t (k integer PRIMARY KEY, n integer)", "INSERT INTO t VALUES (1, 0), (2, 0)");
    private static final String FIRST = "UPDATE t SET n = n + 1 WHERE k = 1";
    private static final String SECOND = "UPDATE t SET n = n + 1 WHERE k = 2";

    @Test
    void whoWaitsForALockIsLeftWaiting() throws Exception {
        assertThat(ended(
                        new Turn(0, FIRST),
                        new Turn(1, FIRST),
                        new Turn(1, SECOND),
                        new Turn(0, "SELECT 1"),
                        new Turn(0, Turn.COMMIT),
                        new Turn(1, Turn.COMMIT)))
                .containsExactly(
                        "0 " + FIRST,
                        "0 SELECT 1",
                        "0 COMMIT",
                        "1 " + FIRST,
                        "1 " + SECOND,
                        "1 COMMIT",
                        "0 COMMIT",
                        "1 COMMIT");
    }

    @Test
    void whoClosesACircleFails() throws Exception {
        assertThat(ended(
                        new Turn(0, FIRST),
                        new Turn(1, SECOND),
                        new Turn(0, SECOND),
                        new Turn(1, FIRST),
                        new Turn(1, "SELECT 1"),
                        new Turn(1, Turn.COMMIT),
                        new Turn(1, "SELECT 2"),
                        new Turn(0, Turn.COMMIT)))
                .containsExactlyInAnyOrder(
                        "0 " + FIRST,
                        "1 " + SECOND,
                        "1 " + FIRST + " 40P01",
                        "0 " + SECOND,
                        "1 SELECT 2",
                        "0 COMMIT",
                        "0 COMMIT",
                        "1 COMMIT");
    }

    @Test
    void whatFailsIsShrunk() throws Exception {
        FuzzCase failing = FuzzCase.of(List.of())
                .withTurns(List.of(
                        new Turn(0, "SELECT 1"),
                        new Turn(1, "SELECT 2"),
                        new Turn(1, "SELECT missing"),
                        new Turn(0, "SELECT 3"),
                        new Turn(0, Turn.COMMIT),
                        new Turn(1, Turn.COMMIT)));
        Failure failure = catchThrowableOfType(Failure.class, () -> FuzzRun.of(failing, 17, new Tally()));
        assertThat(failure).hasMessageContaining("42703");
        assertThat(new CaseShrinker(failing, 17, failure).report(new Round(1, 17)))
                .contains("/* session 2 */ SELECT missing;")
                .doesNotContain("SELECT 1", "SELECT 2", "SELECT 3", Turn.COMMIT);
    }

    private static List<String> ended(Turn... turns) throws Exception {
        try (FuzzRun run = FuzzRun.over(SCHEMA, 17, new Tally())) {
            return run.followInTurns(List.of(turns));
        }
    }
}
