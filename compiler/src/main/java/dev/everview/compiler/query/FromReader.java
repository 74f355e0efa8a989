package dev.everview.compiler.query;

import dev.everview.compiler.description.Column;
import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Relation;
import dev.everview.compiler.description.Routine;
import dev.everview.compiler.tree.Node;
import dev.everview.compiler.tree.TreeFormatException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the items of a FROM clause and defines their columns in the scope. Not thread-safe. */
final class FromReader {
    private final Description description;
    private final SymbolAllocator symbols;
    private final QueryReader queries;
    private final ScalarReader scalars;

    FromReader(Description description, SymbolAllocator symbols, QueryReader queries, ScalarReader scalars) {
        this.description = description;
        this.symbols = symbols;
        this.queries = queries;
        this.scalars = scalars;
    }

    FromItem item(Node item, Scope scope) {
        return item.is("JOINEXPR") ? join(item, scope) : leaf(item.integer("rtindex"), scope);
    }

    private FromItem.Join join(Node join, Scope scope) {
        FromItem left = item(join.node("larg"), scope);
        FromItem right = item(join.node("rarg"), scope);
        return new FromItem.Join(
                switch (join.integer("jointype")) {
                    case 0 -> FromItem.Join.Kind.INNER;
                    case 1 -> FromItem.Join.Kind.LEFT;
                    case 2 -> FromItem.Join.Kind.FULL;
                    case 3 -> FromItem.Join.Kind.RIGHT;
                    default -> throw new TreeFormatException("join type " + join.integer("jointype"));
                },
                left,
                right,
                join.optionalNode("quals")
                        .map(condition -> scalars.read(condition, scope))
                        .orElse(null));
    }

    private FromItem.Leaf leaf(int index, Scope scope) {
        Node entry = scope.entry(index);
        int number = symbols.freshRange();
        return switch (entry.integer("rtekind")) {
            case RangeKind.RELATION -> table(index, number, entry, scope);
            case RangeKind.SUBQUERY -> subQuery(index, number, entry, scope);
            case RangeKind.FUNCTION -> functions(index, number, entry, scope);
            case RangeKind.TABLE_FUNCTION -> constructedTable(index, number, entry, scope);
            case RangeKind.VALUES -> values(index, number, entry, scope);
            case RangeKind.COMMON_TABLE -> commonTable(index, number, entry, scope);
            default -> throw new TreeFormatException("range table entry of kind " + entry.integer("rtekind"));
        };
    }

    private FromItem.Table table(int index, int number, Node entry, Scope scope) {
        Relation relation = description.relation(entry.oid("relid"));
        List<String> names = names(entry);
        Map<Integer, Symbol> columns = new HashMap<>();
        List<Symbol> list = new ArrayList<>();
        List<Integer> attributes = new ArrayList<>();
        for (Column column : relation.visibleColumns()) {
            int at = column.number() - 1;
            String name = at < names.size() && !names.get(at).isEmpty() ? names.get(at) : column.name();
            Symbol symbol = symbols.fresh(name, new SqlType(column.type(), column.typmod(), column.collation()));
            columns.put(column.number(), symbol);
            list.add(symbol);
            attributes.add(column.number());
        }
        scope.used(index).forEach((attribute, type) -> {
            if (attribute < 0) {
                Symbol symbol = symbols.fresh(SystemColumn.name(attribute), type);
                columns.put(attribute, symbol);
                list.add(symbol);
                attributes.add(attribute);
            }
        });
        scope.define(index, new Scope.Range(number, columns));
        boolean inheritable =
                relation.kind() == Relation.Kind.TABLE || relation.kind() == Relation.Kind.PARTITIONED_TABLE;
        return new FromItem.Table(
                number,
                alias(entry),
                relation.oid(),
                inheritable && !entry.flag("inh"),
                list,
                attributes,
                entry.optionalNode("tablesample")
                        .map(sample -> sample(sample, scope))
                        .orElse(null));
    }

    private FromItem.Sample sample(Node sample, Scope scope) {
        return new FromItem.Sample(
                sample.oid("tsmhandler"),
                scalars.readAll(sample.nodes("args"), scope),
                sample.optionalNode("repeatable")
                        .map(seed -> scalars.read(seed, scope))
                        .orElse(null));
    }

    private FromItem.SubQuery subQuery(int index, int number, Node entry, Scope scope) {
        Query query = queries.query(entry.node("subquery"), scope);
        List<SqlType> types = query.body().targets().stream()
                .filter(target -> !target.hidden())
                .map(target -> target.expression().type())
                .toList();
        return new FromItem.SubQuery(
                number, alias(entry), entry.flag("lateral"), query, define(index, number, names(entry), types, scope));
    }

