package dev.everview.compiler.sql;

import dev.everview.compiler.Mode;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.plan.Event;
import dev.everview.compiler.plan.Input;
import dev.everview.compiler.plan.MaintenancePlan;
import dev.everview.compiler.plan.ObjectNames;
import dev.everview.compiler.plan.ViewPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The functions of one view, by name, under one naming.
 *
 * <p>A statement that changes one input of a tracked view meets: the BEFORE function, which takes the guards and counts the statement
 * as pending; the AFTER function of its event, which folds the transition tables when nothing else is pending, and otherwise stashes
 * them for the last AFTER function of the outermost statement, which folds all at once.
 */
final class Routines {
    static final String PENDING = "__ivm_pending";

    /** Takes results nobody needs: an assignment is computed directly, where PERFORM would run a query. */
    private static final String IGNORED = "__ivm_ignored";

    private static final String ONE_SNAPSHOT =
            "current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted')";

    private static final String BELOW = "__ivm_below";

    private static final String DECLARE_BELOW =
            BELOW + " constant text := current_setting('everview.maintaining', true);";

    private static final String DECLARE_IGNORED = IGNORED + " text;";

    private final List<String> guards;
    private final Mode mode;
    private final MaintenancePlan plan;
    private final Naming naming;
    private final RoutineText text;
    private final RoutineText foldingText;
    private final Afresh afresh;
    private final Folding folding;

    Routines(Description description, Naming naming, ViewPlan view, MaintenancePlan plan, String version) {
        this.guards = view.guards();
        this.mode = view.mode();
        this.plan = plan;
        this.naming = naming;
        this.text = new RoutineText(plan, version);
        this.afresh = new Afresh(
                plan,
                new ViewTable(description, naming, plan),
                guards.stream().map(guard -> Literal.quote(hidden(guard))).toList());
        this.folding = Folding.of(description, naming, plan, afresh);
        this.foldingText = new RoutineText(plan, version, folding.settings());
    }

    /** CREATE FUNCTION statements by routine name, in the order in which they must be created. */
    Map<String, String> all() {
        Map<String, String> routines = new LinkedHashMap<>();
        routines.put(refreshName(plan), refresh());
        // a stage that reads no tables, such as a window over a function in FROM, never changes
        if (plan.tracked() && !plan.inputs().isEmpty()) {
            routines.put(applyName(plan), apply());
        }
        if (plan.settles()) {
            routines.put(holdName(plan), hold());
            routines.put(settleName(plan), settle());
        }
        for (Input input : plan.inputs()) {
            if (plan.logged() && !input.isStage()) {
                continue;
            }
            if (announced(plan, input)) {
                routines.put(beforeName(plan, input), before(input));
            }
            if (guardsLate(plan, input)) {
                routines.put(guardName(plan, input), guardEarly(input));
            }
            if (input.tree().byRow()) {
                routines.put(rowName(plan, input), row(input));
            }
            for (Event event : heard(plan, input)) {
                routines.put(afterName(plan, input, event), after(input, event));
            }
            if (plan.settles() || plan.logged()) {
                continue;
            }
            if (input.tree().truncatedTogether()) {
                routines.put(beforeTruncateName(plan, input), beforeTruncate(input));
            }
            routines.put(truncateName(plan, input), truncate(input));
        }
        return routines;
    }

    static String refreshName(MaintenancePlan plan) {
        return plan.names().hidden("refresh");
    }

    static String applyName(MaintenancePlan plan) {
        return plan.names().hidden("apply");
    }

    /** Whether statements on the input are counted one by one. A stage that waits knows what changes the stages below it. */
    static boolean announced(MaintenancePlan plan, Input input) {
        return plan.tracked() && !plan.logged() && !(plan.settles() && input.isStage());
    }

    /** The events that have a function. Where rows are put aside by row triggers and the stage waits, there is nothing else to do. */
    static List<Event> heard(MaintenancePlan plan, Input input) {
        return plan.settles() && input.tree().byRow() ? List.of() : input.events();
    }

