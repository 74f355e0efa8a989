package dev.everview.compiler.sql;

/**
 * Settings by which the functions of one transaction tell each other what is under way, as PL/pgSQL reads and writes them. They end
 * with the transaction, and what a savepoint undoes they forget as well.
 */
final class SessionSetting {
    /** The variable that takes results nobody needs. */
    static final String IGNORED = "__ivm_ignored";

    /** Declares the variable that takes results nobody needs: an assignment is computed directly, where PERFORM would run a query. */
    static final String DECLARE_IGNORED = SessionSetting.IGNORED + " text;";

    private SessionSetting() {}

    /** A number, zero when it was never set. */
    static String number(String name) {
        return "coalesce(nullif(current_setting('" + name + "', true), ''), '0')::integer";
    }

    /** A text, empty when it was never set. */
    static String text(String name) {
        return "coalesce(current_setting('" + name + "', true), '')";
    }

    /**
     * The statement that sets it.
     *
     * @param value an expression of type text
     */
    static String set(String name, String value) {
        return IGNORED + " := set_config('" + name + "', " + value + ", true);";
    }

    /** The statement that adds one to a number. */
    static String count(String name) {
        return set(name, "(" + number(name) + " + 1)::text");
    }

    /** The statement that takes one from a number. */
    static String countDown(String name) {
        return set(name, "(" + number(name) + " - 1)::text");
    }
}
