package dev.everview.compiler.plan;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.delta.Term;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.stage.Branch;
import dev.everview.compiler.stage.JoinBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Queries over a join block in which some occurrences are read from elsewhere: from transition tables or from the stash, with weights
 * or without. One instance for each plan; immutable.
 */
public final class BlockQuery {
    /** The transition table with the rows after the change. */
    public static final String NEW_ROWS = "new_rows";

    /** The transition table with the rows before the change. */
    public static final String OLD_ROWS = "old_rows";

    /** The default of join_collapse_limit. */
    private static final int MOST_JOINS = 8;

    private final MaintenancePlan plan;
    private final Branch branch;
    private final JoinBlock block;

    /** Queries over one branch of the stage's source. */
    public BlockQuery(MaintenancePlan plan, Branch branch) {
        this.plan = plan;
        this.branch = branch;
        this.block = branch.block();
    }

    /** What an occurrence is read from, and by which weight each row counts. */
    public record Reading(FromItem item, @Nullable Scalar weight) {}

    /**
     * A FROM clause with its conditions.
     *
     * @param weight the product of the weights; null when every row counts once
     * @param branch the branch it belongs to, null when it gives the columns of the source themselves
     */
    public record From(
            List<FromItem> items,
            @Nullable Scalar where,
            @Nullable Scalar weight,
            @Nullable Branch branch) {
        /** An expression over the columns of the source, as it reads over this clause. */
        public Scalar of(Scalar expression) {
            return branch == null ? expression : branch.of(expression);
        }

        /** The same with a weight for each row. */
        public From weighted() {
            return weight != null ? this : new From(items, where, constant(1), branch);
        }

        /** All conditions of the clause, wherever they are written. */
        public List<Scalar> allConditions() {
            List<Scalar> all = new ArrayList<>(Scalar.conjuncts(where));
            items.forEach(item -> collect(item, all));
            return all;
        }

        private static void collect(FromItem item, List<Scalar> conditions) {
            if (item instanceof FromItem.Join join) {
                collect(join.left(), conditions);
                collect(join.right(), conditions);
                conditions.addAll(Scalar.conjuncts(join.condition()));
            }
        }
    }

    /** The occurrences of a table in this branch. */
    public List<Rel.Scan> occurrences(long relation) {
        return block.occurrences(relation);
    }

    /** The block with the tables as they are. */
    public From current() {
        return from(Map.of());
    }

    /** The block with one occurrence read from a transition table. */
    public From overTransition(Rel.Scan scan, String transitionTable) {
        return from(Map.of(scan.occurrence(), new Reading(transition(scan, transitionTable), null)));
    }

    /**
     * The block with one occurrence read from the first row of a transition table. The limit tells the planner that there is only one,
     * however many there were when it made the plan that is kept.
     */
    public From overFirstRow(Rel.Scan scan, String transitionTable) {
        if (block.sources().size() == 1) {
            return overTransition(scan, transitionTable);
        }
        Rel.Scan first = copy(scan, 0);
        List<Query.Target> targets = new ArrayList<>();
        plan.input(scan.relation())
                .used(first)
                .forEach(column -> targets.add(new Query.Target(new Scalar.Column(column), column.name(), false, 0)));
        Query rows = limited(select(List.of(transition(first, transitionTable)), null, targets, null));
        return from(Map.of(
                scan.occurrence(),
                new Reading(
                        new FromItem.SubQuery(
                                scan.occurrence(),
                                scan.alias(),
                                false,
                                rows,
                                plan.input(scan.relation()).used(scan)),
                        null)));
    }

    /** The first row of a query. */
    public static Query limited(Query query) {
        return query.with(query.offset(), constant(1));
    }

    /**
     * A query that PostgreSQL does not merge with the one around it, so that each expression is computed once, however often it is used
     * there: OFFSET keeps them apart.
     */
    public static Query apart(Query query) {
        return query.with(constant(0), query.limit());
    }

    /** The block with one occurrence read from both transition tables of an UPDATE, old rows with weight −1. */
    public From overUpdate(Rel.Scan scan) {
        Input input = plan.input(scan.relation());
        Rel.Scan after = copy(scan, 0);
        Rel.Scan before = copy(scan, 1);
        Query both = unionAll(
                weighted(input.used(after), transition(after, NEW_ROWS), constant(1)),
                weighted(input.used(before), transition(before, OLD_ROWS), constant(-1)));
        return from(Map.of(scan.occurrence(), subQuery(scan, both)));
    }

