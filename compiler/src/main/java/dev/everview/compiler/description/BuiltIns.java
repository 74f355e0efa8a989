package dev.everview.compiler.description;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions that rewrites use although no definition named them. PostgreSQL's object identifiers are fixed (pg_proc.dat). */
public final class BuiltIns {
    /** {@code count(*)}. */
    public static final long COUNT_ROWS = 2803;

    /** {@code row_number()}. */
    public static final long ROW_NUMBER = 3100;

    /** {@code rank()}. */
    public static final long RANK = 3101;

    /** {@code array_agg(anynonarray)}. */
    public static final long ARRAY_AGG = 2335;

    /** {@code array_agg(anyarray)}. */
    public static final long ARRAY_AGG_OF_ARRAYS = 4053;

    /** {@code everview.row_value(anyelement)} of the runtime, under a number of our own. */
    public static final long ROW_VALUE = -1;

    private static final long ANYELEMENT = 2283;
    private static final long ANYARRAY = 2277;

    /** By object identifier. */
    static final Map<Long, Routine> ROUTINES = Map.of(
            COUNT_ROWS,
            aggregate(COUNT_ROWS, "pg_catalog", "count", 20),
            ARRAY_AGG,
            aggregate(ARRAY_AGG, "pg_catalog", "array_agg", ANYARRAY),
            ARRAY_AGG_OF_ARRAYS,
            aggregate(ARRAY_AGG_OF_ARRAYS, "pg_catalog", "array_agg", ANYARRAY),
            ROW_VALUE,
            aggregate(ROW_VALUE, "everview", "row_value", ANYELEMENT),
            ROW_NUMBER,
            routine(ROW_NUMBER, "pg_catalog", "row_number", Routine.Kind.WINDOW, 20, null),
            RANK,
            routine(RANK, "pg_catalog", "rank", Routine.Kind.WINDOW, 20, null));

    private BuiltIns() {}

    private static Routine aggregate(long oid, String schema, String name, long result) {
        return routine(
                oid,
                schema,
                name,
                Routine.Kind.AGGREGATE,
                result,
                schema.equals("pg_catalog") ? null : new Routine.Aggregate("n", 0, 0, 0, 0, ANYELEMENT, null, 0));
    }

    private static Routine routine(
            long oid,
            String schema,
            String name,
            Routine.Kind kind,
            long result,
            Routine.@Nullable Aggregate aggregate) {
        return new Routine(
                oid,
                schema,
                name,
                kind,
                Routine.Volatility.IMMUTABLE,
                false,
                false,
                result,
                "internal",
                0,
                null,
                List.of(),
                aggregate);
    }
}
