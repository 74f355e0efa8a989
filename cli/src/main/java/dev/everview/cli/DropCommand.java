package dev.everview.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Drops a maintained view. */
@Command(
        name = "drop",
        description = "Drops a maintained view with its triggers, functions and hidden tables.",
        mixinStandardHelpOptions = true)
final class DropCommand implements Callable<Integer> {
    @Mixin
    private ConnectionOptions database = new ConnectionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "NAME", description = "the view, as SQL writes its name")
    private String name = "";

    @Option(names = "--cascade", description = "drop, too, what depends on it")
    private boolean cascade;

    @Override
    public Integer call() throws Exception {
        try (Connection connection = database.connect()) {
            ConnectionOptions.catalog(connection).drop(name, cascade);
            if (output.json()) {
                output.print(new ObjectMapper().createObjectNode().put("dropped", name));
            } else {
                output.line(name + " is dropped.");
            }
            return ExitStatus.OK.code();
        }
    }
}