    /**
     * Whether an UPDATE takes the guards only if it changes what the stage reads: a counter in a row that others join should not keep
     * everybody apart.
     */
    static boolean guardsLate(MaintenancePlan plan, Input input) {
        return announced(plan, input)
                && !plan.settles()
                && input.passesBy()
                && !input.guards().isEmpty()
                && input.events().contains(Event.UPDATE);
    }

    static String guardName(MaintenancePlan plan, Input input) {
        return plan.names().hidden("guard_" + role(plan, input));
    }

    static String holdName(MaintenancePlan plan) {
        return plan.names().hidden("hold");
    }

    static String settleName(MaintenancePlan plan) {
        return plan.names().hidden("settle");
    }

    static String beforeName(MaintenancePlan plan, Input input) {
        return plan.names().hidden("before_" + role(plan, input));
    }

    static String afterName(MaintenancePlan plan, Input input, Event event) {
        return plan.names().hidden(event.word() + "_" + role(plan, input));
    }

    static String rowName(MaintenancePlan plan, Input input) {
        return plan.names().hidden("row_" + role(plan, input));
    }

    static String beforeTruncateName(MaintenancePlan plan, Input input) {
        return plan.names().hidden("before_truncate_" + role(plan, input));
    }

    static String truncateName(MaintenancePlan plan, Input input) {
        return plan.names().hidden("truncate_" + role(plan, input));
    }

    /** The table's name, with a number when two inputs share it. */
    static String role(MaintenancePlan plan, Input input) {
        if (input.isStage()) {
            return "stage_" + -input.relation();
        }
        List<Input> namesakes = plan.inputs().stream()
                .filter(other -> !other.isStage())
                .filter(other -> other.name().equals(input.name()))
                .toList();
        return namesakes.size() == 1 ? input.name() : input.name() + "_" + (namesakes.indexOf(input) + 1);
    }

    private String refresh() {
        List<String> lines = new ArrayList<>();
        if (mode != Mode.DEFERRED) {
            lines.add(refuseOneSnapshot());
        }
        guards.forEach(guard -> lines.add("LOCK TABLE " + hidden(guard) + " IN SHARE ROW EXCLUSIVE MODE;"));
        lines.add("LOCK TABLE " + folding.view().name() + " IN SHARE ROW EXCLUSIVE MODE;");
        lines.add(maintaining());
        List<Input> stashes = plan.ownStashes();
        if (!stashes.isEmpty()) {
            lines.add("-- what waits to be folded is in the tables already");
            stashes.forEach(input -> lines.add("DELETE FROM " + hidden(input.stash()) + ";"));
        }
        lines.add("DELETE FROM " + folding.view().name() + ";");
        lines.add(folding.fill() + ";");
        lines.add("GET DIAGNOSTICS __ivm_rows = ROW_COUNT;");
        lines.add(maintained());
        lines.add("RETURN __ivm_rows;");
        return text.function(
                refreshName(plan),
                "bigint",
                "Computes " + comment() + " afresh; the number of its rows.",
                "__ivm_rows bigint;\n" + DECLARE_IGNORED + "\n" + DECLARE_BELOW,
                String.join("\n", lines));
    }

    /** Lets statements through that do not come from a trigger. */
    private String maintaining() {
        return IGNORED + " := set_config('everview.maintaining', "
                + folding.view().regclass() + "::oid::text, true);";
    }

    /** Back to what was maintained before: a view below, whose change this one follows. */
    private static String maintained() {
        return IGNORED + " := set_config('everview.maintaining', coalesce(" + BELOW + ", ''), true);";
    }

