package dev.everview.compiler.sql;

import dev.everview.compiler.description.Collation;
import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Operator;
import dev.everview.compiler.description.Routine;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes scalar expressions. What belongs to pg_catalog is written bare, for all our SQL runs with that search_path; everything else
 * with its schema. Each operator expression stands in parentheses, so precedence never matters.
 */
final class ScalarText {
    private final Description description;
    private final SqlRenderer queries;
    private final TypeName types;

    ScalarText(Description description, SqlRenderer queries) {
        this.description = description;
        this.queries = queries;
        this.types = new TypeName(description);
    }

    String type(SqlType type) {
        return types.of(type);
    }

    String text(Scalar scalar, SqlScope scope) {
        return switch (scalar) {
            case Scalar.Column column -> scope.column(column.symbol());
            case Scalar.WholeRow row -> scope.range(row.range());
            case Scalar.Constant constant -> constant(constant);
            case Scalar.SqlValue value -> value.name();
            case Scalar.Placeholder placeholder ->
                throw new IllegalStateException("a placeholder has no text outside its construct");
            case Scalar.FunctionCall call -> call(call, scope);
            case Scalar.OperatorCall call -> operator(call, scope);
            case Scalar.QuantifiedArray array ->
                "(" + text(array.element(), scope) + " " + operatorName(array.operator())
                        + (array.any() ? " ANY (" : " ALL (") + quantified(array.array(), scope) + "))";
            case Scalar.Logical logical -> logical(logical, scope);
            case Scalar.AggregateCall call -> aggregate(call, scope);
            case Scalar.WindowCall call ->
                function(call.function()) + "("
                        + (call.star() ? "*" : list(call.arguments(), call.variadic(), scope)) + ")"
                        + filter(Optional.ofNullable(call.filter()), scope) + " OVER w" + call.window();
            case Scalar.GroupingCall call -> "GROUPING(" + list(call.arguments(), false, scope) + ")";
            case Scalar.SubQuery subQuery -> subQuery(subQuery, scope);
            case Scalar.Cast cast -> cast(cast, scope);
            case Scalar.Collate collate ->
                "(" + text(collate.argument(), scope) + " COLLATE " + collation(collate.collation()) + ")";
            case Scalar.Case choice -> choice(choice, scope);
            case Scalar.Construct construct -> construct(construct, scope);
            case Scalar.RowComparison comparison ->
                "(ROW(" + list(comparison.left(), false, scope) + ") "
                        + operatorName(comparison.operators().get(0)) + " ROW("
                        + list(comparison.right(), false, scope) + "))";
            case Scalar.Subscript subscript -> subscript(subscript, scope);
            case Scalar.FieldAccess access ->
                "(" + text(access.composite(), scope) + ")." + Identifier.quote(access.field());
            case Scalar.NullTest test -> nullTest(test, scope);
            case Scalar.BooleanTest test -> "(" + text(test.argument(), scope) + " IS " + test.test() + ")";
            case Scalar.Special special -> special(special, scope);
        };
    }

