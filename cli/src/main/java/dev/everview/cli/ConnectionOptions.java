package dev.everview.cli;

import dev.everview.internal.ViewCatalog;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database a command works on. */
final class ConnectionOptions {
    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "postgresql://user@host:port/database, or a jdbc: address;"
                    + " else DATABASE_URL, else the variables PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE")
    private @Nullable String url;

    Connection connect() throws SQLException {
        ConnectionTarget target = ConnectionTarget.of(url, System.getenv());
        return DriverManager.getConnection(target.url(), target.properties());
    }

    /** The catalog on an open connection, or a failure that says how to install it. */
    static ViewCatalog catalog(Connection connection) throws SQLException {
        ViewCatalog catalog = new ViewCatalog(connection);
        if (!catalog.isAvailable()) {
            throw new CommandFailure(
                    ExitStatus.ENVIRONMENT,
                    "Everview is not installed in the database \"" + connection.getCatalog() + "\"",
                    "run: everview install");
        }
        return catalog;
    }
}
