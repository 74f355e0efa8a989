package dev.everview.compiler.sql;

import dev.everview.compiler.description.Column;
import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Operator;
import dev.everview.compiler.description.Routine;
import dev.everview.compiler.query.CollatedOperator;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Expressions as SQL text, for a search_path of pg_catalog alone: what belongs to the catalog is written bare, everything else with
 * its schema. Casts are written out and nested operators parenthesised, so that PostgreSQL resolves the text to the same functions.
 *
 * <p>Not thread-safe, as its scope is not.
 */
final class ScalarText {
    /** Writes a sub-query where an expression contains one. */
    interface SubQueries {
        void write(Query query, SqlWriter out);
    }

    private static final long BOOL = 16;
    private static final long INT4 = 23;
    private static final long INT8 = 20;
    private static final long NUMERIC = 1700;
    private static final long UNKNOWN = 705;
    private static final long RECORD = 2249;
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+\\.[0-9]+");

    private final Description description;
    private final SqlScope scope;
    private final SubQueries subQueries;

    ScalarText(Description description, SqlScope scope, SubQueries subQueries) {
        this.description = description;
        this.scope = scope;
        this.subQueries = subQueries;
    }

    /** The text of an expression that stands by itself: an entry of a select list, an argument, a condition. */
    String text(Scalar scalar) {
        SqlWriter out = new SqlWriter();
        write(scalar, out);
        return out.toString();
    }

    /** The operator as it stands between operands. */
    String operator(long oid) {
        Operator operator = description.operator(oid);
        if (!operator.isBuiltIn()) {
            return "OPERATOR(" + Identifier.quote(operator.schema()) + "." + operator.name() + ")";
        }
        return switch (operator.name()) {
            case "~~" -> "LIKE";
            case "!~~" -> "NOT LIKE";
            case "~~*" -> "ILIKE";
            case "!~~*" -> "NOT ILIKE";
            default -> operator.name();
        };
    }

    /** The function's name as a call writes it. */
    String function(long oid) {
        Routine routine = description.function(oid);
        if (!routine.isBuiltIn()) {
            return Identifier.qualified(routine.schema(), routine.name());
        }
        String quoted = Identifier.quote(routine.name());
        // A key word needs no quotes after a schema, and reads better so: pg_catalog.extract(…).
        if (!quoted.equals(routine.name())) {
            return "pg_catalog." + (PLAIN_NAME.matcher(routine.name()).matches() ? routine.name() : quoted);
        }
        return quoted;
    }

    /** The type's name, with its modifier. */
    String type(SqlType type) {
        return description.typeName(type.oid(), type.modifier());
    }

    /** {@code ASC}, {@code DESC} or {@code USING operator}, and the place of NULLs where it is not the usual one. */
    String order(Query.SortItem.Direction direction, long operator, boolean nullsFirst) {
        return switch (direction) {
            case ASCENDING -> nullsFirst ? " NULLS FIRST" : "";
            case DESCENDING -> nullsFirst ? " DESC" : " DESC NULLS LAST";
            case USING ->
                " USING OPERATOR("
                        + Identifier.quote(description.operator(operator).schema())
                        + "."
                        + description.operator(operator).name()
                        + ")"
                        + (nullsFirst ? " NULLS FIRST" : " NULLS LAST");
        };
    }

    /** Writes an entry of a list in which a whole row would otherwise be spread into its columns. */
    void writeElement(Scalar scalar, SqlWriter out) {
        if (scalar instanceof Scalar.WholeRow(int range, SqlType type)) {
            out.append("(" + scope.range(range) + ".*)::" + type(type));
        } else {
            write(scalar, out);
        }
    }

