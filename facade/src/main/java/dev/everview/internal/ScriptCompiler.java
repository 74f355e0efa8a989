package dev.everview.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The compiler as SQL callers need it: documents in, text out. Implementations are pure and safe for use by several threads. */
public interface ScriptCompiler {
    /**
     * The text of the unchanged query, which the database reads back as a check.
     *
     * @throws dev.everview.compiler.CompileException when the query holds what cannot be understood
     */
    String deparse(JsonNode description);

    /**
     * What creates the view.
     *
     * @param echo what the database made of the text from {@link #deparse}
     * @throws dev.everview.compiler.CompileException when the definition cannot be maintained
     */
    Script compile(JsonNode description, JsonNode echo, JsonNode options);

    /**
     * How the view would be maintained, and why so, for people to read.
     *
     * @throws dev.everview.compiler.CompileException when the definition cannot be maintained
     */
    List<String> explain(JsonNode description, JsonNode echo, JsonNode options);
}
