package dev.everview.compiler.sql;

import dev.everview.compiler.description.Description;
import dev.everview.compiler.plan.MaintenancePlan;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.stage.ExpressionFacts;
import dev.everview.compiler.stage.SpecialValues;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.State;
import dev.everview.compiler.stage.StoredColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements that fold contributions into the rows of a grouped view. */
final class GroupFold {
    /** The PL/pgSQL variable with the addresses of groups that have become empty. */
    static final String EMPTIED = "__ivm_emptied";

    /** The PL/pgSQL variable with the address of the only group that changed. */
    static final String POSITION = "__ivm_position";

    /** The PL/pgSQL variable that says whether that group is gone. */
    static final String IS_EMPTY = "__ivm_is_empty";

    /** By which statements here name the stored row, the contribution and the row that was to be inserted. */
    private static final List<String> ALIASES = List.of("v", "d", "excluded");

    private static final long INTERVAL = 1186;

    /** A column's name or placeholder, with or without an alias before it. */
    private static final Pattern COLUMN = Pattern.compile("(\\w+\\.)?(\\w+|\"([^\"]|\"\")+\"|\0\\{[^}]*})");

    private final Description description;
    private final Naming naming;
    private final Stage.Groups groups;
    private final ViewTable view;

    /**
     * Whether a statement inside another, such as one of a row trigger, is folded before it: until the outer one is folded too, a group
     * may have no rows, or less than none, while its other states wait to be balanced.
     */
    private final boolean outOfOrder;

    /** Keys that may be equal and look different: the table shows the looks of one of the group's rows. */
    private final List<StoredColumn.Plain> varying;

    GroupFold(Description description, Naming naming, MaintenancePlan plan, Stage.Groups groups) {
        this.description = description;
        this.naming = naming;
        this.groups = groups;
        this.view = new ViewTable(description, naming, plan);
        this.outOfOrder = !plan.tracked();
        ExpressionFacts facts = new ExpressionFacts(description, plan.stage().source());
        this.varying = groups.keys().stream()
                .filter(key -> facts.looksVary(key.expression()))
                .toList();
    }

    /** The queries whose results it folds. */
    GroupDelta deltas() {
        return new GroupDelta(groups, varying);
    }

    /**
     * Fills an empty table from a query of keys and states.
     *
     * @param weighted whether rows count by their weights, so that those of a group may cancel out
     */
    String fill(Query current, boolean weighted) {
        String left = weighted && !groups.grand()
                ? "\nWHERE d." + Identifier.quote(rowCount().name()) + " > 0"
                : "";
        return "INSERT INTO " + view.name() + " AS v (" + view.columnList() + ")\n"
                + initialRows(current, weighted, false) + left;
    }

    /**
     * Folds a delta.
     *
     * @param delta keys and contributions, as {@link GroupDelta} makes them
     * @param mixed whether contributions of arriving and leaving rows may cancel out
     * @param lookForEmpty whether groups may have lost their last row
     */
    String fold(Query delta, boolean mixed, boolean lookForEmpty) {
        if (groups.grand()) {
            return "UPDATE " + view.name() + " AS v\nSET " + assignments("d", true, false) + "\nFROM (\n"
                    + SqlRenderer.indent(render(delta)) + "\n) AS d" + (mixed ? changed() : "") + ";";
        }
        String insert = "INSERT INTO " + view.name() + " AS v (" + view.columnList() + ")\n" + initial(delta, mixed)
                + "\nORDER BY " + order() + "\n" + onConflict(false);
        if (!lookForEmpty) {
            return insert + ";";
        }
        return "WITH folded AS (\n"
                + SqlRenderer.indent(insert + "\nRETURNING v.ctid AS position, " + isEmpty() + " AS emptied")
                + "\n)\nSELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO " + EMPTIED
                + "\nFROM folded AS f;\n"
                + "IF " + EMPTIED + " IS NOT NULL THEN\n"
                + "  -- the rows are locked by this transaction, so their addresses are stable\n"
                + "  DELETE FROM " + view.name() + " AS v WHERE v.ctid = ANY (" + EMPTIED + ");\nEND IF;";
    }

