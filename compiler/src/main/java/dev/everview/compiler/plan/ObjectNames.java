package dev.everview.compiler.plan;

import dev.everview.compiler.stage.ShortName;
import dev.everview.compiler.stage.StageTable;

/**
 * The names of everything that is installed for one stage of a view. They are readable, at most 63 bytes long, and told apart by a hash
 * of the view's first name and serial, so that a view that was renamed leaves its old name free.
 *
 * @param schema the view's schema
 * @param view the view's name
 * @param serial the number of the description
 * @param stage 0 for the stage whose table is the view, else the number of the hidden stage
 */
public record ObjectNames(String schema, String view, long serial, int stage) {
    /** Where hidden tables and functions live. */
    public static final String HIDDEN_SCHEMA = "everview_data";

    /** The names of the stage whose table is the view. */
    public static ObjectNames ofView(String schema, String view, long serial) {
        return new ObjectNames(schema, view, serial, 0);
    }

    /** The names of a hidden stage of the same view. */
    public ObjectNames ofStage(int number) {
        return new ObjectNames(schema, view, serial, number);
    }

    /** The names of the stage whose table is the view. */
    public ObjectNames ofView() {
        return ofStage(0);
    }

    /** Whether users do not see the stage's table. */
    public boolean isHidden() {
        return stage > 0;
    }

    /** The stage's table. */
    public StageTable table() {
        return isHidden()
                ? new StageTable(HIDDEN_SCHEMA, ShortName.of("", stem(), "_" + hash()))
                : new StageTable(schema, view);
    }

    /**
     * With the number of a hidden stage. Triggers of one table fire in the order of their names: {@code via} comes behind the events, so
     * that a stage that reads a table and a hidden stage above it hears of the table first and need not put the change aside, unless
     * it waits for the end of the statement anyway.
     */
    private String stem() {
        return isHidden() ? view + "_via_" + stage : view;
    }

    /** Eight hexadecimal digits that tell this stage's objects from those of others. */
    public String hash() {
        return ShortName.hash(schema + "." + view + "." + serial + (isHidden() ? "." + stage : ""));
    }

    /** A hidden table, function or view: {@code view_role_hash}. */
    public String hidden(String role) {
        return ShortName.of("", stem() + "_" + role, "_" + hash());
    }

    /** A trigger. PostgreSQL fires triggers of one event in the order of their names. */
    public String trigger(String role) {
        return ShortName.of("ivm_", stem() + "_" + role, "_" + hash());
    }

    /**
     * A trigger that fires behind all others of maintained views: {@code z} comes behind the underscore.
     *
     * @param turn by which such triggers follow each other
     */
    public String lastTrigger(String turn, String role) {
        return ShortName.of("ivmz_" + turn + "_", stem() + "_" + role, "_" + hash());
    }

    /** The unique index on the key: named as pg_ivm names it. */
    public String index() {
        return isHidden() ? hidden("key") : ShortName.of("", view, "_index");
    }

    /** The stage as sentences name it. */
    public String shown() {
        String name = schema + "." + view;
        return (isHidden() ? "stage " + stage + " of " + name : name).replaceAll("\\p{Cntrl}", " ");
    }

    /** The setting that tells which statements on inputs of the stage have begun and not ended, and what waits for the last of them. */
    public String underwaySetting() {
        return "everview.underway_" + hash();
    }

    /** The setting that counts the tables which a TRUNCATE has announced and not yet reported. */
    public String truncatingSetting() {
        return "everview.truncating_" + hash();
    }

    /** The setting that tells whether this transaction has taken the guards for changes of a base table, by its number. */
    public String guardedSetting(int number) {
        return "everview.guarded_" + hash() + "_" + number;
    }

    /** The setting that tells which actions of statements are under way on a partitioned base table, by its number. */
    public String actionsSetting(int number) {
        return "everview.actions_" + ofView().hash() + "_" + number;
    }

    /** The setting that remembers which transaction has left its mark in the view's ledger. */
    public String writerSetting() {
        return "everview.writer_" + ofView().hash();
    }

    /** The hidden table in which writers of the view's base tables leave their marks; there is one when there are guards. */
    public String ledger() {
        return ofView().hidden("writers");
    }

    /**
     * The sequence that says whether writers leave marks. It is set when the first transaction with one snapshot comes, and stays set
     * when that transaction fails: a sequence is not rolled back.
     */
    public String demand() {
        return ofView().hidden("marks_wanted");
    }

    /** The sequence with the number of the transaction that last computed the view from what it saw. */
    public String lastComputation() {
        return ofView().hidden("computed");
    }

    /** The hidden table with a row for each transaction that changes base tables, for a view that follows at its end. */
    public String queue() {
        return ofView().hidden("queue");
    }
}
