package dev.everview.compiler.sql;

import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes queries and expressions as SQL: the deparser of described definitions and the voice of the code generator are the same.
 * Texts rely on {@code search_path = pg_catalog} and on nothing else. Several lines, two spaces of indentation, no newline at the end.
 *
 * <p>Not thread-safe; make one for each text.
 */
public final class SqlRenderer {
    private final ScalarText scalars;
    private final FromText from;
    private final SqlScope root = new SqlScope(null);

    public SqlRenderer(Description description, Naming naming) {
        this.scalars = new ScalarText(description, this);
        this.from = new FromText(naming, scalars, this);
    }

    /** A query. */
    public String query(Query query) {
        return query(query, List.of(), root);
    }

    /** A query with the given names for its output columns. */
    public String query(Query query, List<String> names) {
        return query(query, names, root);
    }

    /** An expression on one line, over columns that {@link #bind} has named. */
    public String scalar(Scalar scalar) {
        return scalars.text(scalar, root);
    }

    /** Says how a column is written that no FROM clause of the text provides. */
    public void bind(Symbol symbol, String text) {
        root.bind(symbol, text);
    }

    /** Says how the columns of a leaf are written, by its own alias. */
    public void bind(FromItem.Leaf leaf) {
        from.bind(leaf, root);
    }

    /** The name of a relation that generated SQL uses. */
    public String relation(FromItem.RelationName name) {
        return from.relation(name);
    }

    /** A type as SQL names it. */
    public String type(dev.everview.compiler.query.SqlType type) {
        return scalars.type(type);
    }

    /** A collation as SQL names it. */
    public String collation(long oid) {
        return scalars.collation(oid);
    }

    String query(Query query, List<String> names, SqlScope outer) {
        SqlScope scope = new SqlScope(outer);
        StringBuilder out = new StringBuilder();
        if (!query.with().isEmpty()) {
            out.append(query.recursive() ? "WITH RECURSIVE " : "WITH ");
            query.with().forEach(table -> scope.bindRange(table.range(), Identifier.quote(table.name())));
            out.append(query.with().stream()
                    .map(table -> commonTable(table, scope))
                    .collect(Collectors.joining(",\n     ")));
            out.append('\n');
        }
        out.append(
                switch (query.body()) {
                    case Query.Select select -> select(select, names, scope);
                    case Query.SetOperation operation -> setOperation(operation, names, scope);
                    case Query.Values values -> values(values.rows(), scope);
                });
        tail(query, scope, out);
        return out.toString();
    }

    private String commonTable(Query.CommonTable table, SqlScope scope) {
        int width = visible(table.query().body().targets()).size();
        List<String> columns =
                table.columns().subList(0, Math.min(width, table.columns().size()));
        StringBuilder out = new StringBuilder(scope.range(table.range()));
        if (!columns.isEmpty()) {
            out.append(" (").append(identifiers(columns)).append(')');
        }
        out.append(" AS ")
                .append(
                        switch (table.materialization()) {
                            case DEFAULT -> "";
                            case ALWAYS -> "MATERIALIZED ";
                            case NEVER -> "NOT MATERIALIZED ";
                        });
        out.append("(\n").append(indent(query(table.query(), List.of(), scope))).append("\n)");
        Query.Search search = table.search();
        if (search != null) {
            out.append(" SEARCH ").append(search.breadthFirst() ? "BREADTH" : "DEPTH");
            out.append(" FIRST BY ").append(identifiers(search.columns()));
            out.append(" SET ").append(Identifier.quote(search.sequenceColumn()));
        }
        Query.Cycle cycle = table.cycle();
        if (cycle != null) {
            out.append(" CYCLE ").append(identifiers(cycle.columns()));
            out.append(" SET ").append(Identifier.quote(cycle.markColumn()));
            out.append(" TO ").append(scalars.text(cycle.markValue(), scope));
            out.append(" DEFAULT ").append(scalars.text(cycle.markDefault(), scope));
            out.append(" USING ").append(Identifier.quote(cycle.pathColumn()));
        }
        return out.toString();
    }

