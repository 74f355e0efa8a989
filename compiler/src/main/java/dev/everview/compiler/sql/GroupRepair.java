package dev.everview.compiler.sql;

import dev.everview.compiler.description.Description;
import dev.everview.compiler.plan.BlockQuery;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.State;
import dev.everview.compiler.stage.StoredColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Statements that find what does not follow from a change: the smallest and largest values of groups that may have lost theirs, and the
 * looks of keys whose row left. Counts and sums are right already.
 *
 * <p>In few groups of one table they are looked up group by group, for which PostgreSQL takes the first and the last entry of an index
 * on the key and the value where there is one (src/backend/optimizer/plan/planagg.c); it does so only without GROUP BY. Else all
 * stale groups are read at once.
 */
final class GroupRepair {
    /** As many groups as are looked up one by one: without an index each is a scan of the table. */
    private static final int FEW_GROUPS = 10;

    /** The PL/pgSQL variable with the addresses of groups whose values are not known. */
    static final String STALE = "__ivm_stale";

    private static final int LOOKED_UP = -4_000_000;

    private final Description description;
    private final Naming naming;
    private final Stage.Groups groups;
    private final ViewTable view;
    private final GroupFold folds;
    private final GroupDelta deltas;
    private final List<StoredColumn.Plain> varying;

    GroupRepair(
            Description description,
            Naming naming,
            Stage.Groups groups,
            ViewTable view,
            GroupFold folds,
            List<StoredColumn.Plain> varying) {
        this.description = description;
        this.naming = naming;
        this.groups = groups;
        this.view = view;
        this.folds = folds;
        this.deltas = folds.deltas();
        this.varying = varying;
    }

    /** Whether removals can leave a group whose states do not follow from the change. */
    boolean isNeeded() {
        return !varying.isEmpty() || groups.states().stream().anyMatch(GroupRepair::isExtremum);
    }

    /** The variables that the statements need. */
    List<String> declarations(BlockQuery.From current) {
        return isNeeded() && looksUp(current) ? List.of(STALE + " tid[];") : List.of();
    }

    /**
     * The statements, none for groups that nothing is wrong with.
     *
     * @param removed keys and extremes of the rows that left
     * @param current the rows of all groups as they are now
     */
    String statements(Query removed, BlockQuery.From current) {
        // It may be planned to read whole tables, even to find that no group is stale: most changes must not pay for
        // that.
        String ifStale = "IF EXISTS (\n  SELECT\n" + SqlRenderer.indent(staleGroups(removed)) + "\n) THEN\n";
        if (groups.grand()) {
            return ifStale + SqlRenderer.indent(update(render(deltas.extremes(current)), "")) + "\nEND IF;";
        }
        String together =
                update(freshOfStale(removed, current), "\nWHERE " + view.sameKey(groups.keys(), "v", "f", "\n  AND "));
        if (!looksUp(current)) {
            return ifStale + SqlRenderer.indent(together) + "\nEND IF;";
        }
        return STALE + " := ARRAY(\n  SELECT v.ctid\n" + SqlRenderer.indent(staleGroups(removed)) + "\n  LIMIT "
                + (FEW_GROUPS + 1) + "\n);\n"
                + "IF cardinality(" + STALE + ") > " + FEW_GROUPS + " THEN\n" + SqlRenderer.indent(together)
                + "\nELSIF cardinality(" + STALE + ") > 0 THEN\n"
                + "  -- the rows are locked by this transaction, so their addresses are stable\n"
                + SqlRenderer.indent(lookUp(current)) + "\nEND IF;";
    }

    /** FROM and WHERE of the groups whose values are not known. */
    private String staleGroups(Query removed) {
        if (groups.grand()) {
            return "FROM " + view.name() + " AS v, (\n" + SqlRenderer.indent(render(removed)) + "\n) AS r\nWHERE "
                    + stale();
        }
        return "FROM " + view.name() + " AS v\n     JOIN (\n" + SqlRenderer.indent(render(removed), 7)
                + "\n     ) AS r ON " + view.sameKey(groups.keys(), "v", "r", " AND ") + "\nWHERE " + stale();
    }

    private String update(String fresh, String where) {
        String assignments = repaired().stream()
                .map(column -> view.column(column) + " = "
                        + folds.value(
                                column,
                                state -> isExtremum(state)
                                        ? "f." + Identifier.quote(state.name())
                                        : view.column(state, "v"),
                                varying.isEmpty() ? "v" : "f",
                                false))
                .collect(Collectors.joining(",\n    "));
        return "UPDATE " + view.name() + " AS v\nSET " + assignments + "\nFROM (\n" + SqlRenderer.indent(fresh)
                + "\n) AS f" + where + ";";
    }

    /** The columns that show what may have left. */
    private List<StoredColumn> repaired() {
        List<Symbol> extremes = groups.states().stream()
                .filter(GroupRepair::isExtremum)
                .map(StoredColumn.Folded::symbol)
                .toList();
        Predicate<StoredColumn> shows = column -> switch (column) {
            case StoredColumn.Plain key -> varying.contains(key);
            case StoredColumn.Folded state -> isExtremum(state);
            case StoredColumn.Computed computed ->
                computed.expression().columns().stream()
                        .anyMatch(symbol -> extremes.contains(symbol) || isVarying(symbol));
        };
        return groups.columns().stream().filter(shows).toList();
    }

    private boolean isVarying(Symbol key) {
        return varying.stream().anyMatch(column -> column.symbol().equals(key));
    }

