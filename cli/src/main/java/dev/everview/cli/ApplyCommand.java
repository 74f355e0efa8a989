package dev.everview.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.everview.internal.ViewCatalog;
import java.sql.Connection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Folds what has been logged into a deferred view. */
@Command(
        name = "apply",
        description = "Folds what has been logged into a deferred view.",
        mixinStandardHelpOptions = true)
final class ApplyCommand implements Callable<Integer> {
    @Mixin
    private ConnectionOptions database = new ConnectionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "NAME", description = "the view, as SQL writes its name")
    private String name = "";

    @Override
    public Integer call() throws Exception {
        try (Connection connection = database.connect()) {
            ViewCatalog catalog = ConnectionOptions.catalog(connection);
            long rows = Progress.during("folding changes into " + name, output.err(), () -> catalog.apply(name));
            if (output.json()) {
                output.print(
                        new ObjectMapper().createObjectNode().put("view", name).put("rows", rows));
            } else {
                output.line(name + " has followed " + rows + " changed rows.");
            }
            return ExitStatus.OK.code();
        }
    }
}
