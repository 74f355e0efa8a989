package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.BuiltIns;
import dev.everview.compiler.query.CollatedOperator;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The select list of a grouped query, taken apart: group keys, aggregate calls, and outputs over both. A column that is neither a
 * key nor inside an aggregate depends on a primary key among the keys (PostgreSQL allows no other), so it becomes one more key, or, where
 * its type has no equality, the value of some row.
 */
final class GroupedOutputs {
    private static final Pattern RETURNING = Pattern.compile("RETURNING ((?:(?!FORMAT ).)+)\\)$");

    private final SymbolAllocator symbols;
    private final Map<Scalar, Rel.Item> keys = new LinkedHashMap<>();
    private final Map<Scalar, Rel.Item> aggregates = new LinkedHashMap<>();
    private final List<Rel.Item> outputs;
    private final Set<Symbol> visible;
    private final Set<Symbol> dependent = new LinkedHashSet<>();
    private final Predicate<SqlType> mayBeKey;

    /**
     * Splits the outputs of a block.
     *
     * @param visible the columns of what is grouped; others belong to outer queries, or are joined to the groups later
     * @param mayBeKey whether values of a type can be told apart
     */
    GroupedOutputs(
            SymbolAllocator symbols,
            List<Scalar> keyExpressions,
            List<Rel.Item> outputs,
            Set<Symbol> visible,
            Predicate<SqlType> mayBeKey) {
        this.symbols = symbols;
        this.mayBeKey = mayBeKey;
        this.visible = visible;
        for (Scalar key : keyExpressions) {
            keys.put(key, new Rel.Item(symbols.fresh(nameOf(key, outputs), key.type()), key));
        }
        this.outputs = outputs.stream()
                .map(item -> new Rel.Item(
                        item.symbol(), replace(item.expression(), item.symbol().name())))
                .toList();
    }

    List<Rel.Item> keys() {
        return new ArrayList<>(keys.values());
    }

    /** The columns that are no keys, but depend on a primary key among these. */
    List<Symbol> dependent() {
        return List.copyOf(dependent);
    }

    List<Rel.Item> aggregates() {
        return new ArrayList<>(aggregates.values());
    }

    List<Rel.Item> outputs() {
        return outputs;
    }

    private Symbol dependent(Symbol symbol) {
        Scalar column = new Scalar.Column(symbol);
        dependent.add(symbol);
        if (mayBeKey.test(symbol.type())) {
            return keys.computeIfAbsent(column, key -> new Rel.Item(symbols.fresh(symbol.name(), symbol.type()), key))
                    .symbol();
        }
        return aggregates
                .computeIfAbsent(
                        Scalar.AggregateCall.of(BuiltIns.ROW_VALUE, column, symbol.type()),
                        call -> new Rel.Item(symbols.fresh(symbol.name(), symbol.type()), call))
                .symbol();
    }

    private static String nameOf(Scalar key, List<Rel.Item> outputs) {
        return outputs.stream()
                .filter(item -> item.expression().equals(key))
                .map(item -> item.symbol().name())
                .findFirst()
                .orElseGet(() -> key instanceof Scalar.Column(Symbol symbol) ? symbol.name() : "key");
    }

    /**
     * A sub-query that is joined to the groups: it reads keys and aggregates.
     *
     * @param reading what the sub-query, and what it is compared with, mean by columns of outer queries
     */
    SubQueries.Lifted over(SubQueries.Lifted subQuery, UnaryOperator<Scalar> reading) {
        Map<Symbol, Scalar> columns = new HashMap<>();
        for (Symbol symbol : Relations.free(subQuery.rel())) {
            columns.put(symbol, replace(reading.apply(new Scalar.Column(symbol)), symbol.name()));
        }
        Scalar comparison = subQuery.comparison();
        return new SubQueries.Lifted(
                subQuery.kind(),
                Relations.substituted(subQuery.rel(), columns),
                comparison == null ? null : compared(comparison, reading));
    }

    private Scalar compared(Scalar comparison, UnaryOperator<Scalar> reading) {
        List<Scalar> operands = comparison.operands();
        if (comparison
                instanceof
                Scalar.RowComparison(List<CollatedOperator> operators, List<Scalar> left, List<Scalar> right)) {
            return new Scalar.RowComparison(
                    operators,
                    left.stream()
                            .map(value -> replace(reading.apply(value), "value"))
                            .toList(),
                    right);
        }
        return comparison instanceof Scalar.Logical
                ? comparison.withOperands(
                        operands.stream().map(part -> compared(part, reading)).toList())
                : comparison.withOperands(List.of(replace(reading.apply(operands.get(0)), "value"), operands.get(1)));
    }

    /** What is left of JSON_ARRAYAGG where its aggregate stands elsewhere: the conversion to the type that RETURNING names. */
    private static Scalar converted(Scalar value, Scalar.Special words) {
        if (!(value instanceof Scalar.Column)
                || value.type().oid() == words.type().oid()) {
            return value;
        }
        Matcher returning = RETURNING.matcher(words.parts().get(1));
        if (!returning.find()) {
            throw new CompileException(Diagnostic.of(
                    DiagnosticCode.CONSTRUCT_NOT_SUPPORTED,
                    words.construct() + " with FORMAT is not supported in a maintained view"));
        }
        return new Scalar.Special(
                "CAST", List.of("CAST(", " AS " + returning.group(1) + ")"), List.of(value), true, words.type());
    }

    private Scalar replace(Scalar scalar, String outputName) {
        Rel.Item key = keys.get(scalar);
        if (key != null) {
            return new Scalar.Column(key.symbol());
        }
        return switch (scalar) {
            case Scalar.AggregateCall call ->
                new Scalar.Column(aggregates
                        .computeIfAbsent(call, c -> new Rel.Item(symbols.fresh(outputName, c.type()), c))
                        .symbol());
            case Scalar.Special special
            when special.isJsonAggregate() ->
                converted(replace(special.arguments().get(0), outputName), special);
            case Scalar.Column(Symbol symbol) when !visible.contains(symbol) -> scalar;
            case Scalar.Column(Symbol symbol) -> new Scalar.Column(dependent(symbol));
            default -> {
                List<Scalar> operands = scalar.operands();
                List<Scalar> replaced =
                        operands.stream().map(o -> replace(o, outputName)).toList();
                yield replaced.equals(operands) ? scalar : scalar.withOperands(replaced);
            }
        };
    }
}
