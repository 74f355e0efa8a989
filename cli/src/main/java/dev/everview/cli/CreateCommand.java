package dev.everview.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.everview.Everview;
import dev.everview.compiler.CompiledView;
import dev.everview.compiler.Notice;
import java.io.PrintWriter;
import java.sql.Connection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates a maintained view, or prints what would. */
@Command(name = "create", description = "Creates a maintained view from a SELECT.", mixinStandardHelpOptions = true)
final class CreateCommand implements Callable<Integer> {
    @Mixin
    private ConnectionOptions database = new ConnectionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private DefinitionOptions definition = new DefinitionOptions();

    @Parameters(paramLabel = "NAME", description = "name or schema.name, with (column, …) behind if wanted")
    private String name = "";

    @Option(names = "--dry-run", description = "print the script instead of executing it; nothing is changed")
    private boolean dryRun;

    @Override
    public Integer call() throws Exception {
        String query = definition.read(output);
        try (Connection connection = database.connect()) {
            if (dryRun) {
                showScript(DryRun.compile(connection, name, query));
                return ExitStatus.OK.code();
            }
            ConnectionOptions.catalog(connection);
            Everview.CreatedView created = Progress.during(
                    "creating " + name,
                    output.err(),
                    () -> Everview.on(connection).create(name, query));
            CompiledView view = created.view();
            if (output.json()) {
                ObjectNode answer = new ObjectMapper().createObjectNode();
                answer.put("schema", view.schema()).put("name", view.name()).put("rows", created.rows());
                notices(answer.putArray("notices"), view);
                output.print(answer);
            } else {
                view.notices().forEach(notice -> print(notice, output.err()));
                output.line(name + " is created and has " + created.rows() + " rows.");
            }
            return ExitStatus.OK.code();
        }
    }

    private void showScript(CompiledView view) {
        if (output.json()) {
            ObjectNode answer = new ObjectMapper().createObjectNode();
            ArrayNode statements = answer.putArray("statements");
            view.script()
                    .statements()
                    .forEach(statement -> statements
                            .addObject()
                            .put("comment", statement.comment())
                            .put("sql", statement.sql()));
            notices(answer.putArray("notices"), view);
            output.print(answer);
        } else {
            output.line(view.script().text());
            view.notices().forEach(notice -> print(notice, output.err()));
        }
    }

    private static void notices(ArrayNode answer, CompiledView view) {
        view.notices()
                .forEach(notice -> answer.addObject()
                        .put("level", notice.level())
                        .put("message", notice.message())
                        .put("detail", notice.detail())
                        .put("hint", notice.hint()));
    }

    private static void print(Notice notice, PrintWriter err) {
        err.println(notice.level() + ":  " + notice.message());
        if (notice.detail() != null) {
            err.println("DETAIL:  " + notice.detail());
        }
        if (notice.hint() != null) {
            err.println("HINT:  " + notice.hint());
        }
        err.flush();
    }
}
