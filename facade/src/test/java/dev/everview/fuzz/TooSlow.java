package dev.everview.fuzz;

/** A definition has taken half a minute, so nobody knows whether the views are equal, and the round ends. */
final class TooSlow extends Exception {
    private static final long serialVersionUID = 1L;
}
