package dev.everview.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.everview.compiler.CompilerOptions;
import dev.everview.internal.PipelineCompiler;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a view is to be maintained. */
final class StrategyOptions {
    @Option(
            names = "--strategy",
            paramLabel = "auto|full",
            defaultValue = "auto",
            description =
                    "auto: each part of the definition in its cheapest way; full: each change computes all rows again,"
                            + " for what is refused otherwise (default: ${DEFAULT-VALUE})")
    private String strategy = "auto";

    @Option(
            names = "--mode",
            paramLabel = "immediate|on_commit|deferred",
            defaultValue = "immediate",
            description = "when changes reach the view: at the end of each statement, when the transaction commits, or"
                    + " when somebody asks for it, such as everview run (default: ${DEFAULT-VALUE})")
    private String mode = "immediate";

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            description =
                    "how often everview run lets a deferred view follow, such as 500ms, 10s, 5min, 1h (default: 1s)")
    private @Nullable String interval;

    @Option(
            names = "--lock",
            paramLabel = "auto|view",
            defaultValue = "auto",
            description = "auto: writers wait only for those whose rows they must see; view: every writer of the view's"
                    + " tables waits for every other, as with pg_ivm (default: ${DEFAULT-VALUE})")
    private String lock = "auto";

    /**
     * The options of a view, checked as those of {@code everview.create} are.
     *
     * @throws dev.everview.compiler.CompileException when one of them is not available
     */
    CompilerOptions chosen() {
        ObjectNode options = new ObjectMapper().createObjectNode();
        options.put("strategy", strategy).put("mode", mode).put("lock", lock);
        if (interval != null) {
            options.put("interval", interval);
        }
        return PipelineCompiler.options(options);
    }
}