    private String refuseOneSnapshot() {
        boolean readsMore = plan.inputs().size() > 1 || plan.inputs().stream().anyMatch(Input::isStage);
        String condition = readsMore ? ONE_SNAPSHOT : "pg_trigger_depth() = 0 AND " + ONE_SNAPSHOT;
        return "IF " + condition + " THEN\n"
                + "  RAISE EXCEPTION 'materialized view "
                + message(plan.names().view())
                + " cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n"
                + "    USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\nEND IF;";
    }

    /** The view in a comment: its name at creation, which a newline could end. */
    private String comment() {
        return plan.names().shown();
    }

    private static String message(String name) {
        return ("\"" + name + "\"").replace("'", "''").replace("%", "%%");
    }

    private static String hidden(String table) {
        return Identifier.qualified(ObjectNames.HIDDEN_SCHEMA, table);
    }

    private String setting(String name) {
        return "coalesce(nullif(current_setting('" + name + "', true), ''), '0')::integer";
    }

    private String set(String name, String value) {
        return IGNORED + " := set_config('" + name + "', " + value + ", true);";
    }

    private String before(Input input) {
        List<String> lines = new ArrayList<>();
        if (!input.guards().isEmpty()) {
            String guard = guard(input);
            boolean late = guardsLate(plan, input);
            String events = input.insertsJoinNothing() && late
                    ? "TG_OP = 'DELETE'"
                    : input.insertsJoinNothing() ? "TG_OP <> 'INSERT'" : late ? "TG_OP <> 'UPDATE'" : "";
            lines.add(events.isEmpty() ? guard : "IF " + events + " THEN\n" + SqlRenderer.indent(guard) + "\nEND IF;");
        }
        lines.add(set(plan.names().pendingSetting(), "(" + setting(plan.names().pendingSetting()) + " + 1)::text"));
        lines.add("RETURN NULL;");
        return text.function(
                beforeName(plan, input),
                "trigger",
                "A statement is about to change " + shown(input) + ", which " + comment() + " reads.",
                DECLARE_IGNORED,
                String.join("\n", lines));
    }

    /** A statement that names a column which is read takes the guards before it locks any row. */
    private String guardEarly(Input input) {
        return text.function(
                guardName(plan, input),
                "trigger",
                "A statement is about to change columns of " + shown(input) + " that " + comment() + " reads.",
                DECLARE_IGNORED,
                guard(input) + "\n" + set(plan.names().guardedSetting(input.number()), "'1'") + "\nRETURN NULL;");
    }

    /**
     * What an UPDATE does first that may not have taken the guards: it passes by when it changed nothing that is read. Triggers on rows, and
     * several UPDATEs in one statement, may change columns that the statement which PostgreSQL asks about does not name.
     */
    private String passBy(Input input) {
        return "IF coalesce(current_setting('" + plan.names().guardedSetting(input.number())
                + "', true), '') <> '1' THEN\n"
                + SqlRenderer.indent(
                        "IF NOT (" + ChangeRows.of(naming, input).concern() + ") THEN\n  -- no column has changed that "
                                + comment() + " reads\n  IF " + PENDING + " = 0 AND "
                                + setting(plan.names().stashedSetting())
                                + " > 0 THEN\n    PERFORM " + RoutineText.name(applyName(plan))
                                + "();\n  END IF;\n  RETURN NULL;\nEND IF;\n" + guard(input))
                + "\nEND IF;";
    }

    /** The setting counts the statements that have begun below a stage which waits, as it counts those on its inputs. */
    private String hold() {
        String setting = plan.names().pendingSetting();
        return text.function(
                holdName(plan),
                "trigger",
                "A statement is about to change a table below " + comment() + ", which waits for its end.",
                DECLARE_IGNORED,
                set(setting, "(" + setting(setting) + " + 1)::text") + "\nRETURN NULL;");
    }

