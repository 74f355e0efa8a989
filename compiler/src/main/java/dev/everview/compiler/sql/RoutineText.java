package dev.everview.compiler.sql;

import dev.everview.compiler.plan.MaintenancePlan;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a PL/pgSQL function around a body: its header, its pinned settings and the comment that says what it is for. */
final class RoutineText {
    private static final String SEARCH_PATH = " SET search_path = pg_catalog, pg_temp";

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
        return function(routine, returns, SEARCH_PATH + settings(), purpose, declarations, body);
    }

    /**
     * The same for a body that says of each function and type where it belongs and has no operators, so that the caller's search_path
     * may stay: to set one and to set it back costs more than the rest of a short function. It may set a setting and ignore the result.
     */
    String qualifiedFunction(String routine, String returns, String purpose, String body) {
        return function(routine, returns, "", purpose, SessionSetting.DECLARE_IGNORED, body);
    }

    private String function(
            String routine, String returns, String settings, String purpose, String declarations, String body) {
        String text = "\n-- " + purpose + "\n-- Everview " + version
                + "; \\d+ and everview.explain tell what belongs to the view.\n"
                + "#variable_conflict use_column\n"
                + (declarations.isEmpty() ? "" : "DECLARE\n" + SqlRenderer.indent(declarations) + "\n") + "BEGIN\n"
                + SqlRenderer.indent(body) + "\nEND\n";
        return "CREATE FUNCTION " + Identifier.hidden(routine) + "() RETURNS " + returns
                + "\nLANGUAGE plpgsql SECURITY DEFINER" + settings + "\nAS " + Literal.dollar(text);
    }

    private String settings() {
        return settings.entrySet().stream()
                .map(setting -> "\nSET " + setting.getKey() + " = " + Literal.quote(setting.getValue()))
                .collect(Collectors.joining());
    }
}
