package dev.everview.mutation;

import static dev.everview.mutation.Edit.text;
import static dev.everview.mutation.Mutant.inShop;
import static dev.everview.mutation.Mutant.inStories;

import java.util.List;

/** Faults of hidden stages, and of stages that wait for those below them. */
final class StageMutants {
    private static final String NEGATIVE = "-\\((\\w+\\.__ivm_weight__ \\* \\w+\\.__ivm_weight__)\\)";

    private StageMutants() {}

    static List<Mutant> all() {
        return List.of(
                inShop(
                        "outer join: rows of NULLs multiply",
                        "a row of NULLs arrives when its partner does",
                        text("_apply_", NEGATIVE, "$1"),
                        "left join"),
                inShop(
                        "outer join: rows of NULLs stay",
                        "a row of NULLs does not leave when a partner arrives",
                        text("_apply_", NEGATIVE, "0 * $1"),
                        "left join"),
                inShop(
                        "outer join: partners that were there",
                        "a new row gets a row of NULLs though it has a partner",
                        text(
                                "_apply_",
                                "-(\\w+)\\.__ivm_weight__ AS __ivm_weight__(?=\\s+FROM everview_data\\.\\w+_changed_\\w+ AS \\w+\\s+JOIN)",
                                "0 AS __ivm_weight__"),
                        "left join"),
                inShop(
                        "full join: nothing for the right side",
                        "rows of the right side that lose their partners do not come back",
                        text("_apply_", NEGATIVE, "0 * $1"),
                        "full join"),
                inShop(
                        "EXISTS: the changes of the stage",
                        "that there is a partner now, or none any more, is not noticed",
                        text(
                                "_apply_",
                                "(\\w+)\\.__ivm_weight__ \\* (stage_\\w+)\\.__ivm_weight__",
                                "0 * $1.__ivm_weight__ * $2.__ivm_weight__"),
                        "EXISTS"),
                inShop(
                        "EXISTS: values without rows stay",
                        "a value that has lost its last row stays in the hidden table",
                        text(
                                "_via_1_(update|delete|apply)_",
                                "DELETE FROM everview_data\\.\\w+ AS v WHERE v\\.ctid = (ANY \\(__ivm_emptied\\)|__ivm_position);",
                                "NULL;"),
                        "EXISTS"),
                inShop(
                        "NOT EXISTS: the sign of the partners",
                        "rows with a partner are added where they are to be taken away",
                        text("_apply_", "(?m)^(\\s+)-(p\\.__ivm_weight__ AS)", "$1$2"),
                        "NOT EXISTS by a comparison of both sides"),
                inShop(
                        "IN: deletions in the stage arrive as insertions",
                        "what left the hidden table is put aside with the wrong sign",
                        text("_delete_stage_", "(SELECT t\\.[^\\n]*), -1\\n", "$1, 1\n"),
                        "IN and NOT IN"),
                inShop(
                        "NOT IN: the NULLs are not looked at",
                        "NULL on the right side does not empty NOT IN",
                        text("", "(\\w+\\.\\w+) IS NULL\\b(?! AND)", "false"),
                        "NOT IN with NULLs"),
                inShop(
                        "stages: updates are not told",
                        "a hidden table does not tell the stages above it of its updates",
                        Edit.withoutTriggers("^ivm_followed_update_"),
                        "aggregate over an aggregate"),
                inShop(
                        "stages: groups with count zero are read",
                        "readers of a hidden table see groups that are about to leave",
                        text("", "WHERE (stage_\\w+)\\.\\w+ <> 0", "WHERE true"),
                        "aggregate over an aggregate",
                        "array of counts",
                        "arithmetic that would fail on a group without rows"),
                inShop(
                        "waiting: nothing is folded",
                        "a stage that waits does not fold when the statement has ended",
                        Edit.withoutTriggers("^ivmz_\\d+_\\d+_\\w+_settle_[0-9a-f]+$"),
                        "left join"),
                inShop(
                        "waiting: folded too early",
                        "a stage that waits folds at the end of an inner statement",
                        text("_settle_", " IN \\('\\*', '!', '\\*!'\\)", " <> ''"),
                        "left join",
                        "chain of outer joins",
                        "IN and NOT IN"),
                inShop(
                        "waiting: settled before the stages below",
                        "the triggers that end the waiting fire first, not last",
                        Edit.earlyTriggers("^ivmz_"),
                        "left join"),
                inShop(
                        "waiting: TRUNCATE is not noticed",
                        "a stage that waits does not compute itself afresh when a table below was truncated",
                        text("_settle_", "IF TG_OP = 'TRUNCATE' THEN", "IF false THEN"),
                        "left join"),
                inStories(
                        "waiting: TRUNCATE is not waited for",
                        "a stage does not count TRUNCATE among the statements below it",
                        Edit.withoutTriggers("_hold_truncate_"),
                        "a trigger that truncates one side of an outer join"),
                inShop(
                        "what is put aside stays there",
                        "changes that were put aside are folded again the next time",
                        text("_apply_", "DELETE FROM everview_data\\.\\w+_changed_\\w+;", ""),
                        "left join"),
                inShop(
                        "what is put aside is not marked",
                        "changes are put aside without saying so",
                        text("_(insert|update|delete)_", "concat\\('\\*', ltrim\\((.*), '\\*'\\)\\), true", "$1, true"),
                        "left join"),
                inShop(
                        "what is put aside lacks the old rows",
                        "of updates only the new rows are put aside",
                        text(
                                "_update_",
                                "INSERT INTO everview_data\\.\\w+_changed_[^;]*, -1\\s+FROM old_rows AS t;",
                                ""),
                        "left join"));
    }
}
