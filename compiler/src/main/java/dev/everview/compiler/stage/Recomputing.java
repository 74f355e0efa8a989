package dev.everview.compiler.stage;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Arranges stages that are computed again for the keys that a change touches. */
final class Recomputing {
    private final Description description;
    private final SymbolAllocator symbols;
    private final Source source;
    private final ExpressionFacts facts;

    /**
     * Stages over a source.
     *
     * @param source one join block whose rows are added
     */
    Recomputing(Description description, SymbolAllocator symbols, Source source) {
        this.description = description;
        this.symbols = symbols;
        this.source = source;
        this.facts = new ExpressionFacts(description, source);
    }

    /** Groups with aggregates of any kind. */
    Stage groups(Rel.Aggregate aggregate, List<Rel.Item> outputs, List<String> names) {
        Map<Symbol, Scalar> values = new HashMap<>();
        aggregate.keys().forEach(key -> values.put(key.symbol(), key.expression()));
        aggregate.aggregates().forEach(call -> values.put(call.symbol(), call.expression()));
        Columns columns = columns(outputs, names, values);
        List<StoredColumn.Plain> keys =
                columns.keys(aggregate.keys().stream().map(Rel.Item::expression).toList());
        KeyTypes.check(description, keys);
        return stage(
                new Stage.Recomputed(columns.all, keys, true, new Operation.Grouping()),
                "aggregates that do not follow from the changed rows alone are computed again, from all rows of "
                        + (keys.isEmpty() ? "the input" : "each affected group"));
    }

    /** Window functions, DISTINCT ON, ORDER BY with LIMIT. */
    Stage ranking(Rel.Ranking ranking, List<Rel.Item> outputs, List<String> names) {
        return switch (ranking) {
            case Rel.Window window -> {
                Map<Symbol, Scalar> values = new HashMap<>();
                window.calls().forEach(call -> values.put(call.symbol(), call.expression()));
                Columns columns = columns(outputs, names, values);
                List<StoredColumn.Plain> keys = columns.keys(window.key());
                KeyTypes.check(description, keys);
                yield stage(
                        new Stage.Recomputed(columns.all, keys, false, new Operation.Windows(window.windows())),
                        "a row may change what window functions give for the other rows of its partition, so affected "
                                + "partitions are computed again");
            }
            case Rel.DistinctOn distinct -> {
                Columns columns = columns(outputs, names, Map.of());
                List<StoredColumn.Plain> keys = columns.keys(distinct.key());
                KeyTypes.check(description, keys);
                yield stage(
                        new Stage.Recomputed(columns.all, keys, true, new Operation.FirstRow(distinct.order())),
                        "the first row of each affected key is looked up again");
            }
            case Rel.TopN top -> {
                Columns columns = columns(outputs, names, Map.of());
                List<StoredColumn.Plain> keys = columns.keys(top.key());
                KeyTypes.check(description, keys);
                yield stage(
                        new Stage.Recomputed(
                                columns.all,
                                keys,
                                false,
                                new Operation.TopRows(top.order(), top.offset(), top.limit(), top.withTies())),
                        keys.isEmpty()
                                ? "which rows are the first may change with any row, so they are looked up again"
                                : "the first rows of each affected key are looked up again");
            }
        };
    }

    private Stage stage(Stage.Recomputed shape, String why) {
        List<Symbol> key = shape.keys().stream().map(StoredColumn.Plain::symbol).toList();
        return new Stage(source, shape, new Strategy.Keyed(key, why));
    }

    private Columns columns(List<Rel.Item> outputs, List<String> names, Map<Symbol, Scalar> values) {
        Columns columns = new Columns();
        for (int i = 0; i < outputs.size(); i++) {
            Scalar expression = outputs.get(i).expression().substitute(symbol -> {
                Scalar value = values.get(symbol);
                return value == null ? new Scalar.Column(symbol) : value;
            });
            columns.add(names.get(i), expression, false);
        }
        return columns;
    }

    /** The columns of a stage: the user's, and hidden ones for keys that the user does not show. */
    private final class Columns {
        private final List<StoredColumn.Plain> all = new ArrayList<>();

        StoredColumn.Plain add(String name, Scalar expression, boolean isHidden) {
            StoredColumn.Plain column = new StoredColumn.Plain(
                    symbols.fresh(name, expression.type()), name, expression, facts.nullable(expression), isHidden);
            all.add(column);
            return column;
        }

        /** The columns that hold the key, in column order. */
        List<StoredColumn.Plain> keys(List<Scalar> expressions) {
            Map<Scalar, StoredColumn.Plain> keys = new LinkedHashMap<>();
            for (Scalar expression : expressions) {
                for (StoredColumn.Plain column : all) {
                    if (column.expression().equals(expression)) {
                        keys.putIfAbsent(expression, column);
                    }
                }
            }
            for (Scalar expression : expressions) {
                if (!keys.containsKey(expression)) {
                    String name = "__ivm_key_"
                            + (all.stream().filter(StoredColumn.Plain::hidden).count() + 1) + "__";
                    keys.put(expression, add(name, expression, true));
                }
            }
            return all.stream().filter(keys.values()::contains).toList();
        }
    }
}
