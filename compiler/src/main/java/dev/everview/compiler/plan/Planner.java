package dev.everview.compiler.plan;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.Mode;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.delta.Differentiation;
import dev.everview.compiler.delta.ForeignKeyPruning;
import dev.everview.compiler.delta.UniqueMatches;
import dev.everview.compiler.description.Column;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Relation;
import dev.everview.compiler.lift.Privileges;
import dev.everview.compiler.query.OnlyRow;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.stage.Branch;
import dev.everview.compiler.stage.ExpressionFacts;
import dev.everview.compiler.stage.Source;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.StageGraph;
import dev.everview.compiler.stage.State;
import dev.everview.compiler.stage.StoredColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** From stages to what must be installed for them. */
public final class Planner {
    private static final long INTERVAL = 1186;

    /** So many changed occurrences are multiplied out, into seven terms. */
    private static final int MOST_MULTIPLIED = 3;

    private final Description description;
    private final StageGraph graph;
    private final Set<Long> reliedOn;
    private final Readings read;
    private final CompilerOptions options;
    private final IndexAdvice indexAdvice;

    /**
     * A planner for the stages of one view.
     *
     * @param reliedOn tables on whose primary keys the algebra relies
     * @param read what the definition reads
     */
    public Planner(StageGraph graph, Set<Long> reliedOn, Readings read, CompilerOptions options) {
        this.options = options;
        this.reliedOn = reliedOn;
        this.read = read;
        this.description = graph.description();
        this.graph = graph;
        this.indexAdvice = new IndexAdvice(graph);
    }

    /** The plan of a view. */
    public ViewPlan plan(Query definition, ObjectNames names, Map<String, String> settings) {
        Map<Long, Tree> trees = new HashMap<>();
        graph.stages().stream()
                .flatMap(stage -> stage.source().scans().stream())
                .forEach(scan ->
                        trees.put(scan.relation(), Tree.of(description.relation(scan.relation()), scan.only())));
        Guards guards = guards(names, trees);
        Map<String, String> pinned = new PinnedSettings(description).of(graph, settings);
        List<MaintenancePlan> stages = new ArrayList<>();
        Assumptions assumptions = new Assumptions(description, reliedOn);
        for (StageGraph.Hidden hidden : graph.hidden()) {
            ObjectNames own = names.ofStage((int) -hidden.relation());
            List<StageIndex> indexes = indexAdvice.ofStage(hidden);
            stages.add(plan(hidden.stage(), own, guards, trees, indexes, pinned, assumptions));
        }
        stages.add(plan(graph.view(), names, guards, trees, List.of(), pinned, assumptions));
        List<Input> inputs = graph.baseTables().stream()
                .map(relation -> stages.stream()
                        .flatMap(stage -> stage.inputs().stream())
                        .filter(input -> input.relation() == relation)
                        .findFirst()
                        .orElseThrow())
                .toList();
        inputs.stream()
                .filter(input -> read.wholeRows().contains(input.relation()))
                .forEach(assumptions::sameColumns);
        inputs.stream().filter(input -> readsVirtual(input.relation())).forEach(assumptions::sameExpressions);
        return new ViewPlan(
                names,
                definition,
                options.mode(),
                stages,
                inputs,
                options.mode().logged() ? logs(inputs, stages) : List.of(),
                guards.tables(),
                indexAdvice.missing(),
                assumptions.all(),
                unreadKeys(inputs, assumptions.all()));
    }

    private boolean readsVirtual(long oid) {
        return description.relation(oid).visibleColumns().stream()
                .anyMatch(column -> column.generated().equals("v") && read.has(oid, column.number()));
    }

    private List<UnreadKey> unreadKeys(List<Input> inputs, List<Assumption> assumptions) {
        List<UnreadKey> keys = new ArrayList<>();
        for (Assumption assumption : assumptions) {
            Input input = inputs.get(assumption.input() - 1);
            List<String> unread = assumption.kind() != Assumption.Kind.UNIQUE
                    ? List.of()
                    : assumption.columns().stream()
                            .filter(attribute -> !read.has(input.relation(), attribute))
                            .map(attribute -> description
                                    .relation(input.relation())
                                    .column(attribute)
                                    .orElseThrow()
                                    .name())
                            .toList();
            if (!unread.isEmpty()) {
                keys.add(new UnreadKey(input.table(), unread));
            }
        }
        return keys;
    }

    /** Who folds a log reads all of one snapshot, so nobody else needs to wait. */
    private Guards guards(ObjectNames names, Map<Long, Tree> trees) {
        if (options.mode() == Mode.DEFERRED) {
            return Guards.NONE;
        }
        return options.serial()
                ? Guards.serial(graph, names)
                : Guards.of(
                        graph,
                        names,
                        entangled(trees),
                        options.mode() == Mode.IMMEDIATE && KeyHashing.keysLock(description, graph));
    }