    /** Writes a value of CYCLE, for which the grammar has {@code type 'text'} in place of {@code 'text'::type}, and no other cast. */
    void writeMark(Scalar value, SqlWriter out) {
        Scalar mark = withoutImplicitCast(value);
        if (mark instanceof Scalar.FunctionCall cast
                && cast.form() == Scalar.FunctionCall.Form.EXPLICIT_CAST
                && cast.arguments().get(0) instanceof Scalar.Constant(SqlType bare, String text)) {
            mark = new Scalar.Constant(cast.type(), text);
        }
        if (mark instanceof Scalar.Constant(SqlType type, String text)) {
            String written = text == null ? "NULL" : constant(new Scalar.Constant(type, text));
            boolean plain = !written.startsWith("-") && !written.contains("::");
            out.append(plain ? written : type(type) + " " + Literal.quote(text));
        } else {
            write(mark, out);
        }
    }

    void writeOperand(Scalar scalar, SqlWriter out) {
        if (isAtomic(scalar)) {
            write(scalar, out);
        } else {
            out.append("(");
            write(scalar, out);
            out.append(")");
        }
    }

    void write(Scalar scalar, SqlWriter out) {
        switch (scalar) {
            case Scalar.Column(var symbol) -> out.append(scope.column(symbol));
            case Scalar.WholeRow(int range, SqlType type) -> out.append(scope.range(range) + ".*");
            case Scalar.Constant constant -> out.append(constant(constant));
            case Scalar.SqlValue(String name, SqlType type) -> out.append(name);
            case Scalar.Placeholder placeholder ->
                throw new IllegalStateException("a placeholder stands outside the construct that fills it");
            case Scalar.FunctionCall call -> call(call, out);
            case Scalar.OperatorCall call -> operatorCall(call, out);
            case Scalar.QuantifiedArray quantified -> quantified(quantified, out);
            case Scalar.Logical logical -> logical(logical, out);
            case Scalar.AggregateCall call -> aggregate(call, out);
            case Scalar.WindowCall call -> window(call, out);
            case Scalar.GroupingCall(List<Scalar> arguments) -> {
                out.append("GROUPING");
                arguments(arguments, out);
            }
            case Scalar.SubQuery subQuery -> subQuery(subQuery, out);
            case Scalar.LocalQuery local -> subQuery(local.applied(), out);
            case Scalar.Cast cast -> cast(cast, out);
            case Scalar.Collate(Scalar argument, long collation, SqlType type) -> {
                writeOperand(argument, out);
                out.append(" COLLATE " + collation(collation));
            }
            case Scalar.Case choice -> choice(choice, out);
            case Scalar.Construct construct -> construct(construct, out);
            case Scalar.RowComparison(List<CollatedOperator> operators, List<Scalar> left, List<Scalar> right) -> {
                out.append("ROW");
                elements(left, out);
                out.append(" " + operator(operators.get(0).operator()) + " ROW");
                elements(right, out);
            }
            case Scalar.Subscript subscript -> subscript(subscript, out);
            case Scalar.FieldAccess(Scalar composite, String field, SqlType type) -> {
                out.append("(");
                write(composite, out);
                out.append(")." + Identifier.quote(field));
            }
            case Scalar.NullTest test -> nullTest(test, out);
            case Scalar.BooleanTest(Scalar argument, String test) -> {
                writeOperand(argument, out);
                out.append(" " + test);
            }
            case Scalar.Special special -> special(special, out);
        }
    }

    private boolean isAtomic(Scalar scalar) {
        return switch (scalar) {
            case Scalar.Column column -> true;
            case Scalar.Constant constant -> !constant(constant).startsWith("-");
            case Scalar.SqlValue value -> true;
            case Scalar.FunctionCall call -> true;
            case Scalar.OperatorCall call -> call.form() == Scalar.OperatorCall.Form.NULLIF;
            case Scalar.AggregateCall call -> true;
            case Scalar.WindowCall call -> true;
            case Scalar.GroupingCall call -> true;
            case Scalar.Cast cast -> true;
            case Scalar.Case choice -> true;
            case Scalar.Construct construct -> true;
            case Scalar.Subscript subscript -> true;
            case Scalar.FieldAccess access -> true;
            case Scalar.SubQuery subQuery ->
                switch (subQuery.kind()) {
                    case SCALAR, ARRAY, EXISTS -> true;
                    case ANY, ALL, ROW_COMPARISON -> false;
                };
            case Scalar.LocalQuery local -> isAtomic(local.subQuery());
            case Scalar.WholeRow row -> false;
            case Scalar.Placeholder placeholder -> false;
            case Scalar.QuantifiedArray quantified -> false;
            case Scalar.Logical logical -> false;
            case Scalar.Collate collate -> false;
            case Scalar.RowComparison comparison -> false;
            case Scalar.NullTest test -> false;
            case Scalar.BooleanTest test -> false;
            case Scalar.Special special -> false;
        };
    }

