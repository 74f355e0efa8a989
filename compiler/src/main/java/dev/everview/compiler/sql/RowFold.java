package dev.everview.compiler.sql;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Relation;
import dev.everview.compiler.description.UniqueKey;
import dev.everview.compiler.plan.BlockQuery;
import dev.everview.compiler.plan.MaintenancePlan;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.stage.Branch;
import dev.everview.compiler.stage.ExpressionFacts;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.StoredColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Statements that add, change and remove rows of a view without groups. With a key, rows are found by it; without one, by their text,
 * which tells apart what equality does not (1.0 and 1.00) and takes NULL as equal to NULL.
 */
final class RowFold {
    /** What removals from a view without key lock it with: two transactions must not choose the same copy of a row. */
    static final String REMOVAL_LOCK = "SHARE ROW EXCLUSIVE";

    private static final String WEIGHT = "__ivm_weight__";

    /** Repeats a row as often as it is there. */
    private static final String COPIES = "generate_series(1, n.__ivm_copies__)";

    private final Description description;
    private final Naming naming;
    private final MaintenancePlan plan;
    private final Stage.Rows rows;
    private final ViewTable view;
    private final BlockQuery block;
    private final ExpressionFacts facts;
    private final RowLooks looks;

    RowFold(Description description, Naming naming, MaintenancePlan plan, Stage.Rows rows) {
        this.description = description;
        this.naming = naming;
        this.plan = plan;
        this.rows = rows;
        this.view = new ViewTable(description, naming, plan);
        this.block = new BlockQuery(plan, plan.stage().source().branches().get(0));
        this.facts = new ExpressionFacts(description, plan.stage().source());
        this.looks = new RowLooks(view, facts);
    }

    boolean keyed() {
        return !rows.key().isEmpty();
    }

    /** Adds the rows a FROM clause gives; also fills an empty table. */
    String insert(BlockQuery.From from) {
        return "INSERT INTO " + view.name() + " (" + view.columnList() + ")\n" + render(outputs(from, rows.outputs()));
    }

    /** Removes the rows a FROM clause gives. */
    String delete(BlockQuery.From from) {
        if (keyed()) {
            return "DELETE FROM " + view.name() + " AS v\nUSING (\n"
                    + SqlRenderer.indent(render(outputs(from, rows.key()))) + "\n) AS d\nWHERE "
                    + view.sameKey(rows.key(), "v", "d", "\n  AND ");
        }
        String gone = "SELECT g.__ivm_image__" + prefilterColumns("g") + ", count(*) AS __ivm_copies__\nFROM (\n"
                + SqlRenderer.indent(withImage(render(outputs(from, rows.outputs())))) + "\n) AS g\nGROUP BY "
                + groupedImage("g");
        return "DELETE FROM " + view.name() + " AS v\nWHERE v.ctid IN (\n  SELECT t.ctid\n  FROM (\n"
                + SqlRenderer.indent(addresses(SqlRenderer.indent(gone), "g.__ivm_copies__"), 4)
                + "\n  ) AS t\n  WHERE t.__ivm_copy__ <= t.__ivm_copies__\n)";
    }

    /** Takes that lock. */
    String lock() {
        return "LOCK TABLE " + view.name() + " IN " + REMOVAL_LOCK + " MODE";
    }

    /**
     * Changes rows in place where no row of an UPDATE has changed what decides which result rows there are.
     *
     * <p>The condition under which that is not so and the statement, which ends with its WHERE clause and is empty when the columns that
     * may have changed are not shown; or nothing when the shape does not allow it
     */
    record InPlace(String structureChanged, String update) {}

