package dev.everview.compiler.plan;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.delta.Term;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be installed for one view, as data; text is made of it by the renderer only.
 *
 * @param names of all objects
 * @param definition the definition as PostgreSQL analysed it
 * @param stage what is stored and how it is maintained
 * @param inputs the base tables, in the order of the definition
 * @param tracked whether statements are counted: necessary when changes of several tables or statements must be folded together
 * @param jointTerms the terms of the delta when any of the inputs may have changed
 * @param order the occurrences in the order of {@code jointTerms}
 * @param guards the names of the guard tables
 * @param assumptions constraints of the inputs that must stay while the view exists
 * @param settings session settings that the definition depends on, pinned to the values they had
 * @param server the major version of the server
 * @param owner the role that creates and owns the view
 */
public record MaintenancePlan(
        ObjectNames names,
        Query definition,
        Stage stage,
        List<Input> inputs,
        boolean tracked,
        List<Term> jointTerms,
        List<Rel.Scan> order,
        List<String> guards,
        List<Assumption> assumptions,
        Map<String, String> settings,
        int server,
        String owner) {
    /** The column of the stash that says how often a row counts. */
    public static final String WEIGHT_COLUMN = "__ivm_weight__";

    /** Rows of the ledger for each input; backends started one after the other never share one. */
    public static final int LEDGER_SLOTS = 1024;

    public MaintenancePlan {
        inputs = List.copyOf(inputs);
        jointTerms = List.copyOf(jointTerms);
        order = List.copyOf(order);
        guards = List.copyOf(guards);
        assumptions = List.copyOf(assumptions);
        settings = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(settings));
    }

    /** The input of a base table. */
    public Input input(long relation) {
        Optional<Input> found =
                inputs.stream().filter(input -> input.relation() == relation).findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException("no input " + relation));
    }

    /** The hidden table in which writers leave their marks; there is one when there are guards. */
    public String ledger() {
        return names.hidden("writers");
    }
}
