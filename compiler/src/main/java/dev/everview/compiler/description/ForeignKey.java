package dev.everview.compiler.description;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A foreign key constraint (temporal ones are left out, for they do not say that a row equal in the columns exists).
 *
 * @param name the constraint's name
 * @param columns attribute numbers of the referencing columns
 * @param referenced the referenced table's object identifier
 * @param referencedColumns attribute numbers there, in the same order
 * @param onDelete what happens when a referenced row is deleted
 * @param onUpdate what happens when its key changes
 * @param matchType {@code s} simple, {@code f} full
 * @param deferrable whether the check can be put off to the commit
 * @param validated whether all existing rows were checked
 * @param enforced whether it is checked at all (PostgreSQL 18)
 */
public record ForeignKey(
        String name,
        List<Integer> columns,
        long referenced,
        List<Integer> referencedColumns,
        Action onDelete,
        Action onUpdate,
        String matchType,
        boolean deferrable,
        boolean validated,
        boolean enforced) {
    /** What a foreign key does when the referenced row goes. */
    public enum Action {
        NO_ACTION,
        RESTRICT,
        CASCADE,
        SET_NULL,
        SET_DEFAULT;

        @JsonCreator
        static Action of(String code) {
            return switch (code) {
                case "a" -> NO_ACTION;
                case "r" -> RESTRICT;
                case "c" -> CASCADE;
                case "n" -> SET_NULL;
                case "d" -> SET_DEFAULT;
                default -> throw new IllegalArgumentException("foreign key action " + code);
            };
        }
    }

    /** Whether rows change that refer to one which changes. */
    public boolean changesRows() {
        return Stream.of(onDelete, onUpdate)
                        .anyMatch(action -> action == Action.SET_NULL || action == Action.SET_DEFAULT)
                || onUpdate == Action.CASCADE;
    }

    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
    }
}
