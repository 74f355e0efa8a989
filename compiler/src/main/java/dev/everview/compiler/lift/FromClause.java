package dev.everview.compiler.lift;

import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.QueryRewriter;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The FROM clause: items, joins and what they read, as relations. An item may read columns of those before it (LATERAL).
 */
final class FromClause {
    private final Lift lift;
    private final Description description;
    private final SymbolAllocator symbols;
    private final Joins joins;
    private final Decorrelation decorrelation;
    private final SetReturning setReturning;
    private final SettledRows settledRows;
    private final RowValues rowValues;
    private final LongFunction<Lift.@Nullable ViewBody> views;
    private final Predicate<FromItem.Table> keysCover;
    private final Set<Symbol> withoutKey = new HashSet<>();
    private ReadColumns readColumns;

    /** The arguments are those of {@link Lift}. */
    FromClause(
            Lift lift,
            LiftTools tools,
            LongFunction<Lift.@Nullable ViewBody> views,
            Predicate<FromItem.Table> keysCover) {
        this.lift = lift;
        this.description = tools.description();
        this.symbols = tools.symbols();
        this.joins = tools.joins();
        this.decorrelation = tools.decorrelation();
        this.setReturning = tools.setReturning();
        this.settledRows = tools.settledRows();
        this.rowValues = tools.rowValues();
        this.views = views;
        this.keysCover = keysCover;
        this.readColumns = ReadColumns.none(views);
    }

    /** Base tables give only the columns that a definition reads. */
    void readFor(Query definition) {
        readColumns = ReadColumns.of(definition, views);
    }

    /** Whether all columns are of tables whose keys do not hold for all rows that are read from them. */
    boolean lackKey(Collection<Symbol> columns) {
        return withoutKey.containsAll(columns);
    }

    /** The rows of a whole clause. */
    Rel of(List<FromItem> items, Scope scope) {
        Rel rel = new Rel.Unit();
        for (FromItem item : items) {
            rel = product(rel, from(item, scope));
        }
        return rel;
    }

    private Rel from(FromItem item, Scope scope) {
        return rowValues.kept(rows(item, scope), item, scope);
    }

    private Rel rows(FromItem item, Scope scope) {
        return switch (item) {
            case FromItem.Table table -> table(table, scope);
            case FromItem.SubQuery subQuery ->
                staysAsWritten(subQuery)
                        ? fixed(subQuery, scope)
                        : derived(lift.query(subQuery.query(), scope), subQuery, scope);
            case FromItem.CommonTableScan scan -> commonTable(scan, scope);
            case FromItem.ValuesList values
            when !LocalQueries.isLocal(values) ->
                derived(lift.union(values.rows(), lift.fresh(values.columns()), scope), values, scope);
            case FromItem.ValuesList values -> fixed(values, scope);
            case FromItem.Functions functions -> computed(functions, scope);
            case FromItem.ConstructedTable table -> computed(table, scope);
            case FromItem.Generated generated -> throw new IllegalStateException("not part of a described query");
            case FromItem.Join join -> join(join, scope);
        };
    }

    /**
     * Whether a sub-query reads no table, so that its rows follow from the row beside it; what is plain and reads no such row becomes
     * part of the query around it.
     */
    private boolean staysAsWritten(FromItem.SubQuery subQuery) {
        return LocalQueries.isLocal(subQuery)
                && settledRows.in(subQuery)
                && (!LocalQueries.isPlain(subQuery.query())
                        || (!subQuery.reads().isEmpty() && !isRow(subQuery.query())));
    }

    /** Whether a query gives one row at most, of expressions. */
    private boolean isRow(Query query) {
        return query.body() instanceof Query.Select select
                && select.from().isEmpty()
                && select.targets().stream().noneMatch(target -> setReturning.in(target.expression()));
    }

    /** An item without tables on the optional side: each row of the other side alone decides which rows it gets. */
    private Rel optional(Rel rel, FromItem item, @Nullable Scalar condition, Scope scope) {
        List<FromItem.Leaf> leaves = LocalQueries.leaves(item);
        List<Symbol> columns =
                leaves.stream().flatMap(leaf -> leaf.columns().stream()).toList();
        FromItem.SubQuery orNulls = new FromItem.SubQuery(
                symbols.freshRange(),
                leaves.get(0).alias(),
                true,
                LocalQueries.orNulls(symbols, item, columns, condition),
                columns);
        return product(rel, fixed(orNulls, scope));
    }

    private boolean isOptionalLocal(FromItem item, @Nullable Scalar condition) {
        return LocalQueries.isLocal(item)
                && settledRows.in(item)
                && (condition == null || LocalQueries.isLocal(condition));
    }

