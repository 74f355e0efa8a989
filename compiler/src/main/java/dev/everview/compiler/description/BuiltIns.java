package dev.everview.compiler.description;

import java.util.List;
import java.util.Map;

/** Functions that rewrites use although no definition named them. Their object identifiers are fixed (pg_proc.dat of PostgreSQL). */
public final class BuiltIns {
    /** {@code count(*)}. */
    public static final long COUNT_ROWS = 2803;

    /** By object identifier. */
    static final Map<Long, Routine> ROUTINES = Map.of(
            COUNT_ROWS,
            new Routine(
                    COUNT_ROWS,
                    "pg_catalog",
                    "count",
                    Routine.Kind.AGGREGATE,
                    Routine.Volatility.IMMUTABLE,
                    false,
                    false,
                    20,
                    "internal",
                    0,
                    null,
                    List.of(),
                    null));

    private BuiltIns() {}
}
