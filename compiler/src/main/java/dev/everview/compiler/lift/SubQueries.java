package dev.everview.compiler.lift;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.BuiltIns;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.OnlyRow;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sub-queries in expressions as joins: conditions that must hold as semi-joins and anti-joins, values as columns joined on. */
final class SubQueries {
    private final Description description;
    private final SymbolAllocator symbols;
    private final Relations relations;
    private final Joins joins;
    private final Decorrelation decorrelation;

    SubQueries(
            Description description,
            SymbolAllocator symbols,
            Relations relations,
            Joins joins,
            Decorrelation decorrelation) {
        this.description = description;
        this.symbols = symbols;
        this.relations = relations;
        this.joins = joins;
        this.decorrelation = decorrelation;
    }

    /**
     * A sub-query whose relation has been lifted.
     *
     * @param comparison for ANY and ALL the comparison of the left side with the relation's columns
     */
    record Lifted(
            Scalar.SubQuery.Kind kind, Rel rel, @Nullable Scalar comparison) {}

    /** A relation with further columns, and the expression that reads them. */
    record Attached(Rel rel, Scalar expression) {}

    /** Filters by a sub-query that stands as a condition of its own; nothing when it is of another kind. */
    Optional<Rel> filter(Rel input, Lifted subQuery, boolean negated) {
        return switch (subQuery.kind()) {
            case EXISTS -> Optional.of(join(input, subQuery.rel(), null, negated));
            case ANY ->
                Optional.of(join(
                        input,
                        subQuery.rel(),
                        negated ? test(input, subQuery, "IS NOT FALSE") : required(subQuery),
                        negated));
            case ALL ->
                Optional.of(join(
                        input,
                        subQuery.rel(),
                        negated ? test(input, subQuery, "IS FALSE") : test(input, subQuery, "IS NOT TRUE"),
                        !negated));
            case ROW_COMPARISON, SCALAR, ARRAY -> Optional.empty();
        };
    }

    private Rel join(Rel input, Rel inner, @Nullable Scalar comparison, boolean anti) {
        Decorrelation.Free free = decorrelation.free(input, inner);
        Scalar condition = Scalar.and(free.condition(), comparison);
        return anti ? joins.antiJoin(input, free.rel(), condition) : joins.semiJoin(input, free.rel(), condition);
    }

    private static Scalar required(Lifted subQuery) {
        if (subQuery.comparison() == null) {
            throw new IllegalStateException("ANY and ALL compare");
        }
        return subQuery.comparison();
    }

    /** The comparison under a boolean test; where it is never NULL, IS NOT FALSE is the comparison itself. */
    private Scalar test(Rel input, Lifted subQuery, String test) {
        Scalar comparison = required(subQuery);
        boolean total = comparison instanceof Scalar.OperatorCall call
                && description.operator(call.operator()).isComparison()
                && call.arguments().stream()
                        .allMatch(argument ->
                                relations.notNull(input, argument) || relations.notNull(subQuery.rel(), argument));
        return total && test.equals("IS NOT FALSE") ? comparison : new Scalar.BooleanTest(comparison, test);
    }

    /** Joins the sub-query's value on, as an expression over the columns of the result. */
    Attached attach(Rel input, Lifted subQuery) {
        return switch (subQuery.kind()) {
            case EXISTS -> mark(input, subQuery.rel(), null);
            case ANY -> quantified(input, subQuery, "IS TRUE", "true", "false");
            case ALL -> quantified(input, subQuery, "IS FALSE", "false", "true");
            case SCALAR -> {
                Values values = values(input, subQuery.rel());
                yield new Attached(values.rel(), values.results().get(0));
            }
            case ARRAY -> {
                Values values = values(input, subQuery.rel());
                Scalar array = values.results().get(0);
                Scalar empty = new Scalar.Constant(array.type(), "{}");
                yield new Attached(
                        values.rel(),
                        new Scalar.Construct(Scalar.Construct.Kind.COALESCE, List.of(array, empty), array.type()));
            }
            case ROW_COMPARISON -> {
                Values values = values(input, subQuery.rel());
                Map<Symbol, Scalar> columns = new HashMap<>();
                for (int i = 0; i < values.results().size(); i++) {
                    columns.put(
                            subQuery.rel().columns().get(i), values.results().get(i));
                }
                yield new Attached(
                        values.rel(),
                        required(subQuery)
                                .substitute(symbol -> columns.getOrDefault(symbol, new Scalar.Column(symbol))));
            }
        };
    }

