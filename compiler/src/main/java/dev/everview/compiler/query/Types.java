package dev.everview.compiler.query;

import dev.everview.compiler.tree.Node;
import dev.everview.compiler.tree.TreeValue.Word;

/** Types as the fields of nodes carry them. Stateless. */
final class Types {
    static final long RECORD = 2249;
    static final long UNKNOWN = 705;

    private Types() {}

    /** A type modifier, -1 where this version does not write the field. */
    static int typmod(Node node, String field) {
        return node.value(field) instanceof Word ? node.integer(field) : -1;
    }

    /** The type of a node from its three fields, those this version lacks left out. */
    static SqlType of(Node node, String type, String typmod, String collation) {
        return new SqlType(
                node.oid(type), typmod(node, typmod), node.value(collation) instanceof Word ? node.oid(collation) : 0);
    }
}
