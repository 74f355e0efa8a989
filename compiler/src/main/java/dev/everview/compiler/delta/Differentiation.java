package dev.everview.compiler.delta;

import dev.everview.compiler.algebra.Rel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The delta of a join block. With the changed occurrences in any fixed order 1 … n,
 *
 * <pre>  Q(R + ΔR) − Q(R) = Σᵢ Q[ R₁⁻ … Rᵢ₋₁⁻, ΔRᵢ, Rᵢ₊₁ … Rₙ ]</pre>
 *
 * where Rⱼ is the table after the change and Rⱼ⁻ = Rⱼ − ΔRⱼ the table before it. The sum telescopes: each term replaces one more
 * table by its earlier state. It holds for every Q that is linear in each occurrence, as select-project-join is over bags with signed
 * weights (Gupta, Mumick, Subrahmanian: Maintaining Views Incrementally, SIGMOD 1993; Budiu et al.: DBSP, VLDB 2023, bilinearity
 * of the join). No before-image of a table is stored: Rⱼ⁻ is written as a UNION ALL of the table and its negated changes.
 *
 * <p>n terms, where inclusion and exclusion over after-states would need 2ⁿ − 1.
 */
public final class Differentiation {
    private Differentiation() {}

    /** The terms when the given occurrences have changed, in the given order. */
    public static List<Term> of(List<Rel.Scan> changed) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            Map<Integer, Term.Role> roles = new HashMap<>();
            for (int j = 0; j < i; j++) {
                roles.put(changed.get(j).occurrence(), Term.Role.BEFORE);
            }
            roles.put(changed.get(i).occurrence(), Term.Role.DELTA);
            terms.add(new Term(roles));
        }
        return terms;
    }

    /**
     * The same sum where only the given occurrences have changes: terms over no changes fall away, other tables are read as they are, and
     * each Rⱼ⁻ that is left is multiplied out to Rⱼ − ΔRⱼ. So no table is read through a UNION ALL, of which PostgreSQL knows no
     * statistics, at the price of 2ⁿ − 1 terms for n occurrences. As joins distribute over UNION ALL, the rows are the same one by one,
     * not only in sum, and no expression meets a combination of rows that it did not meet before.
     */
    public static List<Term> among(Set<Integer> occurrences, List<Term> terms) {
        List<Term> products = new ArrayList<>();
        for (Term term : terms) {
            boolean changes = term.roles().entrySet().stream()
                    .allMatch(entry -> entry.getValue() != Term.Role.DELTA || occurrences.contains(entry.getKey()));
            if (!changes) {
                continue;
            }
            List<Map<Integer, Term.Role>> expanded = List.of(Map.of());
            for (int occurrence : new TreeSet<>(term.roles().keySet())) {
                Term.Role role = term.role(occurrence);
                if (role == Term.Role.BEFORE && !occurrences.contains(occurrence)) {
                    continue;
                }
                List<Term.Role> alternatives =
                        role == Term.Role.BEFORE ? List.of(Term.Role.AFTER, Term.Role.NEGATED_DELTA) : List.of(role);
                List<Map<Integer, Term.Role>> next = new ArrayList<>();
                for (Map<Integer, Term.Role> roles : expanded) {
                    for (Term.Role alternative : alternatives) {
                        Map<Integer, Term.Role> more = new HashMap<>(roles);
                        more.put(occurrence, alternative);
                        next.add(more);
                    }
                }
                expanded = next;
            }
            expanded.forEach(roles -> products.add(new Term(roles)));
        }
        return products;
    }
}
