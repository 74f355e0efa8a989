package dev.everview.compiler.query;

import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.tree.TreeValue.Datum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Turns the bytes of constants into the text form of their types: those of the catalog whose layout is stable across versions, enums,
 * and arrays of both. Other types yield nothing. Stateless.
 */
final class ConstantDecoder {
    private final Description description;

    ConstantDecoder(Description description) {
        this.description = description;
    }

    Optional<String> decode(long type, Datum datum) {
        DataType described = description.baseType(type);
        if (described.isArray()) {
            return array(described, ByteReader.variable(datum));
        }
        if (!isDecodable(described)) {
            return Optional.empty();
        }
        return Optional.of(
                scalar(described, described.length() == -1 ? ByteReader.variable(datum) : ByteReader.fixed(datum)));
    }

    private static boolean isDecodable(DataType type) {
        return type.kind() == DataType.Kind.ENUM
                || (type.isBuiltIn()
                        && switch (type.name()) {
                            case "bool",
                                    "bytea",
                                    "char",
                                    "name",
                                    "int2",
                                    "int4",
                                    "int8",
                                    "text",
                                    "oid",
                                    "xid",
                                    "cid",
                                    "json",
                                    "xml",
                                    "float4",
                                    "float8",
                                    "unknown",
                                    "cstring",
                                    "bpchar",
                                    "varchar",
                                    "date",
                                    "time",
                                    "timetz",
                                    "timestamp",
                                    "timestamptz",
                                    "interval",
                                    "bit",
                                    "varbit",
                                    "numeric",
                                    "uuid" -> true;
                            default -> false;
                        });
    }

    private static String scalar(DataType type, ByteReader bytes) {
        if (type.kind() == DataType.Kind.ENUM) {
            long label = bytes.int32() & 0xffffffffL;
            return Optional.ofNullable(type.labels().get(label))
                    .orElseThrow(() -> new IllegalArgumentException("enum " + type.name() + " has no label " + label));
        }
        return switch (type.name()) {
            case "bool" -> bytes.int8() != 0 ? "true" : "false";
            case "int2" -> Short.toString(bytes.int16());
            case "int4" -> Integer.toString(bytes.int32());
            case "int8" -> Long.toString(bytes.int64());
            case "oid", "xid", "cid" -> Long.toString(bytes.int32() & 0xffffffffL);
            case "float4" -> floating(bytes.float32());
            case "float8" -> floating(bytes.float64());
            case "char" -> singleByte(bytes.int8());
            case "name", "unknown", "cstring" -> bytes.zeroTerminated();
            case "text", "bpchar", "varchar", "json", "xml" -> bytes.text();
            case "bytea" -> "\\x" + bytes.hexadecimal();
            case "uuid" -> uuid(bytes.hexadecimal());
            case "bit", "varbit" -> bits(bytes);
            case "numeric" -> NumericDecoder.decode(bytes);
            case "date" -> CalendarDecoder.date(bytes.int32());
            case "time" -> CalendarDecoder.time(bytes.int64());
            case "timetz" -> CalendarDecoder.timeWithZone(bytes.int64(), bytes.int32());
            case "timestamp" -> CalendarDecoder.timestamp(bytes.int64());
            case "timestamptz" -> CalendarDecoder.timestampWithZone(bytes.int64());
            case "interval" -> CalendarDecoder.interval(bytes.int64(), bytes.int32(), bytes.int32());
            default -> throw new IllegalArgumentException("no decoder for " + type.name());
        };
    }

