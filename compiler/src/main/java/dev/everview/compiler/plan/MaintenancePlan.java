package dev.everview.compiler.plan;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.delta.Differentiation;
import dev.everview.compiler.delta.Term;
import dev.everview.compiler.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How one stage is maintained.
 *
 * @param names of the stage's objects
 * @param stage what is stored and how it is maintained
 * @param inputs the tables it reads, in the order of the definition
 * @param tracked whether statements are counted: necessary when changes of several tables or statements must be folded together
 * @param awaited the tables whose statements the stage waits out before it folds what it has heard; empty when it folds what it hears.
 *     The algebra of a stage that takes rows away holds between states of the whole database only: with one of its inputs changed and
 *     another not yet, there may be less than nothing of a row
 * @param logged whether triggers on base tables only write a log, of which the stage takes its changes when the view is told to follow
 * @param turn tells the last triggers of stages on one table apart: those of a stage come behind those of the stages below it
 * @param jointTerms for each branch of the source the terms of the delta when any of the inputs may have changed
 * @param together sets of inputs that one statement changes, each as one table; where changes are of one such set alone, less has to
 *     be computed than for {@code jointTerms}. Others may change together as well
 * @param keyGuard the guard whose writers also lock the keys that they change; null where they lock none
 * @param indexes by which stages above find rows of a hidden stage
 * @param settings session settings that the definition depends on, pinned to the values they had
 * @param changedTwice the base tables of which one statement may change a row twice
 * @param server the major version of the server
 */
public record MaintenancePlan(
        ObjectNames names,
        Stage stage,
        List<Input> inputs,
        boolean tracked,
        List<BaseTable> awaited,
        boolean logged,
        String turn,
        List<List<Term>> jointTerms,
        List<Set<Long>> together,
        @Nullable String keyGuard,
        List<StageIndex> indexes,
        Map<String, String> settings,
        Set<Long> changedTwice,
        int server) {
    /** The column of the stash that says how often a row counts. */
    public static final String WEIGHT_COLUMN = "__ivm_weight__";

    /** Rows of the ledger for each input; backends started one after the other never share one. */
    public static final int LEDGER_SLOTS = 1024;

    /**
     * Whether one statement may change a row of a base table twice, so that it finds what the row was in between among both its old and
     * its new rows: actions of foreign keys run as parts of the statement that they belong to.
     */
    public boolean changesRowsTwice(long relation) {
        return changedTwice.contains(relation);
    }

    public MaintenancePlan {
        inputs = List.copyOf(inputs);
        awaited = List.copyOf(awaited);
        jointTerms = jointTerms.stream().map(List::copyOf).toList();
        together = together.stream().map(Set::copyOf).toList();
        indexes = List.copyOf(indexes);
        changedTwice = Set.copyOf(changedTwice);
        settings = java.util.Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** Whether it waits for the end of the statements that change the tables below it. */
    public boolean settles() {
        return !awaited.isEmpty();
    }

    /** The inputs whose changes wait in tables of this stage alone. */
    public List<Input> ownStashes() {
        return inputs.stream()
                .filter(input -> tracked && (input.isStage() || !logged))
                .toList();
    }

    /** Whether statements on an input are counted one by one. A stage that waits knows what changes the stages below it. */
    public boolean announces(Input input) {
        return tracked && !logged && !(settles() && input.isStage());
    }

    /** The events of statements that take the guards as they begin. */
    public List<Event> guarding(Input input) {
        return input.events().stream()
                .filter(event -> announces(input) && !input.guards().isEmpty())
                .filter(event -> event != Event.INSERT || !input.insertsJoinNothing())
                .filter(event -> event != Event.UPDATE || !guardsLate(input))
                .toList();
    }

    /** The events of statements that are only counted as they begin. */
    public List<Event> counting(Input input) {
        List<Event> guarding = guarding(input);
        return input.events().stream()
                .filter(event -> announces(input) && !guarding.contains(event))
                .toList();
    }

    /** The events that have a function. Where rows are put aside by row triggers and the stage waits, there is nothing else to do. */
    public List<Event> heard(Input input) {
        return settles() && input.tree().byRow() ? List.of() : input.events();
    }

    /**
     * Whether an UPDATE takes the guards only if it changes what the stage reads: a counter in a row that others join should not keep
     * everybody apart.
     */
    public boolean guardsLate(Input input) {
        return announces(input)
                && !settles()
                && input.passesBy()
                && !input.guards().isEmpty()
                && input.events().contains(Event.UPDATE);
    }

    /** The terms of the delta of a branch when only the given inputs have changed. */
    public List<Term> jointTerms(int branch, Set<Long> changed) {
        Set<Integer> occurrences = stage.source().branches().get(branch).block().scans().stream()
                .filter(scan -> changed.contains(scan.relation()))
                .map(Rel.Scan::occurrence)
                .collect(Collectors.toSet());
        return Differentiation.among(occurrences, jointTerms.get(branch));
    }

    /** Whether it reads the table of another stage. */
    public boolean reads(MaintenancePlan other) {
        return other.names().isHidden()
                && inputs.stream()
                        .anyMatch(input -> input.relation() == -other.names().stage());
    }

    /** The input that reads a table. */
    public Input input(long relation) {
        Optional<Input> found =
                inputs.stream().filter(input -> input.relation() == relation).findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException("no input " + relation));
    }
}
