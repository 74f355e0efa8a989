package dev.everview.bench;

import dev.everview.embedded.EmbeddedPostgres;
import dev.everview.internal.RuntimeInstaller;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The memory that the compile service keeps after it has compiled many views. */
final class ServiceCosts {
    private static final int VIEWS = 50;

    private final Path program;
    private final EmbeddedPostgres server;

    ServiceCosts(Path root, EmbeddedPostgres server) {
        this.program = root.resolve("everview");
        this.server = server;
    }

    /** Nothing where there is no program, or no Linux to ask how much memory a process has. */
    List<Cost> measure() throws IOException, SQLException {
        if (!Files.isExecutable(program) || !Files.isReadable(Path.of("/proc/self/status"))) {
            return List.of();
        }
        try (Connection connection = server.connect();
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE DATABASE served TEMPLATE template0");
        }
        try (Connection connection = server.connect("served");
                Statement sql = connection.createStatement()) {
            new RuntimeInstaller(connection).install();
            Process service = new ProcessBuilder(
                            program.toString(), "serve", "--port", "0", "--json", "--url", server.uri("served"))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader output =
                    new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8))) {
                if (output.readLine() == null) {
                    throw new IOException("everview serve ended at once");
                }
                createViews(sql);
                return List.of(new Cost(
                        "memory of the compile service after " + VIEWS + " views",
                        residentMegabytes(service),
                        "MB",
                        256));
            } finally {
                service.destroy();
            }
        }
    }

    private static void createViews(Statement sql) throws SQLException {
        sql.execute("CREATE TABLE products (product integer PRIMARY KEY, category text NOT NULL)");
        sql.execute("CREATE TABLE orders (product integer NOT NULL REFERENCES products, amount numeric NOT NULL)");
        for (int i = 0; i < VIEWS; i++) {
            sql.execute("SELECT everview.create('v" + i + "', 'SELECT p.category, count(*), sum(o.amount + " + i
                    + ") FROM orders o JOIN products p ON p.product = o.product GROUP BY p.category')");
        }
    }

    private static double residentMegabytes(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow(() -> new IOException("the service has ended"));
    }
}
