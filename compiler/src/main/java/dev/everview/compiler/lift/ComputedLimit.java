package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.BuiltIns;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * LIMIT and OFFSET that read tables or columns of an outer query: the rows are numbered, and those kept whose numbers lie between
 * (https://www.postgresql.org/docs/current/queries-limit.html).
 */
final class ComputedLimit {
    private static final int WINDOW = 1;

    private final SymbolAllocator symbols;

    ComputedLimit(SymbolAllocator symbols) {
        this.symbols = symbols;
    }

    /** Joins the values of an expression's sub-queries on. */
    @FunctionalInterface
    interface Values {
        SubQueries.Attached attach(Rel rel, Scalar expression);
    }

    /** Whether how many rows are meant depends on more than constants. */
    static boolean in(Query query) {
        return Stream.of(query.limit(), query.offset())
                .filter(Objects::nonNull)
                .flatMap(Scalar::walk)
                .anyMatch(part -> part instanceof Scalar.SubQuery || part instanceof Scalar.Column);
    }

    /**
     * The rows that a query keeps, with further columns.
     *
     * @param rel all of its rows
     * @throws CompileException for WITH TIES
     */
    Rel of(Rel rel, Query query, List<Rel.Sort> order, Values values) {
        if (query.withTies()) {
            throw new CompileException(
                    Diagnostic.of(
                            DiagnosticCode.LIMIT,
                            "WITH TIES with a sub-query or an outer column as the number of rows is not supported in a maintained view"));
        }
        Symbol place = symbols.fresh("place", SqlType.INT8);
        Scalar call = new Scalar.WindowCall(BuiltIns.ROW_NUMBER, List.of(), null, false, false, WINDOW, SqlType.INT8);
        Rel numbered = new Rel.Window(
                rel,
                List.of(),
                List.of(new Rel.Over(WINDOW, List.of(), order, null)),
                List.of(new Rel.Item(place, call)));
        SubQueries.Attached offset = values.attach(numbered, orNull(query.offset()));
        SubQueries.Attached limit = values.attach(offset.rel(), orNull(query.limit()));
        return new Rel.Filter(limit.rel(), isWithin(place, offset.expression(), limit.expression()));
    }

    private static Scalar orNull(@Nullable Scalar count) {
        return count == null ? new Scalar.Constant(SqlType.INT8, null) : count;
    }

    private static Scalar isWithin(Symbol place, Scalar offset, Scalar limit) {
        return new Scalar.Special(
                "LIMIT",
                List.of("everview.is_within_limit(", ", ", ", ", ")"),
                List.of(new Scalar.Column(place), offset, limit),
                true,
                SqlType.BOOL);
    }
}
