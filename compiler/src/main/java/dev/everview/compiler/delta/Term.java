package dev.everview.compiler.delta;

import java.util.List;
import java.util.Map;

/**
 * One product of the sum that is the delta of a join block: each occurrence of a base table in one role.
 *
 * @param roles the role of each occurrence, by its number; occurrences left out are read as they are after the change
 */
public record Term(Map<Integer, Role> roles) {
    /** What is read in place of a base table. */
    public enum Role {
        /** The table after the change. */
        AFTER,
        /** The changed rows with their weights. */
        DELTA,
        /** The changed rows with negated weights. */
        NEGATED_DELTA,
        /** The table before the change: the table after it, and the changed rows with negated weights. */
        BEFORE
    }

    public Term {
        roles = Map.copyOf(roles);
    }

    public Role role(int occurrence) {
        return roles.getOrDefault(occurrence, Role.AFTER);
    }

    /** The text form of the goldens. */
    public String text(List<String> aliases, List<Integer> occurrences) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < occurrences.size(); i++) {
            out.append(i == 0 ? "" : " ⋈ ");
            out.append(
                    switch (role(occurrences.get(i))) {
                        case AFTER -> aliases.get(i);
                        case DELTA -> "Δ" + aliases.get(i);
                        case NEGATED_DELTA -> "−Δ" + aliases.get(i);
                        case BEFORE -> aliases.get(i) + "⁻";
                    });
        }
        return out.toString();
    }
}