    /** A log for each base table, with the columns that any of the stages uses. */
    private List<Log> logs(List<Input> inputs, List<MaintenancePlan> stages) {
        List<Log> logs = new ArrayList<>();
        for (Input input : inputs) {
            List<Input> readings = stages.stream()
                    .flatMap(stage -> stage.inputs().stream())
                    .filter(other -> other.relation() == input.relation())
                    .toList();
            Map<Integer, String> columns = new TreeMap<>();
            for (Input reading : readings) {
                for (int i = 0; i < reading.attributes().size(); i++) {
                    columns.put(
                            reading.attributes().get(i), reading.columnNames().get(i));
                }
            }
            boolean pruned = readings.stream().allMatch(Input::insertsJoinNothing);
            logs.add(new Log(
                    input,
                    logRole(input.relation()),
                    pruned,
                    passesBy(input.relation(), columns.keySet(), input.tree()),
                    List.copyOf(columns.keySet()),
                    List.copyOf(columns.values()),
                    readings.stream()
                            .flatMap(reading -> reading.joinedBy().stream())
                            .distinct()
                            .toList()));
        }
        return logs;
    }

    private MaintenancePlan plan(
            Stage stage,
            ObjectNames names,
            Guards guards,
            Map<Long, Tree> trees,
            List<StageIndex> indexes,
            Map<String, String> settings,
            Assumptions assumptions) {
        Source source = stage.source();
        List<ForeignKeyPruning> prunings = source.branches().stream()
                .map(branch -> new ForeignKeyPruning(description, branch.block()))
                .toList();
        List<Input> inputs = new ArrayList<>();
        Set<String> stashes = new HashSet<>();
        for (long relation : source.relations()) {
            Tree tree = Objects.requireNonNull(trees.get(relation));
            boolean prunable = IntStream.range(0, prunings.size())
                    .filter(i -> !source.branches()
                            .get(i)
                            .block()
                            .occurrences(relation)
                            .isEmpty())
                    .allMatch(i -> prunings.get(i).insertsJoinNothing(relation));
            inputs.add(input(relation, stage, names, prunable, guards, stashes, tree));
        }
        prunings.forEach(pruning -> assumptions.add(stage, inputs, pruning));
        List<BaseTable> awaited = options.mode().logged() ? List.of() : awaited(stage, trees);
        if (stage.shape() instanceof Stage.Rows
                && source.isBlock()
                && !options.mode().logged()
                && awaited.isEmpty()) {
            inputs.stream().filter(this::changesRowsOnce).forEach(assumptions::noActions);
        }
        return new MaintenancePlan(
                names,
                stage,
                inputs,
                options.mode().logged()
                        || tracked(stage, trees)
                        || inputs.stream()
                                .anyMatch(input -> !input.guards().isEmpty()
                                        || input.tree().byRow()),
                awaited,
                options.mode().logged(),
                turn(names),
                prunings.stream()
                        .map(pruning -> Differentiation.of(pruning.childrenFirst()))
                        .toList(),
                options.mode().logged() ? List.of() : together(stage, !awaited.isEmpty()),
                guards.byKey() ? guards.tables().get(0) : null,
                indexes,
                settings,
                stage.source().scans().stream()
                        .map(Rel.Scan::relation)
                        .filter(relation ->
                                relation > 0 && description.relation(relation).hasActions())
                        .collect(Collectors.toSet()),
                description.server().major());
    }

    /**
     * A stage that takes rows away waits where one statement may change several of its inputs one after the other: two of them have a
     * table below them in common. A stage whose rows may make another fail waits for all tables below it: no row must appear that is
     * gone again when the statement ends.
     */
    private List<BaseTable> awaited(Stage stage, Map<Long, Tree> trees) {
        boolean looked = lookedAt(stage);
        if (!looked && stage.source().branches().stream().noneMatch(Branch::negative)) {
            return List.of();
        }
        List<List<BaseTable>> below = stage.source().relations().stream()
                .map(relation -> BaseTable.of(description, graph.origins(relation), trees))
                .toList();
        boolean apart = IntStream.range(0, below.size())
                .allMatch(i -> below.subList(i + 1, below.size()).stream()
                        .flatMap(List::stream)
                        .allMatch(other -> below.get(i).stream().noneMatch(other::meets)));
        boolean single = below.stream().flatMap(List::stream).distinct().count() < 2;
        if (looked ? single && apart : apart) {
            return List.of();
        }
        Map<Long, BaseTable> awaited = new TreeMap<>();
        below.stream().flatMap(List::stream).forEach(table -> awaited.put(table.relation(), table));
        awaited.values().stream().filter(table -> !table.mayTrigger()).forEach(table -> {
            throw Privileges.missing(description, "TRIGGER", table.schema(), table.name());
        });
        return List.copyOf(awaited.values());
    }

