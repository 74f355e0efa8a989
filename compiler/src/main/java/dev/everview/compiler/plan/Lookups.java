package dev.everview.compiler.plan;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.stage.Branch;
import dev.everview.compiler.stage.ColumnEqualities;
import dev.everview.compiler.stage.JoinBlock;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.State;
import dev.everview.compiler.stage.StoredColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * By which columns maintenance of a stage looks for rows of the tables that it reads: rows that join a changed row of another table, and
 * rows of a key that is computed again. Without an index on one of them the cost of a change grows with the table.
 */
final class Lookups {
    /**
     * Columns by which rows of a table are looked for.
     *
     * @param relation the table, negative for a hidden stage
     * @param attributes attribute numbers, ascending
     * @param ofKey whether they belong to the key of the stage's rows
     * @param ordered the attribute of which the smallest or largest value is looked for among these rows; 0 for all rows
     */
    record Lookup(long relation, List<Integer> attributes, boolean ofKey, int ordered) {
        Lookup {
            attributes = List.copyOf(attributes);
        }

        /** The columns of an index that serves it. */
        List<Integer> indexed() {
            return ordered == 0
                    ? attributes
                    : Stream.concat(attributes.stream(), Stream.of(ordered)).toList();
        }

        /** The same for all rows. */
        Lookup ofAll() {
            return new Lookup(relation, attributes, ofKey, 0);
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

    /** The rows of a key that is computed again, or the smallest and largest values among them. */
    private void keys(Stage stage) {
        Branch branch = stage.source().branches().get(0);
        switch (stage.shape()) {
            case Stage.Recomputed recomputed -> keys(branch, recomputed.keys());
            case Stage.Groups groups -> {
                List<State.Extremum> extremes = groups.states().stream()
                        .flatMap(column -> column.state() instanceof State.Extremum extremum
                                ? Stream.of(extremum)
                                : Stream.empty())
                        .toList();
                if (!extremes.isEmpty() && !ends(branch, groups, extremes)) {
                    keys(branch, groups.keys());
                }
            }
            default -> {}
        }
    }

    private void keys(Branch branch, List<StoredColumn.Plain> keys) {
        List<Scalar> expressions =
                keys.stream().map(key -> branch.of(key.expression())).toList();
        branch.block()
                .scans()
                .forEach(scan -> add(scan, column -> expressions.contains(new Scalar.Column(column)), true));
    }

    /** Looks for each smallest or largest value alone, where key and value are columns of the only table. */
    private boolean ends(Branch branch, Stage.Groups groups, List<State.Extremum> extremes) {
        if (branch.block().sources().size() != 1 || branch.block().scans().size() != 1) {
            return false;
        }
        Rel.Scan scan = branch.block().scans().get(0);
        List<Integer> keys = groups.keys().stream()
                .map(key -> attribute(scan, branch.of(key.expression())))
                .distinct()
                .sorted()
                .toList();
        List<Integer> values = extremes.stream()
                .map(extremum -> extremum.filter() == null ? attribute(scan, branch.of(extremum.argument())) : 0)
                .distinct()
                .toList();
        if (keys.contains(0) || values.contains(0)) {
            return false;
        }
        values.forEach(value -> found.add(
                keys.contains(value)
                        ? new Lookup(scan.relation(), keys, true, 0)
                        : new Lookup(scan.relation(), keys, true, value)));
        return true;
    }

    /** The attribute of a table that an expression shows and that can be ordered; 0 for any other expression. */
    private int attribute(Rel.Scan scan, Scalar expression) {
        int position = expression instanceof Scalar.Column(Symbol symbol)
                ? scan.columns().indexOf(symbol)
                : -1;
        return position >= 0 && isOrdered(scan.columns().get(position))
                ? scan.attributes().get(position)
                : 0;
    }

    private boolean isOrdered(Symbol column) {
        return description.baseType(column.type().oid()).less() != null;
    }

    /** Those columns of an occurrence that can be ordered, which an index needs. */
    private void add(Rel.Scan scan, Predicate<Symbol> looked, boolean ofKey) {
        Set<Integer> attributes = new TreeSet<>();
        for (int i = 0; i < scan.columns().size(); i++) {
            Symbol column = scan.columns().get(i);
            if (looked.test(column) && isOrdered(column)) {
                attributes.add(scan.attributes().get(i));
            }
        }
        if (!attributes.isEmpty()) {
            found.add(new Lookup(scan.relation(), List.copyOf(attributes), ofKey, 0));
        }
    }
}
