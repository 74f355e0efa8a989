package dev.everview.compiler.description;

/** The tree names an object that the description lacks: the describing function and the compiler disagree. */
public final class UndescribedObjectException extends RuntimeException {
    UndescribedObjectException(String kind, long oid) {
        super("the description contains no " + kind + " " + oid);
    }
}