    /**
     * For each base table the inputs that follow it, where these are few enough to multiply out. Nothing where each table is followed by
     * one input that is read once. Sets within others are left out, for terms over no changes cost little; so are single inputs that are
     * folded as they change.
     */
    private List<Set<Long>> together(Stage stage, boolean awaits) {
        Set<Long> inputs = Set.copyOf(stage.source().relations());
        List<Set<Long>> sets = inputs.stream()
                .flatMap(relation -> graph.origins(relation).stream())
                .distinct()
                .sorted()
                .map(table -> inputs.stream()
                        .filter(relation -> graph.origins(relation).contains(table))
                        .collect(Collectors.toSet()))
                .distinct()
                .filter(set -> occurrences(stage, set) <= MOST_MULTIPLIED)
                .toList();
        return sets.stream().noneMatch(set -> occurrences(stage, set) > 1)
                ? List.of()
                : sets.stream()
                        .filter(set -> awaits || occurrences(stage, set) > 1)
                        .filter(set -> sets.stream().noneMatch(other -> !other.equals(set) && other.containsAll(set)))
                        .toList();
    }

    /** The most occurrences of some inputs in a branch. */
    private static long occurrences(Stage stage, Set<Long> inputs) {
        return stage.source().branches().stream()
                .mapToLong(branch -> branch.block().scans().stream()
                        .filter(scan -> inputs.contains(scan.relation()))
                        .count())
                .max()
                .orElse(0);
    }

    /** Whether another stage computes what may fail from the rows of this one. */
    private boolean lookedAt(Stage stage) {
        return graph.hidden().stream()
                .filter(hidden -> hidden.stage().equals(stage))
                .anyMatch(hidden -> graph.stages().stream()
                        .filter(reader -> reader.source().relations().contains(hidden.relation()))
                        .anyMatch(Planner::mayFail));
    }

    private static boolean mayFail(Stage stage) {
        return UsedColumns.computed(stage).anyMatch(OnlyRow::in);
    }

    /** The height of the view above base tables, and the place of the stage in it. */
    private String turn(ObjectNames names) {
        int height = graph.baseTables().stream()
                .mapToInt(relation -> description.relation(relation).height())
                .max()
                .orElse(0);
        return "%02d_%02d"
                .formatted(
                        height,
                        names.isHidden() ? names.stage() : graph.hidden().size() + 1);
    }

    /** The base tables that have a table of their trees in common: one statement may write several of them. */
    private static Set<Long> entangled(Map<Long, Tree> trees) {
        Set<Long> entangled = new HashSet<>();
        trees.forEach((one, oneTree) -> trees.forEach((other, otherTree) -> {
            if (Tree.meet(one, oneTree, other, otherTree)) {
                entangled.add(one);
            }
        }));
        return entangled;
    }

    /**
     * Purely additive groups that join nothing take each change by itself, in any order; intervals do not add up to a zero that can be
     * told from others, as a month equals thirty days. Everything else folds all changes of one
     * statement together; so do stages above others, which then can be told not to follow while all are computed afresh. A TRUNCATE
     * inside a statement must wait for its end, too, for rows that it has written are there already; it cannot be one of a table
     * that the statement writes (PostgreSQL, CheckTableNotInUse), but one of another that the stage reads.
     */
    private boolean tracked(Stage stage, Map<Long, Tree> trees) {
        ExpressionFacts facts = new ExpressionFacts(description, stage.source());
        boolean additive = stage.shape() instanceof Stage.Groups groups
                && groups.states().stream()
                        .noneMatch(column -> column.state() instanceof State.Extremum
                                || column.state().type().oid() == INTERVAL)
                && groups.keys().stream().noneMatch(key -> facts.looksVary(key.expression()));
        boolean readsStage = stage.source().relations().stream().anyMatch(relation -> relation < 0);
        boolean single = stage.source().relations().size() < 2
                && stage.source().relations().stream().allMatch(relation -> Tree.SINGLE.equals(trees.get(relation)));
        return !additive || readsStage || !single || stage.source().joins();
    }

    /** Whether old rows are taken away and new ones added as they come, with none in between. */
    private boolean changesRowsOnce(Input input) {
        return !input.isStage()
                && input.occurrences() == 1
                && !input.tree().byRow()
                && !description.relation(input.relation()).hasActions();
    }

