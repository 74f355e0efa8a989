package dev.everview.compiler.query;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Operator;
import dev.everview.compiler.query.Scalar.AggregateSort;
import dev.everview.compiler.query.Scalar.Cast;
import dev.everview.compiler.query.Scalar.Construct;
import dev.everview.compiler.query.Scalar.FunctionCall;
import dev.everview.compiler.query.Scalar.Logical;
import dev.everview.compiler.query.Scalar.OperatorCall;
import dev.everview.compiler.query.Scalar.Placeholder;
import dev.everview.compiler.tree.Node;
import dev.everview.compiler.tree.TreeFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads expressions. Not thread-safe. */
final class ScalarReader {
    private static final long INT4 = 23;

    private final Description description;
    private final QueryReader queries;
    private final Constants constants;
    private final FieldNames fieldNames;
    private final SpecialReader specials;

    ScalarReader(Description description, QueryReader queries, Constants constants) {
        this.description = description;
        this.queries = queries;
        this.constants = constants;
        this.fieldNames = new FieldNames(description);
        this.specials = new SpecialReader(description, this);
    }

    List<Scalar> readAll(List<Node> nodes, Scope scope) {
        // A plain loop: each level of nesting costs a few stack frames here, not a dozen.
        List<Scalar> scalars = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            scalars.add(read(node, scope));
        }
        return scalars;
    }

    Scalar read(Node node, Scope scope) {
        return switch (node.label()) {
            case "VAR" -> variable(node, scope);
            case "CONST" -> constants.read(node);
            case "PARAM", "CASETESTEXPR" -> new Placeholder(placeholderType(node));
            case "COERCETODOMAINVALUE" -> new Placeholder(Types.of(node, "typeId", "typeMod", "collation"));
            case "SQLVALUEFUNCTION" -> sqlValue(node);
            case "FUNCEXPR" -> function(node, scope);
            case "NAMEDARGEXPR" -> read(node.node("arg"), scope);
            case "OPEXPR" -> operator(node, OperatorCall.Form.OPERATOR, scope);
            case "DISTINCTEXPR" -> operator(node, OperatorCall.Form.IS_DISTINCT_FROM, scope);
            case "NULLIFEXPR" -> operator(node, OperatorCall.Form.NULLIF, scope);
            case "SCALARARRAYOPEXPR" -> quantified(node, scope);
            case "BOOLEXPR" -> logical(node, scope);
            case "AGGREF" -> aggregate(node, scope);
            case "WINDOWFUNC" -> window(node, scope);
            case "GROUPINGFUNC" -> new Scalar.GroupingCall(readAll(node.nodes("args"), scope));
            case "SUBLINK" -> subQuery(node, scope);
            case "RELABELTYPE" -> cast(Cast.Kind.RELABEL, node, "relabelformat", scope);
            case "COERCEVIAIO" -> cast(Cast.Kind.INPUT_OUTPUT, node, "coerceformat", scope);
            case "ARRAYCOERCEEXPR" -> cast(Cast.Kind.ARRAY, node, "coerceformat", scope);
            case "COERCETODOMAIN" -> cast(Cast.Kind.DOMAIN, node, "coercionformat", scope);
            case "CONVERTROWTYPEEXPR" -> cast(Cast.Kind.ROW, node, "convertformat", scope);
            case "COLLATEEXPR" -> collate(node, scope);
            case "CASEEXPR" -> caseOf(node, scope);
            case "COALESCEEXPR" ->
                construct(
                        Construct.Kind.COALESCE,
                        node,
                        "args",
                        Types.of(node, "coalescetype", "", "coalescecollid"),
                        scope);
            case "MINMAXEXPR" ->
                construct(
                        node.integer("op") == 0 ? Construct.Kind.GREATEST : Construct.Kind.LEAST,
                        node,
                        "args",
                        Types.of(node, "minmaxtype", "", "minmaxcollid"),
                        scope);
            case "ARRAYEXPR" ->
                construct(
                        Construct.Kind.ARRAY,
                        node,
                        "elements",
                        Types.of(node, "array_typeid", "", "array_collid"),
                        scope);
            case "ROWEXPR" -> construct(Construct.Kind.ROW, node, "args", SqlType.of(node.oid("row_typeid")), scope);
            case "ROWCOMPAREEXPR" ->
                new Scalar.RowComparison(
                        oneSchema(operators(node)),
                        readAll(node.nodes("largs"), scope),
                        readAll(node.nodes("rargs"), scope));
            case "SUBSCRIPTINGREF" -> subscript(node, scope);
            case "FIELDSELECT" ->
                new Scalar.FieldAccess(
                        read(node.node("arg"), scope),
                        fieldNames.find(node.node("arg"), node.integer("fieldnum"), scope),
                        Types.of(node, "resulttype", "resulttypmod", "resultcollid"));
            case "NULLTEST" ->
                new Scalar.NullTest(
                        read(node.node("arg"), scope), node.integer("nulltesttype") == 1, node.flag("argisrow"));
            case "BOOLEANTEST" -> booleanTest(node, scope);
            default -> specials.read(node, scope);
        };
    }

    private static SqlType placeholderType(Node node) {
        return node.is("PARAM")
                ? Types.of(node, "paramtype", "paramtypmod", "paramcollid")
                : Types.of(node, "typeId", "typeMod", "collation");
    }

    private Scalar variable(Node node, Scope scope) {
        Scope definer = scope.at(node.integer("varlevelsup"));
        int index = node.integer("varno");
        int attribute = node.integer("varattno");
        if (definer.isSetOperation()) {
            return new Scalar.Column(definer.setOperationColumns().get(attribute - 1));
        }
        Node entry = definer.entry(index);
        int kind = entry.integer("rtekind");
        if (kind == RangeKind.JOIN || kind == RangeKind.GROUP) {
            if (attribute == 0) {
                throw new CompileException(Diagnostic.of(
                        DiagnosticCode.CONSTRUCT_NOT_SUPPORTED,
                        "the row of join \"" + entry.node("eref").string("aliasname")
                                + "\" as one value is not supported in a maintained view"));
            }
            String field = kind == RangeKind.JOIN ? "joinaliasvars" : "groupexprs";
            return read(entry.nodes(field).get(attribute - 1), definer);
        }
        Scope.Range range = definer.range(index);
        if (attribute == 0) {
            return new Scalar.WholeRow(range.number(), Types.of(node, "vartype", "vartypmod", "varcollid"));
        }
        Symbol symbol = range.columns().get(attribute);
        if (symbol == null) {
            throw new TreeFormatException("entry " + index + " has no column " + attribute);
        }
        return new Scalar.Column(symbol);
    }

    private static Scalar sqlValue(Node node) {
        int typmod = node.integer("typmod");
        String name = switch (node.integer("op")) {
            case 0 -> "CURRENT_DATE";
            case 1, 2 -> "CURRENT_TIME";
            case 3, 4 -> "CURRENT_TIMESTAMP";
            case 5, 6 -> "LOCALTIME";
            case 7, 8 -> "LOCALTIMESTAMP";
            case 9 -> "CURRENT_ROLE";
            case 10 -> "CURRENT_USER";
            case 11 -> "USER";
            case 12 -> "SESSION_USER";
            case 13 -> "CURRENT_CATALOG";
            case 14 -> "CURRENT_SCHEMA";
            default -> throw new TreeFormatException("SQL value function " + node.integer("op"));
        };
        return new Scalar.SqlValue(
                typmod < 0 ? name : name + "(" + typmod + ")", new SqlType(node.oid("type"), typmod, 0));
    }

    private Scalar function(Node node, Scope scope) {
        List<Node> arguments = node.nodes("args");
        FunctionCall.Form form = switch (node.integer("funcformat")) {
            case 0 -> FunctionCall.Form.CALL;
            case 1 -> FunctionCall.Form.EXPLICIT_CAST;
            case 2 -> FunctionCall.Form.IMPLICIT_CAST;
            default -> FunctionCall.Form.SQL_SYNTAX;
        };
        boolean isCast = form == FunctionCall.Form.EXPLICIT_CAST || form == FunctionCall.Form.IMPLICIT_CAST;
        List<Scalar> values = readAll(arguments, scope);
        return new FunctionCall(
                node.oid("funcid"),
                values,
                arguments.stream()
                        .filter(argument -> argument.is("NAMEDARGEXPR"))
                        .map(argument -> argument.string("name"))
                        .toList(),
                node.flag("funcvariadic"),
                form,
                new SqlType(node.oid("funcresulttype"), isCast ? lengthOf(values) : -1, node.oid("funccollid")));
    }

    /** A cast to a type with a modifier is a call whose second argument is that modifier. */
    private static int lengthOf(List<Scalar> arguments) {
        return arguments.size() > 1
                        && arguments.get(1) instanceof Scalar.Constant(SqlType type, String text)
                        && type.oid() == INT4
                        && text != null
                ? Integer.parseInt(text)
                : -1;
    }

    private Scalar operator(Node node, OperatorCall.Form form, Scope scope) {
        if (form != OperatorCall.Form.OPERATOR) {
            requireCatalogOperator(
                    node.oid("opno"), form == OperatorCall.Form.NULLIF ? "NULLIF" : "IS DISTINCT FROM", "a = b");
        }
        return new OperatorCall(
                node.oid("opno"),
                form,
                readAll(node.nodes("args"), scope),
                node.oid("inputcollid"),
                Types.of(node, "opresulttype", "", "opcollid"));
    }

    /** Constructs that compare without naming their operator find another one when its schema is not on the search_path. */
    private void requireCatalogOperator(long oid, String construct, String alternative) {
        Operator operator = description.operator(oid);
        if (!operator.isBuiltIn()) {
            throw new CompileException(Diagnostic.of(
                            DiagnosticCode.CONSTRUCT_NOT_SUPPORTED,
                            construct + " compares with operator " + operator.schema() + "." + operator.name()
                                    + ", which it cannot name; that is not supported in a maintained view")
                    .withHint("write the comparison out, as in " + alternative));
        }
    }

    /** A comparison of rows names one operator for all columns, so they must be found in one schema. */
    private List<CollatedOperator> oneSchema(List<CollatedOperator> operators) {
        List<String> schemas = operators.stream()
                .map(each -> description.operator(each.operator()).schema())
                .distinct()
                .toList();
        if (schemas.size() > 1) {
            throw new CompileException(Diagnostic.of(
                            DiagnosticCode.CONSTRUCT_NOT_SUPPORTED,
                            "a comparison of rows with operators of the schemas " + String.join(", ", schemas)
                                    + " is not supported in a maintained view")
                    .withHint("compare the columns one by one"));
        }
        return operators;
    }

    private static List<CollatedOperator> operators(Node comparison) {
        List<Long> operators = comparison.numbers("opnos");
        List<Long> collations = comparison.numbers("inputcollids");
        return IntStream.range(0, operators.size())
                .mapToObj(i -> new CollatedOperator(operators.get(i), collations.get(i)))
                .toList();
    }

    private Scalar quantified(Node node, Scope scope) {
        List<Scalar> arguments = readAll(node.nodes("args"), scope);
        return new Scalar.QuantifiedArray(node.oid("opno"), node.flag("useOr"), arguments.get(0), arguments.get(1));
    }

    private Scalar logical(Node node, Scope scope) {
        Logical.Kind kind = switch (node.string("boolop")) {
            case "and" -> Logical.Kind.AND;
            case "or" -> Logical.Kind.OR;
            default -> Logical.Kind.NOT;
        };
        return new Logical(kind, readAll(node.nodes("args"), scope));
    }

    private Scalar aggregate(Node node, Scope scope) {
        List<Node> arguments = node.nodes("args");
        int visible = (int) arguments.stream().filter(a -> !a.flag("resjunk")).count();
        List<AggregateSort> sorts = new ArrayList<>();
        for (Node item : node.nodes("aggorder")) {
            sorts.add(new AggregateSort(
                    position(arguments, item.integer("tleSortGroupRef")),
                    item.oid("sortop"),
                    queries.direction(item.oid("sortop")),
                    item.flag("nulls_first")));
        }
        return new Scalar.AggregateCall(
                node.oid("aggfnoid"),
                arguments.stream()
                        .map(argument -> read(argument.node("expr"), scope))
                        .toList(),
                visible,
                readAll(node.nodes("aggdirectargs"), scope),
                !node.nodes("aggdistinct").isEmpty(),
                sorts,
                node.optionalNode("aggfilter")
                        .map(filter -> read(filter, scope))
                        .orElse(null),
                !node.string("aggkind").equals("n"),
                node.flag("aggstar"),
                node.flag("aggvariadic"),
                node.integer("agglevelsup"),
                Types.of(node, "aggtype", "", "aggcollid"));
    }

    private static int position(List<Node> arguments, int reference) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).integer("ressortgroupref") == reference) {
                return i;
            }
        }
        throw new TreeFormatException("an aggregate sorts by an argument it does not have");
    }

    private Scalar window(Node node, Scope scope) {
        return new Scalar.WindowCall(
                node.oid("winfnoid"),
                readAll(node.nodes("args"), scope),
                node.optionalNode("aggfilter")
                        .map(filter -> read(filter, scope))
                        .orElse(null),
                node.flag("winstar"),
                false,
                node.integer("winref"),
                Types.of(node, "wintype", "", "wincollid"));
    }

    private Scalar subQuery(Node node, Scope scope) {
        Node same = node.withoutPlaces();
        Scalar known = scope.subQuery(same);
        if (known == null) {
            known = newSubQuery(node, scope);
            scope.subQuery(same, known);
        }
        return known;
    }

    private Scalar newSubQuery(Node node, Scope scope) {
        Query query = queries.query(node.node("subselect"), scope);
        Scalar.SubQuery.Kind kind = switch (node.integer("subLinkType")) {
            case 0 -> Scalar.SubQuery.Kind.EXISTS;
            case 1 -> Scalar.SubQuery.Kind.ALL;
            case 2 -> Scalar.SubQuery.Kind.ANY;
            case 3 -> Scalar.SubQuery.Kind.ROW_COMPARISON;
            case 4 -> Scalar.SubQuery.Kind.SCALAR;
            case 6 -> Scalar.SubQuery.Kind.ARRAY;
            default -> throw new TreeFormatException("sub-query of kind " + node.integer("subLinkType"));
        };
        List<Scalar> left = new ArrayList<>();
        List<CollatedOperator> operators = new ArrayList<>();
        node.optionalNode("testexpr").ifPresent(test -> tests(test, left, operators, scope));
        return new Scalar.SubQuery(kind, left, oneSchema(operators), query, subQueryType(kind, query));
    }

    /** The comparison of each left-hand value with a placeholder for the sub-query's column. */
    private void tests(Node test, List<Scalar> left, List<CollatedOperator> operators, Scope scope) {
        switch (test.label()) {
            case "ROWCOMPAREEXPR" -> {
                operators.addAll(operators(test));
                left.addAll(readAll(test.nodes("largs"), scope));
            }
            case "BOOLEXPR" -> test.nodes("args").forEach(inner -> tests(inner, left, operators, scope));
            case "OPEXPR" -> {
                operators.add(new CollatedOperator(test.oid("opno"), test.oid("inputcollid")));
                left.add(read(test.nodes("args").get(0), scope));
            }
            default -> throw new TreeFormatException("a sub-query is tested by " + test.label());
        }
    }

    private SqlType subQueryType(Scalar.SubQuery.Kind kind, Query query) {
        if (kind != Scalar.SubQuery.Kind.SCALAR && kind != Scalar.SubQuery.Kind.ARRAY) {
            return SqlType.BOOL;
        }
        SqlType column = query.body().targets().stream()
                .filter(target -> !target.hidden())
                .findFirst()
                .map(target -> target.expression().type())
                .orElseThrow(() -> new TreeFormatException("a sub-query without columns is used as a value"));
        if (kind == Scalar.SubQuery.Kind.SCALAR) {
            return column;
        }
        // An array of arrays is of the same type.
        var type = description.type(column.oid());
        return type.isArray() ? column : new SqlType(type.array(), column.modifier(), column.collation());
    }

    private Scalar cast(Cast.Kind kind, Node node, String format, Scope scope) {
        return new Cast(
                kind,
                read(node.node("arg"), scope),
                node.integer(format) == 2,
                Types.of(node, "resulttype", "resulttypmod", "resultcollid"));
    }

    private Scalar collate(Node node, Scope scope) {
        Scalar argument = read(node.node("arg"), scope);
        long collation = node.oid("collOid");
        return new Scalar.Collate(
                argument,
                collation,
                new SqlType(argument.type().oid(), argument.type().modifier(), collation));
    }

    private Scalar caseOf(Node node, Scope scope) {
        if (node.optionalNode("arg").isPresent()) {
            for (Node branch : node.nodes("args")) {
                Node condition = branch.node("expr");
                if (condition.is("OPEXPR")) {
                    requireCatalogOperator(condition.oid("opno"), "CASE", "CASE WHEN a = b THEN ...");
                }
            }
        }
        List<Scalar.Case.Branch> branches = node.nodes("args").stream()
                .map(branch ->
                        new Scalar.Case.Branch(read(branch.node("expr"), scope), read(branch.node("result"), scope)))
                .toList();
        return new Scalar.Case(
                node.optionalNode("arg").map(subject -> read(subject, scope)).orElse(null),
                branches,
                node.optionalNode("defresult").map(value -> read(value, scope)).orElse(null),
                Types.of(node, "casetype", "", "casecollid"));
    }

    private Scalar construct(Construct.Kind kind, Node node, String arguments, SqlType type, Scope scope) {
        return new Construct(kind, readAll(node.nodes(arguments), scope), type);
    }

    private Scalar subscript(Node node, Scope scope) {
        List<Optional<Scalar>> lower = indexes(node, "reflowerindexpr", scope);
        String type = node.hasField("refrestype") ? "refrestype" : "refelemtype";
        SqlType result = !node.hasField("refrestype") && !lower.isEmpty()
                ? Types.of(node, "refcontainertype", "reftypmod", "refcollid")
                : Types.of(node, type, "reftypmod", "refcollid");
        return new Scalar.Subscript(
                read(node.node("refexpr"), scope),
                !lower.isEmpty(),
                lower,
                indexes(node, "refupperindexpr", scope),
                result);
    }

    private List<Optional<Scalar>> indexes(Node node, String field, Scope scope) {
        return node.optionalNodes(field).stream()
                .map(index -> index.map(expression -> read(expression, scope)))
                .toList();
    }

    private Scalar booleanTest(Node node, Scope scope) {
        String test = switch (node.integer("booltesttype")) {
            case 0 -> "IS TRUE";
            case 1 -> "IS NOT TRUE";
            case 2 -> "IS FALSE";
            case 3 -> "IS NOT FALSE";
            case 4 -> "IS UNKNOWN";
            case 5 -> "IS NOT UNKNOWN";
            default -> throw new TreeFormatException("boolean test " + node.integer("booltesttype"));
        };
        return new Scalar.BooleanTest(read(node.node("arg"), scope), test);
    }
}
