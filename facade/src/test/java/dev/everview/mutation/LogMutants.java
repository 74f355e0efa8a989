package dev.everview.mutation;

import static dev.everview.mutation.Edit.text;

import dev.everview.compiler.Mode;
import java.sql.Connection;
import java.util.List;

/** Faults of views that follow a log: when their transaction commits, or when they are told to. */
final class LogMutants {
    private static final String JOIN = "SELECT a.id, b.id AS b, a.v + b.v AS s FROM a JOIN b ON b.g = a.g";
    private static final String LOG = "everview_data\\.\\w+_log_\\w+";

    private LogMutants() {}

    static List<Mutant> all() {
        return List.of(
                onCommit(
                        "on commit: nothing is queued",
                        "the view does not hear that the transaction commits",
                        text("_log_", "INSERT INTO everview_data\\.\\w+_queue_[^;]*;", "NULL;"),
                        "counts"),
                onCommit(
                        "on commit: nothing is queued any more",
                        "what changes after the view has followed in the middle of a transaction is forgotten",
                        text("_commit_", "__ivm_ignored := set_config\\('everview\\.queued', replace[^;]*;", ""),
                        "counts"),
                onCommit(
                        "on commit: the log stays",
                        "what was folded in the middle of a transaction is folded again when it commits",
                        text("_fold_", "DELETE FROM " + LOG + ";", ""),
                        "counts"),
                onCommit(
                        "on commit: in the middle of a statement",
                        "where constraints are immediate, a view follows before a statement has ended",
                        text("_commit_", "pg_trigger_depth\\(\\) > 1", "false"),
                        "join grouped"),
                onCommit(
                        "on commit: the old rows are not logged",
                        "of updates only the new rows are logged",
                        text("_log_update_", "INSERT INTO " + LOG + " [^;]*, -1\\s+FROM old_rows AS t;", ""),
                        "counts"),
                onCommit(
                        "on commit: deletions are not heard of",
                        "the trigger that logs deletions is silent",
                        Edit.withoutTriggers("_log_delete_"),
                        "counts"),
                onCommit(
                        "on commit: TRUNCATE is not looked for",
                        "a view whose table was truncated is not computed afresh",
                        text("_fold_", "__ivm_weight__ = 0", "__ivm_weight__ = 2"),
                        "join grouped"),
                onCommit(
                        "on commit: a stage does not follow",
                        "a hidden table is left as it was",
                        text("_fold_", "PERFORM everview_data\\.\\w+_via_1_apply_\\w+\\(\\);", "NULL;"),
                        "left join"),
                onCommit(
                        "on commit: the new state in place of the old",
                        "changes of two tables that meet count twice",
                        text("_apply_", "-(\\w+)\\.__ivm_weight__ AS __ivm_weight__", "0 AS __ivm_weight__"),
                        "join of two"),
                new Mutant(
                        "on commit: no guards",
                        "transactions that changed the tables of a join commit together",
                        text("_fold_", "LOCK TABLE everview_data\\.\\w+_guard_\\w+ IN [A-Z ]+;", "NULL;"),
                        new Trial.Sessions(Mode.ON_COMMIT, Connection.TRANSACTION_READ_COMMITTED),
                        List.of(JOIN)),
                new Mutant(
                        "on commit: no marks",
                        "a transaction with a snapshot does not notice what it cannot see",
                        text("_fold_", "PERFORM everview\\.leave_marks\\([^;]*;", "NULL;"),
                        new Trial.Sessions(Mode.ON_COMMIT, Connection.TRANSACTION_REPEATABLE_READ),
                        List.of(JOIN)),
                deferred(
                        "deferred: the old rows are not logged",
                        "of updates only the new rows are logged",
                        text("_log_update_", "INSERT INTO " + LOG + " [^;]*, -1\\s+FROM old_rows AS t;", ""),
                        "counts"),
                deferred(
                        "deferred: TRUNCATE is not looked for",
                        "a view whose table was truncated is not computed afresh",
                        text("_fold_", "__ivm_weight__ = 0", "__ivm_weight__ = 2"),
                        "join grouped"),
                deferred(
                        "deferred: stages stay",
                        "a hidden table is left as it was",
                        text("_fold_", "PERFORM everview_data\\.\\w+_via_1_apply_\\w+\\(\\);", "NULL;"),
                        "left join"),
                deferred(
                        "deferred: what a stage tells is not kept",
                        "the stage above a hidden table does not hear of its changes",
                        text("_stage_1_", "INSERT INTO everview_data\\.\\w+_changed_stage_1_[^;]*;", ""),
                        "left join"),
                deferred(
                        "deferred: what was read is not noted",
                        "what was folded once is folded again",
                        text("_fold_", "PERFORM everview\\.note_read\\([^;]*;", ""),
                        "counts"),
                deferred(
                        "deferred: what was taken stays",
                        "what was taken out of the log once is folded with what is taken the next time",
                        text("_fold_taken_", "DELETE FROM " + LOG + ";", ""),
                        "counts"),
                new Mutant(
                        "deferred: several snapshots",
                        "what is committed while a view follows is taken out of the log unseen",
                        text(
                                "_fold_",
                                "'everview_data\\.(\\w+)_log_(\\w+)'::regclass, __ivm_taken\\[1\\]",
                                "'everview_data.$1_log_$2'::regclass, (SELECT count(*) FROM everview_data.$1_unread_$2)"),
                        new Trial.Following(),
                        List.of("SELECT id, pause(v) AS v FROM a")));
    }

    private static Mutant onCommit(String name, String breaks, Edit edit, String... views) {
        return new Mutant(name, breaks, edit, new Trial.Shop(Mode.ON_COMMIT), List.of(views));
    }

    private static Mutant deferred(String name, String breaks, Edit edit, String... views) {
        return new Mutant(name, breaks, edit, new Trial.Shop(Mode.DEFERRED), List.of(views));
    }
}
