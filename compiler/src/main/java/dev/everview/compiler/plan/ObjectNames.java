package dev.everview.compiler.plan;

import dev.everview.compiler.stage.ShortName;

/**
 * The names of everything that is installed for one view. They are readable, at most 63 bytes long, and told apart by a hash of the
 * view's first name and serial, so that a view that was renamed leaves its old name free.
 */
public record ObjectNames(String schema, String view, long serial) {
    /** Where hidden tables and functions live. */
    public static final String HIDDEN_SCHEMA = "everview_data";

    /** Eight hexadecimal digits that tell this view's objects from those of others. */
    public String hash() {
        return ShortName.hash(schema + "." + view + "." + serial);
    }

    /** A hidden table, function or view: {@code view_role_hash}. */
    public String hidden(String role) {
        return ShortName.of("", view + "_" + role, "_" + hash());
    }

    /** A trigger. PostgreSQL fires triggers of one event in the order of their names. */
    public String trigger(String role) {
        return ShortName.of("ivm_", view + "_" + role, "_" + hash());
    }

    /** The unique index on the view's key, named as pg_ivm names it. */
    public String index() {
        return ShortName.of("", view, "_index");
    }

    /** The setting that counts the statements which have begun to change inputs of the view and have not ended. */
    public String pendingSetting() {
        return "everview.pending_" + hash();
    }

    /** The setting that tells whether changes wait in the stash, or the view must be computed afresh. */
    public String stashedSetting() {
        return "everview.stashed_" + hash();
    }

    /** The setting that counts the tables which a TRUNCATE has announced and not yet reported. */
    public String truncatingSetting() {
        return "everview.truncating_" + hash();
    }

    /** The setting that remembers which transaction has left its mark in the ledger. */
    public String writerSetting() {
        return "everview.writer_" + hash();
    }
}
