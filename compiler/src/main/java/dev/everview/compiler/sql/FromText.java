package dev.everview.compiler.sql;

import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes FROM clauses, and says how the columns of their items are written elsewhere in the block. */
final class FromText {
    private static final List<String> SYSTEM_COLUMNS = List.of("ctid", "xmin", "cmin", "xmax", "cmax", "tableoid");

    private final Naming naming;
    private final ScalarText scalars;
    private final SqlRenderer queries;

    FromText(Naming naming, ScalarText scalars, SqlRenderer queries) {
        this.naming = naming;
        this.scalars = scalars;
        this.queries = queries;
    }

    /** Gives each leaf its alias and its columns their text, before anything of the block is written. */
    void allocate(List<FromItem> items, SqlScope scope) {
        items.forEach(item -> allocate(item, scope));
    }

    private void allocate(FromItem item, SqlScope scope) {
        switch (item) {
            case FromItem.Join join -> {
                allocate(join.left(), scope);
                allocate(join.right(), scope);
            }
            case FromItem.Leaf leaf -> bind(leaf, scope);
        }
    }

    void bind(FromItem.Leaf leaf, SqlScope scope) {
        String alias = scope.alias(leaf);
        List<String> names = columnNames(leaf);
        for (int i = 0; i < leaf.columns().size(); i++) {
            scope.bind(leaf.columns().get(i), alias + "." + names.get(i));
        }
    }

    /** The columns as the leaf's own alias offers them, quoted. */
    private List<String> columnNames(FromItem.Leaf leaf) {
        return switch (leaf) {
            case FromItem.Table table ->
                IntStream.range(0, table.columns().size())
                        .mapToObj(i -> tableColumn(table, i))
                        .toList();
            case FromItem.Generated generated ->
                IntStream.range(0, generated.columns().size())
                        .mapToObj(i -> generatedColumn(generated, i))
                        .toList();
            default -> quotedNames(leaf.columns());
        };
    }

    private String tableColumn(FromItem.Table table, int position) {
        int attribute = table.attributes().get(position);
        return attribute < 0
                ? SYSTEM_COLUMNS.get(-attribute - 1)
                : naming.column(
                        table.relation(),
                        attribute,
                        table.columns().get(position).name());
    }

    private String generatedColumn(FromItem.Generated generated, int position) {
        String name = generated.names().get(position);
        return switch (generated.name()) {
            case FromItem.RelationName.Transition transition ->
                position < transition.attributes().size()
                        ? naming.column(
                                transition.relation(), transition.attributes().get(position), name)
                        : Identifier.quote(name);
            case FromItem.RelationName.View view -> naming.viewColumn(position + 1, name);
            case FromItem.RelationName.Hidden hidden -> Identifier.quote(name);
        };
    }

    String relation(FromItem.RelationName name) {
        return switch (name) {
            case FromItem.RelationName.Transition transition -> transition.name();
            case FromItem.RelationName.View view -> naming.view(view.schema(), view.name());
            case FromItem.RelationName.Hidden hidden -> Identifier.qualified(hidden.schema(), hidden.name());
        };
    }

    private static List<String> quotedNames(List<Symbol> columns) {
        return SqlRenderer.distinctNames(columns.stream().map(Symbol::name).toList()).stream()
                .map(Identifier::quote)
                .toList();
    }

    String text(List<FromItem> items, SqlScope scope) {
        return items.stream().map(item -> text(item, scope)).collect(Collectors.joining(",\n     "));
    }

    private String text(FromItem item, SqlScope scope) {
        return switch (item) {
            case FromItem.Join join -> join(join, scope);
            case FromItem.Leaf leaf -> leaf(leaf, scope);
        };
    }

    private String join(FromItem.Join join, SqlScope scope) {
        String word = switch (join.kind()) {
            case INNER -> join.condition() == null ? "CROSS JOIN" : "JOIN";
            case LEFT -> "LEFT JOIN";
            case FULL -> "FULL JOIN";
            case RIGHT -> "RIGHT JOIN";
        };
        String right = join.right() instanceof FromItem.Join
                ? "(" + text(join.right(), scope) + ")"
                : text(join.right(), scope);
        String condition = word.equals("CROSS JOIN")
                ? ""
                : " ON " + (join.condition() == null ? "true" : scalars.text(join.condition(), scope));
        return text(join.left(), scope) + "\n     " + word + " " + right + condition;
    }

    private String leaf(FromItem.Leaf leaf, SqlScope scope) {
        String alias = scope.range(leaf.range());
        return switch (leaf) {
            case FromItem.Table table ->
                (table.only() ? "ONLY " : "") + naming.relation(table.relation()) + " AS " + alias
                        + sample(table, scope);
            case FromItem.Generated generated -> relation(generated.name()) + " AS " + alias;
            case FromItem.SubQuery subQuery -> subQuery(subQuery, alias, scope);
            case FromItem.CommonTableScan scan ->
                scope.range(scan.commonTable()) + " AS " + alias + columnList(scan.columns());
            case FromItem.ValuesList values ->
                lateral(values.lateral()) + "(" + queries.values(values.rows(), scope) + ") AS " + alias
                        + columnList(values.columns());
            case FromItem.Functions functions -> functions(functions, alias, scope);
            case FromItem.ConstructedTable table ->
                lateral(table.lateral()) + scalars.text(table.construct(), scope) + " AS " + alias
                        + columnList(table.columns());
        };
    }

    private String sample(FromItem.Table table, SqlScope scope) {
        FromItem.Sample sample = table.sample();
        if (sample == null) {
            return "";
        }
        String repeatable =
                sample.repeatable() == null ? "" : " REPEATABLE (" + scalars.text(sample.repeatable(), scope) + ")";
        return " TABLESAMPLE " + scalars.function(sample.handler()) + "("
                + scalars.list(sample.arguments(), false, scope) + ")" + repeatable;
    }

    private String subQuery(FromItem.SubQuery subQuery, String alias, SqlScope scope) {
        List<String> names = SqlRenderer.distinctNames(
                subQuery.columns().stream().map(Symbol::name).toList());
        String text = queries.query(subQuery.query(), names, scope);
        boolean named = subQuery.query().body() instanceof Query.Select;
        return lateral(subQuery.lateral()) + "(\n" + SqlRenderer.indent(text, 7) + "\n     ) AS " + alias
                + (named ? "" : columnList(subQuery.columns()));
    }

    private String functions(FromItem.Functions functions, String alias, SqlScope scope) {
        List<String> calls = new ArrayList<>();
        boolean several = functions.functions().size() > 1 || functions.ordinality();
        String definition = "";
        for (FromItem.TableFunction function : functions.functions()) {
            String call = scalars.text(function.call(), scope);
            if (!function.definition().isEmpty()) {
                String columns = "(" + scalars.columnDefinitions(function.definition()) + ")";
                if (several) {
                    call += " AS " + columns;
                } else {
                    definition = " " + columns;
                }
            }
            calls.add(call);
        }
        String text = several ? "ROWS FROM (" + String.join(", ", calls) + ")" : calls.get(0);
        return lateral(functions.lateral()) + text + (functions.ordinality() ? " WITH ORDINALITY" : "") + " AS " + alias
                + (definition.isEmpty() ? columnList(functions.columns()) : definition);
    }

    private static String lateral(boolean lateral) {
        return lateral ? "LATERAL " : "";
    }

    private static String columnList(List<Symbol> columns) {
        return columns.isEmpty() ? "" : " (" + String.join(", ", quotedNames(columns)) + ")";
    }
}
