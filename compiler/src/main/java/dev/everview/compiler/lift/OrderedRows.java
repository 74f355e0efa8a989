package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.description.BuiltIns;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Routine;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Aggregates over the rows of a sorted sub-query: {@code array_agg(x) FROM (SELECT … ORDER BY y)}. PostgreSQL aggregates in the order
 * in which it reads (https://www.postgresql.org/docs/current/functions-aggregate.html); tables have none, so the order is written into
 * the calls.
 */
final class OrderedRows {
    private static final Pattern SENSITIVE =
            Pattern.compile("(array|string|json|jsonb|json_object|jsonb_object)_agg.*|xmlagg");

    private final Description description;
    private final SymbolAllocator symbols;
    private final RowValues rowValues;

    OrderedRows(Description description, SymbolAllocator symbols, RowValues rowValues) {
        this.description = description;
        this.symbols = symbols;
        this.rowValues = rowValues;
    }

    /**
     * The block with sorted calls, or the block itself when there is nothing to do.
     *
     * @param inlined a plain view or common table expression as the sub-query that it stands for; other items as they are
     */
    Query.Select inAggregates(Query.Select select, UnaryOperator<FromItem> inlined) {
        if (select.from().size() != 1
                || !aggregatesInOrder(select)
                || !(inlined.apply(select.from().get(0)) instanceof FromItem.SubQuery written)
                || written.query().orderBy().isEmpty()) {
            return select;
        }
        FromItem.SubQuery source = rowValues.isRead(written.range()) ? written : showingSorts(written);
        List<Query.Target> targets = select.targets().stream()
                .map(target -> new Query.Target(
                        sorted(target.expression(), source), target.name(), target.hidden(), target.reference()))
                .toList();
        Scalar having = select.having();
        return new Query.Select(
                targets,
                select.distinct(),
                List.of(source),
                select.where(),
                select.grouping(),
                having == null ? null : sorted(having, source),
                select.windows());
    }

    /** ARRAY(q) as SELECT array_agg(…) FROM q: no array where q has no rows, and else what it gives, in its order. */
    Query collected(Scalar.SubQuery array) {
        List<Symbol> columns = visible(array.query()).stream()
                .map(target -> symbols.fresh(target.name(), target.expression().type()))
                .toList();
        Symbol value = columns.get(0);
        long function =
                description.type(value.type().oid()).isArray() ? BuiltIns.ARRAY_AGG_OF_ARRAYS : BuiltIns.ARRAY_AGG;
        Scalar call = Scalar.AggregateCall.of(function, new Scalar.Column(value), array.type());
        Query.Select rows = new Query.Select(
                List.of(new Query.Target(call, value.name(), false, 0)),
                new Query.Distinct.None(),
                List.of(new FromItem.SubQuery(symbols.freshRange(), "rows", false, array.query(), columns)),
                null,
                null,
                null,
                List.of());
        return Query.of(inAggregates(rows, item -> item));
    }

    private static List<Query.Target> visible(Query query) {
        return query.body().targets().stream()
                .filter(target -> !target.hidden())
                .toList();
    }

    /** The same sub-query with columns for what it is sorted by. */
    private FromItem.SubQuery showingSorts(FromItem.SubQuery source) {
        Query query = source.query();
        Set<Integer> sorted =
                query.orderBy().stream().map(Query.SortItem::reference).collect(Collectors.toSet());
        if (!(query.body() instanceof Query.Select select)) {
            return source;
        }
        List<Query.Target> targets = new ArrayList<>();
        List<Symbol> columns = new ArrayList<>();
        Iterator<Symbol> shown = source.columns().iterator();
        for (Query.Target target : select.targets()) {
            boolean shows = target.hidden() && sorted.contains(target.reference());
            targets.add(shows ? new Query.Target(target.expression(), "sorted", false, target.reference()) : target);
            if (shows) {
                columns.add(symbols.fresh("sorted", target.expression().type()));
            } else if (!target.hidden()) {
                columns.add(shown.next());
            }
        }
        Query showing = query.with(new Query.Select(
                targets,
                select.distinct(),
                select.from(),
                select.where(),
                select.grouping(),
                select.having(),
                select.windows()));
        return new FromItem.SubQuery(source.range(), source.alias(), source.lateral(), showing, columns);
    }

    private boolean aggregatesInOrder(Query.Select select) {
        return Stream.concat(
                        select.targets().stream().map(Query.Target::expression),
                        Scalar.conjuncts(select.having()).stream())
                .flatMap(Scalar::walk)
                .anyMatch(part -> part instanceof Scalar.AggregateCall call && isSensitive(call));
    }

    private Scalar sorted(Scalar expression, FromItem.SubQuery source) {
        return expression.rewrite(
                part -> part instanceof Scalar.AggregateCall call && isSensitive(call) ? sorted(call, source) : part);
    }

    private boolean isSensitive(Scalar.AggregateCall call) {
        if (call.level() != 0
                || call.distinct()
                || call.withinGroup()
                || !call.orderBy().isEmpty()) {
            return false;
        }
        Routine routine = description.function(call.function());
        return !routine.isBuiltIn() || SENSITIVE.matcher(routine.name()).matches();
    }

    private static Scalar.AggregateCall sorted(Scalar.AggregateCall call, FromItem.SubQuery source) {
        List<Scalar> arguments = new ArrayList<>(call.arguments());
        List<Scalar.AggregateSort> sorts = new ArrayList<>();
        for (Query.SortItem item : source.query().orderBy()) {
            Scalar column = new Scalar.Column(source.columns().get(position(item, source.query())));
            if (!arguments.contains(column)) {
                arguments.add(column);
            }
            sorts.add(new Scalar.AggregateSort(
                    arguments.indexOf(column), item.operator(), item.direction(), item.nullsFirst()));
        }
        return new Scalar.AggregateCall(
                call.function(),
                arguments,
                call.visible(),
                call.direct(),
                false,
                sorts,
                call.filter(),
                false,
                call.star(),
                call.variadic(),
                0,
                call.type());
    }

    private static int position(Query.SortItem item, Query query) {
        List<Integer> references =
                visible(query).stream().map(Query.Target::reference).toList();
        if (!references.contains(item.reference())) {
            throw new CompileException(Diagnostic.of(
                            DiagnosticCode.CONSTRUCT_NOT_SUPPORTED,
                            "an aggregate over whole rows of a sub-query sorted by something that it does not return is not"
                                    + " supported in a maintained view")
                    .withHint("write the ORDER BY inside the call of the aggregate"));
        }
        return references.indexOf(item.reference());
    }
}
