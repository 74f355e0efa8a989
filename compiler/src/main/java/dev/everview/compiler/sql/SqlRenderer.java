package dev.everview.compiler.sql;

import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Query.CommonTable;
import dev.everview.compiler.query.Query.Frame;
import dev.everview.compiler.query.Query.GroupingSet;
import dev.everview.compiler.query.Query.SortItem;
import dev.everview.compiler.query.Query.Target;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Queries as SQL text that PostgreSQL analyses to the same tree, with the user's aliases wherever they are unambiguous. Each instance
 * writes one statement; not thread-safe.
 */
public final class SqlRenderer {
    private final SqlScope scope = new SqlScope();
    private final ScalarText scalars;
    private final FromText from;

    /**
     * A renderer for one text.
     *
     * @param description names of all objects
     * @param naming how relations and columns that may be renamed are written
     */
    public SqlRenderer(Description description, Naming naming) {
        this.scalars = new ScalarText(description, scope, (query, out) -> query(query, null, out));
        this.from = new FromText(naming, scope, scalars, this);
    }

    /** A query. */
    public String query(Query query) {
        SqlWriter out = new SqlWriter();
        query(query, null, out);
        return out.toString();
    }

    /** A query with the given names for its output columns. */
    public String query(Query query, List<String> names) {
        SqlWriter out = new SqlWriter();
        query(query, names, out);
        return out.toString();
    }

    /** An expression over columns that {@code bind} has named. */
    public String scalar(Scalar scalar) {
        return scalars.text(scalar);
    }

    /** Says how a column is written that no FROM clause of the text provides. */
    public void bind(Symbol symbol, String text) {
        scope.bind(symbol, text);
    }

    /** Keeps an alias of the text around from standing for something else in this one, which may read its columns. */
    void reserve(String alias) {
        scope.reserve(alias);
    }

    /** Says how the columns of a leaf are written, by its own alias. */
    public void bind(FromItem.Leaf leaf) {
        from.define(leaf);
    }

    /** The name of a relation that generated SQL uses. */
    public String relation(FromItem.RelationName name) {
        return from.relation(name);
    }

    /** A type as SQL names it. */
    public String type(SqlType type) {
        return scalars.type(type);
    }

    /** A collation as SQL names it. */
    public String collation(long oid) {
        return scalars.collation(oid);
    }

    /** Moves a text two spaces to the right. Names and literals keep the line ends in them. */
    static String indent(String text) {
        return indent(text, 2);
    }

    static String indent(String text, int spaces) {
        return Indentation.of(text, spaces);
    }

    /** Writes a query; {@code names} are the column names that what is around it expects, null for its own. */
    void query(Query query, @Nullable List<String> names, SqlWriter out) {
        scope.enter();
        if (!query.with().isEmpty()) {
            with(query, out);
        }
        switch (query.body()) {
            case Query.Select select -> select(select, names, out);
            case Query.SetOperation operation -> setOperation(operation, names, out);
            case Query.Values values -> values(values, out);
        }
        tail(query, out);
        scope.leave();
    }

    private void tail(Query query, SqlWriter out) {
        List<Target> targets = query.body().targets();
        if (!query.orderBy().isEmpty()) {
            out.line().append("ORDER BY ");
            out.joined(query.orderBy(), ", ", item -> sort(item, targets, true, out));
        }
        Scalar offset = query.offset();
        if (offset != null) {
            out.line().append("OFFSET ");
            scalars.writeOperand(ScalarText.withoutImplicitCast(offset), out);
        }
        Scalar limit = query.limit();
        if (limit != null && query.withTies()) {
            out.line().append("FETCH FIRST (");
            scalars.write(ScalarText.withoutImplicitCast(limit), out);
            out.append(") ROWS WITH TIES");
        } else if (limit != null) {
            out.line().append("LIMIT ");
            scalars.writeOperand(ScalarText.withoutImplicitCast(limit), out);
        }
        for (Query.RowLock lock : query.locks()) {
            out.line().append("FOR " + lock.strength() + " OF " + scope.range(lock.range()));
            out.append(lock.waitPolicy().isEmpty() ? "" : " " + lock.waitPolicy());
        }
    }

    private void with(Query query, SqlWriter out) {
        out.append(query.recursive() ? "WITH RECURSIVE " : "WITH ");
        for (CommonTable table : query.with()) {
            scope.define(table);
        }
        out.joined(query.with(), ", ", table -> commonTable(table, out));
        out.line();
    }

