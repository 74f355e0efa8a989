package dev.everview.compiler;

/**
 * What can be chosen for a view.
 *
 * @param flavor whose conventions the caller follows: {@code everview}, {@code pg_ivm} or {@code imat}
 * @param full whether the definition is computed as a whole at each change
 * @param source for {@code imat}: the materialized view that gives the definition; else empty
 */
public record CompilerOptions(String flavor, boolean full, String source) {
    /** What holds when nothing is chosen. */
    public static final CompilerOptions DEFAULT = new CompilerOptions("everview", false, "");

    /** The options of a view that is computed as a whole at each change. */
    public static CompilerOptions ofFull() {
        return new CompilerOptions(DEFAULT.flavor(), true, DEFAULT.source());
    }
}
