package dev.everview.compiler.plan;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.delta.ColumnEqualities;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.stage.Branch;
import dev.everview.compiler.stage.JoinBlock;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.State;
import dev.everview.compiler.stage.StoredColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * By which columns maintenance of a stage looks for rows of the tables that it reads: rows that join a changed row of another table, and
 * rows of a key that is computed again. Without an index on one of them the cost of a change grows with the table.
 */
final class Lookups {
    /**
     * Columns by which rows of a table are looked for.
     *
     * @param relation the table, negative for a hidden stage
     * @param attributes attribute numbers, some at least, ascending
     * @param ofKey whether they belong to the key of the stage's rows
     */
    record Lookup(long relation, List<Integer> attributes, boolean ofKey) {
        Lookup {
            attributes = List.copyOf(attributes);
        }
    }

    private final Description description;
    private final List<Lookup> found = new ArrayList<>();

    private Lookups(Description description) {
        this.description = description;
    }

    /** The lookups of a stage, one for each place where it looks. */
    static List<Lookup> of(Description description, Stage stage) {
        Lookups lookups = new Lookups(description);
        for (Branch branch : stage.source().branches()) {
            lookups.joins(branch.block());
        }
        if (stage.source().isBlock()) {
            lookups.keys(stage);
        }
        return List.copyOf(lookups.found);
    }

    /** A change of any source looks for the rows of each other source that it is equated with. */
    private void joins(JoinBlock block) {
        ColumnEqualities equalities = ColumnEqualities.of(description, block);
        for (Rel.Scan scan : block.scans()) {
            for (Rel.Scan other : block.scans()) {
                if (!other.equals(scan)) {
                    add(
                            scan,
                            column -> other.columns().stream().anyMatch(known -> equalities.contains(column, known)),
                            false);
                }
            }
        }
    }

    /** The rows of a key that is computed again. */
    private void keys(Stage stage) {
        List<StoredColumn.Plain> keys = switch (stage.shape()) {
            case Stage.Recomputed recomputed -> recomputed.keys();
            case Stage.Groups groups
            when groups.states().stream().anyMatch(column -> column.state() instanceof State.Extremum) -> groups.keys();
            default -> List.of();
        };
        Branch branch = stage.source().branches().get(0);
        List<Scalar> expressions =
                keys.stream().map(key -> branch.of(key.expression())).toList();
        branch.block()
                .scans()
                .forEach(scan -> add(scan, column -> expressions.contains(new Scalar.Column(column)), true));
    }

    /** Those columns of an occurrence that can be ordered, which an index needs. */
    private void add(Rel.Scan scan, Predicate<Symbol> looked, boolean ofKey) {
        Set<Integer> attributes = new TreeSet<>();
        for (int i = 0; i < scan.columns().size(); i++) {
            Symbol column = scan.columns().get(i);
            if (looked.test(column) && description.baseType(column.type().oid()).less() != null) {
                attributes.add(scan.attributes().get(i));
            }
        }
        if (!attributes.isEmpty()) {
            found.add(new Lookup(scan.relation(), List.copyOf(attributes), ofKey));
        }
    }
}
