package dev.everview.fuzz;

import dev.everview.compiler.DiagnosticCode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was tried. Safe for use by several threads. */
final class Tally {
    private static final int MOST_COMPLAINTS = 100;

    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Set<String> complaints = new LinkedHashSet<>();
    private int generated;
    private int accepted;
    private int invalid;
    private int large;
    private int statements;
    private int failed;
    private int rounds;
    private int ofSessions;
    private int slow;

    synchronized void generated() {
        generated++;
    }

    synchronized void accepted() {
        accepted++;
    }

    /** A definition that PostgreSQL itself does not accept, or that fails on the first rows. */
    synchronized void invalid(String why) {
        invalid++;
        if (complaints.size() < MOST_COMPLAINTS) {
            complaints.add(why);
        }
    }

    synchronized void tooLarge() {
        large++;
    }

    synchronized void refused(DiagnosticCode code) {
        refusals.merge(code.code(), 1, Integer::sum);
    }

    synchronized void statements(int count) {
        statements += count;
    }

    /** A statement that failed as it does without views. */
    synchronized void failed() {
        failed++;
    }

    /** A round that has come to its end, or to that of anybody's patience. */
    synchronized void round(boolean ofSeveralSessions) {
        rounds++;
        ofSessions += ofSeveralSessions ? 1 : 0;
    }

    synchronized void tooSlow() {
        slow++;
    }

    synchronized int definitions() {
        return generated;
    }

    /** What PostgreSQL said of invalid definitions. */
    synchronized Set<String> complaints() {
        return Set.copyOf(complaints);
    }

    @Override
    public synchronized String toString() {
        return rounds + " rounds (" + ofSessions + " of several sessions, " + slow + " too slow), " + generated
                + " definitions: " + accepted + " maintained, refusals " + refusals + ", " + invalid
                + " invalid, " + large + " too large; " + statements + " statements, " + failed
                + " of which failed as they should";
    }
}
