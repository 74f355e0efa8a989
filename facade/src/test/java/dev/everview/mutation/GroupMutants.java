package dev.everview.mutation;

import static dev.everview.mutation.Edit.text;
import static dev.everview.mutation.Mutant.inShop;
import static dev.everview.mutation.Mutant.inStories;

import java.util.List;

/** Faults of how changes are folded into counts and sums. */
final class GroupMutants {
    private GroupMutants() {}

    static List<Mutant> all() {
        return List.of(
                inShop(
                        "groups: the count is not added",
                        "a group that is there keeps its count",
                        text("_(insert|update|delete)_", "\\bn = v\\.n \\+ excluded\\.n", "n = v.n"),
                        "counts"),
                inShop(
                        "groups: the sum is not added",
                        "a group that is there keeps its sum",
                        text(
                                "_insert_",
                                "coalesce\\(v\\.(\\w+), 0::numeric\\) \\+ coalesce\\(excluded\\.\\w+, 0::numeric\\)",
                                "v.$1"),
                        "sums"),
                inShop(
                        "groups: emptied groups stay",
                        "a group stays that several deleted rows have emptied",
                        text(
                                "_(update|delete)_",
                                "DELETE FROM public\\.\\w+ AS v WHERE v\\.ctid = ANY \\(__ivm_emptied\\);",
                                "NULL;"),
                        "counts"),
                inShop(
                        "groups: groups emptied by one row stay",
                        "a group stays that one deleted row has emptied",
                        text("_delete_", "DELETE FROM public\\.\\w+ AS v WHERE v\\.ctid = __ivm_position;", "NULL;"),
                        "domain",
                        "counts",
                        "composite key"),
                inShop(
                        "groups: groups leave with one row left",
                        "a group is taken for empty when it still has a row",
                        text("_(update|delete)_", "v\\.(\\w+) = 0( AND [^\\n]*)? AS emptied", "v.$1 <= 1 AS emptied"),
                        "counts"),
                inStories(
                        "groups: groups emptied by an inserted row stay",
                        "a group stays that had less than no rows before the one that was inserted",
                        text("_insert_", "(WHERE|AND) v\\.\\w+ \\+ excluded\\.\\w+ <> 0;", "$1 true;"),
                        "a trigger that deletes what was inserted"),
                inStories(
                        "groups: groups leave before they are balanced",
                        "a group leaves when its count is zero, though changes of an outer statement have yet to come",
                        text(
                                "_(insert|update|delete)_",
                                "v\\.(\\w+) = 0 AND [^\\n]*?( AS emptied| INTO )",
                                "v.$1 = 0$2"),
                        "a trigger that replaces what was inserted, within one group"),
                inShop(
                        "groups: changes of sums alone are lost",
                        "an update that leaves the count of a group as it is, is taken for none",
                        text("_update_", "WHERE d\\.(\\w+) <> 0 OR [^\\n]*", "WHERE d.$1 <> 0"),
                        "group by expression"),
                inShop(
                        "sums: zero in place of NULL",
                        "the sum of a group whose values are all NULL is zero",
                        text("_(insert|update|delete)_", "THEN nullif\\(", "THEN coalesce("),
                        "sums"),
                inShop(
                        "sums: NULL swallows the sum",
                        "NULL is added to sums without coalesce",
                        text(
                                "_(insert|update|delete)_",
                                "coalesce\\(v\\.(\\w+), 0::\\w+\\) \\+ coalesce\\(excluded\\.(\\w+), 0::\\w+\\)",
                                "(v.$1 + excluded.$2)"),
                        "sums"),
                inShop(
                        "averages: no nullif",
                        "the average of no values is a division by zero",
                        text("", "nullif\\((\\([^()]*\\)|[\\w.]+), 0\\)::", "($1)::"),
                        "averages"),
                inShop(
                        "specials: NaN is not counted",
                        "NaN leaves no trace in a sum",
                        text("", "WHEN 'NaN' THEN 1 ", "WHEN 'NaN' THEN 0 "),
                        "sums"),
                inShop(
                        "specials: the infinities are the same",
                        "-Infinity is counted as Infinity",
                        text("", "1e36::", "1e18::"),
                        "sums"),
                inShop(
                        "specials: they never leave",
                        "a sum that was NaN or infinite stays so",
                        text(
                                "",
                                "(__ivm_specials_\\w+) = v\\.\\w+ \\+ excluded\\.\\w+",
                                "$1 = greatest(v.$1, v.$1 + excluded.$1)"),
                        "sums"),
                inStories(
                        "specials: one row is taken for finite",
                        "nobody looks whether the only changed row has NaN",
                        text("_(insert|delete)_", "\\(d\\.\\w+ IN \\('NaN'.*\\)\\) IS NOT TRUE", "true"),
                        "numbers that are not finite come and go row by row"),
                inStories(
                        "specials: groups are taken for finite",
                        "nobody looks whether the group of the only changed row has NaN",
                        text("_(insert|delete)_", "WHERE v\\.__ivm_specials_\\w+ = 0", "WHERE true"),
                        "numbers that are not finite come and go row by row"),
                inShop(
                        "one row: it stands for all",
                        "a statement with several rows is folded as if it had one",
                        text("_(insert|delete)_", "WHERE NOT EXISTS \\(SELECT FROM (new|old)_rows OFFSET 1\\)", ""),
                        "counts"),
                inShop(
                        "one row: several are forgotten",
                        "a statement with several rows is not folded",
                        text("_(insert|delete)_", "IF NOT FOUND THEN(?=\\s+-- several rows)", "IF false THEN"),
                        "counts"),
                inShop(
                        "aggregates: FILTER is dropped",
                        "rows are counted that the filter of an aggregate leaves out",
                        text("_(insert|delete)_", "count\\(\\*\\) FILTER \\(WHERE \\([^()]*\\)\\)", "count(*)"),
                        "counts"),
                inShop(
                        "aggregates: NULLs are counted",
                        "count(x) counts rows in which x is NULL",
                        text("", "\\w+\\.\\w+ IS DISTINCT FROM NULL", "true"),
                        "counts"),
                inShop(
                        "numeric: the scale is forgotten",
                        "a sum has the scale of what has left",
                        text(
                                "_(delete|update)_",
                                "(__ivm_scales_\\w+) = v\\.\\w+ \\+ excluded\\.\\w+",
                                "$1 = greatest(v.$1, v.$1 + excluded.$1)"),
                        "sums"),
                inShop(
                        "one row of aggregates: deletions do not count",
                        "the only row of an aggregate without GROUP BY does not follow deletions",
                        text("_delete_", "\\bn = v\\.n \\+ d\\.n", "n = v.n"),
                        "one row of aggregates"),
                inShop(
                        "GROUP BY keys: NULL is no key",
                        "the rows of the group NULL are left out",
                        text(
                                "_insert_",
                                "(FROM new_rows AS (\\w+))\\n(\\s+)GROUP BY (\\w+\\.b)\\b",
                                "$1\n$3WHERE $4 IS NOT NULL\n$3GROUP BY $4"),
                        "sums"),
                inStories(
                        "floats: rounded before they are added",
                        "floating-point numbers lose their last digits on their way into the sum",
                        text("", "::text::numeric", "::numeric"),
                        "floats to the last digit"));
    }
}
