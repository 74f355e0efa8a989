package dev.everview.mutation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A change of what a view has installed. */
interface Edit {
    /** Carries it out on all views of a database; how often it found its place. */
    int applyTo(Connection connection) throws SQLException;

    /** Replaces text in every function whose name holds {@code kind}, as {@link Matcher#replaceAll(String)} does. */
    static Edit text(String kind, String pattern, String replacement) {
        return new Text(Pattern.compile(kind), Pattern.compile(pattern), replacement);
    }

    /** Silences the triggers whose names hold {@code kind}. */
    static Edit withoutTriggers(String kind) {
        return new Triggers(kind, "ALTER TABLE %2$s DISABLE TRIGGER %1$s");
    }

    /** Has the triggers whose names hold {@code kind} fire before all others of their table. */
    static Edit earlyTriggers(String kind) {
        return new Triggers(kind, "ALTER TRIGGER %1$s ON %2$s RENAME TO %3$s");
    }

    /** Leaves everything as it is. */
    static Edit nothing() {
        return connection -> 0;
    }

    /** See {@link #text}. */
    record Text(Pattern functions, Pattern pattern, String replacement) implements Edit {
        /** Bodies end where the tag of their quotes comes again. */
        private static final String SOURCES = """
                SELECT p.proname, pg_catalog.pg_get_functiondef(p.oid)
                FROM pg_catalog.pg_proc AS p
                WHERE p.pronamespace = 'everview_data'::regnamespace
                ORDER BY p.proname
                """;

        @Override
        public int applyTo(Connection connection) throws SQLException {
            int places = 0;
            List<String> broken = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet sources = statement.executeQuery(SOURCES)) {
                while (sources.next()) {
                    Matcher place = pattern.matcher(sources.getString(2));
                    if (functions.matcher(sources.getString(1)).find() && place.find()) {
                        places += (int) place.reset().results().count();
                        broken.add(place.replaceAll(replacement));
                    }
                }
            }
            for (String function : broken) {
                execute(connection, function);
            }
            return places;
        }
    }

    /** See {@link #withoutTriggers} and {@link #earlyTriggers}. */
    record Triggers(String kind, String statement) implements Edit {
        private static final String FOUND = """
                SELECT pg_catalog.quote_ident(t.tgname), t.tgrelid::regclass::text, pg_catalog.quote_ident('a' || t.tgname)
                FROM pg_catalog.pg_trigger AS t
                WHERE t.tgname ~ ? AND NOT t.tgisinternal
                ORDER BY 2, 1
                """;

        @Override
        public int applyTo(Connection connection) throws SQLException {
            List<String> statements = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(FOUND)) {
                query.setString(1, kind);
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        statements.add(statement.formatted(found.getString(1), found.getString(2), found.getString(3)));
                    }
                }
            }
            for (String change : statements) {
                execute(connection, change);
            }
            return statements.size();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
