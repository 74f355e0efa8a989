package dev.everview.compiler.query;

import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import java.util.Set;

/** Which types tell values apart that are equal: 1.0 and 1.00, or words of a collation that ignores case. Immutable. */
public final class LooksOfValues {
    /** Types whose equal values look alike, so that one may stand for the other. */
    private static final Set<Long> IDENTITY_TYPES = Set.of(
            16L, 17L, 18L, 19L, 20L, 21L, 23L, 25L, 26L, 1043L, 1082L, 1083L, 1114L, 1184L, 2950L, 829L, 790L, 650L,
            869L, 1266L, 1560L, 1562L, 3220L, 3904L, 3926L, 3912L, 3908L, 3910L);

    private static final long PADDED_TEXT = 1042;

    private final Description description;

    public LooksOfValues(Description description) {
        this.description = description;
    }

    /** Whether equal values of the type always have the same text. */
    public boolean alike(SqlType type) {
        DataType base = description.baseType(type.oid());
        if (!description.groupsByEquals(base.oid())) {
            return false;
        }
        if (base.kind() == DataType.Kind.ENUM) {
            return true;
        }
        if (base.isArray()) {
            return alike(new SqlType(base.element(), type.modifier(), type.collation()));
        }
        boolean padded = base.oid() == PADDED_TEXT && type.modifier() >= 0;
        return (padded || IDENTITY_TYPES.contains(base.oid())) && deterministic(type);
    }

    /** Whether texts are equal only when their bytes are, also texts that values of the type are turned into. */
    public boolean deterministic(SqlType type) {
        return type.collation() == 0
                || !description.collations().containsKey(type.collation())
                || description.collation(type.collation()).deterministic();
    }
}
