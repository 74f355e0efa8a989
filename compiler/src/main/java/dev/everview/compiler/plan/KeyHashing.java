package dev.everview.compiler.plan;

import dev.everview.compiler.description.Column;
import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.StageGraph;
import dev.everview.compiler.stage.StoredColumn;
import java.util.List;
import java.util.Set;

/**
 * Whether keys that are equal have equal hashes, as far as is known without asking the server: writers that lock the hash of a key must meet
 * wherever one of them writes what the other computes.
 *
 * <p>{@code hash_record_extended} takes the default hash operator class of each column, with the collation of the expression. For the types
 * named here the equality of that class is that of the default btree class, by which the stage tells its keys apart: 1.0 and 1.00 have one
 * hash, so have 0.0 and -0.0, and texts that a collation takes for equal. What others have defined is not looked into.
 */
final class KeyHashing {
    /** The first version that has the function (https://www.postgresql.org/docs/release/14.0/). */
    private static final int FIRST_SERVER = 14;

    /** The types of the catalog that can be hashed and sorted; not those that depend on what others may define, such as ranges. */
    static final Set<Long> TYPES = Set.of(
            16L, // boolean
            17L, // bytea
            18L, // "char"
            19L, // name
            20L, // bigint
            21L, // smallint
            23L, // integer
            25L, // text
            26L, // oid
            650L, // cidr
            700L, // real
            701L, // double precision
            774L, // macaddr8
            829L, // macaddr
            869L, // inet
            1042L, // char
            1043L, // varchar
            1082L, // date
            1083L, // time
            1114L, // timestamp
            1184L, // timestamptz
            1186L, // interval
            1266L, // timetz
            1700L, // numeric
            2950L, // uuid
            3220L, // pg_lsn
            3802L, // jsonb
            5069L); // xid8

    private KeyHashing() {}

    /**
     * Whether the keys that a view computes again can be locked: there is one stage, and equal keys have equal hashes. Behind a hidden stage
     * the keys would be known only when others wait for its rows already.
     */
    static boolean keysLock(Description description, StageGraph graph) {
        return graph.hidden().isEmpty()
                && graph.view().source().isBlock()
                && graph.view().shape() instanceof Stage.Recomputed recomputed
                && !recomputed.keys().isEmpty()
                && agreesWithEquality(description, recomputed.keys());
    }

    /** Whether equal keys have equal hashes; false when in doubt. */
    static boolean agreesWithEquality(Description description, List<StoredColumn.Plain> keys) {
        return description.server().major() >= FIRST_SERVER
                && keys.stream().allMatch(key -> agrees(description, key.type().oid()));
    }

    private static boolean agrees(Description description, long oid) {
        DataType type = description.baseType(oid);
        Long equality = type.equality();
        if (equality == null || !description.operator(equality).isBuiltIn()) {
            return false;
        }
        return switch (type.kind()) {
            case BASE -> type.isArray() ? agrees(description, type.element()) : TYPES.contains(type.oid());
            case ENUM -> true;
            case COMPOSITE ->
                type.fields().stream()
                        .filter(field -> !field.dropped())
                        .map(Column::type)
                        .allMatch(field -> agrees(description, field));
            case DOMAIN, PSEUDO, RANGE, MULTIRANGE -> false;
        };
    }
}
