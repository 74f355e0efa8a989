package dev.everview.compiler.sql;

import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.SqlType;

/** Writes types as SQL names them, modifier included. */
final class TypeName {
    private final Description description;

    TypeName(Description description) {
        this.description = description;
    }

    String of(SqlType type) {
        return of(type.oid(), type.modifier());
    }

    String of(long oid, int modifier) {
        DataType type = description.type(oid);
        if (modifier < 0) {
            return type.formatted();
        }
        String own = type.typmods().get(modifier);
        if (own != null) {
            return own;
        }
        if (type.isArray()) {
            return of(type.element(), modifier) + "[]";
        }
        return switch ((int) oid) {
            case 1042 -> "character(" + (modifier - 4) + ")";
            case 1043 -> "character varying(" + (modifier - 4) + ")";
            case 1700 -> numeric(modifier - 4);
            case 1083 -> "time(" + modifier + ") without time zone";
            case 1266 -> "time(" + modifier + ") with time zone";
            case 1114 -> "timestamp(" + modifier + ") without time zone";
            case 1184 -> "timestamp(" + modifier + ") with time zone";
            case 1186 -> interval(modifier);
            case 1560 -> "bit(" + modifier + ")";
            case 1562 -> "bit varying(" + modifier + ")";
            default -> type.formatted();
        };
    }

    private static String numeric(int modifier) {
        int scale = ((modifier & 0x7ff) ^ 1024) - 1024;
        return "numeric(" + ((modifier >> 16) & 0xffff) + "," + scale + ")";
    }

    /** The fields stand as a bit mask in the high half, the precision of seconds in the low half (datatype/timestamp.h). */
    private static String interval(int modifier) {
        int fields = (modifier >> 16) & 0x7fff;
        int precision = modifier & 0xffff;
        String range = switch (fields) {
            case 4 -> " year";
            case 2 -> " month";
            case 8 -> " day";
            case 1024 -> " hour";
            case 2048 -> " minute";
            case 4096 -> " second";
            case 6 -> " year to month";
            case 1032 -> " day to hour";
            case 3080 -> " day to minute";
            case 7176 -> " day to second";
            case 3072 -> " hour to minute";
            case 7168 -> " hour to second";
            case 6144 -> " minute to second";
            default -> "";
        };
        return "interval" + range + (precision == 0xffff ? "" : "(" + precision + ")");
    }
}
