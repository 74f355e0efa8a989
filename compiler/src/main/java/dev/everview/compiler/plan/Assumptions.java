package dev.everview.compiler.plan;

import dev.everview.compiler.delta.ForeignKeyPruning;
import dev.everview.compiler.description.Column;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.ForeignKey;
import dev.everview.compiler.description.Relation;
import dev.everview.compiler.description.UniqueKey;
import dev.everview.compiler.stage.Stage;
import java.util.ArrayList;
import java.util.List;

/** Collects what a plan relies on: NOT NULL of the columns used, primary keys of rows found by key, foreign keys that spare work. */
record Assumptions(Description description, List<Input> inputs) {
    List<Assumption> of(Stage stage, ForeignKeyPruning pruning) {
        List<Assumption> assumptions = new ArrayList<>();
        boolean byKey = stage.shape() instanceof Stage.Rows rows && !rows.key().isEmpty();
        for (Input input : inputs) {
            Relation relation = description.relation(input.relation());
            List<Integer> notNull = input.attributes().stream()
                    .filter(attribute ->
                            relation.column(attribute).map(Column::notNull).orElse(false))
                    .toList();
            if (!notNull.isEmpty()) {
                assumptions.add(new Assumption(number(input), Assumption.Kind.NOT_NULL, notNull, 0, List.of()));
            }
            if (byKey) {
                relation.uniqueKeys().stream()
                        .filter(UniqueKey::primary)
                        .forEach(key -> assumptions.add(
                                new Assumption(number(input), Assumption.Kind.UNIQUE, key.columns(), 0, List.of())));
            }
            boolean pruned = input.insertsJoinNothing()
                    || !pruning.usedKeys(input.relation()).isEmpty();
            if ((byKey || pruned) && !input.tree().only() && !input.tree().partitioned()) {
                assumptions.add(new Assumption(number(input), Assumption.Kind.NO_CHILDREN, List.of(), 0, List.of()));
            }
            for (ForeignKey key : pruning.usedKeys(input.relation())) {
                assumptions.add(new Assumption(
                        number(input),
                        Assumption.Kind.FOREIGN_KEY,
                        key.columns(),
                        number(inputOf(key.referenced())),
                        key.referencedColumns()));
            }
        }
        return assumptions;
    }

    private Input inputOf(long relation) {
        return inputs.stream()
                .filter(input -> input.relation() == relation)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no input " + relation));
    }

    private int number(Input input) {
        return inputs.indexOf(input) + 1;
    }
}