    /**
     * Folds a delta that is exact only when one row has changed, and otherwise all of them. To sort and to aggregate is most of the
     * work of folding one row.
     *
     * @param single keys and contributions of the only changed row
     * @param rows the transition table with the changed rows
     * @param all folds any number of rows
     * @param leaves whether the row is gone; a group that loses its last row is removed
     */
    String foldSingle(Query single, String rows, String all, boolean leaves) {
        boolean finite = deltas().assumesFinite();
        List<String> conditions = new ArrayList<>();
        if (finite) {
            conditions.addAll(groupsAreFinite());
        }
        boolean mayEmpty = !leaves && outOfOrder;
        if (mayEmpty) {
            // with this row the group has none, as it had less than none before: what folds all removes it
            conditions.add(folded(rowCount(), "excluded", false) + " <> 0");
        }
        String fold = "INSERT INTO " + view.name() + " AS v (" + view.columnList() + ")\n"
                + initialRows(single, false, finite) + "\nWHERE NOT EXISTS (SELECT FROM " + rows + " OFFSET 1)"
                + (finite ? contributionsAreFinite() : "") + "\n" + onConflict(finite)
                + (conditions.isEmpty() ? "" : "\nWHERE " + String.join(" AND ", conditions));
        String returning = "\nRETURNING v.ctid, " + isEmpty() + " INTO " + POSITION + ", " + IS_EMPTY;
        String drop = "\nELSIF " + IS_EMPTY + " THEN\n  DELETE FROM " + view.name() + " AS v WHERE v.ctid = " + POSITION
                + ";";
        String why = "several rows, " + (finite ? "special values, " : "")
                + (mayEmpty ? "a group left without any, " : "") + "or none that counts";
        return fold + (leaves ? returning : "") + ";\nIF NOT FOUND THEN\n  -- " + why + "\n" + SqlRenderer.indent(all)
                + (leaves ? drop : "") + "\nEND IF;";
    }

    private String contributionsAreFinite() {
        return groups.states().stream()
                .map(column -> column.state() instanceof State.Sum sum && sum.specials() != null
                        ? "\n  AND " + sum.specials().isFinite("d." + Identifier.quote(column.name()))
                        : "")
                .collect(Collectors.joining());
    }

    private List<String> groupsAreFinite() {
        return groups.states().stream()
                .filter(column -> column.state() instanceof State.Specials)
                .map(column -> view.column(column, "v") + " = 0")
                .toList();
    }

    /** What is to be done after removals. */
    GroupRepair repair() {
        return new GroupRepair(description, naming, groups, view, this, varying);
    }

    /** Whether the group is gone: without rows, and out of order without anything that waits to be balanced. */
    private String isEmpty() {
        String none = view.column(rowCount(), "v") + " = 0";
        if (!outOfOrder) {
            return none;
        }
        return Stream.concat(
                        Stream.of(none),
                        groups.states().stream()
                                .filter(column -> !column.equals(rowCount()))
                                .map(this::isZero))
                .collect(Collectors.joining(" AND "));
    }

    private String isZero(StoredColumn.Folded column) {
        String stored = view.column(column, "v");
        return column.state() instanceof State.Sum sum
                ? sum.values() == null ? stored + " = " + StateDelta.zero(sum.type()) : stored + " IS NULL"
                : stored + " = 0";
    }

    private StoredColumn.Folded rowCount() {
        Symbol symbol = groups.rowCount();
        if (symbol == null) {
            throw new IllegalStateException("groups count their rows");
        }
        return groups.state(symbol);
    }

    /** SELECT list and FROM of the rows as they stand when a group is new. */
    private String initial(Query delta, boolean mixed) {
        return initialRows(delta, mixed, false) + (mixed ? changed() : "");
    }

    private String initialRows(Query delta, boolean mixed, boolean finite) {
        Function<StoredColumn.Folded, String> values = column -> initialValue(column, mixed, finite);
        String targets = groups.columns().stream()
                .map(column -> value(column, values, "d", finite))
                .collect(Collectors.joining(",\n       "));
        return "SELECT " + targets + "\nFROM (\n" + SqlRenderer.indent(render(delta)) + "\n) AS d";
    }

    private String initialValue(StoredColumn.Folded column, boolean mixed, boolean finite) {
        String delta = "d." + Identifier.quote(column.name());
        if (finite && isTally(column)) {
            return "0";
        }
        if (mixed && column.state() instanceof State.Sum sum && sum.values() != null) {
            String count = "d." + Identifier.quote(groups.state(sum.values()).name());
            String zero = StateDelta.zero(sum.type());
            // a month and minus thirty days are equal to no time, but they are not nothing
            String something = sum.type().oid() == INTERVAL
                    ? "CASE WHEN " + delta + "::text <> " + zero + "::text THEN " + delta + " END"
                    : "nullif(" + delta + ", " + zero + ")";
            return "CASE WHEN " + count + " = 0 THEN " + something + " ELSE " + delta + " END";
        }
        return delta;
    }

