package dev.everview.bench;

import dev.everview.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be measured.
 *
 * @param subject what kind of thing
 * @param seconds for each variant, scenario and number of clients
 * @param durable whether the server waits for the disk
 * @param tpch the scales of TPC-H that are measured; usually none
 * @param queries the queries of TPC-H; none for all
 * @param growing the views whose growth is measured
 * @param rows the sizes of the tables that grow
 * @param limitSeconds after so long a statement of TPC-H is given up
 * @param costs whether the cost of creating views is measured, too
 */
record Options(
        Subject subject,
        double seconds,
        List<Integer> clients,
        int postgres,
        Set<Scenario> scenarios,
        boolean durable,
        List<Double> tpch,
        Set<Integer> queries,
        Set<Growing> growing,
        List<Integer> rows,
        int limitSeconds,
        boolean costs) {
    static final String USAGE = """
            usage: ./dev bench [--seconds N] [--clients N,N] [--pg MAJOR] [--scenario a,b,c,d,e] [--durable]
              --seconds   for each variant, scenario and number of clients (6)
              --clients   numbers of connections that work at once (1,8)
              --pg        the PostgreSQL version (17)
              --scenario  only some; then nothing is saved
              --durable   with fsync; a run of all scenarios measures both
              --growth    measures what one change costs while tables grow, and replaces docs/growth.md and its plot
                --view a,b    only some, such as groups,outer_join; then nothing is saved
                --rows N,N    of the tables (10000,100000,1000000); then nothing is saved
              --modes     compares the modes and their locks, and replaces docs/modes-measured.md and its plot
              --deadlocks only the transactions of several statements that --modes measures, too; nothing is saved
              --tpch      measures the queries of TPC-H, and replaces docs/tpch.md and its plots
                --scale N,N   of the tables, one after the other (0.1)
                --queries N,N only some; then nothing is saved
                --limit N     seconds after which a statement is given up (300)
            A run of all scenarios replaces docs/benchmarks.md, its plot, and docs/benchmarks.json.""";

    /** The kinds of things that are measured, one at a time. */
    enum Subject {
        SCENARIOS,
        GROWTH,
        MODES,
        DEADLOCKS,
        TPCH
    }

    Options {
        clients = List.copyOf(clients);
        scenarios = Set.copyOf(scenarios);
        tpch = List.copyOf(tpch);
        queries = Set.copyOf(queries);
        growing = Set.copyOf(growing);
        rows = List.copyOf(rows);
    }

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException when they are not understood
     */
    static Options parse(String... arguments) {
        Subject subject = Subject.SCENARIOS;
        double seconds = 6;
        List<Integer> clients = List.of(1, 8);
        int postgres = EmbeddedPostgres.DEFAULT_VERSION;
        Set<Scenario> scenarios = EnumSet.noneOf(Scenario.class);
        boolean durable = false;
        List<Double> scales = List.of(0.1);
        Set<Integer> queries = Set.of();
        Set<Growing> growing = EnumSet.allOf(Growing.class);
        List<Integer> rows = Growth.SIZES;
        int limitSeconds = 300;
        boolean costs = true;
        List<String> rest = new ArrayList<>(Arrays.asList(arguments));
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            switch (option) {
                case "--durable" -> durable = true;
                case "--growth" -> subject = Subject.GROWTH;
                case "--modes" -> subject = Subject.MODES;
                case "--deadlocks" -> subject = Subject.DEADLOCKS;
                case "--seconds" -> seconds = Double.parseDouble(value(option, rest));
                case "--pg" -> postgres = Integer.parseInt(value(option, rest));
                case "--clients" ->
                    clients = values(option, rest).map(Integer::valueOf).toList();
                case "--tpch" -> subject = Subject.TPCH;
                case "--scale" ->
                    scales = values(option, rest).map(Double::valueOf).toList();
                case "--queries" ->
                    queries = values(option, rest).map(Integer::valueOf).collect(Collectors.toSet());
                case "--view" -> {
                    growing = EnumSet.noneOf(Growing.class);
                    values(option, rest)
                            .map(name -> Growing.valueOf(name.toUpperCase(Locale.ROOT)))
                            .forEach(growing::add);
                }
                case "--rows" ->
                    rows = values(option, rest).map(Integer::valueOf).toList();
                case "--limit" -> limitSeconds = Integer.parseInt(value(option, rest));
                case "--scenario" -> {
                    scenarios = EnumSet.noneOf(Scenario.class);
                    values(option, rest)
                            .map(letter -> Scenario.valueOf(letter.toUpperCase(Locale.ROOT)))
                            .forEach(scenarios::add);
                    costs = false;
                }
                default -> throw new IllegalArgumentException("there is no option " + option);
            }
        }
        return new Options(
                subject,
                seconds,
                clients,
                postgres,
                scenarios.isEmpty() ? usual(subject) : scenarios,
                durable,
                subject == Subject.TPCH ? scales : List.of(),
                queries,
                growing,
                rows,
                limitSeconds,
                costs);
    }

    private static Stream<String> values(String option, List<String> rest) {
        return Arrays.stream(value(option, rest).split(",", -1));
    }

    private static String value(String option, List<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.removeFirst();
    }

    /** Whether the run is worth keeping: all that there is to measure. */
    boolean complete() {
        return scenarios.containsAll(usual(subject))
                && growing.containsAll(EnumSet.allOf(Growing.class))
                && rows.equals(Growth.SIZES);
    }

    private static Set<Scenario> usual(Subject subject) {
        return subject == Subject.MODES ? Scenario.OF_MODES : Scenario.USUAL;
    }
}
