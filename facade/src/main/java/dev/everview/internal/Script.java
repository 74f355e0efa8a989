package dev.everview.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is executed to create a view, in order, as the caller and in the caller's transaction. The last statement registers it.
 *
 * @param notices told to the user afterwards
 * @param rowCountSql a query for the number of rows the view then has, or null
 */
public record Script(
        List<Statement> statements,
        List<Notice> notices,
        @Nullable String rowCountSql) {
    public Script {
        statements = List.copyOf(statements);
        notices = List.copyOf(notices);
    }

    /**
     * One statement.
     *
     * @param comment what it is for
     */
    public record Statement(String comment, String sql) {}

    /**
     * One message.
     *
     * @param level NOTICE or WARNING
     */
    public record Notice(
            String level,
            String message,
            @Nullable String detail,
            @Nullable String hint) {}
}
