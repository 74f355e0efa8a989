package dev.everview.compiler.sql;

/**
 * Locks on the keys that are about to be computed again, until the transaction ends: whoever waited sees in its next statement what the
 * other has committed, and computes the key from the rows of both.
 *
 * <p>Each key is one of a fixed number of buckets, so that a change of many keys cannot fill the server's table of locks, and all are locked
 * in ascending order, so that two statements never wait for each other in a circle. They are advisory locks with two numbers, the first of
 * which is the object identifier of the guard (https://www.postgresql.org/docs/current/functions-admin.html#FUNCTIONS-ADVISORY-LOCKS).
 *
 * @param guard the name of the guard table
 */
record KeyLocks(String guard) {
    /** The variable with the bucket of each key; NULL when there are none. */
    static final String BUCKETS = "__ivm_buckets";

    /** A power of two. Eight writers of one key each meet by chance in one of five cases, and one of all keys holds so many locks. */
    private static final int COUNT = 128;

    static final String DECLARATION = BUCKETS + " integer[];";

    /**
     * The bucket of a key. It is computed from the columns as they are, for the hash depends on their collations, which variables do not have.
     *
     * @param columns the key's columns, separated by commas
     */
    String bucket(String columns) {
        return "(hash_record_extended(ROW(" + columns + "), 0) & " + (COUNT - 1) + ")::integer";
    }

    /** The statement that takes the locks. */
    String take() {
        return "-- others who change rows of these keys wait, and what this waits for is seen by the next statement\n"
                + "PERFORM pg_advisory_xact_lock(" + Literal.quote(Identifier.hidden(guard))
                + "::regclass::oid::integer, b.bucket)\nFROM (SELECT DISTINCT u.bucket FROM unnest(" + BUCKETS
                + ") AS u (bucket) ORDER BY u.bucket) AS b;";
    }
}
