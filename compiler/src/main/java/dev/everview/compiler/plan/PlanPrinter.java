package dev.everview.compiler.plan;

import dev.everview.compiler.algebra.Rel;
import java.util.List;
import java.util.stream.Collectors;

/** The text form of the delta: what each change reads, and which writers wait for which. */
public final class PlanPrinter {
    private PlanPrinter() {}

    public static String text(MaintenancePlan plan) {
        StringBuilder out = new StringBuilder();
        List<Rel.Scan> scans = plan.stage().source().scans();
        for (Input input : plan.inputs()) {
            out.append("change of ")
                    .append(input.schema())
                    .append('.')
                    .append(input.name())
                    .append(": ");
            if (input.occurrences() > 1) {
                out.append("read ").append(input.occurrences()).append(" times, by the terms below");
            } else {
                out.append(scans.stream()
                        .map(scan -> (scan.relation() == input.relation() ? "Δ" : "") + scan.alias())
                        .collect(Collectors.joining(" ⋈ ")));
            }
            out.append(input.tree().byRow() ? "; rows taken one by one" : "");
            out.append(input.insertsJoinNothing() ? "; inserts join nothing (foreign key)" : "");
            out.append(input.guards().stream()
                    .map(guard -> "; locks " + guard.table() + " " + guard.mode())
                    .collect(Collectors.joining()));
            out.append('\n');
        }
        if (plan.tracked()) {
            out.append("several changes in one statement:\n");
            List<String> aliases = scans.stream().map(Rel.Scan::alias).toList();
            List<Integer> occurrences = scans.stream().map(Rel.Scan::occurrence).toList();
            plan.jointTerms()
                    .forEach(term -> out.append("  ")
                            .append(term.text(aliases, occurrences))
                            .append('\n'));
        }
        plan.settings()
                .forEach((name, value) -> out.append("setting ")
                        .append(name)
                        .append(" = ")
                        .append(value)
                        .append('\n'));
        return out.toString();
    }
}
