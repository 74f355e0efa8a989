package dev.everview.compiler.sql;

import dev.everview.compiler.Mode;
import dev.everview.compiler.SqlScript;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.plan.BaseTable;
import dev.everview.compiler.plan.Event;
import dev.everview.compiler.plan.Log;
import dev.everview.compiler.plan.ObjectNames;
import dev.everview.compiler.plan.Tree;
import dev.everview.compiler.plan.ViewPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tables and triggers of a view that follows a log. */
final class LogScript {
    private final Description description;
    private final ViewPlan plan;

    LogScript(Description description, ViewPlan plan) {
        this.description = description;
        this.plan = plan;
    }

    /** The hidden relations, by name. */
    List<String> relations() {
        boolean onCommit = plan.mode() == Mode.ON_COMMIT;
        Stream<String> logs = plan.logs().stream()
                .flatMap(log -> onCommit
                        ? OwnRows.relations(log.table()).stream()
                        : Stream.of(new SharedLog(plan, log).unread(), Identifier.hidden(log.table())));
        Stream<String> queue =
                onCommit ? Stream.of(Identifier.hidden(plan.names().queue())) : Stream.of();
        return Stream.concat(logs, queue).toList();
    }

    List<SqlScript.Statement> createTables() {
        List<SqlScript.Statement> statements = new ArrayList<>();
        for (Log log : plan.logs()) {
            statements.addAll(create(log));
        }
        if (plan.mode() == Mode.ON_COMMIT) {
            statements.add(new SqlScript.Statement(
                    "a row that comes and goes here lets the view follow when the transaction commits",
                    "CREATE UNLOGGED TABLE " + Identifier.hidden(plan.names().queue())
                            + " (\n  turn integer NOT NULL DEFAULT 0\n)"));
        }
        return statements;
    }

    private List<SqlScript.Statement> create(Log log) {
        List<String> types = new StageScript(description, plan.view())
                .columnTypes(log.input().relation(), log.attributes());
        return plan.mode() == Mode.ON_COMMIT
                ? new OwnRows(log.table(), log.columnNames(), types, log.joinedBy())
                        .create("the log of " + log.input().schema() + "."
                                + log.input().name())
                : List.of(new SharedLog(plan, log).createTable(types));
    }

    /** What lets a deferred view read the logs, once its triggers are there and keep writers out. */
    List<SqlScript.Statement> sharing() {
        if (plan.mode() != Mode.DEFERRED) {
            return List.of();
        }
        SqlScript.Statement begin = new SqlScript.Statement(
                "what is in the logs already is nothing new",
                "SELECT " + Identifier.hidden(ReadingRoutines.beginName(plan)) + "()");
        return Stream.concat(plan.logs().stream().map(log -> new SharedLog(plan, log).share()), Stream.of(begin))
                .toList();
    }

    List<StageScript.Trigger> triggers() {
        List<StageScript.Trigger> triggers = new ArrayList<>();
        for (Log log : plan.logs()) {
            Tree tree = log.input().tree();
            if (plan.mode() == Mode.DEFERRED) {
                // creating it keeps writers out while the view begins to read the log, and later it tells that the view
                // reads the table
                triggers.add(trigger(
                        log,
                        "reads",
                        tree.truncations(),
                        "AFTER TRUNCATE",
                        "FOR EACH STATEMENT WHEN (false)",
                        SharedLog.readsName(plan, log)));
                continue;
            }
            if (tree.byRow()) {
                triggers.add(trigger(
                        log,
                        "log_row",
                        tree.rows(),
                        "AFTER INSERT OR UPDATE OR DELETE",
                        "FOR EACH ROW",
                        LogRoutines.rowName(plan, log)));
            } else {
                for (Event event : Event.values()) {
                    triggers.add(trigger(
                            log,
                            "log_" + event.word(),
                            tree.statements(),
                            "AFTER " + event,
                            "REFERENCING " + event.transitionTables() + "\nFOR EACH STATEMENT",
                            LogRoutines.eventName(plan, log, event)));
                }
            }
            triggers.add(trigger(
                    log,
                    "log_truncate",
                    tree.truncations(),
                    "AFTER TRUNCATE",
                    "FOR EACH STATEMENT",
                    LogRoutines.truncateName(plan, log)));
        }
        if (plan.mode() == Mode.ON_COMMIT) {
            triggers.add(new StageScript.Trigger(
                    new BaseTable(0, ObjectNames.HIDDEN_SCHEMA, plan.names().queue(), true, Tree.SINGLE),
                    LogRoutines.commitTrigger(plan),
                    Tree.Reach.TABLE,
                    true,
                    "AFTER INSERT",
                    "DEFERRABLE INITIALLY DEFERRED\nFOR EACH ROW EXECUTE FUNCTION "
                            + Identifier.hidden(LogRoutines.commitName(plan)) + "()"));
        }
        return triggers;
    }

    private StageScript.Trigger trigger(
            Log log, String role, Tree.Reach reach, String event, String each, String routine) {
        return new StageScript.Trigger(
                log.input().table(),
                triggerName(log, role),
                reach,
                false,
                event,
                each + " EXECUTE FUNCTION " + Identifier.hidden(routine) + "()");
    }

    private String triggerName(Log log, String role) {
        boolean alone = plan.logs().stream()
                .noneMatch(other -> !other.equals(log) && other.input().meets(log.input()));
        return plan.names().trigger(role + (alone ? "" : "_" + log.input().number()));
    }
}
