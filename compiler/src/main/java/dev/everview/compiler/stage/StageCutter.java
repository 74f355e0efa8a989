package dev.everview.compiler.stage;

import dev.everview.compiler.algebra.FreshCopy;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** From normalized algebra to the stages that keep it. Used once; not thread-safe. */
public final class StageCutter {
    /** INDEX_MAX_KEYS (https://www.postgresql.org/docs/current/limits.html). */
    private static final int MOST_KEYS = 32;

    private final SymbolAllocator symbols;
    private final IntFunction<StageTable> tableNames;
    private final List<StageGraph.Hidden> hidden = new ArrayList<>();

    /** Tables by what they hold, so that what a definition says twice is kept once. */
    private final Map<Rel, Long> tables = new HashMap<>();

    private Description description;

    /**
     * A cutter.
     *
     * @param tableNames the name of the n-th hidden stage's table, from 1
     */
    public StageCutter(Description description, SymbolAllocator symbols, IntFunction<StageTable> tableNames) {
        this.description = description;
        this.symbols = symbols;
        this.tableNames = tableNames;
    }

    /**
     * The stages of a definition.
     *
     * @param rel normalized algebra
     * @param names the names of the view's columns
     * @throws CompileException when something cannot be kept
     */
    public StageGraph cut(Rel rel, List<String> names) {
        Stage view = stage(new Settling(this::table).settled(rel), names);
        return new StageGraph(hidden, view, description);
    }

    private Stage stage(Rel rel, List<String> names) {
        return switch (rel) {
            case Rel.Project(Rel.Aggregate aggregate, List<Rel.Item> outputs) ->
                groups(aggregate, outputs, names, false);
            case Rel.Aggregate aggregate -> groups(aggregate, identity(aggregate.columns()), names, true);
            case Rel.Project(Rel.Window window, List<Rel.Item> outputs)
            when readWithin(outputs, window.calls()) ->
                rows(flatten(table(new Rel.Project(window, identity(read(window, outputs))))), outputs, names);
            case Rel.Project(Rel.Ranking ranking, List<Rel.Item> outputs) ->
                recomputing(ranking, outputs).ranking(ranking, outputs, names);
            case Rel.Ranking ranking -> {
                List<Rel.Item> outputs = identity(ranking.columns());
                yield recomputing(ranking, outputs).ranking(ranking, outputs, names);
            }
            case Rel.Project(Rel input, List<Rel.Item> outputs) -> rows(flatten(input), outputs, names);
            default -> rows(flatten(rel), identity(rel.columns()), names);
        };
    }

    private static List<Rel.Item> identity(List<Symbol> columns) {
        return columns.stream()
                .map(column -> new Rel.Item(column, new Scalar.Column(column)))
                .toList();
    }

    private Flattening.Flat flatten(Rel rel) {
        // the description grows while hidden stages are cut on the way
        return new Flattening(() -> description, this::table).flatten(rel);
    }

    /** Makes a relation a hidden stage, or finds the one that holds the same already; returns a reading of its table. */
    private Rel table(Rel rel) {
        if (rel.columns().isEmpty()) {
            // rows that nobody reads anything of are counted all the same
            return new Rel.Project(table(new Rel.Project(rel, List.of(Rel.Item.present(symbols)))), List.of());
        }
        Rel same = FreshCopy.of(rel, new SymbolAllocator());
        Long known = tables.get(same);
        long relation = known == null ? hide(rel) : known;
        tables.put(same, relation);
        return reading(relation, rel.columns());
    }

    /**
     * A reading of a hidden table. While a change is folded, a group that has lost its last row stands there for a moment with no rows
     * and states that mean nothing: whoever reads more than its key must not see it.
     */
    private Rel reading(long relation, List<Symbol> columns) {
        List<Symbol> read = new ArrayList<>(columns);
        Stage stage = hidden.get((int) -relation - 1).stage();
        if (stage.shape() instanceof Stage.Rows rows && !rows.key().isEmpty()) {
            // what tells rows apart here tells them apart in what is computed of them
            for (StoredColumn column :
                    rows.columns().subList(columns.size(), rows.columns().size())) {
                read.add(symbols.fresh(column.name(), column.type()));
            }
            Rel.Scan keyed = scan(relation, read);
            return read.size() == columns.size() ? keyed : new Rel.Project(keyed, identity(columns));
        }
        Rel.Scan plain = scan(relation, read);
        if (!(stage.shape() instanceof Stage.Groups groups)
                || groups.grand()
                || groups.rowCount() == null
                || groups.columns().subList(0, columns.size()).stream()
                        .allMatch(column -> column instanceof StoredColumn.Plain)) {
            return plain;
        }
        int count = groups.columns().indexOf(groups.state(groups.rowCount()));
        while (read.size() <= count) {
            StoredColumn column = groups.columns().get(read.size());
            read.add(symbols.fresh(column.name(), column.type()));
        }
        Scalar anyRows = new Scalar.Special(
                "group with rows",
                List.of("", " <> 0"),
                List.of(new Scalar.Column(read.get(count))),
                true,
                SqlType.BOOL);
        return new Rel.Project(new Rel.Filter(scan(relation, read), anyRows), identity(columns));
    }

