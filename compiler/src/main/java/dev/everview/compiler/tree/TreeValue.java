package dev.everview.compiler.tree;

import java.util.List;

/** What a field of a node, or an element of a list, can hold. Immutable. */
public sealed interface TreeValue
        permits Node, TreeValue.Sequence, TreeValue.Word, TreeValue.Text, TreeValue.Datum, TreeValue.Absent {
    /** A list of nodes, texts or lists, or of bare numbers. */
    record Sequence(Kind kind, List<TreeValue> elements) implements TreeValue {
        /** What PostgreSQL's list holds. */
        public enum Kind {
            NODES,
            INTEGERS,
            OIDS,
            TRANSACTIONS,
            BITS
        }

        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    /** A bare token: a number, a flag, an enumeration value, a name. */
    record Word(String value) implements TreeValue {}

    /** A string node, and the empty string. */
    record Text(String value) implements TreeValue {}

    /** The bytes of a constant; {@code length} is the length of the value, also where it is shorter than the bytes given. */
    record Datum(int length, List<Byte> bytes) implements TreeValue {
        public Datum {
            bytes = List.copyOf(bytes);
        }
    }

    /** Nothing: PostgreSQL's NULL pointer. */
    record Absent() implements TreeValue {}
}
