package dev.everview.compiler;

/** A definition was refused; the diagnostic says why. */
public final class CompileException extends RuntimeException {
    private final transient Diagnostic diagnostic;

    public CompileException(Diagnostic diagnostic) {
        super(diagnostic.code().code() + " [" + diagnostic.code().sqlState() + "] " + diagnostic.message());
        this.diagnostic = diagnostic;
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
