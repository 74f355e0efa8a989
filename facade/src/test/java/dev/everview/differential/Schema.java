package dev.everview.differential;

import dev.everview.embedded.test.TestDatabase;
import dev.everview.embedded.test.TestServers;
import dev.everview.internal.RuntimeInstaller;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tables with data that tests copy as a whole: a template database with the runtime in it, made once for each server. Safe for use by
 * several threads.
 */
public final class Schema {
    private static final Map<List<String>, Schema> ALL = new ConcurrentHashMap<>();

    /** The runtime, and no tables. */
    public static final Schema EMPTY = of();

    private final List<String> names;
    private final Map<Integer, String> templates = new ConcurrentHashMap<>();

    private Schema(List<String> names) {
        this.names = names;
    }

    /**
     * A schema, always the same one for the same scripts.
     *
     * @param names the names of scripts among the resources, without the suffix, run one after the other
     */
    public static Schema of(String... names) {
        return ALL.computeIfAbsent(List.of(names), Schema::new);
    }

    /** A new database with the tables, the data and the runtime. */
    public TestDatabase copy(int major) throws SQLException {
        return TestServers.copy(major, templates.computeIfAbsent(major, this::template));
    }

    private String template(int major) {
        try {
            if (names.isEmpty()) {
                TestDatabase database = TestServers.freshDatabase(major);
                try (Connection connection = database.connect()) {
                    new RuntimeInstaller(connection).install();
                }
                return database.name();
            }
            TestDatabase database = EMPTY.copy(major);
            try (Connection connection = database.connect()) {
                for (String name : names) {
                    MaintainedViews.execute(connection, SqlCases.resource(name + ".sql"));
                }
            }
            return database.name();
        } catch (SQLException e) {
            throw new IllegalStateException("the schema " + names + " cannot be loaded on PostgreSQL " + major, e);
        }
    }
}
