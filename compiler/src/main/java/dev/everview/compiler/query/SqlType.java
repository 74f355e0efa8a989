package dev.everview.compiler.query;

/**
 * A PostgreSQL type as an expression carries it.
 *
 * @param oid the type's object identifier
 * @param modifier the type modifier, or -1
 * @param collation the collation's object identifier, or 0 when the type has none
 */
public record SqlType(long oid, int modifier, long collation) {
    public static final SqlType BOOL = of(16);
    public static final SqlType INT4 = of(23);
    public static final SqlType INT8 = of(20);
    public static final SqlType NUMERIC = of(1700);
    public static final SqlType FLOAT8 = of(701);
    public static final SqlType TEXT = new SqlType(25, -1, 100);

    /** The type without modifier and collation. */
    public static SqlType of(long oid) {
        return new SqlType(oid, -1, 0);
    }
}
