package dev.everview.compiler.tree;

/** The tree nests deeper than all stages can follow. */
public final class TreeTooDeepException extends TreeFormatException {
    TreeTooDeepException(int maximum) {
        super("the definition nests more than " + maximum + " levels deep");
    }
}
