package dev.everview.compiler.sql;

import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Relation;
import dev.everview.compiler.plan.Event;
import dev.everview.compiler.plan.Log;
import dev.everview.compiler.plan.MaintenancePlan;
import dev.everview.compiler.plan.ViewPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The functions of a view that follows when the transaction commits: those that write its logs, the one that folds them into the stages,
 * and the one that PostgreSQL calls then.
 *
 * <p>A log holds rows with weights, so what a transaction did and undid cancels out. A TRUNCATE leaves a row of weight zero.
 */
final class LogRoutines {
    private static final String DECLARE_TURN = "__ivm_turn tid;";

    /** The setting with the views that follow when the transaction commits. */
    private static final String QUEUED = "everview.queued";

    private static final String QUEUED_VIEWS = SessionSetting.text(QUEUED);

    /** Constraint triggers that are put off once more, so that views follow in the same order in all transactions. */
    private static final int MOST_TURNS = 100;

    private final Description description;
    private final Naming naming;
    private final ViewPlan plan;
    private final RoutineText text;
    private final String shown;
    private final LastComputation computation;
    private final LogFolding folding;

    LogRoutines(Description description, Naming naming, ViewPlan plan, String version) {
        this.description = description;
        this.naming = naming;
        this.plan = plan;
        this.text = RoutineText.copying(plan.view(), version);
        this.shown = plan.names().shown();
        this.computation = new LastComputation(plan);
        this.folding = new LogFolding(plan);
    }

    Map<String, String> all() {
        Map<String, String> routines = new LinkedHashMap<>();
        for (Log log : plan.logs()) {
            if (log.input().tree().byRow()) {
                routines.put(rowName(plan, log), row(log));
            } else {
                for (Event event : Event.values()) {
                    routines.put(eventName(plan, log, event), event(log, event));
                }
            }
            routines.put(truncateName(plan, log), truncate(log));
        }
        routines.put(refreshName(plan), refresh());
        routines.put(foldName(plan), fold());
        routines.put(commitName(plan), commit());
        return routines;
    }

    static String eventName(ViewPlan plan, Log log, Event event) {
        return plan.names().hidden("log_" + event.word() + "_" + log.role());
    }

    static String rowName(ViewPlan plan, Log log) {
        return plan.names().hidden("log_row_" + log.role());
    }

    static String truncateName(ViewPlan plan, Log log) {
        return plan.names().hidden("log_truncate_" + log.role());
    }

    static String refreshName(ViewPlan plan) {
        return plan.names().hidden("refresh_all");
    }

    static String foldName(ViewPlan plan) {
        return plan.names().hidden("fold");
    }

    static String commitName(ViewPlan plan) {
        return plan.names().hidden("commit");
    }

    private String event(Log log, Event event) {
        String purpose = switch (event) {
            case INSERT -> "Rows were inserted into ";
            case UPDATE -> "Rows were updated in ";
            case DELETE -> "Rows were deleted from ";
        };
        ChangeRows rows = ChangeRows.of(naming, log);
        List<String> lines = new ArrayList<>();
        if (event == Event.UPDATE && log.passesBy()) {
            lines.add("IF NOT (" + rows.concern() + ") THEN\n  -- no column has changed that " + shown
                    + " reads\n  RETURN NULL;\nEND IF;");
        }
        lines.addAll(rows.ofStatement(event));
        lines.addAll(enqueue("FOUND AND "));
        return logging(
                eventName(plan, log, event),
                purpose + log.input().shown() + ": that is logged for " + shown + ".",
                lines);
    }

    private String row(Log log) {
        List<String> lines = new ArrayList<>(List.of(ChangeRows.of(naming, log).ofRow()));
        lines.addAll(enqueue(""));
        return logging(
                rowName(plan, log),
                "A row of " + log.input().shown() + " was changed: that is logged for " + shown + ".",
                lines);
    }

    private String truncate(Log log) {
        String table = Identifier.hidden(log.table());
        List<String> lines = new ArrayList<>();
        List<String> columns = new ArrayList<>(ofDomains(log));
        List<String> values = new ArrayList<>();
        columns.forEach(column -> values.add("(SELECT l." + column + " FROM " + table + " AS l WHERE false)"));
        if (!columns.isEmpty()) {
            lines.add("-- domains may refuse NULL, but an empty sub-query gives it all the same");
        }
        columns.add(MaintenancePlan.WEIGHT_COLUMN);
        values.add("0");
        lines.add("INSERT INTO " + table + " (" + String.join(", ", columns) + ")\nVALUES (" + String.join(", ", values)
                + ");");
        lines.addAll(enqueue(""));
        return logging(
                truncateName(plan, log),
                log.input().shown() + " was truncated: that is logged, and " + shown + " is computed afresh.",
                lines);
    }

    /**
     * The columns of a log whose types are domains; one that takes NULL now may refuse it later. The manual tells how a column is NULL
     * all the same (https://www.postgresql.org/docs/current/sql-createdomain.html#SQL-CREATEDOMAIN-NOTES), and nobody reads the row.
     */
    private List<String> ofDomains(Log log) {
        Relation relation = description.relation(log.input().relation());
        return IntStream.range(0, log.attributes().size())
                .filter(i -> isDomain(
                        relation.column(log.attributes().get(i)).orElseThrow().type()))
                .mapToObj(i -> Identifier.quote(log.columnNames().get(i)))
                .toList();
    }

    private boolean isDomain(long type) {
        return description.type(type).kind() == DataType.Kind.DOMAIN;
    }

