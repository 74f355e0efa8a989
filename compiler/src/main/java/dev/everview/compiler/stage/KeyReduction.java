package dev.everview.compiler.stage;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.UniqueKey;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Leaves out of a join's key what the rest of it determines: columns that a condition equates with determined ones, and all columns of
 * a table whose primary key is determined (Armstrong's axioms, in Codd's sense of functional dependency).
 */
final class KeyReduction {
    private final Description description;
    private final JoinBlock block;
    private final Set<Set<Symbol>> equalities;

    KeyReduction(Description description, JoinBlock block) {
        this.description = description;
        this.block = block;
        this.equalities = ColumnEqualities.of(description, block).pairs();
    }

    /** The columns that are left, in their order; columns that are wanted in any case are left last. */
    List<Scalar> reduce(List<Scalar> key, List<Scalar> wanted) {
        List<Scalar> left = new ArrayList<>(key);
        List<Scalar> candidates = new ArrayList<>(
                key.stream().filter(column -> !wanted.contains(column)).toList());
        candidates.addAll(key.stream().filter(wanted::contains).toList());
        for (Scalar candidate : candidates) {
            List<Scalar> rest =
                    left.stream().filter(column -> !column.equals(candidate)).toList();
            if (candidate instanceof Scalar.Column(Symbol symbol)
                    && determined(rest).contains(symbol)) {
                left.remove(candidate);
            }
        }
        return left;
    }

    private Set<Symbol> determined(List<Scalar> columns) {
        Set<Symbol> known = new HashSet<>();
        columns.forEach(column -> known.addAll(column.columns()));
        int before;
        do {
            before = known.size();
            for (Set<Symbol> equal : equalities) {
                if (equal.stream().anyMatch(known::contains)) {
                    known.addAll(equal);
                }
            }
            for (Rel.Scan scan : block.scans()) {
                if (keys(scan).stream().anyMatch(known::containsAll)) {
                    known.addAll(scan.columns());
                }
            }
        } while (known.size() > before);
        return known;
    }

    private List<List<Symbol>> keys(Rel.Scan scan) {
        if (!description.relation(scan.relation()).keysCover(scan.only())) {
            return List.of();
        }
        return description.relation(scan.relation()).uniqueKeys().stream()
                .filter(unique -> unique.primary() && unique.immediate())
                .map(UniqueKey::columns)
                .filter(scan.attributes()::containsAll)
                .map(attributes -> attributes.stream()
                        .map(attribute -> scan.columns().get(scan.attributes().indexOf(attribute)))
                        .toList())
                .toList();
    }
}
