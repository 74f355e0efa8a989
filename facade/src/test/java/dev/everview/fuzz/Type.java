package dev.everview.fuzz;

import java.util.List;

/**
 * What a generated expression gives. Of most types equal values look alike, so that it does not matter which of them a group, DISTINCT or
 * a set operation shows; those of which they do not ({@link #open}) are only shown, added up and averaged.
 */
enum Type {
    INTEGER("integer", "0", "1", "2", "3", "5", "-1"),
    BIGINT("bigint", "0", "1", "4", "10000000000", "-2"),
    /** Always two digits behind the point. */
    NUMERIC("numeric(8,2)", "0.00", "1.50", "2.25", "10.00", "-3.10"),
    /** Numbers of any scale: 1.0 and 1.00 are equal, and print differently. */
    FREE_NUMERIC("numeric", "0", "1.0", "1.00", "2.5", "2.500", "-7"),
    /** Sums of so few binary digits that they are exact in any order; no -0, which equals 0. */
    FLOAT("double precision", "0", "0.5", "-1.25", "3", "1024.75"),
    /** Floats that depend on the order of the computation in the last digit. */
    ROUNDED_FLOAT("double precision", "0.5"),
    TEXT("text", "a", "b", "", "Ab", "it''s", "é \"x\"", "b%"),
    /** Of a collation that takes large and small letters as equal. */
    LOOSE_TEXT("text COLLATE loose", "a", "A", "b", "B", "", "aB", "é", "É"),
    BOOLEAN("boolean", "true", "false"),
    DATE("date", "2024-01-31", "2024-02-29", "1999-12-31", "2024-03-01"),
    TIMESTAMP("timestamp with time zone", "2024-03-31 00:30:00+00", "2024-03-31 02:30:00+00", "2024-01-01 12:00:00+00"),
    UUID("uuid", "00000000-0000-0000-0000-000000000001", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"),
    JSONB("jsonb", "{}", "{\"a\": 1, \"b\": [1, 2]}", "[1, \"x\"]", "null", "{\"a\": \"y\"}"),
    INTEGERS("integer[]", "{}", "{1,2}", "{2,NULL}", "{3,1,2}"),
    MOOD("mood", "sad", "ok", "happy"),
    RANGE("int4range", "empty", "[1,4)", "[2,9)", "(,3)");

    private final String sql;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> samples;

    Type(String sql, String... samples) {
        this.sql = sql;
        this.samples = List.of(samples);
    }

    /** As a column is declared. */
    String sql() {
        return sql;
    }

    /** Texts of some values, quotes doubled. */
    List<String> samples() {
        return samples;
    }

    /** Whether equal values may look different. */
    boolean open() {
        return this == FREE_NUMERIC || this == ROUNDED_FLOAT || this == LOOSE_TEXT;
    }

    /** A type whose values a set operation takes for values of this one; itself when there is none. */
    Type narrower() {
        return switch (this) {
            case BIGINT, FLOAT, FREE_NUMERIC -> INTEGER;
            case TIMESTAMP -> DATE;
            default -> this;
        };
    }

    /** A value as SQL writes it. */
    String literal(String text) {
        return switch (this) {
            case INTEGER -> text.startsWith("-") ? "(" + text + ")" : text;
            case NUMERIC -> "'" + text + "'::numeric(8,2)";
            case LOOSE_TEXT -> "('" + text + "'::" + sql + ")";
            default -> "'" + text + "'::" + sql;
        };
    }
}
