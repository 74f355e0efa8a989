package dev.everview.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requests of SQL callers, as JSON: {@code {"verb": "deparse" | "compile" | "explain", "description": …, "echo": …,
 * "options": …}}. Every answer is JSON too: {@code {"query": …}}, a script, {@code {"lines": […]}} or {@code {"error": …}}. Safe for
 * use by several threads.
 */
public final class CompileRequests {
    private static final Logger LOG = LoggerFactory.getLogger(CompileRequests.class);
    private static final String STATEMENT_TOO_COMPLEX = "54001";

    private final ObjectMapper mapper = new ObjectMapper();
    private final ScriptCompiler compiler;

    public CompileRequests(ScriptCompiler compiler) {
        this.compiler = compiler;
    }

    /** Never throws: what goes wrong is the answer. */
    public String answer(String request) {
        ObjectNode answer;
        try {
            answer = answer(mapper.readTree(request));
        } catch (JsonProcessingException e) {
            LOG.warn("a request is not JSON", e);
            answer = error(Diagnostic.of(DiagnosticCode.INTERNAL, "the request is not JSON"));
        } catch (CompileException e) {
            answer = error(e.diagnostic());
        } catch (StackOverflowError e) {
            LOG.warn("a definition nests too deeply", e);
            answer = error(
                    DiagnosticCode.INTERNAL.code(),
                    STATEMENT_TOO_COMPLEX,
                    "the definition nests too deeply",
                    null,
                    "split it into views, or move long lists of values into a table");
        } catch (RuntimeException e) {
            LOG.error("a request failed", e);
            answer = error(Diagnostic.of(DiagnosticCode.INTERNAL, "the compiler failed: " + e));
        }
        return answer.toString();
    }

    private ObjectNode answer(JsonNode request) {
        JsonNode description = request.path("description");
        JsonNode echo = request.path("echo");
        JsonNode options = request.path("options");
        String verb = request.path("verb").asText();
        return switch (verb) {
            case "deparse" -> mapper.createObjectNode().put("query", compiler.deparse(description));
            case "compile" -> script(compiler.compile(description, echo, options));
            case "explain" -> {
                ObjectNode lines = mapper.createObjectNode();
                compiler.explain(description, echo, options).forEach(lines.putArray("lines")::add);
                yield lines;
            }
            default -> error(Diagnostic.of(DiagnosticCode.INTERNAL, "unknown request \"" + verb + "\""));
        };
    }

    private ObjectNode script(Script script) {
        ObjectNode answer = mapper.createObjectNode();
        ArrayNode statements = answer.putArray("statements");
        for (Script.Statement statement : script.statements()) {
            statements.addObject().put("comment", statement.comment()).put("sql", statement.sql());
        }
        ArrayNode notices = answer.putArray("notices");
        for (Script.Notice notice : script.notices()) {
            notices.addObject()
                    .put("level", notice.level())
                    .put("message", notice.message())
                    .put("detail", notice.detail())
                    .put("hint", notice.hint());
        }
        return answer.put("rows_sql", script.rowCountSql());
    }

    private ObjectNode error(Diagnostic diagnostic) {
        return error(
                diagnostic.code().code(),
                diagnostic.code().sqlState(),
                diagnostic.message(),
                diagnostic.detail(),
                diagnostic.hint());
    }

    private ObjectNode error(
            String code, String sqlState, String message, @Nullable String detail, @Nullable String hint) {
        ObjectNode answer = mapper.createObjectNode();
        answer.putObject("error")
                .put("code", code)
                .put("sqlstate", sqlState)
                .put("message", message)
                .put("detail", detail)
                .put("hint", hint);
        return answer;
    }
}