    private String logging(String routine, String purpose, List<String> lines) {
        return text.function(
                routine,
                "trigger",
                purpose,
                SessionSetting.DECLARE_IGNORED + "\n" + DECLARE_TURN,
                String.join("\n", lines) + "\nRETURN NULL;");
    }

    /** Has the view follow when the transaction commits. */
    private List<String> enqueue(String condition) {
        String token = Literal.quote(token());
        return List.of("IF " + condition + "strpos(" + QUEUED_VIEWS + ", " + token + ") = 0 THEN\n"
                + "  -- the first change of the transaction: " + shown + " follows when it commits\n"
                + "  " + SessionSetting.set(QUEUED, QUEUED_VIEWS + " || " + token) + "\n"
                + SqlRenderer.indent(wake("DEFAULT VALUES")) + "\nEND IF;");
    }

    /** PostgreSQL calls the deferred trigger for a row also when the row has been deleted by then; so none stay for VACUUM to find. */
    private String wake(String values) {
        String queue = Identifier.hidden(plan.names().queue());
        return "INSERT INTO " + queue + " " + values + " RETURNING ctid INTO __ivm_turn;\n"
                + "-- the trigger fires all the same\n"
                + "DELETE FROM " + queue + " WHERE ctid = __ivm_turn;";
    }

    /** The view's place among those that follow: views above others behind them. */
    private String token() {
        return plan.view().turn() + "_" + plan.names().hash() + " ";
    }

    /** A deferred trigger may be fired early, by SET CONSTRAINTS, but never between the changes of one statement. */
    private String commit() {
        String token = Literal.quote(token());
        List<String> lines = new ArrayList<>();
        lines.add("GET DIAGNOSTICS __ivm_stack = PG_CONTEXT;");
        lines.add("IF NEW.turn = 0 AND (pg_trigger_depth() > 1\n"
                + "    OR __ivm_stack ~* 'set.+constraints' AND everview.is_within_change(__ivm_stack)) THEN\n"
                + "  -- constraints are immediate, and the statement may have changed more than it has logged by now\n"
                + "  SET CONSTRAINTS " + Identifier.hidden(commitTrigger(plan)) + " DEFERRED;\n"
                + SqlRenderer.indent(wake("DEFAULT VALUES")) + "\n  RETURN NULL;\nEND IF;");
        lines.add("IF pg_trigger_depth() = 1 AND NEW.turn < " + MOST_TURNS + " AND " + QUEUED_VIEWS + " <> " + token
                + "\n   AND everview.next_to_commit() < " + Literal.quote(token().strip()) + " THEN\n"
                + "  -- in all transactions views follow in the same order, or they would wait for each other in a circle\n"
                + SqlRenderer.indent(wake("(turn) VALUES (NEW.turn + 1)")) + "\n  RETURN NULL;\nEND IF;");
        lines.add(SessionSetting.set(QUEUED, "replace(" + QUEUED_VIEWS + ", " + token + ", '')"));
        lines.add("PERFORM " + Identifier.hidden(foldName(plan)) + "();");
        lines.add("RETURN NULL;");
        return text.function(
                commitName(plan),
                "trigger",
                "The transaction commits: " + shown + " follows.",
                SessionSetting.DECLARE_IGNORED + "\n" + DECLARE_TURN + "\n__ivm_stack text;",
                String.join("\n", lines));
    }

    static String commitTrigger(ViewPlan plan) {
        return plan.names().trigger("commit");
    }

    private String fold() {
        List<String> lines = new ArrayList<>();
        lines.add(folding.survey());
        lines.add("IF 0 = ALL (__ivm_logged) THEN\n  RETURN 0;\nEND IF;");
        if (!plan.guards().isEmpty()) {
            lines.add(new GuardText(plan, naming).ofTransaction("__ivm_joins"));
        }
        lines.add(computation.requireSeen(naming, false));
        lines.add("IF __ivm_truncated THEN\n  PERFORM " + Identifier.hidden(refreshName(plan)) + "();\nELSE\n"
                + SqlRenderer.indent(folding.foldOr(insteadOfFolding())) + "\nEND IF;");
        lines.add("RETURN " + folding.total() + ";");
        return text.function(
                foldName(plan),
                "bigint",
                "Folds what has been logged into " + shown + "; the number of logged rows.",
                folding.declarations(),
                String.join("\n", lines));
    }

    /**
     * What is done when an expression has failed. Computing the view afresh takes locks on all of it, and a transaction that commits holds
     * some of them already: it does not wait for others who may do the same.
     */
    private String insteadOfFolding() {
        List<String> lines = new ArrayList<>();
        lines.add(folding.cancelOut(
                plan.logs().stream().map(log -> OwnRows.table(log.table())).toList(), foldName(plan)));
        String locks = Stream.concat(
                        new GuardText(plan, naming).literals().stream(),
                        plan.stages().stream().map(stage -> new ViewTable(description, naming, stage).regclass()))
                .collect(Collectors.joining(", "));
        lines.add(
                plan.guards().isEmpty()
                        ? "RAISE;"
                        : "IF NOT everview.lock_now(ARRAY[" + locks + "]::regclass[]) THEN\n  RAISE;\nEND IF;");
        if (!plan.guards().isEmpty()) {
            lines.add(LogFolding.NEVER_TOGETHER);
            lines.add("PERFORM " + Identifier.hidden(refreshName(plan)) + "();");
        }
        return String.join("\n", lines);
    }

    private String refresh() {
        return text.function(
                refreshName(plan),
                "bigint",
                "Computes " + shown + " afresh; the number of its rows.",
                folding.declarationsOfComputing(),
                folding.compute() + "\nRETURN __ivm_count;");
    }
}
