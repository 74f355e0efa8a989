package dev.everview.coverage;

import dev.everview.coverage.CoveredDefinition.Tables;
import dev.everview.coverage.WorkloadRun.Tally;
import dev.everview.coverage.WorkloadRun.Wrong;
import dev.everview.embedded.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A workload that a seed makes for a definition.
 *
 * @param statements about how many statements it has
 */
record RandomWorkload(CoveredDefinition definition, long seed, int statements) {
    /** Tables that the definition reads are changed so many times more often than those that these refer to. */
    private static final int PREFERENCE = 3;

    private static final Map<Tables, TableCatalog> CATALOGS = new ConcurrentHashMap<>();

    /**
     * Runs it.
     *
     * @return empty when the definition itself fails on the rows there are
     * @throws AssertionError when something is wrong, with a script that shows it
     */
    Optional<Tally> run() throws SQLException {
        List<Transaction> workload = List.of();
        try {
            Optional<WorkloadRun> started = WorkloadRun.start(definition);
            if (started.isEmpty()) {
                return Optional.empty();
            }
            try (WorkloadRun run = started.get()) {
                workload = workload(run.inputs());
                return Optional.of(run.follow(workload));
            }
        } catch (Wrong wrong) {
            throw new AssertionError(new Shrinker(definition, workload, wrong).report(seed), wrong);
        }
    }

    private List<Transaction> workload(List<String> inputs) {
        Map<String, TableShape> tables = catalog(definition.tables()).tables();
        List<TableShape> read =
                inputs.stream().map(tables::get).filter(Objects::nonNull).toList();
        if (read.isEmpty()) {
            return List.of();
        }
        Set<TableShape> all = new LinkedHashSet<>(read);
        read.forEach(table -> table.referenced().forEach(name -> all.add(tables.get(name))));
        List<TableShape> choice = new ArrayList<>(all);
        for (int i = 1; i < PREFERENCE; i++) {
            choice.addAll(read);
        }
        Random random = new Random(seed);
        RandomValues values = new RandomValues(random, definition.query());
        return Transaction.workload(random, new RandomChanges(random, values, choice), List.copyOf(all), statements);
    }

    private static TableCatalog catalog(Tables tables) {
        return CATALOGS.computeIfAbsent(tables, each -> {
            try (TestDatabase database = each.filled().copy(Survey.MAJOR);
                    Connection connection = database.connect()) {
                return TableCatalog.read(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("the catalog cannot be read", e);
            }
        });
    }
}
