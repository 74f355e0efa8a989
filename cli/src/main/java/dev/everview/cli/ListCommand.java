package dev.everview.cli;

import dev.everview.ViewSummary;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the maintained views. */
@Command(
        name = "list",
        description = "Lists the maintained views of a database: what each reads, how it is maintained, rows and size.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    @Mixin
    private ConnectionOptions database = new ConnectionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws Exception {
        try (Connection connection = database.connect()) {
            List<ViewSummary> views = ConnectionOptions.catalog(connection).list();
            if (output.json()) {
                output.print(ViewJson.list(views));
            } else if (views.isEmpty()) {
                output.line("There are no maintained views in this database.");
            } else {
                new TextTable(
                                List.of("view", "reads", "strategy", "mode", "rows", "size", "state"),
                                views.stream().map(ListCommand::row).toList())
                        .print(output.out());
            }
            return ExitStatus.OK.code();
        }
    }

    private static List<String> row(ViewSummary view) {
        return Arrays.asList(
                view.name(),
                String.join(", ", view.inputs()),
                String.join(", ", view.strategies()),
                view.mode(),
                ViewText.rows(view),
                ViewText.size(view),
                ViewText.state(view));
    }
}
