package dev.everview.compiler.sql;

import dev.everview.compiler.plan.Event;
import dev.everview.compiler.plan.Input;
import dev.everview.compiler.plan.MaintenancePlan;
import java.util.List;

/** The names of the functions of one stage. */
record RoutineNames(MaintenancePlan plan) {
    String refresh() {
        return plan.names().hidden("refresh");
    }

    String apply() {
        return plan.names().hidden("apply");
    }

    String hold() {
        return plan.names().hidden("hold");
    }

    String settle() {
        return plan.names().hidden("settle");
    }

    String before(Input input) {
        return of("before", input);
    }

    String count(Input input) {
        return of("count", input);
    }

    String guard(Input input) {
        return of("guard", input);
    }

    String after(Input input, Event event) {
        return of(event.word(), input);
    }

    String row(Input input) {
        return of("row", input);
    }

    String beforeTruncate(Input input) {
        return of("before_truncate", input);
    }

    String truncate(Input input) {
        return of("truncate", input);
    }

    private String of(String what, Input input) {
        return plan.names().hidden(what + "_" + role(input));
    }

    /** The table's name, with a number when two inputs share it. */
    private String role(Input input) {
        if (input.isStage()) {
            return "stage_" + -input.relation();
        }
        List<Input> namesakes = plan.inputs().stream()
                .filter(other -> !other.isStage())
                .filter(other -> other.name().equals(input.name()))
                .toList();
        return namesakes.size() == 1 ? input.name() : input.name() + "_" + (namesakes.indexOf(input) + 1);
    }
}
