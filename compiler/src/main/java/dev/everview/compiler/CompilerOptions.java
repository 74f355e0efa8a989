package dev.everview.compiler;

/**
 * What can be chosen for a view.
 *
 * @param flavor whose conventions the caller follows: {@code everview}, {@code pg_ivm} or {@code imat}
 * @param full whether the definition is computed as a whole at each change
 * @param createIndexes whether indexes are made that maintenance would use
 * @param mode when changes reach the view
 * @param serial whether all writers of the view's tables wait for each other, as with pg_ivm
 * @param interval how often a deferred view is to follow when something schedules it, as PostgreSQL reads intervals; empty for the
 *     usual one
 * @param resume the mode that a suspended view has when it is resumed; empty for a view that is not suspended
 * @param filled whether the view is filled when it is created; one that is not has its triggers and waits for a refresh
 * @param source for {@code imat}: the materialized view that gives the definition; else empty
 */
public record CompilerOptions(
        String flavor,
        boolean full,
        boolean createIndexes,
        Mode mode,
        boolean serial,
        String interval,
        String resume,
        boolean filled,
        String source) {
    /** What holds when nothing is chosen. */
    public static final CompilerOptions DEFAULT =
            new CompilerOptions("everview", false, false, Mode.IMMEDIATE, false, "", "", true, "");

    /** The options of a view that is computed as a whole at each change. */
    public static CompilerOptions ofFull() {
        return new CompilerOptions(
                DEFAULT.flavor(),
                true,
                DEFAULT.createIndexes(),
                DEFAULT.mode(),
                DEFAULT.serial(),
                DEFAULT.interval(),
                DEFAULT.resume(),
                DEFAULT.filled(),
                DEFAULT.source());
    }

    /** The same, with the indexes made that maintenance would use. */
    public CompilerOptions withIndexes() {
        return new CompilerOptions(flavor, full, true, mode, serial, interval, resume, filled, source);
    }

    /** The same in another mode. */
    public CompilerOptions in(Mode other) {
        return new CompilerOptions(flavor, full, createIndexes, other, serial, interval, resume, filled, source);
    }

    /** The same, with all writers waiting for each other. */
    public CompilerOptions serially() {
        return new CompilerOptions(flavor, full, createIndexes, mode, true, interval, resume, filled, source);
    }

    /** The same, deferred and without contents until it is refreshed. */
    public CompilerOptions unfilled() {
        return new CompilerOptions(flavor, full, createIndexes, Mode.DEFERRED, false, interval, resume, false, source);
    }
}
