package dev.everview.compiler.plan;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.delta.Differentiation;
import dev.everview.compiler.delta.ForeignKeyPruning;
import dev.everview.compiler.description.Column;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Relation;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.stage.JoinBlock;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.State;
import dev.everview.compiler.stage.StoredColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** From a stage to what must be installed for it. */
public final class Planner {
    private final Description description;

    public Planner(Description description) {
        this.description = description;
    }

    /** The plan of a view with one stage. */
    public MaintenancePlan plan(Stage stage, Query definition, ObjectNames names, Map<String, String> settings) {
        JoinBlock block = stage.source();
        ForeignKeyPruning pruning = new ForeignKeyPruning(description, block);
        Guards guards = Guards.of(block, names);
        boolean tracked = tracked(stage);
        List<Input> inputs = new ArrayList<>();
        Set<String> stashes = new HashSet<>();
        for (long relation : block.relations()) {
            inputs.add(input(relation, stage, names, pruning, guards, stashes));
        }
        return new MaintenancePlan(
                names,
                definition,
                stage,
                inputs,
                tracked,
                Differentiation.of(pruning.childrenFirst()),
                pruning.childrenFirst(),
                guards.tables(),
                new Assumptions(description, inputs).of(stage, pruning),
                settings,
                description.server().major(),
                description.server().role());
    }

    /**
     * Purely additive groups over one occurrence of one table take each change by itself, in any order. Everything else folds all
     * changes of one statement together.
     */
    private static boolean tracked(Stage stage) {
        boolean additive = stage.shape() instanceof Stage.Groups groups
                && groups.states().stream().noneMatch(column -> column.state() instanceof State.Extremum);
        return !additive || stage.source().scans().size() > 1;
    }

    private Input input(
            long oid, Stage stage, ObjectNames names, ForeignKeyPruning pruning, Guards guards, Set<String> stashes) {
        Relation relation = description.relation(oid);
        Set<Symbol> used = usedColumns(stage);
        Set<Integer> attributes = new TreeSet<>();
        List<Rel.Scan> occurrences = stage.source().occurrences(oid);
        for (Rel.Scan scan : occurrences) {
            for (int i = 0; i < scan.columns().size(); i++) {
                if (used.contains(scan.columns().get(i))) {
                    attributes.add(scan.attributes().get(i));
                }
            }
        }
        String stash = names.hidden("changed_" + relation.name());
        for (int i = 2; !stashes.add(stash); i++) {
            stash = names.hidden("changed_" + relation.name() + "_" + i);
        }
        return new Input(
                oid,
                relation.schema(),
                relation.name(),
                List.copyOf(attributes),
                attributes.stream()
                        .map(attribute ->
                                relation.column(attribute).map(Column::name).orElseThrow())
                        .toList(),
                stash,
                occurrences.size(),
                pruning.insertsJoinNothing(oid),
                guards.locks().getOrDefault(oid, List.of()));
    }

    private static Set<Symbol> usedColumns(Stage stage) {
        Stream<Scalar> outputs = stage.shape().columns().stream().flatMap(column -> switch (column) {
            case StoredColumn.Plain plain -> Stream.of(plain.expression());
            case StoredColumn.Folded folded -> stateInputs(folded.state());
            case StoredColumn.Computed computed -> Stream.<Scalar>of();
        });
        Set<Symbol> used = new HashSet<>();
        Stream.concat(outputs, stage.source().conditions().stream()).forEach(scalar -> used.addAll(scalar.columns()));
        return used;
    }

    private static Stream<Scalar> stateInputs(State state) {
        Stream<Scalar> argument = switch (state) {
            case State.CountRows rows -> Stream.of();
            case State.CountValues values -> Stream.of(values.argument());
            case State.Sum sum -> Stream.of(sum.argument());
            case State.Specials specials -> Stream.of(specials.argument());
            case State.Scales scales -> Stream.of(scales.argument());
            case State.Extremum extremum -> Stream.of(extremum.argument());
        };
        return Stream.concat(argument, Stream.ofNullable(state.filter()));
    }
}
