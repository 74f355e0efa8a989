package dev.everview.coverage;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a statement ends with, as a word: the SQLSTATE, or that it fails whether there are views or not. */
public final class Ending {
    public static final String SUCCESS = "00000";
    public static final String PENDING = "55006";
    public static final String TIMEOUT = "57014";
    /** In place of the SQLSTATE where a statement fails whether there are views or not: these would be slow to drop. */
    public static final String BY_ITSELF = "by itself";

    private static final String SEVERAL_ROWS = "21000";
    private static final String CONSTRAINT_CLASS = "23";
    private static final String DATA_CLASS = "22";
    private static final String HIDDEN = "everview_data";

    private Ending() {}

    /** What may end with an error. */
    public interface Step {
        /** Takes it. */
        void take() throws SQLException;
    }

    /** That of a step, where an error is told in one of the ways below. */
    public static String after(Step step, Function<SQLException, String> told) {
        try {
            step.take();
            return SUCCESS;
        } catch (SQLException e) {
            return told.apply(e);
        }
    }

    /**
     * Of any statement.
     *
     * @param isView whether a name, without quotes, is that of a view
     */
    public static String of(SQLException e, Predicate<String> isView) {
        return breaksConstraintOfTable(e, isView) ? BY_ITSELF : ofQuery(e);
    }

    /** Of a query. */
    public static String ofQuery(SQLException e) {
        return Objects.requireNonNullElse(e.getSQLState(), "no SQLSTATE: " + e.getMessage());
    }

    /** Of a change of a base table, which may also fail before it comes to any view. */
    public static String ofChange(SQLException e, Predicate<String> isView) {
        return failsBeforeViews(e) ? BY_ITSELF : of(e, isView);
    }

    /** Of a statement that breaks a constraint and gives a scalar sub-query several rows, either is told. */
    public static boolean eitherIsTold(String state, String plain) {
        return state.equals(SEVERAL_ROWS) && plain.equals(BY_ITSELF);
    }

    private static boolean failsBeforeViews(SQLException e) {
        return message(e, DATA_CLASS).filter(Ending::isOutsideOfViews).isPresent();
    }

    /** Of a domain no table is told. */
    private static boolean breaksConstraintOfTable(SQLException e, Predicate<String> isView) {
        return message(e, CONSTRAINT_CLASS)
                .filter(told -> told.getSchema() != null && !HIDDEN.equals(told.getSchema()))
                .filter(told -> told.getTable() == null ? isOutsideOfViews(told) : !isView.test(told.getTable()))
                .isPresent();
    }

    /** Whether no trigger of a view is under way: each of those is a function in PL/pgSQL. */
    private static boolean isOutsideOfViews(ServerErrorMessage told) {
        return !String.valueOf(told.getWhere()).contains("PL/pgSQL");
    }

    /** What the server says of an error of a class. */
    private static Optional<ServerErrorMessage> message(SQLException e, String stateClass) {
        return e instanceof PSQLException known
                        && String.valueOf(e.getSQLState()).startsWith(stateClass)
                ? Optional.ofNullable(known.getServerErrorMessage())
                : Optional.empty();
    }
}
