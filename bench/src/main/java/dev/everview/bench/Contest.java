package dev.everview.bench;

import dev.everview.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the variants of a scenario against each other: short slices in turn, so that whatever else the machine does meets all of
 * them alike. Afterwards each kept result must equal its definition.
 */
final class Contest {
    private static final double SLICE_SECONDS = 0.5;
    private static final int REFRESHES = 5;

    private final EmbeddedPostgres server;
    private final double seconds;
    private final List<Variant> variants;

    /**
     * A contest on a server.
     *
     * @param seconds for each variant, scenario and number of clients
     */
    Contest(EmbeddedPostgres server, double seconds, List<Variant> variants) {
        this.server = server;
        this.seconds = seconds;
        this.variants = List.copyOf(variants);
    }

    List<Measurement> run(Scenario scenario, List<Integer> clientNumbers) throws SQLException {
        List<Arena> arenas = new ArrayList<>();
        try {
            double refreshMillis = 0;
            for (Variant variant : variants) {
                Arena arena = Arena.create(server, scenario, variant);
                arenas.add(arena);
                if (variant == Variant.NO_VIEW) {
                    refreshMillis = refreshMillis(arena);
                }
            }
            List<Measurement> measurements = new ArrayList<>();
            for (int clients : clientNumbers) {
                measurements.add(new Measurement(scenario, clients, throughput(arenas, clients), refreshMillis));
            }
            for (Arena arena : arenas) {
                check(arena);
            }
            return measurements;
        } finally {
            for (Arena arena : arenas) {
                arena.close();
            }
        }
    }

    private Map<Variant, Sample> throughput(List<Arena> arenas, int number) throws SQLException {
        List<Clients> clients = new ArrayList<>();
        try {
            List<List<Double>> rounds = new ArrayList<>();
            for (Arena arena : arenas) {
                clients.add(Clients.connect(arena, number));
                rounds.add(new ArrayList<>());
            }
            for (Clients one : clients) {
                // plans are cached, and code is compiled, before anything counts
                one.run(SLICE_SECONDS);
            }
            int slices = Math.max(3, (int) Math.round(seconds / SLICE_SECONDS));
            for (int round = 0; round < slices; round++) {
                for (int turn = 0; turn < arenas.size(); turn++) {
                    int next = (round + turn) % arenas.size();
                    rounds.get(next).add(clients.get(next).run(SLICE_SECONDS));
                }
            }
            Map<Variant, Sample> throughput = new EnumMap<>(Variant.class);
            for (int i = 0; i < arenas.size(); i++) {
                throughput.put(arenas.get(i).variant(), new Sample(rounds.get(i)));
            }
            return throughput;
        } finally {
            for (Clients one : clients) {
                one.close();
            }
        }
    }

    private static double refreshMillis(Arena arena) throws SQLException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < REFRESHES; i++) {
            long start = System.nanoTime();
            arena.execute("REFRESH MATERIALIZED VIEW kept");
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return new Sample(millis).median();
    }

    /** A quick view that is wrong is worth nothing. */
    private static void check(Arena arena) throws SQLException {
        if (!arena.variant().isMaintained()) {
            return;
        }
        arena.execute("SELECT everview.apply('kept')");
        long differences = arena.differences();
        if (differences > 0) {
            throw new WrongResultException(arena.scenario().letter() + ": the maintained view differs in " + differences
                    + " rows from its definition");
        }
    }
}
