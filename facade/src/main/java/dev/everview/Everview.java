package dev.everview;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.CompiledView;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.SqlScript;
import dev.everview.compiler.ViewCompiler;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.ViewBody;
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
        boolean autoCommit = connection.getAutoCommit();
        if (!autoCommit) {
            return install(compile(name, query, options));
        }
        connection.setAutoCommit(false);
        try {
            CreatedView created = install(compile(name, query, options));
            connection.commit();
            return created;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
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
