package dev.everview.compiler.plan;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.State;
import dev.everview.compiler.stage.StoredColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a stage needs of the rows that it reads. */
final class UsedColumns {
    private UsedColumns() {}

    /** The columns of what the stage reads that its conditions, its own columns and its lateral calls name. */
    static Set<Symbol> of(Stage stage) {
        Set<Symbol> used = new HashSet<>();
        computed(stage).forEach(expression -> used.addAll(expression.columns()));
        stage.source().branches().stream()
                .flatMap(branch -> branch.block().sources().stream())
                .forEach(source -> used.addAll(lateral(source)));
        return used;
    }

    /** What a stage computes, as it reads in each branch. */
    static Stream<Scalar> computed(Stage stage) {
        List<Scalar> outputs = stage.shape().columns().stream()
                .flatMap(column -> switch (column) {
                    case StoredColumn.Plain plain -> Stream.of(plain.expression());
                    case StoredColumn.Folded folded -> stateInputs(folded.state());
                    case StoredColumn.Computed computed -> Stream.<Scalar>of();
                })
                .toList();
        Stream<Scalar> others = stage.shape() instanceof Stage.Recomputed recomputed
                ? recomputed.operation().expressions()
                : Stream.of();
        List<Scalar> all = Stream.concat(outputs.stream(), others).toList();
        return stage.source().branches().stream()
                .flatMap(branch -> Stream.concat(all.stream().map(branch::of), branch.block().conditions().stream()));
    }

    private static Set<Symbol> lateral(Rel.Source source) {
        return source instanceof Rel.Fixed(FromItem.Computed item) ? item.reads() : Set.of();
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
