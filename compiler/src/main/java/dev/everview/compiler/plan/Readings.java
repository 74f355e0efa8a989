package dev.everview.compiler.plan;

import java.util.Map;
import java.util.Set;

/**
 * What a definition itself reads of its tables.
 *
 * @param wholeRows tables whose rows are read as one value
 * @param attributes attribute numbers of the columns that are read, by table
 */
public record Readings(Set<Long> wholeRows, Map<Long, Set<Integer>> attributes) {
    public Readings {
        wholeRows = Set.copyOf(wholeRows);
        attributes = Map.copyOf(attributes);
    }

    boolean has(long relation, int attribute) {
        return attributes.getOrDefault(relation, Set.of()).contains(attribute);
    }
}