    private String constant(Scalar.Constant constant) {
        SqlType type = constant.type();
        String text = constant.text();
        if (type.oid() == UNKNOWN) {
            return text == null ? "NULL" : Literal.quote(text);
        }
        if (text == null) {
            // a cast would ask the domain whether it takes NULL; of a column that an outer join extends nobody asks
            // (https://www.postgresql.org/docs/current/sql-createdomain.html)
            String unknown = description.type(type.oid()).kind() == DataType.Kind.DOMAIN
                    ? "('{}'::" + type(type) + "[])[1]"
                    : "NULL::" + type(type);
            return isCollated(constant)
                    ? "(SELECT " + unknown + " COLLATE " + collation(type.collation()) + ")"
                    : unknown;
        }
        if (type.modifier() < 0) {
            // These are read back as constants of just these types.
            if (type.oid() == BOOL
                    || (type.oid() == INT4 && !text.equals("-2147483648"))
                    || (type.oid() == INT8 && isBeyondInteger(text))
                    || (type.oid() == NUMERIC && DECIMAL.matcher(text).matches())) {
                return text;
            }
        }
        return Literal.quote(text) + "::" + type(type);
    }

    /**
     * Whether it stands for a column that has another collation than its type: what is computed from it must not notice. Only a
     * sub-query has a collation without insisting on it (https://www.postgresql.org/docs/current/collation.html).
     */
    private boolean isCollated(Scalar.Constant constant) {
        SqlType type = constant.type();
        return constant.text() == null
                && type.collation() != 0
                && type.collation() != description.type(type.oid()).collation();
    }

    private static boolean isBeyondInteger(String text) {
        long value = Long.parseLong(text);
        return value > Integer.MAX_VALUE || (value < -Integer.MAX_VALUE - 1L && value > Long.MIN_VALUE);
    }

    private void call(Scalar.FunctionCall call, SqlWriter out) {
        switch (call.form()) {
            case EXPLICIT_CAST, IMPLICIT_CAST -> {
                // A cast with a length first converts to the bare type; that step shows only where it was written.
                Scalar argument = call.arguments().get(0);
                boolean length = call.arguments().size() > 1;
                if (length
                        && argument instanceof Scalar.Constant(SqlType type, String text)
                        && text != null
                        && type.oid() == call.type().oid()) {
                    out.append(Literal.quote(text));
                } else {
                    castOperand(length ? withoutImplicitCast(argument) : argument, out);
                }
                out.append("::" + type(call.type()));
            }
            case CALL, SQL_SYNTAX -> {
                out.append(function(call.function()) + "(");
                int positional = call.arguments().size() - call.names().size();
                for (int i = 0; i < call.arguments().size(); i++) {
                    out.append(i > 0 ? ", " : "");
                    if (i >= positional) {
                        out.append(Identifier.quote(call.names().get(i - positional)) + " => ");
                    }
                    if (call.variadic() && i == call.arguments().size() - 1) {
                        out.append("VARIADIC ");
                    }
                    write(call.arguments().get(i), out);
                }
                out.append(")");
            }
        }
    }

