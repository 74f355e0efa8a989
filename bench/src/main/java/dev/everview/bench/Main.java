package dev.everview.bench;

import dev.everview.embedded.EmbeddedPostgres;
import dev.everview.embedded.EmbeddedPostgresBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** {@code ./dev bench}: throughput with and without maintained views, and what creating them costs. */
public final class Main {
    private static final List<Integer> TELLERS_CLIENTS = List.of(1, 8, 16);

    private Main() {}

    /**
     * Measures, prints, and saves a complete run. Exits with 1 when a view is wrong, with 2 on arguments that are not understood.
     *
     * @throws SQLException when a statement fails, which none should
     * @throws IOException when the result cannot be saved
     */
    public static void main(String... arguments) throws SQLException, IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        try {
            switch (options.subject()) {
                case GROWTH -> {
                    try (EmbeddedPostgres server = start(options)) {
                        GrowthReport report = new GrowthReport(
                                options.postgres(), new Growth(server).measure(options.rows(), options.growing()));
                        out.print(report.tables());
                        if (options.complete()) {
                            report.save(docs());
                        }
                    }
                }
                case MODES -> {
                    if (options.complete()) {
                        ModesReport report = modes(options);
                        out.print(report.tables());
                        report.save(docs());
                    } else {
                        try (EmbeddedPostgres server = start(options)) {
                            Contest contest = new Contest(server, options.seconds(), Variant.MODES);
                            out.print(ModesReport.ofStatements(measure(contest, options)));
                        }
                    }
                }
                case DEADLOCKS -> {
                    try (EmbeddedPostgres server = start(options)) {
                        out.print(ModesReport.table(new Contention(server, options.seconds()).contend()));
                    }
                }
                case TPCH -> {
                    TpchReport report = tpch(options);
                    out.print(report.tables());
                    if (options.queries().isEmpty()) {
                        report.save(docs());
                    }
                }
                case SCENARIOS -> {
                    Report report = measure(options);
                    out.print(report.tables());
                    if (options.complete()) {
                        report.save(docs());
                    }
                }
            }
        } catch (WrongResultException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** All scenarios without waiting for the disk and with; some only as they are asked for. */
    private static Report measure(Options options) throws SQLException, IOException {
        List<Report.Part> parts = new ArrayList<>();
        List<Cost> costs = new ArrayList<>();
        if (options.costs()) {
            costs.addAll(new ProgramCosts(root()).measure());
        }
        List<Disk> disks = options.complete() ? List.of(Disk.NONE, Disk.LOCAL) : List.of(Disk.of(options.durable()));
        for (Disk disk : disks) {
            try (EmbeddedPostgres server = builder(options.postgres(), disk).start()) {
                if (options.costs() && parts.isEmpty()) {
                    costs.addAll(new CreationCosts(server).measure());
                    costs.addAll(new ServiceCosts(root(), server).measure());
                }
                Contest contest = new Contest(server, options.seconds(), Variant.USUAL);
                parts.add(new Report.Part(disk, measure(contest, options)));
            }
        }
        return new Report(options, parts, costs);
    }

    private static List<Measurement> measure(Contest contest, Options options) throws SQLException {
        List<Measurement> measurements = new ArrayList<>();
        for (Scenario scenario : Scenario.values()) {
            if (options.scenarios().contains(scenario)) {
                System.err.println((scenario.letter() + " " + scenario.title()).strip() + " ...");
                measurements.addAll(contest.run(scenario, options.clients()));
            }
        }
        return measurements;
    }

    /** With each way to wait for the disk, or not to. */
    private static ModesReport modes(Options options) throws SQLException {
        List<ModesReport.Part> parts = new ArrayList<>();
        for (Disk disk : Disk.values()) {
            try (EmbeddedPostgres server = builder(options.postgres(), disk).start()) {
                Contest contest = new Contest(server, options.seconds(), Variant.MODES);
                List<Measurement> measurements = measure(contest, options);
                System.err.println("transactions of several statements ...");
                Contest tellers = new Contest(server, options.seconds(), Variant.OF_TRANSACTIONS);
                parts.add(new ModesReport.Part(
                        disk,
                        measurements,
                        tellers.run(Scenario.TELLERS, TELLERS_CLIENTS),
                        new Contention(server, options.seconds()).measure()));
            }
        }
        return new ModesReport(options.postgres(), options.clients(), parts);
    }

    /** Larger tables than those of the other benchmarks, so with more memory. */
    private static TpchReport tpch(Options options) throws SQLException {
        List<TpchReport.Part> parts = new ArrayList<>();
        EmbeddedPostgresBuilder builder = builder(options.postgres(), Disk.of(options.durable()))
                .setting("shared_buffers", "2GB")
                .setting("work_mem", "64MB")
                .setting("maintenance_work_mem", "512MB")
                .setting("autovacuum", "off");
        try (EmbeddedPostgres server = builder.start()) {
            for (double scale : options.tpch()) {
                Tpch tpch = new Tpch(server, scale, options.limitSeconds());
                parts.add(new TpchReport.Part(scale, tpch.measure(options.queries())));
            }
        }
        return new TpchReport(options.postgres(), options.durable(), parts);
    }

    private static Path docs() {
        return root().resolve("docs");
    }

    /** The clone, as {@code ./dev} knows it. */
    private static Path root() {
        return Path.of(System.getProperty("everview.root", "."));
    }

    private static EmbeddedPostgres start(Options options) {
        return builder(options.postgres(), Disk.of(options.durable())).start();
    }

    private static EmbeddedPostgresBuilder builder(int major, Disk disk) {
        return disk.set(EmbeddedPostgres.builder())
                .version(major)
                // no checkpoint in the middle of a slice
                .setting("max_wal_size", "8GB")
                .setting("checkpoint_timeout", "1h")
                // all variants keep the connections of their clients
                .setting("max_connections", "200")
                .setting("shared_buffers", "512MB");
    }
}
