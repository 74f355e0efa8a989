package dev.everview.fuzz;

import dev.everview.compiler.Mode;
import dev.everview.fuzz.FuzzCase.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which views equal their definitions at what time: after each statement, after each commit, or when they have been told to follow; none
 * is more punctual than those that it reads. Not thread-safe.
 */
final class Punctuality {
    private final Map<String, View> views = new LinkedHashMap<>();
    private final Map<String, Mode> modes = new LinkedHashMap<>();
    private final Set<String> behind = new HashSet<>();

    /** A view, created after those that it reads; plain ones are as punctual as what they read. */
    void add(View view) {
        views.put(view.name(), view);
        modes.put(view.name(), view.maintained() ? view.mode() : Mode.IMMEDIATE);
    }

    void alter(Alteration alteration) {
        modes.put(alteration.view(), alteration.mode());
        behind.remove(alteration.view());
    }

    /** A view could not follow, because its definition fails. */
    void fallBehind(String view) {
        behind.add(view);
    }

    void catchUp(String view) {
        behind.remove(view);
    }

    /** Whether there are views that wait for the end of the transaction, or longer. */
    boolean anyWaits() {
        return modes.containsValue(Mode.ON_COMMIT) || modes.containsValue(Mode.DEFERRED);
    }

    boolean anyWaitsForCommit() {
        return modes.containsValue(Mode.ON_COMMIT);
    }

    /** Those that follow when they are told to, lower ones first. */
    List<String> told() {
        return modes.keySet().stream()
                .filter(view -> modes.get(view) == Mode.DEFERRED)
                .toList();
    }

    /** Those that equal their definitions after each statement. */
    List<String> afterStatements() {
        return all(view -> modes.get(view) == Mode.IMMEDIATE && !behind.contains(view));
    }

    /** Those that equal their definitions when a transaction has ended. */
    List<String> afterCommits() {
        return all(view -> modes.get(view) != Mode.DEFERRED && !behind.contains(view));
    }

    /** Those that equal their definitions when a transaction has ended and the others have been told to follow. */
    List<String> afterTransactions() {
        return all(view -> !behind.contains(view));
    }

    /** The views of which this holds and holds of those that they read. A name that only looks like that of a view costs a comparison. */
    private List<String> all(Predicate<String> punctual) {
        List<String> found = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (View view : views.values()) {
            boolean readsOthers = others.stream().anyMatch(view.query().sql()::contains);
            if (readsOthers || !punctual.test(view.name())) {
                others.add(view.name());
            } else if (view.maintained()) {
                found.add(view.name());
            }
        }
        return found;
    }
}
