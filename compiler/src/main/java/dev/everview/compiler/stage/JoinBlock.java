package dev.everview.compiler.stage;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.Scalar;
import java.util.List;

/**
 * The product of some sources under conditions that all must hold: what the normalizing rewrites leave below an aggregate or a
 * projection.
 *
 * @param sources in the order of the definition
 * @param conditions the conjuncts, each over columns of the sources
 */
public record JoinBlock(List<Rel.Source> sources, List<Scalar> conditions) {
    public JoinBlock {
        sources = List.copyOf(sources);
        conditions = List.copyOf(conditions);
    }

    /** The occurrences of base tables, in order. */
    public List<Rel.Scan> scans() {
        return sources.stream()
                .filter(Rel.Scan.class::isInstance)
                .map(Rel.Scan.class::cast)
                .toList();
    }

    /** The base tables read, each once, in order of first appearance. */
    public List<Long> relations() {
        return scans().stream().map(Rel.Scan::relation).distinct().toList();
    }

    /** The occurrences of one base table. */
    public List<Rel.Scan> occurrences(long relation) {
        return scans().stream().filter(scan -> scan.relation() == relation).toList();
    }
}
