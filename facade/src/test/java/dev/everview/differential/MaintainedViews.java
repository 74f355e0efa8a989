package dev.everview.differential;

import dev.everview.Everview;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Mode;
import dev.everview.differential.ViewContents.ViewColumn;
import dev.everview.embedded.test.TestDatabase;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** A database with maintained views that are compared with their definitions after each statement. Not thread-safe. */
public final class MaintainedViews implements AutoCloseable {
    private static final int ROWS_SHOWN = 12;

    private static final Pattern COPY = Pattern.compile("(COPY [^\\n]* FROM STDIN[^\\n]*)(?:\\n(.*))?", Pattern.DOTALL);

    private final TestDatabase database;
    private final Connection connection;
    private final Map<String, Definition> definitions = new LinkedHashMap<>();

    private final Map<String, ViewContents> contents = new LinkedHashMap<>();

    private Mode mode = Mode.IMMEDIATE;

    private record Definition(String query, List<ViewColumn> columns) {}

    private MaintainedViews(TestDatabase database) throws SQLException {
        this.database = database;
        this.connection = database.connect();
    }

    /** A database of its own, with the runtime and the tables of a schema. */
    public static MaintainedViews over(Schema schema, int major) throws SQLException {
        return new MaintainedViews(schema.copy(major));
    }

    /** The same, with views that follow in a mode: where it is not at the end of each statement, they are told to before they are checked. */
    public MaintainedViews in(Mode other) {
        this.mode = other;
        return this;
    }

    public Connection connection() {
        return connection;
    }

    /** Another session. */
    public Connection connect() throws SQLException {
        return database.connect();
    }

    /**
     * Creates a view and checks it.
     *
     * @param name as SQL writes it
     */
    public void create(String name, String query) throws SQLException {
        create(name, query, Map.of(), CompilerOptions.DEFAULT);
    }

    /**
     * Creates a view and checks it.
     *
     * @param comparisons how columns are compared whose values the definition does not determine
     */
    public void create(String name, String query, Map<String, Comparison> comparisons, CompilerOptions options)
            throws SQLException {
        Everview.on(connection).create(name, query, options.in(mode));
        definitions.put(name, new Definition(query, columns(name, comparisons)));
        check("creating " + name);
    }

    /** Has a view follow in another mode. */
    void alter(String name, Mode other) throws SQLException {
        Everview.on(connection).alter(name, "{\"mode\": \"" + other.word() + "\"}");
        this.mode = other;
    }

    /** Checks a view from now on that another session has created. */
    public void adopt(String name, String query) throws SQLException {
        definitions.put(name, new Definition(query, columns(name, Map.of())));
    }

    /**
     * Creates a view that is compared with a plain one of the same definition, which follows what is renamed.
     *
     * @param plain the name of the plain view
     */
    public void createBeside(String plain, String name, String query, CompilerOptions options) throws SQLException {
        Everview.on(connection).create(name, query, options);
        definitions.put(name, new Definition("SELECT * FROM " + plain, columns(name, Map.of())));
        check("creating " + name);
    }

    /** The columns of a view, quoted. */
    public List<String> columnNames(String name) {
        return definition(name).columns().stream().map(ViewColumn::name).toList();
    }

    /** No longer checks any view, for they have been rolled back or dropped. */
    public void forget() {
        definitions.clear();
    }

    /** Lets all views follow that do not by themselves, those below others first. */
    public void follow() throws SQLException {
        if (mode == Mode.IMMEDIATE) {
            return;
        }
        for (String view : definitions.keySet()) {
            execute(connection, "SELECT everview.apply('" + view.replace("'", "''") + "')");
        }
    }

    /** Runs a statement, then checks every view. */
    public void run(String sql) throws SQLException {
        execute(connection, sql);
        follow();
        check(sql);
    }

    /** Runs a statement that may fail, which ends its transaction, then checks every view; the error, empty when there was none. */
    String attempt(String sql) throws SQLException {
        String error = "";
        try {
            execute(connection, sql);
            follow();
        } catch (SQLException e) {
            error = e.getSQLState() + " " + e.getMessage();
            execute(connection, "ROLLBACK");
        }
        check(sql);
        return error;
    }

    /** Compares every view with its definition. */
    public void check(String after) throws SQLException {
        check(after, definitions.keySet());
    }

    /** Compares some views with their definitions. */
    public void check(String after, Collection<String> views) throws SQLException {
        for (String view : views) {
            Map<String, Integer> difference = difference(view);
            if (!difference.isEmpty()) {
                throw new AssertionError("what view " + view + " lacks (negative: has too much) after\n" + after + "\n"
                        + shown(difference));
            }
        }
    }

    private static String shown(Map<String, Integer> difference) {
        String rows = difference.entrySet().stream()
                .limit(ROWS_SHOWN)
                .map(row -> "%+d × %s%n".formatted(row.getValue(), row.getKey()))
                .collect(Collectors.joining());
        return difference.size() <= ROWS_SHOWN ? rows : rows + "and " + (difference.size() - ROWS_SHOWN) + " more rows";
    }

    /** The rows that a view had when it was last checked, to be compared with those at another time. */
    public Object contents(String name) {
        return Objects.requireNonNull(contents.get(name), name);
    }

    /** What a view lacks, each row with the number of times; negative for what it has too much. */
    Map<String, Integer> difference(String name) throws SQLException {
        Definition definition = definition(name);
        String names = String.join(
                ", ", definition.columns().stream().map(ViewColumn::name).toList());
        ViewContents wanted = ViewContents.read(
                connection, "(\n" + definition.query() + "\n) AS d(" + names + ")", definition.columns());
        ViewContents found = ViewContents.read(connection, name, definition.columns());
        contents.put(name, found);
        return found.changesTo(wanted);
    }

    private Definition definition(String name) {
        return Objects.requireNonNull(definitions.get(name), name);
    }

    /** Executes a statement; what follows the first line of a COPY FROM STDIN is the data. */
    public static void execute(Connection connection, String sql) throws SQLException {
        Matcher copy = COPY.matcher(sql);
        if (copy.matches()) {
            copy(connection, copy.group(1), Objects.requireNonNullElse(copy.group(2), ""));
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private static void copy(Connection connection, String sql, String rows) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ViewColumn> columns(String view, Map<String, Comparison> comparisons) throws SQLException {
        List<ViewColumn> columns = new ArrayList<>();
        try (var statement = connection.prepareStatement(
                "SELECT pg_catalog.quote_ident(attname), atttypid IN (700, 701) FROM pg_catalog.pg_attribute "
                        + "WHERE attrelid = ?::regclass AND attnum > 0 AND attname NOT LIKE '\\_\\_ivm\\_%' ORDER BY attnum")) {
            statement.setString(1, view);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    Comparison usual = result.getBoolean(2) ? Comparison.ROUNDED : Comparison.EXACT;
                    String column = result.getString(1);
                    columns.add(new ViewColumn(column, comparisons.getOrDefault(column, usual)));
                }
            }
        }
        return columns;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
