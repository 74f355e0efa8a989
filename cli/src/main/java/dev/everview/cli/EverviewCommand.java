package dev.everview.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command: asks for one. */
@Command(
        name = "everview",
        description = "Keeps materialized views of a PostgreSQL database up to date.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        subcommands = {
            InstallCommand.class,
            UninstallCommand.class,
            CreateCommand.class,
            DropCommand.class,
            RefreshCommand.class,
            AlterCommand.class,
            ApplyCommand.class,
            SuspendCommand.class,
            ResumeCommand.class,
            ListCommand.class,
            ShowCommand.class,
            ExplainCommand.class,
            UpCommand.class,
            ServeCommand.class,
            RunCommand.class,
            DemoCommand.class,
            GenerateCompletion.class
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:a view differs from its definition",
            "2:wrong usage, or a definition with an error in it",
            "3:a definition that cannot be maintained",
            "4:no connection, a missing privilege, a lock, a full disk, a drift of the database",
            "5:a fault of Everview itself, please report it"
        })
final class EverviewCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
