package dev.everview.fuzz;

import dev.everview.compiler.DiagnosticCode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was tried. Not thread-safe. */
final class Tally {
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Set<String> complaints = new LinkedHashSet<>();
    private int generated;
    private int accepted;
    private int invalid;
    private int large;
    private int statements;
    private int failed;

    void generated() {
        generated++;
    }

    void accepted() {
        accepted++;
    }

    /** A definition that PostgreSQL itself does not accept, or that fails on the first rows. */
    void invalid(String why) {
        invalid++;
        complaints.add(why);
    }

    void tooLarge() {
        large++;
    }

    void refused(DiagnosticCode code) {
        refusals.merge(code.code(), 1, Integer::sum);
    }

    void statements(int count) {
        statements += count;
    }

    /** A statement that failed as it does without views. */
    void failed() {
        failed++;
    }

    int definitions() {
        return generated;
    }

    /** What PostgreSQL said of invalid definitions. */
    Set<String> complaints() {
        return complaints;
    }

    @Override
    public String toString() {
        return generated + " definitions: " + accepted + " maintained, refusals " + refusals + ", " + invalid
                + " invalid, " + large + " too large; " + statements + " statements, " + failed
                + " of which failed as they should";
    }
}
