package dev.everview.compiler.stage;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.description.Description;
import java.util.Collection;

/** What the key of a group must be for its index: few enough columns, with equality and order. */
final class KeyTypes {
    /** INDEX_MAX_KEYS (https://www.postgresql.org/docs/current/limits.html). */
    private static final int MOST_KEYS = 32;

    private KeyTypes() {}

    /**
     * Accepts the key of a unique index.
     *
     * @throws CompileException when there can be no such index
     */
    static void check(Description description, Collection<StoredColumn.Plain> keys) {
        if (keys.size() > MOST_KEYS) {
            throw new CompileException(Diagnostic.of(
                    DiagnosticCode.CONSTRUCT_NOT_SUPPORTED,
                    "grouping, DISTINCT or PARTITION BY over " + keys.size()
                            + " columns is not supported in a maintained view: its index takes " + MOST_KEYS));
        }
        for (StoredColumn.Plain key : keys) {
            if (!description.isIndexable(key.type().oid())) {
                throw new CompileException(Diagnostic.of(
                        DiagnosticCode.TYPE_WITHOUT_EQUALITY,
                        "column \"" + key.name() + "\" cannot be grouped by: type "
                                + description.type(key.type().oid()).formatted()
                                + (description.hasEquality(key.type().oid())
                                        ? " has no order, which its index needs"
                                        : " has no equality operator")));
            }
        }
    }
}
