package dev.everview.compiler.sql;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Mode;
import dev.everview.compiler.SqlScript;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.plan.Input;
import dev.everview.compiler.plan.MaintenancePlan;
import dev.everview.compiler.plan.ViewPlan;
import dev.everview.compiler.stage.StoredColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From a plan to the statements that install it. */
public final class InstallScript {
    private final Description description;
    private final ViewPlan plan;
    private final CompilerOptions options;
    private final String version;
    private final Naming naming;
    private final List<SqlScript.Statement> statements = new ArrayList<>();

    /**
     * A script for a plan.
     *
     * @param description of all relations that the stages read, hidden ones among them
     */
    public InstallScript(Description description, ViewPlan plan, CompilerOptions options, String version) {
        this.description = description;
        this.plan = plan;
        this.options = options;
        this.version = version;
        this.naming = new Naming.ByName(description);
    }

    /** The statements that create the view, in order. */
    public SqlScript script() {
        if (options.createIndexes()) {
            indexes(plan).forEach(sql -> add("an index that maintenance uses", sql));
        }
        for (MaintenancePlan stage : plan.stages()) {
            table(stage);
            stashes(stage);
        }
        machinery();
        plan.stages().forEach(stage -> triggers(stage, true));
        plan.stages().forEach(stage -> triggers(stage, false));
        logs();
        MergeTriggers.of(plan).forEach(this::trigger);
        identifyRows();
        // hidden stages are looked up by their keys while those above them are filled
        plan.hidden().forEach(this::index);
        plan.hidden().forEach(this::lookups);
        if (options.filled()) {
            add("fill the view", "SELECT " + Identifier.hidden(ViewRoutines.refreshName(plan)) + "()");
        }
        index(plan.view());
        add(
                "statistics, or the first changes would be planned without any",
                "ANALYZE " + analyzed().collect(Collectors.joining(", ")));
        register();
        return new SqlScript(statements);
    }

    /**
     * The statements that maintain the view in another way from now on, in order. The tables of all stages and what is in them stay. The new
     * triggers come first, for they keep writers out.
     */
    public SqlScript replacement() {
        plan.stages().forEach(this::stashes);
        machinery();
        plan.stages().forEach(stage -> triggers(stage, true));
        logs();
        MergeTriggers.of(plan).forEach(this::trigger);
        String names = plan.hidden().stream()
                .map(stage -> Literal.quote(stage.names().table().name()))
                .collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
        add(
                "take over the tables, once all that was logged is in them",
                "SELECT everview.take_over(" + Literal.quote(new StageScript(description, plan.view()).table())
                        + "::regclass, " + names + ",\n  " + Literal.quote(columns()) + ")");
        plan.stages().forEach(stage -> triggers(stage, false));
        register();
        add(
                "columns that had other names may have had other contents",
                "SELECT " + Identifier.hidden(ViewRoutines.refreshName(plan))
                        + "()\nWHERE current_setting('everview.columns_renamed') = '1'");
        return new SqlScript(statements);
    }

    /** Where all tables are published, rows could not even be deleted before the view is filled. */
    private void identifyRows() {
        add(
                "if these tables are published, rows need an identity",
                "SELECT everview.identify_rows(ARRAY["
                        + tables().map(Literal::quote).collect(Collectors.joining(", "))
                        + "]::regclass[]::oid[])");
    }

    /** The columns of the tables of all stages, as JSON. */
    private String columns() {
        List<List<String>> names = plan.stages().stream()
                .map(stage -> stage.stage().shape().columns().stream()
                        .map(StoredColumn::name)
                        .toList())
                .toList();
        return new ObjectMapper().valueToTree(names).toString();
    }

    private void logs() {
        LogScript logs = new LogScript(description, plan);
        logs.triggers().forEach(this::trigger);
        statements.addAll(logs.sharing());
    }

    /** Guards, logs, functions and the definition. */
    private void machinery() {
        statements.addAll(new LogScript(description, plan).createTables());
        plan.guards()
                .forEach(guard -> add(
                        "an empty table that writers lock",
                        "CREATE UNLOGGED TABLE " + Identifier.hidden(guard) + " ()"));
        if (!plan.guards().isEmpty()) {
            ledger();
        }
        statements.addAll(new LastComputation(plan).create());
        new ViewRoutines(description, naming, plan, version)
                .all()
                .forEach((name, text) -> add("function " + name, text));
        add(
                "the definition, so that what it reads cannot be dropped unnoticed",
                "CREATE VIEW " + Identifier.hidden(anchor(plan)) + " AS\n"
                        + new SqlRenderer(description, naming).query(plan.definition()));
        new KeyColumns(plan).create().ifPresent(statements::add);
    }