    private FromItem.CommonTableScan commonTable(int index, int number, Node entry, Scope scope) {
        Scope definer = scope.at(entry.integer("ctelevelsup"));
        return new FromItem.CommonTableScan(
                number,
                alias(entry),
                definer.commonTable(entry.string("ctename")).range(),
                define(index, number, names(entry), columnTypes(entry), scope));
    }

    private FromItem.ValuesList values(int index, int number, Node entry, Scope scope) {
        List<List<Scalar>> rows = entry.nodeLists("values_lists").stream()
                .map(row -> scalars.readAll(row, scope))
                .toList();
        return new FromItem.ValuesList(
                number,
                alias(entry),
                entry.flag("lateral"),
                rows,
                define(index, number, names(entry), columnTypes(entry), scope));
    }

    private FromItem.ConstructedTable constructedTable(int index, int number, Node entry, Scope scope) {
        Node construct = entry.node("tablefunc");
        return new FromItem.ConstructedTable(
                number,
                alias(entry),
                entry.flag("lateral"),
                scalars.read(construct, scope),
                define(index, number, names(entry), columnTypes(construct), scope));
    }

    private FromItem.Functions functions(int index, int number, Node entry, Scope scope) {
        List<FromItem.TableFunction> functions = new ArrayList<>();
        List<SqlType> types = new ArrayList<>();
        for (Node function : entry.nodes("functions")) {
            Scalar call = scalars.read(function.node("funcexpr"), scope);
            List<FromItem.ColumnDefinition> definition = definition(function);
            int count = function.integer("funccolcount");
            List<SqlType> own = definition.isEmpty()
                    ? resultTypes(call, count)
                    : definition.stream().map(FromItem.ColumnDefinition::type).toList();
            functions.add(new FromItem.TableFunction(call, definition, count));
            types.addAll(own);
        }
        boolean ordinality = entry.flag("funcordinality");
        if (ordinality) {
            types.add(SqlType.INT8);
        }
        return new FromItem.Functions(
                number,
                alias(entry),
                entry.flag("lateral"),
                functions,
                ordinality,
                define(index, number, names(entry), types, scope));
    }

    private static List<FromItem.ColumnDefinition> definition(Node function) {
        List<String> names = function.strings("funccolnames");
        List<Long> types = function.numbers("funccoltypes");
        List<Long> typmods = function.numbers("funccoltypmods");
        List<Long> collations = function.numbers("funccolcollations");
        List<FromItem.ColumnDefinition> definition = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            definition.add(new FromItem.ColumnDefinition(
                    names.get(i), new SqlType(types.get(i), Math.toIntExact(typmods.get(i)), collations.get(i))));
        }
        return definition;
    }

    /** What the catalog says; where it only says a polymorphic type, the types the columns are used with decide later. */
    private List<SqlType> resultTypes(Scalar call, int count) {
        List<SqlType> types = new ArrayList<>();
        DataType result = description.baseType(call.type().oid());
        if (!result.fields().isEmpty()) {
            result.fields().forEach(field -> types.add(new SqlType(field.type(), field.typmod(), field.collation())));
        } else if (call instanceof Scalar.FunctionCall function) {
            description.function(function.function()).arguments().stream()
                    .filter(Routine.Argument::isOutput)
                    .forEach(argument -> types.add(new SqlType(
                            argument.type(),
                            -1,
                            description.type(argument.type()).collation())));
        }
        return types.size() == count ? types : List.of(call.type());
    }

    private static List<SqlType> columnTypes(Node node) {
        List<Long> types = node.numbers("coltypes");
        List<Long> typmods = node.numbers("coltypmods");
        List<Long> collations = node.numbers("colcollations");
        List<SqlType> columns = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            columns.add(new SqlType(types.get(i), Math.toIntExact(typmods.get(i)), collations.get(i)));
        }
        return columns;
    }

    /** Columns with empty names are dropped fields of a composite type: they keep their number, but nothing can refer to them. */
    private List<Symbol> define(int index, int number, List<String> names, List<SqlType> types, Scope scope) {
        Map<Integer, SqlType> used = scope.used(index);
        Map<Integer, Symbol> columns = new HashMap<>();
        List<Symbol> list = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                Symbol symbol = symbols.fresh(names.get(i), type(used.get(i + 1), types, i));
                columns.put(i + 1, symbol);
                list.add(symbol);
            }
        }
        scope.define(index, new Scope.Range(number, columns));
        return list;
    }

    private static SqlType type(@Nullable SqlType used, List<SqlType> types, int index) {
        if (used != null) {
            return used;
        }
        return index < types.size() ? types.get(index) : SqlType.of(Types.UNKNOWN);
    }

    private static String alias(Node entry) {
        return entry.node("eref").string("aliasname");
    }

    private static List<String> names(Node entry) {
        return entry.node("eref").strings("colnames");
    }
}
