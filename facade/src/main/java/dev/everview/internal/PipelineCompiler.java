package dev.everview.internal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.everview.compiler.CompileException;
import dev.everview.compiler.CompiledView;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.ViewCompiler;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.ViewBody;
import java.util.List;
import java.util.Set;

/** The real compiler behind the documents that SQL callers send. Safe for use by several threads. */
public final class PipelineCompiler implements ScriptCompiler {
    private static final Set<String> KNOWN_OPTIONS = Set.of("flavor", "source", "mode", "strategy");

    @Override
    public String deparse(JsonNode description) {
        return ViewCompiler.deparse(Description.parse(description.toString()));
    }

    @Override
    public Script compile(JsonNode description, JsonNode echo, JsonNode options) {
        return script(compiled(description, echo, options));
    }

    @Override
    public List<String> explain(JsonNode description, JsonNode echo, JsonNode options) {
        return compiled(description, echo, options).trace().toString().lines().toList();
    }

    private static CompiledView compiled(JsonNode description, JsonNode echo, JsonNode options) {
        return ViewCompiler.compile(
                Description.parse(description.toString()), ViewBody.parse(echo.toString()), options(options));
    }

    /** The options of a create call. Unknown ones are refused: a misspelt option must not be lost. */
    static CompilerOptions options(JsonNode options) {
        options.fieldNames().forEachRemaining(name -> {
            if (!KNOWN_OPTIONS.contains(name)) {
                throw invalid("unknown option \"" + name + "\"");
            }
        });
        if (!options.path("mode").asText("immediate").equals("immediate")) {
            throw invalid("mode \"" + options.path("mode").asText() + "\" is not available; there is \"immediate\"");
        }
        if (!options.path("strategy").asText("auto").equals("auto")) {
            throw invalid("strategy \"" + options.path("strategy").asText() + "\" is not available; there is \"auto\"");
        }
        return new CompilerOptions(
                options.path("flavor").asText("everview"),
                options.path("source").asText(""));
    }

    private static CompileException invalid(String message) {
        return new CompileException(Diagnostic.of(DiagnosticCode.INVALID_OPTION, message));
    }

    static Script script(CompiledView view) {
        return new Script(
                view.script().statements().stream()
                        .map(statement -> new Script.Statement(statement.comment(), statement.sql()))
                        .toList(),
                view.notices().stream()
                        .map(notice ->
                                new Script.Notice(notice.level(), notice.message(), notice.detail(), notice.hint()))
                        .toList(),
                view.rowCountSql());
    }
}
