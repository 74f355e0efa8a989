package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.Query;
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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A query block with GROUP BY, HAVING or aggregates. */
final class GroupedBlock {
    private final Lift lift;
    private final FromClause from;
    private final Description description;
    private final FoldedKeys foldedKeys;
    private final SymbolAllocator symbols;
    private final SubQueries subQueries;
    private final SetReturning setReturning;

    GroupedBlock(Lift lift, LiftTools tools, FromClause from) {
        this.lift = lift;
        this.from = from;
        this.description = tools.description();
        this.foldedKeys = tools.foldedKeys();
        this.symbols = tools.symbols();
        this.subQueries = tools.subQueries();
        this.setReturning = tools.setReturning();
    }

    /**
     * The rows of groups.
     *
     * @param last conditions that may fail: they are for rows that nothing else is joined to any more
     */
    Rel of(Rel input, Query.Select select, Scope scope, List<Scalar> last) {
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
                    SubQueries.Attached attached = lift.attach(rel, subQuery, scope);
                    rel = attached.rel();
                    below.put(part, attached.expression());
                }
            }
        }
        rel = Joins.filter(rel, Lift.all(last));
        Groups groups = new Groups(select, below, scope);
        rel = groups.withSets(rel);
        if (grouping == null || !GroupingSets.in(select)) {
            List<Scalar> keys = grouping == null ? List.of() : groups.keys(grouping.references());
            return groups.of(rel, keys, grouping == null, expression -> expression);
        }
        List<Set<Integer>> sets = GroupingSets.expand(grouping);
        Map<Integer, Scalar> keys = new HashMap<>();
        sets.forEach(set -> set.forEach(reference -> keys.put(reference, groups.key(reference))));
        foldedKeys.refuse(keys.values(), groups.subQueryKeys::contains, groups.results());
        if (groups.having != null) {
            foldedKeys.refuseHaving(keys.values(), groups.having);
        }
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
        for (Symbol column : grouped.dependent()) {
            if (from.lackKey(List.of(column))) {
                throw Lift.refuse(
                        DiagnosticCode.INHERITANCE_INPUT,
                        "column \"" + column.name()
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

        /** Sub-queries of group keys: where they stand again, they are the key. */
        private final Set<Scalar> inKeys = new HashSet<>();

        private final Map<Symbol, SubQueries.Lifted> above = new LinkedHashMap<>();
        private final Map<Scalar, Symbol> columnsAbove = new HashMap<>();
        private final Map<Symbol, Scalar> calls = new HashMap<>();

        Groups(Query.Select select, Map<Scalar, Scalar> below, Scope scope) {
            keyReferences = references(select.grouping());
            inSets = GroupingSets.in(select);
            select.targets().stream()
                    .filter(target -> keyReferences.contains(target.reference()))
                    .flatMap(target -> target.expression().walk())
                    .filter(Scalar.SubQuery.class::isInstance)
                    .forEach(inKeys::add);
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
            if (!subQueryKeys.isEmpty() && (!grouped.dependent().isEmpty() || (inSets && !above.isEmpty()))) {
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
            return lift.scalar(attached(expression, false, below, scope), scope);
        }

        /**
         * An expression with columns for its sub-queries.
         *
         * @param aggregated whether it is computed for each row that is grouped, and not for each group
         */
        private Scalar attached(Scalar part, boolean aggregated, Map<Scalar, Scalar> below, Scope scope) {
            Scalar value = below.get(part);
            if (value != null && (aggregated || inKeys.contains(part))) {
                return value;
            }
            boolean inside = aggregated || part instanceof Scalar.AggregateCall;
            List<Scalar> operands = part.operands().stream()
                    .map(operand -> attached(operand, inside, below, scope))
                    .toList();
            Scalar read = operands.equals(part.operands()) ? part : part.withOperands(operands);
            return read instanceof Scalar.SubQuery subQuery ? above(subQuery, scope) : read;
        }

        private Scalar above(Scalar.SubQuery subQuery, Scope scope) {
            // what reads alike is one: two readings of it would be joined, and values of before and after meet
            Symbol column = columnsAbove.get(subQuery);
            if (column == null) {
                SubQueries.Lifted lifted = lift.lifted(subQuery, scope);
                column = symbols.fresh("value", subQuery.type());
                scope.instances.put(column, column);
                above.put(column, lifted);
                columnsAbove.put(subQuery, column);
            }
            return new Scalar.Column(column);
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
            GroupedOutputs grouped = new GroupedOutputs(
                    symbols, keys, computed, Set.copyOf(input.columns()), type -> description.isIndexable(type.oid()));
            Map<Symbol, SubQueries.Lifted> over = new LinkedHashMap<>();
            above.forEach((symbol, lifted) ->
                    over.put(symbol, grouped.over(lifted, column -> reading.apply(read(column)))));
            refuseDependentKeys(grouped);
            refuseRepeatedKeys(grouped);
            List<Rel.Item> aggregates = grouped.aggregates();
            if (grand && aggregates.isEmpty()) {
                // HAVING alone makes one group of all rows, of which nothing may be shown; a table has a column
                aggregates.add(Rel.Item.countOfRows(symbols));
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
}