    /** The expression without the conversion that PostgreSQL adds and hides. */
    static Scalar withoutImplicitCast(Scalar scalar) {
        return switch (scalar) {
            case Scalar.Cast cast when cast.implicit() -> cast.argument();
            case Scalar.FunctionCall call
            when call.form() == Scalar.FunctionCall.Form.IMPLICIT_CAST ->
                call.arguments().get(0);
            default -> scalar;
        };
    }

    private void operatorCall(Scalar.OperatorCall call, SqlWriter out) {
        switch (call.form()) {
            case NULLIF -> {
                out.append("NULLIF");
                arguments(call.arguments(), out);
            }
            case IS_DISTINCT_FROM -> {
                writeOperand(call.arguments().get(0), out);
                out.append(" IS DISTINCT FROM ");
                writeOperand(call.arguments().get(1), out);
            }
            case OPERATOR -> {
                String operator = operator(call.operator());
                if (call.arguments().size() == 2) {
                    writeOperand(call.arguments().get(0), out);
                    out.append(" " + operator + " ");
                    writeOperand(call.arguments().get(1), out);
                } else if (description.operator(call.operator()).right() == 0) {
                    writeOperand(call.arguments().get(0), out);
                    out.append(" " + operator);
                } else {
                    out.append(operator + " ");
                    writeOperand(call.arguments().get(0), out);
                }
            }
        }
    }

    private void quantified(Scalar.QuantifiedArray quantified, SqlWriter out) {
        writeOperand(quantified.element(), out);
        out.append(" " + operator(quantified.operator()) + (quantified.any() ? " ANY (" : " ALL ("));
        write(quantified.array(), out);
        // Without the cast the parentheses would belong to the sub-query, and its rows be compared instead of one
        // array.
        if (quantified.array() instanceof Scalar.SubQuery || quantified.array() instanceof Scalar.LocalQuery) {
            out.append("::" + description.typeName(quantified.array().type().oid(), -1));
        }
        out.append(")");
    }

    private void logical(Scalar.Logical logical, SqlWriter out) {
        if (logical.kind() == Scalar.Logical.Kind.NOT) {
            out.append("NOT ");
            writeOperand(logical.arguments().get(0), out);
            return;
        }
        List<Scalar> conditions = conditions(logical);
        condition(conditions.get(0), out);
        if (conditions.get(0) instanceof Scalar.Logical first && first.kind() == logical.kind()) {
            // or PostgreSQL's grammar would make one OR of both
            out.append("::boolean");
        }
        for (Scalar condition : conditions.subList(1, conditions.size())) {
            out.append(" " + logical.kind() + " ");
            condition(condition, out);
        }
    }

    /**
     * The operands, with nested ones of the same kind spread: AND and OR are associative, and PostgreSQL reads them flat. An OR at the
     * beginning of another comes of {@code x IN (1, y) OR z}, and may be a group key: it stays as it is.
     */
    private static List<Scalar> conditions(Scalar.Logical logical) {
        List<Scalar> flat = new ArrayList<>(logical.arguments());
        while (logical.kind() == Scalar.Logical.Kind.AND
                && flat.get(0) instanceof Scalar.Logical first
                && first.kind() == logical.kind()) {
            flat.remove(0);
            flat.addAll(0, first.arguments());
        }
        return flat;
    }

    /** An operand of AND or OR: everything but those two binds tighter. */
    private void condition(Scalar scalar, SqlWriter out) {
        if (scalar instanceof Scalar.Logical logical && logical.kind() != Scalar.Logical.Kind.NOT) {
            writeOperand(scalar, out);
        } else {
            write(scalar, out);
        }
    }

    /** A condition with a line for each operand of a top-level AND. */
    void writeCondition(Scalar condition, SqlWriter out) {
        if (condition instanceof Scalar.Logical logical && logical.kind() == Scalar.Logical.Kind.AND) {
            List<Scalar> conditions = conditions(logical);
            for (int i = 0; i < conditions.size(); i++) {
                if (i > 0) {
                    out.line().append("AND ");
                }
                condition(conditions.get(i), out);
            }
        } else {
            write(condition, out);
        }
    }

