package dev.everview.compiler.sql;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.SqlScript;
import dev.everview.compiler.description.Column;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.plan.Assumption;
import dev.everview.compiler.plan.Event;
import dev.everview.compiler.plan.Input;
import dev.everview.compiler.plan.MaintenancePlan;
import dev.everview.compiler.plan.ObjectNames;
import dev.everview.compiler.plan.Tree;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.StoredColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From a plan to the statements that install it. */
public final class InstallScript {
    private final Description description;
    private final MaintenancePlan plan;
    private final CompilerOptions options;
    private final String version;
    private final Naming naming;
    private final SqlRenderer renderer;
    private final List<SqlScript.Statement> statements = new ArrayList<>();

    public InstallScript(Description description, MaintenancePlan plan, CompilerOptions options, String version) {
        this.description = description;
        this.plan = plan;
        this.options = options;
        this.version = version;
        this.naming = new Naming.ByName(description);
        this.renderer = new SqlRenderer(description, naming);
    }

    /** The statements, in order. */
    public SqlScript script() {
        String view = viewName();
        add("the view: an ordinary table", createTable());
        if (plan.tracked()) {
            plan.inputs().forEach(this::stash);
        }
        plan.guards()
                .forEach(guard ->
                        add("an empty table that writers lock", "CREATE UNLOGGED TABLE " + hidden(guard) + " ()"));
        if (!plan.guards().isEmpty()) {
            ledger();
        }
        Map<String, String> routines = new Routines(description, naming, plan, version).all();
        routines.forEach((name, text) -> add("function " + name, text));
        add(
                "the definition, so that what it reads cannot be dropped unnoticed",
                "CREATE VIEW " + hidden(anchor()) + " AS\n"
                        + new SqlRenderer(description, naming).query(plan.definition()));
        for (Trigger trigger : triggers()) {
            trigger.targets().forEach(table -> add("trigger on " + table, trigger.on(table)));
        }
        add("fill the view", "SELECT " + hidden(Routines.refreshName(plan)) + "()");
        index();
        add(
                "refuse direct changes",
                "CREATE TRIGGER " + Identifier.quote(plan.names().trigger("refuse"))
                        + "\nBEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON " + view
                        + "\nFOR EACH STATEMENT WHEN (pg_catalog.pg_trigger_depth() = 0)\nEXECUTE FUNCTION everview.refuse_change()");
        add(
                "enter the view in the catalog",
                "SELECT everview.register(" + Literal.quote(view) + "::regclass, " + Literal.dollar(registration())
                        + "::jsonb)");
        return new SqlScript(statements);
    }

    private void add(String comment, String sql) {
        statements.add(new SqlScript.Statement(comment.replaceAll("\\p{Cntrl}", " "), sql));
    }

    private String viewName() {
        return Identifier.qualified(plan.names().schema(), plan.names().view());
    }

    private String anchor() {
        return plan.names().hidden("definition");
    }

    private static String hidden(String name) {
        return Identifier.qualified(ObjectNames.HIDDEN_SCHEMA, name);
    }

