package dev.everview.compiler;

import org.jspecify.annotations.Nullable;

/**
 * The catalogue of diagnostics. Codes never change their meaning; the limits page of the documentation is made from this list.
 *
 * <p>EV1xxx: the input is wrong. EV2xxx: not supported. EV3xxx: the environment (privileges, drift). EV9xxx: our own fault.
 */
public enum DiagnosticCode {
    NAME_TAKEN("EV1001", "42P07", Kind.INVALID_INPUT, "choose another name, or drop what has it"),
    NAME_TOO_LONG("EV1002", "42622", Kind.INVALID_INPUT, "PostgreSQL keeps 63 bytes of a name"),
    RESERVED_COLUMN_NAME("EV1003", "42939", Kind.INVALID_INPUT, "name the column otherwise with AS"),
    INVALID_OPTION("EV1005", "22023", Kind.INVALID_INPUT, null),
    NO_SCHEMA("EV1007", "3F000", Kind.INVALID_INPUT, "create the schema first, or name another"),
    RESERVED_SCHEMA("EV1008", "42939", Kind.INVALID_INPUT, "name a schema of your own"),
    NO_COLUMNS("EV1006", "42601", Kind.INVALID_INPUT, "select at least one column"),

    CONSTRUCT_NOT_SUPPORTED("EV2001", "0A000", Kind.NOT_SUPPORTED, null),
    SUBQUERY_EXPRESSION("EV2003", "0A000", Kind.NOT_SUPPORTED, null),
    LIMIT("EV2008", "0A000", Kind.NOT_SUPPORTED, "write the number of rows as a constant"),
    RECURSIVE("EV2010", "0A000", Kind.NOT_SUPPORTED, null),
    SYSTEM_COLUMN("EV2101", "0A000", Kind.NOT_SUPPORTED, "store what you need in a column of the table"),
    TABLE_SAMPLE("EV2102", "0A000", Kind.NOT_SUPPORTED, null),
    ROW_LOCK("EV2103", "0A000", Kind.NOT_SUPPORTED, "lock rows when reading the view"),
    VOLATILE_FUNCTION(
            "EV2107",
            "0A000",
            Kind.NOT_SUPPORTED,
            "apply it when reading the view, or store its value in a column of the table"),
    TIME_DEPENDENT("EV2108", "0A000", Kind.NOT_SUPPORTED, "compare with the current time when reading the view"),
    SESSION_DEPENDENT("EV2109", "0A000", Kind.NOT_SUPPORTED, "apply it when reading the view"),
    STABLE_FUNCTION(
            "EV2110",
            "0A000",
            Kind.NOT_SUPPORTED,
            "declare the function IMMUTABLE if its result depends on its arguments only"),
    SYSTEM_RELATION("EV2201", "0A000", Kind.NOT_SUPPORTED, "copy what you need into a table"),
    FOREIGN_TABLE("EV2202", "0A000", Kind.NOT_SUPPORTED, "copy it into a table; its changes fire no triggers here"),
    MATERIALIZED_VIEW_INPUT("EV2203", "0A000", Kind.NOT_SUPPORTED, "make it a maintained view, or use its base tables"),
    TEMPORARY_RELATION("EV2204", "0A000", Kind.NOT_SUPPORTED, "a maintained view is permanent: use a permanent table"),
    PARTITIONED_INPUT("EV2205", "0A000", Kind.NOT_SUPPORTED, null),
    INHERITANCE_INPUT("EV2206", "0A000", Kind.NOT_SUPPORTED, null),
    UNLOGGED_TABLE("EV2207", "0A000", Kind.NOT_SUPPORTED, "make it a logged table with ALTER TABLE … SET LOGGED"),
    TYPE_WITHOUT_EQUALITY(
            "EV2301", "0A000", Kind.NOT_SUPPORTED, "cast the column to a type with equality, such as text"),
    ISOLATION("EV3001", "0A000", Kind.ENVIRONMENT, "create and refresh views at READ COMMITTED"),
    MISSING_PRIVILEGE("EV3002", "42501", Kind.ENVIRONMENT, null),
    ROW_SECURITY("EV3003", "0A000", Kind.ENVIRONMENT, "let a role that bypasses row security own the view"),

    SELF_CHECK_FAILED(
            "EV9001",
            "XX000",
            Kind.OUR_BUG,
            "please report this definition: it was understood wrongly, so nothing was installed"),
    INTERNAL("EV9002", "XX000", Kind.OUR_BUG, "please report this definition");

    /** Whose move it is. */
    public enum Kind {
        INVALID_INPUT,
        NOT_SUPPORTED,
        ENVIRONMENT,
        OUR_BUG
    }

    private final String code;
    private final String sqlState;
    private final Kind kind;
    private final @Nullable String hint;

    DiagnosticCode(String code, String sqlState, Kind kind, @Nullable String hint) {
        this.code = code;
        this.sqlState = sqlState;
        this.kind = kind;
        this.hint = hint;
    }

    public String code() {
        return code;
    }

    public String sqlState() {
        return sqlState;
    }

    public Kind kind() {
        return kind;
    }

    /** The usual remedy, or null when it depends on the case. */
    public @Nullable String hint() {
        return hint;
    }
}
