package dev.everview.fuzz;

import dev.everview.fuzz.Expression.Apply;
import dev.everview.fuzz.Expression.Column;
import dev.everview.fuzz.Expression.Constant;
import dev.everview.fuzz.FromItem.Derived;
import dev.everview.fuzz.FromItem.Join;
import dev.everview.fuzz.FromItem.Named;
import dev.everview.fuzz.FromItem.Rows;
import java.util.List;
import java.util.stream.Stream;

/** Random FROM clauses. Not thread-safe. */
final class FromGenerator {
    private static final Expression TRUE = new Constant("true", Type.BOOLEAN);

    private final Choice choice;
    private final QueryGenerator queries;
    private int aliases;

    FromGenerator(Choice choice, QueryGenerator queries) {
        this.choice = choice;
        this.queries = queries;
    }

    /**
     * Some items, joined.
     *
     * @param outer the columns of queries around it
     */
    FromItem from(List<Column> outer, int depth) {
        int share = choice.below(100);
        int items = share < 40 ? 1 : share < 80 ? 2 : share < 96 ? 3 : 4;
        FromItem item = item(List.of(), outer, depth, true);
        for (int i = 1; i < items && queries.room(); i++) {
            item = joined(item, outer, depth);
        }
        return item;
    }

    private FromItem joined(FromItem left, List<Column> outer, int depth) {
        String kind = switch (choice.below(20)) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> "JOIN";
            case 8, 9, 10, 11, 12, 13 -> "LEFT JOIN";
            case 14, 15 -> "RIGHT JOIN";
            case 16, 17, 18 -> "FULL JOIN";
            default -> "CROSS JOIN";
        };
        boolean sideways = !kind.startsWith("RIGHT") && !kind.startsWith("FULL");
        FromItem right = choice.percent(10) && depth > 0 && queries.room()
                ? joined(item(List.of(), outer, depth, true), outer, depth - 1)
                : item(sideways ? qualified(left) : List.of(), outer, depth, kind.equals("JOIN"));
        if (!kind.startsWith("CROSS") && choice.percent(12)) {
            List<String> common = common(left, right);
            if (!common.isEmpty()) {
                String name = choice.of(common);
                Type type = typeOf(left, name);
                // a column by that name alone is the merged one, unless another item has one too
                boolean alone = !(left instanceof Join) && !(right instanceof Join);
                return new Join(
                        left,
                        kind,
                        right,
                        TRUE,
                        List.of(name),
                        alone ? List.of(new Column("", name, type)) : List.of());
            }
        }
        return kind.startsWith("CROSS")
                ? new Join(left, kind, right, TRUE, List.of(), List.of())
                : new Join(left, kind, right, condition(left, right, outer, depth, kind), List.of(), List.of());
    }

    private static List<Column> qualified(FromItem item) {
        return item.columns().stream()
                .filter(each -> !each.qualifier().isEmpty())
                .toList();
    }

    private static Type typeOf(FromItem item, String name) {
        return item.columns().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .type();
    }

    /** Columns that are on both sides exactly once, with the same type. */
    private static List<String> common(FromItem left, FromItem right) {
        return qualified(left).stream()
                .filter(each -> qualified(left).stream()
                                .filter(other -> other.name().equals(each.name()))
                                .count()
                        == 1)
                .filter(each -> {
                    List<Column> others = qualified(right).stream()
                            .filter(other -> other.name().equals(each.name()))
                            .toList();
                    return others.size() == 1
                            && others.get(0).type() == each.type()
                            && !each.type().open();
                })
                .map(Column::name)
                .toList();
    }

    private Expression condition(FromItem left, FromItem right, List<Column> outer, int depth, String kind) {
        List<Column> both = Stream.concat(qualified(left).stream(), qualified(right).stream())
                .toList();
        Scope scope = Scope.ofRows(both, outer);
        List<Column> keys = qualified(left).stream()
                .filter(each -> qualified(right).stream().anyMatch(other -> other.type() == each.type()))
                .toList();
        if (keys.isEmpty() || (!kind.startsWith("FULL") && choice.percent(12))) {
            // a full join needs a condition that can be hashed or merged, or none at all
            return kind.startsWith("FULL") ? TRUE : queries.expressions().of(Type.BOOLEAN, scope, 2, depth - 1);
        }
        List<Column> integers =
                keys.stream().filter(each -> each.type() == Type.INTEGER).toList();
        Column key = choice.of(integers.isEmpty() || choice.percent(20) ? keys : integers);
        Column other = choice.of(qualified(right).stream()
                .filter(each -> each.type() == key.type())
                .toList());
        Expression equality = new Apply("%s = %s", Type.BOOLEAN, List.of(key, other));
        return choice.percent(20)
                ? new Apply(
                        "%s AND %s",
                        Type.BOOLEAN, List.of(equality, queries.expressions().of(Type.BOOLEAN, scope, 1, depth - 1)))
                : equality;
    }

    /**
     * One item.
     *
     * @param beside columns that LATERAL gives it
     * @param large whether it may be without any relation to what stands beside it
     */
    private FromItem item(List<Column> beside, List<Column> outer, int depth, boolean large) {
        String alias = alias();
        int share = choice.below(100);
        if (share < 18 && depth > 0 && queries.room()) {
            boolean lateral = !beside.isEmpty() && choice.percent(45);
            List<Column> around =
                    lateral ? Stream.concat(beside.stream(), outer.stream()).toList() : outer;
            Query query = queries.query(around, depth - 1, Wanted.any(1 + choice.below(3)));
            return new Derived(query, alias, new Relation(alias, query.outputs(), "").columns(alias), lateral);
        }
        if (share < 26) {
            return rows(alias, beside, outer, depth);
        }
        Relation relation = queries.relation(large);
        return new Named(relation.name(), alias, relation.columns(alias));
    }

    private FromItem rows(String alias, List<Column> beside, List<Column> outer, int depth) {
        Scope scope = Scope.ofRows(beside, outer);
        ExpressionGenerator expressions = queries.expressions();
        return switch (choice.below(5)) {
            case 0 ->
                new Rows(
                        (beside.isEmpty() ? "" : "LATERAL ") + "(VALUES (1, 'a'), (2, %s), (%s, 'c')) AS " + alias
                                + " (x, y)",
                        List.of(
                                expressions.of(Type.TEXT, scope, 0, depth),
                                expressions.of(Type.INTEGER, scope, 0, depth)),
                        List.of(new Column(alias, "x", Type.INTEGER), new Column(alias, "y", Type.TEXT)));
            case 1 ->
                new Rows(
                        "generate_series(1, least(%s, 4)) AS " + alias + " (x)",
                        List.of(expressions.of(Type.INTEGER, scope, 0, depth)),
                        List.of(new Column(alias, "x", Type.INTEGER)));
            case 2 ->
                new Rows(
                        "jsonb_path_query(%s, '$[*]') AS " + alias + " (j)",
                        List.of(expressions.of(Type.JSONB, scope, 0, depth)),
                        List.of(new Column(alias, "j", Type.JSONB)));
            default ->
                new Rows(
                        "unnest(%s) WITH ORDINALITY AS " + alias + " (x, n)",
                        List.of(expressions.of(Type.INTEGERS, scope, 0, depth)),
                        List.of(new Column(alias, "x", Type.INTEGER), new Column(alias, "n", Type.BIGINT)));
        };
    }

    private String alias() {
        aliases++;
        return aliases % 13 == 0 ? "\"A " + aliases + "\"" : "a" + aliases;
    }
}
