package dev.everview.compiler.stage;

import dev.everview.compiler.algebra.Rel;
import java.util.List;
import java.util.Map;

/**
 * What a stage is computed from: a sum of join blocks, most often of one. Linear in each occurrence of a table, so its delta is the sum
 * of the deltas of its branches.
 */
public record Source(List<Branch> branches) {
    public Source {
        branches = List.copyOf(branches);
        if (branches.isEmpty()) {
            throw new IllegalArgumentException("a source has a branch");
        }
    }

    /** A plain join block. */
    public static Source of(JoinBlock block) {
        return new Source(List.of(new Branch(false, block, Map.of())));
    }

    /** Whether it is one join block whose rows are added. */
    public boolean isBlock() {
        return branches.size() == 1 && !branches.get(0).negative();
    }

    /** The occurrences of base tables in all branches, in order. */
    public List<Rel.Scan> scans() {
        return branches.stream()
                .flatMap(branch -> branch.block().scans().stream())
                .toList();
    }

    /** The base tables read, each once, in order of first appearance. */
    public List<Long> relations() {
        return scans().stream().map(Rel.Scan::relation).distinct().toList();
    }

    /** The occurrences of one base table in all branches. */
    public List<Rel.Scan> occurrences(long relation) {
        return scans().stream().filter(scan -> scan.relation() == relation).toList();
    }

    /** How often the branch that reads the table most often reads it. */
    public int depth(long relation) {
        return branches.stream()
                .mapToInt(branch -> branch.block().occurrences(relation).size())
                .max()
                .orElse(0);
    }

    /** The branches that read a table. */
    public List<Branch> reading(long relation) {
        return branches.stream()
                .filter(branch -> !branch.block().occurrences(relation).isEmpty())
                .toList();
    }

    /** Whether some branch joins two tables or more, or one with itself. */
    public boolean joins() {
        return branches.stream().anyMatch(branch -> branch.block().scans().size() > 1);
    }
}