    /** The values of the stale groups: the block joined to their keys. */
    private String freshOfStale(Query removed, BlockQuery.From current) {
        String stale = "SELECT "
                + groups.keys().stream()
                        .map(key -> view.column(key, "v") + " AS " + Identifier.quote(key.name()))
                        .collect(Collectors.joining(", "))
                + "\n" + staleGroups(removed);
        List<Symbol> symbols = new ArrayList<>();
        Scalar where = current.where();
        for (StoredColumn.Plain key : groups.keys()) {
            Symbol symbol = new Symbol(LOOKED_UP - symbols.size(), key.name(), key.type());
            symbols.add(symbol);
            where = Scalar.and(where, current.of(new KeyMatch(description, key).condition(new Scalar.Column(symbol))));
        }
        List<FromItem> items = new ArrayList<>(current.items());
        Scalar staleText = new Scalar.Special(
                "stale groups",
                List.of("(\n" + SqlRenderer.indent(stale, 7) + "\n     )"),
                List.of(),
                true,
                groups.keys().getFirst().type());
        items.add(new FromItem.ConstructedTable(-2, "stale", false, staleText, symbols));
        return render(deltas.extremes(new BlockQuery.From(items, where, null, current.branch())));
    }

    /** Whether the values of one group are the first and the last of rows that one table has in order, if it has. */
    private boolean looksUp(BlockQuery.From current) {
        return varying.isEmpty()
                && !groups.grand()
                && current.items().size() == 1
                && (current.items().getFirst() instanceof FromItem.Table
                        || current.items().getFirst() instanceof FromItem.Generated)
                && groups.states().stream()
                        .noneMatch(column ->
                                column.state() instanceof State.Extremum extremum && extremum.filter() != null);
    }

    /** Each group by itself, first those that an equality of the key finds. */
    private String lookUp(BlockQuery.From current) {
        String withNull = groups.keys().stream()
                .filter(StoredColumn.Plain::nullable)
                .map(key -> view.column(key, "v") + ViewTable.isNull(description, key.type()))
                .collect(Collectors.joining(" OR "));
        if (withNull.isEmpty()) {
            return lookUp(current, KeyMatch::equal, "");
        }
        return lookUp(current, KeyMatch::equal, "\n  AND NOT (" + withNull + ")") + "\n"
                + lookUp(current, KeyMatch::condition, "\n  AND (" + withNull + ")");
    }

    private String lookUp(BlockQuery.From current, BiFunction<KeyMatch, Scalar, Scalar> match, String andWhere) {
        SqlRenderer renderer = new SqlRenderer(description, naming);
        renderer.reserve("v");
        Map<Symbol, Scalar> values = new HashMap<>();
        Scalar where = current.where();
        for (StoredColumn.Plain key : groups.keys()) {
            Scalar outer = outer(renderer, values.size(), key);
            values.put(key.symbol(), outer);
            where = Scalar.and(where, current.of(match.apply(new KeyMatch(description, key), outer)));
        }
        StateDelta fresh = new StateDelta(current::of, new Weighing.Added());
        for (StoredColumn.Folded column : groups.states()) {
            values.put(
                    column.symbol(),
                    isExtremum(column) ? fresh.of(column.state()) : outer(renderer, values.size(), column));
        }
        List<StoredColumn> columns = repaired();
        List<Query.Target> targets = columns.stream()
                .map(column -> new Query.Target(value(column, values), column.name(), false, 0))
                .toList();
        String lookUp = renderer.query(
                BlockQuery.select(new BlockQuery.From(current.items(), where, null, current.branch()), targets, null));
        return "UPDATE " + view.name() + " AS v\nSET "
                + (columns.size() == 1 ? view.column(columns.getFirst()) : "(" + view.list(columns) + ")")
                + " = (\n" + SqlRenderer.indent(lookUp) + "\n)\nWHERE v.ctid = ANY (" + STALE + ")" + andWhere + ";";
    }

    private Scalar outer(SqlRenderer renderer, int number, StoredColumn column) {
        Symbol symbol = new Symbol(LOOKED_UP - number, column.name(), column.type());
        renderer.bind(symbol, view.column(column, "v"));
        return new Scalar.Column(symbol);
    }

    private static Scalar value(StoredColumn column, Map<Symbol, Scalar> values) {
        return column instanceof StoredColumn.Computed computed
                ? computed.expression().substitute(symbol -> Objects.requireNonNull(values.get(symbol)))
                : Objects.requireNonNull(values.get(column.symbol()));
    }

    /** Which groups' values are not known, with the view as {@code v} and what left as {@code r}. */
    private String stale() {
        List<String> conditions = new ArrayList<>();
        for (StoredColumn.Folded column : groups.states()) {
            if (column.state() instanceof State.Extremum extremum) {
                conditions.add("r." + Identifier.quote(column.name()) + (extremum.smallest() ? " <= " : " >= ")
                        + view.column(column, "v"));
            }
        }
        for (StoredColumn.Plain key : varying) {
            // the row that gave the key its looks may have left
            conditions.add(view.column(key, "v") + "::text = ANY (r." + Identifier.quote(GroupDelta.looks(key)) + ")");
        }
        return conditions.size() == 1 ? conditions.getFirst() : "(" + String.join("\n    OR ", conditions) + ")";
    }

    private static boolean isExtremum(StoredColumn.Folded column) {
        return column.state() instanceof State.Extremum;
    }

    private String render(Query query) {
        return new SqlRenderer(description, naming).query(query);
    }
}
