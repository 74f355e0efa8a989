package dev.everview.compiler;

import org.jspecify.annotations.Nullable;

/**
 * Why a definition cannot be compiled, in words its author understands.
 *
 * @param code stable code of the catalogue
 * @param message what happened, to which object, why; with the user's names
 * @param detail more about it, or null
 * @param hint what to do instead, or null
 */
public record Diagnostic(
        DiagnosticCode code,
        String message,
        @Nullable String detail,
        @Nullable String hint) {
    public static Diagnostic of(DiagnosticCode code, String message) {
        return new Diagnostic(code, message, null, code.hint());
    }

    public Diagnostic withHint(String newHint) {
        return new Diagnostic(code, message, detail, newHint);
    }

    /** With one more thing to do instead. */
    public Diagnostic withFurtherHint(String further) {
        return withHint(hint == null ? further : hint + (hint.endsWith(".") ? " " : ". ") + further);
    }

    public Diagnostic withDetail(String newDetail) {
        return new Diagnostic(code, message, newDetail, hint);
    }
}
