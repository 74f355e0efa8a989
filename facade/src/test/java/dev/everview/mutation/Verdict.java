package dev.everview.mutation;

import java.sql.SQLException;

/**
 * What became of a mutant.
 *
 * @param killed whether something was noticed
 * @param view the view that gave it away, or the last one tried
 * @param places in how many places that view was broken
 * @param how what was noticed; that nothing was
 * @param changes after how many changes
 * @param millis how long it took, on all views
 */
record Verdict(boolean killed, String view, int places, String how, int changes, long millis) {
    /** SQLSTATEs of statements that mean nothing: then the mutant is no SQL, and proves nothing. */
    private static final String MEANINGLESS_CLASS = "42";

    /** Tries a mutant on its views. */
    static Verdict on(Mutant mutant) throws Exception {
        long start = System.nanoTime();
        Verdict verdict = null;
        for (String view : mutant.views()) {
            Verdict found = on(mutant, view, start);
            if (found.killed) {
                return found;
            }
            verdict = found;
        }
        if (verdict == null) {
            throw new IllegalStateException(mutant.name());
        }
        return verdict;
    }

    private static Verdict on(Mutant mutant, String view, long start) throws Exception {
        Attempt attempt = new Attempt(mutant.edit());
        String how = "";
        try {
            mutant.trial().run(view, attempt);
        } catch (AssertionError | SQLException e) {
            how = told(e);
            if (attempt.places() == 0) {
                throw new AssertionError(
                        mutant + ": without any fault " + view + " fails, or the edit finds no place", e);
            }
            if (how.startsWith(MEANINGLESS_CLASS)) {
                throw new AssertionError(mutant + " is no SQL", e);
            }
        }
        if (attempt.places() == 0) {
            throw new AssertionError(mutant + " finds no place in what was made for " + view + ": renew its edit");
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        return new Verdict(
                !how.isEmpty(), view, attempt.places(), how.isEmpty() ? "SURVIVED" : how, attempt.changes(), millis);
    }

    private static String told(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e) {
                return e.getSQLState() + " "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            }
        }
        return "another result";
    }
}
