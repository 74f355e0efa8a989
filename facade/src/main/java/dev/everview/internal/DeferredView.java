package dev.everview.internal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A view that follows when it is told to.
 *
 * @param name qualified and quoted where necessary
 * @param interval how often it is to follow
 * @param below the deferred views that it reads, also through others
 */
public record DeferredView(long oid, String name, Duration interval, List<Long> below) {
    private static final String QUERY = """
            WITH RECURSIVE reading (view, below) AS (
                SELECT i.view::oid, i.relation::oid FROM everview.input i
                UNION
                SELECT r.view, i.relation::oid FROM reading r JOIN everview.input i ON i.view::oid = r.below
            )
            SELECT v.relation::oid, everview.qualified_name(v.relation),
                (extract(epoch FROM coalesce((v.options ->> 'interval')::interval, interval '1 second')) * 1000)::bigint,
                ARRAY(SELECT r.below::bigint FROM reading r WHERE r.view = v.relation AND r.below IN (
                    SELECT o.relation::oid FROM everview.view o WHERE o.mode = 'deferred'))
            FROM everview.view v JOIN pg_catalog.pg_class c ON c.oid = v.relation
            WHERE v.mode = 'deferred' AND v.populated AND v.options ->> 'resume' IS NULL AND pg_catalog.pg_has_role(c.relowner, 'USAGE')
            """;

    public DeferredView {
        below = List.copyOf(below);
    }

    /** Those that have been populated and not suspended, and that the session's role owns; ends the transaction. */
    public static List<DeferredView> all(Connection connection) throws SQLException {
        List<DeferredView> views = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(QUERY)) {
            while (result.next()) {
                Array below = result.getArray(4);
                views.add(new DeferredView(
                        result.getLong(1), result.getString(2), Duration.ofMillis(result.getLong(3)), List.of((Long[])
                                below.getArray())));
            }
        }
        connection.commit();
        return views;
    }
}