    private Rel.Scan scan(long relation, List<Symbol> columns) {
        return new Rel.Scan(
                symbols.freshRange(),
                "stage_" + -relation,
                relation,
                columns,
                IntStream.rangeClosed(1, columns.size()).boxed().toList(),
                false);
    }

    private long hide(Rel rel) {
        Stage stage = stage(rel, columnNames(rel.columns()));
        int number = hidden.size() + 1;
        hidden.add(new StageGraph.Hidden(-number, stage));
        description = description.with(tableNames.apply(number).relation(-number, stage, description));
        return -number;
    }

    /** Names of a hidden table's columns: those of the definition, told apart, and never in our own namespace. */
    private static List<String> columnNames(List<Symbol> columns) {
        List<String> names = new ArrayList<>();
        for (Symbol column : columns) {
            String stem = column.name().startsWith("__ivm_") ? "value" : column.name();
            String name = stem;
            for (int i = 2; names.contains(name); i++) {
                name = ShortName.of("", stem, "_" + i);
            }
            names.add(name);
        }
        return names;
    }

    private Stage rows(Flattening.Flat flat, List<Rel.Item> outputs, List<String> names) {
        Source source = flat.source();
        ExpressionFacts facts = new ExpressionFacts(description, source);
        List<StoredColumn.Plain> columns = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            columns.add(plain(names.get(i), outputs.get(i).expression(), facts, false));
        }
        List<StoredColumn.Plain> key = rowKey(flat, columns, facts);
        return new Stage(
                source,
                new Stage.Rows(columns, key, key.isEmpty() ? lookup(flat, columns) : List.of()),
                new Strategy.Delta(
                        key.isEmpty()
                                ? "each changed row adds or removes its own result rows, found by their values"
                                : "each changed row adds, changes or removes the result rows that carry its primary key"));
    }

    private StoredColumn.Plain plain(String name, Scalar expression, ExpressionFacts facts, boolean isHidden) {
        return new StoredColumn.Plain(
                symbols.fresh(name, expression.type()), name, expression, facts.nullable(expression), isHidden);
    }

    /**
     * The columns that tell rows apart, in column order; empty when there are none. What pg_ivm maintains has a key only when the
     * definition shows it, all primary keys or enough to determine the others; where a hidden stage or a sum takes part, missing columns
     * are added behind the user's.
     */
    private List<StoredColumn.Plain> rowKey(
            Flattening.Flat flat, List<StoredColumn.Plain> columns, ExpressionFacts facts) {
        boolean mayAdd =
                flat.branches().size() > 1 || flat.source().relations().stream().anyMatch(relation -> relation < 0);
        List<Scalar> wanted = flat.key().orElse(List.of());
        List<Scalar> shown =
                columns.stream().map(StoredColumn.Plain::expression).toList();
        if ((mayAdd || !shown.containsAll(wanted)) && flat.source().isBlock()) {
            wanted = new KeyReduction(description, flat.branches().get(0).block()).reduce(wanted, shown);
        }
        if (wanted.isEmpty()
                || wanted.size() > MOST_KEYS
                || wanted.stream().anyMatch(expression -> !indexable(expression))) {
            return List.of();
        }
        List<StoredColumn.Plain> key = new ArrayList<>();
        List<StoredColumn.Plain> added = new ArrayList<>();
        for (Scalar expression : wanted) {
            columns.stream()
                    .filter(candidate -> candidate.expression().equals(expression))
                    .findFirst()
                    .ifPresentOrElse(
                            key::add,
                            () -> added.add(plain("__ivm_key_" + (added.size() + 1) + "__", expression, facts, true)));
        }
        if (!added.isEmpty() && !mayAdd) {
            return List.of();
        }
        columns.addAll(added);
        key.addAll(added);
        return columns.stream().filter(key::contains).toList();
    }

    /** The primary key of one table, where the definition shows that much. */
    private List<StoredColumn.Plain> lookup(Flattening.Flat flat, List<StoredColumn.Plain> columns) {
        if (!flat.source().isBlock()) {
            return List.of();
        }
        for (Rel.Scan scan : flat.branches().get(0).block().scans()) {
            List<Scalar> key = flatten(scan).key().orElse(List.of());
            List<StoredColumn.Plain> shown = columns.stream()
                    .filter(column -> key.contains(column.expression()))
                    .toList();
            if (!key.isEmpty()
                    && key.stream().allMatch(this::indexable)
                    && shown.stream()
                                    .map(StoredColumn.Plain::expression)
                                    .distinct()
                                    .count()
                            == key.size()) {
                return shown;
            }
        }
        return List.of();
    }

    private boolean indexable(Scalar expression) {
        return description.isIndexable(expression.type().oid());
    }

    private Stage groups(Rel.Aggregate written, List<Rel.Item> outputs, List<String> names, boolean distinct) {
        Rel.Aggregate aggregate = computed(written, outputs);
        Foldable foldable = new Foldable(description);
        if (!aggregate.aggregates().stream().allMatch(item -> foldable.isFoldable(item.expression()))) {
            return readWithin(outputs, aggregate.aggregates()) || readWithin(outputs, aggregate.keys())
                    ? rows(flatten(table(aggregate)), outputs, names)
                    : recomputing(aggregate, outputs).groups(aggregate, outputs, names);
        }
        Totality totality = new Totality(description);
        if (!aggregate.grand() && outputs.stream().anyMatch(output -> !totality.isTotal(output.expression()))) {
            return rows(flatten(table(aggregate)), outputs, names);
        }
        Source source = flatten(aggregate.input()).source();
        Stage.Groups groups =
                new GroupColumns(description, symbols, source, aggregate).arrange(outputs, names, distinct);
        if (!source.isBlock() && recomputes(groups, source)) {
            // groups are computed again from the rows themselves, which only a table of them can give
            Flattening.Flat rows = flatten(table(inputRead(aggregate, outputs)));
            source = rows.source();
            groups = new GroupColumns(description, symbols, source, aggregate).arrange(outputs, names, distinct);
        }
        boolean extremum = groups.states().stream().anyMatch(column -> column.state() instanceof State.Extremum);
        List<Symbol> key =
                groups.keys().stream().map(StoredColumn.Plain::symbol).toList();
        Strategy strategy = extremum
                ? new Strategy.Keyed(
                        key,
                        "min and max of a group are computed again when the smallest or largest value leaves it; all else is folded")
                : new Strategy.Delta("counts and sums of a group follow from the changed rows alone");
        return new Stage(source, groups, strategy);
    }

    /** Without aggregates that nobody reads. One row without any is told from the rows below it by a count of them. */
    private Rel.Aggregate computed(Rel.Aggregate aggregate, List<Rel.Item> outputs) {
        List<Symbol> shown = read(aggregate, outputs);
        List<Rel.Item> kept = aggregate.aggregates().stream()
                .filter(item -> shown.contains(item.symbol()))
                .toList();
        return new Rel.Aggregate(
                aggregate.input(),
                aggregate.keys(),
                kept.isEmpty() && aggregate.grand() ? List.of(Rel.Item.countOfRows(symbols)) : kept,
                aggregate.grand());
    }

    /**
     * Whether a sub-query in the outputs reads something computed. It cannot stand where it is computed: there an aggregate would be the
     * sub-query's own, a window would be unknown, and a key that is no column would not be taken for one
     * (https://www.postgresql.org/docs/current/sql-expressions.html#SYNTAX-AGGREGATES).
     */
    private static boolean readWithin(List<Rel.Item> outputs, List<Rel.Item> computed) {
        Set<Symbol> symbols = computed.stream()
                .filter(item -> !(item.expression() instanceof Scalar.Column))
                .map(Rel.Item::symbol)
                .collect(Collectors.toSet());
        return outputs.stream()
                .flatMap(output -> output.expression().walk())
                .filter(Scalar.LocalQuery.class::isInstance)
                .anyMatch(local -> local.columns().stream().anyMatch(symbols::contains));
    }

    /** The columns of an operator that outputs read. */
    private static List<Symbol> read(Rel operator, List<Rel.Item> outputs) {
        Set<Symbol> read = outputs.stream()
                .flatMap(output -> output.expression().columns().stream())
                .collect(Collectors.toSet());
        return operator.columns().stream().filter(read::contains).toList();
    }

    /** Rows are computed again from what one join gives, or from a table of them. */
    private Recomputing recomputing(Rel operator, List<Rel.Item> outputs) {
        Flattening.Flat flat = flatten(operator.inputs().getFirst());
        // before the description is passed on, which grows with the table
        Source source = flat.source().isBlock()
                ? flat.source()
                : flatten(table(inputRead(operator, outputs))).source();
        return new Recomputing(description, symbols, source);
    }

    /** The only input of an operator with just the columns that it and its outputs read: a table of others would only be larger. */
    private static Rel inputRead(Rel operator, List<Rel.Item> outputs) {
        Rel input = operator.inputs().getFirst();
        Set<Symbol> read = new HashSet<>();
        operator.expressions().forEach(expression -> read.addAll(expression.columns()));
        outputs.forEach(output -> read.addAll(output.expression().columns()));
        List<Symbol> columns = input.columns().stream().filter(read::contains).toList();
        return columns.isEmpty() || columns.size() == input.columns().size()
                ? input
                : new Rel.Project(input, identity(columns));
    }

    private boolean recomputes(Stage.Groups groups, Source source) {
        ExpressionFacts facts = new ExpressionFacts(description, source);
        return groups.states().stream().anyMatch(column -> column.state() instanceof State.Extremum)
                || groups.keys().stream().anyMatch(key -> facts.looksVary(key.expression()));
    }
}
