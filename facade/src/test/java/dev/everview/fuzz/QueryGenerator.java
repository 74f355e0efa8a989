package dev.everview.fuzz;

import dev.everview.fuzz.Expression.Apply;
import dev.everview.fuzz.Expression.Column;
import dev.everview.fuzz.Expression.Constant;
import dev.everview.fuzz.Expression.Window;
import dev.everview.fuzz.FromItem.Named;
import dev.everview.fuzz.Query.Groups;
import dev.everview.fuzz.Query.Limit;
import dev.everview.fuzz.Query.Output;
import dev.everview.fuzz.Query.Select;
import dev.everview.fuzz.Query.SetOperation;
import dev.everview.fuzz.Query.Shared;
import dev.everview.fuzz.Query.Target;
import dev.everview.fuzz.Query.With;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Random queries over some relations. Not thread-safe. */
final class QueryGenerator {
    private static final List<String> DIRECTIONS = List.of("", " DESC", " NULLS FIRST", " DESC NULLS LAST");
    private static final Pattern AGGREGATE = Pattern.compile(
            "\\b(count|sum|avg|min|max|\\w+_agg|bool_or|every|bit_and|mode|percentile_\\w+|var_pop)\\(");
    private static final List<String> FRAMES = List.of(
            "",
            "",
            " ROWS BETWEEN 1 PRECEDING AND CURRENT ROW",
            " ROWS UNBOUNDED PRECEDING EXCLUDE CURRENT ROW",
            " GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING",
            " RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING");

    private final Choice choice;
    private final List<Relation> relations;
    private final List<Relation> shared = new ArrayList<>();
    private final ExpressionGenerator expressions;
    private final FromGenerator froms;
    private int names;
    private int items;

    QueryGenerator(Choice choice, List<Relation> relations) {
        this.choice = choice;
        this.relations = List.copyOf(relations);
        this.expressions = new ExpressionGenerator(choice, this);
        this.froms = new FromGenerator(choice, this);
    }

    ExpressionGenerator expressions() {
        return expressions;
    }

    /** The definition of a view. */
    Query definition() {
        int depth = choice.below(4);
        items = choice.percent(10) ? 9 : 1 + choice.below(6);
        return query(List.of(), depth, Wanted.any(1 + choice.below(5)));
    }

    /** Whether there is room for one more item in some FROM clause; takes it. */
    boolean room() {
        return items-- > 0;
    }

    /** A relation to read, rather a small one beside others. */
    Relation relation(boolean any) {
        return !shared.isEmpty() && choice.percent(60) ? choice.of(shared) : choice.of(relations);
    }

    /** A query. */
    Query query(List<Column> outer, int depth, Wanted wanted) {
        if (depth > 0 && items > 1 && choice.percent(8)) {
            return with(outer, depth - 1, wanted);
        }
        if (depth > 0 && items > 1 && choice.percent(14)) {
            return setOperation(outer, depth, choice.percent(80) ? wanted.settled() : wanted);
        }
        return select(outer, depth, wanted);
    }

    private Query setOperation(List<Column> outer, int depth, Wanted wanted) {
        Query left = query(outer, depth - 1, wanted);
        List<Type> types = left.outputs().stream().map(Output::type).toList();
        boolean settled = types.stream().noneMatch(Type::open);
        String operator = choice.of(
                settled
                        ? List.of("UNION", "UNION ALL", "EXCEPT", "EXCEPT ALL", "INTERSECT", "INTERSECT ALL")
                        : List.of("UNION ALL"));
        return new SetOperation(
                left,
                operator,
                query(
                        outer,
                        depth - 1,
                        Wanted.of(types.stream()
                                .map(type -> choice.percent(20) ? type.narrower() : type)
                                .toList())),
                settled && choice.percent(10) ? Optional.of(limit()) : Optional.empty());
    }

    /** A query whose rows come in a certain order. */
    Query sorted(List<Column> outer, int depth, Type type) {
        return plain(
                outer, depth, Wanted.of(List.of(type)), Optional.of(new Limit(List.of(choice.of(DIRECTIONS)), "", 0)));
    }

