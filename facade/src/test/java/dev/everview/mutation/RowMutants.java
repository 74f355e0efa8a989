package dev.everview.mutation;

import static dev.everview.mutation.Edit.text;
import static dev.everview.mutation.Mutant.inShop;
import static dev.everview.mutation.Mutant.inStories;

import java.util.List;

/** Faults of how changes are folded into rows. */
final class RowMutants {
    private RowMutants() {}

    static List<Mutant> all() {
        return List.of(
                inShop(
                        "rows: all copies leave",
                        "deleting one of several equal rows deletes all of them",
                        text("", "WHERE t\\.__ivm_copy__ <= t\\.__ivm_copies__", ""),
                        "duplicates of a keyless table"),
                inShop(
                        "rows: one copy leaves",
                        "deleting several equal rows deletes one of them",
                        text("_(update|delete)_", "count\\(\\*\\) AS __ivm_copies__", "1 AS __ivm_copies__"),
                        "duplicates of a keyless table"),
                inShop(
                        "rows: one copy arrives",
                        "of several equal rows that arrive one is kept",
                        text("_apply_", "generate_series\\(1, n\\.__ivm_copies__\\)", "generate_series(1, 1)"),
                        "duplicates of a keyless table",
                        "rows without key",
                        "join of two without keys",
                        "cross join without keys",
                        "constant column"),
                inShop(
                        "rows: what is to leave arrives",
                        "rows with a negative weight stay",
                        text("_apply_", "sign\\((\\w+\\.__ivm_copies__)\\) = -1", "sign($1) = 2"),
                        "duplicates of a keyless table"),
                inShop(
                        "rows: weights are not summed up",
                        "a row that leaves and arrives in one statement only leaves",
                        text("_apply_", "HAVING sum\\(c\\.__ivm_weight__\\) <> 0", "HAVING sum(c.__ivm_weight__) < 0"),
                        "duplicates of a keyless table"),
                inShop(
                        "rows: NULL equals nothing",
                        "rows with NULL are compared by = and never found",
                        text(
                                "",
                                "\\((v\\.\\w+ = \\w+\\.\\w+) OR \\(v\\.\\w+ IS NULL AND \\w+\\.\\w+ IS NULL\\)\\)",
                                "$1"),
                        "left join"),
                inShop(
                        "rows: equal is the same",
                        "of two equal values that look different (1.0 and 1.00) the wrong one may leave",
                        text("", " AND ROW\\(v\\.[^\\n]*\\)::text = g\\.__ivm_image__", ""),
                        "awkward names without key",
                        "rows without key",
                        "cross join without keys",
                        "join on an expression"),
                inShop(
                        "rows: equal weighs together",
                        "equal values that look different (1.0 and 1.00) are one row",
                        text("_apply_", "(GROUP BY c\\.[^\\n]*?), c\\.\\w+::text", "$1"),
                        "duplicates of a keyless table"),
                inShop(
                        "rows: what arrives comes first",
                        "a row arrives before the one with its key has left",
                        text("_apply_", "\\(SELECT count\\(\\*\\) FROM gone\\) IS NOT NULL", "true"),
                        "join of two",
                        "self join by key"),
                inShop(
                        "rows: updates do not take away the old rows",
                        "an update adds the new rows only",
                        text("_update_", "FROM old_rows AS (\\w+)", "FROM (SELECT * FROM old_rows WHERE false) AS $1"),
                        "duplicates of a keyless table"),
                inShop(
                        "rows: updates do not add the new rows",
                        "an update takes away the old rows only",
                        text(
                                "_update_",
                                "FROM new_rows AS (loose)\\b",
                                "FROM (SELECT * FROM new_rows WHERE false) AS $1"),
                        "duplicates of a keyless table"),
                inShop(
                        "rows: the condition is not asked for deletions",
                        "deletions of rows that WHERE leaves out take away other rows",
                        text("_delete_", "FROM old_rows AS (\\w+)\\s+WHERE [^\\n]*", "FROM old_rows AS $1"),
                        "filter on what is not shown"),
                inShop(
                        "rows: the condition is not asked for insertions",
                        "rows arrive that WHERE leaves out",
                        text("_insert_", "FROM new_rows AS (\\w+)\\s+WHERE [^;]*;", "FROM new_rows AS $1;"),
                        "filter"),
                inStories(
                        "rows: what changes twice is not summed up",
                        "of a row that foreign keys change twice what it was in between stays",
                        text("_update_", "HAVING sum\\(c\\.__ivm_weight__\\) <> 0", "HAVING sum(c.__ivm_weight__) < 0"),
                        "actions of foreign keys that change a row twice"),
                inStories(
                        "rows: keys that change are not noticed",
                        "an update of keys is taken for one of values",
                        text("_update_", "WHERE o\\.\\w+ = n\\.\\w+", "WHERE true"),
                        "rows that are changed in place"));
    }
}