    private void aggregate(Scalar.AggregateCall call, SqlWriter out) {
        out.append(function(call.function()) + "(");
        if (call.withinGroup()) {
            out.joined(call.direct(), ", ", argument -> write(argument, out));
            out.append(") WITHIN GROUP (ORDER BY ");
            sorts(call, out);
        } else {
            out.append(call.distinct() ? "DISTINCT " : "").append(call.star() ? "*" : "");
            for (int i = 0; i < call.visible(); i++) {
                out.append(i > 0 ? ", " : "").append(call.variadic() && i == call.visible() - 1 ? "VARIADIC " : "");
                write(call.arguments().get(i), out);
            }
            if (!call.orderBy().isEmpty()) {
                out.append(" ORDER BY ");
                sorts(call, out);
            }
        }
        out.append(")");
        filter(Optional.ofNullable(call.filter()), out);
    }

    private void sorts(Scalar.AggregateCall call, SqlWriter out) {
        out.joined(call.orderBy(), ", ", sort -> {
            write(call.arguments().get(sort.argument()), out);
            out.append(order(sort.direction(), sort.operator(), sort.nullsFirst()));
        });
    }

    private void window(Scalar.WindowCall call, SqlWriter out) {
        out.append(function(call.function()));
        if (call.star()) {
            out.append("(*)");
        } else {
            arguments(call.arguments(), out);
        }
        filter(Optional.ofNullable(call.filter()), out);
        out.append(" OVER " + windowName(call.window()));
    }

    /** The name of a window; windows have a name space of their own in each block. */
    static String windowName(int number) {
        return "w" + number;
    }

    private void filter(Optional<Scalar> filter, SqlWriter out) {
        filter.ifPresent(condition -> {
            out.append(" FILTER (WHERE ");
            write(condition, out);
            out.append(")");
        });
    }

    private void subQuery(Scalar.SubQuery subQuery, SqlWriter out) {
        switch (subQuery.kind()) {
            case EXISTS -> out.append("EXISTS ");
            case ARRAY -> out.append("ARRAY");
            case SCALAR -> {}
            case ANY, ALL, ROW_COMPARISON -> {
                if (subQuery.left().size() == 1) {
                    writeOperand(subQuery.left().get(0), out);
                } else {
                    out.append("ROW");
                    elements(subQuery.left(), out);
                }
                out.append(" " + comparison(subQuery) + " ");
            }
        }
        out.append("(");
        out.indented(() -> {
            out.line();
            subQueries.write(subQuery.query(), out);
        });
        out.line().append(")");
    }

    private String comparison(Scalar.SubQuery subQuery) {
        String operator = operator(subQuery.operators().get(0).operator());
        return switch (subQuery.kind()) {
            case ANY -> operator.equals("=") ? "IN" : operator + " ANY";
            case ALL -> operator + " ALL";
            case ROW_COMPARISON, EXISTS, ARRAY, SCALAR -> operator;
        };
    }

    private void cast(Scalar.Cast cast, SqlWriter out) {
        DataType target = description.type(cast.type().oid());
        // Conversions to anyarray and the like cannot be written; a call makes them again.
        if (target.kind() == DataType.Kind.PSEUDO && target.oid() != RECORD) {
            writeOperand(cast.argument(), out);
        } else {
            // A cast to a domain includes the casts to its base type and to that type's length.
            boolean domain = cast.kind() == Scalar.Cast.Kind.DOMAIN;
            castOperand(domain ? withoutImplicitCast(withoutImplicitCast(cast.argument())) : cast.argument(), out);
            out.append("::" + type(cast.type()));
        }
    }

    /** The grammar lets a cast reach into an array constructor, unless the constructor has one of its own. */
    private void castOperand(Scalar operand, SqlWriter out) {
        writeOperand(operand, out);
        if (operand instanceof Scalar.Construct array
                && array.kind() == Scalar.Construct.Kind.ARRAY
                && hasEvidentType(array)) {
            out.append("::" + description.typeName(array.type().oid(), -1));
        }
    }

