package dev.everview.mutation;

import static dev.everview.mutation.Edit.text;
import static dev.everview.mutation.Mutant.inSessions;
import static dev.everview.mutation.Mutant.inSnapshots;

import dev.everview.compiler.Mode;
import java.util.List;

/** Faults of what keeps two sessions apart. */
final class LockMutants {
    private static final String JOIN = "SELECT a.id, b.id AS b, a.v + b.v AS s FROM a JOIN b ON b.g = a.g";
    private static final String SELF_JOIN =
            "SELECT x.id, y.id AS other, x.v + y.v AS s FROM a x JOIN a y ON y.g = x.g AND y.id <> x.id";
    private static final String GROUPED_JOIN =
            "SELECT a.g, count(*) AS n, max(b.v) AS hi FROM a JOIN b ON b.g = a.g GROUP BY a.g";
    private static final String KEYED = "SELECT g, array_agg(v ORDER BY id) AS vs FROM a GROUP BY g";
    private static final String FIRST_ROWS = "SELECT DISTINCT ON (g) g, v FROM a ORDER BY g, v, id";
    private static final String PARTITIONS = "SELECT id, rank() OVER (PARTITION BY g ORDER BY v, id) AS place FROM a";
    private static final String KEYED_JOIN =
            "SELECT a.g, array_agg(b.v ORDER BY a.id, b.id) AS vs FROM a JOIN b ON b.g = a.g GROUP BY a.g";
    private static final String GROUPS = "SELECT g, sum(v) AS s FROM a GROUP BY g";
    private static final String ROWS = "SELECT g, v FROM a";
    private static final String EXTREMES = "SELECT g, min(v) AS lo, max(v) AS hi FROM a GROUP BY g";
    private static final String FOREIGN_KEY = "SELECT c.id, p.id AS parent, c.v + p.v AS s FROM c JOIN p ON p.id = c.p";

    private LockMutants() {}

    static List<Mutant> all() {
        return List.of(
                inSessions(
                        "guards: none",
                        "writers of the tables of a join do not wait for each other",
                        text("_before_", "LOCK TABLE everview_data\\.\\w+_guard_\\w+ IN [A-Z ]+;", ""),
                        JOIN),
                inSessions(
                        "guards: SHARE is weakened",
                        "writers of two tables of a join may be under way together",
                        text(
                                "_before_",
                                "(LOCK TABLE everview_data\\.\\w+_guard_\\w+ IN) SHARE MODE",
                                "$1 ROW EXCLUSIVE MODE"),
                        JOIN),
                inSessions(
                        "guards: writers of a self-join together",
                        "two writers of a table that is joined with itself may be under way together",
                        text(
                                "_before_",
                                "(LOCK TABLE everview_data\\.\\w+_guard_\\w+ IN) SHARE ROW EXCLUSIVE MODE",
                                "$1 SHARE MODE"),
                        SELF_JOIN),
                inSessions(
                        "keys: none are locked",
                        "two writers of a key that is computed again may be under way together",
                        text("_(apply|insert|update|delete)_", "PERFORM pg_advisory_xact_lock\\([^;]*;", ""),
                        KEYED),
                inSessions(
                        "keys: none are locked for first rows",
                        "two writers of a key whose first row is looked up again may be under way together",
                        text("_(apply|insert|update|delete)_", "PERFORM pg_advisory_xact_lock\\([^;]*;", ""),
                        FIRST_ROWS),
                inSessions(
                        "keys: one of two is not locked",
                        "a writer that moves rows from key to key locks one of them",
                        text("_update_", "FROM unnest\\(__ivm_buckets\\)", "FROM unnest(__ivm_buckets[2:2])"),
                        KEYED,
                        PARTITIONS),
                inSessions(
                        "keys: locked when it is too late",
                        "keys are locked after they were computed",
                        text("_(insert|update|delete)_", "(PERFORM pg_advisory_xact_lock\\([^;]*;)([^;]*;)", "$2 $1"),
                        KEYED),
                inSessions(
                        "keys: no guards",
                        "writers of two tables lock the keys they know of, and not the tables",
                        text("_before_", "LOCK TABLE everview_data\\.\\w+_guard_\\w+ IN [A-Z ]+;", ""),
                        KEYED_JOIN),
                inSnapshots(
                        "keys: marks that nobody looks for",
                        "a transaction with a snapshot computes keys from rows that it does not see",
                        text("_before_", "PERFORM FROM everview_data\\.\\w+_writers_\\w+ AS w [^;]*FOR SHARE;", ""),
                        KEYED,
                        KEYED_JOIN),
                inSessions(
                        "guards: none for parents",
                        "changes of a referenced table take no guard",
                        text("_before_p_", "LOCK TABLE everview_data\\.\\w+_guard_\\w+ IN [A-Z ]+;", ""),
                        FOREIGN_KEY),
                inSessions(
                        "locks: none for copies",
                        "two sessions may both choose the same one of several equal rows",
                        text("_(apply|update|delete)_", "LOCK TABLE public\\.\\w+ IN SHARE ROW EXCLUSIVE MODE;", ""),
                        ROWS),
                inSessions(
                        "locks: groups with extremes",
                        "the extremes of a group are not computed again after waiting for another session",
                        text("", "LIMIT 11\\b", "LIMIT 0"),
                        EXTREMES),
                inSnapshots(
                        "marks: none are left",
                        "a writer does not say that it has changed a table",
                        text("_before_", "UPDATE everview_data\\.\\w+_writers_\\w+ AS w SET [^;]*;", ""),
                        JOIN,
                        GROUPED_JOIN),
                inSnapshots(
                        "marks: nobody looks",
                        "a transaction with a snapshot does not look for changes that it cannot see",
                        text("_before_", "PERFORM FROM everview_data\\.\\w+_writers_\\w+ AS w [^;]*FOR SHARE;", ""),
                        JOIN),
                inSnapshots(
                        "marks: those of the own table",
                        "a transaction with a snapshot looks for changes of the table that it changes itself",
                        text("_before_", "WHERE w\\.input <> (\\d+) FOR SHARE", "WHERE w.input = $1 FOR SHARE"),
                        JOIN),
                inSnapshots(
                        "marks: not demanded",
                        "nobody asks for marks, so none are left",
                        text("_before_", "PERFORM everview\\.demand_marks\\([^;]*;", ""),
                        JOIN),
                inSnapshots(
                        "marks: self-joins look past their own table",
                        "writers of a table that is joined with itself do not mind each other",
                        text("_before_", "AS w FOR SHARE", "AS w WHERE w.input <> 1 FOR SHARE"),
                        SELF_JOIN),
                new Mutant(
                        "computations: nobody looks",
                        "a transaction does not mind that the view is younger than its snapshot",
                        text("_(insert|update|delete|apply)_", "PERFORM everview\\.require_seen\\([^;]*;", "NULL;"),
                        new Trial.Older(Mode.IMMEDIATE),
                        List.of(ROWS, GROUPS)),
                new Mutant(
                        "computations: nobody looks at the commit",
                        "a transaction that commits does not mind that the view is younger than its snapshot",
                        text("_fold_", "PERFORM everview\\.require_seen\\([^;]*;", "NULL;"),
                        new Trial.Older(Mode.ON_COMMIT),
                        List.of(ROWS, GROUPS)));
    }
}
