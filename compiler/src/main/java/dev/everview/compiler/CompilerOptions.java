package dev.everview.compiler;

/**
 * What can be chosen for a view.
 *
 * @param flavor whose conventions the caller follows: {@code everview}, {@code pg_ivm} or {@code imat}
 * @param serial a number that no other view of the database had, so that generated names never meet
 * @param source for {@code imat}: the materialized view that gives the definition; else empty
 */
public record CompilerOptions(String flavor, long serial, String source) {
    public static final CompilerOptions DEFAULT = new CompilerOptions("everview", 0, "");

    public CompilerOptions withSerial(long newSerial) {
        return new CompilerOptions(flavor, newSerial, source);
    }
}
