package dev.everview.testkit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows with signed weights: a bag when no weight is negative, a change of one otherwise. Rows of weight zero are not kept, so two
 * Z-sets are equal exactly when each row has the same weight in both. Immutable.
 */
public final class ZSet {
    /** Without rows. */
    public static final ZSet EMPTY = new ZSet(Map.of());

    private final Map<Row, Long> weights;

    private ZSet(Map<Row, Long> weights) {
        this.weights = Collections.unmodifiableMap(weights);
    }

    /** One row, once. */
    public static ZSet of(Row row) {
        return new ZSet(Map.of(row, 1L));
    }

    /** {@code this + other}: weights added. */
    public ZSet plus(ZSet other) {
        Builder sum = new Builder();
        forEach(sum::add);
        other.forEach(sum::add);
        return sum.build();
    }

    /** {@code this − other}. */
    public ZSet minus(ZSet other) {
        return plus(other.negated());
    }

    /** Every weight with the other sign. */
    public ZSet negated() {
        Builder result = new Builder();
        forEach((row, weight) -> result.add(row, -weight));
        return result.build();
    }

    public long weight(Row row) {
        return weights.getOrDefault(row, 0L);
    }

    /** Whether it is a bag: no row less than zero times. */
    public boolean isBag() {
        return weights.values().stream().allMatch(weight -> weight > 0);
    }

    public boolean isEmpty() {
        return weights.isEmpty();
    }

    /** The different rows. */
    public List<Row> rows() {
        return List.copyOf(weights.keySet());
    }

    /** Each row with its weight, never zero. */
    public void forEach(BiConsumer<Row, Long> action) {
        weights.forEach(action);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ZSet set && set.weights.equals(weights);
    }

    @Override
    public int hashCode() {
        return weights.hashCode();
    }

    @Override
    public String toString() {
        return weights.toString();
    }

    /** Adds up weights. */
    public static final class Builder {
        private final Map<Row, Long> weights = new LinkedHashMap<>();

        /** Adds the row that many times, a negative number takes it out. */
        public Builder add(Row row, long weight) {
            weights.merge(row, weight, Long::sum);
            return this;
        }

        public ZSet build() {
            Map<Row, Long> kept = new LinkedHashMap<>(weights);
            kept.values().removeIf(weight -> weight == 0);
            return new ZSet(kept);
        }
    }
}
