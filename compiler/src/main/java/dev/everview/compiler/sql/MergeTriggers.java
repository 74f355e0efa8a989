package dev.everview.compiler.sql;

import dev.everview.compiler.plan.BaseTable;
import dev.everview.compiler.plan.Input;
import dev.everview.compiler.plan.Tree;
import dev.everview.compiler.plan.ViewPlan;
import dev.everview.compiler.stage.Strategy;
import java.util.List;
import java.util.stream.Stream;

/**
 * What partitioned tables need so that MERGE is followed exactly or refused: PostgreSQL shows triggers other rows of a MERGE than of the
 * statements that do the same (seen on 15 to 18; {@code 059_merge.sql} says how).
 */
final class MergeTriggers {
    private static final int FIRST_WITH_MERGE = 15;

    private MergeTriggers() {}

    /** Those of a view. A view that is computed as a whole does not look at the rows. */
    static List<StageScript.Trigger> of(ViewPlan plan) {
        if (plan.view().server() < FIRST_WITH_MERGE || plan.view().stage().strategy() instanceof Strategy.Full) {
            return List.of();
        }
        return plan.inputs().stream()
                .filter(input -> input.tree().routes())
                .flatMap(input -> of(plan, input))
                .toList();
    }

    private static Stream<StageScript.Trigger> of(ViewPlan plan, Input input) {
        BaseTable table = input.table();
        String setting = plan.names().actionsSetting(input.number());
        String call = " EXECUTE FUNCTION everview.%s(" + Literal.quote(setting) + ")";
        Tree.Reach statements = input.tree().statements();
        return Stream.of(
                // Unless partitions have a BEFORE trigger for rows that arrive, a row that MERGE has inserted takes the
                // place of those it updates later in their transition table.
                trigger(
                        plan,
                        table,
                        "merge",
                        Tree.Reach.TABLE,
                        "BEFORE INSERT",
                        "FOR EACH ROW WHEN (false) EXECUTE FUNCTION everview.keep_row()"),
                trigger(
                        plan,
                        table,
                        "merge_begins",
                        statements,
                        "BEFORE INSERT OR UPDATE OR DELETE",
                        "FOR EACH STATEMENT" + call.formatted("begin_action")),
                // Rows are updated, and nothing is under way that would tell of one that leaves.
                trigger(
                        plan,
                        table,
                        "merge_leaves",
                        Tree.Reach.TABLE,
                        "AFTER DELETE",
                        "FOR EACH ROW WHEN (" + underWay(setting, "_U.") + ")\n"
                                + call.formatted("note_moved").strip()),
                trigger(
                        plan,
                        table,
                        "merge_arrives",
                        Tree.Reach.TABLE,
                        "AFTER INSERT",
                        "FOR EACH ROW WHEN (" + underWay(setting, ".U_") + ")\n"
                                + call.formatted("note_moved").strip()),
                trigger(
                        plan,
                        table,
                        "merge_checked",
                        statements,
                        "AFTER UPDATE",
                        "REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT"
                                + call.formatted("check_moved")),
                trigger(
                        plan,
                        table,
                        "merge_ends",
                        statements,
                        "AFTER INSERT OR UPDATE OR DELETE",
                        "FOR EACH STATEMENT" + call.formatted("end_action")));
    }

    /** Whether the actions under way are those of a pattern: see {@code 059_merge.sql}. The shorter, the cheaper for each statement. */
    private static String underWay(String setting, String actions) {
        return "pg_catalog.current_setting(" + Literal.quote(setting) + ", true) LIKE '" + actions + "%'";
    }

    private static StageScript.Trigger trigger(
            ViewPlan plan, BaseTable table, String role, Tree.Reach reach, String event, String rest) {
        return new StageScript.Trigger(table, plan.names().trigger(role), reach, false, event, rest);
    }
}
