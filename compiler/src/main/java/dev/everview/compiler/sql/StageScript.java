package dev.everview.compiler.sql;

import dev.everview.compiler.description.Column;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.plan.BaseTable;
import dev.everview.compiler.plan.Event;
import dev.everview.compiler.plan.Input;
import dev.everview.compiler.plan.MaintenancePlan;
import dev.everview.compiler.plan.Tree;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.StageTable;
import dev.everview.compiler.stage.StoredColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables, indexes and triggers of one stage as statements. */
final class StageScript {
    private final Description description;
    private final MaintenancePlan plan;
    private final SqlRenderer renderer;
    private final Naming naming;
    private final RoutineNames routines;

    StageScript(Description description, MaintenancePlan plan) {
        this(description, plan, new Naming.ByName(description));
    }

    /** With the columns that triggers name written in a way of one's own. */
    StageScript(Description description, MaintenancePlan plan, Naming naming) {
        this.naming = naming;
        this.description = description;
        this.plan = plan;
        this.routines = new RoutineNames(plan);
        this.renderer = new SqlRenderer(description, new Naming.ByName(description));
    }

    /** The qualified name of the stage's table. */
    String table() {
        StageTable table = plan.names().table();
        return Identifier.qualified(table.schema(), table.name());
    }

    String createTable() {
        List<String> lines = new ArrayList<>();
        for (StoredColumn column : plan.stage().shape().columns()) {
            lines.add("  " + Identifier.quote(column.name()) + " " + columnType(declared(column, lines.size())));
        }
        // room for new versions of a group's row on its own page keeps its index entries as they are
        String storage = plan.stage().shape() instanceof Stage.Groups ? " WITH (fillfactor = 70)" : "";
        return "CREATE TABLE " + table() + " (\n" + String.join(",\n", lines) + "\n)" + storage;
    }

    private SqlType declared(StoredColumn column, int position) {
        boolean users =
                !plan.names().isHidden() && position < description.columns().size();
        return users ? declared(description.columns().get(position)) : column.type();
    }

    private static SqlType declared(Column column) {
        return new SqlType(column.type(), column.typmod(), column.collation());
    }

    private String columnType(SqlType type) {
        boolean collated = type.collation() != 0
                && type.collation() != description.type(type.oid()).collation();
        return renderer.type(type) + (collated ? " COLLATE " + renderer.collation(type.collation()) : "");
    }

    /** The types of some columns of a relation, as CREATE TABLE writes them. */
    List<String> columnTypes(long relation, List<Integer> attributes) {
        return attributes.stream()
                .map(attribute ->
                        description.relation(relation).column(attribute).orElseThrow())
                .map(column -> columnType(declared(column)))
                .toList();
    }

    /** Where changes of an input wait. */
    OwnRows stash(Input input) {
        return new OwnRows(
                input.stash(),
                input.columnNames(),
                columnTypes(input.relation(), input.attributes()),
                input.joinedBy());
    }

    /** Whether the key's index is one that the SQL runtime can make: one over plain columns. */
    boolean hasPlainIndex() {
        return !plan.names().isHidden()
                && !plan.stage().shape().key().isEmpty()
                && !(nullableKey() && plan.server() < 15);
    }

    boolean nullableKey() {
        return plan.stage().shape().key().stream().anyMatch(StoredColumn.Plain::nullable);
    }

    /** The index on the key, unique where it tells rows apart, or an empty text when there is none. */
    String createIndex() {
        List<StoredColumn.Plain> key = plan.stage().shape().key();
        if (key.isEmpty()) {
            return createLookup();
        }
        if (hasPlainIndex()) {
            String columns =
                    key.stream().map(column -> Literal.quote(column.name())).collect(Collectors.joining(", "));
            return "SELECT everview.create_index(" + Literal.quote(table()) + "::regclass, ARRAY[" + columns
                    + "]::text[], " + nullableKey() + ")";
        }
        ViewTable table = new ViewTable(description, new Naming.ByName(description), plan);
        return "CREATE UNIQUE INDEX " + Identifier.quote(plan.names().index()) + " ON " + table() + " ("
                + table.indexColumns(key) + ")" + (nullableKey() && plan.server() >= 15 ? " NULLS NOT DISTINCT" : "");
    }

    /** The index by which rows are found that no key tells apart. */
    private String createLookup() {
        List<StoredColumn.Plain> key = plan.stage().shape().lookup().stream()
                .filter(column -> description.baseType(column.type().oid()).less() != null)
                .toList();
        return key.isEmpty()
                ? ""
                : "CREATE INDEX " + Identifier.quote(plan.names().hidden("key")) + " ON " + table() + " ("
                        + new ViewTable(description, new Naming.ByName(description), plan).list(key) + ")";
    }

    /** The indexes by which stages above this one find its rows. */
    List<String> createIndexes() {
        return plan.indexes().stream()
                .map(index -> "CREATE INDEX ON " + table() + (index.hashed() ? " USING hash (" : " (")
                        + index.columns().stream().map(Identifier::quote).collect(Collectors.joining(", ")) + ")")
                .toList();
    }

    /**
     * A trigger that maintains the stage.
     *
     * @param constraint whether it is a constraint trigger, which may be deferred
     * @param event the part of CREATE TRIGGER before ON
     * @param rest the part after the table
     */
    record Trigger(BaseTable on, String name, Tree.Reach reach, boolean constraint, String event, String rest) {
        String table() {
            return Identifier.qualified(on.schema(), on.name());
        }

        List<String> targets() {
            return Stream.concat(
                            Stream.of(table()),
                            on.tree().others(reach).stream()
                                    .map(other -> Identifier.qualified(other.schema(), other.name())))
                    .toList();
        }

