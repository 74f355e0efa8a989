package dev.everview.bench;

import java.util.Arrays;
import java.util.List;

/** Numbers of which the middle one counts: a busy machine spoils some slices, not the median. */
record Sample(List<Double> values) {
    Sample {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a sample has values");
        }
    }

    double median() {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The medians of the pairwise quotients: each pair was measured side by side, under the same load of the machine. */
    Sample dividedBy(Sample other) {
        double[] quotients = new double[values.size()];
        Arrays.setAll(quotients, i -> values.get(i) / other.values.get(i));
        return new Sample(Arrays.stream(quotients).boxed().toList());
    }
}
