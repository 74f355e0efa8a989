package dev.everview.compiler.plan;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.delta.Differentiation;
import dev.everview.compiler.delta.ForeignKeyPruning;
import dev.everview.compiler.description.Column;
import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Relation;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.stage.ExpressionFacts;
import dev.everview.compiler.stage.JoinBlock;
import dev.everview.compiler.stage.Stage;
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
import java.util.stream.Stream;

/** From a stage to what must be installed for it. */
public final class Planner {
    /** The common types without floating-point numbers. */
    private static final Set<Long> FLOATLESS_TYPES = Set.of(
            16L, 17L, 18L, 19L, 20L, 21L, 23L, 25L, 26L, 114L, 790L, 1042L, 1043L, 1082L, 1083L, 1114L, 1184L, 1186L,
            1266L, 1700L, 2950L, 3802L);

    private final Description description;

    public Planner(Description description) {
        this.description = description;
    }

    /** The plan of a view with one stage. */
    public MaintenancePlan plan(Stage stage, Query definition, ObjectNames names, Map<String, String> settings) {
        JoinBlock block = stage.source();
        ForeignKeyPruning pruning = new ForeignKeyPruning(description, block);
        Map<Long, Tree> trees = new HashMap<>();
        block.scans()
                .forEach(scan ->
                        trees.put(scan.relation(), Tree.of(description.relation(scan.relation()), scan.only())));
        Guards guards = Guards.of(block, names, entangled(trees));
        boolean tracked = tracked(stage) || trees.values().stream().anyMatch(Tree::byRow);
        Map<String, String> pinned = new TreeMap<>(settings);
        if (mayHoldFloats(stage)) {
            // rows are told apart, and numbers added, by their text: with fewer digits different ones would look the
            // same
            pinned.put("extra_float_digits", "1");
        }
        List<Input> inputs = new ArrayList<>();
        Set<String> stashes = new HashSet<>();
        for (long relation : block.relations()) {
            Tree tree = Objects.requireNonNull(trees.get(relation));
            inputs.add(input(relation, stage, names, pruning, guards, stashes, tree));
        }
        return new MaintenancePlan(
                names,
                definition,
                stage,
                inputs,
                tracked,
                Differentiation.of(pruning.childrenFirst()),
                pruning.childrenFirst(),
                guards.tables(),
                new Assumptions(description, inputs).of(stage, pruning),
                pinned,
                description.server().major(),
                description.server().role());
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
     * Purely additive groups over one occurrence of one table take each change by itself, in any order. Everything else folds all
     * changes of one statement together.
     */
    private boolean tracked(Stage stage) {
        ExpressionFacts facts = new ExpressionFacts(description, stage.source());
        boolean additive = stage.shape() instanceof Stage.Groups groups
                && groups.states().stream().noneMatch(column -> column.state() instanceof State.Extremum)
                && groups.keys().stream().noneMatch(key -> facts.looksVary(key.expression()));
        return !additive || stage.source().scans().size() > 1;
    }

    private boolean mayHoldFloats(Stage stage) {
        Stream<SqlType> shown = stage.shape().columns().stream().map(StoredColumn::type);
        Stream<SqlType> read = usedColumns(stage).stream().map(Symbol::type);
        return Stream.concat(shown, read).anyMatch(type -> !isPlain(type.oid()));
    }

    /** Whether no value of the type has a floating-point number in it. */
    private boolean isPlain(long oid) {
        DataType type = description.baseType(oid);
        return type.kind() == DataType.Kind.ENUM || FLOATLESS_TYPES.contains(type.oid());
    }

    private Input input(
            long oid,
            Stage stage,
            ObjectNames names,
            ForeignKeyPruning pruning,
            Guards guards,
            Set<String> stashes,
            Tree tree) {
        Relation relation = description.relation(oid);
        Set<Symbol> used = usedColumns(stage);
        Set<Integer> attributes = new TreeSet<>();
        List<Rel.Scan> occurrences = stage.source().occurrences(oid);
        for (Rel.Scan scan : occurrences) {
            for (int i = 0; i < scan.columns().size(); i++) {
                if (used.contains(scan.columns().get(i))) {
                    refuseVirtual(relation, scan.attributes().get(i));
                    attributes.add(scan.attributes().get(i));
                }
            }
        }
        String stash = names.hidden("changed_" + relation.name());
        for (int i = 2; !stashes.add(stash); i++) {
            stash = names.hidden("changed_" + relation.name() + "_" + i);
        }
        return new Input(
                oid,
                relation.schema(),
                relation.name(),
                List.copyOf(attributes),
                attributes.stream()
                        .map(attribute ->
                                relation.column(attribute).map(Column::name).orElseThrow())
                        .toList(),
                stash,
                occurrences.size(),
                pruning.insertsJoinNothing(oid),
                guards.locks().getOrDefault(oid, List.of()),
                tree);
    }

    /** Transition tables have no values for them (https://www.postgresql.org/docs/18/ddl-generated-columns.html). */
    private static void refuseVirtual(Relation relation, int attribute) {
        relation.column(attribute)
                .filter(column -> column.generated().equals("v"))
                .ifPresent(column -> {
                    throw new CompileException(Diagnostic.of(
                                    DiagnosticCode.CONSTRUCT_NOT_SUPPORTED,
                                    "virtual generated column \"" + column.name() + "\" of table \"" + relation.name()
                                            + "\" is not supported in a maintained view")
                            .withHint("write its expression in the definition, or make the column STORED"));
                });
    }

    private static Set<Symbol> usedColumns(Stage stage) {
        Stream<Scalar> outputs = stage.shape().columns().stream().flatMap(column -> switch (column) {
            case StoredColumn.Plain plain -> Stream.of(plain.expression());
            case StoredColumn.Folded folded -> stateInputs(folded.state());
            case StoredColumn.Computed computed -> Stream.<Scalar>of();
        });
        Set<Symbol> used = new HashSet<>();
        Stream.concat(outputs, stage.source().conditions().stream()).forEach(scalar -> used.addAll(scalar.columns()));
        return used;
    }

    private static Stream<Scalar> stateInputs(State state) {
        Stream<Scalar> argument = switch (state) {
            case State.CountRows rows -> Stream.of();
            case State.CountValues values -> Stream.of(values.argument());
            case State.Sum sum -> Stream.of(sum.argument());
            case State.Specials specials -> Stream.of(specials.argument());
            case State.Scales scales -> Stream.of(scales.argument());
            case State.Extremum extremum -> Stream.of(extremum.argument());
        };
        return Stream.concat(argument, Stream.ofNullable(state.filter()));
    }
}
