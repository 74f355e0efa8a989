package dev.everview.fuzz;

import dev.everview.compiler.Mode;
import dev.everview.coverage.Changes;
import dev.everview.coverage.RandomValues;
import dev.everview.coverage.TableShape;
import dev.everview.coverage.TableShape.Column;
import dev.everview.coverage.TableShape.Family;
import dev.everview.fuzz.FuzzCase.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a workload has beside the usual statements: MERGE, and views that are computed afresh or told to follow. Not thread-safe. */
final class MoreChanges implements Changes {
    private static final int MERGE_SINCE = 15;
    private static final int BY_SOURCE_SINCE = 17;

    private final Choice choice;
    private final int major;
    private final RandomValues values;
    private final Changes usual;
    private final List<TableShape> keyed;
    private final List<View> views;
    private final List<View> waiting;

    MoreChanges(
            Choice choice, int major, RandomValues values, Changes usual, List<TableShape> tables, List<View> views) {
        this.choice = choice;
        this.major = major;
        this.values = values;
        this.usual = usual;
        this.keyed = tables.stream().filter(MoreChanges::hasIntegerKey).toList();
        this.views = views.stream().filter(View::maintained).toList();
        this.waiting = this.views.stream()
                .filter(view -> view.mode() != Mode.IMMEDIATE)
                .toList();
    }

    private static boolean hasIntegerKey(TableShape table) {
        return !table.key().isEmpty() && table.key().get(0).family() == Family.INTEGER;
    }

    @Override
    public String next() {
        if (major >= MERGE_SINCE && !keyed.isEmpty() && choice.percent(10)) {
            return merge(choice.of(keyed));
        }
        if (!views.isEmpty() && choice.percent(3)) {
            return "SELECT everview.refresh('" + choice.of(views).name() + "')";
        }
        if (!waiting.isEmpty() && choice.percent(5)) {
            return "SELECT everview.apply('" + choice.of(waiting).name() + "')";
        }
        return usual.next();
    }

    @Override
    public String emptying() {
        return usual.emptying();
    }

    @Override
    public String fill(TableShape table) {
        return usual.fill(table);
    }

    /**
     * Partition keys are second in primary keys. MERGE that moves rows to other partitions is refused unless it has actions for DELETE and
     * INSERT, too.
     */
    private String merge(TableShape table) {
        Column key = table.key().get(0);
        String numbers = Stream.of(values.present(key), values.present(key), "" + (900 + choice.below(9)))
                .distinct()
                .map(each -> "(" + each + ")")
                .collect(Collectors.joining(", "));
        List<Column> others =
                table.columns().stream().filter(column -> !column.key()).toList();
        List<String> actions = new ArrayList<>();
        boolean deletes = choice.percent(50);
        boolean inserts = choice.percent(60);
        if (deletes) {
            actions.add("WHEN MATCHED AND m." + key.name() + " % 2 = " + choice.below(2) + " THEN DELETE");
        }
        if (deletes && inserts && table.key().size() > 1 && choice.percent(60)) {
            actions.add("WHEN MATCHED THEN UPDATE SET " + assignment(table.key().get(1)));
        } else if (!others.isEmpty()) {
            actions.add("WHEN MATCHED THEN UPDATE SET " + assignment(choice.of(others)));
        }
        if (inserts) {
            actions.add("WHEN NOT MATCHED THEN INSERT ("
                    + table.columns().stream().map(Column::name).collect(Collectors.joining(", ")) + ") VALUES ("
                    + table.columns().stream()
                            .map(column -> column.equals(key) ? "s.x" : values.any(column))
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        if (major >= BY_SOURCE_SINCE && choice.percent(25)) {
            actions.add("WHEN NOT MATCHED BY SOURCE AND m." + key.name() + " % 3 = 0 THEN "
                    + (others.isEmpty() || choice.percent(40)
                            ? "DELETE"
                            : "UPDATE SET " + assignment(choice.of(others))));
        }
        if (actions.isEmpty()) {
            actions.add("WHEN MATCHED THEN DELETE");
        }
        return "MERGE INTO " + table.name() + " AS m USING (VALUES " + numbers + ") AS s (x) ON m." + key.name()
                + " = s.x " + String.join(" ", actions);
    }

    private String assignment(Column column) {
        return column.name() + " = " + values.any(column);
    }
}