    /**
     * Whether it is worth a look if an UPDATE has changed any column that is read. A table may write other rows than the statement names
     * where it has partitions or children; and what looks alike in the session's style may be different times in different zones.
     */
    private boolean passesBy(long oid, Set<Integer> attributes, Tree tree) {
        Relation relation = description.relation(oid);
        long present =
                relation.columns().stream().filter(column -> !column.dropped()).count();
        return oid > 0
                && tree.equals(Tree.SINGLE)
                && !attributes.isEmpty()
                && attributes.size() < present
                && attributes.stream()
                        .map(attribute ->
                                relation.column(attribute).orElseThrow().type())
                        .map(description::baseType)
                        .noneMatch(PinnedSettings::mayLookAlike);
    }

    private Input input(
            long oid,
            Stage stage,
            ObjectNames names,
            boolean insertsJoinNothing,
            Guards guards,
            Set<String> stashes,
            Tree tree) {
        Relation relation = description.relation(oid);
        Set<Symbol> used = UsedColumns.of(stage);
        Set<Integer> attributes = new TreeSet<>();
        for (Rel.Scan scan : stage.source().occurrences(oid)) {
            for (int i = 0; i < scan.columns().size(); i++) {
                if (used.contains(scan.columns().get(i))) {
                    refuseVirtual(relation, scan.attributes().get(i));
                    attributes.add(scan.attributes().get(i));
                }
            }
        }
        String stash = oid > 0 && options.mode().logged()
                ? names.ofView().hidden("log_" + logRole(oid))
                : stash(oid < 0 ? "stage_" + -oid : relation.name(), names, stashes);
        return new Input(
                oid,
                graph.baseTables().indexOf(oid) + 1,
                relation.schema(),
                relation.name(),
                List.copyOf(attributes),
                attributes.stream()
                        .map(attribute ->
                                relation.column(attribute).map(Column::name).orElseThrow())
                        .toList(),
                stash,
                indexAdvice.joined(stage, oid),
                stage.source().depth(oid),
                !tree.byRow() && joinsAtMostOne(oid, stage.source()),
                insertsJoinNothing,
                events(oid, attributes),
                graph.hidden().isEmpty() && passesBy(oid, attributes, tree),
                guards.locks().getOrDefault(oid, List.of()),
                tree);
    }

    private static String stash(String role, ObjectNames names, Set<String> stashes) {
        String stash = names.hidden("changed_" + role);
        for (int i = 2; !stashes.add(stash); i++) {
            stash = names.hidden("changed_" + role + "_" + i);
        }
        return stash;
    }

    /** The table's name, with a number when two base tables share it. */
    private String logRole(long oid) {
        String name = description.relation(oid).name();
        List<Long> namesakes = graph.baseTables().stream()
                .filter(other -> description.relation(other).name().equals(name))
                .toList();
        return namesakes.size() == 1 ? name : name + "_" + (namesakes.indexOf(oid) + 1);
    }

    private boolean joinsAtMostOne(long oid, Source source) {
        List<Rel.Scan> occurrences = source.occurrences(oid);
        return source.isBlock()
                && occurrences.size() == 1
                && new UniqueMatches(description, source.branches().get(0).block()).atMostOne(occurrences.get(0));
    }

    /** No UPDATE changes the key of a group, so a stage that reads keys only need not hear of it. */
    private List<Event> events(long oid, Set<Integer> attributes) {
        if (oid > 0) {
            return List.of(Event.values());
        }
        Stage read = graph.hidden().stream()
                .filter(hidden -> hidden.relation() == oid)
                .map(StageGraph.Hidden::stage)
                .findFirst()
                .orElseThrow();
        ExpressionFacts facts = new ExpressionFacts(description, read.source());
        List<StoredColumn> columns = read.shape().columns();
        boolean fixed = read.shape() instanceof Stage.Groups groups
                && attributes.stream()
                        .map(attribute -> columns.get(attribute - 1))
                        .allMatch(column -> column instanceof StoredColumn.Plain key
                                && groups.keys().contains(key)
                                && !facts.looksVary(key.expression()));
        return fixed ? List.of(Event.INSERT, Event.DELETE) : List.of(Event.values());
    }

    /** Transition tables have no values for them (https://www.postgresql.org/docs/18/ddl-generated-columns.html). */
    private static void refuseVirtual(Relation relation, int attribute) {
        relation.column(attribute)
                .filter(column -> column.generated().equals("v"))
                .ifPresent(column -> {
                    throw new CompileException(
                            Diagnostic.of(
                                            DiagnosticCode.CONSTRUCT_NOT_SUPPORTED,
                                            "virtual generated column \"" + column.name() + "\" of table \""
                                                    + relation.name() + "\" is not supported in a maintained view")
                                    .withHint(
                                            "write its expression in the definition, or make the column STORED: rows that are read as one value, "
                                                    + "tables whose parts compute them otherwise, and types of a given length need that"));
                });
    }
}
