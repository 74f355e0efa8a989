package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.algebra.RelValidator;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * From the analysed query to the algebra. Each place where a common table expression or a view is read becomes a copy with fresh
 * symbols: reading something twice is a join of two occurrences.
 *
 * <p>One instance per compile; not thread-safe.
 */
public final class Lift {
    /** The type of rows without a declared type. */
    private static final long RECORD = 2249;

    /** What a view stands for. */
    public record ViewBody(String name, Query query) {}

    private final SymbolAllocator symbols;
    private final LongFunction<@Nullable ViewBody> views;
    private final Predicate<FromItem.Table> keysCover;
    private final Set<Symbol> withoutKey = new HashSet<>();
    private final List<String> notices = new ArrayList<>();

    /**
     * A lifter.
     *
     * @param symbols the compile's allocator
     * @param views the body of a view by its relation's object identifier, null for what is not a view
     * @param keysCover whether the keys of a table hold for all rows that are read from it
     */
    public Lift(SymbolAllocator symbols, LongFunction<@Nullable ViewBody> views, Predicate<FromItem.Table> keysCover) {
        this.symbols = symbols;
        this.views = views;
        this.keysCover = keysCover;
    }

    /**
     * The algebra of a definition; its columns are the definition's columns, in order.
     *
     * @throws CompileException with the construct that is not supported
     */
    public Rel lift(Query query) {
        if (!query.orderBy().isEmpty() && query.limit() == null && query.offset() == null) {
            notices.add("ORDER BY has no effect in a maintained view: a table has no order");
        }
        return RelValidator.validate(query(query, new Scope(null)));
    }

    /** Remarks for the author of the definition, in the order found. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    /** Names that are visible at one level: instances of symbols, columns of ranges, common table expressions. */
    private static final class Scope {
        private final @Nullable Scope outer;
        private final Map<Symbol, Symbol> instances = new HashMap<>();
        private final Map<Integer, List<Symbol>> ranges = new HashMap<>();
        private final Map<Integer, Query.CommonTable> commonTables = new HashMap<>();

        Scope(@Nullable Scope outer) {
            this.outer = outer;
        }

