package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.QueryRewriter;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A definition that is not taken apart, for the strategy that computes it as a whole: plain views written out as sub-queries, so that
 * the tables below them are known and stay what they are. One instance reads one definition.
 */
public final class WholeQuery {
    private final SymbolAllocator symbols;
    private final LongFunction<Lift.@Nullable ViewBody> views;
    private final StandingGroups groups;
    private final Set<Integer> wholeRows = new HashSet<>();
    private final List<FromItem.Table> tables = new ArrayList<>();
    private final List<FromItem.TableFunction> expressions = new ArrayList<>();
    private final Query query;

    /**
     * Reads a definition.
     *
     * @param views what the views that it reads stand for
     * @param groups how maintained views below are read
     * @throws CompileException when rows are locked or sampled, which no maintained view can mean
     */
    public WholeQuery(
            Query query, SymbolAllocator symbols, LongFunction<Lift.@Nullable ViewBody> views, StandingGroups groups) {
        this.symbols = symbols;
        this.views = views;
        this.groups = groups;
        this.query = new Writing().query(noted(query));
    }

    /** The definition. */
    public Query query() {
        return query;
    }

    /** The tables that it reads, once for each time. */
    public List<Rel.Scan> scans() {
        return tables.stream()
                .map(table -> new Rel.Scan(
                        symbols.freshRange(),
                        table.alias(),
                        table.relation(),
                        table.columns(),
                        table.attributes(),
                        table.only()))
                .toList();
    }

    /** Everything that must be allowed, in no order that means anything. */
    public Rel parts() {
        Rel parts = new Rel.Fixed(
                new FromItem.Functions(symbols.freshRange(), "expressions", true, expressions, false, List.of()));
        for (Rel.Scan scan : scans()) {
            parts = new Rel.Join(parts, scan);
        }
        return parts;
    }

    /** Notes which rows of a query are read as one value, whose type is that of the table. */
    private Query noted(Query query) {
        new QueryRewriter() {
            @Override
            protected FromItem.Leaf table(FromItem.Table table) {
                return table;
            }

            @Override
            protected Scalar expression(Scalar scalar) {
                scalar.walk().forEach(part -> {
                    if (part instanceof Scalar.WholeRow row) {
                        wholeRows.add(row.range());
                    }
                });
                return scalar;
            }
        }.query(query);
        return query;
    }

    /** Writes views out, and notes what is read. */
    private final class Writing extends QueryRewriter {
        @Override
        public Query query(Query query) {
            if (!query.locks().isEmpty()) {
                throw refuse(
                        DiagnosticCode.ROW_LOCK,
                        "FOR UPDATE/SHARE clause is not supported on incrementally maintainable materialized view");
            }
            return super.query(query);
        }

        @Override
        protected FromItem.Leaf table(FromItem.Table table) {
            Lift.ViewBody view = views.apply(table.relation());
            if (view == null) {
                FromClause.refuseSampled(table);
                tables.add(table);
                return wholeRows.contains(table.range()) ? table : groups.reading(table);
            }
            Query body = query(noted(view.query()));
            List<Symbol> columns = new ArrayList<>();
            for (Query.Target target : body.body().targets()) {
                if (!target.hidden()) {
                    int attribute = table.attributes().indexOf(columns.size() + 1);
                    columns.add(
                            attribute < 0
                                    ? symbols.fresh(
                                            target.name(), target.expression().type())
                                    : table.columns().get(attribute));
                }
            }
            return new FromItem.SubQuery(table.range(), table.alias(), false, body, columns);
        }

        @Override
        protected Scalar expression(Scalar scalar) {
            expressions.add(new FromItem.TableFunction(scalar, List.of(), 1));
            return scalar;
        }
    }

    private static CompileException refuse(DiagnosticCode code, String message) {
        return new CompileException(Diagnostic.of(code, message));
    }
}
