package dev.everview.compiler.query;

import dev.everview.compiler.description.Description;
import java.util.List;

/**
 * What collations do to comparisons (https://www.postgresql.org/docs/current/collation.html): a comparison takes for equal what its own
 * collation does, and COLLATE insists on one, as a column does not. Immutable.
 */
public final class Collations {
    private static final String WEAKENED = "collation of an inner query";

    private final Description description;
    private final LooksOfValues looks;

    public Collations(Description description) {
        this.description = description;
        this.looks = new LooksOfValues(description);
    }

    /**
     * Whether a comparison by an operator of the server's own takes for equal what the type of one side does by itself, so that equal values
     * of that side are all one to it. A type may have a default operator class whose equality is another one.
     *
     * @param collation by which values are compared, as PostgreSQL has decided
     */
    public boolean comparesAsItself(SqlType side, long collation) {
        return description.groupsByEquals(side.oid())
                && (side.collation() == collation
                        || (looks.deterministic(side) && looks.deterministic(new SqlType(side.oid(), -1, collation))));
    }

    /**
     * Whether an expression insists on its collation: there is a COLLATE in it, on a way of values that have one. The conditions of CASE and
     * the length of a text have none, so what is written in them decides nothing outside.
     */
    private static boolean insists(Scalar scalar) {
        boolean weakened =
                scalar instanceof Scalar.Special special && special.construct().equals(WEAKENED);
        return !weakened
                && scalar.type().collation() != 0
                && (scalar instanceof Scalar.Collate
                        || scalar.operands().stream().anyMatch(Collations::insists));
    }

    /** An expression with the same collation that does not insist on it: a sub-query of its own. */
    public static Scalar weakened(Scalar scalar) {
        return insists(scalar)
                ? new Scalar.Special(WEAKENED, List.of("(SELECT ", ")"), List.of(scalar), true, scalar.type())
                : scalar;
    }
}
