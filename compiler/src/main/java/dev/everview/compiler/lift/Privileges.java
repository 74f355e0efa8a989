package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.description.Description;

/** What the view's owner must be allowed to do with the tables below the view. */
public final class Privileges {
    private Privileges() {}

    /** The refusal for a table on which the owner lacks a privilege. */
    public static CompileException missing(Description description, String privilege, String schema, String name) {
        return new CompileException(Diagnostic.of(
                        DiagnosticCode.MISSING_PRIVILEGE,
                        "permission denied for table " + name + ": the view's owner needs " + privilege + " on it")
                .withHint("GRANT SELECT, TRIGGER ON " + quoted(schema) + "." + quoted(name) + " TO "
                        + quoted(description.server().role())));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