    private void commonTable(CommonTable table, SqlWriter out) {
        List<String> wanted = SqlScope.distinctNames(table.columns());
        List<String> own = visible(table.query().body().targets()).stream()
                .map(Target::name)
                .toList();
        List<String> given = wanted.subList(0, own.size());
        out.append(scope.range(table.range()))
                .append(own.equals(given) && takesNames(table.query()) ? "" : " (" + identifiers(given) + ")");
        out.append(
                switch (table.materialization()) {
                    case DEFAULT -> " AS (";
                    case ALWAYS -> " AS MATERIALIZED (";
                    case NEVER -> " AS NOT MATERIALIZED (";
                });
        block(table.query(), null, out);
        out.append(")");
        Query.Search search = table.search();
        if (search != null) {
            out.append(" SEARCH " + (search.breadthFirst() ? "BREADTH" : "DEPTH") + " FIRST BY "
                    + identifiers(search.columns()) + " SET " + Identifier.quote(search.sequenceColumn()));
        }
        Query.Cycle cycle = table.cycle();
        if (cycle != null) {
            out.append(
                    " CYCLE " + identifiers(cycle.columns()) + " SET " + Identifier.quote(cycle.markColumn()) + " TO ");
            scalars.writeMark(cycle.markValue(), out);
            out.append(" DEFAULT ");
            scalars.writeMark(cycle.markDefault(), out);
            out.append(" USING " + Identifier.quote(cycle.pathColumn()));
        }
    }

    /** A query on lines of its own between parentheses that the caller writes. */
    void block(Query query, @Nullable List<String> names, SqlWriter out) {
        out.indented(() -> {
            out.line();
            query(query, names, out);
        });
        out.line();
    }

    private void select(Query.Select select, @Nullable List<String> names, SqlWriter out) {
        select.from().forEach(from::define);
        List<Target> targets = select.targets();
        out.append("SELECT");
        switch (select.distinct()) {
            case Query.Distinct.None none -> {}
            case Query.Distinct.All all -> out.append(" DISTINCT");
            case Query.Distinct.On(List<SortItem> items) -> {
                out.append(" DISTINCT ON (");
                out.joined(items, ", ", item -> reference(item.reference(), targets, true, out));
                out.append(")");
            }
        }
        targetList(visible(targets), names, out);
        if (!select.from().isEmpty()) {
            out.line().append("FROM ");
            out.indented(() -> out.lines(select.from(), ",", item -> from.write(item, out)));
        }
        Scalar where = select.where();
        if (where != null) {
            out.line().append("WHERE ");
            out.indented(() -> scalars.writeCondition(where, out));
        }
        Query.Grouping grouping = select.grouping();
        if (grouping != null) {
            grouping(grouping, targets, out);
        }
        Scalar having = select.having();
        if (having != null) {
            out.line().append("HAVING ");
            out.indented(() -> scalars.writeCondition(having, out));
        }
        if (!select.windows().isEmpty()) {
            out.line().append("WINDOW ");
            out.indented(() -> out.lines(select.windows(), ",", window -> window(window, targets, out)));
        }
    }

    private void targetList(List<Target> targets, @Nullable List<String> names, SqlWriter out) {
        out.indented(() -> {
            for (int i = 0; i < targets.size(); i++) {
                Target target = targets.get(i);
                out.append(i > 0 ? "," : "");
                out.line();
                scalars.writeElement(target.expression(), out);
                // always with its name: a column may be renamed in its table, the name here stays
                out.append(" AS " + Identifier.quote(names == null ? target.name() : names.get(i)));
            }
        });
    }

    private void grouping(Query.Grouping grouping, List<Target> targets, SqlWriter out) {
        out.line().append("GROUP BY ").append(grouping.distinctSets() ? "DISTINCT " : "");
        if (grouping.sets().isEmpty()) {
            out.joined(grouping.references(), ", ", reference -> reference(reference, targets, false, out));
        } else {
            out.joined(grouping.sets(), ", ", set -> groupingSet(set, targets, out));
        }
    }

    private void groupingSet(GroupingSet set, List<Target> targets, SqlWriter out) {
        switch (set.kind()) {
            case EMPTY -> out.append("()");
            case SIMPLE -> {
                boolean single = set.references().size() == 1;
                out.append(single ? "" : "(");
                out.joined(set.references(), ", ", reference -> reference(reference, targets, false, out));
                out.append(single ? "" : ")");
            }
            case ROLLUP -> members("ROLLUP", set, targets, out);
            case CUBE -> members("CUBE", set, targets, out);
            case SETS -> members("GROUPING SETS", set, targets, out);
        }
    }

    private void members(String word, GroupingSet set, List<Target> targets, SqlWriter out) {
        out.append(word + " (")
                .joined(set.members(), ", ", member -> groupingSet(member, targets, out))
                .append(")");
    }

