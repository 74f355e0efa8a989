package dev.everview.bench;

import dev.everview.testkit.tpch.TpchQuery;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one query. Times in milliseconds, sizes in bytes.
 *
 * @param strategies of its stages, in order
 * @param changes null where creating the view or a change took too long
 * @param refresh the median of REFRESH MATERIALIZED VIEW; NaN where it took too long
 * @param size of the view with its hidden tables and their indexes
 * @param refreshedSize of the materialized view
 * @param gaveUp what took too long, or nothing
 */
record TpchRow(
        TpchQuery query,
        String strategies,
        double create,
        @Nullable Changes changes,
        double refresh,
        long size,
        long refreshedSize,
        String gaveUp) {
    /**
     * The changes of one query.
     *
     * @param orderIn one order with its lines inserted
     * @param orderOut the same deleted
     * @param batchIn one order in a thousand inserted, with their lines
     * @param batchOut the same deleted
     */
    record Changes(TpchCost orderIn, TpchCost orderOut, TpchCost batchIn, TpchCost batchOut) {}

    /** How many times longer a refresh takes than what the view adds to a change; NaN where either is unknown. */
    double ratio(TpchCost cost) {
        return refresh / cost.maintenance();
    }
}
