package dev.everview.compiler;

/**
 * What can be chosen for a view.
 *
 * @param flavor whose conventions the caller follows: {@code everview}, {@code pg_ivm} or {@code imat}
 * @param source for {@code imat}: the materialized view that gives the definition; else empty
 */
public record CompilerOptions(String flavor, String source) {
    public static final CompilerOptions DEFAULT = new CompilerOptions("everview", "");
}