    String list(List<Scalar> scalars, boolean variadic, SqlScope scope) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < scalars.size(); i++) {
            texts.add((variadic && i == scalars.size() - 1 ? "VARIADIC " : "") + text(scalars.get(i), scope));
        }
        return String.join(", ", texts);
    }

    String function(long oid) {
        Routine routine = description.function(oid);
        return routine.isBuiltIn() && !clashesWithSyntax(routine.name())
                ? Identifier.quote(routine.name())
                : Identifier.qualified(routine.schema(), routine.name());
    }

    /** Built-in functions whose bare name is grammar rather than a function call. */
    private static boolean clashesWithSyntax(String name) {
        return !Identifier.quote(name).equals(name);
    }

    String operatorName(long oid) {
        Operator operator = description.operator(oid);
        return operator.isBuiltIn()
                ? operator.name()
                : "OPERATOR(" + Identifier.quote(operator.schema()) + "." + operator.name() + ")";
    }

    String collation(long oid) {
        Collation collation = description.collation(oid);
        return Identifier.qualified(collation.schema(), collation.name());
    }

    private String constant(Scalar.Constant constant) {
        String type = types.of(constant.type());
        String text = constant.text();
        if (text == null) {
            return "NULL::" + type;
        }
        DataType base = description.type(constant.type().oid());
        if (base.oid() == 16) {
            return text.startsWith("t") ? "true" : "false";
        }
        if (base.oid() == 23 && text.matches("\\d+")) {
            return text;
        }
        if (base.oid() == 1700 && constant.type().modifier() < 0 && text.matches("\\d+\\.\\d+")) {
            return text;
        }
        return Literal.quote(text) + "::" + type;
    }

    private String call(Scalar.FunctionCall call, SqlScope scope) {
        boolean asCast = call.form() == Scalar.FunctionCall.Form.EXPLICIT_CAST
                || call.form() == Scalar.FunctionCall.Form.IMPLICIT_CAST;
        if (asCast) {
            Scalar argument = call.arguments().get(0);
            boolean withModifier = call.arguments().size() > 1;
            if (withModifier && argument instanceof Scalar.Cast inner && inner.kind() == Scalar.Cast.Kind.RELABEL) {
                argument = inner.argument();
            }
            return operand(argument, scope) + "::" + types.of(call.type());
        }
        int unnamed = call.arguments().size() - call.names().size();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            String name = i < unnamed ? "" : Identifier.quote(call.names().get(i - unnamed)) + " => ";
            String variadic = call.variadic() && i == call.arguments().size() - 1 ? "VARIADIC " : "";
            texts.add(variadic + name + text(call.arguments().get(i), scope));
        }
        return function(call.function()) + "(" + String.join(", ", texts) + ")";
    }

    private String operator(Scalar.OperatorCall call, SqlScope scope) {
        List<Scalar> arguments = call.arguments();
        return switch (call.form()) {
            case IS_DISTINCT_FROM ->
                "(" + text(arguments.get(0), scope) + " IS DISTINCT FROM " + text(arguments.get(1), scope) + ")";
            case NULLIF -> "NULLIF(" + list(arguments, false, scope) + ")";
            case OPERATOR ->
                arguments.size() == 1
                        ? "(" + operatorName(call.operator()) + " " + text(arguments.get(0), scope) + ")"
                        : "(" + text(arguments.get(0), scope) + " " + operatorName(call.operator()) + " "
                                + text(arguments.get(1), scope) + ")";
        };
    }

    private String quantified(Scalar array, SqlScope scope) {
        String text = text(array, scope);
        boolean scalarSubQuery =
                array instanceof Scalar.SubQuery subQuery && subQuery.kind() == Scalar.SubQuery.Kind.SCALAR;
        return scalarSubQuery ? text + "::" + types.of(array.type()) : text;
    }

    private String logical(Scalar.Logical logical, SqlScope scope) {
        return switch (logical.kind()) {
            case NOT -> "(NOT " + text(logical.arguments().get(0), scope) + ")";
            case AND, OR ->
                logical.arguments().stream()
                        .map(argument -> text(argument, scope))
                        .collect(Collectors.joining(" " + logical.kind() + " ", "(", ")"));
        };
    }

    private String aggregate(Scalar.AggregateCall call, SqlScope scope) {
        String order = call.orderBy().stream()
                .map(sort -> text(call.arguments().get(sort.argument()), scope)
                        + direction(sort.direction(), sort.operator(), sort.nullsFirst()))
                .collect(Collectors.joining(", "));
        String filter = filter(Optional.ofNullable(call.filter()), scope);
        if (call.withinGroup()) {
            return function(call.function()) + "(" + list(call.direct(), call.variadic(), scope)
                    + ") WITHIN GROUP (ORDER BY " + order + ")" + filter;
        }
        String arguments =
                call.star() ? "*" : list(call.arguments().subList(0, call.visible()), call.variadic(), scope);
        return function(call.function()) + "(" + (call.distinct() ? "DISTINCT " : "") + arguments
                + (order.isEmpty() ? "" : " ORDER BY " + order) + ")" + filter;
    }

    private String filter(Optional<Scalar> filter, SqlScope scope) {
        return filter.map(condition -> " FILTER (WHERE " + text(condition, scope) + ")")
                .orElse("");
    }

    String direction(Query.SortItem.Direction direction, long operator, boolean nullsFirst) {
        String word = switch (direction) {
            case ASCENDING -> "";
            case DESCENDING -> " DESC";
            case USING -> " USING " + operatorName(operator);
        };
        boolean usual = direction == Query.SortItem.Direction.DESCENDING ? nullsFirst : !nullsFirst;
        if (direction != Query.SortItem.Direction.USING && usual) {
            return word;
        }
        return word + (nullsFirst ? " NULLS FIRST" : " NULLS LAST");
    }

    private String subQuery(Scalar.SubQuery subQuery, SqlScope scope) {
        String query = "(" + queries.query(subQuery.query(), List.of(), scope) + ")";
        String left = subQuery.left().size() == 1
                ? text(subQuery.left().get(0), scope)
                : "ROW(" + list(subQuery.left(), false, scope) + ")";
        return switch (subQuery.kind()) {
            case EXISTS -> "(EXISTS " + query + ")";
            case SCALAR -> query;
            case ARRAY -> "ARRAY" + query;
            case ANY -> "(" + left + " " + operatorName(subQuery.operators().get(0)) + " ANY " + query + ")";
            case ALL -> "(" + left + " " + operatorName(subQuery.operators().get(0)) + " ALL " + query + ")";
            case ROW_COMPARISON ->
                "(" + left + " " + operatorName(subQuery.operators().get(0)) + " " + query + ")";
        };
    }

    private String cast(Scalar.Cast cast, SqlScope scope) {
        DataType target = description.type(cast.type().oid());
        boolean polymorphic = target.kind() == DataType.Kind.PSEUDO && target.oid() != 2249;
        return polymorphic
                ? text(cast.argument(), scope)
                : operand(cast.argument(), scope) + "::" + types.of(cast.type());
    }

    /** An operand of {@code ::}, which binds tighter than anything but a dot. */
    private String operand(Scalar scalar, SqlScope scope) {
        String text = text(scalar, scope);
        boolean bare = scalar instanceof Scalar.Column
                || (scalar instanceof Scalar.FunctionCall call && call.form() == Scalar.FunctionCall.Form.CALL)
                || (text.startsWith("(") && scalar instanceof Scalar.OperatorCall);
        return bare ? text : "(" + text + ")";
    }

    private String choice(Scalar.Case choice, SqlScope scope) {
        StringBuilder out = new StringBuilder("CASE");
        if (choice.subject() != null) {
            out.append(' ').append(text(choice.subject(), scope));
        }
        for (Scalar.Case.Branch branch : choice.branches()) {
            Scalar condition = choice.subject() != null ? compared(branch.condition()) : branch.condition();
            out.append(" WHEN ").append(text(condition, scope));
            out.append(" THEN ").append(text(branch.result(), scope));
        }
        if (choice.otherwise() != null) {
            out.append(" ELSE ").append(text(choice.otherwise(), scope));
        }
        return out.append(" END").toString();
    }

    /** In {@code CASE x WHEN y}, the analysed condition is {@code placeholder = y}. */
    private static Scalar compared(Scalar condition) {
        List<Scalar> operands = condition.operands();
        return operands.get(operands.size() - 1);
    }

    private String construct(Scalar.Construct construct, SqlScope scope) {
        String arguments = list(construct.arguments(), false, scope);
        return switch (construct.kind()) {
            case COALESCE -> "COALESCE(" + arguments + ")";
            case GREATEST -> "GREATEST(" + arguments + ")";
            case LEAST -> "LEAST(" + arguments + ")";
            case ARRAY -> "ARRAY[" + arguments + "]::" + types.of(construct.type());
            case ROW ->
                construct.type().oid() == 2249
                        ? "ROW(" + arguments + ")"
                        : "(ROW(" + arguments + "))::" + types.of(construct.type());
        };
    }

    private String subscript(Scalar.Subscript subscript, SqlScope scope) {
        StringBuilder out = new StringBuilder("(" + text(subscript.container(), scope) + ")");
        for (int i = 0; i < subscript.upper().size(); i++) {
            out.append('[');
            if (subscript.slice()) {
                subscript.lower().get(i).ifPresent(index -> out.append(text(index, scope)));
                out.append(':');
            }
            subscript.upper().get(i).ifPresent(index -> out.append(text(index, scope)));
            out.append(']');
        }
        return out.toString();
    }

    private String nullTest(Scalar.NullTest test, SqlScope scope) {
        DataType type = description.type(test.argument().type().oid());
        boolean row = type.oid() == 2249 || type.kind() == DataType.Kind.COMPOSITE;
        if (row && !test.wholeRow()) {
            return "(" + text(test.argument(), scope) + (test.negated() ? " IS " : " IS NOT ") + "DISTINCT FROM NULL)";
        }
        return "(" + text(test.argument(), scope) + (test.negated() ? " IS NOT NULL)" : " IS NULL)");
    }

    private String special(Scalar.Special special, SqlScope scope) {
        StringBuilder out = new StringBuilder(special.parts().get(0));
        for (int i = 0; i < special.arguments().size(); i++) {
            out.append(text(special.arguments().get(i), scope))
                    .append(special.parts().get(i + 1));
        }
        return out.toString();
    }

    String columnDefinitions(List<FromItem.ColumnDefinition> definitions) {
        return definitions.stream()
                .map(column -> Identifier.quote(column.name()) + " " + types.of(column.type()))
                .collect(Collectors.joining(", "));
    }
}