    /**
     * A stored column's value, given the values of the states; keys are read from the alias.
     *
     * @param finite whether there are no special values in the sums
     */
    String value(StoredColumn column, Function<StoredColumn.Folded, String> states, String keyAlias, boolean finite) {
        return switch (column) {
            case StoredColumn.Plain plain -> key(plain, keyAlias);
            case StoredColumn.Folded folded -> states.apply(folded);
            case StoredColumn.Computed computed -> {
                SqlRenderer renderer = new SqlRenderer(description, naming);
                ALIASES.forEach(renderer::reserve);
                groups.keys().forEach(key -> renderer.bind(key.symbol(), key(key, keyAlias)));
                groups.states().forEach(state -> renderer.bind(state.symbol(), wrapped(states.apply(state))));
                Scalar expression = finite ? SpecialValues.withoutAny(computed.expression()) : computed.expression();
                yield groups.states().stream()
                        .filter(state -> expression.equals(new Scalar.Column(state.symbol())))
                        .findFirst()
                        .map(states)
                        .orElseGet(() -> renderer.scalar(expression));
            }
        };
    }

    private String key(StoredColumn.Plain key, String alias) {
        return alias.equals("v") ? view.column(key, "v") : alias + "." + Identifier.quote(key.name());
    }

    private static String wrapped(String text) {
        return COLUMN.matcher(text).matches() ? text : "(" + text + ")";
    }

    private String assignments(String delta, boolean plainNames, boolean finite) {
        Function<StoredColumn.Folded, String> folded = column -> folded(column, delta, plainNames);
        return groups.columns().stream()
                .filter(column -> !(column instanceof StoredColumn.Plain))
                .filter(column -> !(finite && isTally(column)))
                .map(column -> view.column(column) + " = " + value(column, folded, "v", finite))
                .collect(Collectors.joining(",\n  " + (plainNames ? "  " : "")));
    }

    private static boolean isTally(StoredColumn column) {
        return column instanceof StoredColumn.Folded folded && folded.state() instanceof State.Specials;
    }

    private String folded(StoredColumn.Folded column, String delta, boolean plainNames) {
        String old = view.column(column, "v");
        String change = change(column, delta, plainNames);
        return switch (column.state()) {
            case State.CountRows rows -> old + " + " + change;
            case State.CountValues values -> old + " + " + change;
            case State.Specials specials -> old + " + " + change;
            case State.Scales scales -> old + " + " + change;
            case State.Extremum extremum -> (extremum.smallest() ? "least(" : "greatest(") + old + ", " + change + ")";
            case State.Sum sum -> {
                if (sum.values() == null) {
                    yield old + " + " + change;
                }
                StoredColumn.Folded count = groups.state(sum.values());
                String zero = StateDelta.zero(sum.type());
                String total = "coalesce(" + old + ", " + zero + ") + coalesce(" + change + ", " + zero + ")";
                yield "CASE WHEN " + view.column(count, "v") + " + " + change(count, delta, plainNames) + " = 0 THEN "
                        + (outOfOrder ? "nullif(" + total + ", " + zero + ")" : "NULL") + " ELSE " + total + " END";
            }
        };
    }

    private String change(StoredColumn.Folded column, String delta, boolean plainNames) {
        return delta + "." + (plainNames ? Identifier.quote(column.name()) : view.column(column));
    }

    /** Leaves out groups whose contributions cancel out, where that can be told from the contributions. */
    private String changed() {
        List<String> conditions = new ArrayList<>();
        for (StoredColumn.Folded column : groups.states()) {
            boolean telling = switch (column.state()) {
                case State.Extremum extremum -> false;
                case State.Sum sum -> sum.type().oid() != INTERVAL;
                default -> true;
            };
            if (!telling) {
                return "";
            }
            String zero = column.state().type().oid() == 790 ? "0::money" : "0";
            conditions.add("d." + Identifier.quote(column.name()) + " <> " + zero);
        }
        return "\nWHERE " + String.join(" OR ", conditions);
    }

    private String onConflict(boolean finite) {
        return "ON CONFLICT (" + view.indexColumns(groups.keys()) + ") DO UPDATE SET\n  "
                + assignments("excluded", false, finite);
    }

    private String order() {
        return groups.keys().stream()
                .map(key -> "d." + Identifier.quote(key.name()))
                .collect(Collectors.joining(", "));
    }

    private String render(Query query) {
        return new SqlRenderer(description, naming).query(query);
    }
}