    /** A sort or group item: its position where that is allowed and it is visible, which no name can mistake, else the expression. */
    private void reference(int reference, List<Target> targets, boolean positions, SqlWriter out) {
        List<Target> visible = visible(targets);
        for (int i = 0; positions && i < visible.size(); i++) {
            if (visible.get(i).reference() == reference) {
                out.append(Integer.toString(i + 1));
                return;
            }
        }
        Scalar expression = targets.stream()
                .filter(target -> target.reference() == reference)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no target has the reference " + reference))
                .expression();
        if (expression instanceof Scalar.Constant constant) {
            // A bare number would be read as a position, a bare string not at all.
            SqlWriter text = new SqlWriter();
            scalars.write(constant, text);
            out.append("(" + text + ")::" + scalars.type(constant.type()));
        } else {
            scalars.write(expression, out);
        }
    }

    private void sort(SortItem item, List<Target> targets, boolean positions, SqlWriter out) {
        reference(item.reference(), targets, positions, out);
        out.append(scalars.order(item.direction(), item.operator(), item.nullsFirst()));
    }

    private void window(Query.Window window, List<Target> targets, SqlWriter out) {
        out.append(ScalarText.windowName(window.number()) + " AS (");
        List<Runnable> parts = new ArrayList<>();
        if (!window.partitionBy().isEmpty()) {
            parts.add(() -> {
                out.append("PARTITION BY ");
                out.joined(window.partitionBy(), ", ", reference -> reference(reference, targets, false, out));
            });
        }
        if (!window.orderBy().isEmpty()) {
            parts.add(() -> {
                out.append("ORDER BY ");
                out.joined(window.orderBy(), ", ", item -> sort(item, targets, false, out));
            });
        }
        Frame frame = window.frame();
        if (frame != null) {
            parts.add(() -> frame(frame, out));
        }
        out.joined(parts, " ", Runnable::run).append(")");
    }

    private void frame(Frame frame, SqlWriter out) {
        out.append(frame.unit() + " BETWEEN ");
        bound(frame.start(), out);
        out.append(" AND ");
        bound(frame.end(), out);
        out.append(
                switch (frame.exclusion()) {
                    case NONE -> "";
                    case CURRENT_ROW -> " EXCLUDE CURRENT ROW";
                    case GROUP -> " EXCLUDE GROUP";
                    case TIES -> " EXCLUDE TIES";
                });
    }

    private void bound(Frame.Bound bound, SqlWriter out) {
        Scalar offset = bound.offset();
        if (offset != null) {
            scalars.writeOperand(offset, out);
            out.append(" ");
        }
        out.append(
                switch (bound.kind()) {
                    case UNBOUNDED_PRECEDING -> "UNBOUNDED PRECEDING";
                    case OFFSET_PRECEDING -> "PRECEDING";
                    case CURRENT_ROW -> "CURRENT ROW";
                    case OFFSET_FOLLOWING -> "FOLLOWING";
                    case UNBOUNDED_FOLLOWING -> "UNBOUNDED FOLLOWING";
                });
    }

    private void setOperation(Query.SetOperation operation, @Nullable List<String> names, SqlWriter out) {
        List<String> result = names != null
                ? names
                : visible(operation.targets()).stream().map(Target::name).toList();
        operand(operation.left(), result, out);
        out.line()
                .append(operation.kind().name())
                .append(operation.all() ? " ALL" : "")
                .line();
        operand(operation.right(), result, out);
    }

    private void operand(Query operand, List<String> names, SqlWriter out) {
        boolean bare = !(operand.body() instanceof Query.SetOperation)
                && operand.with().isEmpty()
                && operand.orderBy().isEmpty()
                && operand.limit() == null
                && operand.offset() == null
                && operand.locks().isEmpty();
        if (bare) {
            query(operand, names, out);
        } else {
            out.append("(");
            block(operand, names, out);
            out.append(")");
        }
    }

    private void values(Query.Values values, SqlWriter out) {
        int number = 0;
        for (Target target : visible(values.targets())) {
            number++;
            if (target.expression() instanceof Scalar.Column(Symbol symbol)) {
                scope.bind(symbol, "column" + number);
            }
        }
        rows(values.rows(), out);
    }

    /** Whether a query takes names from outside: the columns of VALUES, also as the first of a set operation, have names of their own. */
    static boolean takesNames(Query query) {
        return switch (query.body()) {
            case Query.Select select -> true;
            case Query.SetOperation operation -> takesNames(operation.left());
            case Query.Values values -> false;
        };
    }

    void rows(List<List<Scalar>> rows, SqlWriter out) {
        out.append("VALUES ").joined(rows, ", ", row -> scalars.elements(row, out));
    }

    /** Names with commas between. */
    static String identifiers(List<String> names) {
        return String.join(", ", names.stream().map(Identifier::quote).toList());
    }

    private static List<Target> visible(List<Target> targets) {
        return targets.stream().filter(target -> !target.hidden()).toList();
    }
}