    private Optional<String> array(DataType type, ByteReader bytes) {
        int dimensions = bytes.int32();
        int dataOffset = bytes.int32();
        DataType element = description.baseType(bytes.int32() & 0xffffffffL);
        if (!isDecodable(element)) {
            return Optional.empty();
        }
        List<Integer> sizes = new ArrayList<>();
        List<Integer> lowerBounds = new ArrayList<>();
        for (int i = 0; i < dimensions; i++) {
            sizes.add(bytes.int32());
        }
        for (int i = 0; i < dimensions; i++) {
            lowerBounds.add(bytes.int32());
        }
        int count = dimensions == 0 ? 0 : sizes.stream().reduce(1, Math::multiplyExact);
        boolean[] present = present(bytes, count, dataOffset != 0);
        if (count > 0) {
            bytes.align(8);
        }
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            elements.add(present[i] ? quoted(element(element, bytes), type.delimiter()) : "NULL");
        }
        return Optional.of(bounds(sizes, lowerBounds) + nested(elements, sizes, 0, 0, type.delimiter()));
    }

    private static boolean[] present(ByteReader bytes, int count, boolean bitmap) {
        boolean[] present = new boolean[count];
        int current = 0;
        for (int i = 0; i < count; i++) {
            if (bitmap && i % 8 == 0) {
                current = bytes.int8();
            }
            present[i] = !bitmap || (current >> (i % 8) & 1) == 1;
        }
        return present;
    }

    private static String element(DataType type, ByteReader bytes) {
        int alignment = switch (type.alignment()) {
            case "c" -> 1;
            case "s" -> 2;
            case "i" -> 4;
            default -> 8;
        };
        if (type.length() != -1) {
            bytes.align(alignment);
            return scalar(type, bytes.next(type.length()));
        }
        if (!bytes.atShortHeader()) {
            bytes.align(alignment);
        }
        return scalar(type, bytes.nextVariable());
    }

    private static String bounds(List<Integer> sizes, List<Integer> lowerBounds) {
        if (lowerBounds.stream().allMatch(bound -> bound == 1)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sizes.size(); i++) {
            text.append('[')
                    .append(lowerBounds.get(i))
                    .append(':')
                    .append(lowerBounds.get(i) + sizes.get(i) - 1)
                    .append(']');
        }
        return text + "=";
    }

    private static String nested(
            List<String> elements, List<Integer> sizes, int dimension, int start, String delimiter) {
        StringJoiner text = new StringJoiner(delimiter, "{", "}");
        if (!elements.isEmpty()) {
            int stride = sizes.subList(dimension + 1, sizes.size()).stream().reduce(1, Math::multiplyExact);
            for (int i = 0; i < sizes.get(dimension); i++) {
                int at = start + i * stride;
                text.add(
                        dimension == sizes.size() - 1
                                ? elements.get(at)
                                : nested(elements, sizes, dimension + 1, at, delimiter));
            }
        }
        return text.toString();
    }

    private static String quoted(String element, String delimiter) {
        boolean plain = !element.isEmpty()
                && !element.equalsIgnoreCase("null")
                && element.chars().noneMatch(c -> c == '"' || c == '\\' || c == '{' || c == '}' || c <= ' ')
                && !element.contains(delimiter);
        return plain ? element : '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String floating(double value) {
        return special(value).orElseGet(() -> trimmed(Double.toString(value)));
    }

    private static String floating(float value) {
        return special(value).orElseGet(() -> trimmed(Float.toString(value)));
    }

    private static Optional<String> special(double value) {
        if (Double.isNaN(value)) {
            return Optional.of("NaN");
        }
        return Double.isInfinite(value) ? Optional.of(value > 0 ? "Infinity" : "-Infinity") : Optional.empty();
    }

    private static String trimmed(String number) {
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    private static String singleByte(byte value) {
        int unsigned = value & 0xff;
        if (unsigned == 0) {
            return "";
        }
        return unsigned < 0x80 ? Character.toString(unsigned) : "\\" + Integer.toOctalString(unsigned);
    }

    private static String uuid(String digits) {
        return digits.substring(0, 8)
                + "-"
                + digits.substring(8, 12)
                + "-"
                + digits.substring(12, 16)
                + "-"
                + digits.substring(16, 20)
                + "-"
                + digits.substring(20);
    }

    private static String bits(ByteReader bytes) {
        int length = bytes.int32();
        StringBuilder text = new StringBuilder(length);
        int current = 0;
        for (int i = 0; i < length; i++) {
            if (i % 8 == 0) {
                current = bytes.int8();
            }
            text.append((current >> (7 - i % 8) & 1) == 1 ? '1' : '0');
        }
        return text.toString();
    }
}