        Query.@Nullable CommonTable commonTable(int range) {
            for (Scope scope = this; scope != null; scope = scope.outer) {
                Query.CommonTable found = scope.commonTables.get(range);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
    }

    private Rel query(Query query, @Nullable Scope outer) {
        Scope scope = new Scope(outer);
        query.with().forEach(table -> scope.commonTables.put(table.range(), table));
        if (!query.locks().isEmpty()) {
            throw refuse(
                    DiagnosticCode.ROW_LOCK,
                    "FOR UPDATE/SHARE clause is not supported on incrementally maintainable materialized view");
        }
        if (query.limit() != null || query.offset() != null) {
            throw refuse(
                    DiagnosticCode.LIMIT,
                    "LIMIT/OFFSET clause is not supported on incrementally maintainable materialized view");
        }
        return switch (query.body()) {
            case Query.Select select -> select(select, scope);
            case Query.SetOperation operation ->
                throw refuse(
                        DiagnosticCode.SET_OPERATION,
                        "UNION/INTERSECT/EXCEPT statements are not supported on incrementally maintainable materialized view");
            case Query.Values values -> values(values, scope);
        };
    }

    private Rel values(Query.Values values, Scope scope) {
        List<Symbol> columns = fresh(values.targets().stream()
                .map(target -> new Symbol(0, target.name(), target.expression().type()))
                .toList());
        List<List<Scalar>> rows = values.rows().stream()
                .map(row -> row.stream().map(value -> scalar(value, scope)).toList())
                .toList();
        return new Rel.Fixed(new FromItem.ValuesList(symbols.freshRange(), "rows", false, rows, columns));
    }

    private Rel select(Query.Select select, Scope scope) {
        Rel rel = new Rel.Unit();
        for (FromItem item : select.from()) {
            Rel next = from(item, scope);
            rel = rel instanceof Rel.Unit ? next : new Rel.Join(rel, next);
        }
        if (select.where() != null) {
            rel = new Rel.Filter(rel, scalar(select.where(), scope));
        }
        if (!select.windows().isEmpty()) {
            throw refuse(
                    DiagnosticCode.WINDOW_FUNCTION,
                    "window functions are not supported on incrementally maintainable materialized view");
        }
        if (select.having() != null) {
            throw refuse(
                    DiagnosticCode.HAVING,
                    "HAVING clause is not supported on incrementally maintainable materialized view");
        }
        Map<Integer, Scalar> byReference = new HashMap<>();
        List<Rel.Item> outputs = new ArrayList<>();
        for (Query.Target target : select.targets()) {
            Scalar expression = scalar(target.expression(), scope);
            byReference.put(target.reference(), expression);
            if (!target.hidden()) {
                outputs.add(new Rel.Item(symbols.fresh(target.name(), expression.type()), expression));
            }
        }
        boolean aggregates = outputs.stream()
                .flatMap(item -> item.expression().walk())
                .anyMatch(Scalar.AggregateCall.class::isInstance);
        if (select.grouping() != null || aggregates) {
            rel = grouped(rel, outputs, keys(select, byReference), select.grouping() == null);
        } else {
            rel = new Rel.Project(rel, outputs);
        }
        return switch (select.distinct()) {
            case Query.Distinct.None none -> rel;
            case Query.Distinct.All all -> new Rel.Distinct(rel);
            case Query.Distinct.On on ->
                throw refuse(
                        DiagnosticCode.DISTINCT_ON,
                        "DISTINCT ON is not supported on incrementally maintainable materialized view");
        };
    }

    private static List<Scalar> keys(Query.Select select, Map<Integer, Scalar> byReference) {
        Query.Grouping grouping = select.grouping();
        if (grouping == null) {
            return List.of();
        }
        if (!grouping.sets().isEmpty()) {
            throw refuse(
                    DiagnosticCode.GROUPING_SETS,
                    "GROUPING SETS, ROLLUP, or CUBE clauses are not supported on incrementally maintainable materialized view");
        }
        return grouping.references().stream()
                .map(reference -> {
                    Scalar key = byReference.get(reference);
                    if (key == null) {
                        throw new IllegalStateException("no target has the reference " + reference);
                    }
                    return key;
                })
                .distinct()
                .toList();
    }

    /** Splits the outputs into group keys, aggregate calls and what is computed from both. */
    private Rel grouped(Rel input, List<Rel.Item> outputs, List<Scalar> keyExpressions, boolean grand) {
        GroupedOutputs grouped = new GroupedOutputs(symbols, keyExpressions, outputs);
        for (Rel.Item key : grouped.dependentKeys()) {
            if (withoutKey.containsAll(key.expression().columns())) {
                throw refuse(
                        DiagnosticCode.INHERITANCE_INPUT,
                        "column \"" + key.symbol().name()
                                + "\" must appear in the GROUP BY clause: the primary key of an inheritance parent"
                                + " does not hold for the rows of its children");
            }
        }
        return new Rel.Project(
                new Rel.Aggregate(input, grouped.keys(), grouped.aggregates(), grand), grouped.outputs());
    }

    private Rel from(FromItem item, Scope scope) {
        return switch (item) {
            case FromItem.Table table -> table(table, scope);
            case FromItem.SubQuery subQuery -> derived(query(subQuery.query(), scope), subQuery, scope);
            case FromItem.CommonTableScan scan -> commonTable(scan, scope);
            case FromItem.ValuesList values -> fixed(values, scope);
            case FromItem.Functions functions -> fixed(functions, scope);
            case FromItem.ConstructedTable table ->
                throw refuse(
                        DiagnosticCode.CONSTRUCT_NOT_SUPPORTED,
                        "XMLTABLE and JSON_TABLE are not supported in a maintained view");
            case FromItem.Generated generated -> throw new IllegalStateException("not part of a described query");
            case FromItem.Join join -> join(join, scope);
        };
    }

    private Rel join(FromItem.Join join, Scope scope) {
        if (join.kind() != FromItem.Join.Kind.INNER) {
            throw refuse(
                    DiagnosticCode.OUTER_JOIN,
                    join.kind() + " JOIN is not supported on incrementally maintainable materialized view");
        }
        Rel both = new Rel.Join(from(join.left(), scope), from(join.right(), scope));
        return join.condition() == null ? both : new Rel.Filter(both, scalar(join.condition(), scope));
    }

    private Rel table(FromItem.Table table, Scope scope) {
        ViewBody view = views.apply(table.relation());
        if (view != null) {
            Rel body = query(view.query(), new Scope(null));
            if (body.columns().size() < table.columns().size()) {
                throw new IllegalStateException("view " + view.name() + " has fewer columns than are read from it");
            }
            List<Symbol> columns = table.attributes().stream()
                    .map(attribute -> body.columns().get(attribute - 1))
                    .toList();
            return renamed(body, columns, table, scope);
        }
        if (table.sample() != null) {
            throw refuse(
                    DiagnosticCode.TABLE_SAMPLE,
                    "TABLESAMPLE clause is not supported on incrementally maintainable materialized view");
        }
        if (table.attributes().stream().anyMatch(attribute -> attribute < 0)) {
            throw refuse(
                    DiagnosticCode.SYSTEM_COLUMN,
                    "system column is not supported on incrementally maintainable materialized view");
        }
        List<Symbol> columns = instances(table, scope);
        if (!keysCover.test(table)) {
            withoutKey.addAll(columns);
        }
        return new Rel.Scan(
                symbols.freshRange(), table.alias(), table.relation(), columns, table.attributes(), table.only());
    }

    private Rel commonTable(FromItem.CommonTableScan scan, Scope scope) {
        Query.CommonTable table = scope.commonTable(scan.commonTable());
        if (table == null) {
            throw new IllegalStateException("no common table expression has the range " + scan.commonTable());
        }
        if (SelfReference.in(table)) {
            throw refuse(
                    DiagnosticCode.RECURSIVE,
                    "recursive query \"" + table.name()
                            + "\" is not supported on incrementally maintainable materialized view");
        }
        return derived(query(table.query(), scope), scan, scope);
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

    private Rel fixed(FromItem.Leaf leaf, Scope scope) {
        FromItem.Leaf copy = switch (leaf) {
            case FromItem.ValuesList values ->
                new FromItem.ValuesList(
                        symbols.freshRange(),
                        values.alias(),
                        false,
                        values.rows().stream()
                                .map(row -> row.stream()
                                        .map(value -> constantOnly(scalar(value, scope)))
                                        .toList())
                                .toList(),
                        instances(values, scope));
            case FromItem.Functions functions ->
                new FromItem.Functions(
                        symbols.freshRange(),
                        functions.alias(),
                        false,
                        functions.functions().stream()
                                .map(function -> new FromItem.TableFunction(
                                        constantOnly(scalar(function.call(), scope)),
                                        function.definition(),
                                        function.columnCount()))
                                .toList(),
                        functions.ordinality(),
                        instances(functions, scope));
            default -> throw new IllegalStateException("not a fixed item: " + leaf.alias());
        };
        return new Rel.Fixed(copy);
    }

    private static Scalar constantOnly(Scalar scalar) {
        if (!scalar.columns().isEmpty()) {
            throw refuse(DiagnosticCode.LATERAL, "LATERAL references in FROM are not supported in a maintained view");
        }
        return scalar;
    }

    private List<Symbol> instances(FromItem.Leaf leaf, Scope scope) {
        List<Symbol> columns = fresh(leaf.columns());
        for (int i = 0; i < columns.size(); i++) {
            scope.instances.put(leaf.columns().get(i), columns.get(i));
        }
        scope.ranges.put(leaf.range(), columns);
        return columns;
    }

    private List<Symbol> fresh(List<Symbol> columns) {
        return columns.stream()
                .map(column -> symbols.fresh(column.name(), column.type()))
                .toList();
    }

    /** The expression over this scope's instances; refuses what has no algebra yet. */
    private Scalar scalar(Scalar scalar, Scope scope) {
        return scalar.rewrite(part -> switch (part) {
            case Scalar.Column(Symbol symbol) -> {
                Symbol instance = scope.instances.get(symbol);
                if (instance == null) {
                    throw refuse(
                            DiagnosticCode.LATERAL,
                            "column \"" + symbol.name()
                                    + "\" belongs to an outer query; such references are not supported in a maintained view");
                }
                yield new Scalar.Column(instance);
            }
            case Scalar.WholeRow(int range, SqlType type) -> wholeRow(range, type, scope);
            case Scalar.SubQuery subQuery ->
                throw refuse(
                        DiagnosticCode.SUBQUERY_EXPRESSION,
                        switch (subQuery.kind()) {
                            case EXISTS -> "EXISTS sub-query is not supported in a maintained view";
                            case ANY -> "IN or ANY sub-query is not supported in a maintained view";
                            case ALL -> "NOT IN or ALL sub-query is not supported in a maintained view";
                            case ROW_COMPARISON, SCALAR -> "scalar sub-query is not supported in a maintained view";
                            case ARRAY -> "ARRAY sub-query is not supported in a maintained view";
                        });
            case Scalar.WindowCall call ->
                throw refuse(
                        DiagnosticCode.WINDOW_FUNCTION,
                        "window functions are not supported on incrementally maintainable materialized view");
            case Scalar.GroupingCall call ->
                throw refuse(
                        DiagnosticCode.GROUPING_SETS,
                        "GROUPING is not supported on incrementally maintainable materialized view");
            default -> part;
        });
    }

    private static Scalar wholeRow(int range, SqlType type, Scope scope) {
        List<Symbol> columns = scope.ranges.get(range);
        if (columns == null) {
            throw refuse(DiagnosticCode.LATERAL, "a row of an outer query is not supported in a maintained view");
        }
        List<Scalar> fields = columns.stream().<Scalar>map(Scalar.Column::new).toList();
        List<String> names =
                type.oid() == RECORD ? columns.stream().map(Symbol::name).toList() : List.of();
        return new Scalar.Construct(Scalar.Construct.Kind.ROW, fields, names, type);
    }

    private static CompileException refuse(DiagnosticCode code, String message) {
        return new CompileException(Diagnostic.of(code, message));
    }
}
