package dev.everview.compiler.lift;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.BuiltIns;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.Collections;
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
     * The rows that a query keeps, with further columns. WITH TIES those are kept, too, that sort like the last of them: rows are
     * counted by the place of the first that sorts like them.
     *
     * @param rel all of its rows
     */
    Rel of(Rel rel, Query query, List<Rel.Sort> order, Values values) {
        Rel.Item place = numbered("place", BuiltIns.ROW_NUMBER);
        Rel.Item rank = query.withTies() ? numbered("rank", BuiltIns.RANK) : place;
        Rel numbered = new Rel.Window(
                rel,
                List.of(),
                List.of(new Rel.Over(WINDOW, List.of(), order, null)),
                query.withTies() ? List.of(place, rank) : List.of(place));
        SubQueries.Attached offset = values.attach(numbered, orNull(query.offset()));
        SubQueries.Attached limit = values.attach(offset.rel(), orNull(query.limit()));
        List<Scalar> arguments = new ArrayList<>(Relations.columns(List.of(place.symbol())));
        if (query.withTies()) {
            arguments.add(new Scalar.Column(rank.symbol()));
        }
        arguments.add(offset.expression());
        arguments.add(limit.expression());
        return new Rel.Filter(limit.rel(), isWithin(query.withTies() ? "ties" : "limit", arguments));
    }

    private Rel.Item numbered(String name, long function) {
        return new Rel.Item(
                symbols.fresh(name, SqlType.INT8),
                new Scalar.WindowCall(function, List.of(), null, false, false, WINDOW, SqlType.INT8));
    }

    private static Scalar orNull(@Nullable Scalar count) {
        return count == null ? new Scalar.Constant(SqlType.INT8, null) : count;
    }

    private static Scalar isWithin(String what, List<Scalar> arguments) {
        List<String> parts = new ArrayList<>(Collections.nCopies(arguments.size() - 1, ", "));
        parts.addFirst("everview.is_within_" + what + "(");
        parts.add(")");
        return new Scalar.Special("LIMIT", parts, arguments, true, SqlType.BOOL);
    }
}
