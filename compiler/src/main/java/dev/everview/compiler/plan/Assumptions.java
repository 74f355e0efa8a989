package dev.everview.compiler.plan;

import dev.everview.compiler.delta.ForeignKeyPruning;
import dev.everview.compiler.description.Column;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.ForeignKey;
import dev.everview.compiler.description.Relation;
import dev.everview.compiler.description.UniqueKey;
import dev.everview.compiler.stage.Stage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what a plan relies on: NOT NULL of the columns used, primary keys by which rows are found, foreign keys that spare work. */
final class Assumptions {
    private final Description description;

    /** Tables whose primary keys must stay in any case. */
    private final Set<Long> keyed;

    private final Set<Assumption> assumptions = new LinkedHashSet<>();

    Assumptions(Description description, Set<Long> keyed) {
        this.keyed = keyed;
        this.description = description;
    }

    /** All that was collected, each once. */
    List<Assumption> all() {
        return List.copyOf(assumptions);
    }

    /** What one join of a stage relies on. */
    void add(Stage stage, List<Input> inputs, ForeignKeyPruning pruning) {
        boolean rowsByKey =
                stage.shape() instanceof Stage.Rows rows && !rows.key().isEmpty();
        boolean bySingleRow = stage.shape() instanceof Stage.Groups groups && !groups.grand();
        for (Input input : inputs) {
            if (input.isStage()) {
                continue;
            }
            Relation relation = description.relation(input.relation());
            boolean byKey = rowsByKey
                    || keyed.contains(input.relation())
                    || (bySingleRow && othersJoinAtMostOne(inputs, input));
            List<Integer> notNull = input.attributes().stream()
                    .filter(attribute ->
                            relation.column(attribute).map(Column::notNull).orElse(false))
                    .toList();
            if (!notNull.isEmpty()) {
                assumptions.add(new Assumption(input.number(), Assumption.Kind.NOT_NULL, notNull, 0, List.of()));
            }
            if (byKey) {
                relation.uniqueKeys().stream()
                        .filter(UniqueKey::primary)
                        .forEach(key -> assumptions.add(
                                new Assumption(input.number(), Assumption.Kind.UNIQUE, key.columns(), 0, List.of())));
            }
            boolean pruned = input.insertsJoinNothing()
                    || !pruning.usedKeys(input.relation()).isEmpty();
            if ((byKey || pruned) && !input.tree().only() && !input.tree().partitioned()) {
                assumptions.add(new Assumption(input.number(), Assumption.Kind.NO_CHILDREN, List.of(), 0, List.of()));
            }
            for (ForeignKey key : pruning.usedKeys(input.relation())) {
                assumptions.add(new Assumption(
                        input.number(),
                        Assumption.Kind.FOREIGN_KEY,
                        key.columns(),
                        number(inputs, key.referenced()),
                        key.referencedColumns()));
            }
        }
    }

    /** A table of which each row changes once in a statement. */
    void noActions(Input input) {
        assumptions.add(new Assumption(input.number(), Assumption.Kind.NO_ACTIONS, List.of(), 0, List.of()));
    }

    /** A table whose virtual columns are computed where they are read. */
    void sameExpressions(Input input) {
        assumptions.add(new Assumption(input.number(), Assumption.Kind.SAME_EXPRESSIONS, List.of(), 0, List.of()));
    }

    /** A table whose rows are read as one value. */
    void sameColumns(Input input) {
        assumptions.add(new Assumption(input.number(), Assumption.Kind.SAME_COLUMNS, List.of(), 0, List.of()));
    }

    private static boolean othersJoinAtMostOne(List<Input> inputs, Input input) {
        return inputs.stream().anyMatch(other -> !other.equals(input) && other.joinsAtMostOne());
    }

    private static int number(List<Input> inputs, long relation) {
        return inputs.stream()
                .filter(input -> input.relation() == relation)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no input " + relation))
                .number();
    }
}
