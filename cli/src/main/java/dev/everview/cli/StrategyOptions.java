package dev.everview.cli;

import dev.everview.compiler.CompilerOptions;
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

    CompilerOptions chosen() {
        return switch (strategy) {
            case "auto" -> CompilerOptions.DEFAULT;
            case "full" -> CompilerOptions.ofFull();
            default ->
                throw new CommandFailure(
                        ExitStatus.INVALID_INPUT, "there is no strategy \"" + strategy + "\"", "say auto or full");
        };
    }
}
