package dev.everview.compiler.plan;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.delta.Term;
import dev.everview.compiler.stage.Branch;
import java.util.List;
import java.util.stream.Collectors;

/** The text form of the delta: what each change reads, and which writers wait for which. */
public final class PlanPrinter {
    private PlanPrinter() {}

    public static String text(ViewPlan plan) {
        StringBuilder out = new StringBuilder();
        switch (plan.mode()) {
            case IMMEDIATE -> {}
            case ON_COMMIT ->
                out.append("changes are logged, and folded when the transaction commits, by the joint terms\n");
            case DEFERRED -> out.append("changes are logged, and folded on demand, by the joint terms\n");
        }
        for (MaintenancePlan stage : plan.stages()) {
            if (plan.stages().size() > 1) {
                out.append(stage.names().shown()).append(":\n");
            }
            stage(stage, out);
        }
        plan.view()
                .settings()
                .forEach((name, value) -> out.append("setting ")
                        .append(name)
                        .append(" = ")
                        .append(value)
                        .append('\n'));
        return out.toString();
    }

    private static void stage(MaintenancePlan plan, StringBuilder out) {
        List<Branch> branches = plan.stage().source().branches();
        for (Input input : plan.inputs()) {
            out.append("change of ")
                    .append(input.isStage() ? "" : input.schema() + '.')
                    .append(input.name())
                    .append(": ");
            if (input.occurrences() > 1) {
                out.append("read ").append(input.occurrences()).append(" times, by the terms below");
            } else {
                out.append(branches.stream()
                        .filter(branch ->
                                !branch.block().occurrences(input.relation()).isEmpty())
                        .map(branch -> (branch.negative() ? "- " : "")
                                + branch.block().scans().stream()
                                        .map(scan -> (scan.relation() == input.relation() ? "Δ" : "") + scan.alias())
                                        .collect(Collectors.joining(" ⋈ ")))
                        .collect(Collectors.joining(" + "))
                        .replace("+ - ", "- "));
            }
            out.append(input.tree().byRow() ? "; rows taken one by one" : "");
            out.append(input.insertsJoinNothing() ? "; inserts join nothing (foreign key)" : "");
            out.append(input.guards().stream()
                    .map(guard -> "; locks " + guard.table() + " " + guard.mode())
                    .collect(Collectors.joining()));
            out.append(plan.keyGuard() == null ? "" : "; locks the keys");
            out.append('\n');
        }
        if (plan.tracked()) {
            out.append(plan.logged() ? "joint terms:\n" : "several changes in one statement:\n");
            for (int i = 0; i < branches.size(); i++) {
                Branch branch = branches.get(i);
                List<Rel.Scan> scans = branch.block().scans();
                List<String> aliases = scans.stream().map(Rel.Scan::alias).toList();
                List<Integer> occurrences =
                        scans.stream().map(Rel.Scan::occurrence).toList();
                for (Term term : plan.jointTerms().get(i)) {
                    out.append(branch.negative() ? "- " : "  ")
                            .append(term.text(aliases, occurrences))
                            .append('\n');
                }
            }
        }
    }
}
