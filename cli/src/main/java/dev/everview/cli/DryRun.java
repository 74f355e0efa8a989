package dev.everview.cli;

import dev.everview.Everview;
import dev.everview.compiler.CompiledView;
import dev.everview.compiler.CompilerOptions;
import dev.everview.internal.RuntimeInstaller;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Compiles in a transaction that is rolled back, so that it works, too, where the runtime is not installed yet. */
final class DryRun {
    private DryRun() {}

    static CompiledView compile(Connection connection, @Nullable String name, String query, CompilerOptions options)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            RuntimeInstaller installer = new RuntimeInstaller(connection);
            if (!installer.isInstalled()) {
                installer.install();
            }
            return Everview.on(connection).compile(name, query, options);
        } finally {
            connection.rollback();
        }
    }
}
