package dev.everview.internal;

import dev.everview.ViewDetails;
import dev.everview.ViewSummary;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the catalog of a database in which the runtime is installed, and carries out what concerns a view as a whole. Works in
 * the caller's transaction. Not thread-safe, as the connection is not.
 */
public final class ViewCatalog {
    private static final String SUMMARY = """
            SELECT name, owner, flavor, mode, populated, inputs, strategies, estimated_rows, bytes, drift
            FROM everview.views
            """;

    private static final String STAGES = """
            SELECT name, everview.qualified_name(relation), strategy, reason,
                ARRAY(SELECT pg_catalog.jsonb_array_elements_text(key_columns))
            FROM everview.stage
            WHERE view::oid = ?
            ORDER BY ordinal
            """;

    private static final String TRIGGERS = """
            SELECT everview.qualified_name(t.tgrelid::regclass), t.tgname, pg_catalog.pg_get_triggerdef(t.oid)
            FROM pg_catalog.pg_trigger t
            WHERE NOT t.tgisinternal
                AND (t.tgrelid = ?
                    OR (t.tgrelid, t.tgname) IN (SELECT g.relation::oid, g.name FROM everview.trigger g WHERE g.view::oid = ?
                        OR g.view = ANY (everview.logs_of(?::bigint::oid))))
            ORDER BY 1, 2
            """;

    private static final String INDEXES = """
            SELECT pg_catalog.pg_get_indexdef(indexrelid) FROM pg_catalog.pg_index WHERE indrelid = ? ORDER BY 1
            """;

    private static final String ARTIFACTS = """
            SELECT everview.qualified_name(relation) FROM everview.artifact WHERE view::oid = ? ORDER BY 1
            """;

    private static final String LOGS = """
            SELECT everview.qualified_name(l.log), everview.qualified_name(i.relation), ARRAY(
                SELECT DISTINCT everview.qualified_name(o.view)
                FROM everview.reader r JOIN everview.log o ON o.relation = r.relation
                WHERE r.log = l.log AND o.view::oid <> ?::bigint::oid
                ORDER BY 1)
            FROM pg_catalog.unnest(everview.logs_of(?::bigint::oid)) AS l (log) JOIN everview.input i ON i.view = l.log
            ORDER BY 2, 1
            """;

    private final Connection connection;

    public ViewCatalog(Connection connection) {
        this.connection = connection;
    }

    /** Whether the runtime is installed in this database. */
    public boolean isAvailable() throws SQLException {
        return !strings("SELECT 'yes' WHERE pg_catalog.to_regclass('everview.views') IS NOT NULL")
                .isEmpty();
    }

    /** All maintained views, by name. */
    public List<ViewSummary> list() throws SQLException {
        return query(SUMMARY + "ORDER BY name", ViewCatalog::summary);
    }

    /**
     * One view.
     *
     * @param name as SQL would write it: qualified or found along the search_path
     * @throws SQLException when it is no maintained view
     */
    public ViewDetails show(String name) throws SQLException {
        long view = requireView(name);
        return new ViewDetails(
                query(SUMMARY + "WHERE relation::oid = ?", ViewCatalog::summary, view)
                        .getFirst(),
                strings("SELECT definition FROM everview.views WHERE relation::oid = ?", view)
                        .getFirst(),
                query(STAGES, ViewCatalog::stage, view),
                query(TRIGGERS, ViewCatalog::trigger, view, view, view),
                strings(INDEXES, view),
                strings("SELECT name FROM everview.routine WHERE view::oid = ? ORDER BY name", view),
                strings(ARTIFACTS, view),
                query(LOGS, ViewCatalog::log, view, view));
    }

    /**
     * Folds what has been logged into a view.
     *
     * @return the number of logged rows; none for a view that follows each statement
     */
    public long apply(String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT everview.apply(?::text)")) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    /**
     * Fills the view anew from its definition, or empties it and lets it rest.
     *
     * @return the number of rows it then has
     */
    public long refresh(String name, boolean withData) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT everview.refresh(?::text, ?)")) {
            statement.setString(1, name);
            statement.setBoolean(2, withData);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /**
     * Drops the view with all that belongs to it.
     *
     * @param cascade drop, too, what depends on it
     */
    public void drop(String name, boolean cascade) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT everview.drop(?::text, ?)")) {
            statement.setString(1, name);
            statement.setBoolean(2, cascade);
            statement.execute();
        }
    }

    private long requireView(String name) throws SQLException {
        return query("SELECT everview.find_view(?)::oid::bigint", row -> row.getLong(1), name)
                .getFirst();
    }

    private static ViewSummary summary(ResultSet row) throws SQLException {
        return new ViewSummary(
                row.getString("name"),
                row.getString("owner"),
                row.getString("flavor"),
                row.getString("mode"),
                row.getBoolean("populated"),
                list(row.getArray("inputs")),
                list(row.getArray("strategies")),
                row.getLong("estimated_rows"),
                row.getObject("bytes", Long.class),
                list(row.getArray("drift")));
    }

    private static ViewDetails.Stage stage(ResultSet row) throws SQLException {
        return new ViewDetails.Stage(
                row.getString(1), row.getString(2), row.getString(3), row.getString(4), list(row.getArray(5)));
    }

    private static ViewDetails.Trigger trigger(ResultSet row) throws SQLException {
        return new ViewDetails.Trigger(row.getString(1), row.getString(2), row.getString(3));
    }

    private static ViewDetails.Log log(ResultSet row) throws SQLException {
        return new ViewDetails.Log(row.getString(1), row.getString(2), list(row.getArray(3)));
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private List<String> strings(String sql, Object... parameters) throws SQLException {
        return query(sql, row -> row.getString(1), parameters);
    }

    private <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < parameters.length; place++) {
                statement.setObject(place + 1, parameters[place]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
        }
        return found;
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
