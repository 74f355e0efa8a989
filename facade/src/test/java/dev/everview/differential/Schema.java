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
    private final List<String> names;
    private final Map<Integer, String> templates = new ConcurrentHashMap<>();

    /**
     * A schema.
     *
     * @param names the names of scripts among the resources, without the suffix, run one after the other
     */
    public Schema(String... names) {
        this.names = List.of(names);
    }

    /** A new database with the tables, the data and the runtime. */
    public TestDatabase copy(int major) throws SQLException {
        return TestServers.copy(major, templates.computeIfAbsent(major, this::template));
    }

    private String template(int major) {
        try {
            TestDatabase database = TestServers.freshDatabase(major);
            try (Connection connection = database.connect()) {
                new RuntimeInstaller(connection).install();
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
