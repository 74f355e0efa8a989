package dev.everview.internal;

import dev.everview.internal.InstallReport.MissingCapability;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Installs the SQL runtime in a database, brings an older one up to date, and removes it. Everything happens in one
 * transaction: the caller's when auto-commit is off, else one of its own. Works without superuser; what needs one is
 * attempted, and reported when refused. Not thread-safe; several installations at once wait for each other.
 */
public final class RuntimeInstaller {
    /** Any number that nobody else takes: "everview" in ASCII. */
    private static final long LOCK = 0x6576657276696577L;

    private final Connection connection;

    public RuntimeInstaller(Connection connection) {
        this.connection = connection;
    }

    /**
     * Installs or updates.
     *
     * @throws SQLException with 0A000 when the runtime was installed by a newer version or was tampered with, or whatever the
     *     server objects to
     */
    public InstallReport install() throws SQLException {
        return inTransaction(() -> {
            prepare();
            List<String> applied = new ArrayList<>();
            int ordinal = 0;
            for (RuntimeScript script : RuntimeScript.all()) {
                ordinal++;
                if (script.replaced() != null && extensionExists(script.replaced())) {
                    recordYielded(script.replaced());
                    continue;
                }
                String recorded = recordedChecksum(script.name());
                if (script.checksum().equals(recorded)) {
                    continue;
                }
                if (recorded != null && !script.repeatable()) {
                    throw new SQLException(
                            "the installed Everview runtime differs from this version in " + script.name()
                                    + ": update Everview, or uninstall the runtime first",
                            "0A000");
                }
                execute(script.sql());
                record(ordinal, script);
                applied.add(script.name());
            }
            // at every installation: a superuser may have granted since what was refused before
            execute("SELECT everview.enable_dblink(), everview.enable_events()");
            return new InstallReport(applied, missingCapabilities());
        });
    }

    /**
     * Removes the runtime and, with force, all maintained views.
     *
     * @return whether there was a runtime
     * @throws SQLException with 2BP01 when there are maintained views and force is not given
     */
    public boolean uninstall(boolean force) throws SQLException {
        return inTransaction(() -> {
            lock();
            if (!isInstalled()) {
                return false;
            }
            long views = count("SELECT count(*) FROM everview.view WHERE flavor <> 'log'");
            if (views > 0 && !force) {
                throw new SQLException(
                        "cannot uninstall Everview: " + views + " maintained views exist; drop them, or force it",
                        "2BP01");
            }
            execute("SELECT everview.drop(relation, true) FROM everview.view WHERE flavor <> 'log'");
            execute(RuntimeScript.uninstall().sql());
            return true;
        });
    }

    /** Whether the runtime is there, in whatever version. */
    public boolean isInstalled() throws SQLException {
        return count(
                        "SELECT count(*) FROM pg_catalog.pg_class WHERE oid = pg_catalog.to_regclass('everview.migration')")
                > 0;
    }

    private void prepare() throws SQLException {
        lock();
        if (isInstalled()) {
            return;
        }
        refuseForeignSchemas();
        execute("""
                CREATE SCHEMA IF NOT EXISTS everview;
                CREATE TABLE everview.migration (
                    ordinal integer NOT NULL,
                    name text PRIMARY KEY,
                    checksum text NOT NULL,
                    applied_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
                    applied_by name NOT NULL DEFAULT CURRENT_USER
                );
                COMMENT ON TABLE everview.migration IS 'Scripts of the runtime that were applied';
                """);
    }

    /** The owner of a schema can put other objects in the place of those that are installed there, to be run by whoever calls them. */
    private void refuseForeignSchemas() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet foreign = statement.executeQuery("""
                        SELECT pg_catalog.quote_ident(n.nspname), pg_catalog.quote_ident(r.rolname)
                        FROM pg_catalog.pg_namespace n JOIN pg_catalog.pg_roles r ON r.oid = n.nspowner
                        WHERE n.nspname IN ('everview', 'everview_data', 'pgivm', 'imat')
                            AND NOT r.rolsuper AND r.rolname <> CURRENT_USER
                            -- those of an extension are its own affair
                            AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                                WHERE d.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND d.objid = n.oid AND d.deptype = 'e')
                        ORDER BY 1 LIMIT 1""")) {
            if (foreign.next()) {
                throw new SQLException(
                        "schema " + foreign.getString(1) + " belongs to role " + foreign.getString(2)
                                + ", who could replace what is installed in it: give it to a superuser or to the"
                                + " role that installs (ALTER SCHEMA ... OWNER TO), or drop it",
                        "42501");
            }
        }
    }

    private void lock() throws SQLException {
        execute("SELECT pg_catalog.pg_advisory_xact_lock(" + LOCK + ")");
    }

    private @Nullable String recordedChecksum(String name) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT checksum FROM everview.migration WHERE name = ?")) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getString(1) : null;
            }
        }
    }

    private void record(int ordinal, RuntimeScript script) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO everview.migration (ordinal, name, checksum) VALUES (?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET ordinal = excluded.ordinal, checksum = excluded.checksum,
                    applied_at = excluded.applied_at, applied_by = excluded.applied_by
                """)) {
            statement.setInt(1, ordinal);
            statement.setString(2, script.name());
            statement.setString(3, script.checksum());
            statement.executeUpdate();
        }
    }

    private boolean extensionExists(String name) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT FROM pg_catalog.pg_extension WHERE extname = ?")) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private void recordYielded(String extension) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT everview.record_capability(?, false, ?, 'drop the extension and install again')")) {
            statement.setString(1, "functions of " + extension);
            statement.setString(2, "extension " + extension + " keeps its own; use the functions of schema everview");
            statement.execute();
        }
    }

    private List<MissingCapability> missingCapabilities() throws SQLException {
        List<MissingCapability> missing = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(
                        "SELECT name, consequence, remedy FROM everview.capability WHERE NOT available ORDER BY name")) {
            while (rows.next()) {
                missing.add(new MissingCapability(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return missing;
    }

    private long count(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        if (!connection.getAutoCommit()) {
            return work.run();
        }
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T result = work.run();
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }

    private interface Work<T> {
        T run() throws SQLException;
    }
}
