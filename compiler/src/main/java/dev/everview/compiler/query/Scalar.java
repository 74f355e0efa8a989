package dev.everview.compiler.query;

import dev.everview.compiler.description.BuiltIns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A scalar expression, fully resolved: operators and functions by object identifier, columns by symbol. Immutable. */
public sealed interface Scalar {
    /** The type of the value. */
    SqlType type();

    /** The direct operands, in an order that {@link #withOperands} understands. */
    List<Scalar> operands();

    /** The same expression over other operands, as many as {@link #operands} gave. */
    Scalar withOperands(List<Scalar> operands);

    /** A column of some item of a FROM clause, of this query block or of an outer one. */
    record Column(Symbol symbol) implements Leaf {
        @Override
        public SqlType type() {
            return symbol.type();
        }
    }

    /** A whole row of a FROM item as one composite value. */
    record WholeRow(int range, SqlType type) implements Leaf {}

    /** A constant; {@code text} is the type's text form, null for NULL. */
    record Constant(SqlType type, @Nullable String text) implements Leaf {}

    /** CURRENT_DATE, CURRENT_USER and their kin; {@code name} as SQL writes it, precision included. */
    record SqlValue(String name, SqlType type) implements Leaf {}

    /** A value that the surrounding construct supplies (the operand of a simple CASE, of a domain check, of an array coercion). */
    record Placeholder(SqlType type) implements Leaf {}

    /**
     * A call of a function.
     *
     * @param names argument names, aligned to the right end of the arguments; empty when all are positional
     * @param form how PostgreSQL displays it
     */
    record FunctionCall(
            long function, List<Scalar> arguments, List<String> names, boolean variadic, Form form, SqlType type)
            implements Scalar {
        /** Display forms of a function call. */
        public enum Form {
            CALL,
            EXPLICIT_CAST,
            IMPLICIT_CAST,
            SQL_SYNTAX
        }

        public FunctionCall {
            arguments = List.copyOf(arguments);
            names = List.copyOf(names);
        }

        @Override
        public List<Scalar> operands() {
            return arguments;
        }

        @Override
        public Scalar withOperands(List<Scalar> operands) {
            return new FunctionCall(function, operands, names, variadic, form, type);
        }
    }

