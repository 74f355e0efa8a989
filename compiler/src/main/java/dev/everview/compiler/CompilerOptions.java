package dev.everview.compiler;

/**
 * What can be chosen for a view.
 *
 * @param flavor whose conventions the caller follows: {@code everview}, {@code pg_ivm} or {@code imat}
 * @param full whether the definition is computed as a whole at each change
 * @param createIndexes whether indexes are made that maintenance would use
 * @param source for {@code imat}: the materialized view that gives the definition; else empty
 */
public record CompilerOptions(String flavor, boolean full, boolean createIndexes, String source) {
    /** What holds when nothing is chosen. */
    public static final CompilerOptions DEFAULT = new CompilerOptions("everview", false, false, "");

    /** The options of a view that is computed as a whole at each change. */
    public static CompilerOptions ofFull() {
        return new CompilerOptions(DEFAULT.flavor(), true, false, DEFAULT.source());
    }

    /** The same, with the indexes made that maintenance would use. */
    public CompilerOptions withIndexes() {
        return new CompilerOptions(flavor, full, true, source);
    }
}
