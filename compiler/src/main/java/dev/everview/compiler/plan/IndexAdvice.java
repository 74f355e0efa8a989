package dev.everview.compiler.plan;

import dev.everview.compiler.description.Column;
import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Relation;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.StageGraph;
import dev.everview.compiler.stage.StoredColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which indexes maintenance needs to find rows by ({@link Lookups}): on base tables, on hidden stages, and where changes wait. */
final class IndexAdvice {
    /** Types of any length that have hash indexes, for which no value is too long: text, varchar, bpchar, numeric, bytea. */
    private static final Set<Long> HASHED = Set.of(25L, 1043L, 1042L, 1700L, 17L);

    private static final long NUMERIC = 1700;

    private static final int MOST_JOINED = 3;

    private final StageGraph graph;
    private final Description description;

    IndexAdvice(StageGraph graph) {
        this.graph = graph;
        this.description = graph.description();
    }

    /** What base tables lack, in the order of the stages. */
    List<MissingIndex> missing() {
        Set<MissingIndex> missing = new LinkedHashSet<>();
        for (Stage stage : graph.stages()) {
            for (Lookups.Lookup lookup : lookups(stage)) {
                Relation relation = description.relation(lookup.relation());
                if (lookup.relation() > 0 && !isServed(relation, lookup)) {
                    missing.add(new MissingIndex(
                            relation.schema(), relation.name(), names(lookup.relation(), lookup.indexed())));
                }
            }
        }
        return missing.stream()
                .filter(index -> missing.stream().noneMatch(index::begins))
                .toList();
    }

    private static boolean isServed(Relation relation, Lookups.Lookup lookup) {
        Set<Integer> attributes = Set.copyOf(lookup.attributes());
        return lookup.ordered() == 0
                ? relation.maybeIndexed(attributes)
                : relation.maybeOrdered(attributes, lookup.ordered());
    }

    /** Where a stage looks. Values that may be too long for a tree are not to be ordered. */
    private List<Lookups.Lookup> lookups(Stage stage) {
        return Lookups.of(description, stage).stream()
                .map(lookup -> lookup.ordered() == 0 || isModest(lookup) ? lookup : lookup.ofAll())
                .filter(lookup -> !lookup.indexed().isEmpty())
                .distinct()
                .toList();
    }

    /** The indexes by which stages above find rows of a hidden one, beside that on its own key; none is twice. */
    List<StageIndex> ofStage(StageGraph.Hidden hidden) {
        List<Lookups.Lookup> lookups = graph.stages().stream()
                .flatMap(stage -> lookups(stage).stream())
                .filter(lookup -> lookup.relation() == hidden.relation())
                .sorted(Comparator.comparingInt(lookup -> -lookup.indexed().size()))
                .toList();
        Stage.Shape shape = hidden.stage().shape();
        List<StoredColumn.Plain> own = shape.key().isEmpty() ? shape.lookup() : shape.key();
        Set<String> first = new HashSet<>();
        own.stream().limit(1).map(StoredColumn::name).forEach(first::add);
        List<StageIndex> indexes = new ArrayList<>();
        for (Lookups.Lookup lookup : lookups) {
            List<String> columns = names(lookup.relation(), lookup.indexed());
            if (columns.stream().noneMatch(first::contains)) {
                index(lookup).ifPresent(index -> {
                    first.add(index.columns().getFirst());
                    indexes.add(index);
                });
            }
        }
        return indexes;
    }

    /**
     * An index that no value is too long for: a tree for numbers, times and the like; and for keys of any type, as the rows that are
     * computed have an index on them, too. Else a hash of one of the columns.
     */
    private Optional<StageIndex> index(Lookups.Lookup lookup) {
        List<Integer> ordered = lookup.ofKey()
                ? lookup.indexed()
                : lookup.attributes().stream()
                        .filter(attribute -> isShort(lookup.relation(), attribute))
                        .toList();
        if (!ordered.isEmpty()) {
            return Optional.of(new StageIndex(names(lookup.relation(), ordered), false));
        }
        return lookup.attributes().stream()
                .filter(attribute -> HASHED.contains(
                        description.baseType(type(lookup.relation(), attribute)).oid()))
                .findFirst()
                .map(attribute -> new StageIndex(names(lookup.relation(), List.of(attribute)), true));
    }

    /** The columns by which joins of a stage find changed rows of a table where they wait, those of most joins first. */
    List<String> joined(Stage stage, long relation) {
        Map<Integer, Integer> joins = new LinkedHashMap<>();
        for (Lookups.Lookup lookup : Lookups.of(description, stage)) {
            if (lookup.relation() == relation && !lookup.ofKey()) {
                lookup.attributes().stream()
                        .filter(attribute -> isShort(relation, attribute))
                        .forEach(attribute -> joins.merge(attribute, 1, Integer::sum));
            }
        }
        List<Integer> attributes = joins.keySet().stream()
                .sorted(Comparator.comparingInt(attribute -> -joins.getOrDefault(attribute, 0)))
                .limit(MOST_JOINED)
                .toList();
        return names(relation, attributes);
    }

    /** Whether the values to be ordered are short; in tables of users, in practice. */
    private boolean isModest(Lookups.Lookup lookup) {
        DataType type = description.baseType(type(lookup.relation(), lookup.ordered()));
        return type.length() > 0 || (lookup.relation() > 0 && type.oid() == NUMERIC);
    }

    private boolean isShort(long relation, int attribute) {
        return description.baseType(type(relation, attribute)).length() > 0;
    }

    private long type(long relation, int attribute) {
        return description.relation(relation).column(attribute).orElseThrow().type();
    }

    private List<String> names(long relation, List<Integer> attributes) {
        return attributes.stream()
                .map(attribute ->
                        description.relation(relation).column(attribute).orElseThrow())
                .map(Column::name)
                .toList();
    }
}
