package dev.everview.compiler.tree;

/** The text is no parse tree, or one that this version does not know. */
public class TreeFormatException extends RuntimeException {
    public TreeFormatException(String message) {
        super(message);
    }

    TreeFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
