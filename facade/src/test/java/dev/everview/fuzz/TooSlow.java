package dev.everview.fuzz;

/**
 * Something has taken so long that the round ends: nobody knows whether the views are equal, and what follows would take as long, since a
 * statement that is cancelled changes nothing.
 */
final class TooSlow extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Ends a round.
     *
     * @param what a statement or a comparison
     */
    TooSlow(String what) {
        super(what);
    }
}
