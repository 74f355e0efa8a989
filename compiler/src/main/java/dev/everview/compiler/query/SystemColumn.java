package dev.everview.compiler.query;

import dev.everview.compiler.tree.TreeFormatException;

/** The columns that every table has, by their negative attribute numbers. */
public final class SystemColumn {
    private SystemColumn() {}

    /** The name of a system column. */
    public static String name(int attribute) {
        return switch (attribute) {
            case -1 -> "ctid";
            case -2 -> "xmin";
            case -3 -> "cmin";
            case -4 -> "xmax";
            case -5 -> "cmax";
            case -6 -> "tableoid";
            default -> throw new TreeFormatException("system column " + attribute);
        };
    }
}
