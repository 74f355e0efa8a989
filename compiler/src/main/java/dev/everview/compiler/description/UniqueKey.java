package dev.everview.compiler.description;

import java.util.List;

/**
 * A unique index over plain columns and all rows: no predicate, no expressions, and the columns' own collations.
 *
 * @param name the index's name
 * @param primary whether it belongs to the primary key
 * @param immediate whether uniqueness holds within a statement, not only at its end or at commit
 * @param nullsNotDistinct whether NULLs count as equal
 * @param columns attribute numbers of the key
 */
public record UniqueKey(
        String name, boolean primary, boolean immediate, boolean nullsNotDistinct, List<Integer> columns) {
    public UniqueKey {
        columns = List.copyOf(columns);
    }
}
