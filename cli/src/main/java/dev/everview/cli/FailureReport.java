package dev.everview.cli;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.embedded.EmbeddedPostgresException;
import dev.everview.service.ServiceException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A failure in the words shown to the user: first line, then detail and hint.
 *
 * @param trace the stack trace; only for faults of our own
 */
record FailureReport(
        ExitStatus status,
        String message,
        @Nullable String detail,
        @Nullable String hint,
        @Nullable String trace) {

    static FailureReport of(Throwable failure) {
        return switch (failure) {
            case CommandFailure e ->
                new FailureReport(e.status(), String.valueOf(e.getMessage()), null, e.hint(), null);
            case EmbeddedPostgresException e ->
                new FailureReport(ExitStatus.ENVIRONMENT, String.valueOf(e.getMessage()), null, e.hint(), null);
            case ServiceException e ->
                new FailureReport(ExitStatus.ENVIRONMENT, String.valueOf(e.getMessage()), null, null, null);
            case CompileException e -> of(e, e.diagnostic());
            case SQLException e -> of(e);
            default ->
                new FailureReport(
                        ExitStatus.OUR_BUG,
                        "unexpected failure: " + failure,
                        null,
                        "please report this with the lines below",
                        trace(failure));
        };
    }

    private static FailureReport of(CompileException failure, Diagnostic diagnostic) {
        ExitStatus status = switch (diagnostic.code().kind()) {
            case INVALID_INPUT -> ExitStatus.INVALID_INPUT;
            case NOT_SUPPORTED -> ExitStatus.NOT_SUPPORTED;
            case ENVIRONMENT -> ExitStatus.ENVIRONMENT;
            case OUR_BUG -> ExitStatus.OUR_BUG;
        };
        String trace = status == ExitStatus.OUR_BUG ? trace(failure) : null;
        return new FailureReport(
                status, String.valueOf(failure.getMessage()), diagnostic.detail(), diagnostic.hint(), trace);
    }

    private static FailureReport of(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        ServerErrorMessage server = failure instanceof PSQLException e ? e.getServerErrorMessage() : null;
        if (server == null) {
            String hint = state.startsWith("08") ? "check --url, or start a local server with: everview up" : null;
            return new FailureReport(ExitStatus.ENVIRONMENT, String.valueOf(failure.getMessage()), null, hint, null);
        }
        return new FailureReport(
                statusOf(state), "[" + state + "] " + server.getMessage(), server.getDetail(), server.getHint(), null);
    }

    /** The classes of SQLSTATE that tell of the statement itself; all else is the state of the database. */
    private static ExitStatus statusOf(String state) {
        if (state.startsWith("0A")) {
            return ExitStatus.NOT_SUPPORTED;
        }
        if (state.equals("42501")) {
            return ExitStatus.ENVIRONMENT;
        }
        boolean aboutInput = state.startsWith("42") || state.startsWith("22") || state.startsWith("3F");
        return aboutInput ? ExitStatus.INVALID_INPUT : ExitStatus.ENVIRONMENT;
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    void print(PrintWriter out) {
        out.println("error: " + message);
        if (detail != null) {
            out.println("  detail: " + detail.replace("\n", "\n  "));
        }
        if (hint != null) {
            out.println("  hint: " + hint.replace("\n", "\n  "));
        }
        if (trace != null) {
            out.println(trace);
        }
        out.flush();
    }
}
