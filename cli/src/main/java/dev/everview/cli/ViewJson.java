package dev.everview.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.everview.ViewDetails;
import dev.everview.ViewSummary;
import java.util.List;

/** Views as programs read them. Names of fields are stable. */
final class ViewJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ViewJson() {}

    static ArrayNode list(List<ViewSummary> views) {
        ArrayNode answer = MAPPER.createArrayNode();
        views.forEach(view -> answer.add(summary(view)));
        return answer;
    }

    private static ObjectNode summary(ViewSummary view) {
        ObjectNode answer = MAPPER.createObjectNode();
        answer.put("name", view.name());
        answer.put("owner", view.owner());
        answer.put("flavor", view.flavor());
        answer.put("mode", view.mode());
        answer.put("populated", view.populated());
        strings(answer, "inputs", view.inputs());
        strings(answer, "strategies", view.strategies());
        answer.put("estimated_rows", view.estimatedRows());
        answer.put("bytes", view.bytes());
        strings(answer, "drift", view.drift());
        return answer;
    }

    static ObjectNode details(ViewDetails view) {
        ObjectNode answer = summary(view.summary());
        answer.put("definition", view.definition());
        ArrayNode stages = answer.putArray("stages");
        view.stages()
                .forEach(stage -> strings(
                        stages.addObject()
                                .put("name", stage.name())
                                .put("table", stage.table())
                                .put("strategy", stage.strategy())
                                .put("reason", stage.reason()),
                        "key",
                        stage.key()));
        ArrayNode triggers = answer.putArray("triggers");
        view.triggers()
                .forEach(trigger -> triggers.addObject()
                        .put("table", trigger.table())
                        .put("name", trigger.name())
                        .put("definition", trigger.definition()));
        strings(answer, "indexes", view.indexes());
        strings(answer, "routines", view.routines());
        strings(answer, "hidden_tables", view.hiddenTables());
        ArrayNode logs = answer.putArray("logs");
        view.logs()
                .forEach(log -> strings(
                        logs.addObject().put("name", log.name()).put("table", log.table()),
                        "shared_with",
                        log.sharedWith()));
        return answer;
    }

    private static void strings(ObjectNode target, String name, List<String> values) {
        ArrayNode array = target.putArray(name);
        values.forEach(array::add);
    }
}
