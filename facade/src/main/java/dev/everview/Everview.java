package dev.everview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.everview.compiler.CompileException;
import dev.everview.compiler.CompiledView;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Mode;
import dev.everview.compiler.SqlScript;
import dev.everview.compiler.ViewCompiler;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.ViewBody;
import dev.everview.compiler.sql.Identifier;
import dev.everview.internal.PipelineCompiler;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Maintained views on one connection: describe, compile, install. Everything happens on the caller's connection and in the caller's
 * transaction; with auto-commit on, {@link #create} makes a transaction of its own. The runtime must be installed in the database
 * ({@code everview install}). As thread-safe as the connection: not.
 */
public final class Everview {
    private final Connection connection;

    private Everview(Connection connection) {
        this.connection = connection;
    }

    /** Maintained views on a connection, which stays the caller's. */
    public static Everview on(Connection connection) {
        return new Everview(connection);
    }

    /**
     * Creates a maintained view.
     *
     * @param name its name: {@code name}, {@code schema.name}, both with {@code (column, …)} behind if wanted
     * @param query the definition, a SELECT
     * @return what was installed, and the number of rows the view has
     * @throws CompileException when the definition cannot be maintained
     * @throws SQLException what the database objects to
     */
    public CreatedView create(String name, String query) throws SQLException {
        return create(name, query, CompilerOptions.DEFAULT);
    }

    /**
     * Creates a maintained view with options of its own.
     *
     * @see #create(String, String)
     */
    public CreatedView create(String name, String query, CompilerOptions options) throws SQLException {
        return inTransaction(() -> install(compile(name, query, options)));
    }

    /**
     * Creates a maintained view without keeping writers out while it is filled. First there is only its log; then it is filled from one
     * snapshot, and follows what has been logged meanwhile; at last it changes to the wanted mode. Writers wait only while the triggers
     * are created and exchanged. The connection must be in autocommit mode, for several transactions are needed.
     *
     * @return the number of rows is that when it was filled
     * @throws CompileException when the definition cannot be maintained
     * @throws SQLException what the database objects to; the view is gone then
     */
    public CreatedView createOnline(String name, String query, CompilerOptions options) throws SQLException {
        CreatedView created = create(name, query, options.unfilled());
        String view =
                Identifier.qualified(created.view().schema(), created.view().name());
        int isolation = connection.getTransactionIsolation();
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            long rows = Long.parseLong(call("SELECT everview.refresh(?::text)", view));
            call("SELECT everview.apply(?::text)", view);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            try (Statement statement = connection.createStatement()) {
                statement.execute("ANALYZE " + view);
            }
            ObjectNode change = new ObjectMapper().createObjectNode();
            change.put("mode", options.mode().word());
            if (options.serial()) {
                change.put("lock", "view");
            }
            if (options.mode() != Mode.DEFERRED) {
                alter(view, change.toString());
            }
            return new CreatedView(created.view(), rows);
        } catch (SQLException | RuntimeException e) {
            try {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                call("SELECT everview.drop(?::text)::text", view);
            } catch (SQLException again) {
                e.addSuppressed(again);
            }
            throw e;
        } finally {
            connection.setTransactionIsolation(isolation);
        }
    }

    /**
     * Compiles without installing anything: for {@code --dry-run} and {@code explain}.
     *
     * @param name the view's name, or null when only the definition matters
     */
    public CompiledView compile(@Nullable String name, String query) throws SQLException {
        return compile(name, query, CompilerOptions.DEFAULT);
    }

    /**
     * Compiles with options of its own.
     *
     * @see #compile(String, String)
     */
    public CompiledView compile(@Nullable String name, String query, CompilerOptions options) throws SQLException {
        Description description = describe(name, query);
        ViewBody echo = echo(ViewCompiler.deparse(description), description);
        return ViewCompiler.compile(description, echo, options);
    }

    /**
     * Has a view maintained in another way from now on; its contents stay. Compiles here, so no compile service is needed.
     *
     * @param name the view, as SQL writes its name
     * @param options JSON with what is to change: {@code mode}, {@code lock}, {@code interval}; null for what holds when nothing is chosen
     * @throws CompileException when an option is not available
     * @throws SQLException what the database objects to; nothing is changed then
     */
    public void alter(String name, String options) throws SQLException {
        inTransaction(() -> {
            long view = view(name);
            CompilerOptions chosen = PipelineCompiler.options(
                    json(call("SELECT everview.altered_options(?::oid::regclass, ?::jsonb)", view, options)));
            String settings = call("SELECT everview.assume_settings(?::oid::regclass)", view);
            Description description = Description.parse(call("SELECT everview.describe_view(?::oid::regclass)", view));
            ViewBody echo = echo(ViewCompiler.deparse(description), description);
            CreatedView altered = install(ViewCompiler.compile(description, echo, chosen));
            call("SELECT count(set_config(s.key, s.value, true)) FROM jsonb_each_text(?::jsonb) AS s", settings);
            return altered;
        });
    }

    /**
     * Has writers only log what they change, for a bulk load.
     *
     * @throws SQLException with 55000 when the view is deferred already
     */
    public void suspend(String name) throws SQLException {
        alter(name, call("SELECT everview.suspending(?::oid::regclass)", view(name)));
    }

    /**
     * Folds what was logged since {@link #suspend}, and has the view follow as before.
     *
     * @return the number of logged rows
     * @throws SQLException with 55000 when the view has not been suspended
     */
    public long resume(String name) throws SQLException {
        return inTransaction(() -> {
            long view = view(name);
            String options = call("SELECT everview.resuming(?::oid::regclass)", view);
            long rows = Long.parseLong(call("SELECT everview.apply(?::oid::regclass)", view));
            alter(name, options);
            return rows;
        });
    }

    private long view(String name) throws SQLException {
        return Long.parseLong(call("SELECT everview.find_view(?)::oid", name));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database has answered with what is no JSON", e);
        }
    }

    private String call(String query, Object... parameters) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                call.setObject(i + 1, parameters[i]);
            }
            return single(call);
        }
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    /** In the caller's transaction, or in one of its own. */
    private <T> T inTransaction(Work<T> work) throws SQLException {
        if (!connection.getAutoCommit()) {
            return work.run();
        }
        connection.setAutoCommit(false);
        try {
            T result = work.run();
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private CreatedView install(CompiledView view) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (SqlScript.Statement step : view.script().statements()) {
                statement.execute(step.sql());
            }
            try (ResultSet rows = statement.executeQuery(view.rowCountSql())) {
                rows.next();
                return new CreatedView(view, rows.getLong(1));
            }
        }
    }

    private Description describe(@Nullable String name, String query) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement("SELECT everview.describe(?, NULL, ?)")) {
            call.setString(1, query);
            call.setString(2, name);
            return Description.parse(single(call));
        }
    }

    private ViewBody echo(String query, Description description) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement("SELECT everview.echo(?, ?::text[])")) {
            call.setString(1, query);
            List<String> columns =
                    description.target() == null ? null : description.target().columns();
            call.setArray(2, columns == null ? null : connection.createArrayOf("text", columns.toArray()));
            return ViewBody.parse(single(call));
        }
    }

    private static String single(PreparedStatement call) throws SQLException {
        try (ResultSet result = call.executeQuery()) {
            result.next();
            return result.getString(1);
        }
    }

    /** A view that was created. */
    public record CreatedView(CompiledView view, long rows) {}
}