    private String settle() {
        String setting = plan.names().pendingSetting();
        return text.function(
                settleName(plan),
                "trigger",
                "A statement below " + comment() + " has ended, and all that it changed has followed.",
                DECLARE_IGNORED + "\n" + PENDING + " integer := set_config('" + setting + "', (" + setting(setting)
                        + " - 1)::text, true)::integer;",
                "IF TG_OP = 'TRUNCATE' THEN\n  " + set(plan.names().stashedSetting(), "'2'") + "\nEND IF;\nIF "
                        + PENDING + " = 0 AND " + setting(plan.names().stashedSetting()) + " > 0 THEN\n  PERFORM "
                        + RoutineText.name(applyName(plan)) + "();\nEND IF;\nRETURN NULL;");
    }

    /**
     * Takes the guards, and in transactions with a snapshot of their own makes sure that no other transaction has changed another input
     * since: each writer leaves its mark in a row of the ledger, and locking a row that was updated after the snapshot fails with
     * SQLSTATE 40001 (https://www.postgresql.org/docs/current/transaction-iso.html#XACT-REPEATABLE-READ). A mark costs as much as the
     * rest of a small change, so none is left before the first such transaction, which then has to be tried again unless it is alone.
     *
     * <p>Whether marks are wanted is read after the guards are taken, and said while all of them are held: a writer that left none is
     * over by then.
     */
    private String guard(Input input) {
        int number = input.number();
        String ledger = hidden(plan.names().ledger());
        String others = input.exclusive() ? "" : " WHERE w.input <> " + number;
        List<String> lines = new ArrayList<>();
        String demand = Literal.quote(hidden(plan.names().demand())) + "::regclass";
        String all = guards.stream()
                .map(guard -> Literal.quote(hidden(guard)))
                .collect(Collectors.joining(", ", "ARRAY[", "]::regclass[]"));
        String marked = "coalesce(current_setting('" + plan.names().writerSetting() + "', true), '')";
        lines.add("IF " + ONE_SNAPSHOT + " THEN");
        lines.add("  IF " + marked + " IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN");
        lines.add("    PERFORM everview.demand_marks(" + demand + ", " + all + ");");
        lines.add("  END IF;");
        lines.add("END IF;");
        lines.add("-- writers of different tables of the view wait for each other, writers of one table do not");
        input.guards()
                .forEach(guard -> lines.add("LOCK TABLE " + hidden(guard.table()) + " IN " + guard.mode() + " MODE;"));
        lines.add("IF pg_sequence_last_value(" + demand + ") IS NOT NULL THEN");
        lines.add("  IF " + ONE_SNAPSHOT + " THEN");
        lines.add("    -- fails when another table of the view was changed after this transaction's snapshot");
        lines.add("    PERFORM FROM " + ledger + " AS w" + others + " FOR SHARE;");
        lines.add("  END IF;");
        lines.add("  IF " + marked + " <> pg_current_xact_id()::text THEN");
        lines.add("    UPDATE " + ledger + " AS w SET writer = pg_current_xact_id()");
        lines.add("    WHERE w.input = " + number + " AND w.slot = pg_backend_pid() % " + MaintenancePlan.LEDGER_SLOTS
                + ";");
        lines.add("    " + set(plan.names().writerSetting(), "pg_current_xact_id()::text"));
        lines.add("  END IF;");
        lines.add("END IF;");
        return String.join("\n", lines);
    }

    private static String shown(Input input) {
        return (input.isStage() ? "stage " + -input.relation() : input.schema() + "." + input.name())
                .replaceAll("\\p{Cntrl}", " ");
    }

