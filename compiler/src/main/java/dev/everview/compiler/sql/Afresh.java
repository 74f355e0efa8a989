package dev.everview.compiler.sql;

import dev.everview.compiler.Mode;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.plan.MaintenancePlan;
import dev.everview.compiler.plan.ViewPlan;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.StoredColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The way out for changes of most of a view: it is computed afresh, if nobody is in the way.
 *
 * <p>Each stage decides for itself, and whatever stands above a stage that is computed afresh is computed afresh, too: all its rows leave
 * and come back, and nobody could follow that for less. So it never costs more than to compute the whole view, where each stage is computed
 * once.
 *
 * <p>Only a stage that counts statements knows that no other change of the same statement is still to come. For all others the texts are
 * empty, and so they are for hidden groups that join nothing: to fold all rows of a table into groups costs no more than to count them
 * again, and often changes none that those above would have to follow.
 *
 * @param view the table of the stage
 * @param tables what the stage reads and its own table, as regclass: where one of them is large, a few changed rows may be most of a view
 * @param readers the stages that read it, each after those that it reads
 * @param locks the guards of the view and the tables of the stage and of all above it, as regclass
 * @param lock the function that takes these locks
 */
record Afresh(
        MaintenancePlan plan,
        ViewTable view,
        List<String> tables,
        List<MaintenancePlan> readers,
        List<String> locks,
        String lock) {
    Afresh {
        tables = List.copyOf(tables);
        readers = List.copyOf(readers);
        locks = List.copyOf(locks);
    }

    static Afresh of(Description description, Naming naming, ViewPlan whole, MaintenancePlan plan) {
        List<String> locks = new ArrayList<>(new GuardText(whole, naming).literals());
        List<MaintenancePlan> above = new ArrayList<>(List.of(plan));
        for (MaintenancePlan stage : whole.stages()) {
            if (above.stream().anyMatch(stage::reads)) {
                above.add(stage);
            }
        }
        above.forEach(stage -> locks.add(new ViewTable(description, naming, stage).regclass()));
        ViewTable view = new ViewTable(description, naming, plan);
        return new Afresh(
                plan,
                view,
                Stream.concat(
                                plan.inputs().stream().map(input -> naming.regclass(input.relation())),
                                Stream.of(view.regclass()))
                        .toList(),
                whole.stages().stream().filter(stage -> stage.reads(plan)).toList(),
                locks,
                // what is folded from a log is all of one snapshot, and so is what is computed instead
                whole.mode() == Mode.DEFERRED ? "everview.try_locks" : "everview.lock_now");
    }

    private boolean allowed() {
        return plan.tracked()
                && !(plan.names().isHidden()
                        && plan.stage().shape() instanceof Stage.Groups
                        && !plan.stage().source().joins());
    }

    /** The statements that compute the stage afresh, and those above it after it, once the locks are held. */
    String compute() {
        List<String> lines = new ArrayList<>();
        List<String> after = new ArrayList<>();
        if (!readers.isEmpty()) {
            lines.add("-- stages above need not follow: they are computed afresh, too");
        }
        for (MaintenancePlan reader : readers) {
            Underway underway = new Underway(reader);
            lines.add(underway.markAfresh());
            // the others come when their turn comes, or at the end of the statement
            if (!plan.logged() && !reader.settles()) {
                lines.add(underway.begin());
                after.add(underway.end());
                after.add(underway.whenOver("PERFORM " + Identifier.hidden(new RoutineNames(reader).apply()) + "();"));
            }
        }
        lines.add(alone());
        lines.addAll(after);
        return String.join("\n", lines);
    }

    /** The statement that computes the stage alone: those above it hear of all its rows. */
    private String alone() {
        return "PERFORM " + Identifier.hidden(new RoutineNames(plan).refresh()) + "();";
    }

    /** The statements that compute the stage afresh when it must be, whoever is in the way. */
    String computeAnyway() {
        return readers.isEmpty() || !allowed()
                ? alone()
                : "IF " + locked() + " THEN\n" + SqlRenderer.indent(compute()) + "\nELSE\n"
                        + SqlRenderer.indent(alone()) + "\nEND IF;";
    }

    private String locked() {
        return lock + "(ARRAY[" + String.join(", ", locks) + "]::regclass[])";
    }

    /**
     * Does something when most rows of an input have changed, so that computing afresh is cheaper than to follow.
     *
     * @param changed transition tables or stashes
     * @param inputs what each of them is a change of, as regclass
     */
    String whenMostRows(List<String> changed, List<String> inputs, String then) {
        String most = IntStream.range(0, changed.size())
                .mapToObj(i -> "everview.is_most_of(" + inputs.get(i) + ", " + ChangeSize.count(changed.get(i))
                        + ", ARRAY[" + String.join(", ", tables) + "])")
                .collect(Collectors.joining("\n    OR "));
        return when(changed.size() == 1 ? most : "(" + most + ")", "cheaper than to follow each row", then);
    }

    /**
     * Does something when most keys of the view are affected, though maybe by few rows.
     *
     * @param keys the array with the keys
     * @param columns those that hold the keys in the view, or none when each key has one row
     */
    String whenMostKeys(String keys, List<StoredColumn.Plain> columns, String then) {
        String numbers = columns.stream()
                .map(column -> String.valueOf(plan.stage().shape().columns().indexOf(column) + 1))
                .collect(Collectors.joining(", "));
        String most = "everview.is_most_keys_of(" + view.regclass() + ", cardinality(" + keys + ")"
                + (columns.isEmpty() ? "" : ", ARRAY[" + numbers + "]") + ")";
        return when(most, "cheaper than to look for the rows of each key", then);
    }

    private String when(String most, String why, String then) {
        if (!allowed()) {
            return "";
        }
        return "IF " + most + "\n   AND " + locked() + " THEN\n  -- " + why + "\n" + SqlRenderer.indent(then)
                + "\nEND IF;";
    }
}