    /** The collation's name. */
    String collation(long oid) {
        var collation = description.collation(oid);
        return collation.schema().equals("pg_catalog")
                ? Identifier.quote(collation.name())
                : Identifier.qualified(collation.schema(), collation.name());
    }

    private void choice(Scalar.Case choice, SqlWriter out) {
        out.append("CASE");
        Scalar subject = choice.subject();
        if (subject != null) {
            out.append(" ");
            writeOperand(subject, out);
        }
        for (Scalar.Case.Branch branch : choice.branches()) {
            out.append(" WHEN ");
            write(subject == null ? branch.condition() : comparedValue(branch.condition()), out);
            out.append(" THEN ");
            write(branch.result(), out);
        }
        Scalar otherwise = choice.otherwise();
        if (otherwise != null) {
            out.append(" ELSE ");
            write(otherwise, out);
        }
        out.append(" END");
    }

    /** What a branch of a simple CASE compares its subject with. */
    private static Scalar comparedValue(Scalar condition) {
        if (condition instanceof Scalar.OperatorCall call && call.arguments().size() == 2) {
            return call.arguments().get(1);
        }
        throw new IllegalStateException(
                "a simple CASE compares by " + condition.getClass().getSimpleName());
    }

    private void construct(Scalar.Construct construct, SqlWriter out) {
        List<Scalar> arguments = construct.arguments();
        switch (construct.kind()) {
            case COALESCE, GREATEST, LEAST -> {
                out.append(construct.kind().name());
                arguments(arguments, out);
            }
            case ROW -> {
                if (!construct.fieldNames().isEmpty()) {
                    namedRow(construct, out);
                    return;
                }
                if (construct.type().oid() == RECORD) {
                    out.append("ROW");
                    elements(arguments, out);
                } else {
                    declaredRow(construct, out);
                }
            }
            case ARRAY -> {
                out.append("ARRAY[")
                        .joined(arguments, ", ", element -> write(element, out))
                        .append("]");
                if (!hasEvidentType(construct)) {
                    out.append("::" + description.typeName(construct.type().oid(), -1));
                }
            }
        }
    }

    /**
     * A row of a declared type. Where this has lost fields, a row that the definition puts together has NULL for each, which is not
     * written; the row of a table has not. PostgreSQL would take the lost ones for fields that are NULL when it looks into a row that it sees being
     * put together (clauses.c: eval_const_expressions), and not when it is a table's: there an array hides that.
     */
    private void declaredRow(Scalar.Construct row, SqlWriter out) {
        List<Column> fields = description.type(row.type().oid()).fields();
        List<Scalar> arguments = row.arguments();
        boolean isTables = arguments.size() < fields.size();
        out.append(isTables ? "(ARRAY[ROW" : "ROW");
        elements(
                arguments.size() == fields.size()
                        ? IntStream.range(0, fields.size())
                                .filter(place -> !fields.get(place).dropped())
                                .mapToObj(arguments::get)
                                .toList()
                        : arguments,
                out);
        out.append("::" + type(row.type()) + (isTables ? "])[1]" : ""));
    }

    /** ROW() has no place for names; a sub-query does. */
    private void namedRow(Scalar.Construct row, SqlWriter out) {
        out.append("(SELECT (named.*)::record FROM (SELECT ");
        for (int i = 0; i < row.arguments().size(); i++) {
            out.append(i == 0 ? "" : ", ");
            write(row.arguments().get(i), out);
            out.append(" AS " + Identifier.quote(row.fieldNames().get(i)));
        }
        out.append(") AS named)");
    }