    Optional<InPlace> inPlace(Rel.Scan scan) {
        if (!plan.stage().source().isBlock()) {
            return Optional.empty();
        }
        Relation relation = description.relation(scan.relation());
        List<Integer> primaryKey = relation.uniqueKeys().stream()
                .filter(key -> key.primary() && key.immediate())
                .findFirst()
                .map(UniqueKey::columns)
                .orElse(List.of());
        if (!keyed() || primaryKey.isEmpty()) {
            return Optional.empty();
        }
        Set<Symbol> own = new HashSet<>(scan.columns());
        Set<Symbol> key = new HashSet<>();
        primaryKey.forEach(
                attribute -> key.add(scan.columns().get(scan.attributes().indexOf(attribute))));
        Set<Symbol> structure = new HashSet<>();
        List<Scalar> local = new ArrayList<>();
        for (Scalar condition : block.current().allConditions()) {
            if (own.containsAll(condition.columns()) && !key.containsAll(condition.columns())) {
                local.add(condition);
                continue;
            }
            condition.columns().stream()
                    .filter(own::contains)
                    .filter(symbol -> !key.contains(symbol) || !facts.identity(symbol.type()))
                    .forEach(structure::add);
        }
        key.stream().filter(symbol -> !facts.identity(symbol.type())).forEach(structure::add);
        List<StoredColumn.Plain> payload = rows.outputs().stream()
                .filter(output -> !rows.key().contains(output))
                .filter(output -> output.expression().columns().stream().anyMatch(own::contains))
                .toList();
        return Optional.of(new InPlace(
                structureChanged(scan, key, structure, local), payload.isEmpty() ? "" : update(scan, key, payload)));
    }

    /**
     * Whether some row was not there before with the same key and the same values in columns that conditions compare with other tables,
     * or fulfils conditions on its own columns otherwise than before.
     */
    private String structureChanged(Rel.Scan scan, Set<Symbol> key, Set<Symbol> structure, List<Scalar> local) {
        SqlRenderer before = new SqlRenderer(description, naming);
        SqlRenderer after = new SqlRenderer(description, naming);
        bindTransition(before, scan, "o");
        bindTransition(after, scan, "n");
        List<String> same = new ArrayList<>();
        for (Symbol symbol : scan.columns()) {
            Scalar column = new Scalar.Column(symbol);
            if (key.contains(symbol)) {
                same.add(view.equal(symbol.type(), before.scalar(column), after.scalar(column)));
            }
            if (structure.contains(symbol)) {
                String comparison = facts.nullable(column) ? " IS NOT DISTINCT FROM " : " = ";
                same.add(looks.exact(symbol.type(), before.scalar(column))
                        + comparison
                        + looks.exact(symbol.type(), after.scalar(column)));
            }
        }
        local.forEach(condition ->
                same.add("(" + before.scalar(condition) + ") IS NOT DISTINCT FROM (" + after.scalar(condition) + ")"));
        return "EXISTS (\n  SELECT\n  FROM " + BlockQuery.NEW_ROWS
                + " AS n\n  WHERE NOT EXISTS (\n    SELECT\n    FROM " + BlockQuery.OLD_ROWS + " AS o\n    WHERE "
                + String.join("\n      AND ", same) + "\n  )\n)";
    }

    private void bindTransition(SqlRenderer renderer, Rel.Scan scan, String alias) {
        renderer.reserve(alias);
        var item = block.transition(scan, BlockQuery.NEW_ROWS);
        for (int i = 0; i < item.columns().size(); i++) {
            var transition = (FromItem.RelationName.Transition) item.name();
            renderer.bind(
                    item.columns().get(i),
                    alias + "."
                            + naming.column(
                                    transition.relation(),
                                    transition.attributes().get(i),
                                    item.names().get(i)));
        }
    }

    private String update(Rel.Scan scan, Set<Symbol> primaryKey, List<StoredColumn.Plain> payload) {
        List<StoredColumn.Plain> own = rows.key().stream()
                .filter(column -> primaryKey.containsAll(column.expression().columns()))
                .toList();
        boolean leading = !own.isEmpty() && rows.key().subList(0, own.size()).equals(own);
        boolean alone = payload.stream()
                .allMatch(
                        column -> scan.columns().containsAll(column.expression().columns()));
        List<StoredColumn.Plain> match = leading && alone ? own : rows.key();
        BlockQuery.From from = leading && alone
                ? new BlockQuery.From(
                        List.of(block.transition(scan, BlockQuery.NEW_ROWS)),
                        null,
                        null,
                        plan.stage().source().branches().get(0))
                : block.overTransition(scan, BlockQuery.NEW_ROWS);
        List<StoredColumn.Plain> needed = new ArrayList<>(match);
        needed.addAll(payload);
        String assignments = payload.stream()
                .map(column -> view.column(column) + " = d." + Identifier.quote(column.name()))
                .collect(Collectors.joining(",\n    "));
        return "UPDATE " + view.name() + " AS v\nSET " + assignments + "\nFROM (\n"
                + SqlRenderer.indent(render(outputs(from, needed))) + "\n) AS d\nWHERE "
                + view.sameKey(match, "v", "d", "\n  AND ") + "\n  AND " + looks.differ(payload, "v", "d");
    }

