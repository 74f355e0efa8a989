package dev.everview.compiler.plan;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.delta.ColumnEqualities;
import dev.everview.compiler.description.Column;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Relation;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.stage.Branch;
import dev.everview.compiler.stage.JoinBlock;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.StageGraph;
import dev.everview.compiler.stage.State;
import dev.everview.compiler.stage.StoredColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where maintenance looks for rows of a base table and no index helps: rows that join a changed row of another table, and rows of a key
 * that is computed again. Without such an index the cost of a change grows with the table.
 */
final class IndexAdvice {
    private final Description description;
    private final Set<MissingIndex> missing = new LinkedHashSet<>();

    private IndexAdvice(Description description) {
        this.description = description;
    }

    /** What is missing, in the order of the stages. */
    static List<MissingIndex> of(StageGraph graph) {
        IndexAdvice advice = new IndexAdvice(graph.description());
        for (Stage stage : graph.stages()) {
            for (Branch branch : stage.source().branches()) {
                advice.joins(branch.block());
            }
            if (stage.source().isBlock()) {
                advice.keys(stage);
            }
        }
        return List.copyOf(advice.missing);
    }

    /** A change of any source looks for the rows of each other source that it is equated with. */
    private void joins(JoinBlock block) {
        ColumnEqualities equalities = ColumnEqualities.of(description, block);
        for (Rel.Scan scan : block.scans()) {
            for (Rel.Scan other : block.scans()) {
                if (other.equals(scan)) {
                    continue;
                }
                Set<Integer> attributes = new TreeSet<>();
                for (int i = 0; i < scan.columns().size(); i++) {
                    Symbol column = scan.columns().get(i);
                    if (other.columns().stream().anyMatch(known -> equalities.contains(column, known))) {
                        attributes.add(scan.attributes().get(i));
                    }
                }
                wanted(scan, attributes);
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
        for (Rel.Scan scan : branch.block().scans()) {
            Set<Integer> attributes = new TreeSet<>();
            for (StoredColumn.Plain key : keys) {
                if (branch.of(key.expression()) instanceof Scalar.Column(Symbol symbol)
                        && scan.columns().contains(symbol)) {
                    attributes.add(scan.attributes().get(scan.columns().indexOf(symbol)));
                }
            }
            wanted(scan, attributes);
        }
    }

    private void wanted(Rel.Scan scan, Set<Integer> attributes) {
        Relation relation = scan.relation() < 0 ? null : description.relation(scan.relation());
        if (relation == null || attributes.isEmpty() || relation.maybeIndexed(attributes)) {
            return;
        }
        List<String> columns = new ArrayList<>();
        for (int attribute : attributes) {
            relation.column(attribute)
                    .filter(column -> description.baseType(column.type()).less() != null)
                    .map(Column::name)
                    .ifPresent(columns::add);
        }
        if (!columns.isEmpty()) {
            missing.add(new MissingIndex(relation.schema(), relation.name(), columns));
        }
    }
}
