package dev.everview.coverage;

import dev.everview.coverage.WorkloadRun.Wrong;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Leaves out of a failing workload whatever it fails without, and shows the rest as a script. Not thread-safe. */
final class Shrinker {
    /** More runs than this are not worth the wait. */
    private static final int MOST_RUNS = 200;

    private final CoveredDefinition definition;
    private List<Transaction> workload;
    private Wrong wrong;
    private int runs;

    Shrinker(CoveredDefinition definition, List<Transaction> workload, Wrong wrong) {
        this.definition = definition;
        this.workload = workload;
        this.wrong = wrong;
    }

    /** What fails, and how to see it again. */
    String report(long seed) throws SQLException {
        boolean shorter = true;
        while (shorter) {
            shorter = dropTransactions();
            shorter |= dropStatements();
        }
        StringBuilder report = new StringBuilder("\n-- " + definition + "\n");
        report.append("-- ./dev test CoverageWorkloadTest -Deverview.seed=" + seed + " -Deverview.definition='"
                + definition + "'\n");
        report.append(definition.resolution()).append(";\n");
        definition.views().forEach((name, query) -> report.append(creation(name, query)));
        report.append(creation(CoveredDefinition.VIEW, definition.query()));
        workload.forEach(transaction -> report.append(transaction.script()));
        return report.append("-- ")
                .append(String.valueOf(wrong.getMessage()).strip().replace("\n", "\n-- "))
                .append('\n')
                .toString();
    }

    private static String creation(String name, String query) {
        return "SELECT everview.create('" + name + "', $view$\n" + query + "\n$view$);\n";
    }

    private boolean dropTransactions() throws SQLException {
        boolean shorter = false;
        for (int i = workload.size() - 1; i >= 0; i--) {
            List<Transaction> rest = new ArrayList<>(workload);
            rest.remove(i);
            shorter |= accept(rest);
        }
        return shorter;
    }

    private boolean dropStatements() throws SQLException {
        boolean shorter = false;
        for (int i = workload.size() - 1; i >= 0; i--) {
            for (int j = workload.get(i).size() - 1; j >= 0 && workload.get(i).size() > 1; j--) {
                int dropped = j;
                List<Transaction> rest = new ArrayList<>(workload);
                rest.set(i, rest.get(i).keeping(each -> each != dropped));
                shorter |= accept(rest);
            }
        }
        return shorter;
    }

    /** Whether the candidate fails too, and so takes the place of the workload. */
    private boolean accept(List<Transaction> candidate) throws SQLException {
        if (runs++ >= MOST_RUNS) {
            return false;
        }
        try {
            Optional<WorkloadRun> started = WorkloadRun.start(definition);
            if (started.isPresent()) {
                try (WorkloadRun run = started.get()) {
                    run.follow(candidate);
                }
            }
            return false;
        } catch (Wrong found) {
            workload = candidate;
            wrong = found;
            return true;
        }
    }
}
