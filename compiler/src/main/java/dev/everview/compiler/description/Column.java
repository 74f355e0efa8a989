package dev.everview.compiler.description;

/**
 * A column of a relation or a field of a composite type.
 *
 * @param number the attribute number, from 1; dropped columns keep theirs
 * @param name the name
 * @param type the type's object identifier, 0 when dropped
 * @param typmod the type modifier, or -1
 * @param collation the collation's object identifier, or 0
 * @param notNull whether a validated NOT NULL constraint holds
 * @param generated empty for a plain column, {@code s} stored or {@code v} virtual
 * @param identity empty for none, {@code a} always or {@code d} by default
 * @param dropped whether the column is only a gap in the numbering
 */
public record Column(
        int number,
        String name,
        long type,
        int typmod,
        long collation,
        boolean notNull,
        String generated,
        String identity,
        boolean dropped) {}
