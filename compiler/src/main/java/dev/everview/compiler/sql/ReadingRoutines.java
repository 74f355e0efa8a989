package dev.everview.compiler.sql;

import dev.everview.compiler.plan.Log;
import dev.everview.compiler.plan.ViewPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The functions of a deferred view: the one that takes what the view has not read yet out of the logs and folds it, and the one that
 * computes the view afresh. Both note how far the view has read then. What writes the logs belongs to these: see {@link SharedLog}.
 */
final class ReadingRoutines {
    private static final String DECLARE_TAKEN = "-- how many rows of each log had not been read\n__ivm_taken bigint[];";

    private final Naming naming;
    private final ViewPlan plan;
    private final RoutineText text;
    private final String shown;
    private final String view;
    private final String regclass;
    private final LastComputation computation;
    private final LogFolding folding;
    private final List<SharedLog> logs;

    ReadingRoutines(Naming naming, ViewPlan plan, String version) {
        this.naming = naming;
        this.plan = plan;
        this.text = RoutineText.copying(plan.view(), version);
        this.shown = plan.names().shown();
        this.computation = new LastComputation(plan);
        this.folding = new LogFolding(plan);
        this.logs = plan.logs().stream().map(log -> new SharedLog(plan, log)).toList();
        this.view =
                naming.view(plan.names().table().schema(), plan.names().table().name());
        this.regclass = naming instanceof Naming.ByPlaceholder placeholders
                ? placeholders.viewLiteral() + "::regclass"
                : Literal.quote(view) + "::regclass";
    }

    Map<String, String> all() {
        Map<String, String> routines = new LinkedHashMap<>();
        for (Log log : plan.logs()) {
            routines.put(SharedLog.readsName(plan, log), reads(log));
        }
        routines.put(beginName(plan), beginReading());
        routines.put(computeName(), compute());
        routines.put(LogRoutines.refreshName(plan), refresh());
        routines.put(foldTakenName(), foldTaken());
        routines.put(LogRoutines.foldName(plan), fold());
        return routines;
    }

    /** The function that says that the view has read all that is in the logs, which it must before writers go on. */
    static String beginName(ViewPlan plan) {
        return plan.names().hidden("begin_reading");
    }

    private String beginReading() {
        return text.function(
                beginName(plan),
                "void",
                "What is in the logs already is in the tables that " + shown
                        + " is about to be computed from, or in the view.",
                "",
                logs.stream()
                        .map(log -> log.note(regclass, "(SELECT count(*) FROM " + log.unread() + ")"))
                        .collect(Collectors.joining("\n")));
    }

    private String computeName() {
        return plan.names().hidden("compute");
    }

    private String foldTakenName() {
        return plan.names().hidden("fold_taken");
    }

    private String reads(Log log) {
        return text.function(
                SharedLog.readsName(plan, log),
                "trigger",
                "Never called: its trigger tells that " + shown + " reads "
                        + log.input().shown() + ".",
                "",
                "RETURN NULL;");
    }

    private String compute() {
        return text.function(
                computeName(),
                "bigint",
                "Computes " + shown + " from what is in the tables now; the number of its rows.",
                folding.declarationsOfComputing(),
                folding.compute() + "\nRETURN __ivm_count;");
    }

    private String refresh() {
        List<String> lines = new ArrayList<>(begin());
        lines.add("PERFORM everview.has_lost_log(" + tables() + ");");
        lines.add("__ivm_taken := ARRAY["
                + logs.stream()
                        .map(log -> "(SELECT count(*) FROM " + log.unread() + ")")
                        .collect(Collectors.joining(", "))
                + "];");
        lines.add("__ivm_count := " + Identifier.hidden(computeName()) + "();");
        lines.addAll(note());
        lines.add("RETURN __ivm_count;");
        return text.function(
                LogRoutines.refreshName(plan),
                "bigint",
                "Computes " + shown + " afresh; the number of its rows.",
                "__ivm_count bigint;\n" + DECLARE_TAKEN,
                String.join("\n", lines));
    }

    private String fold() {
        List<String> lines = new ArrayList<>();
        lines.add(lock());
        lines.add("__ivm_afresh := everview.has_lost_log(" + tables() + ");");
        for (int i = 0; i < logs.size(); i++) {
            lines.add(logs.get(i).take());
            lines.add("GET DIAGNOSTICS __ivm_rows = ROW_COUNT;");
            lines.add("__ivm_taken[" + (i + 1) + "] := __ivm_rows;");
        }
        lines.add("IF NOT __ivm_afresh AND 0 = ALL (__ivm_taken) THEN\n  RETURN 0;\nEND IF;");
        lines.add(computation.requireSeen(naming, false));
        lines.add(computation.note());
        lines.add("IF __ivm_afresh THEN\n  PERFORM " + Identifier.hidden(computeName()) + "();\nELSE\n  PERFORM "
                + Identifier.hidden(foldTakenName()) + "();\nEND IF;");
        lines.addAll(note());
        lines.add("RETURN "
                + IntStream.rangeClosed(1, logs.size())
                        .mapToObj(i -> "__ivm_taken[" + i + "]")
                        .collect(Collectors.joining(" + "))
                + ";");
        return text.function(
                LogRoutines.foldName(plan),
                "bigint",
                "Folds what has been logged since the last time into " + shown + "; the number of logged rows.",
                DECLARE_TAKEN + "\n__ivm_rows bigint;\n__ivm_afresh boolean;",
                String.join("\n", lines));
    }

    private String foldTaken() {
        String otherwise = String.join(
                "\n",
                folding.cancelOut(
                        plan.logs().stream()
                                .map(log -> Identifier.hidden(log.table()))
                                .toList(),
                        foldTakenName()),
                LogFolding.NEVER_TOGETHER,
                "PERFORM " + Identifier.hidden(computeName()) + "();");
        List<String> lines = List.of(
                folding.survey(),
                "IF 0 = ALL (__ivm_logged) THEN\n  RETURN 0;\nEND IF;",
                "IF __ivm_truncated THEN\n  PERFORM " + Identifier.hidden(computeName()) + "();\nELSE\n"
                        + SqlRenderer.indent(folding.foldOr(otherwise)) + "\nEND IF;",
                "RETURN " + folding.total() + ";");
        return text.function(
                foldTakenName(),
                "bigint",
                "Folds what has been taken out of the logs into " + shown + "; the number of rows.",
                folding.declarations(),
                String.join("\n", lines));
    }

    private List<String> begin() {
        return List.of(lock(), computation.requireSeen(naming, false), computation.note());
    }

    private String lock() {
        return "LOCK TABLE " + view + " IN SHARE ROW EXCLUSIVE MODE;";
    }

    /** At READ COMMITTED each statement has seen what was committed before it: no more may have come than was taken or counted. */
    private List<String> note() {
        return IntStream.range(0, logs.size())
                .mapToObj(i -> logs.get(i).note(regclass, "__ivm_taken[" + (i + 1) + "]"))
                .toList();
    }

    private String tables() {
        return plan.logs().stream()
                .map(log -> Literal.quote(Identifier.hidden(log.table())))
                .collect(Collectors.joining(", ", "ARRAY[", "]::regclass[]"));
    }
}
