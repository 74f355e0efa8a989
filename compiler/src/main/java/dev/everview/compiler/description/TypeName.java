package dev.everview.compiler.description;

import java.util.StringJoiner;

/** Writes types as SQL does, the modifier included: what {@code format_type} prints, for any pair of type and modifier. Stateless. */
final class TypeName {
    private static final long BPCHAR = 1042;
    private static final long VARCHAR = 1043;
    private static final long TIME = 1083;
    private static final long TIMESTAMP = 1114;
    private static final long TIMESTAMPTZ = 1184;
    private static final long INTERVAL = 1186;
    private static final long TIMETZ = 1266;
    private static final long BIT = 1560;
    private static final long VARBIT = 1562;
    private static final long NUMERIC = 1700;

    private static final int HEADER = 4;
    private static final int FULL_RANGE = 0x7fff;
    private static final int FULL_PRECISION = 0xffff;

    /** Bits of an interval's range, from the largest field to the smallest. */
    private enum Field {
        YEAR(1 << 2),
        MONTH(1 << 1),
        DAY(1 << 3),
        HOUR(1 << 10),
        MINUTE(1 << 11),
        SECOND(1 << 12);

        private final int bit;

        Field(int bit) {
            this.bit = bit;
        }
    }

    private TypeName() {}

    static String of(Description description, long oid, int typmod) {
        DataType type = description.type(oid);
        if (type.isArray() && description.type(type.element()).array() == oid) {
            return of(description, type.element(), typmod) + "[]";
        }
        if (typmod < 0) {
            // Without a modifier, the standard's names of these two would mean a length of 1.
            return oid == BPCHAR ? "bpchar" : oid == BIT ? "\"bit\"" : type.formatted();
        }
        if (!type.isBuiltIn()) {
            return type.typmods().getOrDefault(typmod, type.formatted());
        }
        return builtIn(type, oid, typmod);
    }

    private static String builtIn(DataType type, long oid, int typmod) {
        if (oid == BPCHAR) {
            return "character(" + (typmod - HEADER) + ")";
        }
        if (oid == VARCHAR) {
            return "character varying(" + (typmod - HEADER) + ")";
        }
        if (oid == BIT || oid == VARBIT) {
            return type.formatted() + "(" + typmod + ")";
        }
        if (oid == NUMERIC) {
            int precision = ((typmod - HEADER) >> 16) & 0xffff;
            int scale = (((typmod - HEADER) & 0x7ff) ^ 0x400) - 0x400;
            return "numeric(" + precision + "," + scale + ")";
        }
        if (oid == TIME || oid == TIMESTAMP) {
            return (oid == TIME ? "time(" : "timestamp(") + typmod + ") without time zone";
        }
        if (oid == TIMETZ || oid == TIMESTAMPTZ) {
            return (oid == TIMETZ ? "time(" : "timestamp(") + typmod + ") with time zone";
        }
        if (oid == INTERVAL) {
            return interval(typmod);
        }
        return type.formatted();
    }

    private static String interval(int typmod) {
        int range = (typmod >> 16) & FULL_RANGE;
        int precision = typmod & FULL_PRECISION;
        String text = "interval";
        if (range != FULL_RANGE) {
            StringJoiner fields = new StringJoiner(" to ");
            Field first = null;
            Field last = null;
            for (Field field : Field.values()) {
                if ((range & field.bit) != 0) {
                    first = first == null ? field : first;
                    last = field;
                }
            }
            if (first != null) {
                fields.add(lowerCase(first));
                if (last != null && last != first) {
                    fields.add(lowerCase(last));
                }
            }
            text += " " + fields;
        }
        return precision == FULL_PRECISION ? text : text + "(" + precision + ")";
    }

    private static String lowerCase(Field field) {
        return switch (field) {
            case YEAR -> "year";
            case MONTH -> "month";
            case DAY -> "day";
            case HOUR -> "hour";
            case MINUTE -> "minute";
            case SECOND -> "second";
        };
    }
}
