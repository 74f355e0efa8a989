package dev.everview.bench;

import java.util.EnumMap;
import java.util.Map;

/**
 * One scenario with one number of clients.
 *
 * @param throughput statements per second by variant, one value for each round
 * @param refreshMillis of one REFRESH MATERIALIZED VIEW of the same definition
 */
record Measurement(Scenario scenario, int clients, Map<Variant, Sample> throughput, double refreshMillis) {
    Measurement {
        throughput = new EnumMap<>(throughput);
    }

    double perSecond(Variant variant) {
        return sample(variant).median();
    }

    /** Throughput with the variant, as a part of what it is without a view. */
    double ratio(Variant variant) {
        return sample(variant).dividedBy(sample(Variant.NO_VIEW)).median();
    }

    private Sample sample(Variant variant) {
        Sample sample = throughput.get(variant);
        if (sample == null) {
            throw new IllegalArgumentException(variant + " was not measured");
        }
        return sample;
    }
}
