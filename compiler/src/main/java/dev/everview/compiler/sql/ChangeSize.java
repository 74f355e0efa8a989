package dev.everview.compiler.sql;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
        String many = tables.stream()
                .map(table -> "EXISTS (SELECT FROM " + table + " OFFSET " + SMALL + ")")
                .collect(Collectors.joining(" OR "));
        String total = tables.stream().map(ChangeSize::count).collect(Collectors.joining(" + "));
        return "IF " + many + " THEN\n  -- too many rows for plans that were kept from small changes\n"
                + "  PERFORM everview.plan_for(" + total + ");"
                + (then.isEmpty() ? "" : "\n" + SqlRenderer.indent(then))
                + "\nEND IF;";
    }

    /**
     * Does something when most rows of an input have changed, so that computing afresh is cheaper than to follow, and nobody is in the way.
     *
     * @param tables transition tables or stashes
     * @param inputs what each of them is a change of, as regclass
     * @param locks what is locked to compute the stage afresh
     */
    static String whenMost(List<String> tables, List<String> inputs, List<String> locks, String then) {
        String most = IntStream.range(0, tables.size())
                .mapToObj(i -> "everview.is_most_of(" + inputs.get(i) + ", " + count(tables.get(i)) + ")")
                .collect(Collectors.joining("\n    OR "));
        return "IF " + (tables.size() == 1 ? most : "(" + most + ")") + "\n   AND everview.lock_now(ARRAY["
                + String.join(", ", locks) + "]::regclass[]) THEN\n  -- cheaper than to follow each row\n"
                + SqlRenderer.indent(then) + "\nEND IF;";
    }

    private static String count(String table) {
        return "(SELECT count(*) FROM " + table + ")";
    }

    /** Looks at a list of keys, an array, before their rows are computed. */
    static String ofKeys(String keys) {
        return "IF cardinality(" + keys + ") > " + FEW_KEYS + " THEN\n"
                + "  -- too many keys for plans that were kept from small changes\n"
                + "  PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);\nEND IF;";
    }
}
