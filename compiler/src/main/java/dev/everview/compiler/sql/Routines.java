package dev.everview.compiler.sql;

import dev.everview.compiler.Mode;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.plan.Event;
import dev.everview.compiler.plan.Input;
import dev.everview.compiler.plan.MaintenancePlan;
import dev.everview.compiler.plan.ViewPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The functions of one stage, by name, under one naming: the one that computes it afresh, the one that folds what was put aside, and those
 * that hear of statements.
 */
final class Routines {
    private static final String BELOW = "__ivm_below";

    private static final String DECLARE_BELOW =
            BELOW + " constant text := current_setting('everview.maintaining', true);";

    private final ViewPlan view;
    private final MaintenancePlan plan;
    private final Naming naming;
    private final RoutineText text;
    private final RoutineText applyText;
    private final RoutineNames names;
    private final GuardText guards;
    private final Afresh afresh;
    private final Folding folding;
    private final StatementRoutines statements;

    Routines(Description description, Naming naming, ViewPlan view, MaintenancePlan plan, String version) {
        this.view = view;
        this.plan = plan;
        this.naming = naming;
        this.text = new RoutineText(plan, version);
        this.names = new RoutineNames(plan);
        this.guards = new GuardText(view, naming);
        this.afresh = Afresh.of(description, naming, view, plan);
        this.folding = Folding.of(description, naming, plan, afresh);
        this.applyText = new RoutineText(plan, version, applySettings());
        this.statements = new StatementRoutines(view, plan, naming, folding, afresh, version);
    }

    /** CREATE FUNCTION statements by routine name, in the order in which they must be created. */
    Map<String, String> all() {
        Map<String, String> routines = new LinkedHashMap<>();
        routines.put(names.refresh(), refresh());
        // a stage that reads no tables, such as a window over a function in FROM, never changes
        if (plan.tracked() && !plan.inputs().isEmpty()) {
            routines.put(names.apply(), apply());
        }
        routines.putAll(statements.all());
        return routines;
    }

    private String refresh() {
        List<String> lines = new ArrayList<>();
        boolean deferred = view.mode() == Mode.DEFERRED;
        if (!deferred) {
            lines.add(refuseOneSnapshot());
        }
        lines.addAll(guards.keepAllOut());
        lines.add("LOCK TABLE " + folding.view().name() + " IN SHARE ROW EXCLUSIVE MODE;");
        if (!deferred) {
            lines.add(new LastComputation(view).note());
        }
        lines.add(maintaining());
        List<Input> stashes = plan.ownStashes();
        if (!stashes.isEmpty()) {
            lines.add("-- what waits to be folded is in the tables already");
            lines.addAll(emptyStashes());
        }
        lines.add("DELETE FROM " + folding.view().name() + ";");
        lines.add(folding.fill() + ";");
        lines.add("GET DIAGNOSTICS __ivm_rows = ROW_COUNT;");
        lines.add(maintained());
        lines.add("RETURN __ivm_rows;");
        return text.function(
                names.refresh(),
                "bigint",
                "Computes " + plan.names().shown() + " afresh; the number of its rows.",
                "__ivm_rows bigint;\n" + SessionSetting.DECLARE_IGNORED + "\n" + DECLARE_BELOW,
                String.join("\n", lines));
    }

    private List<String> emptyStashes() {
        return plan.ownStashes().stream()
                .map(input -> "DELETE FROM " + Identifier.hidden(input.stash()) + ";")
                .toList();
    }

    /** Lets statements through that do not come from a trigger. */
    private String maintaining() {
        return SessionSetting.set("everview.maintaining", folding.view().regclass() + "::oid::text");
    }

    /** Back to what was maintained before: a view below, whose change this one follows. */
    private static String maintained() {
        return SessionSetting.set("everview.maintaining", "coalesce(" + BELOW + ", '')");
    }

    /** Rows of the view that were committed after the snapshot could not be deleted; TRUNCATE empties a table of such rows as well. */
    private String refuseOneSnapshot() {
        return "IF " + GuardText.ONE_SNAPSHOT + " THEN\n"
                + "  RAISE EXCEPTION 'materialized view "
                + message(plan.names().view())
                + " cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n"
                + "    USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\nEND IF;";
    }

    private static String message(String name) {
        return ("\"" + name + "\"").replace("'", "''").replace("%", "%%");
    }

    /**
     * Where changes are joined with changes, of which PostgreSQL does not know how many there are, it would compare each with each: without
     * a materialized inner side it hashes them, or takes an index.
     */
    private Map<String, String> applySettings() {
        Map<String, String> settings = new TreeMap<>(folding.settings());
        if (folding.readsChanges() && plan.jointTerms().stream().anyMatch(terms -> terms.size() > 1)) {
            settings.put("enable_material", "off");
        }
        return settings;
    }

    /** Folds all that is stashed. */
    private String apply() {
        Underway underway = new Underway(plan);
        List<String> lines = new ArrayList<>();
        List<String> declarations = new ArrayList<>(List.of(SessionSetting.DECLARE_IGNORED));
        List<String> stashes = plan.inputs().stream()
                .map(input -> Identifier.hidden(input.stash()))
                .toList();
        List<String> inputs = plan.inputs().stream()
                .map(input -> naming.regclass(input.relation()))
                .toList();
        String most = afresh.whenMostRows(stashes, inputs, underway.markAfresh());
        if (folding.readsChanges()) {
            lines.add(ChangeSize.ofRows(stashes, most));
        } else if (!most.isEmpty()) {
            lines.add(ChangeSize.whenLarge(stashes, most));
        }
        String fold = foldStash();
        if (plan.logged()) {
            declarations.add(DECLARE_BELOW);
            fold = maintaining() + "\n" + fold + "\n" + maintained();
        }
        declarations.addAll(folding.declarations(Event.UPDATE));
        lines.add("IF " + underway.isAfresh() + " THEN\n"
                + "  -- a table was truncated on the way, or most of one has changed\n"
                + SqlRenderer.indent(afresh.computeAnyway()) + "\nELSE\n"
                + SqlRenderer.indent(fold) + "\nEND IF;");
        lines.addAll(emptyStashes());
        lines.add(underway.clear());
        return applyText.function(
                names.apply(),
                "void",
                (plan.logged()
                                ? "Folds what was logged into "
                                : "The last of several changes of one statement folds all of them into ")
                        + plan.names().shown() + ".",
                String.join("\n", declarations),
                String.join("\n", lines));
    }

    /**
     * Where only inputs that follow one base table have changes, the earlier states of the others are these tables, and the few of the
     * changed ones are multiplied out: PostgreSQL knows how much it reads.
     */
    private String foldStash() {
        List<Set<Long>> together = folding.readsChanges() ? plan.together() : List.of();
        List<String> alternatives = new ArrayList<>();
        for (Set<Long> changed : together) {
            String others = plan.inputs().stream()
                    .filter(input -> !changed.contains(input.relation()))
                    .map(input -> "EXISTS (SELECT FROM " + Identifier.hidden(input.stash()) + ")")
                    .collect(Collectors.joining(" OR "));
            String fold = folding.foldStash(changed);
            if (others.isEmpty()) {
                return fold;
            }
            alternatives.add("IF NOT (" + others + ") THEN\n" + SqlRenderer.indent(fold));
        }
        return alternatives.isEmpty()
                ? folding.foldStash()
                : String.join("\nELS", alternatives) + "\nELSE\n" + SqlRenderer.indent(folding.foldStash())
                        + "\nEND IF;";
    }
}
