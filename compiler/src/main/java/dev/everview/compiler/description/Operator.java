package dev.everview.compiler.description;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operator.
 *
 * @param oid its object identifier
 * @param schema its schema
 * @param name its symbol
 * @param left type of the left operand, 0 for a prefix operator
 * @param right type of the right operand
 * @param result type of the result
 * @param function the function that computes it
 * @param commutator the operator with operands exchanged, or 0
 * @param negator the operator with the negated result, or 0
 * @param hashable whether it is an equality that hashing supports
 * @param mergeable whether it is an equality that merging supports
 * @param order how it orders as a member of a default btree class, or null when it does not
 */
public record Operator(
        long oid,
        String schema,
        String name,
        long left,
        long right,
        long result,
        long function,
        long commutator,
        long negator,
        boolean hashable,
        boolean mergeable,
        @Nullable Order order) {
    private static final long TIMESTAMP = 1114;
    private static final long TIMESTAMP_WITH_ZONE = 1184;

    /** The order a default btree class gives to an operator. */
    public enum Order {
        ASCENDING,
        DESCENDING;

        @JsonCreator
        static Order of(String word) {
            return switch (word) {
                case "ascending" -> ASCENDING;
                case "descending" -> DESCENDING;
                default -> throw new IllegalArgumentException("operator order " + word);
            };
        }
    }

    /** Whether it belongs to the catalog schema, which every search_path contains. */
    public boolean isBuiltIn() {
        return schema.equals("pg_catalog");
    }

    /** Whether it is a comparison of the server's own: others may have no answer, as a jsonb that does not match a path. */
    public boolean isComparison() {
        return isBuiltIn() && Set.of("=", "<>", "<", "<=", ">", ">=").contains(name);
    }

    /**
     * Whether it is an equality to which a value on one side has one equal on the other. Of a timestamp and a timestamptz it is none: where
     * clocks are put forward, two of the one are the same time.
     */
    public boolean pairsValues() {
        boolean zoned = (left == TIMESTAMP && right == TIMESTAMP_WITH_ZONE)
                || (left == TIMESTAMP_WITH_ZONE && right == TIMESTAMP);
        return isBuiltIn() && name.equals("=") && !zoned;
    }
}
