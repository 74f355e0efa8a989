package dev.everview.internal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.everview.compiler.CompileException;
import dev.everview.compiler.CompiledView;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.Mode;
import dev.everview.compiler.ViewCompiler;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.ViewBody;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The real compiler behind the documents that SQL callers send. Safe for use by several threads. */
public final class PipelineCompiler implements ScriptCompiler {
    private static final Set<String> YES_OR_NO = Set.of("create_indexes", "with_data");

    /** PostgreSQL reads it as an interval too. */
    private static final Pattern INTERVAL = Pattern.compile("[1-9]\\d{0,8} ?(ms|s|min|h)");

    private static final Set<String> KNOWN_OPTIONS =
            Set.of("flavor", "mode", "lock", "interval", "resume", "with_data", "strategy", "create_indexes");

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

    /**
     * The options of a create call. Unknown ones are refused: a misspelt option must not be lost. {@code source} comes with the flavor
     * {@code imat} only, never from a user.
     */
    public static CompilerOptions options(JsonNode options) {
        if (!options.isObject() && !options.isMissingNode()) {
            throw invalid("options must be a JSON object");
        }
        String flavor = options.path("flavor").asText("everview");
        options.properties().forEach(option -> {
            boolean known = KNOWN_OPTIONS.contains(option.getKey())
                    || (option.getKey().equals("source") && flavor.equals("imat"));
            if (!known) {
                throw invalid("unknown option \"" + option.getKey() + "\"");
            }
            boolean yesOrNo =
                    YES_OR_NO.contains(option.getKey()) && option.getValue().isBoolean();
            if (!option.getValue().isTextual() && !yesOrNo) {
                throw invalid("option \"" + option.getKey() + "\" must be a string, not " + option.getValue());
            }
        });
        Mode mode = Mode.valueOf(available(options, "mode", List.of("immediate", "on_commit", "deferred"))
                .toUpperCase(Locale.ROOT));
        boolean serial = available(options, "lock", List.of("auto", "view")).equals("view");
        if (serial && mode == Mode.DEFERRED) {
            throw invalid("lock \"view\" has no meaning in mode \"deferred\", in which writers take no lock");
        }
        String resume = options.path("resume").asText("");
        if (!resume.isEmpty() && mode != Mode.DEFERRED) {
            throw invalid("only suspended views have a mode to resume");
        }
        boolean filled =
                available(options, "with_data", List.of("true", "false")).equals("true");
        if (!filled && mode != Mode.DEFERRED) {
            throw invalid(
                    "a view without data must be deferred, for only a log can keep what changes until it is filled");
        }
        String interval = options.path("interval").asText("");
        if (!interval.isEmpty() && mode != Mode.DEFERRED) {
            throw invalid("an interval has no meaning in mode \"" + mode.word() + "\": only deferred views have one");
        }
        if (!interval.isEmpty() && !INTERVAL.matcher(interval).matches()) {
            throw invalid("interval \"" + interval + "\" is none: say a number with ms, s, min or h, such as 500ms");
        }
        String strategy = available(options, "strategy", List.of("auto", "full"));
        String indexes = available(options, "create_indexes", List.of("false", "true"));
        return new CompilerOptions(
                flavor,
                strategy.equals("full"),
                indexes.equals("true"),
                mode,
                serial,
                interval,
                resume,
                filled,
                options.path("source").asText(""));
    }

    /** The value of an option, the first one when it is not given. */
    private static String available(JsonNode options, String name, List<String> values) {
        String value = options.path(name).asText(values.get(0));
        if (!values.contains(value)) {
            throw invalid(
                    name + " \"" + value + "\" is not available; there is \"" + String.join("\", \"", values) + "\"");
        }
        return value;
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
