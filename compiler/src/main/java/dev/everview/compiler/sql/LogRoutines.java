package dev.everview.compiler.sql;

import dev.everview.compiler.Mode;
import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Relation;
import dev.everview.compiler.plan.Event;
import dev.everview.compiler.plan.Input;
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
 * The functions of a view that follows a log: those that write it, the one that folds it into the stages, and, for a view that follows
 * when the transaction commits, the one that PostgreSQL calls then.
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

    /**
     * What expressions of a definition fail with, and what functions in other languages do. None of it tells of a lock, of another
     * transaction or of a fold that found something else than it must.
     */
    private static final String ERRORS_OF_EXPRESSIONS = "data_exception OR cardinality_violation OR not_null_violation"
            + "\n    OR check_violation OR plpgsql_error OR external_routine_exception";

    private final Description description;
    private final Naming naming;
    private final ViewPlan plan;
    private final RoutineText text;
    private final String shown;
    private final String view;
    private final String regclass;
    private final LastComputation computation;

    LogRoutines(Description description, Naming naming, ViewPlan plan, String version) {
        this.description = description;
        this.naming = naming;
        this.plan = plan;
        this.text = RoutineText.copying(plan.view(), version);
        this.shown = plan.names().shown();
        this.computation = new LastComputation(plan);
        this.view =
                naming.view(plan.names().table().schema(), plan.names().table().name());
        this.regclass = naming instanceof Naming.ByPlaceholder placeholders
                ? placeholders.viewLiteral() + "::regclass"
                : Literal.quote(view) + "::regclass";
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
        if (plan.mode() == Mode.ON_COMMIT) {
            routines.put(commitName(plan), commit());
        }
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
                plan.mode() == Mode.ON_COMMIT ? SessionSetting.DECLARE_IGNORED + "\n" + DECLARE_TURN : "",
                String.join("\n", lines) + "\nRETURN NULL;");
    }

    /** Has the view follow when the transaction commits. */
    private List<String> enqueue(String condition) {
        if (plan.mode() != Mode.ON_COMMIT) {
            return List.of();
        }
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
        boolean deferred = plan.mode() == Mode.DEFERRED;
        List<String> lines = new ArrayList<>();
        List<String> declarations = new ArrayList<>();
        declarations.add("__ivm_logged bigint[];");
        declarations.add("__ivm_truncated boolean;");
        declarations.add("__ivm_rows bigint;");
        if (deferred) {
            lines.add("LOCK TABLE " + view + " IN SHARE ROW EXCLUSIVE MODE;");
        }
        if (!plan.guards().isEmpty()) {
            declarations.add("-- for each base table, whether its changes join rows of others\n__ivm_joins boolean[];");
        }
        lines.add(survey());
        lines.add("IF 0 = ALL (__ivm_logged) THEN\n  RETURN 0;\nEND IF;");
        if (!plan.guards().isEmpty()) {
            lines.add(new GuardText(plan, naming).ofTransaction("__ivm_joins"));
        }
        lines.add(computation.requireSeen(naming, false));
        if (deferred) {
            lines.add(computation.note());
        }
        lines.add("IF __ivm_truncated THEN\n  PERFORM " + Identifier.hidden(refreshName(plan)) + "();\nELSE\n"
                + SqlRenderer.indent(foldOr(insteadOfFolding())) + "\nEND IF;");
        lines.add("RETURN "
                + IntStream.rangeClosed(1, plan.logs().size())
                        .mapToObj(i -> "__ivm_logged[" + i + "]")
                        .collect(Collectors.joining(" + "))
                + ";");
        return text.function(
                foldName(plan),
                "bigint",
                "Folds what has been logged into " + shown + "; the number of logged rows.",
                String.join("\n", declarations),
                String.join("\n", lines));
    }

    /** Folds what is logged, and does something else when an expression of the definition fails. */
    private String foldOr(String otherwise) {
        return "BEGIN\n" + SqlRenderer.indent(String.join("\n", stages())) + "\n"
                + SqlRenderer.indent(String.join("\n", emptyLogs())) + "\nEXCEPTION\n  WHEN " + ERRORS_OF_EXPRESSIONS
                + " THEN\n" + SqlRenderer.indent(SqlRenderer.indent(otherwise)) + "\nEND;";
    }

    /**
     * What is done when an expression has failed. It may have failed for a row that is gone again: without such rows, no row of any table
     * is looked at that neither was there before nor is there now. It may have failed for rows that are joined but were never there
     * together: computed afresh, the view reads only what is there. That takes locks on the whole view, and a transaction that commits
     * holds some of them already: it does not wait for others who may do the same.
     */
    private String insteadOfFolding() {
        boolean deferred = plan.mode() == Mode.DEFERRED;
        List<String> lines = new ArrayList<>();
        lines.add("-- it may have been a row that is gone again");
        lines.add("__ivm_rows := everview.cancel_out(ARRAY["
                + plan.logs().stream()
                        .map(log ->
                                Literal.quote(deferred ? Identifier.hidden(log.table()) : OwnRows.table(log.table())))
                        .collect(Collectors.joining(", "))
                + "]::regclass[]);");
        lines.add(
                "IF __ivm_rows > 0 THEN\n  RETURN __ivm_rows + " + Identifier.hidden(foldName(plan)) + "();\nEND IF;");
        if (!deferred) {
            String locks = Stream.concat(
                            new GuardText(plan, naming).literals().stream(),
                            plan.stages().stream().map(stage -> new ViewTable(description, naming, stage).regclass()))
                    .collect(Collectors.joining(", "));
            lines.add(
                    plan.guards().isEmpty()
                            ? "RAISE;"
                            : "IF NOT everview.lock_now(ARRAY[" + locks + "]::regclass[]) THEN\n  RAISE;\nEND IF;");
        }
        if (deferred || !plan.guards().isEmpty()) {
            lines.add("-- or rows of two tables that were not there together");
            lines.add("PERFORM " + Identifier.hidden(refreshName(plan)) + "();");
        }
        return String.join("\n", lines);
    }

    /** A look at all logs: one statement, and so one snapshot. */
    private String survey() {
        boolean guarded = !plan.guards().isEmpty();
        List<String> counts = new ArrayList<>();
        List<String> truncated = new ArrayList<>();
        List<String> joins = new ArrayList<>();
        List<String> from = new ArrayList<>();
        for (int i = 0; i < plan.logs().size(); i++) {
            Log log = plan.logs().get(i);
            String name = "l_" + (i + 1);
            counts.add(name + ".rows");
            truncated.add(name + ".truncated");
            joins.add(log.insertsJoinNothing() ? name + ".others" : name + ".rows > 0");
            from.add("(SELECT count(*) AS rows, coalesce(bool_or(" + MaintenancePlan.WEIGHT_COLUMN
                    + " = 0), false) AS truncated"
                    + (guarded && log.insertsJoinNothing()
                            ? ", coalesce(bool_or(" + MaintenancePlan.WEIGHT_COLUMN + " < 1), false) AS others"
                            : "")
                    + "\n      FROM " + Identifier.hidden(log.table()) + ") AS " + name);
        }
        return "SELECT ARRAY[" + String.join(", ", counts) + "], " + String.join(" OR ", truncated)
                + (guarded ? ", ARRAY[" + String.join(", ", joins) + "]" : "")
                + "\nINTO __ivm_logged, __ivm_truncated" + (guarded ? ", __ivm_joins" : "") + "\nFROM "
                + String.join(",\n     ", from) + ";";
    }

    private List<String> stages() {
        List<String> lines = new ArrayList<>();
        for (MaintenancePlan stage : plan.stages()) {
            if (stage.inputs().isEmpty()) {
                // it reads no tables, and never changes
                continue;
            }
            String call = "PERFORM " + Identifier.hidden(new RoutineNames(stage).apply()) + "();";
            List<String> changed = new ArrayList<>(stage.inputs().stream()
                    .map(input -> input.isStage()
                            ? "EXISTS (SELECT FROM " + Identifier.hidden(input.stash()) + ")"
                            : "__ivm_logged[" + place(input) + "] > 0")
                    .toList());
            if (stage.inputs().stream().anyMatch(Input::isStage)) {
                // a stage below was
                changed.add(new Underway(stage).isAfresh());
            }
            boolean always = plan.logs().size() == 1 && stage.inputs().stream().noneMatch(Input::isStage);
            lines.add(always ? call : "IF " + String.join(" OR ", changed) + " THEN\n  " + call + "\nEND IF;");
        }
        return lines;
    }

    /** The place of an input's log among all, from 1. */
    private int place(Input input) {
        return 1
                + IntStream.range(0, plan.logs().size())
                        .filter(i -> plan.logs().get(i).table().equals(input.stash()))
                        .findFirst()
                        .orElseThrow();
    }

    /** One statement, and so one snapshot. */
    private String count() {
        return "__ivm_logged := ARRAY["
                + plan.logs().stream()
                        .map(log -> "(SELECT count(*) FROM " + Identifier.hidden(log.table()) + ")")
                        .collect(Collectors.joining(", "))
                + "];";
    }

    /**
     * Takes away what was folded. At READ COMMITTED each statement has seen what was committed before it: if no more rows have come until
     * now than were counted at the beginning, all of them have seen the same tables.
     */
    private List<String> emptyLogs() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < plan.logs().size(); i++) {
            lines.add("DELETE FROM " + Identifier.hidden(plan.logs().get(i).table()) + ";");
            if (plan.mode() == Mode.DEFERRED) {
                lines.add("GET DIAGNOSTICS __ivm_rows = ROW_COUNT;");
                lines.add("PERFORM everview.require_one_snapshot(" + regclass + ", __ivm_rows = __ivm_logged[" + (i + 1)
                        + "]);");
            }
        }
        return lines;
    }

    private String refresh() {
        List<String> lines = new ArrayList<>();
        boolean deferred = plan.mode() == Mode.DEFERRED;
        if (deferred) {
            lines.add("LOCK TABLE " + view + " IN SHARE ROW EXCLUSIVE MODE;");
            lines.add(computation.requireSeen(naming, false));
            lines.add(computation.note());
            lines.add(count());
        }
        List<MaintenancePlan> following = plan.stages().stream()
                .filter(stage -> stage.inputs().stream().anyMatch(Input::isStage))
                .toList();
        if (!following.isEmpty()) {
            lines.add("-- stages need not follow those below them: each is computed in its turn");
        }
        following.forEach(stage -> lines.add(new Underway(stage).markAfresh()));
        IntStream.range(0, plan.stages().size()).forEach(i -> {
            MaintenancePlan stage = plan.stages().get(i);
            if (following.contains(stage)) {
                lines.add(new Underway(stage).clear());
            }
            String call = Identifier.hidden(new RoutineNames(stage).refresh()) + "();";
            lines.add(stage.names().isHidden() ? "PERFORM " + call : "__ivm_count := " + call);
        });
        lines.add("-- what was logged is in the tables already");
        lines.addAll(emptyLogs());
        lines.add("RETURN __ivm_count;");
        return text.function(
                refreshName(plan),
                "bigint",
                "Computes " + shown + " afresh; the number of its rows.",
                "__ivm_count bigint;"
                        + (following.isEmpty() ? "" : "\n" + SessionSetting.DECLARE_IGNORED)
                        + (deferred ? "\n__ivm_rows bigint;\n__ivm_logged bigint[];" : ""),
                String.join("\n", lines));
    }
}
