package dev.everview.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.everview.Everview;
import java.sql.Connection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Has writers only log what they change, until everview resume. */
@Command(
        name = "suspend",
        description = "Has writers only log what they change, until everview resume.",
        mixinStandardHelpOptions = true)
final class SuspendCommand implements Callable<Integer> {
    @Mixin
    private ConnectionOptions database = new ConnectionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "NAME", description = "the view, as SQL writes its name")
    private String name = "";

    @Override
    public Integer call() throws Exception {
        try (Connection connection = database.connect()) {
            ConnectionOptions.catalog(connection);
            Progress.during("suspending " + name, output.err(), () -> {
                Everview.on(connection).suspend(name);
                return name;
            });
            if (output.json()) {
                output.print(new ObjectMapper().createObjectNode().put("view", name));
            } else {
                output.line(name + " rests: changes are logged until everview resume " + name + ".");
            }
            return ExitStatus.OK.code();
        }
    }
}
