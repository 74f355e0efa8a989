package dev.everview.compiler.sql;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.delta.Term;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.plan.BlockQuery;
import dev.everview.compiler.plan.Event;
import dev.everview.compiler.plan.MaintenancePlan;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.stage.Branch;
import dev.everview.compiler.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** How changed rows become changes of the view's table: the part of the functions that depends on the stage's shape. */
sealed interface Folding {
    static Folding of(Description description, Naming naming, MaintenancePlan plan, Afresh afresh) {
        ViewTable view = afresh.view();
        List<BlockQuery> blocks = plan.stage().source().branches().stream()
                .map(branch -> new BlockQuery(plan, branch))
                .toList();
        return switch (plan.stage().shape()) {
            case Stage.Groups groups ->
                new OfGroups(view, blocks, plan, groups, new GroupFold(description, naming, plan, groups));
            case Stage.Recomputed recomputed ->
                new OfKeys(view, blocks, plan, new KeyFold(description, naming, plan, recomputed, afresh));
            case Stage.Rows rows -> new OfRows(view, blocks, plan, rows, new RowFold(description, naming, plan, rows));
        };
    }

    ViewTable view();

    /** Variables that the statements need which fold any number of changes of this kind. */
    List<String> declarations(Event event);

    /** Variables that the statements need which fold one event's transition tables. */
    default List<String> declarations(long relation, Event event) {
        return declarations(event);
    }

    /** Settings of the functions that fold. */
    default Map<String, String> settings() {
        return Map.of();
    }

    /** Fills the empty table; no semicolon. */
    String fill();

    /**
     * Folds one event's transition tables, of a table that no join reads twice.
     *
     * @param whenMany what to do first when there are many rows; may be empty
     */
    String fold(long relation, Event event, String whenMany);

    /** Folds the stashed changes of all inputs. */
    default String foldStash() {
        return foldStash(branch -> plan().jointTerms().get(branch));
    }

    /** Folds the stashed changes where only some inputs have any. */
    default String foldStash(Set<Long> changed) {
        return foldStash(branch -> plan().jointTerms(branch, changed));
    }

    /** Folds stashed changes by the terms of each branch. */
    String foldStash(IntFunction<List<Term>> terms);

    /** Whether the statements read what has changed, and so depend on how much that is. */
    default boolean readsChanges() {
        return true;
    }

    /** Statements that fold a table of changes, planned for its size. */
    private static String sized(Event event, String whenMany, String fold) {
        return ChangeSize.ofRows(List.of(rows(event)), whenMany) + "\n" + fold;
    }

    /** A transition table with as many rows as the statement changed. */
    static String rows(Event event) {
        return event == Event.DELETE ? BlockQuery.OLD_ROWS : BlockQuery.NEW_ROWS;
    }

    /** The branches. */
    List<BlockQuery> blocks();

    MaintenancePlan plan();

    /** Whether the source is one join block, which needs no weights where all rows arrive or all leave. */
    default boolean isBlock() {
        return plan().stage().source().isBlock();
    }

    /** The whole source as it is now, each row with the weight of its branch. */
    default List<BlockQuery.From> current() {
        return blocks().stream().map(block -> block.current().weighted()).toList();
    }

    /** The change that one event's transition tables make in each branch that reads the table. */
    default List<BlockQuery.From> changes(long relation, Event event) {
        List<BlockQuery.From> changes = new ArrayList<>();
        for (BlockQuery block : blocks()) {
            block.occurrences(relation).forEach(scan -> changes.add(block.change(scan, event)));
        }
        return changes;
    }

    /** The change that stashed changes make. */
    default List<BlockQuery.From> stashed(IntFunction<List<Term>> jointTerms) {
        List<BlockQuery.From> terms = new ArrayList<>();
        for (int i = 0; i < blocks().size(); i++) {
            BlockQuery block = blocks().get(i);
            jointTerms.apply(i).forEach(term -> terms.add(block.overStash(term)));
        }
        return terms;
    }