        String on(String table) {
            return "CREATE " + (constraint ? "CONSTRAINT " : "") + "TRIGGER " + Identifier.quote(name) + "\n" + event
                    + " ON " + table + "\n" + rest;
        }
    }

    List<Trigger> triggers() {
        List<Trigger> triggers = new ArrayList<>();
        for (Input input : plan.inputs()) {
            if (plan.logged() && !input.isStage()) {
                continue;
            }
            Tree tree = input.tree();
            if (!plan.guarding(input).isEmpty()) {
                triggers.add(forStatements(
                        input, "before", tree.statements(), before(plan.guarding(input)), "", routines.before(input)));
            }
            if (!plan.counting(input).isEmpty()) {
                triggers.add(forStatements(
                        input, "count", tree.statements(), before(plan.counting(input)), "", routines.count(input)));
            }
            if (plan.guardsLate(input)) {
                triggers.add(forStatements(
                        input,
                        "guard",
                        tree.statements(),
                        "BEFORE UPDATE OF " + readColumns(input),
                        "",
                        routines.guard(input)));
            }
            if (tree.byRow()) {
                triggers.add(new Trigger(
                        input.table(),
                        triggerName(input, "row"),
                        tree.rows(),
                        false,
                        "AFTER INSERT OR UPDATE OR DELETE",
                        "FOR EACH ROW EXECUTE FUNCTION " + Identifier.hidden(routines.row(input)) + "()"));
            }
            for (Event event : plan.heard(input)) {
                triggers.add(forStatements(
                        input,
                        event.word(),
                        tree.statements(),
                        "AFTER " + event,
                        "REFERENCING " + event.transitionTables() + "\n",
                        routines.after(input, event)));
            }
            if (plan.settles() || plan.logged()) {
                continue;
            }
            if (tree.truncatedTogether()) {
                triggers.add(forStatements(
                        input,
                        "before_truncate",
                        tree.truncations(),
                        "BEFORE TRUNCATE",
                        "",
                        routines.beforeTruncate(input)));
            }
            triggers.add(forStatements(
                    input, "truncate", tree.truncations(), "AFTER TRUNCATE", "", routines.truncate(input)));
        }
        plan.awaited().forEach(table -> triggers.addAll(settling(table)));
        return triggers;
    }

    private static String before(List<Event> events) {
        return "BEFORE " + events.stream().map(Event::toString).collect(Collectors.joining(" OR "));
    }

    private String readColumns(Input input) {
        return IntStream.range(0, input.attributes().size())
                .mapToObj(i -> naming.column(
                        input.relation(),
                        input.attributes().get(i),
                        input.columnNames().get(i)))
                .collect(Collectors.joining(", "));
    }

    /** What counts the statements on a table that the stage waits out, and ends the waiting. */
    private List<Trigger> settling(BaseTable table) {
        List<Trigger> triggers = new ArrayList<>();
        String anyChange = "INSERT OR UPDATE OR DELETE";
        String hold = "FOR EACH STATEMENT EXECUTE FUNCTION " + Identifier.hidden(routines.hold()) + "()";
        String settle = "FOR EACH STATEMENT EXECUTE FUNCTION " + Identifier.hidden(routines.settle()) + "()";
        Tree tree = table.tree();
        boolean read = plan.inputs().stream().anyMatch(input -> input.relation() == table.relation());
        String suffix = suffix(table);
        if (!read) {
            triggers.add(new Trigger(
                    table,
                    plan.names().trigger("hold" + suffix),
                    tree.statements(),
                    false,
                    "BEFORE " + anyChange,
                    hold));
        }
        triggers.add(new Trigger(
                table,
                plan.names().trigger("hold_truncate" + suffix),
                tree.truncations(),
                false,
                "BEFORE TRUNCATE",
                hold));
        triggers.add(new Trigger(
                table,
                plan.names().lastTrigger(plan.turn(), "settle" + suffix),
                tree.statements(),
                false,
                "AFTER " + anyChange,
                settle));
        triggers.add(new Trigger(
                table,
                plan.names().lastTrigger(plan.turn(), "settle_truncate" + suffix),
                tree.truncations(),
                false,
                "AFTER TRUNCATE",
                settle));
        return triggers;
    }

    /** Tables of one tree may each be awaited, and then are told apart by number. */
    private String suffix(BaseTable table) {
        boolean alone =
                plan.awaited().stream().noneMatch(other -> other.relation() != table.relation() && other.meets(table));
        return alone ? "" : "_" + (plan.awaited().indexOf(table) + 1);
    }

    private Trigger forStatements(
            Input input, String role, Tree.Reach reach, String event, String transitionTables, String routine) {
        return new Trigger(
                input.table(),
                triggerName(input, role),
                reach,
                false,
                event,
                transitionTables + "FOR EACH STATEMENT EXECUTE FUNCTION " + Identifier.hidden(routine) + "()");
    }

    /** The name of a trigger; tables of one tree may have triggers for several inputs, which then are told apart by number. */
    private String triggerName(Input input, String role) {
        boolean alone = plan.inputs().stream().noneMatch(input::meets);
        return plan.names().trigger(alone ? role : role + "_" + (plan.inputs().indexOf(input) + 1));
    }

    /**
     * The trigger that keeps users from changing the table. Its function asks whether a trigger has made the change: PostgreSQL parses
     * and plans a WHEN clause for each statement, which takes longer.
     */
    String refuseChanges() {
        return "CREATE TRIGGER " + Identifier.quote(plan.names().trigger("refuse"))
                + "\nBEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON " + table()
                + "\nFOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change()";
    }
}
