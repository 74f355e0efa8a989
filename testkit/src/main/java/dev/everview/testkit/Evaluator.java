package dev.everview.testkit;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.delta.Term;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.stage.JoinBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the algebra means, written down a second time and as plainly as possible: every operator over Z-sets. Aggregates and DISTINCT
 * need bags. Immutable.
 */
public final class Evaluator {
    private final Function<Rel.Scan, ZSet> tables;

    /** An evaluator that reads each occurrence of a table by the given function. */
    public Evaluator(Function<Rel.Scan, ZSet> tables) {
        this.tables = tables;
    }

    /** An evaluator over tables of that content, by object identifier; rows have the columns of the scans. */
    public static Evaluator over(Map<Long, ZSet> tables) {
        return new Evaluator(scan -> tables.getOrDefault(scan.relation(), ZSet.EMPTY));
    }

    /** An evaluator for one term of a delta. */
    public static Evaluator of(Term term, Map<Long, ZSet> after, Map<Long, ZSet> changes) {
        return new Evaluator(scan -> {
            ZSet now = after.getOrDefault(scan.relation(), ZSet.EMPTY);
            ZSet change = changes.getOrDefault(scan.relation(), ZSet.EMPTY);
            return switch (term.role(scan.occurrence())) {
                case AFTER -> now;
                case DELTA -> change;
                case NEGATED_DELTA -> ZSet.EMPTY.minus(change);
                case BEFORE -> now.minus(change);
            };
        });
    }

    /** The rows of an expression. */
    public ZSet rows(Rel rel) {
        return switch (rel) {
            case Rel.Scan scan -> tables.apply(scan);
            case Rel.Fixed fixed -> fixed(fixed);
            case Rel.Unit unit -> ZSet.of(Row.of());
            case Rel.Filter(Rel input, Scalar condition) -> filtered(rows(input), input.columns(), condition);
            case Rel.Project(Rel input, List<Rel.Item> items) -> projected(rows(input), input.columns(), items);
            case Rel.Join(Rel left, Rel right) -> product(rows(left), rows(right));
            case Rel.Distinct(Rel input) -> distinct(rows(input));
            case Rel.Sum sum -> {
                ZSet total = ZSet.EMPTY;
                for (Rel.Summand summand : sum.summands()) {
                    ZSet rows = rows(summand.input());
                    total = summand.negative() ? total.minus(rows) : total.plus(rows);
                }
                yield total;
            }
            case Rel.Aggregate aggregate -> groups(aggregate);
            case Rel.Ranking ranking ->
                throw new IllegalArgumentException("not in the language: operators that depend on an order");
        };
    }

    /** The rows of a join block, with the columns of all its sources. */
    public ZSet rows(JoinBlock block) {
        ZSet rows = ZSet.of(Row.of());
        List<Symbol> columns = new ArrayList<>();
        for (Rel.Source source : block.sources()) {
            rows = product(rows, rows(source));
            columns.addAll(source.columns());
        }
        for (Scalar condition : block.conditions()) {
            rows = filtered(rows, columns, condition);
        }
        return rows;
    }

    private static ZSet fixed(Rel.Fixed fixed) {
        if (!(fixed.item() instanceof FromItem.ValuesList values)) {
            throw new IllegalArgumentException(
                    "not in the language: " + fixed.item().alias());
        }
        Expressions expressions = new Expressions(List.of());
        ZSet.Builder result = new ZSet.Builder();
        for (List<Scalar> row : values.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(expressions.value(cell, Row.of())));
            result.add(new Row(cells), 1);
        }
        return result.build();
    }

    private static ZSet filtered(ZSet input, List<Symbol> columns, Scalar condition) {
        Expressions expressions = new Expressions(columns);
        ZSet.Builder result = new ZSet.Builder();
        input.forEach((row, weight) -> {
            if (expressions.holds(condition, row)) {
                result.add(row, weight);
            }
        });
        return result.build();
    }

    private static ZSet projected(ZSet input, List<Symbol> columns, List<Rel.Item> items) {
        Expressions expressions = new Expressions(columns);
        ZSet.Builder result = new ZSet.Builder();
        input.forEach((row, weight) -> result.add(values(items, expressions, row), weight));
        return result.build();
    }

    private static Row values(List<Rel.Item> items, Expressions expressions, Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        items.forEach(item -> cells.add(expressions.value(item.expression(), row)));
        return new Row(cells);
    }

    private static ZSet product(ZSet left, ZSet right) {
        ZSet.Builder result = new ZSet.Builder();
        left.forEach((a, times) -> right.forEach((b, weight) -> result.add(a.with(b), times * weight)));
        return result.build();
    }

    private static ZSet distinct(ZSet input) {
        ZSet.Builder result = new ZSet.Builder();
        bag(input).rows().forEach(row -> result.add(row, 1));
        return result.build();
    }

    private ZSet groups(Rel.Aggregate aggregate) {
        Expressions expressions = new Expressions(aggregate.input().columns());
        Map<Row, List<Row>> groups = new LinkedHashMap<>();
        if (aggregate.grand()) {
            groups.put(Row.of(), new ArrayList<>());
        }
        bag(rows(aggregate.input())).forEach((row, weight) -> {
            List<Row> members =
                    groups.computeIfAbsent(values(aggregate.keys(), expressions, row), key -> new ArrayList<>());
            for (long i = 0; i < weight; i++) {
                members.add(row);
            }
        });
        ZSet.Builder result = new ZSet.Builder();
        groups.forEach((key, members) -> {
            List<@Nullable Object> cells = new ArrayList<>();
            aggregate
                    .aggregates()
                    .forEach(item ->
                            cells.add(aggregated((Scalar.AggregateCall) item.expression(), members, expressions)));
            result.add(key.with(new Row(cells)), 1);
        });
        return result.build();
    }

    private static @Nullable Object aggregated(Scalar.AggregateCall call, List<Row> rows, Expressions expressions) {
        Scalar filter = call.filter();
        List<Row> passed = rows.stream()
                .filter(row -> filter == null || expressions.holds(filter, row))
                .toList();
        if (call.star()) {
            return (long) passed.size();
        }
        List<Long> values = passed.stream()
                .map(row -> (Long) expressions.value(call.arguments().get(0), row))
                .filter(Objects::nonNull)
                .toList();
        if (call.function() == Arithmetic.COUNT_VALUES) {
            return (long) values.size();
        }
        BinaryOperator<Long> combine = call.function() == Arithmetic.SUM
                ? Long::sum
                : call.function() == Arithmetic.MIN ? Long::min : Long::max;
        return values.stream().reduce(combine).orElse(null);
    }

    private static ZSet bag(ZSet rows) {
        if (!rows.isBag()) {
            throw new IllegalArgumentException("not a bag: " + rows);
        }
        return rows;
    }
}