    /** Groups: contributions by key. */
    record OfGroups(ViewTable view, List<BlockQuery> blocks, MaintenancePlan plan, Stage.Groups groups, GroupFold folds)
            implements Folding {
        @Override
        public List<String> declarations(Event event) {
            List<String> all = new ArrayList<>();
            if (looksForEmpty(event)) {
                all.add(GroupFold.EMPTIED + " tid[];");
            }
            if (event != Event.INSERT && isBlock()) {
                all.addAll(folds.repair().declarations(blocks.get(0).current()));
            }
            return all;
        }

        @Override
        public List<String> declarations(long relation, Event event) {
            List<String> all = new ArrayList<>(declarations(event));
            if (event == Event.DELETE && bySingleRow(relation, event)) {
                all.add(GroupFold.POSITION + " tid;");
                all.add(GroupFold.IS_EMPTY + " boolean;");
            }
            return all;
        }

        /** Whether one changed row changes at most one group, so that there is a shorter way. */
        private boolean bySingleRow(long relation, Event event) {
            return event != Event.UPDATE
                    && !groups.grand()
                    && plan.input(relation).joinsAtMostOne();
        }

        /**
         * Also after an INSERT where a negative branch takes rows away for those that arrive, and when statements are not tracked: a nested
         * statement may have removed the same rows already.
         */
        private boolean looksForEmpty(Event event) {
            boolean mayTakeAway = event != Event.INSERT
                    || !plan.tracked()
                    || plan.stage().source().branches().stream().anyMatch(Branch::negative);
            return !groups.grand() && mayTakeAway;
        }

        @Override
        public String fill() {
            return isBlock()
                    ? folds.fill(folds.deltas().of(blocks.get(0).current(), new Weighing.Added()), false)
                    : folds.fill(folds.deltas().ofTerms(current()), true);
        }

        @Override
        public String fold(long relation, Event event, String whenMany) {
            GroupDelta deltas = folds.deltas();
            if (!isBlock()) {
                return sized(
                        event,
                        whenMany,
                        folds.fold(deltas.ofTerms(changes(relation, event)), true, looksForEmpty(event)));
            }
            BlockQuery block = blocks.get(0);
            Rel.Scan scan = block.occurrences(relation).get(0);
            BlockQuery.From removed = block.overTransition(scan, BlockQuery.OLD_ROWS);
            String fold = switch (event) {
                case INSERT ->
                    orSingle(
                            block,
                            scan,
                            event,
                            whenMany,
                            folds.fold(
                                    deltas.of(block.overTransition(scan, BlockQuery.NEW_ROWS), new Weighing.Added()),
                                    false,
                                    looksForEmpty(event)));
                case DELETE ->
                    orSingle(
                            block,
                            scan,
                            event,
                            whenMany,
                            folds.fold(deltas.of(removed, new Weighing.Removed()), false, looksForEmpty(event)));
                case UPDATE -> {
                    BlockQuery.From both = block.overUpdate(scan);
                    Query delta = deltas.of(both, new Weighing.Weighted(weight(both)));
                    yield sized(event, whenMany, folds.fold(delta, true, looksForEmpty(event)));
                }
            };
            return event == Event.INSERT ? fold : fold + repair(deltas.removed(removed));
        }

        private String orSingle(BlockQuery block, Rel.Scan scan, Event event, String whenMany, String all) {
            if (!bySingleRow(scan.relation(), event)) {
                return sized(event, whenMany, all);
            }
            boolean leaves = event == Event.DELETE;
            Query single = folds.deltas().ofSingle(block.overFirstRow(scan, Folding.rows(event)), leaves);
            return folds.foldSingle(single, Folding.rows(event), sized(event, whenMany, all), leaves);
        }

        private static Scalar weight(BlockQuery.From from) {
            Scalar weight = from.weight();
            if (weight == null) {
                throw new IllegalStateException("an update has weights");
            }
            return weight;
        }

        @Override
        public String foldStash(IntFunction<List<Term>> jointTerms) {
            GroupDelta deltas = folds.deltas();
            List<BlockQuery.From> terms = stashed(jointTerms);
            return folds.fold(deltas.ofTerms(terms), true, !groups.grand()) + repair(deltas.removedOfTerms(terms));
        }

        private String repair(Query removed) {
            GroupRepair repair = folds.repair();
            return repair.isNeeded()
                    ? "\n-- the smallest or largest value of a group may have left\n"
                            + repair.statements(removed, blocks.get(0).current())
                    : "";
        }
    }

