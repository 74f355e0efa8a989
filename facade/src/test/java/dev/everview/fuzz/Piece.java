package dev.everview.fuzz;

import java.util.stream.Stream;

/** A part of a query that knows its text, and how it can be made simpler. */
interface Piece {
    String sql();

    /**
     * The same with one thing left out or replaced by something simpler: what a failure is tried with again. PostgreSQL may refuse the
     * result (a column that is gone is used elsewhere), but whatever it accepts determines its result as the original does.
     */
    Stream<? extends Piece> simpler();
}
