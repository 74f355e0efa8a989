package dev.everview.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.everview.Everview;
import dev.everview.compiler.CompiledView;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Notice;
import dev.everview.compiler.sql.Identifier;
import dev.everview.internal.ViewStatement;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Mixin
    private StrategyOptions strategy = new StrategyOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "name or schema.name, with (column, …) behind if wanted;"
                    + " none when the definition is a CREATE [INCREMENTAL] MATERIALIZED VIEW statement")
    private @Nullable String name;

    @Option(names = "--create-indexes", description = "make the indexes of base tables that maintenance would use")
    private boolean createIndexes;

    @Option(
            names = "--online",
            description = "do not keep writers waiting while the view is filled; takes several transactions")
    private boolean online;

    @Option(names = "--dry-run", description = "print the script instead of executing it; nothing is changed")
    private boolean dryRun;

    @Override
    public Integer call() throws Exception {
        ViewStatement wanted = statement(definition.read(output));
        try (Connection connection = database.connect()) {
            if (dryRun) {
                showScript(DryRun.compile(connection, wanted.name(), wanted.query(), options()));
                return ExitStatus.OK.code();
            }
            ConnectionOptions.catalog(connection);
            Everview.CreatedView created =
                    Progress.during("creating " + wanted.name(), output.err(), () -> create(connection, wanted));
            CompiledView view = created.view();
            if (output.json()) {
                ObjectNode answer = new ObjectMapper().createObjectNode();
                answer.put("schema", view.schema()).put("name", view.name()).put("rows", created.rows());
                notices(answer.putArray("notices"), view);
                output.print(answer);
            } else {
                view.notices().forEach(notice -> print(notice, output.err()));
                output.line(wanted.name() + " is created and has " + created.rows() + " rows.");
            }
            return ExitStatus.OK.code();
        }
    }

    private CompilerOptions options() {
        return createIndexes ? strategy.chosen().withIndexes() : strategy.chosen();
    }

    private ViewStatement statement(String text) {
        Optional<ViewStatement> statement = ViewStatement.parse(text);
        String given = name;
        if (statement.isPresent() && given == null) {
            return statement.get();
        }
        if (statement.isEmpty() && given != null) {
            return new ViewStatement(given, text, true);
        }
        throw new CommandFailure(
                ExitStatus.INVALID_INPUT,
                given == null ? "the view has no name" : "the view is named twice: here and in its definition",
                "give a name and a SELECT, or a CREATE INCREMENTAL MATERIALIZED VIEW statement alone");
    }

    private Everview.CreatedView create(Connection connection, ViewStatement wanted) throws SQLException {
        if (online && wanted.withData()) {
            return Everview.on(connection).createOnline(wanted.name(), wanted.query(), options());
        }
        connection.setAutoCommit(false);
        Everview.CreatedView created = Everview.on(connection).create(wanted.name(), wanted.query(), options());
        if (!wanted.withData()) {
            String name =
                    Identifier.qualified(created.view().schema(), created.view().name());
            ConnectionOptions.catalog(connection).refresh(name, false);
            created = new Everview.CreatedView(created.view(), 0);
        }
        connection.commit();
        return created;
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
