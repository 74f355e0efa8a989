package dev.everview.compiler.sql;

import dev.everview.compiler.plan.Event;
import dev.everview.compiler.plan.Input;
import dev.everview.compiler.plan.MaintenancePlan;
import dev.everview.compiler.plan.ViewPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The functions that hear of the statements on the inputs of one stage.
 *
 * <p>A statement that changes one input of a tracked view meets: the BEFORE function, which takes the guards and counts the statement
 * as under way; the AFTER function of its event, which folds the transition tables when nothing else is, and otherwise puts them aside
 * for the last AFTER function of the outermost statement, which folds all at once.
 */
final class StatementRoutines {
    private final MaintenancePlan plan;
    private final Naming naming;
    private final GuardText guards;
    private final LastComputation computation;
    private final Folding folding;
    private final Afresh afresh;
    private final RoutineText text;
    private final RoutineText copyingText;
    private final RoutineText foldingText;
    private final RoutineNames names;
    private final Underway underway;

    StatementRoutines(
            ViewPlan view, MaintenancePlan plan, Naming naming, Folding folding, Afresh afresh, String version) {
        this.plan = plan;
        this.naming = naming;
        this.guards = new GuardText(view, naming);
        this.computation = new LastComputation(view);
        this.folding = folding;
        this.afresh = afresh;
        this.text = new RoutineText(plan, version);
        this.copyingText = RoutineText.copying(plan, version);
        this.foldingText = new RoutineText(plan, version, folding.settings());
        this.names = new RoutineNames(plan);
        this.underway = new Underway(plan);
    }

    /** CREATE FUNCTION statements by routine name. */
    Map<String, String> all() {
        Map<String, String> routines = new LinkedHashMap<>();
        if (plan.settles()) {
            routines.put(names.hold(), hold());
            routines.put(names.settle(), settle());
        }
        for (Input input : plan.inputs()) {
            if (plan.logged() && !input.isStage()) {
                continue;
            }
            if (!plan.guarding(input).isEmpty()) {
                routines.put(names.before(input), before(input, guards.ofStatement(input) + "\n"));
            }
            if (!plan.counting(input).isEmpty()) {
                routines.put(names.count(input), before(input, ""));
            }
            if (plan.guardsLate(input)) {
                routines.put(names.guard(input), guardEarly(input));
            }
            if (input.tree().byRow()) {
                routines.put(names.row(input), row(input));
            }
            for (Event event : plan.heard(input)) {
                routines.put(names.after(input, event), after(input, event));
            }
            if (plan.settles() || plan.logged()) {
                continue;
            }
            if (input.tree().truncatedTogether()) {
                routines.put(names.beforeTruncate(input), beforeTruncate(input));
            }
            routines.put(names.truncate(input), truncate(input));
        }
        return routines;
    }

    /** The setting counts the statements that have begun below a stage which waits, as it counts those on its inputs. */
    private String hold() {
        return copyingText.function(
                names.hold(),
                "trigger",
                "A statement is about to change a table below " + view() + ", which waits for its end.",
                SessionSetting.DECLARE_IGNORED,
                underway.begin() + "\nRETURN NULL;");
    }

    private String settle() {
        return copyingText.function(
                names.settle(),
                "trigger",
                "A statement below " + view() + " has ended, and all that it changed has followed.",
                SessionSetting.DECLARE_IGNORED,
                underway.end() + "\nIF TG_OP = 'TRUNCATE' THEN\n  " + underway.markAfresh() + "\nEND IF;\n"
                        + underway.whenOver(apply()) + "\nRETURN NULL;");
    }

    private String before(Input input, String guard) {
        return copyingText.function(
                guard.isEmpty() ? names.count(input) : names.before(input),
                "trigger",
                "A statement is about to change " + input.shown() + ", which " + view() + " reads.",
                SessionSetting.DECLARE_IGNORED,
                guard + underway.begin() + "\nRETURN NULL;");
    }

    /** A statement that names a column which is read takes the guards before it locks any row. */
    private String guardEarly(Input input) {
        return copyingText.function(
                names.guard(input),
                "trigger",
                "A statement is about to change columns of " + input.shown() + " that " + view() + " reads.",
                SessionSetting.DECLARE_IGNORED,
                guards.ofStatement(input) + "\n"
                        + SessionSetting.set(plan.names().guardedSetting(input.number()), "'1'") + "\nRETURN NULL;");
    }

    private String after(Input input, Event event) {
        List<String> declarations = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        if (plan.settles() || plan.logged()) {
            String end = plan.logged() ? "when its turn comes" : "at the end of the statement";
            declarations.add(SessionSetting.DECLARE_IGNORED);
            lines.add("-- folded " + end + ", when all that " + view() + " reads has changed");
            lines.add(plan.settles() ? unlessMost(input, event) : stash(input, event));
            return after(text, input, event, declarations, lines);
        }
        if (plan.tracked()) {
            declarations.add(SessionSetting.DECLARE_IGNORED);
            if (event == Event.UPDATE && plan.guardsLate(input)) {
                lines.add(passBy(input));
            }
            if (input.tree().byRow()) {
                lines.add("-- the row triggers have put the rows aside that are " + input.shown() + "'s own");
                lines.add(underway.end());
                lines.add(underway.whenOver(apply()));
                return after(text, input, event, declarations, lines);
            }
            if (input.occurrences() > 1) {
                lines.add(underway.end());
                lines.add(stash(input, event));
                lines.add(underway.whenOver(apply()));
                return after(text, input, event, declarations, lines);
            }
            lines.add(underway.endWithOthers(
                    "-- other changes of the same statement are under way: the last one folds all of them together\n"
                            + stash(input, event) + "\n" + underway.whenOver(apply()) + "\nRETURN NULL;"));
        }
        if (event == Event.INSERT && input.insertsJoinNothing()) {
            lines.add("-- by the foreign key, no row that was there already refers to a new one");
            return after(text, input, event, declarations, lines);
        }
        declarations.addAll(folding.declarations(input.relation(), event));
        String whenMany = afresh.whenMostRows(
                List.of(Folding.rows(event)),
                List.of(naming.regclass(input.relation())),
                afresh.compute() + "\nRETURN NULL;");
        lines.add(folding.fold(input.relation(), event, whenMany));
        return after(foldingText, input, event, declarations, lines);
    }

