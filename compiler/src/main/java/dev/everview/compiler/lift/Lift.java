package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.algebra.RelValidator;
import dev.everview.compiler.description.Description;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private final LongFunction<@Nullable ViewBody> views;
    private final Description description;
    private final Relations relations;
    private final Joins joins;
    private final Decorrelation decorrelation;
    private final SubQueries subQueries;
    private final SetReturning setReturning;
    private final SettledRows settledRows;
    private final Predicate<FromItem.Table> keysCover;
    private final RowValues rowValues;
    private ReadColumns readColumns;

    private final Set<Symbol> withoutKey = new HashSet<>();
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
        this.description = description;
        this.symbols = symbols;
        this.views = views;
        this.keysCover = keysCover;
        this.relations = new Relations(description, symbols);
        this.joins = new Joins(description, symbols);
        this.decorrelation = new Decorrelation(description, symbols, relations, joins);
        this.subQueries = new SubQueries(description, symbols, relations, joins, decorrelation);
        this.setReturning = new SetReturning(description, symbols);
        this.settledRows = new SettledRows(description);
        this.rowValues = new RowValues(symbols);
        this.readColumns = ReadColumns.none(views);
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
        readColumns = ReadColumns.of(query, views);
        return RelValidator.validate(lifted(prepared(query), new Scope(null)));
    }

    /** Remarks for the author of the definition, in the order found. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    /** A query inside another. */
    private Rel query(Query query, @Nullable Scope outer) {
        return InnerCollations.weakened(lifted(query, outer));
    }

    private Rel lifted(Query query, @Nullable Scope outer) {
        if (UpperClauses.in(query)) {
            new FoldedKeys(description).refuse(query);
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
                new SetOperations(description, symbols)
                        .of(operation, query(operation.left(), scope), query(operation.right(), scope));
            case Query.Values values -> values(values, scope);
        };
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
    private Rel union(List<List<Scalar>> rows, List<Symbol> columns, Scope scope) {
        SetOperations arms = new SetOperations(description, symbols);
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
        Query.Select select = new OrderedRows(description).inAggregates(written);
        Rel rel = new Rel.Unit();
        for (FromItem item : select.from()) {
            rel = product(rel, from(item, scope));
        }
        List<Scalar> last = new ArrayList<>();
        if (select.where() != null) {
            rel = where(rel, select.where(), scope, last);
        }
        boolean grouped = select.grouping() != null
                || select.having() != null
                || select.targets().stream()
                        .flatMap(target -> target.expression().walk())
                        .anyMatch(part -> part instanceof Scalar.AggregateCall call && call.level() == 0);
        Rel result = grouped ? grouped(rel, select, scope, last) : plain(rel, select, scope, last);
        // aggregates in sub-queries alone are found on the way
        rel = grouped || scope.calls.isEmpty() ? result : grouped(rel, select, scope, last);
        return switch (select.distinct()) {
            case Query.Distinct.None none -> rel;
            case Query.Distinct.All all -> new Rel.Distinct(rel);
            case Query.Distinct.On on -> throw new IllegalStateException("DISTINCT ON belongs to the clauses above");
        };
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

    private static @Nullable Scalar all(List<Scalar> conditions) {
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
    private Rel where(Rel input, Scalar condition, Scope scope, List<Scalar> last) {
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

    private static boolean hasSubQuery(Scalar scalar) {
        return scalar.walk().anyMatch(Scalar.SubQuery.class::isInstance);
    }

    /** Joins the values of an expression's sub-queries on; the expression reads them as columns. */
    private SubQueries.Attached attach(Rel input, Scalar expression, Scope scope) {
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

    private SubQueries.Lifted lifted(Scalar.SubQuery subQuery, Scope scope) {
        if (subQuery.kind() == Scalar.SubQuery.Kind.ARRAY) {
            Query collected = new OrderedRows(description).collected(subQuery, symbols);
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
    private Scalar compared(List<Scalar> left, List<Long> operators, List<Scalar> right) {
        List<Scalar> single = IntStream.range(0, left.size())
                .<Scalar>mapToObj(i -> new Scalar.OperatorCall(
                        operators.get(i),
                        Scalar.OperatorCall.Form.OPERATOR,
                        List.of(left.get(i), right.get(i)),
                        SqlType.BOOL))
                .toList();
        if (single.size() == 1) {
            return single.get(0);
        }
        return switch (description.operator(operators.get(0)).name()) {
            case "=" -> new Scalar.Logical(Scalar.Logical.Kind.AND, single);
            case "<>" -> new Scalar.Logical(Scalar.Logical.Kind.OR, single);
            default -> new Scalar.RowComparison(operators, left, right.subList(0, left.size()));
        };
    }

    private Rel grouped(Rel input, Query.Select select, Scope scope, List<Scalar> last) {
        Query.Grouping grouping = select.grouping();
        // sub-queries in what is grouped or aggregated belong below, others to the rows of groups
        Rel rel = input;
        Map<Scalar, Scalar> below = new HashMap<>();
        List<Scalar> all = new ArrayList<>();
        select.targets().forEach(target -> all.add(target.expression()));
        if (select.having() != null) {
            all.add(select.having());
        }
        Set<Integer> keyReferences = references(grouping);
        List<Scalar> inner = new ArrayList<>();
        select.targets().stream()
                .filter(target -> keyReferences.contains(target.reference()))
                .forEach(target -> inner.add(target.expression()));
        all.stream()
                .flatMap(Scalar::walk)
                .filter(Scalar.AggregateCall.class::isInstance)
                .flatMap(call -> call.operands().stream())
                .forEach(inner::add);
        for (Scalar expression : inner) {
            for (Scalar part : expression.walk().toList()) {
                if (part instanceof Scalar.SubQuery subQuery && !below.containsKey(part)) {
                    SubQueries.Attached attached = attach(rel, subQuery, scope);
                    rel = attached.rel();
                    below.put(part, attached.expression());
                }
            }
        }
        rel = Joins.filter(rel, all(last));
        Groups groups = new Groups(select, below, scope);
        rel = groups.withSets(rel);
        if (grouping == null || grouping.sets().isEmpty()) {
            List<Scalar> keys = grouping == null ? List.of() : groups.keys(grouping.references());
            return groups.of(rel, keys, grouping == null, expression -> expression);
        }
        List<Set<Integer>> sets = GroupingSets.expand(grouping);
        Map<Integer, Scalar> keys = new HashMap<>();
        sets.forEach(set -> set.forEach(reference -> keys.put(reference, groups.key(reference))));
        new FoldedKeys(description).refuse(keys.values(), groups.subQueryKeys::contains, groups.results());
        Rel source = rel;
        List<Symbol> columns = groups.outputs.stream()
                .map(output ->
                        symbols.fresh(output.symbol().name(), output.symbol().type()))
                .toList();
        return new GroupingSets(symbols, keys)
                .sum(sets, columns, (present, reading) -> groups.of(source, present, present.isEmpty(), reading));
    }

    private static Set<Integer> references(Query.@Nullable Grouping grouping) {
        return grouping == null ? Set.of() : Set.copyOf(grouping.references());
    }

    private void refuseDependentKeys(GroupedOutputs grouped) {
        for (Rel.Item key : grouped.dependentKeys()) {
            if (withoutKey.containsAll(key.expression().columns())) {
                throw refuse(
                        DiagnosticCode.INHERITANCE_INPUT,
                        "column \"" + key.symbol().name()
                                + "\" must appear in the GROUP BY clause: the primary key of an inheritance parent"
                                + " does not hold for the rows of its children");
            }
        }
    }

    /** The select list and HAVING of a grouped block. */
    private final class Groups {
        private final Set<Integer> keyReferences;
        private final Map<Integer, Scalar> byReference = new HashMap<>();
        private final List<Rel.Item> outputs = new ArrayList<>();

        /** What only sorting uses and yet adds rows. */
        private final List<Rel.Item> hidden = new ArrayList<>();

        private final @Nullable Scalar having;
        private final Set<Scalar> subQueryKeys = new HashSet<>();
        private final boolean inSets;
        private final Map<Symbol, SubQueries.Lifted> above = new LinkedHashMap<>();
        private final Map<Scalar, Symbol> columnsAbove = new HashMap<>();
        private final Map<Symbol, Scalar> calls = new HashMap<>();

        Groups(Query.Select select, Map<Scalar, Scalar> below, Scope scope) {
            keyReferences = references(select.grouping());
            inSets = GroupingSets.in(select);
            for (Query.Target target : select.targets()) {
                Scalar expression = prepared(target.expression(), below, scope);
                byReference.put(target.reference(), expression);
                if (keyReferences.contains(target.reference())
                        && target.expression()
                                .walk()
                                .anyMatch(
                                        part -> part instanceof Scalar.SubQuery || part instanceof Scalar.LocalQuery)) {
                    subQueryKeys.add(expression);
                }
                Rel.Item item = new Rel.Item(symbols.fresh(target.name(), expression.type()), expression);
                if (!target.hidden()) {
                    outputs.add(item);
                } else if (setReturning.in(expression) && !keyReferences.contains(target.reference())) {
                    hidden.add(item);
                }
            }
            having = select.having() == null ? null : prepared(select.having(), below, scope);
            scope.calls.forEach((call, symbol) -> calls.put(symbol, call));
        }

        /**
         * PostgreSQL takes two sub-queries that read alike for one, also as a group key; here each has names of its own, and the columns
         * of the second would become keys: {@code SELECT (q) + 1 ... GROUP BY (q)} would have more groups than it should. With grouping
         * sets it would not become NULL with the key.
         */
        private void refuseRepeatedKeys(GroupedOutputs grouped) {
            if (!subQueryKeys.isEmpty() && (!grouped.dependentKeys().isEmpty() || (inSets && !above.isEmpty()))) {
                throw new CompileException(Diagnostic.of(
                                DiagnosticCode.SUBQUERY_EXPRESSION,
                                "a sub-query in GROUP BY that is repeated elsewhere is not supported in a maintained view")
                        .withHint("compute it in a sub-query in FROM, and group by its column"));
            }
        }

        /** Set-returning functions in group keys give their rows before these are grouped. */
        Rel withSets(Rel input) {
            List<Scalar> keys = keyReferences.stream()
                    .sorted()
                    .map(this::key)
                    .filter(setReturning::in)
                    .distinct()
                    .toList();
            if (keys.isEmpty()) {
                return input;
            }
            SetReturning.Expansion expansion = setReturning.of(keys);
            Map<Scalar, Scalar> computed = new HashMap<>();
            keys.forEach(key -> computed.put(key, expansion.of(key)));
            byReference.replaceAll((reference, expression) -> replaced(expression, computed));
            outputs.replaceAll(item -> new Rel.Item(item.symbol(), replaced(item.expression(), computed)));
            hidden.replaceAll(item -> new Rel.Item(item.symbol(), replaced(item.expression(), computed)));
            return expansion.over(input);
        }

        private Scalar replaced(Scalar expression, Map<Scalar, Scalar> computed) {
            return expression.rewrite(part -> computed.getOrDefault(part, part));
        }

        private Scalar prepared(Scalar expression, Map<Scalar, Scalar> below, Scope scope) {
            Scalar replaced = expression.rewrite(part -> {
                if (!(part instanceof Scalar.SubQuery subQuery)) {
                    return part;
                }
                Scalar value = below.get(part);
                if (value != null) {
                    return value;
                }
                // what reads alike is one: two readings of it would be joined, and values of before and after meet
                Symbol column = columnsAbove.get(part);
                if (column == null) {
                    SubQueries.Lifted lifted = lifted(subQuery, scope);
                    column = symbols.fresh("value", subQuery.type());
                    scope.instances.put(column, column);
                    above.put(column, lifted);
                    columnsAbove.put(part, column);
                }
                return new Scalar.Column(column);
            });
            return grouping(replaced, scope);
        }

        private Scalar grouping(Scalar expression, Scope scope) {
            return scalar(expression, scope);
        }

        /** What is computed for each group. */
        List<Scalar> results() {
            List<Scalar> results = new ArrayList<>();
            Stream.concat(outputs.stream(), hidden.stream()).forEach(item -> results.add(item.expression()));
            if (having != null) {
                results.add(having);
            }
            return results;
        }

        Scalar key(int reference) {
            Scalar key = byReference.get(reference);
            if (key == null) {
                throw new IllegalStateException("no target has the reference " + reference);
            }
            return key;
        }

        List<Scalar> keys(List<Integer> references) {
            return references.stream().map(this::key).distinct().toList();
        }

        private Scalar read(Scalar column) {
            return column instanceof Scalar.Column(Symbol symbol) ? calls.getOrDefault(symbol, column) : column;
        }

        Rel of(Rel input, List<Scalar> keys, boolean grand, Function<Scalar, Scalar> reading) {
            List<Rel.Item> computed = new ArrayList<>(Stream.concat(outputs.stream(), hidden.stream())
                    .map(item -> new Rel.Item(item.symbol(), reading.apply(item.expression())))
                    .toList());
            if (having != null) {
                computed.add(new Rel.Item(symbols.fresh("having", SqlType.BOOL), reading.apply(having)));
            }
            GroupedOutputs grouped = new GroupedOutputs(symbols, keys, computed, Set.copyOf(input.columns()));
            Map<Symbol, SubQueries.Lifted> over = new LinkedHashMap<>();
            above.forEach((symbol, lifted) ->
                    over.put(symbol, grouped.over(lifted, column -> reading.apply(read(column)))));
            refuseDependentKeys(grouped);
            refuseRepeatedKeys(grouped);
            List<Rel.Item> aggregates = grouped.aggregates();
            if (grand && aggregates.isEmpty()) {
                // HAVING alone makes one group of all rows, of which nothing may be shown; a table has a column
                aggregates.add(new Rel.Item(symbols.fresh("rows", SqlType.INT8), Scalar.AggregateCall.countRows(null)));
            }
            Rel rel = new Rel.Aggregate(input, grouped.keys(), aggregates, grand);
            Map<Symbol, Scalar> values = new HashMap<>();
            for (Map.Entry<Symbol, SubQueries.Lifted> entry : over.entrySet()) {
                SubQueries.Attached attached = subQueries.attach(rel, entry.getValue());
                rel = attached.rel();
                values.put(entry.getKey(), attached.expression());
            }
            List<Rel.Item> results = grouped.outputs().stream()
                    .map(item -> new Rel.Item(
                            item.symbol(),
                            item.expression()
                                    .substitute(symbol -> values.getOrDefault(symbol, new Scalar.Column(symbol)))))
                    .toList();
            if (having != null) {
                rel = new Rel.Filter(rel, results.get(results.size() - 1).expression());
            }
            int visible = outputs.size();
            return setReturning.project(
                    rel, results.subList(0, visible), results.subList(visible, visible + hidden.size()));
        }
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
                        : derived(query(subQuery.query(), scope), subQuery, scope);
            case FromItem.CommonTableScan scan -> commonTable(scan, scope);
            case FromItem.ValuesList values
            when !LocalQueries.isLocal(values) ->
                derived(union(values.rows(), fresh(values.columns()), scope), values, scope);
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
        if (condition == null || !hasSubQuery(condition)) {
            return joins.fullJoin(left, right, condition == null ? null : scalar(condition, scope));
        }
        Rel outer = leftJoin(left, right, condition, scope);
        Decorrelation.Free free = decorrelation.free(right, joined(left, condition, scope));
        return joins.fullJoin(left, right, outer, joins.antiJoin(right, free.rel(), free.condition()));
    }

    /** Where the condition has sub-queries, {@code L ⟕(c) R} is {@code L ⟕ LATERAL σ(c, R)}. */
    private Rel leftJoin(Rel left, Rel right, @Nullable Scalar condition, Scope scope) {
        Scalar on = null;
        Rel optional = right;
        if (condition != null && hasSubQuery(condition)) {
            optional = joined(right, condition, scope);
        } else if (condition != null) {
            on = scalar(condition, scope);
        }
        Decorrelation.Free free = decorrelation.free(left, optional);
        return joins.leftJoin(left, free.rel(), Scalar.and(on, free.condition()));
    }

    private Rel joined(Rel rel, Scalar condition, Scope scope) {
        List<Scalar> last = new ArrayList<>();
        Rel kept = where(rel, condition, scope, last);
        return Joins.filter(kept, all(last));
    }

    private Rel table(FromItem.Table table, Scope scope) {
        ViewBody view = views.apply(table.relation());
        if (view != null) {
            Rel body = query(prepared(view.query()), new Scope(null));
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
            throw refuse(
                    DiagnosticCode.TABLE_SAMPLE,
                    "TABLESAMPLE clause is not supported on incrementally maintainable materialized view");
        }
        if (table.attributes().stream().anyMatch(attribute -> attribute < 0)) {
            throw refuse(
                    DiagnosticCode.SYSTEM_COLUMN,
                    "system column is not supported on incrementally maintainable materialized view");
        }
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
                SubQueries.Attached attached = attach(values[0], argument, scope);
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
            throw ofNoQuery(symbol);
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
            case Scalar.SubQuery subQuery when !LocalQueries.isLocal(subQuery.query()) -> throw inExpression(subQuery);
            default -> part;
        });
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

    private static IllegalStateException ofNoQuery(Symbol symbol) {
        return new IllegalStateException("no query around it has the column " + symbol);
    }

    private static CompileException inExpression(Scalar.SubQuery subQuery) {
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
    private Query prepared(Query query) {
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

    private static CompileException refuse(DiagnosticCode code, String message) {
        return new CompileException(Diagnostic.of(code, message));
    }
}
