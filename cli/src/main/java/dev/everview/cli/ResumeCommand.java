package dev.everview.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.everview.Everview;
import java.sql.Connection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Folds what was logged since everview suspend, and has the view follow as before. */
@Command(
        name = "resume",
        description = "Folds what was logged since everview suspend, and has the view follow as before.",
        mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {
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
            long rows = Progress.during(
                    "resuming " + name,
                    output.err(),
                    () -> Everview.on(connection).resume(name));
            if (output.json()) {
                output.print(
                        new ObjectMapper().createObjectNode().put("view", name).put("rows", rows));
            } else {
                output.line(name + " follows again; " + rows + " changed rows were logged.");
            }
            return ExitStatus.OK.code();
        }
    }
}
