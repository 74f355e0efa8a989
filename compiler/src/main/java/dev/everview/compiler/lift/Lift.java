package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.algebra.RelValidator;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.CollatedOperator;
import dev.everview.compiler.query.Collations;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.OnlyRow;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.QueryRewriter;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * From the analysed query to the algebra. Each place where a common table expression or a view is read becomes a copy with fresh
 * symbols: reading something twice is a join of two occurrences.
 *
 * <p>One instance per compile; not thread-safe.
 */
public final class Lift {
    /** What a view stands for. */
    public record ViewBody(String name, Query query) {}

    private final SymbolAllocator symbols;
    private final Description description;
    private final Joins joins;
    private final SubQueries subQueries;
    private final SetReturning setReturning;
    private final SettledRows settledRows;
    private final RowValues rowValues;
    private final FoldedKeys foldedKeys;
    private final FromClause from;
    private final GroupedBlock grouped;
    private final List<String> notices = new ArrayList<>();

    /**
     * A lifter.
     *
     * @param description of what the definition names
     * @param symbols the compile's allocator
     * @param views the body of a view by its relation's object identifier, null for what is not a view
     * @param keysCover whether the keys of a table hold for all rows that are read from it
     */
    public Lift(
            Description description,
            SymbolAllocator symbols,
            LongFunction<@Nullable ViewBody> views,
            Predicate<FromItem.Table> keysCover) {
        LiftTools tools = LiftTools.of(description, symbols);
        this.description = description;
        this.symbols = symbols;
        this.joins = tools.joins();
        this.subQueries = tools.subQueries();
        this.setReturning = tools.setReturning();
        this.settledRows = tools.settledRows();
        this.rowValues = tools.rowValues();
        this.foldedKeys = tools.foldedKeys();
        this.from = new FromClause(this, tools, views, keysCover);
        this.grouped = new GroupedBlock(this, tools, from);
    }

    /** Tables on whose primary keys the algebra relies. */
    public Set<Long> reliedOn() {
        return joins.reliedOn();
    }

    /**
     * The algebra of a definition; its columns are the definition's columns, in order.
     *
     * @throws CompileException with the construct that is not supported
     */
    public Rel lift(Query query) {
        if (!query.orderBy().isEmpty() && !UpperClauses.in(query)) {
            notices.add("ORDER BY has no effect in a maintained view: a table has no order");
        }
        from.readFor(query);
        return RelValidator.validate(lifted(prepared(query), new Scope(null)));
    }

    /** Remarks for the author of the definition, in the order found. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    /** A query inside another. */
    Rel query(Query query, @Nullable Scope outer) {
        return InnerCollations.weakened(lifted(query, outer));
    }

    private Rel lifted(Query written, @Nullable Scope outer) {
        Query query = Displays.likeKeys(written);
        refuseFixedKeys(query, outer);
        if (UpperClauses.in(query)) {
            foldedKeys.refuse(query);
            UpperClauses clauses = UpperClauses.of(query, symbols, setReturning);
            Scope around = scope(query, outer);
            return clauses.above(query(clauses.lower(), outer), (rel, count) -> {
                SubQueries.Attached attached = attach(rel, count, around);
                return new SubQueries.Attached(attached.rel(), scalar(attached.expression(), around));
            });
        }
        Scope scope = scope(query, outer);
        if (!query.locks().isEmpty()) {
            throw refuse(
                    DiagnosticCode.ROW_LOCK,
                    "FOR UPDATE/SHARE clause is not supported on incrementally maintainable materialized view");
        }
        return switch (query.body()) {
            case Query.Select select -> select(select, scope);
            case Query.SetOperation operation ->
                new SetOperations(description, symbols, joins)
                        .of(operation, query(operation.left(), scope), query(operation.right(), scope));
            case Query.Values values -> values(values, scope);
        };
    }

    private void refuseFixedKeys(Query query, @Nullable Scope outer) {
        if (query.body() instanceof Query.Select select && select.grouping() != null && GroupingSets.in(select)) {
            Scope scope = scope(query, outer);
            Equalities equalities = new Equalities(description, foldedKeys, item -> from.inlined(item, scope));
            new FixedKeys(description, foldedKeys, equalities).refuse(query, select, select.grouping());
        }
    }

