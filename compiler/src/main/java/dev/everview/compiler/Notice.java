package dev.everview.compiler;

import org.jspecify.annotations.Nullable;

/** A remark for the author of a definition that was accepted. */
public record Notice(
        String level,
        String message,
        @Nullable String detail,
        @Nullable String hint) {
    public static Notice of(String message) {
        return new Notice("NOTICE", message, null, null);
    }
}
