package dev.everview.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.everview.Everview;
import java.sql.Connection;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has a maintained view follow its tables in another way. */
@Command(
        name = "alter",
        description = "Has a maintained view follow its tables in another way; its contents stay.",
        mixinStandardHelpOptions = true)
final class AlterCommand implements Callable<Integer> {
    @Mixin
    private ConnectionOptions database = new ConnectionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "NAME", description = "the view, as SQL writes its name")
    private String name = "";

    @Option(
            names = "--mode",
            paramLabel = "immediate|on_commit|deferred",
            description = "when changes reach the view: at the end of each statement, when the transaction commits, or"
                    + " when somebody asks for it")
    private @Nullable String mode;

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            description = "how often everview run lets a deferred view follow")
    private @Nullable String interval;

    @Option(names = "--lock", paramLabel = "auto|view", description = "who waits for whom, as in everview create")
    private @Nullable String lock;

    @Override
    public Integer call() throws Exception {
        ObjectNode options = new ObjectMapper().createObjectNode();
        put(options, "mode", mode);
        put(options, "interval", interval);
        put(options, "lock", lock);
        if (options.isEmpty()) {
            throw new CommandFailure(
                    ExitStatus.INVALID_INPUT, "nothing is to change", "give --mode, --interval or --lock");
        }
        try (Connection connection = database.connect()) {
            ConnectionOptions.catalog(connection);
            Progress.during("altering " + name, output.err(), () -> {
                Everview.on(connection).alter(name, options.toString());
                return name;
            });
            if (output.json()) {
                ObjectNode answer = new ObjectMapper().createObjectNode().put("view", name);
                answer.set("options", options);
                output.print(answer);
            } else {
                output.line(name + " is altered.");
            }
            return ExitStatus.OK.code();
        }
    }

    private static void put(ObjectNode options, String name, @Nullable String value) {
        if (value != null) {
            options.put(name, value);
        }
    }
}
