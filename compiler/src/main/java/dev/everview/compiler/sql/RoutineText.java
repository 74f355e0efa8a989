package dev.everview.compiler.sql;

import dev.everview.compiler.plan.MaintenancePlan;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a PL/pgSQL function around a body: its header, its pinned settings and the comment that says what it is for. */
final class RoutineText {
    private final String version;
    private final Map<String, String> settings;

    RoutineText(MaintenancePlan plan, String version) {
        this(plan, version, Map.of());
    }

    /**
     * For functions that compute nothing of what is defined, and so depend on no setting: they copy rows, and compare only those by their
     * text whose text tells them apart under all settings ({@link dev.everview.compiler.plan.Log#passesBy}).
     */
    static RoutineText copying(MaintenancePlan plan, String version) {
        RoutineText text = new RoutineText(plan, version);
        text.settings.clear();
        return text;
    }

    /** With settings of these functions beside those that the definition depends on. */
    RoutineText(MaintenancePlan plan, String version, Map<String, String> settings) {
        this.version = version;
        this.settings = new TreeMap<>(plan.settings());
        this.settings.putAll(settings);
    }

    /**
     * The CREATE FUNCTION statement.
     *
     * @param routine the name
     * @param returns the result type
     * @param purpose one line for the comment at the top
     * @param declarations lines of the DECLARE section, empty for none
     * @param body statements, each ended by a semicolon
     */
    String function(String routine, String returns, String purpose, String declarations, String body) {
        String text = "\n-- " + purpose + "\n-- Everview " + version
                + "; \\d+ and everview.explain tell what belongs to the view.\n"
                + "#variable_conflict use_column\n"
                + (declarations.isEmpty() ? "" : "DECLARE\n" + SqlRenderer.indent(declarations) + "\n") + "BEGIN\n"
                + SqlRenderer.indent(body) + "\nEND\n";
        return "CREATE FUNCTION " + Identifier.hidden(routine) + "() RETURNS " + returns
                + "\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp" + settings() + "\nAS "
                + Literal.dollar(text);
    }

    private String settings() {
        return settings.entrySet().stream()
                .map(setting -> "\nSET " + setting.getKey() + " = " + Literal.quote(setting.getValue()))
                .collect(Collectors.joining());
    }
}