    /** Whether the elements alone make the array's type: they all have the element type, or are such arrays themselves. */
    private boolean hasEvidentType(Scalar.Construct array) {
        long element = description.type(array.type().oid()).element();
        return !array.arguments().isEmpty()
                && (array.arguments().stream()
                                .allMatch(argument -> argument.type().oid() == element)
                        || array.arguments().stream()
                                .allMatch(argument -> argument instanceof Scalar.Construct inner
                                        && inner.kind() == Scalar.Construct.Kind.ARRAY
                                        && inner.type().oid() == array.type().oid()));
    }

    private void subscript(Scalar.Subscript subscript, SqlWriter out) {
        if (subscript.container() instanceof Scalar.Column) {
            write(subscript.container(), out);
        } else {
            out.append("(");
            write(subscript.container(), out);
            out.append(")");
        }
        for (int i = 0; i < subscript.upper().size(); i++) {
            out.append("[");
            if (subscript.slice()) {
                subscript.lower().get(i).ifPresent(index -> write(index, out));
                out.append(":");
            }
            subscript.upper().get(i).ifPresent(index -> write(index, out));
            out.append("]");
        }
    }

    private void nullTest(Scalar.NullTest test, SqlWriter out) {
        writeOperand(test.argument(), out);
        if (!test.wholeRow() && isRow(test.argument().type())) {
            // IS NULL would look into the row.
            out.append(test.negated() ? " IS DISTINCT FROM NULL" : " IS NOT DISTINCT FROM NULL");
        } else {
            out.append(test.negated() ? " IS NOT NULL" : " IS NULL");
        }
    }

    private boolean isRow(SqlType type) {
        return type.oid() == RECORD || description.baseType(type.oid()).kind() == DataType.Kind.COMPOSITE;
    }

    private void special(Scalar.Special special, SqlWriter out) {
        if (special.arguments().size() == 1
                && special.construct().endsWith("AGG")
                && !(special.arguments().get(0) instanceof Scalar.Column)) {
            jsonAggregate(special, out);
            return;
        }
        out.append(special.parts().get(0));
        for (int i = 0; i < special.arguments().size(); i++) {
            jsonValue(special.arguments().get(i), out);
            out.append(special.parts().get(i + 1));
        }
    }

    /** FORMAT JSON belongs to the construct around the value: it must not stand in parentheses. */
    private void jsonValue(Scalar value, SqlWriter out) {
        if (value instanceof Scalar.Special special && special.construct().equals(Scalar.Special.FORMAT_JSON)) {
            special(special, out);
        } else {
            writeOperand(value, out);
        }
    }

    /** JSON_ARRAYAGG and JSON_OBJECTAGG: the call of the aggregate below them, in words of their own. */
    private void jsonAggregate(Scalar.Special special, SqlWriter out) {
        String separator = special.construct().equals("JSON_OBJECTAGG") ? " : " : ", ";
        out.append(special.parts().get(0));
        switch (special.arguments().get(0)) {
            case Scalar.AggregateCall call -> {
                out.joined(
                        call.arguments().subList(0, call.visible()), separator, argument -> jsonValue(argument, out));
                if (!call.orderBy().isEmpty()) {
                    out.append(" ORDER BY ");
                    sorts(call, out);
                }
                out.append(special.parts().get(1));
                filter(Optional.ofNullable(call.filter()), out);
            }
            case Scalar.WindowCall call -> {
                out.joined(call.arguments(), separator, argument -> writeOperand(argument, out));
                out.append(special.parts().get(1));
                filter(Optional.ofNullable(call.filter()), out);
                out.append(" OVER " + windowName(call.window()));
            }
            default -> throw new IllegalStateException(special.construct() + " is over no aggregate");
        }
    }

    private void arguments(List<Scalar> arguments, SqlWriter out) {
        out.append("(")
                .joined(arguments, ", ", argument -> write(argument, out))
                .append(")");
    }

    /** A parenthesised list in which a whole row counts as one element. */
    void elements(List<Scalar> arguments, SqlWriter out) {
        out.append("(")
                .joined(arguments, ", ", argument -> writeElement(argument, out))
                .append(")");
    }
}