    private static Scope scope(Query query, @Nullable Scope outer) {
        Scope scope = new Scope(outer);
        query.with().forEach(table -> scope.commonTables.put(table.range(), table));
        return scope;
    }

    private Rel values(Query.Values values, Scope scope) {
        List<Symbol> columns = fresh(values.targets().stream()
                .map(target -> new Symbol(0, target.name(), target.expression().type()))
                .toList());
        if (values.rows().stream().flatMap(List::stream).anyMatch(Lift::hasSubQuery)) {
            return union(values.rows(), columns, scope);
        }
        List<List<Scalar>> rows = values.rows().stream()
                .map(row -> row.stream().map(value -> scalar(value, scope)).toList())
                .toList();
        boolean lateral = rows.stream()
                .flatMap(List::stream)
                .anyMatch(value -> !value.columns().isEmpty());
        return new Rel.Fixed(new FromItem.ValuesList(symbols.freshRange(), "rows", lateral, rows, columns));
    }

    /** Rows with sub-queries in them: {@code VALUES (a), (b)} is {@code SELECT a UNION ALL SELECT b}. */
    Rel union(List<List<Scalar>> rows, List<Symbol> columns, Scope scope) {
        SetOperations arms = new SetOperations(description, symbols, joins);
        List<Rel.Summand> summands = new ArrayList<>();
        for (List<Scalar> row : rows) {
            Rel rel = new Rel.Unit();
            List<Rel.Item> items = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                SubQueries.Attached attached = attach(rel, row.get(i), scope);
                rel = attached.rel();
                Scalar value = Collations.weakened(scalar(attached.expression(), scope));
                items.add(new Rel.Item(symbols.fresh(columns.get(i).name(), value.type()), value));
            }
            summands.add(new Rel.Summand(false, arms.converted(new Rel.Project(rel, items), columns)));
        }
        return new Rel.Sum(summands, columns, List.of());
    }

    private Rel select(Query.Select written, Scope scope) {
        Query.Select select = new OrderedRows(description, symbols, rowValues)
                .inAggregates(written, item -> from.inlined(item, scope));
        Rel rel = from.of(select.from(), scope);
        List<Scalar> last = new ArrayList<>();
        if (select.where() != null) {
            rel = where(rel, select.where(), scope, last);
        }
        boolean groups = select.grouping() != null
                || select.having() != null
                || select.targets().stream()
                        .flatMap(target -> target.expression().walk())
                        .anyMatch(part -> part instanceof Scalar.AggregateCall call && call.level() == 0);
        Rel result = groups ? grouped.of(rel, select, scope, last) : plain(rel, select, scope, last);
        // aggregates in sub-queries alone are found on the way
        rel = groups || scope.calls.isEmpty() ? result : grouped.of(rel, select, scope, last);
        return switch (select.distinct()) {
            case Query.Distinct.None none -> rel;
            case Query.Distinct.All all -> new Rel.Distinct(rel);
            case Query.Distinct.On on -> throw new IllegalStateException("DISTINCT ON belongs to the clauses above");
        };
    }

    private Rel plain(Rel input, Query.Select select, Scope scope, List<Scalar> last) {
        Rel rel = input;
        List<Rel.Item> outputs = new ArrayList<>();
        List<Rel.Item> hidden = new ArrayList<>();
        Map<Scalar, Scalar> known = new HashMap<>();
        for (Query.Target target : select.targets()) {
            boolean sets = setReturning.in(target.expression());
            if (!target.hidden() || sets) {
                SubQueries.Attached attached = attach(rel, target.expression(), scope, known);
                rel = attached.rel();
                Scalar expression = scalar(attached.expression(), scope);
                (target.hidden() ? hidden : outputs)
                        .add(new Rel.Item(symbols.fresh(target.name(), expression.type()), expression));
            }
        }
        return setReturning.project(Joins.filter(rel, all(last)), outputs, hidden);
    }

    /** All of some conditions; null for none. */
    static @Nullable Scalar all(List<Scalar> conditions) {
        Scalar all = null;
        for (Scalar condition : conditions) {
            all = Scalar.and(all, condition);
        }
        return all;
    }

    /**
     * Keeps the rows for which a condition holds; sub-queries that must hold become joins.
     *
     * @param last takes the conditions that may fail: they are for rows that nothing else is joined to any more
     */
    Rel where(Rel input, Scalar condition, Scope scope, List<Scalar> last) {
        Rel rel = input;
        Scalar rest = null;
        List<Scalar> withSubQueries = new ArrayList<>();
        for (Scalar conjunct : Scalar.conjuncts(condition)) {
            if (hasSubQuery(conjunct)) {
                withSubQueries.add(conjunct);
            } else {
                rest = Scalar.and(rest, scalar(conjunct, scope));
            }
        }
        rel = Joins.filter(rel, rest);
        for (Scalar conjunct : withSubQueries) {
            boolean negated = conjunct instanceof Scalar.Logical logical
                    && logical.kind() == Scalar.Logical.Kind.NOT
                    && logical.arguments().get(0) instanceof Scalar.SubQuery;
            Scalar inner = negated ? conjunct.operands().get(0) : conjunct;
            Optional<Rel> filtered = inner instanceof Scalar.SubQuery subQuery
                            && subQuery.left().stream().noneMatch(Lift::hasSubQuery)
                    ? subQueries.filter(rel, lifted(subQuery, scope), negated)
                    : Optional.empty();
            if (filtered.isPresent()) {
                rel = filtered.get();
            } else {
                SubQueries.Attached attached = attach(rel, conjunct, scope);
                Scalar read = scalar(attached.expression(), scope);
                boolean mayFail = OnlyRow.in(read);
                rel = mayFail ? attached.rel() : new Rel.Filter(attached.rel(), read);
                if (mayFail) {
                    last.add(read);
                }
            }
        }
        return rel;
    }

    static boolean hasSubQuery(Scalar scalar) {
        return scalar.walk().anyMatch(Scalar.SubQuery.class::isInstance);
    }

    /** Joins the values of an expression's sub-queries on; the expression reads them as columns. */
    SubQueries.Attached attach(Rel input, Scalar expression, Scope scope) {
        return attach(input, expression, scope, new HashMap<>());
    }

    /**
     * The same for one of several expressions over the same rows.
     *
     * @param known the values that have been joined on already, by sub-query: what reads alike is one
     */
    private SubQueries.Attached attach(Rel input, Scalar expression, Scope scope, Map<Scalar, Scalar> known) {
        if (!hasSubQuery(expression)) {
            return new SubQueries.Attached(input, expression);
        }
        Rel[] rel = {input};
        Scalar replaced = expression.rewrite(part -> {
            if (!(part instanceof Scalar.SubQuery subQuery)) {
                return part;
            }
            Scalar value = known.get(part);
            if (value == null) {
                SubQueries.Attached attached = subQueries.attach(rel[0], lifted(subQuery, scope));
                rel[0] = attached.rel();
                value = attached.expression();
                value.columns().forEach(symbol -> scope.instances.put(symbol, symbol));
                known.put(part, value);
            }
            return value;
        });
        return new SubQueries.Attached(rel[0], replaced);
    }

    SubQueries.Lifted lifted(Scalar.SubQuery subQuery, Scope scope) {
        if (subQuery.kind() == Scalar.SubQuery.Kind.ARRAY) {
            Query collected = new OrderedRows(description, symbols, rowValues).collected(subQuery);
            return new SubQueries.Lifted(subQuery.kind(), query(collected, scope), null);
        }
        Rel rel = query(subQuery.query(), scope);
        if (subQuery.left().isEmpty()) {
            return new SubQueries.Lifted(subQuery.kind(), rel, null);
        }
        List<Scalar> left =
                subQuery.left().stream().map(value -> scalar(value, scope)).toList();
        return new SubQueries.Lifted(
                subQuery.kind(), rel, compared(left, subQuery.operators(), Relations.columns(rel.columns())));
    }

    /** The comparison of two rows (https://www.postgresql.org/docs/current/functions-comparisons.html#ROW-WISE-COMPARISON). */
    private Scalar compared(List<Scalar> left, List<CollatedOperator> operators, List<Scalar> right) {
        List<Scalar> single = IntStream.range(0, left.size())
                .<Scalar>mapToObj(i -> new Scalar.OperatorCall(
                        operators.get(i).operator(),
                        Scalar.OperatorCall.Form.OPERATOR,
                        List.of(left.get(i), right.get(i)),
                        operators.get(i).collation(),
                        SqlType.BOOL))
                .toList();
        if (single.size() == 1) {
            return single.get(0);
        }
        return switch (description.operator(operators.get(0).operator()).name()) {
            case "=" -> new Scalar.Logical(Scalar.Logical.Kind.AND, single);
            case "<>" -> new Scalar.Logical(Scalar.Logical.Kind.OR, single);
            default -> new Scalar.RowComparison(operators, left, right.subList(0, left.size()));
        };
    }

    List<Symbol> fresh(List<Symbol> columns) {
        return columns.stream()
                .map(column -> symbols.fresh(column.name(), column.type()))
                .toList();
    }

    /** The expression over this scope's instances; refuses what has no algebra yet. */
    Scalar scalar(Scalar scalar, Scope scope) {
        return scalar.rewrite(part -> switch (part) {
            case Scalar.Column(Symbol symbol) -> {
                Symbol instance = scope.instance(symbol);
                if (instance == null) {
                    throw ofNoQuery(symbol);
                }
                yield new Scalar.Column(instance);
            }
            case Scalar.WholeRow(int range, SqlType type) -> rowValues.value(range, type, scope);
            case Scalar.AggregateCall call
            when call.level() > 0 ->
                new Scalar.Column(scope.outer(call.level())
                        .calls
                        .computeIfAbsent(call.ofOwnBlock(), own -> symbols.fresh("value", own.type())));
            case Scalar.SubQuery subQuery -> throw inExpression(subQuery);
            case Scalar.WindowCall call ->
                throw new IllegalStateException("window functions belong to the clauses above");
            default -> part;
        });
    }

    static IllegalStateException ofNoQuery(Symbol symbol) {
        return new IllegalStateException("no query around it has the column " + symbol);
    }

    static CompileException inExpression(Scalar.SubQuery subQuery) {
        return refuse(
                DiagnosticCode.SUBQUERY_EXPRESSION,
                switch (subQuery.kind()) {
                    case EXISTS -> "EXISTS sub-query is not supported in a maintained view";
                    case ANY -> "IN or ANY sub-query is not supported in a maintained view";
                    case ALL -> "NOT IN or ALL sub-query is not supported in a maintained view";
                    case ROW_COMPARISON, SCALAR -> "scalar sub-query is not supported in a maintained view";
                    case ARRAY -> "ARRAY sub-query is not supported in a maintained view";
                });
    }

    /** A query in which sub-queries without tables are values; notes which ranges it reads as one value, and of which type. */
    Query prepared(Query query) {
        return new QueryRewriter() {
            @Override
            protected Scalar expression(Scalar scalar) {
                return scalar.rewrite(part -> {
                    if (part instanceof Scalar.WholeRow(int range, SqlType type)) {
                        rowValues.note(range, type);
                    }
                    return part instanceof Scalar.SubQuery subQuery
                                    && LocalQueries.isValue(subQuery)
                                    && settledRows.in(subQuery)
                            ? localQuery(subQuery)
                            : part;
                });
            }
        }.query(query);
    }

    /** With what it is compared with as arguments: that may be an aggregate, or a window function, which is computed elsewhere. */
    private Scalar localQuery(Scalar.SubQuery subQuery) {
        List<Scalar> left = subQuery.left();
        List<Symbol> names =
                left.stream().map(value -> symbols.fresh("value", value.type())).toList();
        Scalar.LocalQuery named =
                Scalar.LocalQuery.of((Scalar.SubQuery) subQuery.withOperands(Relations.columns(names)));
        return named.withOperands(named.parameters().stream()
                .map(symbol -> names.contains(symbol) ? left.get(names.indexOf(symbol)) : new Scalar.Column(symbol))
                .toList());
    }

    static CompileException refuse(DiagnosticCode code, String message) {
        return new CompileException(Diagnostic.of(code, message));
    }
}