    /**
     * Fills an empty table with the sum of several weighted terms, so that no row leaves. Only what some term may take away is summed up:
     * of an outer join the rows without a partner, which are few or cheap, and not those with one.
     */
    String fill(List<BlockQuery.From> terms) {
        List<BlockQuery.From> apart = terms.stream().filter(this::isApart).toList();
        List<BlockQuery.From> summed =
                terms.stream().filter(term -> !apart.contains(term)).toList();
        return "WITH change AS (\n" + SqlRenderer.indent(union(summed)) + "\n)\nINSERT INTO " + view.name() + " ("
                + view.columnList() + ")\n"
                + apart.stream()
                        .map(term -> render(outputs(term, rows.outputs())) + "\nUNION ALL\n")
                        .collect(Collectors.joining())
                + "SELECT " + outputList("n") + "\nFROM (\n"
                + "  -- one row for each different result row, with the sum of its weights\n"
                + SqlRenderer.indent(summed()) + "\n) AS n" + (keyed() ? "" : ", " + COPIES)
                + "\nWHERE n.__ivm_copies__ > 0";
    }

    /** Whether no row of a term can be one that another takes away: where each of those has NULL, it has a value. */
    private boolean isApart(BlockQuery.From term) {
        List<Branch> negative = plan.stage().source().branches().stream()
                .filter(Branch::negative)
                .toList();
        Branch branch = term.branch();
        return branch != null
                && !branch.negative()
                && !negative.isEmpty()
                && negative.stream()
                        .allMatch(other -> rows.outputs().stream()
                                .anyMatch(column -> other.of(column.expression()) instanceof Scalar.Constant constant
                                        && constant.text() == null
                                        && !facts.nullable(branch.of(column.expression()))));
    }

    /** Applies the net change of several weighted terms: rows that leave first, then rows that arrive. */
    String net(List<BlockQuery.From> terms) {
        return "WITH change AS MATERIALIZED (\n" + SqlRenderer.indent(union(terms)) + "\n), net AS MATERIALIZED (\n"
                + "  -- one row for each different result row, with the sum of its weights\n"
                + SqlRenderer.indent(summed()) + "\n), gone AS (\n" + SqlRenderer.indent(gone())
                + "\n  RETURNING 1\n)\n"
                + "INSERT INTO " + view.name() + " (" + view.columnList() + ")\nSELECT "
                + outputList("n") + "\nFROM net AS n, " + COPIES + "\n"
                + "WHERE n.__ivm_copies__ > 0\n  -- read first, so that what leaves has left before what arrives takes its key\n"
                + "  AND (SELECT count(*) FROM gone) IS NOT NULL";
    }

    private String union(List<BlockQuery.From> terms) {
        return terms.stream().map(this::weighted).collect(Collectors.joining("\nUNION ALL\n"));
    }

    /** The result rows that are not balanced. Rows are the same when they look the same, so a group has one look for each column. */
    private String summed() {
        String copies = "sum(c." + WEIGHT + ")";
        if (rows.outputs().stream()
                .anyMatch(column -> !description.hasEquality(column.type().oid()))) {
            String image = looks.image(rows.outputs(), "c");
            return "SELECT DISTINCT ON (s.__ivm_image__) s.*\nFROM (\n  SELECT " + outputList("c") + ",\n         "
                    + image
                    + " AS __ivm_image__,\n         " + copies + " OVER (PARTITION BY " + image
                    + ") AS __ivm_copies__\n  FROM change AS c\n) AS s\nWHERE s.__ivm_copies__ <> 0";
        }
        List<String> same = new ArrayList<>();
        for (StoredColumn.Plain column : rows.outputs()) {
            String text = "c." + Identifier.quote(column.name());
            same.add(text);
            if (!facts.identity(column.type())) {
                same.add(looks.exact(column.type(), text));
            }
        }
        return "SELECT " + outputList("c")
                + (keyed() ? "" : ",\n       " + looks.image(rows.outputs(), "c") + " AS __ivm_image__")
                + ",\n       " + copies + " AS __ivm_copies__\nFROM change AS c\nGROUP BY "
                + String.join(", ", same)
                + "\nHAVING " + copies + " <> 0";
    }

