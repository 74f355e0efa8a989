package dev.everview.fuzz;

import dev.everview.fuzz.Expression.Apply;
import dev.everview.fuzz.Expression.Column;
import dev.everview.fuzz.Expression.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Random expressions of a given type. Not thread-safe. */
final class ExpressionGenerator {
    private static final List<Type> ORDERED =
            List.of(Type.INTEGER, Type.BIGINT, Type.NUMERIC, Type.TEXT, Type.LOOSE_TEXT, Type.DATE);

    private final Choice choice;
    private final QueryGenerator queries;

    ExpressionGenerator(Choice choice, QueryGenerator queries) {
        this.choice = choice;
        this.queries = queries;
    }

    /**
     * An expression.
     *
     * @param size about how many levels it may have
     * @param depth how many levels of sub-queries it may have
     */
    Expression of(Type type, Scope scope, int size, int depth) {
        if (depth > 0 && choice.percent(12) && queries.room()) {
            Optional<Expression> nested = nested(type, scope, depth - 1);
            if (nested.isPresent()) {
                return nested.get();
            }
        }
        if (size <= 0 || (type != Type.BOOLEAN && choice.percent(60))) {
            return leaf(type, scope, size, depth);
        }
        Operation operation = fitting(Operation.giving(type), scope);
        return apply(operation, argument -> of(argument, scope, size - 1, depth));
    }

    private Expression leaf(Type type, Scope scope, int size, int depth) {
        if (!scope.aggregates().isEmpty() && choice.percent(60)) {
            Optional<Expression> aggregate = aggregate(type, scope.aggregates(), scope.outer(), depth);
            if (aggregate.isPresent()) {
                return aggregate.get();
            }
        }
        List<Expression> columns = new ArrayList<>(ofType(scope.own(), type));
        if (columns.isEmpty() || choice.percent(20)) {
            columns.addAll(ofType(List.copyOf(scope.outer()), type));
        }
        if (columns.isEmpty() && size > -2 && scope.readable() && choice.percent(85)) {
            Operation operation = fitting(Operation.giving(type), scope);
            return apply(operation, argument -> leaf(argument, scope, size - 2, depth));
        }
        if (columns.isEmpty() || choice.percent(4)) {
            return constant(type);
        }
        return choice.of(columns);
    }

    /** Two equal arguments would mostly make a constant, so one of them becomes one itself. */
    private Expression apply(Operation operation, Function<Type, Expression> argument) {
        List<Piece> arguments = new ArrayList<>();
        for (Type type : operation.arguments()) {
            Expression next = argument.apply(type);
            arguments.add(arguments.contains(next) ? constant(type) : next);
        }
        return new Apply(operation.template(), operation.result(), arguments);
    }

    /** A form that can make something of the columns there are, if one can be found. */
    private Operation fitting(List<Operation> all, Scope scope) {
        for (int i = 0; i < 12; i++) {
            Operation operation = choice.of(all);
            if (operation.arguments().isEmpty()
                    || operation.arguments().stream().anyMatch(scope::has)) {
                return operation;
            }
        }
        return choice.of(all);
    }

    /** A value, or sometimes NULL. */
    Expression constant(Type type) {
        return choice.percent(5)
                ? new Constant("NULL::" + type.sql(), type)
                : new Constant(type.literal(choice.of(type.samples())), type);
    }

    /** An aggregate of that type over some columns, if there is any. */
    Optional<Expression> aggregate(Type type, List<Column> rows, List<Column> outer, int depth) {
        List<Operation> operations = Operation.aggregatesGiving(type);
        if (operations.isEmpty()) {
            return Optional.empty();
        }
        Scope inner = Scope.ofRows(rows, List.of());
        Operation operation = fitting(operations, inner);
        List<Piece> arguments = new ArrayList<>();
        for (Type argument : operation.arguments()) {
            arguments.add(of(argument, inner, choice.percent(30) ? 1 : 0, choice.percent(10) ? depth - 1 : 0));
        }
        Apply plain = new Apply(operation.template(), type, arguments);
        boolean simple = operation.template().matches("\\w+\\((DISTINCT )?[^()]*\\)");
        if (simple && choice.percent(12)) {
            arguments.add(of(Type.BOOLEAN, inner, 1, 0));
            return Optional.of(
                    new Apply(operation.template() + " FILTER (WHERE %" + arguments.size() + "$s)", type, arguments));
        }
        return Optional.of(plain);
    }

    private Optional<Expression> nested(Type type, Scope scope, int depth) {
        List<Column> outer = scope.shown();
        if (type != Type.BOOLEAN) {
            if (type == Type.INTEGERS && choice.percent(50)) {
                return Optional.of(new Apply("ARRAY(%s)", type, List.of(queries.sorted(outer, depth, Type.INTEGER))));
            }
            return Optional.of(new Apply("(%s)", type, List.of(queries.single(outer, depth, type))));
        }
        Type compared = choice.of(ORDERED);
        return Optional.of(
                switch (choice.below(8)) {
                    case 0, 1 -> new Apply("EXISTS (%s)", type, List.of(queries.query(outer, depth, Wanted.any(1))));
                    case 2 -> new Apply("(NOT EXISTS (%s))", type, List.of(queries.query(outer, depth, Wanted.any(1))));
                    case 3, 4 -> compared("(%s IN (%s))", scope, depth, compared);
                    case 5 -> compared("(%s NOT IN (%s))", scope, depth, compared);
                    case 6 ->
                        compared(choice.percent(50) ? "(%s >= ALL (%s))" : "(%s < ANY (%s))", scope, depth, compared);
                    default ->
                        new Apply(
                                choice.percent(50) ? "((%s, %s) IN (%s))" : "((%s, %s) NOT IN (%s))",
                                type,
                                List.of(
                                        of(Type.INTEGER, scope, 0, 0),
                                        of(compared, scope, 0, 0),
                                        queries.query(outer, depth, Wanted.of(List.of(Type.INTEGER, compared)))));
                });
    }

    private Expression compared(String template, Scope scope, int depth, Type type) {
        return new Apply(
                template,
                Type.BOOLEAN,
                List.of(of(type, scope, 0, 0), queries.query(scope.shown(), depth, Wanted.of(List.of(type)))));
    }

    private static List<Expression> ofType(List<Expression> expressions, Type type) {
        return expressions.stream().filter(each -> each.type() == type).toList();
    }
}