    private String after(Input input, Event event) {
        String purpose = switch (event) {
                    case INSERT -> "Rows were inserted into ";
                    case UPDATE -> "Rows were updated in ";
                    case DELETE -> "Rows were deleted from ";
                }
                + shown(input) + ": " + comment() + " follows.";
        List<String> lines = new ArrayList<>();
        List<String> declarations = new ArrayList<>();
        if (plan.settles() || plan.logged()) {
            String end = plan.logged() ? "when its turn comes" : "at the end of the statement";
            return text.function(
                    afterName(plan, input, event),
                    "trigger",
                    purpose,
                    DECLARE_IGNORED,
                    "-- folded " + end + ", when all that " + comment() + " reads has changed\n" + stash(input, event)
                            + "\nRETURN NULL;");
        }
        if (plan.tracked()) {
            declarations.add(DECLARE_IGNORED);
            String setting = plan.names().pendingSetting();
            declarations.add(PENDING + " integer := set_config('" + setting + "', (" + setting(setting)
                    + " - 1)::text, true)::integer;");
            if (event == Event.UPDATE && guardsLate(plan, input)) {
                lines.add(passBy(input));
            }
            if (input.tree().byRow()) {
                lines.add("-- the row triggers have put the rows aside that are " + shown(input) + "'s own");
                lines.add("IF " + PENDING + " = 0 AND " + setting(plan.names().stashedSetting())
                        + " > 0 THEN\n  PERFORM " + RoutineText.name(applyName(plan)) + "();\nEND IF;");
                lines.add("RETURN NULL;");
                return text.function(
                        afterName(plan, input, event),
                        "trigger",
                        purpose,
                        String.join("\n", declarations),
                        String.join("\n", lines));
            }
            if (input.occurrences() > 1) {
                lines.add(stash(input, event));
                lines.add(
                        "IF " + PENDING + " = 0 THEN\n  PERFORM " + RoutineText.name(applyName(plan)) + "();\nEND IF;");
                lines.add("RETURN NULL;");
                return text.function(
                        afterName(plan, input, event),
                        "trigger",
                        purpose,
                        String.join("\n", declarations),
                        String.join("\n", lines));
            }
            lines.add("IF " + PENDING + " > 0 OR " + setting(plan.names().stashedSetting()) + " > 0 THEN\n"
                    + "  -- other changes of the same statement are under way: the last one folds all of them together\n"
                    + SqlRenderer.indent(stash(input, event)) + "\n  IF " + PENDING + " = 0 THEN\n    PERFORM "
                    + RoutineText.name(applyName(plan)) + "();\n  END IF;\n  RETURN NULL;\nEND IF;");
        }
        if (event == Event.INSERT && input.insertsJoinNothing()) {
            lines.add("-- by the foreign key, no row that was there already refers to a new one");
            lines.add("RETURN NULL;");
            return text.function(
                    afterName(plan, input, event),
                    "trigger",
                    purpose,
                    String.join("\n", declarations),
                    String.join("\n", lines));
        }
        declarations.addAll(folding.declarations(input.relation(), event));
        lines.add(folding.fold(input.relation(), event, afresh(input, event)));
        lines.add("RETURN NULL;");
        return foldingText.function(
                afterName(plan, input, event),
                "trigger",
                purpose,
                String.join("\n", declarations),
                String.join("\n", lines));
    }

    /** Keeps the changed rows for the end of the statement. */
    private String stash(Input input, Event event) {
        String stash = stashRows(input, event);
        return input.isStage()
                ? "IF " + setting(plan.names().stashedSetting()) + " < 2 THEN\n" + SqlRenderer.indent(stash)
                        + "\nEND IF;"
                : stash;
    }

    private String stashRows(Input input, Event event) {
        List<String> inserts = new ArrayList<>(ChangeRows.of(naming, input).ofStatement(event));
        inserts.add(markStashed());
        return String.join("\n", inserts);
    }

    private String markStashed() {
        return "IF " + setting(plan.names().stashedSetting()) + " = 0 THEN\n  "
                + set(plan.names().stashedSetting(), "'1'") + "\nEND IF;";
    }

    /**
     * Puts one row aside. Row triggers fire for the rows of the base table whichever table the statement names; the statement
     * triggers of that table count the statement and fold what was put aside.
     */
    private String row(Input input) {
        String lines = ChangeRows.of(naming, input).ofRow() + "\n" + markStashed() + "\nRETURN NULL;";
        return text.function(
                rowName(plan, input),
                "trigger",
                "A row of " + shown(input) + " was changed: it is put aside for " + comment() + ".",
                DECLARE_IGNORED,
                lines);
    }