    /**
     * An operator with one or two operands, IS DISTINCT FROM or NULLIF.
     *
     * @param collation by which the operator takes its operands, 0 where they have none
     */
    record OperatorCall(long operator, Form form, List<Scalar> arguments, long collation, SqlType type)
            implements Scalar {
        /** What is made of the operator's result. */
        public enum Form {
            OPERATOR,
            IS_DISTINCT_FROM,
            NULLIF
        }

        public OperatorCall {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Scalar> operands() {
            return arguments;
        }

        @Override
        public Scalar withOperands(List<Scalar> operands) {
            return new OperatorCall(operator, form, operands, collation, type);
        }
    }

    /** {@code element OPERATOR ANY|ALL (array)}. */
    record QuantifiedArray(long operator, boolean any, Scalar element, Scalar array) implements Scalar {
        @Override
        public SqlType type() {
            return SqlType.BOOL;
        }

        @Override
        public List<Scalar> operands() {
            return List.of(element, array);
        }

        @Override
        public Scalar withOperands(List<Scalar> operands) {
            return new QuantifiedArray(operator, any, operands.get(0), operands.get(1));
        }
    }

    /** AND, OR, NOT. */
    record Logical(Kind kind, List<Scalar> arguments) implements Scalar {
        /** The connective. */
        public enum Kind {
            AND,
            OR,
            NOT
        }

        public Logical {
            arguments = List.copyOf(arguments);
        }

        @Override
        public SqlType type() {
            return SqlType.BOOL;
        }

        @Override
        public List<Scalar> operands() {
            return arguments;
        }

        @Override
        public Scalar withOperands(List<Scalar> operands) {
            return new Logical(kind, operands);
        }
    }

    /** A sort item inside an aggregate: the n-th argument (hidden ones included). */
    record AggregateSort(int argument, long operator, Query.SortItem.Direction direction, boolean nullsFirst) {}

    /**
     * A call of an aggregate.
     *
     * @param arguments aggregated arguments, those only sorted by included
     * @param visible how many of the arguments the call passes (the rest are hidden sort keys)
     * @param direct direct arguments of ordered-set and hypothetical-set aggregates
     * @param distinct DISTINCT inside the call
     * @param orderBy ORDER BY inside the call, or WITHIN GROUP
     * @param filter FILTER, or null
     * @param withinGroup ordered-set or hypothetical-set aggregate
     * @param star count(*)
     * @param level 0 for an aggregate of this block, more for one of an outer block
     */
    record AggregateCall(
            long function,
            List<Scalar> arguments,
            int visible,
            List<Scalar> direct,
            boolean distinct,
            List<AggregateSort> orderBy,
            @Nullable Scalar filter,
            boolean withinGroup,
            boolean star,
            boolean variadic,
            int level,
            SqlType type)
            implements Scalar {
        /** {@code count(*)}, which a rewrite may use where no definition named it. */
        public static AggregateCall countRows(@Nullable Scalar filter) {
            return new AggregateCall(
                    BuiltIns.COUNT_ROWS,
                    List.of(),
                    0,
                    List.of(),
                    false,
                    List.of(),
                    filter,
                    false,
                    true,
                    false,
                    0,
                    SqlType.INT8);
        }

        /** A call with one argument, of a function that a definition need not name. */
        public static AggregateCall of(long function, Scalar argument, SqlType type) {
            return new AggregateCall(
                    function, List.of(argument), 1, List.of(), false, List.of(), null, false, false, false, 0, type);
        }

        public AggregateCall {
            arguments = List.copyOf(arguments);
            direct = List.copyOf(direct);
            orderBy = List.copyOf(orderBy);
        }

        /** The same call as its own block would write it. */
        public AggregateCall ofOwnBlock() {
            return new AggregateCall(
                    function,
                    arguments,
                    visible,
                    direct,
                    distinct,
                    orderBy,
                    filter,
                    withinGroup,
                    star,
                    variadic,
                    0,
                    type);
        }

        @Override
        public List<Scalar> operands() {
            List<Scalar> all = new ArrayList<>(arguments);
            all.addAll(direct);
            if (filter != null) {
                all.add(filter);
            }
            return all;
        }

        @Override
        public Scalar withOperands(List<Scalar> operands) {
            int afterArguments = arguments.size();
            int afterDirect = afterArguments + direct.size();
            return new AggregateCall(
                    function,
                    operands.subList(0, afterArguments),
                    visible,
                    operands.subList(afterArguments, afterDirect),
                    distinct,
                    orderBy,
                    filter == null ? null : operands.get(afterDirect),
                    withinGroup,
                    star,
                    variadic,
                    level,
                    type);
        }
    }

    /** A window function call; {@code window} is the number of its {@link Query.Window}. */
    record WindowCall(
            long function,
            List<Scalar> arguments,
            @Nullable Scalar filter,
            boolean star,
            boolean variadic,
            int window,
            SqlType type)
            implements Scalar {
        public WindowCall {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Scalar> operands() {
            List<Scalar> all = new ArrayList<>(arguments);
            if (filter != null) {
                all.add(filter);
            }
            return all;
        }

        @Override
        public Scalar withOperands(List<Scalar> operands) {
            int count = arguments.size();
            return new WindowCall(
                    function,
                    operands.subList(0, count),
                    filter == null ? null : operands.get(count),
                    star,
                    variadic,
                    window,
                    type);
        }
    }

    /** GROUPING(…). */
    record GroupingCall(List<Scalar> arguments) implements Scalar {
        public GroupingCall {
            arguments = List.copyOf(arguments);
        }

        @Override
        public SqlType type() {
            return SqlType.INT4;
        }

        @Override
        public List<Scalar> operands() {
            return arguments;
        }

        @Override
        public Scalar withOperands(List<Scalar> operands) {
            return new GroupingCall(operands);
        }
    }

    /**
     * A sub-query inside an expression.
     *
     * @param left the left-hand side of ANY, ALL and row comparisons; empty otherwise
     * @param operators the comparison operator of each left-hand column
     */
    record SubQuery(Kind kind, List<Scalar> left, List<CollatedOperator> operators, Query query, SqlType type)
            implements Scalar {
        /** What the sub-query is used for. */
        public enum Kind {
            EXISTS,
            ANY,
            ALL,
            ROW_COMPARISON,
            SCALAR,
            ARRAY
        }

        public SubQuery {
            left = List.copyOf(left);
            operators = List.copyOf(operators);
        }

        @Override
        public List<Scalar> operands() {
            return left;
        }

        @Override
        public Scalar withOperands(List<Scalar> operands) {
            return new SubQuery(kind, operands, operators, query, type);
        }
    }

    /**
     * A sub-query without tables: its value follows from the columns around it, as that of a function follows from its arguments.
     *
     * @param subQuery over the parameters
     * @param parameters the columns that it reads and does not produce
     * @param arguments what stands for them here
     */
    record LocalQuery(SubQuery subQuery, List<Symbol> parameters, List<Scalar> arguments) implements Scalar {
        public LocalQuery {
            parameters = List.copyOf(parameters);
            arguments = List.copyOf(arguments);
        }

        /** The sub-query where it stands. */
        public static LocalQuery of(SubQuery subQuery) {
            List<Symbol> parameters = List.copyOf(ItemColumns.read(subQuery));
            return new LocalQuery(
                    subQuery,
                    parameters,
                    parameters.stream().<Scalar>map(Column::new).toList());
        }

        @Override
        public SqlType type() {
            return subQuery.type();
        }

        @Override
        public List<Scalar> operands() {
            return arguments;
        }

        @Override
        public Scalar withOperands(List<Scalar> operands) {
            return new LocalQuery(subQuery, parameters, operands);
        }

        /** All expressions in it. */
        public List<Scalar> expressions() {
            return ItemColumns.expressions(subQuery);
        }

        /** The sub-query with the arguments in the place of the parameters. */
        public SubQuery applied() {
            return (SubQuery) ItemColumns.substituted(
                    subQuery,
                    symbol -> parameters.contains(symbol)
                            ? arguments.get(parameters.indexOf(symbol))
                            : new Column(symbol));
        }
    }

    /** A change of type that is no function call. */
    record Cast(Kind kind, Scalar argument, boolean implicit, SqlType type) implements Scalar {
        /** How the value is converted. */
        public enum Kind {
            /** Same bits, other type. */
            RELABEL,
            /** Through the text form. */
            INPUT_OUTPUT,
            /** Element by element. */
            ARRAY,
            /** To a domain, with its checks. */
            DOMAIN,
            /** From one row type to another. */
            ROW,
            /** To the type that the arms of a set operation have in common, by an implicit cast that PostgreSQL adds when it plans. */
            COMMON
        }

        @Override
        public List<Scalar> operands() {
            return List.of(argument);
        }

        @Override
        public Scalar withOperands(List<Scalar> operands) {
            return new Cast(kind, operands.get(0), implicit, type);
        }
    }

    /** {@code argument COLLATE collation}. */
    record Collate(Scalar argument, long collation, SqlType type) implements Scalar {
        @Override
        public List<Scalar> operands() {
            return List.of(argument);
        }

        @Override
        public Scalar withOperands(List<Scalar> operands) {
            return new Collate(operands.get(0), collation, type);
        }
    }

    /**
     * CASE. In the simple form each condition compares {@link Placeholder} with a value.
     *
     * @param subject the operand of the simple form, or null
     */
    record Case(
            @Nullable Scalar subject,
            List<Branch> branches,
            @Nullable Scalar otherwise,
            SqlType type) implements Scalar {
        /** WHEN condition THEN result. */
        public record Branch(Scalar condition, Scalar result) {}

        public Case {
            branches = List.copyOf(branches);
        }

        @Override
        public List<Scalar> operands() {
            List<Scalar> all = new ArrayList<>();
            if (subject != null) {
                all.add(subject);
            }
            for (Branch branch : branches) {
                all.add(branch.condition());
                all.add(branch.result());
            }
            if (otherwise != null) {
                all.add(otherwise);
            }
            return all;
        }

        @Override
        public Scalar withOperands(List<Scalar> operands) {
            int next = 0;
            Scalar newSubject = subject == null ? null : operands.get(next++);
            List<Branch> newBranches = new ArrayList<>();
            for (int i = 0; i < branches.size(); i++) {
                newBranches.add(new Branch(operands.get(next), operands.get(next + 1)));
                next += 2;
            }
            return new Case(newSubject, newBranches, otherwise == null ? null : operands.get(next), type);
        }
    }

    /**
     * COALESCE, GREATEST, LEAST and the constructors of arrays and rows: constructs with a list of arguments.
     *
     * @param fieldNames of an anonymous row that had names before it was taken apart, as functions such as row_to_json see them; else empty
     */
    record Construct(Kind kind, List<Scalar> arguments, List<String> fieldNames, SqlType type) implements Scalar {
        /** Which construct. */
        public enum Kind {
            COALESCE,
            GREATEST,
            LEAST,
            ARRAY,
            ROW
        }

        public Construct {
            arguments = List.copyOf(arguments);
            fieldNames = List.copyOf(fieldNames);
            if (!fieldNames.isEmpty() && (kind != Kind.ROW || fieldNames.size() != arguments.size())) {
                throw new IllegalArgumentException("not the names of a row's fields: " + fieldNames);
            }
        }

        public Construct(Kind kind, List<Scalar> arguments, SqlType type) {
            this(kind, arguments, List.of(), type);
        }

        @Override
        public List<Scalar> operands() {
            return arguments;
        }

        @Override
        public Scalar withOperands(List<Scalar> operands) {
            return new Construct(kind, operands, fieldNames, type);
        }
    }

    /** {@code ROW(left) OPERATOR ROW(right)}. */
    record RowComparison(List<CollatedOperator> operators, List<Scalar> left, List<Scalar> right) implements Scalar {
        public RowComparison {
            operators = List.copyOf(operators);
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        @Override
        public SqlType type() {
            return SqlType.BOOL;
        }

        @Override
        public List<Scalar> operands() {
            return Stream.concat(left.stream(), right.stream()).toList();
        }

        @Override
        public Scalar withOperands(List<Scalar> operands) {
            return new RowComparison(
                    operators, operands.subList(0, left.size()), operands.subList(left.size(), operands.size()));
        }
    }

    /** {@code container[lower:upper]…}; an index that was left out is empty. */
    record Subscript(
            Scalar container, boolean slice, List<Optional<Scalar>> lower, List<Optional<Scalar>> upper, SqlType type)
            implements Scalar {
        public Subscript {
            lower = List.copyOf(lower);
            upper = List.copyOf(upper);
        }

        @Override
        public List<Scalar> operands() {
            List<Scalar> all = new ArrayList<>();
            all.add(container);
            lower.forEach(index -> index.ifPresent(all::add));
            upper.forEach(index -> index.ifPresent(all::add));
            return all;
        }

        @Override
        public Scalar withOperands(List<Scalar> operands) {
            var rest = operands.subList(1, operands.size()).iterator();
            Function<Optional<Scalar>, Optional<Scalar>> replace = index -> index.map(old -> rest.next());
            return new Subscript(
                    operands.get(0),
                    slice,
                    lower.stream().map(replace).toList(),
                    upper.stream().map(replace).toList(),
                    type);
        }
    }

    /** {@code (composite).field}. */
    record FieldAccess(Scalar composite, String field, SqlType type) implements Scalar {
        @Override
        public List<Scalar> operands() {
            return List.of(composite);
        }

        @Override
        public Scalar withOperands(List<Scalar> operands) {
            return new FieldAccess(operands.get(0), field, type);
        }
    }

    /** {@code IS [NOT] NULL}; {@code wholeRow} when a row is tested column by column. */
    record NullTest(Scalar argument, boolean negated, boolean wholeRow) implements Scalar {
        @Override
        public SqlType type() {
            return SqlType.BOOL;
        }

        @Override
        public List<Scalar> operands() {
            return List.of(argument);
        }

        @Override
        public Scalar withOperands(List<Scalar> operands) {
            return new NullTest(operands.get(0), negated, wholeRow);
        }
    }

    /** {@code IS [NOT] TRUE | FALSE | UNKNOWN}; {@code test} as SQL writes it. */
    record BooleanTest(Scalar argument, String test) implements Scalar {
        @Override
        public SqlType type() {
            return SqlType.BOOL;
        }

        @Override
        public List<Scalar> operands() {
            return List.of(argument);
        }

        @Override
        public Scalar withOperands(List<Scalar> operands) {
            return new BooleanTest(operands.get(0), test);
        }
    }

    /**
     * A construct with syntax of its own (XML, SQL/JSON): a template of SQL words with gaps for the operands. {@code parts} has one
     * element more than there are operands.
     */
    record Special(String construct, List<String> parts, List<Scalar> arguments, boolean immutable, SqlType type)
            implements Scalar {
        /** The construct of a value that is to be read as JSON; it is written inside another construct only. */
        public static final String FORMAT_JSON = "FORMAT JSON";

        public Special {
            parts = List.copyOf(parts);
            arguments = List.copyOf(arguments);
            if (parts.size() != arguments.size() + 1) {
                throw new IllegalArgumentException("a gap between each two parts");
            }
        }

        /** Whether it is JSON_ARRAYAGG or JSON_OBJECTAGG: words for the call of an aggregate, which is the only operand. */
        public boolean isJsonAggregate() {
            return construct.equals("JSON_ARRAYAGG") || construct.equals("JSON_OBJECTAGG");
        }

        @Override
        public List<Scalar> operands() {
            return arguments;
        }

        @Override
        public Scalar withOperands(List<Scalar> operands) {
            return new Special(construct, parts, operands, immutable, type);
        }
    }

    /** An expression without operands. */
    sealed interface Leaf extends Scalar {
        @Override
        default List<Scalar> operands() {
            return List.of();
        }

        @Override
        default Scalar withOperands(List<Scalar> operands) {
            return this;
        }
    }

    /** This expression and all below it, outside in; sub-queries are not entered. */
    default Stream<Scalar> walk() {
        return Stream.concat(Stream.of(this), operands().stream().flatMap(Scalar::walk));
    }

    /** Replaces expressions bottom up; sub-queries are not entered. */
    default Scalar rewrite(Function<Scalar, Scalar> replacement) {
        List<Scalar> operands = operands();
        List<Scalar> replaced =
                operands.stream().map(o -> o.rewrite(replacement)).toList();
        return replacement.apply(replaced.equals(operands) ? this : withOperands(replaced));
    }

    /** Replaces columns; sub-queries are not entered. */
    default Scalar substitute(Function<Symbol, Scalar> replacement) {
        return rewrite(s -> s instanceof Column(Symbol symbol) ? replacement.apply(symbol) : s);
    }

    /** The columns used, in order of appearance; sub-queries are not entered. */
    default List<Symbol> columns() {
        return walk().filter(Column.class::isInstance)
                .map(s -> ((Column) s).symbol())
                .distinct()
                .toList();
    }

    /** {@code left AND right}, flat; null stands for true. */
    static @Nullable Scalar and(@Nullable Scalar left, @Nullable Scalar right) {
        if (left == null) {
            return right;
        }
        return right == null
                ? left
                : new Logical(
                        Logical.Kind.AND,
                        Stream.concat(conjuncts(left).stream(), conjuncts(right).stream())
                                .toList());
    }

    /** The conditions that AND connects at the top; none for null. */
    static List<Scalar> conjuncts(@Nullable Scalar condition) {
        if (condition == null) {
            return List.of();
        }
        return condition instanceof Logical(Logical.Kind kind, List<Scalar> arguments) && kind == Logical.Kind.AND
                ? arguments.stream().flatMap(a -> conjuncts(a).stream()).toList()
                : List.of(condition);
    }
}