    private Rel join(FromItem.Join join, Scope scope) {
        if (join.kind() == FromItem.Join.Kind.LEFT && isOptionalLocal(join.right(), join.condition())) {
            rowValues.mayBeMissing(join.right());
            return optional(from(join.left(), scope), join.right(), join.condition(), scope);
        }
        if (join.kind() == FromItem.Join.Kind.RIGHT && isOptionalLocal(join.left(), join.condition())) {
            rowValues.mayBeMissing(join.left());
            return optional(from(join.right(), scope), join.left(), join.condition(), scope);
        }
        if (join.kind() == FromItem.Join.Kind.LEFT || join.kind() == FromItem.Join.Kind.FULL) {
            rowValues.mayBeMissing(join.right());
        }
        if (join.kind() == FromItem.Join.Kind.RIGHT || join.kind() == FromItem.Join.Kind.FULL) {
            rowValues.mayBeMissing(join.left());
        }
        Rel left = from(join.left(), scope);
        Rel right = from(join.right(), scope);
        Scalar condition = join.condition();
        return switch (join.kind()) {
            case INNER -> condition == null ? product(left, right) : joined(product(left, right), condition, scope);
            case LEFT -> leftJoin(left, right, condition, scope);
            case RIGHT -> leftJoin(right, left, condition, scope);
            case FULL -> fullJoin(left, right, condition, scope);
        };
    }

    /** Where the condition has sub-queries, {@code L ⟗(c) R} is {@code L ⟕(c) R} and what {@code R ▷ LATERAL σ(c, L)} leaves. */
    private Rel fullJoin(Rel left, Rel right, @Nullable Scalar condition, Scope scope) {
        if (condition == null || !Lift.hasSubQuery(condition)) {
            return joins.fullJoin(left, right, condition == null ? null : lift.scalar(condition, scope));
        }
        Rel outer = leftJoin(left, right, condition, scope);
        Decorrelation.Free free = decorrelation.free(right, joined(left, condition, scope));
        return joins.fullJoin(left, right, outer, joins.antiJoin(right, free.rel(), free.condition()));
    }

    /** Where the condition has sub-queries, {@code L ⟕(c) R} is {@code L ⟕ LATERAL σ(c, R)}. */
    private Rel leftJoin(Rel left, Rel right, @Nullable Scalar condition, Scope scope) {
        Scalar on = null;
        Rel optional = right;
        if (condition != null && Lift.hasSubQuery(condition)) {
            optional = joined(right, condition, scope);
        } else if (condition != null) {
            on = lift.scalar(condition, scope);
        }
        Decorrelation.Free free = decorrelation.free(left, optional);
        return joins.leftJoin(left, free.rel(), Scalar.and(on, free.condition()));
    }

    private Rel joined(Rel rel, Scalar condition, Scope scope) {
        List<Scalar> last = new ArrayList<>();
        Rel kept = lift.where(rel, condition, scope, last);
        return Joins.filter(kept, Lift.all(last));
    }

    /** left × right; the right side may refer to the left one, and what reads both stands above both. */
    private Rel product(Rel left, Rel right) {
        if (left instanceof Rel.Unit) {
            return right;
        }
        if (right instanceof Rel.Fixed || Relations.free(right).stream().noneMatch(left.columns()::contains)) {
            return right instanceof Rel.Unit ? left : new Rel.Join(left, right);
        }
        return switch (right) {
            case Rel.Project(Rel input, List<Rel.Item> items) -> {
                List<Rel.Item> all = new ArrayList<>(Relations.same(left.columns()));
                all.addAll(items);
                yield new Rel.Project(product(left, input), all);
            }
            case Rel.Filter(Rel input, Scalar condition) -> new Rel.Filter(product(left, input), condition);
            default -> {
                Decorrelation.Free free = decorrelation.free(left, right);
                yield Joins.filter(new Rel.Join(left, free.rel()), free.condition());
            }
        };
    }

    /** A plain view or common table expression as the sub-query that it stands for; other items as they are. */
    FromItem inlined(FromItem item, Scope scope) {
        if (item instanceof FromItem.CommonTableScan scan) {
            Query.CommonTable table = commonTable(scan.commonTable(), scope);
            return SelfReference.in(table)
                    ? item
                    : new FromItem.SubQuery(scan.range(), scan.alias(), false, table.query(), scan.columns());
        }
        Lift.ViewBody view = item instanceof FromItem.Table table ? views.apply(table.relation()) : null;
        if (!(item instanceof FromItem.Table table) || view == null) {
            return item;
        }
        List<Symbol> columns = new ArrayList<>();
        for (Query.Target target : view.query().body().targets()) {
            if (!target.hidden()) {
                int place = table.attributes().indexOf(columns.size() + 1);
                columns.add(
                        place < 0
                                ? symbols.fresh(
                                        target.name(), target.expression().type())
                                : table.columns().get(place));
            }
        }
        return new FromItem.SubQuery(table.range(), table.alias(), false, lift.prepared(view.query()), columns);
    }

