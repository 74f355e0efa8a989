package dev.everview.compiler.query;

/** The numbers of {@code RTEKind} that a view's tree can contain. */
final class RangeKind {
    static final int RELATION = 0;
    static final int SUBQUERY = 1;
    static final int JOIN = 2;
    static final int FUNCTION = 3;
    static final int TABLE_FUNCTION = 4;
    static final int VALUES = 5;
    static final int COMMON_TABLE = 6;
    static final int GROUP = 9;

    private RangeKind() {}
}
