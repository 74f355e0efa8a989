package dev.everview.compiler.sql;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.plan.Assumption;
import dev.everview.compiler.plan.MaintenancePlan;
import dev.everview.compiler.plan.ViewPlan;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.StoredColumn;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the catalog is told of a view: the document that {@code everview.register} takes. */
record Registration(Description description, ViewPlan plan, CompilerOptions options, String version) {
    String json() {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("definition", description.body().viewdef().strip().replaceFirst(";$", ""));
        json.put("query", description.text());
        json.put("flavor", options.flavor());
        json.put("compiler", version);
        if (!options.filled()) {
            json.put("populated", false);
        }
        ArrayNode columns = json.putArray("columns");
        description.columns().forEach(column -> columns.add(column.name()));
        ObjectNode chosen = json.putObject("options");
        chosen.put("mode", options.mode().word());
        if (options.serial()) {
            chosen.put("lock", "view");
        }
        if (!options.interval().isEmpty()) {
            chosen.put("interval", options.interval());
        }
        if (!options.resume().isEmpty()) {
            chosen.put("resume", options.resume());
        }
        if (options.full()) {
            chosen.put("strategy", "full");
        }
        if (!options.source().isEmpty()) {
            chosen.put("source", options.source());
        }
        ArrayNode stages = json.putArray("stages");
        plan.stages().forEach(stage -> stage(stages.addObject(), stage));
        ArrayNode inputs = json.putArray("inputs");
        plan.inputs().forEach(input -> inputs.add(Identifier.qualified(input.schema(), input.name())));
        Naming.ByPlaceholder naming = new Naming.ByPlaceholder(description, plan.inputs());
        ArrayNode routines = json.putArray("routines");
        new ViewRoutines(description, naming, plan, version)
                .all()
                .forEach((name, text) -> routines.addObject()
                        .put("name", Identifier.hidden(name))
                        .put("template", Naming.ByPlaceholder.template(text)));
        json.put("refresh", Identifier.hidden(ViewRoutines.refreshName(plan)));
        if (plan.mode().logged()) {
            json.put("fold", Identifier.hidden(LogRoutines.foldName(plan)));
            ArrayNode logs = json.putArray("logs");
            plan.logs().forEach(log -> logs.add(Identifier.hidden(log.table())));
        }
        ArrayNode triggers = json.putArray("triggers");
        Stream<StageScript.Trigger> ofStages = plan.stages().stream()
                .flatMap(stage -> new StageScript(description, stage, naming).triggers().stream());
        Stream<StageScript.Trigger> others =
                Stream.concat(new LogScript(description, plan).triggers().stream(), MergeTriggers.of(plan).stream());
        Stream.concat(ofStages, others)
                .forEach(trigger -> triggers.addObject()
                        .put("table", trigger.table())
                        .put("name", trigger.name())
                        .put("reach", trigger.reach().name().toLowerCase(Locale.ROOT))
                        .put("sql", Naming.ByPlaceholder.template(trigger.on(naming.target()))));
        relations(json.putArray("relations"));
        json.put("anchor", Identifier.hidden(InstallScript.anchor(plan)));
        index(json.putArray("indexes"));
        assumptions(json.putArray("assumptions"));
        return json.toPrettyString();
    }

    private void stage(ObjectNode node, MaintenancePlan stage) {
        node.put("name", stage.names().table().name());
        node.put("table", new StageScript(description, stage).table());
        node.put("strategy", stage.stage().strategy().word());
        node.put("why", stage.stage().strategy().why());
        ArrayNode key = node.putArray("key");
        stage.stage().shape().key().forEach(column -> key.add(column.name()));
        if (!stage.names().isHidden()
                && stage.stage().shape() instanceof Stage.Groups groups
                && !groups.grand()
                && groups.rowCount() != null) {
            // views above it look past groups that have just lost their last row
            int place = groups.columns().indexOf(groups.state(groups.rowCount()));
            node.put("count", String.valueOf(place + 1));
        }
    }

    /** The hidden relations, those that read others first. */
    private void relations(ArrayNode nodes) {
        for (MaintenancePlan stage : plan.stages()) {
            if (stage.names().isHidden()) {
                nodes.add(new StageScript(description, stage).table());
            }
            stage.ownStashes().forEach(input -> OwnRows.relations(input.stash()).forEach(nodes::add));
        }
        new LogScript(description, plan).relations().forEach(nodes::add);
        plan.guards().forEach(guard -> nodes.add(Identifier.hidden(guard)));
        if (!plan.guards().isEmpty()) {
            nodes.add(Identifier.hidden(plan.names().ledger()));
            nodes.add(Identifier.hidden(plan.names().demand()));
        }
        nodes.add(new LastComputation(plan).name());
        new KeyColumns(plan).name().ifPresent(nodes::add);
    }

    private void index(ArrayNode nodes) {
        MaintenancePlan view = plan.view();
        StageScript script = new StageScript(description, view);
        if (!script.hasPlainIndex()) {
            return;
        }
        ObjectNode index = nodes.addObject();
        ArrayNode labels = index.putArray("columns");
        List<StoredColumn> columns = view.stage().shape().columns();
        view.stage().shape().key().forEach(column -> labels.add(String.valueOf(columns.indexOf(column) + 1)));
        index.put("nulls_not_distinct", script.nullableKey());
        // rows of a group are found by ON CONFLICT, which fails without the index; other views only get slow
        index.put("required", view.stage().shape() instanceof Stage.Groups);
    }

    private void assumptions(ArrayNode nodes) {
        for (Assumption assumption : plan.assumptions()) {
            ObjectNode node = nodes.addObject();
            node.put("input", assumption.input());
            node.put("kind", assumption.kind().name().toLowerCase(Locale.ROOT));
            ArrayNode columns = node.putArray("columns");
            assumption.columns().forEach(column -> columns.add(String.valueOf(column)));
            if (assumption.kind() == Assumption.Kind.FOREIGN_KEY) {
                node.put("referenced_input", assumption.referencedInput());
                ArrayNode referenced = node.putArray("referenced_columns");
                assumption.referencedColumns().forEach(column -> referenced.add(String.valueOf(column)));
            }
        }
    }
}