    /** A query that gives one row at most. */
    Query single(List<Column> outer, int depth, Type type) {
        if (type.open() || choice.percent(75)) {
            return oneRow(grouped(outer, depth, Wanted.of(List.of(type)), Groups.Form.ALL, Optional.empty()));
        }
        return plain(
                outer,
                depth,
                Wanted.of(List.of(type)),
                Optional.of(new Limit(List.of(choice.of(DIRECTIONS)), "1", choice.below(2))));
    }

    /** Without an aggregate in its select list it would have a row for each of its input, so there is one in HAVING. */
    private static Query oneRow(Select select) {
        if (AGGREGATE.matcher(select.targets().get(0).expression().sql()).find()) {
            return select;
        }
        List<Expression> having = new ArrayList<>(select.having());
        having.add(new Apply("count(*) >= 0", Type.BOOLEAN, List.of()));
        return new Select(
                select.distinct(),
                select.targets(),
                select.from(),
                select.where(),
                select.groups(),
                having,
                select.limit());
    }

    private Query with(List<Column> outer, int depth, Wanted wanted) {
        int before = shared.size();
        List<Shared> queries = new ArrayList<>();
        for (int i = 0; i <= choice.below(2); i++) {
            names++;
            String name = "w" + names;
            Query query = query(List.of(), depth, Wanted.any(1 + choice.below(3)));
            String form = choice.of(List.of("", "", "MATERIALIZED ", "NOT MATERIALIZED "));
            queries.add(new Shared(name, form, query));
            shared.add(new Relation(name, query.outputs(), ""));
        }
        Query body = query(outer, depth, wanted);
        while (shared.size() > before) {
            shared.remove(shared.size() - 1);
        }
        return body instanceof With inner
                ? new With(
                        java.util.stream.Stream.concat(queries.stream(), inner.shared().stream())
                                .toList(),
                        inner.body())
                : new With(queries, body);
    }

    private Query select(List<Column> outer, int depth, Wanted wanted) {
        int share = choice.below(100);
        boolean distinct = share < 12;
        boolean limited = choice.percent(7);
        Wanted narrowed = distinct || limited ? wanted.settled() : wanted;
        Optional<Limit> limit = limited && !narrowed.open() ? Optional.of(limit()) : Optional.empty();
        if (distinct && !narrowed.open()) {
            Select select = plain(outer, depth, narrowed, limit);
            return new Select(
                    choice.percent(60) ? Select.DISTINCT : 1 + choice.below(narrowed.count()),
                    select.targets(),
                    select.from(),
                    select.where(),
                    select.groups(),
                    select.having(),
                    limit);
        }
        if (share < 48) {
            return plain(outer, depth, narrowed, limit);
        }
        return share < 62 ? windowed(outer, depth, narrowed, limit) : grouped(outer, depth, narrowed, form(), limit);
    }

    private Groups.Form form() {
        int share = choice.below(100);
        return share < 60
                ? Groups.Form.PLAIN
                : share < 78
                        ? Groups.Form.ALL
                        : choice.of(List.of(Groups.Form.ROLLUP, Groups.Form.CUBE, Groups.Form.SETS, Groups.Form.MIXED));
    }

    private Select plain(List<Column> outer, int depth, Wanted wanted, Optional<Limit> limit) {
        FromItem from = froms.from(outer, depth);
        Scope scope = Scope.ofRows(from.columns(), outer);
        List<Target> targets = new ArrayList<>();
        for (Type type : wanted.over(from.columns(), choice)) {
            Expression expression = type == Type.INTEGER && choice.percent(4)
                    ? new Apply(
                            choice.percent(50) ? "unnest(%s)" : "generate_series(1, cardinality(%s))",
                            type,
                            List.of(expressions.of(Type.INTEGERS, scope, 1, 0)))
                    : expressions.of(type, scope, 2, depth);
            targets.add(target(expression));
        }
        return new Select(
                Select.ALL_ROWS, targets, Optional.of(from), where(scope, depth, outer), Groups.NONE, List.of(), limit);
    }

    private List<Expression> where(Scope scope, int depth, List<Column> outer) {
        List<Expression> conditions = new ArrayList<>();
        if (!outer.isEmpty() && choice.percent(70)) {
            correlation(scope, outer).ifPresent(conditions::add);
        }
        while (choice.percent(conditions.isEmpty() ? 45 : 25)) {
            conditions.add(expressions.of(Type.BOOLEAN, scope, 2, depth));
        }
        return conditions;
    }