    /** Rows: found by key, or by their text. */
    record OfRows(ViewTable view, List<BlockQuery> blocks, MaintenancePlan plan, Stage.Rows rows, RowFold folds)
            implements Folding {
        @Override
        public List<String> declarations(Event event) {
            return List.of();
        }

        @Override
        public String fill() {
            return isBlock() ? folds.insert(blocks.get(0).current()) : folds.fill(current());
        }

        @Override
        public String fold(long relation, Event event, String whenMany) {
            if (!isBlock()) {
                return sized(event, whenMany, net(changes(relation, event)));
            }
            BlockQuery block = blocks.get(0);
            Rel.Scan scan = block.occurrences(relation).get(0);
            BlockQuery.From arriving = block.overTransition(scan, BlockQuery.NEW_ROWS);
            BlockQuery.From leaving = block.overTransition(scan, BlockQuery.OLD_ROWS);
            String lock = folds.keyed() ? "" : folds.lock() + ";\n";
            return switch (event) {
                case INSERT -> sized(event, whenMany, folds.insert(arriving) + ";");
                case DELETE -> sized(event, whenMany, lock + folds.delete(leaving) + ";");
                case UPDATE -> {
                    if (plan.changesRowsTwice(relation)) {
                        yield sized(event, whenMany, net(changes(relation, event)));
                    }
                    String replace = lock + folds.delete(leaving) + ";\n" + folds.insert(arriving) + ";";
                    yield folds.inPlace(scan)
                            .map(way -> inPlace(way, replace, whenMany))
                            .orElse(sized(event, whenMany, replace));
                }
            };
        }

        private static String inPlace(RowFold.InPlace way, String replace, String whenMany) {
            String orReplace = "IF " + way.structureChanged() + " THEN\n"
                    + "  -- keys, join columns or conditions changed: other result rows may come and go\n"
                    + SqlRenderer.indent(replace) + "\nEND IF;";
            if (way.update().isEmpty()) {
                return sized(Event.UPDATE, whenMany, orReplace);
            }
            String rows = Folding.rows(Event.UPDATE);
            String sameStructure =
                    "\n  AND NOT " + SqlRenderer.indent(way.structureChanged()).stripLeading() + ";";
            // To ask for the size in a statement of its own costs as much as half the update of one row. It is asked
            // first: a plan that was
            // kept from small changes compares each row with each.
            return way.update() + "\n  AND NOT " + ChangeSize.isLarge(rows) + sameStructure
                    + "\nIF NOT FOUND THEN\n"
                    + SqlRenderer.indent(ChangeSize.ofRows(
                                    List.of(rows),
                                    (whenMany.isEmpty() ? "" : whenMany + "\n") + way.update() + sameStructure)
                            + "\nIF NOT FOUND THEN\n" + SqlRenderer.indent(orReplace) + "\nEND IF;")
                    + "\nEND IF;";
        }

        @Override
        public String foldStash(IntFunction<List<Term>> jointTerms) {
            return net(stashed(jointTerms));
        }

        private String net(List<BlockQuery.From> terms) {
            return (folds.keyed() ? "" : folds.lock() + ";\n") + folds.net(terms) + ";";
        }
    }

    /** What is computed again for the keys that a change touches. */
    record OfKeys(ViewTable view, List<BlockQuery> blocks, MaintenancePlan plan, KeyFold folds) implements Folding {
        @Override
        public List<String> declarations(Event event) {
            return folds.declarations();
        }

        @Override
        public Map<String, String> settings() {
            return folds.declarations().isEmpty() ? Map.of() : ChangeSize.KEPT_PLANS;
        }

        @Override
        public String fill() {
            return folds.fill(blocks.get(0).current());
        }

        @Override
        public String fold(long relation, Event event, String whenMany) {
            if (folds.isWhole()) {
                String all = folds.replaceAll(blocks.get(0).current());
                String rows = Folding.rows(event);
                return "IF EXISTS (SELECT FROM " + rows + ") THEN\n"
                        + SqlRenderer.indent(
                                whenMany.isEmpty() ? all : ChangeSize.whenLarge(List.of(rows), whenMany) + "\n" + all)
                        + "\nEND IF;";
            }
            return sized(
                    event,
                    whenMany,
                    folds.follow(changes(relation, event), blocks.get(0).current()));
        }

        @Override
        public boolean readsChanges() {
            return !folds.isWhole();
        }

        @Override
        public String foldStash(IntFunction<List<Term>> jointTerms) {
            BlockQuery.From current = blocks.get(0).current();
            return folds.isWhole() ? folds.replaceAll(current) : folds.follow(stashed(jointTerms), current);
        }
    }
}