    private Attached mark(Rel input, Rel inner, @Nullable Scalar comparison) {
        Decorrelation.Free free = decorrelation.free(input, inner);
        Symbol mark = symbols.fresh("found", SqlType.BOOL);
        Rel marked = joins.mark(input, free.rel(), Scalar.and(free.condition(), comparison), mark);
        return new Attached(marked, new Scalar.Column(mark));
    }

    /** ANY and ALL in three-valued logic: decided by a row, else unknown by a row, else the value for no rows. */
    private Attached quantified(Rel input, Lifted subQuery, String deciding, String decided, String otherwise) {
        Attached first = mark(input, subQuery.rel(), new Scalar.BooleanTest(required(subQuery), deciding));
        Relations.Copy again = relations.copy(subQuery.rel());
        Attached second =
                mark(first.rel(), again.rel(), new Scalar.BooleanTest(again.of(required(subQuery)), "IS UNKNOWN"));
        Scalar value = new Scalar.Case(
                null,
                List.of(
                        new Scalar.Case.Branch(first.expression(), new Scalar.Constant(SqlType.BOOL, decided)),
                        new Scalar.Case.Branch(second.expression(), new Scalar.Constant(SqlType.BOOL, null))),
                new Scalar.Constant(SqlType.BOOL, otherwise),
                SqlType.BOOL);
        return new Attached(second.rel(), value);
    }

    /** A relation with further columns, and the values of the only row of a sub-query, NULL where it has none. */
    private record Values(Rel rel, List<Scalar> results) {}

    private Values values(Rel input, Rel inner) {
        if (inner instanceof Rel.Project(Rel body, List<Rel.Item> items)
                && body instanceof Rel.Aggregate aggregate
                && aggregate.grand()) {
            return aggregated(
                    input, aggregate, items.stream().map(Rel.Item::expression).toList());
        }
        if (inner instanceof Rel.Aggregate aggregate && aggregate.grand()) {
            return aggregated(input, aggregate, Relations.columns(inner.columns()));
        }
        Decorrelation.Free free = decorrelation.free(input, inner);
        if (joins.isOneRow(inner) || single(input, free)) {
            // several rows would go unnoticed
            joins.relyOn(inner);
            return new Values(joins.leftJoin(input, free.rel(), free.condition()), Relations.columns(inner.columns()));
        }
        return anyNumber(input, inner);
    }

    /** The rows are counted; whoever reads the values of more than one fails. */
    private Values anyNumber(Rel input, Rel inner) {
        Rel.Item count = Rel.Item.countOfRows(symbols);
        List<Rel.Item> aggregates = new ArrayList<>(List.of(count));
        List<Scalar> results = new ArrayList<>();
        for (Symbol column : inner.columns()) {
            Scalar.AggregateCall call =
                    Scalar.AggregateCall.of(BuiltIns.ROW_VALUE, new Scalar.Column(column), column.type());
            Rel.Item value = new Rel.Item(symbols.fresh(column.name(), column.type()), call);
            aggregates.add(value);
            results.add(OnlyRow.value(new Scalar.Column(count.symbol()), new Scalar.Column(value.symbol())));
        }
        return aggregated(input, new Rel.Aggregate(inner, List.of(), aggregates, true), results);
    }

    /** Whether a row of the input has one row of a sub-query at most. */
    private boolean single(Rel input, Decorrelation.Free free) {
        Set<Symbol> given = new HashSet<>();
        for (Scalar conjunct : Scalar.conjuncts(free.condition())) {
            joins.equality(
                            conjunct,
                            Set.copyOf(input.columns()),
                            Set.copyOf(free.rel().columns()))
                    .filter(equality -> equality.right() instanceof Scalar.Column)
                    .ifPresent(equality -> given.addAll(equality.right().columns()));
        }
        return joins.isOneRow(free.rel(), given);
    }

    /** An aggregate over all rows always has a value; groups have one only where there are rows. */
    private Values aggregated(Rel input, Rel.Aggregate aggregate, List<Scalar> results) {
        if (Relations.free(aggregate).isEmpty()) {
            return new Values(new Rel.Join(input, aggregate), results);
        }
        EmptyGroups empty = EmptyGroups.of(description, symbols, aggregate);
        Decorrelation.Free free = decorrelation.freeInput(empty.aggregate());
        if (free == null) {
            // computed for all values of the input's columns, those without rows, too
            Decorrelation.Free all = decorrelation.free(input, aggregate);
            return new Values(joins.leftJoin(input, all.rel(), all.condition()), results);
        }
        Map<Symbol, Scalar> values = empty.values();
        Rel joined = joins.leftJoin(input, free.rel(), free.condition());
        return new Values(
                joined,
                results.stream()
                        .map(result ->
                                result.substitute(symbol -> values.getOrDefault(symbol, new Scalar.Column(symbol))))
                        .toList());
    }
}