    /** The change that one event's transition tables make, with weights. */
    public From change(Rel.Scan scan, Event event) {
        return switch (event) {
            case INSERT -> overTransition(scan, NEW_ROWS).weighted();
            case UPDATE -> overUpdate(scan);
            case DELETE -> from(Map.of(scan.occurrence(), new Reading(transition(scan, OLD_ROWS), constant(-1))));
        };
    }

    /**
     * The block in the roles of a term, changes read from the stash. Most inputs have not changed when several may have, so PostgreSQL is
     * told to look whether there are changes before it reads anything else: it may join the other tables first, and a plan that was kept
     * from large changes does.
     */
    public From overStash(Term term) {
        Map<Integer, Reading> readings = new HashMap<>();
        Scalar anyChange = null;
        for (Rel.Scan scan : block.scans()) {
            switch (term.role(scan.occurrence())) {
                case AFTER -> {}
                case DELTA -> {
                    Symbol weight = weightOf(scan);
                    readings.put(scan.occurrence(), new Reading(stash(scan, weight), new Scalar.Column(weight)));
                    anyChange = block.scans().size() == 1 ? null : anyChange(scan);
                }
                case NEGATED_DELTA -> {
                    Symbol weight = weightOf(scan);
                    readings.put(
                            scan.occurrence(), new Reading(stash(scan, weight), negated(new Scalar.Column(weight))));
                }
                case BEFORE -> {
                    Input input = plan.input(scan.relation());
                    Rel.Scan after = copy(scan, 0);
                    Rel.Scan changed = copy(scan, 1);
                    Symbol weight = weightOf(changed);
                    Query both = unionAll(
                            weighted(input.used(after), table(after), constant(1)),
                            weighted(input.used(changed), stash(changed, weight), negated(new Scalar.Column(weight))));
                    readings.put(scan.occurrence(), subQuery(scan, both));
                }
            }
        }
        From from = from(readings);
        return anyChange == null
                ? from
                : new From(from.items(), Scalar.and(from.where(), anyChange), from.weight(), from.branch());
    }

    /** Whether the stash of an input has any rows. */
    private Scalar anyChange(Rel.Scan scan) {
        Rel.Scan changed = copy(scan, 0);
        Query rows = select(List.of(stash(changed, weightOf(changed))), null, List.of(), null);
        return new Scalar.SubQuery(Scalar.SubQuery.Kind.EXISTS, List.of(), List.of(), rows, SqlType.BOOL);
    }

    /** A SELECT over a FROM clause. */
    public static Query select(From from, List<Query.Target> targets, Query.@Nullable Grouping grouping) {
        return select(from.items(), from.where(), targets, grouping);
    }

    /** A SELECT. */
    public static Query select(
            List<FromItem> items,
            @Nullable Scalar where,
            List<Query.Target> targets,
            Query.@Nullable Grouping grouping) {
        return new Query(
                List.of(),
                false,
                new Query.Select(targets, new Query.Distinct.None(), items, where, grouping, null, List.of()),
                List.of(),
                null,
                null,
                false,
                List.of());
    }

    /** The transition table of a change, with the columns of an occurrence. */
    public FromItem.Generated transition(Rel.Scan scan, String name) {
        Input input = plan.input(scan.relation());
        return new FromItem.Generated(
                scan.occurrence(),
                scan.alias(),
                new FromItem.RelationName.Transition(name, scan.relation(), input.attributes()),
                input.used(scan),
                input.columnNames());
    }

    private From from(Map<Integer, Reading> readings) {
        List<FromItem> items = new ArrayList<>();
        List<Scalar> weights = new ArrayList<>();
        for (Rel.Source source : block.sources()) {
            switch (source) {
                case Rel.Scan scan -> {
                    Reading reading = readings.get(scan.occurrence());
                    items.add(reading == null ? table(scan) : reading.item());
                    if (reading != null && reading.weight() != null) {
                        weights.add(reading.weight());
                    }
                }
                case Rel.Fixed fixed -> items.add(fixed.item());
                case Rel.Unit unit -> {}
            }
        }
        Scalar weight = product(weights);
        return joined(items, branch.negative() ? negated(weight == null ? constant(1) : weight) : weight);
    }

