package dev.everview.mutation;

import static dev.everview.mutation.Edit.text;
import static dev.everview.mutation.Mutant.inShop;

import java.util.List;

/** Faults of how several changes of one statement are held together, and of TRUNCATE. */
final class StatementMutants {
    private StatementMutants() {}

    static List<Mutant> all() {
        return List.of(
                inShop(
                        "statements: not counted",
                        "a statement does not say that it is under way",
                        text("_(before|count)_", ", '\\+'\\), true\\)", ", ''), true)"),
                        "join grouped"),
                inShop(
                        "statements: each folds alone",
                        "changes of one statement are folded as if they came one after the other",
                        text("_(insert|update|delete)_", "(IF set_config\\(.*) <> '' THEN", "$1 IS NULL THEN"),
                        "join grouped"),
                inShop(
                        "statements: the last folds alone",
                        "the last of several changes of one statement leaves the others where they were put",
                        text("_(insert|update|delete)_", "(IF set_config\\(.*) <> '' THEN", "$1 LIKE '%+' THEN"),
                        "join grouped"),
                inShop(
                        "statements: nobody folds",
                        "the last of several changes of one statement does not fold",
                        text(
                                "_(insert|update|delete)_",
                                " IN \\('\\*', '!', '\\*!'\\) THEN\\s+PERFORM",
                                " IS NULL THEN PERFORM"),
                        "join grouped"),
                inShop(
                        "statements: the old rows are not put aside",
                        "of updates beside other changes only the new rows count",
                        text(
                                "_update_",
                                "INSERT INTO everview_data\\.\\w+_changed_[^;]*, -1\\s+FROM old_rows AS t;",
                                ""),
                        "join grouped"),
                inShop(
                        "statements: what was put aside is not emptied",
                        "changes that were put aside are folded again the next time",
                        text("_apply_", "DELETE FROM everview_data\\.\\w+_changed_\\w+;", ""),
                        "join grouped",
                        "join of two",
                        "self join by key"),
                inShop(
                        "triggers: none for UPDATE",
                        "updates are not followed",
                        Edit.withoutTriggers("_update_"),
                        "counts"),
                inShop(
                        "TRUNCATE: nothing happens",
                        "the view keeps its rows when a table is truncated",
                        text("_truncate_", "PERFORM everview_data\\.\\w+_refresh_\\w+\\(\\);", ""),
                        "counts"),
                inShop(
                        "TRUNCATE: no trigger on one table",
                        "nobody hears that a joined table is truncated",
                        Edit.withoutTriggers("_truncate_"),
                        "join grouped"),
                inShop(
                        "TRUNCATE: inside another statement",
                        "what a statement has put aside is folded after a TRUNCATE inside it",
                        text("_truncate_", "set_config\\(.*, concat\\('!'.*;", "'';"),
                        "join grouped"));
    }
}