    private String outputList(String alias) {
        return rows.outputs().stream()
                .map(column -> alias + "." + Identifier.quote(column.name()))
                .collect(Collectors.joining(", "));
    }

    /**
     * Few rows leave: PostgreSQL thinks so of an equality that it has no statistics for, but would expect a third of an inequality, and of
     * a change that is counted in pages to begin with. Then it would read the whole view for a single row.
     */
    private String gone() {
        String leaves = "sign(n.__ivm_copies__) = -1";
        if (keyed()) {
            return "DELETE FROM " + view.name() + " AS v\nUSING net AS n\nWHERE " + leaves + "\n  AND "
                    + view.sameKey(rows.key(), "v", "n", "\n  AND ");
        }
        String leaving = "  SELECT n.__ivm_image__, -n.__ivm_copies__ AS __ivm_copies__" + prefilterColumns("n")
                + " FROM net AS n WHERE " + leaves;
        return "DELETE FROM " + view.name() + " AS v\nWHERE v.ctid IN (\n  SELECT t.ctid\n  FROM (\n"
                + SqlRenderer.indent(addresses(leaving, "g.__ivm_copies__"), 4)
                + "\n  ) AS t\n  WHERE t.__ivm_copy__ <= t.__ivm_copies__\n)";
    }

    private String weighted(BlockQuery.From term) {
        Scalar weight = term.weight();
        if (weight == null) {
            throw new IllegalStateException("a term reads changed rows, so it has a weight");
        }
        Query query = outputs(term, rows.outputs());
        List<Query.Target> targets = new ArrayList<>(query.body().targets());
        targets.add(new Query.Target(weight, WEIGHT, false, 0));
        return render(BlockQuery.select(term, targets, null));
    }

    /** The addresses of rows to remove: for each image, its copies in the view numbered. */
    private String addresses(String gone, String copies) {
        return "SELECT v.ctid, " + copies
                + " AS __ivm_copies__, row_number() OVER (PARTITION BY g.__ivm_image__) AS __ivm_copy__\nFROM (\n"
                + gone + "\n) AS g\nJOIN " + view.name() + " AS v ON " + prefilter()
                + looks.storedImage(rows.outputs(), "v")
                + " = g.__ivm_image__";
    }

    /** Columns that plain equality can look up: an index on them, or a hash join, finds the rows before their text is compared. */
    private List<StoredColumn.Plain> lookups() {
        return rows.outputs().stream()
                .filter(column -> !column.nullable()
                        && description.hasEquality(column.type().oid()))
                .toList();
    }

    private String prefilter() {
        return lookups().stream()
                .map(column ->
                        view.equal(column.type(), view.column(column, "v"), "g." + Identifier.quote(column.name()))
                                + " AND ")
                .collect(Collectors.joining());
    }

    private String prefilterColumns(String alias) {
        return lookups().stream()
                .map(column -> ", " + alias + "." + Identifier.quote(column.name()))
                .collect(Collectors.joining());
    }

    private String withImage(String outputs) {
        return "SELECT " + looks.image(rows.outputs(), "o") + " AS __ivm_image__" + prefilterColumns("o") + "\nFROM (\n"
                + SqlRenderer.indent(outputs) + "\n) AS o";
    }

    private String groupedImage(String alias) {
        return alias + ".__ivm_image__" + prefilterColumns(alias);
    }

    private static Query outputs(BlockQuery.From from, List<StoredColumn.Plain> columns) {
        return BlockQuery.select(
                from,
                columns.stream()
                        .map(column -> new Query.Target(from.of(column.expression()), column.name(), false, 0))
                        .toList(),
                null);
    }

    private String render(Query query) {
        return new SqlRenderer(description, naming).query(query);
    }
}
