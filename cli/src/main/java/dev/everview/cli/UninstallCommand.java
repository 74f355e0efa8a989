package dev.everview.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.everview.internal.RuntimeInstaller;
import java.sql.Connection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes the SQL runtime. */
@Command(name = "uninstall", description = "Removes the SQL runtime from a database.", mixinStandardHelpOptions = true)
final class UninstallCommand implements Callable<Integer> {
    @Mixin
    private ConnectionOptions database = new ConnectionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--force", description = "drop all maintained views, too")
    private boolean force;

    @Override
    public Integer call() throws Exception {
        try (Connection connection = database.connect()) {
            boolean removed = new RuntimeInstaller(connection).uninstall(force);
            if (output.json()) {
                output.print(new ObjectMapper().createObjectNode().put("removed", removed));
            } else {
                output.line(removed ? "The runtime is removed." : "There is no runtime in this database.");
            }
            return ExitStatus.OK.code();
        }
    }
}
