package dev.everview.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.internal.Script;
import dev.everview.internal.ScriptCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/** The simplest maintenance that is right: computes the whole view anew at each change. Serves to test what surrounds a compiler. */
final class RecomputingCompiler implements ScriptCompiler {
    private static final List<String> EVENTS = List.of("INSERT", "UPDATE", "DELETE", "TRUNCATE");

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public String deparse(JsonNode description) {
        return definition(description);
    }

    @Override
    public List<String> explain(JsonNode description, JsonNode echo, JsonNode options) {
        return List.of("recompute", definition(description));
    }

    @Override
    public Script compile(JsonNode description, JsonNode echo, JsonNode options) {
        if (!echo.path("viewdef").asText().equals(description.path("viewdef").asText())) {
            throw new CompileException(Diagnostic.of(DiagnosticCode.SELF_CHECK_FAILED, "the echo differs"));
        }
        JsonNode target = description.path("target");
        String name = target.path("name").asText();
        if (target.path("taken").asBoolean()) {
            throw new CompileException(
                    Diagnostic.of(DiagnosticCode.NAME_TAKEN, "relation \"" + name + "\" already exists"));
        }
        String view = quote(target.path("schema").asText()) + "." + quote(name);
        String stem = Integer.toHexString(view.hashCode());
        List<Script.Statement> statements = new ArrayList<>();
        statements.add(new Script.Statement("the view", "CREATE TABLE " + view + " AS " + definition(description)));
        statements.add(new Script.Statement(
                "its definition", "CREATE VIEW everview_data.anchor_" + stem + " AS " + definition(description)));
        ObjectNode plan = mapper.createObjectNode()
                .put("definition", definition(description))
                .put("query", description.path("text").asText())
                .put("flavor", options.path("flavor").asText())
                .put("anchor", "everview_data.anchor_" + stem)
                .put("refresh", "everview_data.refresh_" + stem);
        plan.set("options", options);
        plan.putArray("stages").addObject().put("name", name).put("strategy", "full");
        routine(plan, statements, view, stem, "refresh", "bigint", "RETURN (SELECT count(*) FROM %{view});");
        routine(plan, statements, view, stem, "change", "trigger", "RETURN NULL;");
        for (JsonNode relation : description.path("relations")) {
            trigger(plan, statements, relation, stem);
        }
        statements.add(
                new Script.Statement(
                        "no direct changes",
                        "CREATE TRIGGER ivm_refuse_" + stem + " BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "
                                + view
                                + " FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION everview.refuse_change()"));
        statements.add(new Script.Statement(
                "registration",
                "SELECT everview.register(" + literal(view) + "::regclass, " + literal(plan.toString()) + "::jsonb)"));
        return new Script(
                statements,
                List.of(new Script.Notice("NOTICE", "created \"" + name + "\"", "Some detail.", "Some hint.")),
                "SELECT count(*) FROM " + view);
    }

    /** The definition of the description is read back through the anchor, so that renames of base tables do not matter. */
    private static void routine(
            ObjectNode plan,
            List<Script.Statement> statements,
            String view,
            String stem,
            String role,
            String result,
            String end) {
        String template = "CREATE FUNCTION everview_data." + role + "_" + stem + "() RETURNS " + result
                + " LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $everview$\n"
                + "BEGIN\n    DELETE FROM %{view};\n    INSERT INTO %{view} SELECT * FROM %{data:anchor_" + stem
                + "};\n    "
                + end + "\nEND\n$everview$";
        statements.add(new Script.Statement(
                role,
                template.replace("%{view}", view)
                        .replace("%{data:anchor_" + stem + "}", "everview_data.anchor_" + stem)));
        plan.withArray("routines")
                .addObject()
                .put("name", "everview_data." + role + "_" + stem)
                .put("template", template);
    }

    private static void trigger(ObjectNode plan, List<Script.Statement> statements, JsonNode relation, String stem) {
        String table = quote(relation.path("schema").asText()) + "."
                + quote(relation.path("name").asText());
        plan.withArray("inputs").add(table);
        for (String event : EVENTS) {
            String name = "ivm_" + event.toLowerCase(Locale.ROOT) + "_" + stem;
            String template = "CREATE TRIGGER " + name + " AFTER " + event + " ON %{rel:"
                    + relation.path("oid").asText() + "} FOR EACH STATEMENT EXECUTE FUNCTION everview_data.change_"
                    + stem + "()";
            statements.add(new Script.Statement(
                    event, template.replaceFirst("%\\{rel:\\d+}", Matcher.quoteReplacement(table))));
            plan.withArray("triggers")
                    .addObject()
                    .put("table", table)
                    .put("name", name)
                    .put("sql", template);
        }
    }

    private static String definition(JsonNode description) {
        return description.path("viewdef").asText().stripTrailing().replaceFirst(";$", "");
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
