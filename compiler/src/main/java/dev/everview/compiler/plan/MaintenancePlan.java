package dev.everview.compiler.plan;

import dev.everview.compiler.delta.Term;
import dev.everview.compiler.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How one stage is maintained.
 *
 * @param names of the stage's objects
 * @param stage what is stored and how it is maintained
 * @param inputs the tables it reads, in the order of the definition
 * @param tracked whether statements are counted: necessary when changes of several tables or statements must be folded together
 * @param jointTerms for each branch of the source the terms of the delta when any of the inputs may have changed
 * @param settings session settings that the definition depends on, pinned to the values they had
 * @param server the major version of the server
 */
public record MaintenancePlan(
        ObjectNames names,
        Stage stage,
        List<Input> inputs,
        boolean tracked,
        List<List<Term>> jointTerms,
        Map<String, String> settings,
        int server) {
    /** The column of the stash that says how often a row counts. */
    public static final String WEIGHT_COLUMN = "__ivm_weight__";

    /** Rows of the ledger for each input; backends started one after the other never share one. */
    public static final int LEDGER_SLOTS = 1024;

    public MaintenancePlan {
        inputs = List.copyOf(inputs);
        jointTerms = jointTerms.stream().map(List::copyOf).toList();
        settings = java.util.Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** The input that reads a table. */
    public Input input(long relation) {
        Optional<Input> found =
                inputs.stream().filter(input -> input.relation() == relation).findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException("no input " + relation));
    }
}
