package dev.everview.mutation;

import java.util.List;
import java.util.stream.Stream;

/** All mutants there are. */
final class Mutants {
    private Mutants() {}

    static List<Mutant> all() {
        return Stream.of(
                        JoinMutants.all(),
                        GroupMutants.all(),
                        RowMutants.all(),
                        RecomputationMutants.all(),
                        StageMutants.all(),
                        StatementMutants.all(),
                        LockMutants.all(),
                        LogMutants.all())
                .flatMap(List::stream)
                .toList();
    }
}
