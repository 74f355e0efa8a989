package dev.everview.compiler.description;

import java.util.Set;
import java.util.regex.Pattern;

/** What the text of a built-in type's values depends on, by object identifier (pg_type.dat). What is not listed may depend on anything. */
public final class TypeTexts {
    /** oid aliases such as regclass and regconfig: names of what the catalog has under a number. */
    private static final Set<Long> OF_CATALOG =
            Set.of(24L, 2202L, 2203L, 2204L, 2205L, 2206L, 3734L, 3769L, 4089L, 4096L);

    /** bool, "char", name, int8, int2, int4, text, oid, json, bpchar, varchar, numeric, uuid, jsonb. */
    private static final Set<Long> SETTLED =
            Set.of(16L, 18L, 19L, 20L, 21L, 23L, 25L, 26L, 114L, 1042L, 1043L, 1700L, 2950L, 3802L);

    /** timestamptz, interval, timetz. */
    private static final Set<Long> AMBIGUOUS = Set.of(1184L, 1186L, 1266L);

    /** bytea, money, date, time, timestamp: written in one style or another, but never alike if they differ. */
    private static final Set<Long> STYLED = Set.of(17L, 790L, 1082L, 1083L, 1114L);

    /** date, time, timestamp, timestamptz, timetz. */
    private static final Set<Long> TIMES = Set.of(1082L, 1083L, 1114L, 1184L, 1266L);

    private static final Pattern CLOCK = Pattern.compile("(?i)\\b(now|today|tomorrow|yesterday)\\b");

    private TypeTexts() {}

    /** Whether they may name a time zone by an abbreviation, and the present time. */
    public static boolean tellTimes(long type) {
        return TIMES.contains(type);
    }

    /** Whether a text, read as a value of a type that tells times, means the time of reading it. */
    public static boolean readTheClock(String text) {
        return CLOCK.matcher(text).find();
    }

    /** Whether it names objects of the catalog, which may be renamed. */
    public static boolean followCatalog(long type) {
        return OF_CATALOG.contains(type);
    }

    /** Whether it is the same under all settings. */
    public static boolean areSettled(long type) {
        return SETTLED.contains(type);
    }

    /** Whether different values have different texts, whatever the settings are. */
    public static boolean tellApart(long type) {
        return SETTLED.contains(type) || STYLED.contains(type);
    }

    /** Whether no value has a floating-point number in it, whose text has as many digits as a setting says. */
    public static boolean haveNoFloats(long type) {
        return tellApart(type) || AMBIGUOUS.contains(type);
    }
}
