package dev.everview.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.everview.internal.ViewCatalog;
import java.sql.Connection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fills a maintained view anew. */
@Command(
        name = "refresh",
        description = "Fills a maintained view anew from its definition.",
        mixinStandardHelpOptions = true)
final class RefreshCommand implements Callable<Integer> {
    @Mixin
    private ConnectionOptions database = new ConnectionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "NAME", description = "the view, as SQL writes its name")
    private String name = "";

    @Option(names = "--with-no-data", description = "empty it and stop maintaining it until the next refresh")
    private boolean withoutData;

    @Override
    public Integer call() throws Exception {
        try (Connection connection = database.connect()) {
            ViewCatalog catalog = ConnectionOptions.catalog(connection);
            long rows = Progress.during("refreshing " + name, output.err(), () -> catalog.refresh(name, !withoutData));
            if (output.json()) {
                output.print(
                        new ObjectMapper().createObjectNode().put("view", name).put("rows", rows));
            } else {
                output.line(withoutData ? name + " is empty and rests." : name + " has " + rows + " rows.");
            }
            return ExitStatus.OK.code();
        }
    }
}
