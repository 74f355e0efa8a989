package dev.everview.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Mode;
import dev.everview.differential.MaintainedViews;
import dev.everview.differential.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Updates of columns that a view does not read keep nobody waiting; those that change what it reads are followed, whoever changes it. */
@Timeout(120)
final class UnreadColumnsTest {

    /** Accounts and tellers as TPC-B has them: each transaction changes both, the view reads the balance of one. */
    private static final String TABLES = """
            CREATE TABLE tellers (id int PRIMARY KEY, branch int NOT NULL, balance int NOT NULL DEFAULT 0, note text);
            CREATE TABLE accounts (id int PRIMARY KEY, branch int NOT NULL, balance int NOT NULL DEFAULT 0, note text);
            INSERT INTO tellers SELECT i, i % 4 FROM generate_series(1, 8) AS i;
            INSERT INTO accounts SELECT i, i % 4, i FROM generate_series(1, 40) AS i;
            """;

    private static final String SUMS =
            "SELECT t.id, count(*) AS n, sum(a.balance) AS s FROM accounts a JOIN tellers t ON t.branch = a.branch GROUP BY t.id";

    @ParameterizedTest
    @EnumSource
    void nobodyWaitsForWhatTheViewDoesNotRead(Mode mode) throws SQLException {
        try (MaintainedViews views = MaintainedViews.over(Schema.EMPTY, 17).in(mode);
                Connection first = views.connect();
                Connection second = views.connect()) {
            MaintainedViews.execute(views.connection(), TABLES);
            views.create("sums", SUMS);
            MaintainedViews.execute(second, "SET lock_timeout = '1s'");
            MaintainedViews.execute(
                    first,
                    "BEGIN; UPDATE accounts SET balance = balance + 1 WHERE id = 1; "
                            + "UPDATE tellers SET balance = balance + 1 WHERE id = 1");
            // an account of another branch, so that no row of the view is in the way
            MaintainedViews.execute(
                    second,
                    "BEGIN; UPDATE accounts SET balance = balance - 3 WHERE id = 2; "
                            + "UPDATE tellers SET balance = balance - 3 WHERE id = 2; COMMIT");
            MaintainedViews.execute(first, "COMMIT");
            views.follow();
            views.check("two transactions side by side");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTriggersChangeIsFollowed(Mode mode) throws SQLException {
        try (MaintainedViews views = MaintainedViews.over(Schema.EMPTY, 17).in(mode)) {
            MaintainedViews.execute(views.connection(), TABLES);
            views.create("sums", SUMS);
            MaintainedViews.execute(views.connection(), """
                    CREATE FUNCTION move() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN
                        NEW.branch := (NEW.branch + 1) % 4;
                        RETURN NEW;
                    END
                    $$;
                    CREATE TRIGGER move BEFORE UPDATE ON tellers FOR EACH ROW WHEN (NEW.note = 'move') EXECUTE FUNCTION move();
                    """);
            for (String change : List.of(
                    "UPDATE tellers SET note = 'stay'",
                    "UPDATE tellers SET note = 'move' WHERE id < 4",
                    "WITH u AS (UPDATE tellers SET note = 'stay' WHERE id = 1), "
                            + "v AS (UPDATE tellers SET branch = 0 WHERE id = 2) UPDATE accounts SET note = 'x'",
                    "WITH u AS (UPDATE tellers SET branch = 1 WHERE id = 1) UPDATE tellers SET note = 'move' WHERE id = 3",
                    "WITH u AS (UPDATE accounts SET balance = 7 WHERE id = 1) UPDATE tellers SET note = 'stay' WHERE id = 3",
                    "BEGIN; SAVEPOINT s; UPDATE tellers SET branch = 2; ROLLBACK TO s; "
                            + "UPDATE tellers SET note = 'move'; UPDATE accounts SET note = 'y', branch = 1 - branch % 2; COMMIT",
                    "INSERT INTO tellers VALUES (1, 3) ON CONFLICT (id) DO UPDATE SET note = 'move'",
                    "UPDATE accounts SET note = 'z' FROM generate_series(1, 2)")) {
                MaintainedViews.execute(views.connection(), change);
                views.follow();
                views.check(change);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theColumnsMayBeRenamed(Mode mode) throws SQLException {
        try (MaintainedViews views = MaintainedViews.over(Schema.EMPTY, 17).in(mode)) {
            MaintainedViews.execute(views.connection(), TABLES);
            MaintainedViews.execute(views.connection(), "CREATE VIEW plain AS " + SUMS);
            views.createBeside("plain", "sums", SUMS, CompilerOptions.DEFAULT);
            MaintainedViews.execute(
                    views.connection(),
                    "ALTER TABLE tellers RENAME branch TO \"at Home\"; ALTER TABLE accounts RENAME note TO branch_2");
            MaintainedViews.execute(views.connection(), "UPDATE tellers SET \"at Home\" = 1 WHERE id < 4");
            views.follow();
            views.check("a column was renamed");
            MaintainedViews.execute(
                    views.connection(), "SELECT everview.refresh('sums', false), everview.refresh('sums', true)");
            MaintainedViews.execute(views.connection(), "UPDATE tellers SET \"at Home\" = 2 WHERE id > 4");
            views.follow();
            views.check("its maintenance was stopped and begun again");
        }
    }

    /** What is not read is not even logged. */
    @ParameterizedTest
    @EnumSource(names = {"DEFERRED"})
    void nothingIsLogged(Mode mode) throws SQLException {
        try (MaintainedViews views = MaintainedViews.over(Schema.EMPTY, 17).in(mode)) {
            MaintainedViews.execute(views.connection(), TABLES);
            views.create("sums", SUMS);
            MaintainedViews.execute(views.connection(), "UPDATE tellers SET balance = balance + 1, note = 'x'");
            try (var statement = views.connection().createStatement();
                    var rows = statement.executeQuery("SELECT pending_rows FROM everview.views")) {
                rows.next();
                assertThat(rows.getLong(1)).isZero();
            }
        }
    }
}