    private String select(Query.Select select, List<String> names, SqlScope scope) {
        from.allocate(select.from(), scope);
        StringBuilder out = new StringBuilder("SELECT");
        switch (select.distinct()) {
            case Query.Distinct.None none -> {}
            case Query.Distinct.All all -> out.append(" DISTINCT");
            case Query.Distinct.On on ->
                out.append(" DISTINCT ON (")
                        .append(on.items().stream()
                                .map(item -> sortKey(item.reference(), select.targets(), scope))
                                .collect(Collectors.joining(", ")))
                        .append(')');
        }
        List<Query.Target> visible = visible(select.targets());
        for (int i = 0; i < visible.size(); i++) {
            String name = i < names.size() ? names.get(i) : visible.get(i).name();
            out.append(i == 0 ? " " : ",\n       ");
            out.append(aliased(scalars.text(visible.get(i).expression(), scope), name));
        }
        if (!select.from().isEmpty()) {
            out.append("\nFROM ").append(from.text(select.from(), scope));
        }
        if (select.where() != null) {
            out.append("\nWHERE ").append(condition(select.where(), scope, "\n  AND "));
        }
        if (select.grouping() != null) {
            grouping(select, scope, out);
        }
        if (select.having() != null) {
            out.append("\nHAVING ").append(condition(select.having(), scope, "\n   AND "));
        }
        if (!select.windows().isEmpty()) {
            out.append("\nWINDOW ")
                    .append(select.windows().stream()
                            .map(window ->
                                    "w" + window.number() + " AS (" + window(window, select.targets(), scope) + ")")
                            .collect(Collectors.joining(", ")));
        }
        return out.toString();
    }

    private static String aliased(String text, String name) {
        String quoted = Identifier.quote(name);
        return text.endsWith("." + quoted) ? text : text + " AS " + quoted;
    }

    private String condition(Scalar condition, SqlScope scope, String separator) {
        return Scalar.conjuncts(condition).stream()
                .map(conjunct -> scalars.text(conjunct, scope))
                .collect(Collectors.joining(separator));
    }

    private void grouping(Query.Select select, SqlScope scope, StringBuilder out) {
        Query.Grouping grouping = select.grouping();
        if (grouping == null) {
            return;
        }
        String items = grouping.sets().isEmpty()
                ? grouping.references().stream()
                        .map(reference -> groupKey(reference, select.targets(), scope))
                        .collect(Collectors.joining(", "))
                : grouping.sets().stream()
                        .map(set -> groupingSet(set, select.targets(), scope))
                        .collect(Collectors.joining(", "));
        if (!items.isEmpty()) {
            out.append("\nGROUP BY ")
                    .append(grouping.distinctSets() ? "DISTINCT " : "")
                    .append(items);
        }
    }

    private String groupingSet(Query.GroupingSet set, List<Query.Target> targets, SqlScope scope) {
        String members = set.members().stream()
                .map(member -> groupingSet(member, targets, scope))
                .collect(Collectors.joining(", "));
        return switch (set.kind()) {
            case EMPTY -> "()";
            case SIMPLE -> {
                String keys = set.references().stream()
                        .map(reference -> groupExpression(reference, targets, scope))
                        .collect(Collectors.joining(", "));
                yield set.references().size() == 1 ? keys : "(" + keys + ")";
            }
            case ROLLUP -> "ROLLUP (" + members + ")";
            case CUBE -> "CUBE (" + members + ")";
            case SETS -> "GROUPING SETS (" + members + ")";
        };
    }

    /** The ordinal of a visible target: exact whatever the expression is, and short. */
    private String groupKey(int reference, List<Query.Target> targets, SqlScope scope) {
        return sortKey(reference, targets, scope);
    }

    private String sortKey(int reference, List<Query.Target> targets, SqlScope scope) {
        List<Query.Target> visible = visible(targets);
        for (int i = 0; i < visible.size(); i++) {
            if (visible.get(i).reference() == reference) {
                return String.valueOf(i + 1);
            }
        }
        return groupExpression(reference, targets, scope);
    }

    /** The expression itself; a constant gets a cast so that it is not read as an ordinal. */
    private String groupExpression(int reference, List<Query.Target> targets, SqlScope scope) {
        Query.Target target = targets.stream()
                .filter(candidate -> candidate.reference() == reference)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no target has the reference " + reference));
        String text = scalars.text(target.expression(), scope);
        return target.expression() instanceof Scalar.Constant constant && !text.contains("::")
                ? "(" + text + ")::" + scalars.type(constant.type())
                : text;
    }

    private String sorted(Query.SortItem item, List<Query.Target> targets, SqlScope scope, boolean ordinals) {
        String key = ordinals
                ? sortKey(item.reference(), targets, scope)
                : groupExpression(item.reference(), targets, scope);
        return key + scalars.direction(item.direction(), item.operator(), item.nullsFirst());
    }