    private String after(RoutineText writer, Input input, Event event, List<String> declarations, List<String> lines) {
        if (!input.isStage() && input.guards().isEmpty()) {
            // of a view with guards, whoever takes them asks
            lines.add(0, computation.requireSeen(naming, event == Event.INSERT));
        }
        String purpose = switch (event) {
            case INSERT -> "Rows were inserted into ";
            case UPDATE -> "Rows were updated in ";
            case DELETE -> "Rows were deleted from ";
        };
        return writer.function(
                names.after(input, event),
                "trigger",
                purpose + input.shown() + ": " + view() + " follows.",
                String.join("\n", declarations),
                String.join("\n", lines) + "\nRETURN NULL;");
    }

    /**
     * What an UPDATE does first that may not have taken the guards: it passes by when it changed nothing that is read. Triggers on rows, and
     * several UPDATEs in one statement, may change columns that the statement which PostgreSQL asks about does not name.
     */
    private String passBy(Input input) {
        String passes = "IF NOT (" + ChangeRows.of(naming, input).concern() + ") THEN\n"
                + "  -- no column has changed that " + view() + " reads\n"
                + SqlRenderer.indent(underway.end() + "\n" + underway.whenOver(apply())) + "\n"
                + "  RETURN NULL;\n"
                + "END IF;\n"
                + guards.ofStatement(input);
        return "IF " + SessionSetting.text(plan.names().guardedSetting(input.number())) + " <> '1' THEN\n"
                + SqlRenderer.indent(passes) + "\nEND IF;";
    }

    /** Rows are not put aside which nobody will fold: where most of a table has changed, the end of the statement computes all afresh. */
    private String unlessMost(Input input, Event event) {
        String rows = Folding.rows(event);
        String most =
                afresh.whenMostRows(List.of(rows), List.of(naming.regclass(input.relation())), underway.markAfresh());
        return most.isEmpty()
                ? stash(input, event)
                : unlessAfresh("IF " + ChangeSize.isLarge(rows) + " THEN\n" + SqlRenderer.indent(most) + "\nEND IF;\n"
                        + unlessAfresh(putAside(input, event)));
    }

    private String unlessAfresh(String then) {
        return "IF NOT (" + underway.isAfresh() + ") THEN\n" + SqlRenderer.indent(then) + "\nEND IF;";
    }

    /** Keeps the changed rows for the end of the statement. */
    private String stash(Input input, Event event) {
        return input.isStage() ? unlessAfresh(putAside(input, event)) : putAside(input, event);
    }

    private String putAside(Input input, Event event) {
        List<String> inserts = new ArrayList<>(ChangeRows.of(naming, input).ofStatement(event));
        inserts.add(underway.markAside());
        return String.join("\n", inserts);
    }

    /**
     * Puts one row aside. Row triggers fire for the rows of the base table whichever table the statement names; the statement
     * triggers of that table count the statement and fold what was put aside.
     */
    private String row(Input input) {
        return text.function(
                names.row(input),
                "trigger",
                "A row of " + input.shown() + " was changed: it is put aside for " + view() + ".",
                SessionSetting.DECLARE_IGNORED,
                ChangeRows.of(naming, input).ofRow() + "\n" + underway.markAside() + "\nRETURN NULL;");
    }

    private String beforeTruncate(Input input) {
        return text.function(
                names.beforeTruncate(input),
                "trigger",
                input.shown() + ", or a part of it, is about to be truncated: the tables are counted.",
                SessionSetting.DECLARE_IGNORED,
                SessionSetting.count(plan.names().truncatingSetting()) + "\nRETURN NULL;");
    }

    private String truncate(Input input) {
        List<String> lines = new ArrayList<>();
        boolean together = input.tree().truncatedTogether();
        if (together) {
            String setting = plan.names().truncatingSetting();
            lines.add(SessionSetting.countDown(setting));
            lines.add("IF " + SessionSetting.number(setting)
                    + " > 0 THEN\n  -- the last table of the statement will do it\n  RETURN NULL;\nEND IF;");
        }
        if (plan.tracked()) {
            lines.add("IF " + underway.hasBegun()
                    + " THEN\n  -- inside another statement, which ends with a fresh computation\n  "
                    + underway.markAfresh() + "\n  RETURN NULL;\nEND IF;");
        }
        lines.add("PERFORM " + Identifier.hidden(names.refresh()) + "();");
        lines.add("RETURN NULL;");
        return text.function(
                names.truncate(input),
                "trigger",
                input.shown() + " was truncated: " + view() + " is computed afresh.",
                plan.tracked() || together ? SessionSetting.DECLARE_IGNORED : "",
                String.join("\n", lines));
    }

    private String apply() {
        return "PERFORM " + Identifier.hidden(names.apply()) + "();";
    }

    private String view() {
        return plan.names().shown();
    }
}
