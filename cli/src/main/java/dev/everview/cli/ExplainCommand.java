package dev.everview.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.everview.ViewDetails;
import dev.everview.compiler.CompileTrace;
import dev.everview.compiler.CompilerOptions;
import dev.everview.internal.ViewStatement;
import java.sql.Connection;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows how a definition would be maintained. */
@Command(
        name = "explain",
        description = {
            "Shows stage by stage how a definition is maintained, and why so: algebra, strategy, delta, generated SQL.",
            "Nothing is changed in the database; the runtime need not be installed."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private ConnectionOptions database = new ConnectionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private DefinitionOptions definition = new DefinitionOptions();

    @Mixin
    private StrategyOptions strategy = new StrategyOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "a maintained view, to explain that one (default: the definition that is given)")
    private @Nullable String name;

    @Override
    public Integer call() throws Exception {
        String view = name;
        String given = view == null ? query(definition.read(output)) : "";
        try (Connection connection = database.connect()) {
            ViewDetails existing =
                    view == null ? null : ConnectionOptions.catalog(connection).show(view);
            String query = existing == null ? given : existing.definition();
            CompilerOptions options =
                    existing != null && isFull(existing) ? CompilerOptions.ofFull() : strategy.chosen();
            CompileTrace trace =
                    DryRun.compile(connection, null, query, options).trace();
            if (output.json()) {
                ArrayNode answer = new ObjectMapper().createArrayNode();
                trace.entries()
                        .forEach(entry ->
                                answer.addObject().put("stage", entry.stage()).put("text", entry.text()));
                output.print(answer);
            } else {
                output.line(trace.toString());
            }
            return ExitStatus.OK.code();
        }
    }

    private static boolean isFull(ViewDetails view) {
        return view.stages().stream().anyMatch(stage -> stage.strategy().equals("full"));
    }

    private static String query(String text) {
        return ViewStatement.parse(text).map(ViewStatement::query).orElse(text);
    }
}
