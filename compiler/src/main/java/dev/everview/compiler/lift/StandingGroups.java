package dev.everview.compiler.lift;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Column;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Relation;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.List;

/**
 * Readings of grouped views below that look past groups without rows. While a change is folded, a group that has lost its last row stands
 * in its table for a moment with states that mean nothing, and triggers see it: an expression such as {@code 100 / n} must not. When the
 * fold has ended there is no such row, so the definition means the same.
 */
public final class StandingGroups {
    private final Description description;
    private final SymbolAllocator symbols;

    public StandingGroups(Description description, SymbolAllocator symbols) {
        this.description = description;
        this.symbols = symbols;
    }

    /** The relation over such readings. */
    public Rel over(Rel rel) {
        return rel instanceof Rel.Scan scan
                ? reading(scan)
                : rel.withInputs(rel.inputs().stream().map(this::over).toList());
    }

    private Rel reading(Rel.Scan scan) {
        Relation relation = description.relation(scan.relation());
        Integer count = relation.rowCount();
        if (count == null || readsKeyAlone(scan, relation)) {
            return scan;
        }
        if (scan.attributes().contains(count)) {
            return new Rel.Filter(
                    scan, anyRows(scan.columns().get(scan.attributes().indexOf(count))));
        }
        Symbol rows = column(relation, count);
        List<Symbol> columns = new ArrayList<>(scan.columns());
        columns.add(rows);
        List<Integer> attributes = new ArrayList<>(scan.attributes());
        attributes.add(count);
        Rel.Scan counted =
                new Rel.Scan(scan.occurrence(), scan.alias(), scan.relation(), columns, attributes, scan.only());
        return new Rel.Project(
                new Rel.Filter(counted, anyRows(rows)),
                scan.columns().stream()
                        .map(column -> new Rel.Item(column, new Scalar.Column(column)))
                        .toList());
    }

    /**
     * The key of a group is what it was, with rows or without, and its count would only make changes known that are none to the reader.
     * Beside unique indexes by hand it is not known which one is that of the groups.
     */
    private static boolean readsKeyAlone(Rel.Scan scan, Relation relation) {
        return relation.uniqueKeys().size() == 1
                && relation.uniqueKeys().getFirst().columns().containsAll(scan.attributes());
    }

    /** The same of a table in a FROM clause. */
    FromItem.Leaf reading(FromItem.Table table) {
        Relation relation = description.relation(table.relation());
        Integer count = relation.rowCount();
        if (count == null) {
            return table;
        }
        List<Symbol> columns = new ArrayList<>();
        List<Query.Target> targets = new ArrayList<>();
        for (Symbol column : table.columns()) {
            Symbol inner = symbols.fresh(column.name(), column.type());
            columns.add(inner);
            targets.add(new Query.Target(new Scalar.Column(inner), column.name(), false, 0));
        }
        List<Integer> read = new ArrayList<>(table.attributes());
        if (!read.contains(count)) {
            columns.add(column(relation, count));
            read.add(count);
        }
        FromItem.Table counted = new FromItem.Table(
                symbols.freshRange(), table.alias(), table.relation(), table.only(), columns, read, null);
        Query.Select standing = new Query.Select(
                targets,
                new Query.Distinct.None(),
                List.of(counted),
                anyRows(columns.get(read.indexOf(count))),
                null,
                null,
                List.of());
        return new FromItem.SubQuery(table.range(), table.alias(), false, Query.of(standing), table.columns());
    }

    private Symbol column(Relation relation, int number) {
        Column column = relation.column(number).orElseThrow();
        return symbols.fresh(column.name(), new SqlType(column.type(), column.typmod(), column.collation()));
    }

    private static Scalar anyRows(Symbol count) {
        return new Scalar.Special(
                "group with rows", List.of("", " > 0"), List.of(new Scalar.Column(count)), true, SqlType.BOOL);
    }
}
