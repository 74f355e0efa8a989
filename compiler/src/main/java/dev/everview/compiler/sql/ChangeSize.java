package dev.everview.compiler.sql;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Has PostgreSQL plan statements for the number of rows they fold. Functions keep the plans of their statements for the whole session; one
 * made for a single row joins by nested loops, which takes hours for a million, and one made for a million reads whole tables.
 */
final class ChangeSize {
    /** As many rows as share the plans that a session keeps for small changes. */
    private static final int SMALL = 10;

    private ChangeSize() {}

    /** As many keys as are looked up one by one. */
    private static final int FEW_KEYS = 100;

    /** The setting of functions that fold lists of keys: with an array as parameter PostgreSQL would plan the first uses anew. */
    static final Map<String, String> KEPT_PLANS = Map.of("plan_cache_mode", "force_generic_plan");

    /**
     * Looks at transition tables or stashes before they are folded. A plan is kept for one search_path
     * (https://www.postgresql.org/docs/current/sql-prepare.html), so the runtime has one for each size.
     *
     * @param then more to do when there are many rows; may be empty
     */
    static String ofRows(List<String> tables, String then) {
        String many = tables.stream().map(ChangeSize::isLarge).collect(Collectors.joining(" OR "));
        String total = tables.stream().map(ChangeSize::count).collect(Collectors.joining(" + "));
        return "IF " + many + " THEN\n  -- too many rows for plans that were kept from small changes\n"
                + "  PERFORM everview.plan_for(" + total + ");"
                + (then.isEmpty() ? "" : "\n" + SqlRenderer.indent(then))
                + "\nEND IF;";
    }

    /**
     * Looks at transition tables or stashes before all is computed whatever they hold, so that plans do not depend on their size.
     *
     * @param then what to do when there are many rows
     */
    static String whenLarge(List<String> tables, String then) {
        String many = tables.stream().map(ChangeSize::isLarge).collect(Collectors.joining(" OR "));
        return "IF " + many + " THEN\n" + SqlRenderer.indent(then) + "\nEND IF;";
    }

    /** The condition that a table has too many rows for plans that are kept from small changes. */
    static String isLarge(String table) {
        return "EXISTS (SELECT FROM " + table + " OFFSET " + SMALL + ")";
    }

    static String count(String table) {
        return "(SELECT count(*) FROM " + table + ")";
    }

    /**
     * Looks at a list of keys, an array, before their rows are computed.
     *
     * @param then more to do when there are many keys; may be empty
     */
    static String ofKeys(String keys, String then) {
        return "IF cardinality(" + keys + ") > " + FEW_KEYS + " THEN\n"
                + "  -- too many keys for plans that were kept from small changes\n"
                + "  PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);"
                + (then.isEmpty() ? "" : "\n" + SqlRenderer.indent(then))
                + "\nEND IF;";
    }
}
