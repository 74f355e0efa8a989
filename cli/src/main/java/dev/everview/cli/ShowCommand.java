package dev.everview.cli;

import dev.everview.ViewDetails;
import dev.everview.ViewSummary;
import java.io.PrintWriter;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows all about one maintained view. */
@Command(
        name = "show",
        description = "Shows one maintained view: definition, stages and strategies, triggers, indexes, functions.",
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    @Mixin
    private ConnectionOptions database = new ConnectionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "NAME", description = "the view, as SQL writes its name")
    private String name = "";

    @Override
    public Integer call() throws Exception {
        try (Connection connection = database.connect()) {
            ViewDetails view = ConnectionOptions.catalog(connection).show(name);
            if (output.json()) {
                output.print(ViewJson.details(view));
            } else {
                print(view, output.out());
            }
            return ExitStatus.OK.code();
        }
    }

    private static void print(ViewDetails view, PrintWriter out) {
        ViewSummary summary = view.summary();
        out.println(summary.name() + " (" + ViewText.state(summary) + ", " + summary.mode() + ", made with "
                + summary.flavor() + ", owner " + summary.owner() + ")");
        summary.drift().forEach(line -> out.println("  drift: " + line));
        out.println("reads " + String.join(", ", summary.inputs()) + "; about " + ViewText.rows(summary) + " rows, "
                + ViewText.size(summary));
        out.println();
        out.println(view.definition().strip());
        out.println();
        new TextTable(
                        List.of("stage", "strategy", "key", "kept in", "why"),
                        view.stages().stream().map(ShowCommand::row).toList())
                .print(out);
        section(
                out,
                "triggers",
                view.triggers().stream().map(ViewDetails.Trigger::definition).toList());
        section(out, "indexes", view.indexes());
        section(out, "functions", view.routines());
        section(out, "hidden tables", view.hiddenTables());
        section(out, "logs", view.logs().stream().map(ShowCommand::log).toList());
        out.flush();
    }

    private static String log(ViewDetails.Log log) {
        return log.name() + " of " + log.table()
                + (log.sharedWith().isEmpty() ? "" : ", shared with " + String.join(", ", log.sharedWith()));
    }

    private static List<String> row(ViewDetails.Stage stage) {
        return Arrays.asList(
                stage.name(), stage.strategy(), String.join(", ", stage.key()), stage.table(), stage.reason());
    }

    private static void section(PrintWriter out, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println();
            out.println(title);
            lines.forEach(line -> out.println("  " + line));
        }
    }
}
