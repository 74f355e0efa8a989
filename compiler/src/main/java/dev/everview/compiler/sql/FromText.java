package dev.everview.compiler.sql;

import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SystemColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes FROM clauses, and says how the columns of their items are written elsewhere in the block. Not thread-safe. */
final class FromText {
    private final Naming naming;
    private final SqlScope scope;
    private final ScalarText scalars;
    private final SqlRenderer queries;

    FromText(Naming naming, SqlScope scope, ScalarText scalars, SqlRenderer queries) {
        this.naming = naming;
        this.scope = scope;
        this.scalars = scalars;
        this.queries = queries;
    }

    /** Gives each leaf its alias and its columns their text, before anything of the block is written. */
    void define(FromItem item) {
        switch (item) {
            case FromItem.Join join -> {
                define(join.left());
                define(join.right());
            }
            case FromItem.Leaf leaf -> {
                String alias = scope.bindRange(leaf.range(), leaf.alias().equals("*VALUES*") ? "v" : leaf.alias());
                List<String> names = columnNames(leaf);
                for (int i = 0; i < names.size(); i++) {
                    scope.bind(leaf.columns().get(i), alias + "." + names.get(i));
                }
            }
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
            case FromItem.CommonTableScan scan ->
                scope.commonTableColumns(scan.commonTable()).stream()
                        .map(Identifier::quote)
                        .limit(scan.columns().size())
                        .toList();
            case FromItem.SubQuery subQuery -> quotedNames(subQuery);
            case FromItem.ValuesList values -> quotedNames(values);
            case FromItem.Functions functions -> quotedNames(functions);
            case FromItem.ConstructedTable table -> quotedNames(table);
        };
    }

    private static List<String> quotedNames(FromItem.Leaf leaf) {
        return ownNames(leaf).stream().map(Identifier::quote).toList();
    }

    private static List<String> ownNames(FromItem.Leaf leaf) {
        return SqlScope.distinctNames(leaf.columns().stream().map(Symbol::name).toList());
    }

    private String tableColumn(FromItem.Table table, int position) {
        int attribute = table.attributes().get(position);
        return attribute < 0
                ? SystemColumn.name(attribute)
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

    void write(FromItem item, SqlWriter out) {
        switch (item) {
            case FromItem.Table table -> {
                out.append(table.only() ? "ONLY " : "").append(naming.relation(table.relation()));
                out.append(" AS " + scope.range(table.range()));
                FromItem.Sample sample = table.sample();
                if (sample != null) {
                    sample(sample, out);
                }
            }
            case FromItem.Generated generated ->
                out.append(relation(generated.name()) + " AS " + scope.range(generated.range()));
            case FromItem.SubQuery subQuery -> {
                out.append(lateral(subQuery.lateral()) + "(");
                queries.block(subQuery.query(), ownNames(subQuery), out);
                out.append(") AS " + scope.range(subQuery.range()));
                if (!SqlRenderer.takesNames(subQuery.query())) {
                    out.append(columnList(ownNames(subQuery)));
                }
            }
            case FromItem.CommonTableScan scan ->
                out.append(scope.range(scan.commonTable()) + " AS " + scope.range(scan.range()));
            case FromItem.ValuesList values -> {
                out.append(lateral(values.lateral()) + "(");
                queries.rows(values.rows(), out);
                out.append(") AS " + scope.range(values.range()) + columnList(ownNames(values)));
            }
            case FromItem.Functions functions -> functions(functions, out);
            case FromItem.ConstructedTable table -> {
                out.append(lateral(table.lateral()));
                scalars.write(table.construct(), out);
                out.append(" AS " + scope.range(table.range()) + columnList(ownNames(table)));
            }
            case FromItem.Join join -> join(join, out);
        }
    }

    private static String lateral(boolean lateral) {
        return lateral ? "LATERAL " : "";
    }

    private void sample(FromItem.Sample sample, SqlWriter out) {
        out.append(" TABLESAMPLE " + scalars.function(sample.handler()) + "(");
        out.joined(sample.arguments(), ", ", argument -> scalars.write(argument, out))
                .append(")");
        Scalar seed = sample.repeatable();
        if (seed != null) {
            out.append(" REPEATABLE (");
            scalars.write(seed, out);
            out.append(")");
        }
    }

    private void join(FromItem.Join join, SqlWriter out) {
        write(join.left(), out);
        out.line();
        Scalar condition = join.condition();
        out.append(
                switch (join.kind()) {
                    case INNER -> condition == null ? "CROSS JOIN " : "JOIN ";
                    case LEFT -> "LEFT JOIN ";
                    case FULL -> "FULL JOIN ";
                    case RIGHT -> "RIGHT JOIN ";
                });
        if (join.right() instanceof FromItem.Join right) {
            out.append("(");
            out.indented(() -> {
                out.line();
                write(right, out);
            });
            out.line().append(")");
        } else {
            write(join.right(), out);
        }
        if (condition != null) {
            out.append(" ON ");
            scalars.write(condition, out);
        } else if (join.kind() != FromItem.Join.Kind.INNER) {
            out.append(" ON true");
        }
    }

    private void functions(FromItem.Functions item, SqlWriter out) {
        List<FromItem.TableFunction> functions = item.functions();
        List<String> names = ownNames(item);
        boolean defined =
                functions.stream().anyMatch(function -> !function.definition().isEmpty());
        boolean rowsFrom = functions.size() > 1 || (defined && item.ordinality());
        out.append(lateral(item.lateral())).append(rowsFrom ? "ROWS FROM (" : "");
        out.joined(functions, ", ", function -> {
            tableFunction(function.call(), out);
            if (rowsFrom && !function.definition().isEmpty()) {
                out.append(" AS " + definition(function, List.of()));
            }
        });
        out.append(rowsFrom ? ")" : "").append(item.ordinality() ? " WITH ORDINALITY" : "");
        out.append(" AS " + scope.range(item.range()));
        out.append(defined && !rowsFrom ? " " + definition(functions.get(0), names) : columnList(names));
    }

    private String definition(FromItem.TableFunction function, List<String> names) {
        List<String> columnTexts = new ArrayList<>();
        for (int i = 0; i < function.definition().size(); i++) {
            FromItem.ColumnDefinition column = function.definition().get(i);
            String name = i < names.size() ? names.get(i) : column.name();
            columnTexts.add(Identifier.quote(name) + " " + scalars.type(column.type()));
        }
        return "(" + String.join(", ", columnTexts) + ")";
    }

    /** The grammar takes calls, CAST and the constructs that look like calls, but no operators and no {@code ::}. */
    private void tableFunction(Scalar call, SqlWriter out) {
        boolean isCast = call instanceof Scalar.Cast
                || (call instanceof Scalar.FunctionCall function
                        && (function.form() == Scalar.FunctionCall.Form.EXPLICIT_CAST
                                || function.form() == Scalar.FunctionCall.Form.IMPLICIT_CAST));
        boolean isCall = call instanceof Scalar.FunctionCall
                || call instanceof Scalar.SqlValue
                || call instanceof Scalar.Special
                || (call instanceof Scalar.Construct construct
                        && construct.kind() != Scalar.Construct.Kind.ARRAY
                        && construct.kind() != Scalar.Construct.Kind.ROW);
        if (isCall && !isCast) {
            scalars.write(call, out);
        } else {
            out.append("CAST(");
            scalars.write(call, out);
            out.append(" AS " + scalars.type(call.type()) + ")");
        }
    }

    private static String columnList(List<String> names) {
        return names.isEmpty() ? "" : " (" + SqlRenderer.identifiers(names) + ")";
    }
}