    private Optional<Expression> correlation(Scope scope, List<Column> outer) {
        for (int i = 0; i < 4; i++) {
            Column column = choice.of(outer);
            List<Expression> own = scope.own().stream()
                    .filter(each -> each.type() == column.type())
                    .toList();
            if (!own.isEmpty()) {
                String operator = choice.percent(75) ? "=" : choice.of(List.of("<", "<>", ">="));
                return Optional.of(new Apply("%s " + operator + " %s", Type.BOOLEAN, List.of(choice.of(own), column)));
            }
        }
        return Optional.empty();
    }

    private Select grouped(List<Column> outer, int depth, Wanted wanted, Groups.Form form, Optional<Limit> limit) {
        FromItem from = froms.from(outer, depth);
        Scope rows = Scope.ofRows(from.columns(), outer);
        Groups groups = groups(form, from, rows, depth);
        Scope scope = Scope.ofGroups(determined(groups, from), from.columns(), outer);
        List<Target> targets = new ArrayList<>();
        for (Type type : wanted.over(from.columns(), choice)) {
            targets.add(target(groupValue(type, scope, groups, depth)));
        }
        List<Expression> having = choice.percent(25)
                ? List.of(expressions.of(Type.BOOLEAN, scope, 1, choice.percent(20) ? depth : 0))
                : List.of();
        return new Select(
                Select.ALL_ROWS, targets, Optional.of(from), where(rows, depth, outer), groups, having, limit);
    }

    private Expression groupValue(Type type, Scope scope, Groups groups, int depth) {
        boolean sets = groups.form() != Groups.Form.ALL && groups.form() != Groups.Form.PLAIN;
        if (type == Type.INTEGER && sets && choice.percent(30)) {
            return new Apply("grouping(%s)", type, List.of(choice.of(groups.keys())));
        }
        if (type == Type.BIGINT && choice.percent(12)) {
            String by = expressions
                    .aggregate(Type.BIGINT, scope.aggregates(), List.of(), 0)
                    .orElseThrow()
                    .sql();
            return new Window(new Constant("rank()", type), List.of(), List.of(by + " DESC"), "");
        }
        return expressions.of(type, scope, 1, choice.percent(25) ? depth : 0);
    }

    /**
     * The keys, and the columns of a table whose primary key is among them. Of equal keys that look different any one would be shown, so
     * those only tell groups apart.
     */
    private List<Expression> determined(Groups groups, FromItem from) {
        List<Expression> keys = new ArrayList<>(
                groups.keys().stream().filter(key -> !key.type().open()).toList());
        if (groups.form() == Groups.Form.PLAIN && from instanceof Named named) {
            relations.stream()
                    .filter(each ->
                            each.name().equals(named.name()) && !each.key().isEmpty())
                    .filter(each ->
                            groups.keys().stream().anyMatch(key -> key.sql().equals(named.alias() + "." + each.key())))
                    .findFirst()
                    .ifPresent(each -> keys.addAll(named.columns()));
        }
        return keys;
    }

    private Groups groups(Groups.Form form, FromItem from, Scope rows, int depth) {
        if (form == Groups.Form.ALL) {
            return new Groups(form, List.of());
        }
        int count = form == Groups.Form.PLAIN ? 1 + choice.below(2) : 2 + choice.below(2);
        Map<String, Expression> keys = new LinkedHashMap<>();
        for (int i = 0; i < 10 && keys.size() < count; i++) {
            Column column = choice.of(from.columns());
            Expression key = choice.percent(70)
                    ? column
                    : expressions.of(
                            new Wanted(List.of(), 1, false)
                                    .over(from.columns(), choice)
                                    .get(0),
                            rows,
                            1,
                            choice.percent(10) ? depth : 0);
            if (key.readsColumns() && (!key.type().open() || choice.percent(50))) {
                keys.put(key.sql(), key);
            }
        }
        if (keys.isEmpty() || (form == Groups.Form.MIXED && keys.size() < 2)) {
            return new Groups(Groups.Form.ALL, List.of());
        }
        return new Groups(form, List.copyOf(keys.values()));
    }

