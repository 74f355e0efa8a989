package dev.everview.compiler.sql;

import dev.everview.compiler.plan.Input;
import dev.everview.compiler.plan.Log;
import dev.everview.compiler.plan.MaintenancePlan;
import dev.everview.compiler.plan.ViewPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What all views do that follow later than at the end of a statement: look at what is in their logs, fold it stage by stage, or compute all
 * stages afresh.
 */
record LogFolding(ViewPlan plan) {
    /** Why a view is computed afresh when an expression has failed and no row is gone again. */
    static final String NEVER_TOGETHER = "-- or rows of two tables that were not there together";

    /**
     * What expressions of a definition fail with, and what functions in other languages do. None of it tells of a lock, of another
     * transaction or of a fold that found something else than it must.
     */
    private static final String ERRORS_OF_EXPRESSIONS = "data_exception OR cardinality_violation OR not_null_violation"
            + "\n    OR check_violation OR plpgsql_error OR external_routine_exception";

    /** What {@link #survey} and {@link #foldOr} need. */
    String declarations() {
        return "__ivm_logged bigint[];\n__ivm_truncated boolean;\n__ivm_rows bigint;"
                + (plan.guards().isEmpty()
                        ? ""
                        : "\n-- for each base table, whether its changes join rows of others\n__ivm_joins boolean[];");
    }

    /** A look at all logs: one statement, and so one snapshot. */
    String survey() {
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

    /** How many rows the logs had. */
    String total() {
        return IntStream.rangeClosed(1, plan.logs().size())
                .mapToObj(i -> "__ivm_logged[" + i + "]")
                .collect(Collectors.joining(" + "));
    }

    /** Folds what is logged, and does something else when an expression of the definition fails. */
    String foldOr(String otherwise) {
        return "BEGIN\n" + SqlRenderer.indent(String.join("\n", stages())) + "\n" + SqlRenderer.indent(emptyLogs())
                + "\nEXCEPTION\n  WHEN " + ERRORS_OF_EXPRESSIONS + " THEN\n"
                + SqlRenderer.indent(SqlRenderer.indent(otherwise)) + "\nEND;";
    }

    /**
     * What is tried first when an expression has failed. It may have failed for a row that is gone again: without such rows, no row of any
     * table is looked at that neither was there before nor is there now. If it has failed for rows that are joined but were never there
     * together, the view must be computed afresh: then it reads only what is there.
     *
     * @param tables those of the logs
     * @param fold the function that folds them
     */
    String cancelOut(List<String> tables, String fold) {
        return "-- it may have been a row that is gone again\n__ivm_rows := everview.cancel_out(ARRAY["
                + tables.stream().map(Literal::quote).collect(Collectors.joining(", ")) + "]::regclass[]);\n"
                + "IF __ivm_rows > 0 THEN\n  RETURN __ivm_rows + " + Identifier.hidden(fold) + "();\nEND IF;";
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

    private String emptyLogs() {
        return plan.logs().stream()
                .map(log -> "DELETE FROM " + Identifier.hidden(log.table()) + ";")
                .collect(Collectors.joining("\n"));
    }

    /** What {@link #compute} needs. */
    String declarationsOfComputing() {
        return "__ivm_count bigint;" + (following().isEmpty() ? "" : "\n" + SessionSetting.DECLARE_IGNORED);
    }

    /** Computes all stages afresh; {@code __ivm_count} is the number of the view's rows then. */
    String compute() {
        List<String> lines = new ArrayList<>();
        List<MaintenancePlan> following = following();
        if (!following.isEmpty()) {
            lines.add("-- stages need not follow those below them: each is computed in its turn");
        }
        following.forEach(stage -> lines.add(new Underway(stage).markAfresh()));
        for (MaintenancePlan stage : plan.stages()) {
            if (following.contains(stage)) {
                lines.add(new Underway(stage).clear());
            }
            String call = Identifier.hidden(new RoutineNames(stage).refresh()) + "();";
            lines.add(stage.names().isHidden() ? "PERFORM " + call : "__ivm_count := " + call);
        }
        lines.add("-- what was logged is in the tables already");
        lines.add(emptyLogs());
        return String.join("\n", lines);
    }

    private List<MaintenancePlan> following() {
        return plan.stages().stream()
                .filter(stage -> stage.inputs().stream().anyMatch(Input::isStage))
                .toList();
    }
}
