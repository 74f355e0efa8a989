package dev.everview.compiler.lift;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Set-returning functions in a select list. They give rows beside each row, as a lateral item does
 * (https://www.postgresql.org/docs/current/xfunc-sql.html#XFUNC-SQL-FUNCTIONS-RETURNING-SET):
 *
 * <pre>
 *   π(e, R) = π(e', R × LATERAL (SELECT f, g, …))
 * </pre>
 *
 * with the calls f, g, … of e as columns in e'. They stay together in one select list, in which PostgreSQL itself advances them in
 * lockstep, pads the shorter with NULL and runs inner calls before outer ones.
 */
final class SetReturning {
    private final Description description;
    private final SymbolAllocator symbols;

    SetReturning(Description description, SymbolAllocator symbols) {
        this.description = description;
        this.symbols = symbols;
    }

    /** Whether an expression contains such a call; sub-queries are not entered. */
    boolean in(Scalar expression) {
        return expression.walk().anyMatch(this::isCall);
    }

    private boolean isCall(Scalar part) {
        return switch (part) {
            case Scalar.FunctionCall call ->
                description.function(call.function()).returnsSet();
            case Scalar.OperatorCall call ->
                description
                        .function(description.operator(call.operator()).function())
                        .returnsSet();
            default -> false;
        };
    }

    /** A call, or a field of the rows that it returns: as a column, a row without a declared type cannot be stored. */
    private boolean isColumn(Scalar part) {
        return part instanceof Scalar.FieldAccess access ? isColumn(access.composite()) : isCall(part);
    }

    /**
     * A projection in which such calls may stand, without them.
     *
     * @param hidden items that are not shown, but whose calls give rows too
     */
    Rel project(Rel input, List<Rel.Item> items, List<Rel.Item> hidden) {
        List<Scalar> expressions = Stream.concat(items.stream(), hidden.stream())
                .map(Rel.Item::expression)
                .toList();
        if (expressions.stream().noneMatch(this::in)) {
            return new Rel.Project(input, items);
        }
        Expansion expansion = of(expressions);
        return new Rel.Project(
                expansion.over(input),
                items.stream()
                        .map(item -> new Rel.Item(item.symbol(), expansion.of(item.expression())))
                        .toList());
    }

    /** The rows of all calls in some expressions. */
    Expansion of(List<Scalar> expressions) {
        Map<Scalar, Symbol> columns = new LinkedHashMap<>();
        expressions.stream().flatMap(this::outermost).forEach(call -> {
            if (!columns.containsKey(call)) {
                columns.put(call, symbols.fresh(nameOf(call), call.type()));
            }
        });
        List<Query.Target> targets = new ArrayList<>();
        columns.forEach((call, symbol) -> targets.add(new Query.Target(call, symbol.name(), false, 0)));
        FromItem.Computed rows = new FromItem.SubQuery(
                symbols.freshRange(),
                targets.get(0).name(),
                true,
                LocalQueries.select(targets, List.of()),
                List.copyOf(columns.values()));
        return new Expansion(new Rel.Fixed(rows), columns);
    }

    private Stream<Scalar> outermost(Scalar scalar) {
        return isColumn(scalar) ? Stream.of(scalar) : scalar.operands().stream().flatMap(this::outermost);
    }

    private String nameOf(Scalar call) {
        return switch (call) {
            case Scalar.FunctionCall function ->
                description.function(function.function()).name();
            case Scalar.FieldAccess access -> access.field();
            default -> "value";
        };
    }

    /** The rows of some calls beside each row, and the columns in which they stand. */
    record Expansion(Rel.Fixed rows, Map<Scalar, Symbol> columns) {
        Rel over(Rel input) {
            return input instanceof Rel.Unit ? rows : new Rel.Join(input, rows);
        }

        /** An expression with columns in the place of the calls. */
        Scalar of(Scalar scalar) {
            Symbol column = columns.get(scalar);
            if (column != null) {
                return new Scalar.Column(column);
            }
            List<Scalar> operands = scalar.operands();
            List<Scalar> replaced = operands.stream().map(this::of).toList();
            return replaced.equals(operands) ? scalar : scalar.withOperands(replaced);
        }
    }
}