    private Select windowed(List<Column> outer, int depth, Wanted wanted, Optional<Limit> limit) {
        Select select = plain(outer, depth, wanted, limit);
        List<Column> columns = select.from().orElseThrow().columns();
        Scope scope = Scope.ofRows(columns, outer);
        List<Target> targets = new ArrayList<>(select.targets());
        List<Expression> partition = choice.percent(60) ? List.of(choice.of(columns)) : List.of();
        List<String> order = totalOrder(columns);
        for (int i = 0; i < targets.size(); i++) {
            Type type = targets.get(i).expression().type();
            if (choice.percent(60)) {
                int place = i;
                window(type, scope, partition, order)
                        .ifPresent(each -> targets.set(
                                place, new Target(each, targets.get(place).name())));
            }
        }
        return new Select(Select.ALL_ROWS, targets, select.from(), select.where(), Groups.NONE, List.of(), limit);
    }

    /** All columns, so that rows that tie are the same. */
    private List<String> totalOrder(List<Column> columns) {
        List<String> total = new ArrayList<>();
        columns.stream()
                .filter(each -> choice.random().nextBoolean())
                .limit(2)
                .map(each -> each.sql() + choice.of(DIRECTIONS))
                .forEach(total::add);
        for (Column column : columns) {
            total.add(column.sql());
            if (column.type().open()) {
                total.add(column.sql() + "::text COLLATE \"C\"");
            }
        }
        return total;
    }

    /**
     * A window function.
     *
     * @param total the order of all functions of the query that depend on the place of a row: in two orders, rows that are the same could
     *     have either of two values in one and independently in the other
     */
    private Optional<Expression> window(Type type, Scope scope, List<Expression> partition, List<String> total) {
        Expression value = expressions.of(type, scope, 1, 0);
        if (type == Type.BIGINT && choice.percent(60)) {
            // equal rows are peers, so that any order will do
            String function = choice.of(List.of("rank()", "dense_rank()", "count(*)"));
            List<Expression> other = choice.percent(50) ? partition : List.of(choice.of(scope.own()));
            return Optional.of(new Window(new Constant(function, type), other, List.of(choice.of(total)), ""));
        }
        String template =
                choice.of(List.of("lag(%s)", "lead(%s, 2)", "first_value(%s)", "last_value(%s)", "nth_value(%s, 2)"));
        if (type == Type.BIGINT && choice.percent(40)) {
            return Optional.of(new Window(
                    new Constant(choice.percent(50) ? "row_number()" : "count(*)", type), partition, total, ""));
        }
        if (choice.percent(40)) {
            Optional<Operation> operation = Operation.aggregatesGiving(type).stream()
                    .filter(each -> each.template().matches("(sum|min|max|bool_or|every|count)\\(%s\\)"))
                    .filter(each ->
                            each.arguments().size() == 1 && each.arguments().get(0) == type)
                    .findFirst();
            if (operation.isPresent()) {
                return Optional.of(new Window(
                        new Apply(operation.get().template(), type, List.of(value)),
                        partition,
                        total,
                        choice.of(FRAMES)));
            }
        }
        return Optional.of(new Window(
                new Apply(template, type, List.of(value)),
                partition,
                total,
                template.startsWith("la") || template.startsWith("le") ? "" : choice.of(FRAMES)));
    }

    private Limit limit() {
        List<String> directions = new ArrayList<>();
        for (int i = 0; i <= choice.below(2); i++) {
            directions.add(choice.of(DIRECTIONS));
        }
        directions.add("");
        int rows = 1 + choice.below(4);
        String count = choice.percent(20)
                ? "(SELECT count(*) % " + (rows + 1) + " FROM "
                        + choice.of(relations).name() + ")"
                : Integer.toString(rows);
        return new Limit(directions, count, choice.below(3) == 0 ? 1 : 0);
    }

    private Target target(Expression expression) {
        names++;
        return new Target(expression, "c" + names);
    }

    /** A relation made of a query. */
    static Relation relation(String name, Query query) {
        List<Output> outputs = query.outputs();
        return new Relation(name, outputs, "");
    }
}
