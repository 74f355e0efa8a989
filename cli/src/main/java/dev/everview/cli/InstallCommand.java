package dev.everview.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.everview.internal.InstallReport;
import dev.everview.internal.RuntimeInstaller;
import java.io.PrintWriter;
import java.sql.Connection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Installs the SQL runtime, or brings it up to date. */
@Command(
        name = "install",
        description =
                "Installs or updates the SQL runtime (schemas everview, everview_data, pgivm, imat) in a database.",
        mixinStandardHelpOptions = true)
final class InstallCommand implements Callable<Integer> {
    @Mixin
    private ConnectionOptions database = new ConnectionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws Exception {
        try (Connection connection = database.connect()) {
            InstallReport report = new RuntimeInstaller(connection).install();
            if (output.json()) {
                output.print(toJson(report));
            } else {
                print(report, output.out());
            }
            return ExitStatus.OK.code();
        }
    }

    private static void print(InstallReport report, PrintWriter out) {
        out.println(
                report.applied().isEmpty()
                        ? "The runtime is up to date."
                        : "The runtime is installed: " + report.applied().size() + " scripts applied.");
        report.missing().forEach(missing -> {
            out.println("Without " + missing.name() + ": " + missing.consequence());
            out.println("  remedy: " + missing.remedy());
        });
        out.flush();
    }

    private static ObjectNode toJson(InstallReport report) {
        ObjectNode answer = new ObjectMapper().createObjectNode();
        ArrayNode applied = answer.putArray("applied");
        report.applied().forEach(applied::add);
        ArrayNode missing = answer.putArray("missing");
        report.missing()
                .forEach(capability -> missing.addObject()
                        .put("name", capability.name())
                        .put("consequence", capability.consequence())
                        .put("remedy", capability.remedy()));
        return answer;
    }
}
