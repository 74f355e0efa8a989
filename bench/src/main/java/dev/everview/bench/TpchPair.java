package dev.everview.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The same changes where there is no view and where there is one. */
record TpchPair(TpchChange plain, TpchChange kept) {
    /** Costs of changes carried out, and taken back. */
    record Costs(TpchCost out, TpchCost in) {}

    private interface Step {
        void run() throws SQLException;
    }

    /**
     * Carries changes out and takes them back, in turn without and with the view; the first of them once more at the beginning, which
     * does not count. When it fails, the tables with the view may lack a change.
     */
    Costs measure(int first, int count) throws SQLException {
        List<List<Double>> millis = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = -1; i < count; i++) {
            int set = first + Math.max(i, 0);
            double plainOut = millis(() -> plain.out(set));
            double keptOut;
            try {
                keptOut = millis(() -> kept.out(set));
            } catch (SQLException e) {
                plain.in(set);
                throw e;
            }
            double plainIn = millis(() -> plain.in(set));
            double keptIn = millis(() -> kept.in(set));
            if (i >= 0) {
                millis.get(0).add(plainOut);
                millis.get(1).add(keptOut);
                millis.get(2).add(plainIn);
                millis.get(3).add(keptIn);
            }
        }
        return new Costs(
                new TpchCost(new Sample(millis.get(0)), new Sample(millis.get(1))),
                new TpchCost(new Sample(millis.get(2)), new Sample(millis.get(3))));
    }

    private static double millis(Step step) throws SQLException {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
