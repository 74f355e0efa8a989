package dev.everview.compiler.delta;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Relation;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.stage.ColumnEqualities;
import dev.everview.compiler.stage.ExpressionFacts;
import dev.everview.compiler.stage.JoinBlock;
import dev.everview.compiler.stage.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which tables' rows join at most one row of each other table: starting from the columns of one, the definition's equalities lead to the
 * whole primary key of the next, and so on to all of them.
 *
 * <p>Wrong where equality is coarser than the key's: with a case-insensitive collation two rows, unique as text, may be equal to one
 * value; so only keys of types whose equal values are identical count.
 */
public final class UniqueMatches {
    private final Description description;
    private final JoinBlock block;
    private final ColumnEqualities equalities;
    private final ExpressionFacts facts;

    public UniqueMatches(Description description, JoinBlock block) {
        this.description = description;
        this.block = block;
        this.equalities = ColumnEqualities.of(description, block);
        this.facts = new ExpressionFacts(description, Source.of(block));
    }

    /** Whether a row of this occurrence is in at most one row of the join. */
    public boolean atMostOne(Rel.Scan start) {
        if (!block.sources().stream().allMatch(Rel.Scan.class::isInstance)) {
            return false;
        }
        Set<Symbol> known = new HashSet<>(start.columns());
        List<Rel.Scan> rest = new ArrayList<>(block.scans());
        rest.remove(start);
        while (!rest.isEmpty()) {
            List<Rel.Scan> found =
                    rest.stream().filter(scan -> keyIsKnown(scan, known)).toList();
            if (found.isEmpty()) {
                return false;
            }
            found.forEach(scan -> known.addAll(scan.columns()));
            rest.removeAll(found);
        }
        return true;
    }

    private boolean keyIsKnown(Rel.Scan scan, Set<Symbol> known) {
        Relation relation = description.relation(scan.relation());
        // a hidden stage's table has no primary key that anybody checks
        return scan.relation() > 0
                && relation.keysCover(scan.only())
                && relation.uniqueKeys().stream()
                        .filter(key -> key.primary() && key.immediate())
                        .anyMatch(key -> key.columns().stream().allMatch(column -> isKnown(scan, column, known)));
    }

    private boolean isKnown(Rel.Scan scan, int attribute, Set<Symbol> known) {
        int position = scan.attributes().indexOf(attribute);
        if (position < 0) {
            return false;
        }
        Symbol column = scan.columns().get(position);
        return facts.identity(column.type()) && known.stream().anyMatch(other -> equalities.contains(column, other));
    }
}
