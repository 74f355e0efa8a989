package dev.everview.compiler.sql;

import dev.everview.compiler.plan.MaintenancePlan;

/**
 * What is under way on the inputs of one stage, as PL/pgSQL reads and writes it: a setting with a {@code +} for each statement that has
 * begun and not ended, after marks of what waits for the last of them. Most statements are alone, and one look at the text tells: to
 * prepare an expression costs PL/pgSQL more, once in each transaction, than to compute it.
 *
 * <p>The setting ends with the transaction, and what a savepoint undoes it forgets as well.
 */
final class Underway {
    /** Changed rows were put aside. */
    private static final String ASIDE = "*";

    /** The stage must be computed afresh. */
    private static final String AFRESH = "!";

    private final String setting;

    Underway(MaintenancePlan stage) {
        this.setting = stage.names().underwaySetting();
    }

    /** The statement that counts one which begins. */
    String begin() {
        return SessionSetting.set(setting, "concat(" + now() + ", '+')");
    }

    /** The statement that no longer counts one. */
    String end() {
        return SessionSetting.IGNORED + " := " + ending() + ";";
    }

    /** Does something when the statement that ends here is not alone, or others have left it something to fold. */
    String endWithOthers(String then) {
        return "IF " + ending() + " <> '' THEN\n" + SqlRenderer.indent(then) + "\nEND IF;";
    }

    private String ending() {
        return "set_config('" + setting + "', left(" + now() + ", -1), true)";
    }

    /** The statement that says that rows were put aside. */
    String markAside() {
        return SessionSetting.set(setting, "concat('" + ASIDE + "', ltrim(" + now() + ", '" + ASIDE + "'))");
    }

    /** The statement that says that the stage must be computed afresh. */
    String markAfresh() {
        return SessionSetting.set(setting, "concat('" + AFRESH + "', ltrim(" + now() + ", '" + ASIDE + AFRESH + "'))");
    }

    /** Whether a statement has begun that has not ended. */
    String hasBegun() {
        return now() + " LIKE '%+'";
    }

    /** Does something when all statements have ended and something waits. */
    String whenOver(String then) {
        return "IF " + now() + " IN ('" + ASIDE + "', '" + AFRESH + "', '" + ASIDE + AFRESH + "') THEN\n"
                + SqlRenderer.indent(then) + "\nEND IF;";
    }

    /** Whether the stage must be computed afresh. */
    String isAfresh() {
        return SessionSetting.text(setting) + " LIKE '%" + AFRESH + "%'";
    }

    /** The statement after which nothing is under way. */
    String clear() {
        return SessionSetting.set(setting, "''");
    }

    /** The statement by which the stage waits until it is cleared, whatever changes, and is computed afresh then. */
    String suspend() {
        return SessionSetting.set(setting, "'" + AFRESH + "+'");
    }

    private String now() {
        return "current_setting('" + setting + "', true)";
    }
}