    private String createTable() {
        List<StoredColumn> columns = plan.stage().shape().columns();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            StoredColumn column = columns.get(i);
            SqlType type = i < description.columns().size()
                    ? declared(description.columns().get(i))
                    : column.type();
            lines.add("  " + Identifier.quote(column.name()) + " " + columnType(type));
        }
        // room for new versions of a group's row on its own page keeps its index entries as they are
        String storage = plan.stage().shape() instanceof Stage.Groups ? " WITH (fillfactor = 70)" : "";
        return "CREATE TABLE " + viewName() + " (\n" + String.join(",\n", lines) + "\n)" + storage;
    }

    private static SqlType declared(Column column) {
        return new SqlType(column.type(), column.typmod(), column.collation());
    }

    private String columnType(SqlType type) {
        boolean collated = type.collation() != 0
                && type.collation() != description.type(type.oid()).collation();
        return renderer.type(type) + (collated ? " COLLATE " + renderer.collation(type.collation()) : "");
    }

    /** An ordinary table: after a crash an unlogged one would be empty, and the marks that were not left would not be missed. */
    private void ledger() {
        String ledger = hidden(plan.ledger());
        add(
                "marks of writers, for transactions that keep one snapshot",
                "CREATE TABLE " + ledger + " (\n  input smallint,\n  slot smallint,\n  writer xid8,\n"
                        + "  PRIMARY KEY (input, slot)\n) WITH (fillfactor = 50)");
        add(
                "a row for each input and each slot",
                "INSERT INTO " + ledger + " (input, slot)\nSELECT i.input, s.slot\nFROM generate_series(1, "
                        + plan.inputs().size() + ") AS i (input), generate_series(0, "
                        + (MaintenancePlan.LEDGER_SLOTS - 1) + ") AS s (slot)");
    }

    private void stash(Input input) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < input.attributes().size(); i++) {
            Column column = description
                    .relation(input.relation())
                    .column(input.attributes().get(i))
                    .orElseThrow();
            lines.add("  " + Identifier.quote(input.columnNames().get(i)) + " " + columnType(declared(column)));
        }
        lines.add("  " + MaintenancePlan.WEIGHT_COLUMN + " integer NOT NULL");
        add(
                "changes of " + input.schema() + "." + input.name() + " that wait for the end of their statement",
                "CREATE UNLOGGED TABLE " + hidden(input.stash()) + " (\n" + String.join(",\n", lines) + "\n)");
    }

    private void index() {
        List<StoredColumn.Plain> key = switch (plan.stage().shape()) {
            case Stage.Groups groups -> groups.keys();
            case Stage.Rows rows -> rows.key();
        };
        if (key.isEmpty()) {
            return;
        }
        boolean nullable = key.stream().anyMatch(StoredColumn.Plain::nullable);
        if (nullable && plan.server() < 15) {
            add(
                    "the key, NULL equal to NULL",
                    "CREATE UNIQUE INDEX " + Identifier.quote(plan.names().index()) + " ON " + viewName() + " ("
                            + new ViewTable(description, naming, plan).indexColumns(key) + ")");
            return;
        }
        String columns =
                key.stream().map(column -> Literal.quote(column.name())).collect(Collectors.joining(", "));
        add(
                "the key",
                "SELECT everview.create_index(" + Literal.quote(viewName()) + "::regclass, ARRAY[" + columns
                        + "]::text[], " + nullable + ")");
    }

    /**
     * A trigger that maintains the view.
     *
     * @param event the part of CREATE TRIGGER before ON
     * @param rest the part after the table
     */
    private record Trigger(Input input, String name, Tree.Reach reach, String event, String rest) {
        String table() {
            return Identifier.qualified(input.schema(), input.name());
        }

        List<String> targets() {
            return Stream.concat(
                            Stream.of(table()),
                            input.tree().others(reach).stream()
                                    .map(other -> Identifier.qualified(other.schema(), other.name())))
                    .toList();
        }

        String on(String table) {
            return "CREATE TRIGGER " + Identifier.quote(name) + "\n" + event + " ON " + table + "\n" + rest;
        }
    }

    private List<Trigger> triggers() {
        List<Trigger> triggers = new ArrayList<>();
        for (Input input : plan.inputs()) {
            Tree tree = input.tree();
            if (plan.tracked()) {
                triggers.add(forStatements(
                        input,
                        "before",
                        tree.statements(),
                        "BEFORE INSERT OR UPDATE OR DELETE",
                        "",
                        Routines.beforeName(plan, input)));
            }
            if (tree.byRow()) {
                triggers.add(new Trigger(
                        input,
                        triggerName(input, "row"),
                        tree.rows(),
                        "AFTER INSERT OR UPDATE OR DELETE",
                        "FOR EACH ROW EXECUTE FUNCTION " + hidden(Routines.rowName(plan, input)) + "()"));
            }
            for (Event event : Event.values()) {
                String tables = switch (event) {
                    case INSERT -> "NEW TABLE AS new_rows";
                    case DELETE -> "OLD TABLE AS old_rows";
                    case UPDATE -> "OLD TABLE AS old_rows NEW TABLE AS new_rows";
                };
                triggers.add(forStatements(
                        input,
                        event.word(),
                        tree.statements(),
                        "AFTER " + event,
                        "REFERENCING " + tables + "\n",
                        Routines.afterName(plan, input, event)));
            }
            if (tree.truncatedTogether()) {
                triggers.add(forStatements(
                        input,
                        "before_truncate",
                        tree.truncations(),
                        "BEFORE TRUNCATE",
                        "",
                        Routines.beforeTruncateName(plan, input)));
            }
            triggers.add(forStatements(
                    input, "truncate", tree.truncations(), "AFTER TRUNCATE", "", Routines.truncateName(plan, input)));
        }
        return triggers;
    }

    private Trigger forStatements(
            Input input, String role, Tree.Reach reach, String event, String transitionTables, String routine) {
        return new Trigger(
                input,
                triggerName(input, role),
                reach,
                event,
                transitionTables + "FOR EACH STATEMENT EXECUTE FUNCTION " + hidden(routine) + "()");
    }

    /** The name of a trigger; tables of one tree may have triggers for several inputs, which then are told apart by number. */
    private String triggerName(Input input, String role) {
        boolean alone = plan.inputs().stream().noneMatch(input::meets);
        return plan.names().trigger(alone ? role : role + "_" + (plan.inputs().indexOf(input) + 1));
    }

    private String registration() {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("definition", description.body().viewdef().strip().replaceFirst(";$", ""));
        json.put("query", description.text());
        json.put("flavor", options.flavor());
        json.put("compiler", version);
        ArrayNode columns = json.putArray("columns");
        description.columns().forEach(column -> columns.add(column.name()));
        ObjectNode chosen = json.putObject("options");
        chosen.put("mode", "immediate");
        if (!options.source().isEmpty()) {
            chosen.put("source", options.source());
        }
        ObjectNode stage = json.putArray("stages").addObject();
        stage.put("name", plan.names().view());
        stage.put("table", viewName());
        stage.put("strategy", plan.stage().strategy().word());
        stage.put("why", plan.stage().strategy().why());
        List<StoredColumn.Plain> key = switch (plan.stage().shape()) {
            case Stage.Groups groups -> groups.keys();
            case Stage.Rows rows -> rows.key();
        };
        ArrayNode keyNames = stage.putArray("key");
        key.forEach(column -> keyNames.add(column.name()));
        ArrayNode inputs = json.putArray("inputs");
        plan.inputs().forEach(input -> inputs.add(Identifier.qualified(input.schema(), input.name())));
        Map<String, String> templates = new Routines(description, new Naming.ByPlaceholder(), plan, version).all();
        ArrayNode routineNodes = json.putArray("routines");
        templates.forEach((name, text) -> routineNodes
                .addObject()
                .put("name", hidden(name))
                .put("template", Naming.ByPlaceholder.template(text)));
        json.put("refresh", hidden(Routines.refreshName(plan)));
        ArrayNode triggerNodes = json.putArray("triggers");
        String target = new Naming.ByPlaceholder().target();
        triggers()
                .forEach(trigger -> triggerNodes
                        .addObject()
                        .put("table", trigger.table())
                        .put("name", trigger.name())
                        .put("reach", trigger.reach().name().toLowerCase(Locale.ROOT))
                        .put("sql", Naming.ByPlaceholder.template(trigger.on(target))));
        ArrayNode relations = json.putArray("relations");
        if (plan.tracked()) {
            plan.inputs().forEach(input -> relations.add(hidden(input.stash())));
        }
        plan.guards().forEach(guard -> relations.add(hidden(guard)));
        if (!plan.guards().isEmpty()) {
            relations.add(hidden(plan.ledger()));
        }
        json.put("anchor", hidden(anchor()));
        indexes(json, key);
        assumptions(json.putArray("assumptions"));
        return json.toPrettyString();
    }

    private void indexes(ObjectNode json, List<StoredColumn.Plain> key) {
        boolean nullable = key.stream().anyMatch(StoredColumn.Plain::nullable);
        ArrayNode indexes = json.putArray("indexes");
        if (key.isEmpty() || (nullable && plan.server() < 15)) {
            return;
        }
        ObjectNode index = indexes.addObject();
        ArrayNode labels = index.putArray("columns");
        List<StoredColumn> columns = plan.stage().shape().columns();
        key.forEach(column -> labels.add(String.valueOf(columns.indexOf(column) + 1)));
        index.put("nulls_not_distinct", nullable);
        // rows of a group are found by ON CONFLICT, which fails without the index; other views only get slow
        index.put("required", plan.stage().shape() instanceof Stage.Groups);
    }

    private void assumptions(ArrayNode nodes) {
        for (Assumption assumption : plan.assumptions()) {
            ObjectNode node = nodes.addObject();
            node.put("input", assumption.input());
            node.put("kind", assumption.kind().name().toLowerCase(Locale.ROOT));
            ArrayNode columns = node.putArray("columns");
            assumption.columns().forEach(column -> columns.add(String.valueOf(column)));
            if (assumption.kind() == Assumption.Kind.FOREIGN_KEY) {
                node.put("referenced_input", assumption.referencedInput());
                ArrayNode referenced = node.putArray("referenced_columns");
                assumption.referencedColumns().forEach(column -> referenced.add(String.valueOf(column)));
            }
        }
    }
}
