package dev.everview.compiler.sql;

import dev.everview.compiler.SqlScript;
import dev.everview.compiler.plan.ViewPlan;
import dev.everview.compiler.stage.Stage;
import java.util.List;

/**
 * The sequence with the number of the transaction that last computed a view from what it saw: that created, refreshed or altered it, or
 * folded the log of a deferred one. A transaction whose snapshot is older does not see what that one has written, and would take no row
 * away that it put there; so it fails with SQLSTATE 40001.
 *
 * <p>The number is read when the view is locked, so that no computation is under way. A sequence is read as it is now, whatever
 * the snapshot (https://www.postgresql.org/docs/current/functions-sequence.html), which no row of a table could be.
 */
record LastComputation(ViewPlan plan) {
    List<SqlScript.Statement> create() {
        return List.of(
                new SqlScript.Statement(
                        "the transaction that last computed the view, for those that keep one snapshot",
                        "CREATE SEQUENCE " + name()),
                new SqlScript.Statement("it is this one", "SELECT " + set()));
    }

    String name() {
        return Identifier.hidden(plan.names().lastComputation());
    }

    /** The statement that says that this transaction has computed the view; the view is locked. */
    String note() {
        return "PERFORM " + set() + ";";
    }

    /**
     * The statements that fail in a transaction which does not see the last computation. They lock the view as strongly as the change of
     * rows that follows: two transactions that made their locks stronger would wait for each other.
     *
     * @param arrives whether rows of the view arrive and none leaves
     */
    String requireSeen(Naming naming, boolean arrives) {
        String view =
                naming.view(plan.names().table().schema(), plan.names().table().name());
        String mode = !arrives
                        && plan.view().stage().shape() instanceof Stage.Rows rows
                        && rows.key().isEmpty()
                ? RowFold.REMOVAL_LOCK
                : "ROW EXCLUSIVE";
        return "IF " + GuardText.ONE_SNAPSHOT + " THEN\n"
                + "  LOCK TABLE " + view + " IN " + mode + " MODE;\n"
                + "  IF pg_visible_in_snapshot(pg_sequence_last_value(" + literal()
                + ")::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n"
                + "    -- fails when another transaction has computed the view since this one's snapshot\n"
                + "    PERFORM everview.require_seen(" + literal() + ");\n"
                + "  END IF;\nEND IF;";
    }

    private String set() {
        return "setval(" + literal() + ", pg_current_xact_id()::text::bigint)";
    }

    private String literal() {
        return Literal.quote(name()) + "::regclass";
    }
}
