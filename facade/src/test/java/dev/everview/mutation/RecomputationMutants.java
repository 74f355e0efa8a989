package dev.everview.mutation;

import static dev.everview.mutation.Edit.text;
import static dev.everview.mutation.Mutant.inShop;
import static dev.everview.mutation.Mutant.inStories;

import java.util.List;

/** Faults of what is computed again: extremes, groups and partitions by their keys, whole views. */
final class RecomputationMutants {
    private static final String SAME_NUMBER =
            "WHERE NOT EXISTS \\(SELECT FROM fresh AS f WHERE f\\.__ivm_number__ = p\\.__ivm_number__\\)";

    private RecomputationMutants() {}

    static List<Mutant> all() {
        return List.of(
                inShop(
                        "extremes: never computed again",
                        "a smallest or largest value stays when it has left",
                        text("", "LIMIT 11\\b", "LIMIT 0"),
                        "extremes"),
                inShop(
                        "extremes: only smaller ones than the smallest leave",
                        "the comparison that finds what to compute again leaves out equality",
                        text("", "(r\\.\\w+) ([<>])= (v\\.\\w+)", "$1 $2 $3"),
                        "extremes"),
                inShop(
                        "extremes: only the first is looked at",
                        "the largest value stays when it has left and the smallest has not",
                        text("", "\\n\\s+OR (r\\.\\w+) >= (v\\.\\w+)", ""),
                        "extremes"),
                inShop(
                        "extremes: new ones are not taken",
                        "a group keeps its smallest value when a smaller one arrives",
                        text("", "least\\(v\\.(\\w+), excluded\\.\\w+\\)", "v.$1"),
                        "extremes"),
                inShop(
                        "extremes: looked up among too little",
                        "the values of a group are looked up among no rows",
                        text("_(update|delete)_", "(= v\\.\\w+)\\n(\\s*\\)\\n\\s*WHERE v\\.ctid)", "$1 AND false\n$2"),
                        "extremes"),
                inShop(
                        "extremes: not looked up under NULL",
                        "the group whose key is NULL keeps what has left",
                        text("", "\\n(\\s+)AND \\(v\\.\\w+ IS NULL\\)", "\n$1AND false"),
                        "extremes"),
                inStories(
                        "extremes: recomputed over too little",
                        "many groups are computed again from no rows",
                        text(
                                "_(update|delete)_",
                                "(= stale\\.\\w+[^\\n]*)\\n(\\s+)GROUP BY",
                                "$1 AND false\n$2GROUP BY"),
                        "smallest and largest values that are looked up"),
                inStories(
                        "extremes: only some of many",
                        "of many groups only those are looked up that were found first",
                        text("", "IF cardinality\\(__ivm_stale\\) > 10 THEN", "IF false THEN"),
                        "smallest and largest values that are looked up"),
                inShop(
                        "keys: those of the new rows only",
                        "the group that an updated row has left is not computed again",
                        text("_update_", "FROM old_rows AS", "FROM new_rows AS"),
                        "texts of a group"),
                inShop(
                        "keys: those of the old rows only",
                        "the group that an updated row has come to is not computed again",
                        text("_update_", "FROM new_rows AS (?!t\\b)", "FROM old_rows AS "),
                        "texts of a group"),
                inShop(
                        "keys: what has no rows stays",
                        "a group that has lost its rows is not deleted",
                        text("", SAME_NUMBER, "WHERE false"),
                        "texts of a group"),
                inShop(
                        "keys: what is new does not come",
                        "a group that was not there is not inserted",
                        text(
                                "",
                                "(FROM fresh AS f\\s+)WHERE NOT EXISTS \\(SELECT FROM present[^;]*;",
                                "$1WHERE false;"),
                        "texts of a group"),
                inShop(
                        "keys: values that become NULL",
                        "what was computed again is compared by <>, which is never true beside NULL",
                        text("", "(\\(v\\.[^()]*\\)) IS DISTINCT FROM (\\(f\\.)", "$1 <> $2"),
                        "texts of a group",
                        "distinct inside aggregates",
                        "all rows in one array"),
                inShop(
                        "keys: NULL is no key",
                        "the group NULL is not computed again",
                        text("", "\\((\\(\\w+\\.\\w+ = affected\\.\\w+\\)) OR \\([^()]*\\)\\)", "$1"),
                        "texts of a group"),
                inShop(
                        "windows: the partition that a row leaves",
                        "the partition that an updated row has left is not computed again",
                        text("_update_", "FROM old_rows AS", "FROM new_rows AS"),
                        "rank in a partition"),
                inShop(
                        "windows: copies are one",
                        "of equal rows of a partition that are computed again one stands for all",
                        text("", "AND f\\.__ivm_copy__ = p\\.__ivm_copy__", ""),
                        "window results with duplicates"),
                inShop(
                        "first rows: any row",
                        "the first row of a key is one of the rows of the key",
                        text("_insert_", "(ORDER BY 1), 3 DESC[^\\n]*", "$1"),
                        "first row of each key"),
                inShop(
                        "top rows: what falls out stays",
                        "a row stays that is no longer among the first",
                        text(
                                "",
                                "DELETE FROM public\\.\\w+ AS v\\s+WHERE",
                                "DELETE FROM public.followed AS v\nWHERE false AND"),
                        "top rows"),
                inShop(
                        "afresh: the rows that were there stay",
                        "the view is filled again without being emptied",
                        text("_refresh_", "DELETE FROM public\\.\\w+;", ""),
                        "duplicates of a keyless table"),
                inStories(
                        "afresh: and then folded",
                        "what the fresh computation has seen already is folded once more",
                        text(
                                "_(insert|update|delete)_",
                                "(-- cheaper than to follow each row\\s+PERFORM [^;]*;)\\s+RETURN NULL;",
                                "$1"),
                        "changes of most rows of a table"),
                inStories(
                        "afresh: and not computed",
                        "a change of most rows is taken for one that was followed",
                        text(
                                "_(insert|update|delete)_",
                                "(-- cheaper than to follow each row\\s+)PERFORM [^;]*;",
                                "$1"),
                        "changes of most rows of a table"),
                inStories(
                        "afresh: stages above do not follow",
                        "what stands above a stage that was computed afresh is not computed",
                        text(
                                "_apply_",
                                "(__ivm_ignored := [^;]*left\\([^;]*;\\s+IF [^;]* THEN\\s+)PERFORM [^;]*;",
                                "$1NULL;"),
                        "changes of most rows of a table"),
                inStories(
                        "afresh: an outer join without its rows of NULLs",
                        "only the rows with a partner are computed",
                        text("_refresh_", "WHERE n\\.__ivm_copies__ > 0;", "WHERE false;"),
                        "changes of most rows of a table"));
    }
}
