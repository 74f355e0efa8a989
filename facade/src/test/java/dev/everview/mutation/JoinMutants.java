package dev.everview.mutation;

import static dev.everview.mutation.Edit.text;
import static dev.everview.mutation.Mutant.inShop;
import static dev.everview.mutation.Mutant.inStories;

import java.util.List;

/** Faults of the terms that make up the change of a join. */
final class JoinMutants {
    private static final String PRODUCT = "(\\w+)\\.__ivm_weight__ \\* (\\w+)\\.__ivm_weight__";

    private JoinMutants() {}

    static List<Mutant> all() {
        return List.of(
                inShop(
                        "join: no term for the second table",
                        "of two tables that change in one statement, the changes of the second are joined to nothing",
                        text("_apply_", PRODUCT, "0 * $1.__ivm_weight__ * $2.__ivm_weight__"),
                        "join grouped"),
                inShop(
                        "join: no term for the first table",
                        "of two tables that change in one statement, the changes of the first are joined to nothing",
                        text("_apply_", "(?m)^(\\s+)(\\w+)\\.__ivm_weight__ AS (__ivm_weight__|weight)$", "$10 AS $3"),
                        "join grouped"),
                inShop(
                        "join: no term for the second table, rows",
                        "of two tables that change in one statement, the changes of the second are joined to nothing",
                        text("_apply_", PRODUCT, "0 * $1.__ivm_weight__ * $2.__ivm_weight__"),
                        "join of two"),
                inShop(
                        "join: no term for the last of three tables",
                        "of three tables that change in one statement, the changes of the last are joined to nothing",
                        text("_apply_", "\\(" + PRODUCT + "\\) \\* (\\w+)\\.", "0 * $1.__ivm_weight__ * $3."),
                        "join of three",
                        "join of four, rows"),
                inShop(
                        "join: only the weight of the left side",
                        "a joined row has the weight of its left row, not the product of both",
                        text("_apply_", PRODUCT, "$1.__ivm_weight__"),
                        "join grouped"),
                inShop(
                        "join: only the weight of the right side",
                        "a joined row has the weight of its right row, not the product of both",
                        text("_apply_", PRODUCT, "$2.__ivm_weight__"),
                        "join grouped",
                        "join of two",
                        "self join by key"),
                inShop(
                        "join: the changes twice in place of the old state",
                        "the state before the statement is computed with the wrong sign",
                        text(
                                "_apply_",
                                "-(\\w+)\\.__ivm_weight__ AS __ivm_weight__",
                                "$1.__ivm_weight__ AS __ivm_weight__"),
                        "join grouped"),
                inShop(
                        "join: the new state in place of the old",
                        "the later term joins the state after the statement, so that two changes that meet count twice",
                        text("_apply_", "-(\\w+)\\.__ivm_weight__ AS __ivm_weight__", "0 AS __ivm_weight__"),
                        "join of two"),
                inShop(
                        "join: the old state in place of the new",
                        "the first term joins the state before the statement, so that two changes that meet do not count",
                        text(
                                "_apply_",
                                "JOIN public\\.item AS i ON(?=[\\s\\S]*(everview_data\\.\\w+_changed_item_\\w+) AS i ON)",
                                "JOIN (SELECT t.* FROM public.item AS t WHERE NOT EXISTS (SELECT FROM $1 AS c "
                                        + "WHERE c.id = t.id AND c.__ivm_weight__ > 0)) AS i ON"),
                        "join grouped"),
                inShop(
                        "self-join: the new state in place of the old",
                        "rows that a change joins with itself count twice",
                        text("_apply_", "\\(-\\w+\\.__ivm_weight__\\) \\* \\w+\\.__ivm_weight__ AS", "0 AS"),
                        "self join without keys"),
                inShop(
                        "self-join: no term for the second place",
                        "changes are only looked at where the table stands first",
                        text("_apply_", "\\bp\\.__ivm_weight__ AS", "0 AS"),
                        "self join by key"),
                inShop(
                        "join: updates do not take away the old rows",
                        "an update of one table of a join adds the new rows only",
                        text("_update_", "(?m)^(\\s+)-1 AS __ivm_weight__", "$10 AS __ivm_weight__"),
                        "join grouped"),
                inShop(
                        "join: updates do not add the new rows",
                        "an update of one table of a join takes away the old rows only",
                        text("_update_", "(?m)^(\\s+)1 AS __ivm_weight__", "$10 AS __ivm_weight__"),
                        "join grouped"),
                inShop(
                        "join: old rows count like new ones",
                        "the sums of the old rows are added where they are to be taken away",
                        text(
                                "_update_",
                                "- (coalesce\\(\\(sum\\([^\\n]*? FILTER \\(WHERE \\(\\w+\\.weight < 0)",
                                "+ $1"),
                        "join grouped"),
                inStories(
                        "join: a key that changes is not noticed",
                        "an update that moves a row to another partner is taken for one of values",
                        text("_update_", "\\n\\s+AND o\\.partner = n\\.partner", ""),
                        "rows that are changed in place"),
                inStories(
                        "join: values that become NULL",
                        "an update of values compares with <>, which is never true beside NULL",
                        text("_update_", "IS DISTINCT FROM d\\.", "<> d."),
                        "rows that are changed in place"),
                inShop(
                        "foreign key: parents that come with their children",
                        "the changes of the referenced table are not put aside when both change in one statement",
                        text("_insert_item_", "INSERT INTO everview_data\\.\\w+_changed_item_[^;]*;", ""),
                        "join grouped"));
    }
}
