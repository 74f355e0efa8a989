package dev.everview.bench;

import java.util.stream.IntStream;

/**
 * What one kind of change took without and with a maintained view, in milliseconds; the same changes in pairs, each measured side by
 * side.
 */
record TpchCost(Sample plain, Sample kept) {
    /** Differences below it are noise. */
    static final double LEAST_MILLIS = 0.05;

    /** The median of what the view added to a change. */
    double maintenance() {
        return Math.max(
                LEAST_MILLIS,
                new Sample(IntStream.range(0, plain.values().size())
                                .mapToObj(i ->
                                        kept.values().get(i) - plain.values().get(i))
                                .toList())
                        .median());
    }
}
