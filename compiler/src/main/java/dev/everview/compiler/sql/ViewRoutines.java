package dev.everview.compiler.sql;

import dev.everview.compiler.Mode;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.plan.Input;
import dev.everview.compiler.plan.MaintenancePlan;
import dev.everview.compiler.plan.ViewPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The functions of all stages of a view, and the one that computes them all afresh. */
record ViewRoutines(Description description, Naming naming, ViewPlan plan, String version) {
    /** CREATE FUNCTION statements by routine name, in the order in which they must be created. */
    Map<String, String> all() {
        Map<String, String> routines = new LinkedHashMap<>();
        for (MaintenancePlan stage : plan.stages()) {
            routines.putAll(new Routines(description, naming, plan, stage, version).all());
        }
        if (plan.mode() == Mode.DEFERRED) {
            routines.putAll(new ReadingRoutines(naming, plan, version).all());
        } else if (plan.mode().logged()) {
            routines.putAll(new LogRoutines(description, naming, plan, version).all());
        } else if (!plan.hidden().isEmpty()) {
            routines.put(refreshName(plan), refresh());
        }
        return routines;
    }

    /** The function that computes the view afresh, and with it the stages below it. */
    static String refreshName(ViewPlan plan) {
        if (plan.mode().logged()) {
            return LogRoutines.refreshName(plan);
        }
        return plan.hidden().isEmpty()
                ? new RoutineNames(plan.view()).refresh()
                : plan.names().hidden("refresh_all");
    }

    /** While a stage is computed, those above it need not follow: their turn comes. */
    private String refresh() {
        List<String> lines = new ArrayList<>();
        List<MaintenancePlan> following = plan.stages().stream()
                .filter(stage -> stage.tracked() && stage.inputs().stream().anyMatch(Input::isStage))
                .toList();
        if (!following.isEmpty()) {
            lines.add("-- stages need not follow those below them: each is computed in its turn");
        }
        following.forEach(stage -> lines.add(new Underway(stage).suspend()));
        for (MaintenancePlan stage : plan.stages()) {
            if (following.contains(stage)) {
                lines.add(new Underway(stage).clear());
            }
            String call = Identifier.hidden(new RoutineNames(stage).refresh()) + "();";
            lines.add(stage.names().isHidden() ? "PERFORM " + call : "RETURN " + call);
        }
        return new RoutineText(plan.view(), version)
                .function(
                        refreshName(plan),
                        "bigint",
                        "Computes " + plan.names().shown() + " and its hidden stages afresh; the number of its rows.",
                        following.isEmpty() ? "" : SessionSetting.DECLARE_IGNORED,
                        String.join("\n", lines));
    }
}
