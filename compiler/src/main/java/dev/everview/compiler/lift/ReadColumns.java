package dev.everview.compiler.lift;

import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.QueryRewriter;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of its tables a definition reads, wherever it reads them: others would only make hidden tables wider, and a column that is
 * added to a table would be one of them.
 */
public final class ReadColumns extends QueryRewriter {
    private final LongFunction<Lift.@Nullable ViewBody> views;
    private final List<FromItem.Table> tables = new ArrayList<>();
    private final Set<Symbol> columns = new HashSet<>();
    private final Set<Integer> wholeRows = new HashSet<>();

    /** Attribute numbers by table. */
    private final Map<Long, Set<Integer>> attributes = new HashMap<>();

    private ReadColumns(LongFunction<Lift.@Nullable ViewBody> views) {
        this.views = views;
    }

    /**
     * The columns.
     *
     * @param views what the plain views that it reads stand for; null for other relations
     */
    public static ReadColumns of(Query definition, LongFunction<Lift.@Nullable ViewBody> views) {
        ReadColumns reader = new ReadColumns(views);
        reader.query(definition);
        for (FromItem.Table table : reader.tables) {
            Set<Integer> read = reader.attributes.computeIfAbsent(table.relation(), relation -> new HashSet<>());
            for (int i = 0; i < table.columns().size(); i++) {
                if (reader.wholeRows.contains(table.range())
                        || reader.columns.contains(table.columns().get(i))) {
                    read.add(table.attributes().get(i));
                }
            }
        }
        return reader;
    }

    /** The tables whose rows the definition reads as one value: the value has other parts when the table has other columns. */
    public Set<Long> wholeRows() {
        return tables.stream()
                .filter(table -> wholeRows.contains(table.range()))
                .map(FromItem.Table::relation)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The numbers of the columns that the definition reads, by table. */
    public Map<Long, Set<Integer>> attributes() {
        return Map.copyOf(attributes);
    }

    /** Before a definition is known. */
    static ReadColumns none(LongFunction<Lift.@Nullable ViewBody> views) {
        return new ReadColumns(views);
    }

    /** The places of a table's columns that are read or belong to its keys, one at least, in order. */
    List<Integer> places(FromItem.Table table, Description description) {
        Set<Integer> kept = new HashSet<>(attributes.getOrDefault(table.relation(), Set.of()));
        description.relation(table.relation()).uniqueKeys().forEach(key -> kept.addAll(key.columns()));
        List<Integer> places = IntStream.range(0, table.columns().size())
                .filter(place -> kept.contains(table.attributes().get(place)))
                .boxed()
                .toList();
        return places.isEmpty() && !table.columns().isEmpty() ? List.of(0) : places;
    }

    @Override
    protected FromItem.Leaf table(FromItem.Table table) {
        Lift.ViewBody view = views.apply(table.relation());
        if (view == null) {
            tables.add(table);
        } else {
            query(view.query());
        }
        return table;
    }

    @Override
    protected Scalar expression(Scalar scalar) {
        scalar.walk().forEach(part -> {
            switch (part) {
                case Scalar.Column(Symbol symbol) -> columns.add(symbol);
                case Scalar.WholeRow row -> wholeRows.add(row.range());
                default -> {}
            }
        });
        return scalar;
    }
}
