package dev.everview.compiler.sql;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.plan.BlockQuery;
import dev.everview.compiler.plan.Event;
import dev.everview.compiler.plan.MaintenancePlan;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.stage.Stage;
import java.util.List;
import java.util.Optional;

/** How changed rows become changes of the view's table: the part of the functions that depends on the stage's shape. */
sealed interface Folding {
    static Folding of(Description description, Naming naming, MaintenancePlan plan) {
        ViewTable view = new ViewTable(description, naming, plan);
        BlockQuery block = new BlockQuery(plan);
        return switch (plan.stage().shape()) {
            case Stage.Groups groups ->
                new OfGroups(view, block, plan, groups, new GroupFold(description, naming, plan, groups));
            case Stage.Rows rows -> new OfRows(view, block, plan, rows, new RowFold(description, naming, plan, rows));
        };
    }

    ViewTable view();

    /** Variables the statements need. */
    List<String> declarations(Event event);

    /** Fills the empty table; no semicolon. */
    String fill();

    /** Folds one event's transition tables, of a table that is read once. */
    String fold(Rel.Scan scan, Event event);

    /** Folds the stashed changes of all inputs. */
    String foldStash();

    /** Groups: contributions by key. */
    record OfGroups(ViewTable view, BlockQuery block, MaintenancePlan plan, Stage.Groups groups, GroupFold folds)
            implements Folding {
        @Override
        public List<String> declarations(Event event) {
            return looksForEmpty(event) ? List.of(GroupFold.EMPTIED + " tid[];") : List.of();
        }

        /** Also after an INSERT when statements are not tracked: a nested statement may have removed the same rows already. */
        private boolean looksForEmpty(Event event) {
            return !groups.grand() && (event != Event.INSERT || !plan.tracked());
        }

        @Override
        public String fill() {
            return folds.fill(folds.deltas().of(block.current(), new Weighing.Added()));
        }

        @Override
        public String fold(Rel.Scan scan, Event event) {
            GroupDelta deltas = folds.deltas();
            BlockQuery.From removed = block.overTransition(scan, BlockQuery.OLD_ROWS);
            String fold = switch (event) {
                case INSERT ->
                    folds.fold(
                            deltas.of(block.overTransition(scan, BlockQuery.NEW_ROWS), new Weighing.Added()),
                            false,
                            looksForEmpty(event));
                case DELETE -> folds.fold(deltas.of(removed, new Weighing.Removed()), false, looksForEmpty(event));
                case UPDATE -> {
                    BlockQuery.From both = block.overUpdate(scan);
                    yield folds.fold(deltas.of(both, new Weighing.Weighted(weight(both))), true, looksForEmpty(event));
                }
            };
            return event == Event.INSERT ? fold : fold + repair(deltas.removed(removed));
        }

        private static Scalar weight(BlockQuery.From from) {
            Scalar weight = from.weight();
            if (weight == null) {
                throw new IllegalStateException("an update has weights");
            }
            return weight;
        }

        @Override
        public String foldStash() {
            GroupDelta deltas = folds.deltas();
            List<BlockQuery.From> terms =
                    plan.jointTerms().stream().map(block::overStash).toList();
            return folds.fold(deltas.ofTerms(terms), true, !groups.grand()) + repair(deltas.removedOfTerms(terms));
        }

        private String repair(Query removed) {
            return folds.needsRepair()
                    ? "\n-- groups whose smallest or largest value may have left are computed again\n"
                            + folds.repair(removed, block.current())
                    : "";
        }
    }

    /** Rows: found by key, or by their text. */
    record OfRows(ViewTable view, BlockQuery block, MaintenancePlan plan, Stage.Rows rows, RowFold folds)
            implements Folding {
        @Override
        public List<String> declarations(Event event) {
            return List.of();
        }

        @Override
        public String fill() {
            return folds.insert(block.current());
        }

        @Override
        public String fold(Rel.Scan scan, Event event) {
            BlockQuery.From arriving = block.overTransition(scan, BlockQuery.NEW_ROWS);
            BlockQuery.From leaving = block.overTransition(scan, BlockQuery.OLD_ROWS);
            String lock = folds.keyed() ? "" : folds.lock() + ";\n";
            return switch (event) {
                case INSERT -> folds.insert(arriving) + ";";
                case DELETE -> lock + folds.delete(leaving) + ";";
                case UPDATE -> {
                    String replace = lock + folds.delete(leaving) + ";\n" + folds.insert(arriving) + ";";
                    Optional<RowFold.InPlace> inPlace = folds.inPlace(scan);
                    yield inPlace.map(way -> "IF " + way.structureChanged() + " THEN\n"
                                    + "  -- keys, join columns or conditions changed: other result rows may come and go\n"
                                    + SqlRenderer.indent(replace)
                                    + (way.update().isEmpty()
                                            ? ""
                                            : "\nELSE\n" + SqlRenderer.indent(way.update()) + ";")
                                    + "\nEND IF;")
                            .orElse(replace);
                }
            };
        }

        @Override
        public String foldStash() {
            List<BlockQuery.From> terms =
                    plan.jointTerms().stream().map(block::overStash).toList();
            return (folds.keyed() ? "" : folds.lock() + ";\n") + folds.net(terms) + ";";
        }
    }
}