    private Rel table(FromItem.Table table, Scope scope) {
        Lift.ViewBody view = views.apply(table.relation());
        if (view != null) {
            Rel body = lift.query(lift.prepared(view.query()), new Scope(null));
            if (body.columns().size() < table.columns().size()) {
                throw new IllegalStateException("view " + view.name() + " has fewer columns than are read from it");
            }
            List<Symbol> columns = table.attributes().stream()
                    .map(attribute -> body.columns().get(attribute - 1))
                    .toList();
            return renamed(body, columns, table, scope);
        }
        refuseSampled(table);
        List<Symbol> columns = instances(table, scope);
        if (!keysCover.test(table)) {
            withoutKey.addAll(columns);
        }
        List<Integer> read = readColumns.places(table, description);
        return new Rel.Scan(
                symbols.freshRange(),
                table.alias(),
                table.relation(),
                read.stream().map(columns::get).toList(),
                read.stream().map(table.attributes()::get).toList(),
                table.only());
    }

    /** Refuses what depends on where rows lie. */
    static void refuseSampled(FromItem.Table table) {
        if (table.sample() != null) {
            throw Lift.refuse(
                    DiagnosticCode.TABLE_SAMPLE,
                    "TABLESAMPLE clause is not supported on incrementally maintainable materialized view");
        }
        if (table.attributes().stream().anyMatch(attribute -> attribute < 0)) {
            throw Lift.refuse(
                    DiagnosticCode.SYSTEM_COLUMN,
                    "system column is not supported on incrementally maintainable materialized view");
        }
    }

    private Rel commonTable(FromItem.CommonTableScan scan, Scope scope) {
        Query.CommonTable table = commonTable(scan.commonTable(), scope);
        if (SelfReference.in(table)) {
            throw Lift.refuse(
                    DiagnosticCode.RECURSIVE,
                    "recursive query \"" + table.name()
                            + "\" is not supported on incrementally maintainable materialized view");
        }
        return derived(lift.query(table.query(), scope), scan, scope);
    }

    private static Query.CommonTable commonTable(int range, Scope scope) {
        Query.CommonTable table = scope.commonTable(range);
        if (table == null) {
            throw new IllegalStateException("no common table expression has the range " + range);
        }
        return table;
    }

    private Rel derived(Rel body, FromItem.Leaf leaf, Scope scope) {
        return renamed(body, body.columns(), leaf, scope);
    }

    /** Gives a sub-query's columns the instances of the symbols by which the query around it names them. */
    private Rel renamed(Rel body, List<Symbol> columns, FromItem.Leaf leaf, Scope scope) {
        List<Symbol> names = instances(leaf, scope);
        List<Rel.Item> items = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            items.add(new Rel.Item(names.get(i), new Scalar.Column(columns.get(i))));
        }
        return new Rel.Project(body, items);
    }

    /** An item whose arguments may read tables: {@code f((SELECT …))} is {@code (SELECT …) AS s, f(s.value)}. */
    private Rel computed(FromItem.Computed item, Scope scope) {
        if (LocalQueries.isLocal(item)) {
            return fixed(item, scope);
        }
        Rel[] values = {new Rel.Unit()};
        FromItem.Computed over = new QueryRewriter() {
            // the argument as a whole: what stands inside its sub-queries is theirs
            @Override
            public Scalar scalar(Scalar argument) {
                SubQueries.Attached attached = lift.attach(values[0], argument, scope);
                values[0] = attached.rel();
                return attached.expression();
            }

            @Override
            protected Scalar expression(Scalar scalar) {
                return scalar;
            }
        }.computed(item);
        Rel rows = fixed(over, scope);
        return new Rel.Project(product(values[0], rows), Relations.same(rows.columns()));
    }

    /** An item as it stands, over the instances of the columns around it. */
    private Rel fixed(FromItem.Computed item, Scope scope) {
        FromItem.Computed copy = new QueryRewriter() {
            @Override
            protected Scalar expression(Scalar scalar) {
                return around(scalar, scope);
            }
        }.computed(item);
        item.reads().stream().filter(symbol -> scope.instance(symbol) == null).forEach(symbol -> {
            throw Lift.ofNoQuery(symbol);
        });
        return new Rel.Fixed(copy.as(symbols.freshRange(), !copy.reads().isEmpty(), instances(item, scope)));
    }

    /** The expression over this scope's instances, as far as it reads them. */
    private Scalar around(Scalar expression, Scope scope) {
        return expression.rewrite(part -> switch (part) {
            case Scalar.Column(Symbol symbol) -> {
                Symbol instance = scope.instance(symbol);
                yield instance == null ? part : new Scalar.Column(instance);
            }
            case Scalar.WholeRow(int range, SqlType type) ->
                scope.range(range) == null ? part : rowValues.value(range, type, scope);
            case Scalar.SubQuery subQuery
            when !LocalQueries.isLocal(subQuery.query()) -> throw Lift.inExpression(subQuery);
            default -> part;
        });
    }

    private List<Symbol> instances(FromItem.Leaf leaf, Scope scope) {
        List<Symbol> columns = lift.fresh(leaf.columns());
        for (int i = 0; i < columns.size(); i++) {
            scope.instances.put(leaf.columns().get(i), columns.get(i));
        }
        scope.ranges.put(leaf.range(), columns);
        return columns;
    }
}
