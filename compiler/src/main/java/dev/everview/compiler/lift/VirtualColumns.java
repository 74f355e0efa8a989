package dev.everview.compiler.lift;

import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Relation;
import dev.everview.compiler.description.UniqueKey;
import dev.everview.compiler.description.ViewBody;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.QueryReader;
import dev.everview.compiler.query.QueryRewriter;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Virtual generated columns as what they are computed by: a table of which a query reads some becomes a sub-query over it. Transition
 * tables have no values for them (https://www.postgresql.org/docs/18/ddl-generated-columns.html).
 *
 * <p>A table whose rows are read as one value stays as it is.
 */
public final class VirtualColumns {
    private final Description description;
    private final SymbolAllocator symbols;
    private final Set<Symbol> read = new HashSet<>();
    private final Set<Integer> wholeRows = new HashSet<>();

    private VirtualColumns(Description description, SymbolAllocator symbols) {
        this.description = description;
        this.symbols = symbols;
    }

    /** The query over columns that are stored. */
    public static Query expanded(Query query, Description description, SymbolAllocator symbols) {
        VirtualColumns columns = new VirtualColumns(description, symbols);
        columns.new Reading().query(query);
        return columns.new Writing().query(query);
    }

    /** Whether a table's columns may be virtual, and what computes them is known. */
    public static boolean areKnown(Relation relation) {
        return relation.kind() != Relation.Kind.VIEW && relation.body() != null;
    }

    private boolean isRead(FromItem.Table table, int attribute) {
        int place = table.attributes().indexOf(attribute);
        return place >= 0 && read.contains(table.columns().get(place));
    }

    private FromItem.Leaf subQuery(FromItem.Table table, Relation relation, ViewBody body) {
        Query.Select select =
                (Query.Select) QueryReader.read(body, description, symbols).body();
        FromItem.Table stored = (FromItem.Table) select.from().get(0);
        Set<Integer> keys = relation.uniqueKeys().stream()
                .map(UniqueKey::columns)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        List<Query.Target> targets = new ArrayList<>();
        List<Symbol> columns = new ArrayList<>();
        for (int i = 0; i < select.targets().size(); i++) {
            int attribute = relation.visibleColumns().get(i).number();
            Query.Target target = select.targets().get(i);
            if (isRead(table, attribute)) {
                targets.add(target);
                columns.add(table.columns().get(table.attributes().indexOf(attribute)));
            } else if (keys.contains(attribute)) {
                // rows are told apart by it
                targets.add(target);
                columns.add(symbols.fresh(target.name(), target.expression().type()));
            }
        }
        FromItem.Table named = new FromItem.Table(
                stored.range(),
                table.alias(),
                stored.relation(),
                table.only(),
                stored.columns(),
                stored.attributes(),
                null);
        Query.Select shown = new Query.Select(targets, select.distinct(), List.of(named), null, null, null, List.of());
        return new FromItem.SubQuery(table.range(), table.alias(), false, Query.of(shown), columns);
    }

    private final class Reading extends QueryRewriter {
        @Override
        protected Scalar expression(Scalar scalar) {
            scalar.walk().forEach(part -> {
                switch (part) {
                    case Scalar.Column(Symbol symbol) -> read.add(symbol);
                    case Scalar.WholeRow row -> wholeRows.add(row.range());
                    default -> {}
                }
            });
            return scalar;
        }
    }

    private final class Writing extends QueryRewriter {
        @Override
        protected Scalar expression(Scalar scalar) {
            return scalar;
        }

        @Override
        protected FromItem.Leaf table(FromItem.Table table) {
            Relation relation = description.relation(table.relation());
            ViewBody body = relation.body();
            return body == null
                            || !areKnown(relation)
                            || table.sample() != null
                            || wholeRows.contains(table.range())
                            || relation.visibleColumns().stream()
                                    .noneMatch(
                                            column -> column.generated().equals("v") && isRead(table, column.number()))
                    ? table
                    : subQuery(table, relation, body);
        }
    }
}
