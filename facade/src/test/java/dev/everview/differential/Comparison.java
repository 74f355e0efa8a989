package dev.everview.differential;

/** How the values of a column are compared. */
public enum Comparison {
    /** As text, which tells apart what equality does not. */
    EXACT,
    /** As numbers, to some digits: floating-point addition in another order gives other last ones. */
    ROUNDED,
    /** Whatever the order of what the text lists: an aggregate without ORDER BY may take its rows in any. */
    SHUFFLED,
    /** Not at all: the definition leaves the value open, as LIMIT does among equal rows. */
    OPEN
}