    private String beforeTruncate(Input input) {
        String setting = plan.names().truncatingSetting();
        return text.function(
                beforeTruncateName(plan, input),
                "trigger",
                shown(input) + ", or a part of it, is about to be truncated: the tables are counted.",
                DECLARE_IGNORED,
                set(setting, "(" + setting(setting) + " + 1)::text") + "\nRETURN NULL;");
    }

    /** What the AFTER function does when most of a table has changed. */
    private String afresh(Input input, Event event) {
        return afresh.whenMostRows(
                List.of(Folding.rows(event)), List.of(regclass(input)), afresh.compute() + "\nRETURN NULL;");
    }

    private String regclass(Input input) {
        return naming.regclass(input.relation());
    }

    /** Folds all that is stashed. */
    private String apply() {
        List<String> lines = new ArrayList<>();
        if (folding.readsChanges()) {
            List<String> stashes =
                    plan.inputs().stream().map(input -> hidden(input.stash())).toList();
            String most = afresh.whenMostRows(
                    stashes,
                    plan.inputs().stream().map(this::regclass).toList(),
                    set(plan.names().stashedSetting(), "'2'"));
            lines.add(ChangeSize.ofRows(stashes, most));
        }
        String fold = foldStash();
        if (plan.logged()) {
            fold = maintaining() + "\n" + fold + "\n" + maintained();
        }
        lines.add("IF " + setting(plan.names().stashedSetting()) + " > 1 THEN\n"
                + "  -- a table was truncated on the way, or most of one has changed\n  PERFORM "
                + RoutineText.name(refreshName(plan)) + "();\nELSE\n"
                + SqlRenderer.indent(fold) + "\nEND IF;");
        plan.ownStashes().forEach(input -> lines.add("DELETE FROM " + hidden(input.stash()) + ";"));
        lines.add(set(plan.names().stashedSetting(), "'0'"));
        return foldingText.function(
                applyName(plan),
                "void",
                (plan.logged()
                                ? "Folds what was logged into "
                                : "The last of several changes of one statement folds all of them into ")
                        + comment() + ".",
                String.join(
                        "\n",
                        Stream.of(
                                        Stream.of(DECLARE_IGNORED),
                                        plan.logged() ? Stream.of(DECLARE_BELOW) : Stream.<String>of(),
                                        folding.declarations(Event.UPDATE).stream())
                                .flatMap(lists -> lists)
                                .toList()),
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
                    .map(input -> "EXISTS (SELECT FROM " + hidden(input.stash()) + ")")
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

    private String truncate(Input input) {
        List<String> lines = new ArrayList<>();
        boolean together = input.tree().truncatedTogether();
        if (together) {
            String setting = plan.names().truncatingSetting();
            lines.add(set(setting, "(" + setting(setting) + " - 1)::text"));
            lines.add("IF " + setting(setting)
                    + " > 0 THEN\n  -- the last table of the statement will do it\n  RETURN NULL;\nEND IF;");
        }
        if (plan.tracked()) {
            lines.add("IF " + setting(plan.names().pendingSetting())
                    + " > 0 THEN\n  -- inside another statement, which ends with a fresh computation\n  "
                    + set(plan.names().stashedSetting(), "'2'") + "\n  RETURN NULL;\nEND IF;");
        }
        lines.add("PERFORM " + RoutineText.name(refreshName(plan)) + "();");
        lines.add("RETURN NULL;");
        return text.function(
                truncateName(plan, input),
                "trigger",
                shown(input) + " was truncated: " + comment() + " is computed afresh.",
                plan.tracked() || together ? DECLARE_IGNORED : "",
                String.join("\n", lines));
    }
}
