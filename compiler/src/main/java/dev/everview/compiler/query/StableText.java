package dev.everview.compiler.query;

import java.util.Set;

/** Types whose text form depends on no setting, so that XML and JSON made of their values never change. Stateless. */
final class StableText {
    /** bool, int8, int2, int4, text, json, xml, float4, float8, bpchar, varchar, numeric, uuid, jsonb. */
    private static final Set<Long> TYPES =
            Set.of(16L, 20L, 21L, 23L, 25L, 114L, 142L, 700L, 701L, 705L, 1042L, 1043L, 1700L, 2950L, 3802L);

    private StableText() {}

    static boolean has(SqlType type) {
        return TYPES.contains(type.oid());
    }
}
