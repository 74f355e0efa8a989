package dev.everview.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.Everview;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Mode;
import dev.everview.differential.MaintainedViews;
import dev.everview.differential.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Views that are filled while writers go on. */
final class OnlineCreationTest {
    private static final Schema SESSIONS = Schema.of("sessions");
    private static final String JOIN =
            "SELECT a.g, count(*) AS n, max(b.v) AS hi FROM a JOIN b ON b.g = a.g GROUP BY a.g";

    /** What is committed before the view is filled is in it; what comes while it is filled, or later, waits in the log. */
    @Test
    void nobodyWaitsForTheViewToBeFilled() throws SQLException {
        try (MaintainedViews views = MaintainedViews.over(SESSIONS, 17).in(Mode.DEFERRED);
                Connection creator = views.connect();
                Connection writer = views.connect()) {
            Everview.on(creator).create("followed", JOIN, CompilerOptions.DEFAULT.unfilled());
            MaintainedViews.execute(writer, "SET lock_timeout = '1s'");
            MaintainedViews.execute(writer, "INSERT INTO a VALUES (50, 1, 2)");
            creator.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            creator.setAutoCommit(false);
            MaintainedViews.execute(creator, "SELECT everview.refresh('followed')");
            MaintainedViews.execute(writer, "INSERT INTO b VALUES (50, 1, 9); DELETE FROM a WHERE id = 3");
            creator.commit();
            views.adopt("followed", JOIN);
            views.follow();
            views.check("creation");
        }
    }

    @ParameterizedTest
    @EnumSource
    void itEndsInTheWantedMode(Mode mode) throws SQLException {
        try (MaintainedViews views = MaintainedViews.over(SESSIONS, 17).in(mode);
                Connection creator = views.connect()) {
            Everview.CreatedView created =
                    Everview.on(creator).createOnline("followed", JOIN, CompilerOptions.DEFAULT.in(mode));
            assertThat(created.rows()).isEqualTo(2);
            views.adopt("followed", JOIN);
            MaintainedViews.execute(views.connection(), "INSERT INTO b VALUES (50, 1, 9); DELETE FROM a WHERE id = 3");
            views.follow();
            views.check("changes");
        }
    }
}