    private void register() {
        for (MaintenancePlan stage : plan.stages()) {
            add("refuse direct changes", new StageScript(description, stage).refuseChanges());
        }
        add(
                "enter the view in the catalog",
                "SELECT everview.register("
                        + Literal.quote(new StageScript(description, plan.view()).table()) + "::regclass, "
                        + Literal.dollar(new Registration(description, plan, options, version).json()) + "::jsonb)");
    }

    /** The triggers of a stage on tables that are not hidden, or those on tables of other stages. */
    private void triggers(MaintenancePlan stage, boolean onBaseTables) {
        new StageScript(description, stage)
                .triggers().stream()
                        .filter(trigger -> trigger.on().relation() > 0 == onBaseTables)
                        .forEach(this::trigger);
    }

    /** The statements that make the missing indexes. */
    public static List<String> indexes(ViewPlan plan) {
        return plan.missingIndexes().stream()
                .map(index -> "CREATE INDEX ON " + Identifier.qualified(index.schema(), index.table()) + " ("
                        + index.columns().stream().map(Identifier::quote).collect(Collectors.joining(", ")) + ")")
                .toList();
    }

    /** The hidden plain view that holds the definition. */
    static String anchor(ViewPlan plan) {
        return plan.names().hidden("definition");
    }

    private void add(String comment, String sql) {
        statements.add(new SqlScript.Statement(comment.replaceAll("\\p{Cntrl}", " "), sql));
    }

    private void trigger(StageScript.Trigger trigger) {
        trigger.targets().forEach(table -> add("trigger on " + table, trigger.on(table)));
    }

    private void table(MaintenancePlan stage) {
        StageScript script = new StageScript(description, stage);
        boolean isHidden = stage.names().isHidden();
        add(
                isHidden ? stage.names().shown() + ": a hidden table" : "the view: an ordinary table",
                script.createTable());
    }

    private void stashes(MaintenancePlan stage) {
        StageScript script = new StageScript(description, stage);
        for (Input input : stage.ownStashes()) {
            script.stash(input)
                    .create("changes of " + (input.isStage() ? "" : input.schema() + ".") + input.name()
                            + " that wait for the end of their statement")
                    .forEach(statement -> add(statement.comment(), statement.sql()));
        }
    }

    private Stream<String> tables() {
        return plan.stages().stream().map(stage -> new StageScript(description, stage).table());
    }

    /** The tables whose size plans should know from the start. */
    private Stream<String> analyzed() {
        Stream<String> logs = plan.mode() == Mode.DEFERRED
                ? plan.logs().stream().map(log -> Identifier.hidden(log.table()))
                : Stream.of();
        return Stream.concat(tables(), logs);
    }

    private void index(MaintenancePlan stage) {
        String sql = new StageScript(description, stage).createIndex();
        if (!sql.isEmpty()) {
            boolean nulls = stage.stage().shape().key().stream().anyMatch(column -> column.nullable());
            String purpose = stage.stage().shape().key().isEmpty() ? "an index to find rows by" : "the key";
            add(nulls && plan.view().server() < 15 ? "the key, NULL equal to NULL" : purpose, sql);
        }
    }

    private void lookups(MaintenancePlan stage) {
        new StageScript(description, stage)
                .createIndexes()
                .forEach(sql -> add("an index by which stages above find rows", sql));
    }

    /** An ordinary table: after a crash an unlogged one would be empty, and the marks that were not left would not be missed. */
    private void ledger() {
        String ledger = Identifier.hidden(plan.names().ledger());
        add(
                "marks of writers, for transactions that keep one snapshot",
                "CREATE TABLE " + ledger + " (\n  input smallint,\n  slot smallint,\n  writer xid8,\n"
                        + "  PRIMARY KEY (input, slot)\n) WITH (fillfactor = 50)");
        add(
                "a row for each input and each slot",
                "INSERT INTO " + ledger + " (input, slot)\nSELECT i.input, s.slot\nFROM generate_series(1, "
                        + plan.inputs().size() + ") AS i (input), generate_series(0, "
                        + (MaintenancePlan.LEDGER_SLOTS - 1) + ") AS s (slot)");
        String demand = Identifier.hidden(plan.names().demand());
        add("set when the marks are first looked for", "CREATE SEQUENCE " + demand);
        add(
                "from the start, where transactions keep one snapshot by default",
                "SELECT setval(" + Literal.quote(demand) + "::regclass, pg_current_xact_id()::text::bigint)\n"
                        + "WHERE current_setting('default_transaction_isolation') NOT IN ('read committed', 'read uncommitted')");
    }
}