    private String window(Query.Window window, List<Query.Target> targets, SqlScope scope) {
        List<String> parts = new ArrayList<>();
        if (!window.partitionBy().isEmpty()) {
            parts.add("PARTITION BY "
                    + window.partitionBy().stream()
                            .map(reference -> groupExpression(reference, targets, scope))
                            .collect(Collectors.joining(", ")));
        }
        if (!window.orderBy().isEmpty()) {
            parts.add("ORDER BY "
                    + window.orderBy().stream()
                            .map(item -> sorted(item, targets, scope, false))
                            .collect(Collectors.joining(", ")));
        }
        Query.Frame frame = window.frame();
        if (frame != null) {
            String exclusion = switch (frame.exclusion()) {
                case NONE -> "";
                case CURRENT_ROW -> " EXCLUDE CURRENT ROW";
                case GROUP -> " EXCLUDE GROUP";
                case TIES -> " EXCLUDE TIES";
            };
            parts.add(frame.unit() + " BETWEEN " + bound(frame.start(), scope) + " AND " + bound(frame.end(), scope)
                    + exclusion);
        }
        return String.join(" ", parts);
    }

    private String bound(Query.Frame.Bound bound, SqlScope scope) {
        Scalar offset = bound.offset();
        String text = offset == null ? "" : scalars.text(offset, scope) + " ";
        return switch (bound.kind()) {
            case UNBOUNDED_PRECEDING -> "UNBOUNDED PRECEDING";
            case OFFSET_PRECEDING -> text + "PRECEDING";
            case CURRENT_ROW -> "CURRENT ROW";
            case OFFSET_FOLLOWING -> text + "FOLLOWING";
            case UNBOUNDED_FOLLOWING -> "UNBOUNDED FOLLOWING";
        };
    }

    private String setOperation(Query.SetOperation operation, List<String> names, SqlScope scope) {
        List<String> outputs = names.isEmpty()
                ? operation.targets().stream()
                        .filter(target -> !target.hidden())
                        .map(Query.Target::name)
                        .toList()
                : names;
        String word = operation.kind() + (operation.all() ? " ALL" : "");
        return branch(operation.left(), outputs, scope) + "\n" + word + "\n"
                + branch(operation.right(), outputs, scope);
    }

    private String branch(Query query, List<String> names, SqlScope scope) {
        String text = query(query, names, scope);
        boolean bare = query.body() instanceof Query.Select
                && query.with().isEmpty()
                && query.orderBy().isEmpty()
                && query.limit() == null
                && query.offset() == null
                && query.locks().isEmpty();
        return bare ? text : "(" + text + ")";
    }

    String values(List<List<Scalar>> rows, SqlScope scope) {
        return "VALUES "
                + rows.stream()
                        .map(row -> "(" + scalars.list(row, false, scope) + ")")
                        .collect(Collectors.joining(",\n       "));
    }

    private void tail(Query query, SqlScope scope, StringBuilder out) {
        if (!query.orderBy().isEmpty()) {
            out.append("\nORDER BY ")
                    .append(query.orderBy().stream()
                            .map(item -> sorted(item, query.body().targets(), scope, true))
                            .collect(Collectors.joining(", ")));
        }
        if (query.offset() != null) {
            out.append("\nOFFSET ").append(scalars.text(query.offset(), scope));
        }
        if (query.limit() != null) {
            String limit = scalars.text(query.limit(), scope);
            out.append(query.withTies() ? "\nFETCH FIRST (" + limit + ") ROWS WITH TIES" : "\nLIMIT " + limit);
        }
        for (Query.RowLock lock : query.locks()) {
            out.append("\nFOR ").append(lock.strength()).append(" OF ").append(scope.range(lock.range()));
            out.append(lock.waitPolicy().isEmpty() ? "" : " " + lock.waitPolicy());
        }
    }

    static List<Query.Target> visible(List<Query.Target> targets) {
        return targets.stream().filter(target -> !target.hidden()).toList();
    }

    static String identifiers(List<String> names) {
        return names.stream().map(Identifier::quote).collect(Collectors.joining(", "));
    }

    /** Names that differ, in the given order: a repeated or empty name gets a number. */
    static List<String> distinctNames(List<String> names) {
        Set<String> used = new HashSet<>();
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            String base = name.isEmpty() ? "column" : name;
            String candidate = base;
            for (int i = 2; !used.add(candidate.toLowerCase(Locale.ROOT)); i++) {
                candidate = base + "_" + i;
            }
            distinct.add(candidate);
        }
        return distinct;
    }

    /** Moves a text two spaces to the right. */
    static String indent(String text) {
        return indent(text, 2);
    }

    static String indent(String text, int spaces) {
        String margin = " ".repeat(spaces);
        return margin + text.replace("\n", "\n" + margin);
    }
}