    /**
     * Writes the product as joins, each condition at the first join that has all its columns. With many sources the product stays a
     * list, for PostgreSQL reorders explicit joins only up to join_collapse_limit
     * (https://www.postgresql.org/docs/current/explicit-joins.html) and the changed table may stand last.
     */
    private From joined(List<FromItem> items, @Nullable Scalar weight) {
        List<Scalar> rest = new ArrayList<>(block.conditions());
        List<FromItem> result = items;
        if (items.size() > 1 && items.size() <= MOST_JOINS) {
            FromItem tree = items.get(0);
            Set<Symbol> visible = new HashSet<>(((FromItem.Leaf) tree).columns());
            for (FromItem item : items.subList(1, items.size())) {
                List<Symbol> own = ((FromItem.Leaf) item).columns();
                visible.addAll(own);
                Scalar on = null;
                for (Scalar condition : List.copyOf(rest)) {
                    List<Symbol> used = condition.columns();
                    if (visible.containsAll(used) && used.stream().anyMatch(own::contains) && !own.containsAll(used)) {
                        on = Scalar.and(on, condition);
                        rest.remove(condition);
                    }
                }
                tree = new FromItem.Join(FromItem.Join.Kind.INNER, tree, item, on);
            }
            result = List.of(tree);
        }
        Scalar where = null;
        for (Scalar condition : rest) {
            where = Scalar.and(where, condition);
        }
        return new From(result, where, weight, branch);
    }

    private static @Nullable Scalar product(List<Scalar> weights) {
        if (weights.isEmpty()) {
            return null;
        }
        Scalar product = weights.get(0);
        for (Scalar weight : weights.subList(1, weights.size())) {
            product =
                    new Scalar.Special("product", List.of("", " * ", ""), List.of(product, weight), true, SqlType.INT4);
        }
        return product;
    }

    private static Scalar negated(Scalar weight) {
        return new Scalar.Special("negation", List.of("-", ""), List.of(weight), true, SqlType.INT4);
    }

    private static Scalar constant(int value) {
        return new Scalar.Constant(SqlType.INT4, String.valueOf(value));
    }

    private FromItem.Leaf table(Rel.Scan scan) {
        Input input = plan.input(scan.relation());
        if (input.isStage()) {
            return new FromItem.Generated(
                    scan.occurrence(),
                    scan.alias(),
                    new FromItem.RelationName.Hidden(input.schema(), input.name()),
                    input.used(scan),
                    input.columnNames());
        }
        return new FromItem.Table(
                scan.occurrence(), scan.alias(), scan.relation(), scan.only(), scan.columns(), scan.attributes(), null);
    }

    private FromItem.Generated stash(Rel.Scan scan, Symbol weight) {
        Input input = plan.input(scan.relation());
        List<Symbol> columns = new ArrayList<>(input.used(scan));
        columns.add(weight);
        List<String> names = new ArrayList<>(input.columnNames());
        names.add(MaintenancePlan.WEIGHT_COLUMN);
        return new FromItem.Generated(
                scan.occurrence(),
                scan.alias(),
                new FromItem.RelationName.Hidden(ObjectNames.HIDDEN_SCHEMA, input.stash()),
                columns,
                names);
    }

    /** The weight of one occurrence; the ids are negative, where no allocator reaches. */
    private Symbol weightOf(Rel.Scan scan) {
        return new Symbol(-scan.occurrence(), MaintenancePlan.WEIGHT_COLUMN, SqlType.INT4);
    }

    private Reading subQuery(Rel.Scan scan, Query query) {
        Input input = plan.input(scan.relation());
        Symbol weight = new Symbol(-scan.occurrence() - 1_000_000, MaintenancePlan.WEIGHT_COLUMN, SqlType.INT4);
        List<Symbol> columns = new ArrayList<>(input.used(scan));
        columns.add(weight);
        return new Reading(
                new FromItem.SubQuery(scan.occurrence(), scan.alias(), false, query, columns),
                new Scalar.Column(weight));
    }

    /** The occurrence under symbols of its own, for one branch of a UNION ALL inside the block. */
    private static Rel.Scan copy(Rel.Scan scan, int branch) {
        return new Rel.Scan(
                -(scan.occurrence() * 2 + branch) - 2_000_000,
                scan.alias(),
                scan.relation(),
                scan.columns().stream()
                        .map(column ->
                                new Symbol(-(column.id() * 2 + branch) - 10_000_000, column.name(), column.type()))
                        .toList(),
                scan.attributes(),
                scan.only());
    }

    private static Query weighted(List<Symbol> columns, FromItem item, Scalar weight) {
        List<Query.Target> targets = new ArrayList<>();
        columns.forEach(column -> targets.add(new Query.Target(new Scalar.Column(column), column.name(), false, 0)));
        targets.add(new Query.Target(weight, MaintenancePlan.WEIGHT_COLUMN, false, 0));
        return select(List.of(item), null, targets, null);
    }

    /** The rows of both, which have the same columns. */
    public static Query unionAll(Query left, Query right) {
        Query.SetOperation both =
                new Query.SetOperation(left.body().targets(), Query.SetOperation.Kind.UNION, true, left, right);
        return new Query(List.of(), false, both, List.of(), null, null, false, List.of());
    }
}
