package dev.everview.compiler.sql;

import dev.everview.compiler.description.Description;
import dev.everview.compiler.plan.BlockQuery;
import dev.everview.compiler.plan.MaintenancePlan;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.stage.ExpressionFacts;
import dev.everview.compiler.stage.Operation;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.StoredColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Statements that compute the rows of affected keys again and apply the difference. One statement deletes, updates and inserts, so that
 * stages above see one change; rows that stay the same are not written.
 */
final class KeyFold {
    private final Description description;
    private final Naming naming;
    private final Stage.Recomputed shape;
    private final Afresh afresh;
    private final ViewTable view;
    private final RowLooks looks;
    private final KeyList keyList;
    private final @Nullable KeyLocks locks;
    private final OperatorQuery operator;

    /** The columns that may change while the key stays: all but keys whose equal values look alike. */
    private final List<StoredColumn.Plain> payload;

    KeyFold(Description description, Naming naming, MaintenancePlan plan, Stage.Recomputed shape, Afresh afresh) {
        this.description = description;
        this.naming = naming;
        this.shape = shape;
        this.afresh = afresh;
        this.view = afresh.view();
        ExpressionFacts facts = new ExpressionFacts(description, plan.stage().source());
        this.looks = new RowLooks(view, facts);
        this.keyList = new KeyList(description, naming, shape.keys());
        this.locks = plan.keyGuard() == null ? null : new KeyLocks(plan.keyGuard());
        this.operator = new OperatorQuery(shape);
        this.payload = shape.outputs().stream()
                .filter(column -> !shape.keys().contains(column) || facts.looksVary(column.expression()))
                .toList();
    }

    List<String> declarations() {
        if (shape.keys().isEmpty()) {
            return List.of();
        }
        List<String> declarations = new ArrayList<>(keyList.declarations());
        if (locks != null) {
            declarations.add(KeyLocks.DECLARATION);
        }
        return declarations;
    }

    /** Fills an empty table. */
    String fill(BlockQuery.From current) {
        return "INSERT INTO " + view.name() + " (" + view.columnList() + ")\n" + render(operator.over(current));
    }

    /** Whether the definition is computed as a whole, whatever has changed. */
    boolean isWhole() {
        return shape.operation() instanceof Operation.Whole;
    }

    /** Computes all rows and applies the difference. */
    String replaceAll(BlockQuery.From current) {
        return replaceMany(current);
    }

    /**
     * Follows a change.
     *
     * @param changes the rows of the source that arrived or left, and maybe others; their weights do not matter
     * @param current the source as it is now
     */
    String follow(List<BlockQuery.From> changes, BlockQuery.From current) {
        String touched = changes.stream().map(this::touched).collect(Collectors.joining("\nUNION\n"));
        String apply = SqlRenderer.indent(shape.single() ? replaceSingle(current) : replaceMany(current));
        if (shape.keys().isEmpty()) {
            return "IF EXISTS (\n" + SqlRenderer.indent(touched) + "\n) THEN\n" + apply + "\nEND IF;";
        }
        String lock = locks == null ? "" : SqlRenderer.indent(locks.take()) + "\n";
        return keyList.assign(touched, locks) + "\n" + ChangeSize.ofKeys(KeyList.FIRST, afresh()) + "\nIF "
                + keyList.present() + " THEN\n" + lock + apply + "\nEND IF;";
    }

    /** Leaves no keys to follow when all has been computed. */
    private String afresh() {
        return afresh.whenMostKeys(
                KeyList.FIRST,
                shape.single() ? List.of() : shape.keys(),
                afresh.compute() + "\n" + KeyList.FIRST + " := NULL;");
    }

    /** The keys of the rows of a FROM clause, each once; without keys some row for each. */
    private String touched(BlockQuery.From from) {
        List<Query.Target> targets = shape.keys().stream()
                .map(key -> new Query.Target(from.of(key.expression()), key.name(), false, 0))
                .toList();
        Query.Distinct distinct = targets.isEmpty() ? new Query.Distinct.None() : new Query.Distinct.All();
        return render(new Query(
                List.of(),
                false,
                new Query.Select(targets, distinct, from.items(), from.where(), null, null, List.of()),
                List.of(),
                null,
                null,
                false,
                List.of()));
    }

    /** The rows of the affected keys as they must be. The condition on the key stands inside, where indexes serve it. */
    private String fresh(BlockQuery.From current) {
        if (shape.keys().isEmpty()) {
            return render(operator.over(current));
        }
        KeyList.Offered offered = keyList.offered();
        List<FromItem> items = new ArrayList<>(List.of(offered.item()));
        items.addAll(current.items());
        Scalar where = IntStream.range(0, shape.keys().size())
                .mapToObj(i -> current.of(new KeyMatch(description, shape.keys().get(i))
                        .condition(offered.values().get(i))))
                .reduce(current.where(), Scalar::and, Scalar::and);
        BlockQuery.From joined = new BlockQuery.From(items, where, null, current.branch());
        return render(shape.single() ? operator.over(joined, offered.number()) : operator.over(joined));
    }

    /** Where a key has one row: it is changed in place. */
    private String replaceSingle(BlockQuery.From current) {
        if (shape.keys().isEmpty()) {
            return update("(\n" + SqlRenderer.indent(fresh(current)) + "\n) AS f", "") + ";";
        }
        String same = "f." + KeyList.NUMBER + " = p." + KeyList.NUMBER;
        String changed = payload.isEmpty()
                ? ""
                : "\n), changed AS (\n"
                        + SqlRenderer.indent(update(
                                "present AS p\n     JOIN fresh AS f ON " + same,
                                "v.ctid = p.__ivm_position__\n  AND "));
        return "WITH fresh AS MATERIALIZED (\n" + SqlRenderer.indent(fresh(current))
                + "\n), present AS MATERIALIZED (\n"
                + SqlRenderer.indent(present("a." + KeyList.NUMBER)) + gone(same) + changed + arrivals(same);
    }

    /** The stored rows of the affected keys, by address, with what they are compared by. */
    private String present(String comparison) {
        String affected = shape.keys().isEmpty()
                ? ""
                : "\n     JOIN " + keyList.relation("a") + " ON " + view.sameKey(shape.keys(), "v", "a", " AND ");
        return "SELECT v.ctid AS __ivm_position__, " + comparison + "\nFROM " + view.name() + " AS v" + affected;
    }

    private String gone(String same) {
        return "\n), gone AS (\n"
                + SqlRenderer.indent("DELETE FROM " + view.name() + " AS v\nWHERE v.ctid IN (\n"
                        + "  SELECT p.__ivm_position__\n  FROM present AS p\n"
                        + "  WHERE NOT EXISTS (SELECT FROM fresh AS f WHERE " + same + ")\n)");
    }

    private String arrivals(String same) {
        return "\n)\nINSERT INTO " + view.name() + " (" + view.columnList() + ")\nSELECT " + columns("f")
                + "\nFROM fresh AS f\nWHERE NOT EXISTS (SELECT FROM present AS p WHERE " + same + ");";
    }

    private String update(String fresh, String condition) {
        String assignments = payload.stream()
                .map(column -> view.column(column) + " = f." + Identifier.quote(column.name()))
                .collect(Collectors.joining(",\n    "));
        return "UPDATE " + view.name() + " AS v\nSET " + assignments + "\nFROM " + fresh + "\nWHERE " + condition
                + looks.differ(payload, "v", "f");
    }

    /**
     * Where a key has any number of rows: they are compared as bags, the n-th copy of a row with the n-th. One join finds both what must
     * leave and what must arrive.
     */
    private String replaceMany(BlockQuery.From current) {
        return "WITH fresh AS (\n"
                + SqlRenderer.indent("SELECT f.*, " + numbered(looks.image(shape.outputs(), "f")) + "\nFROM (\n"
                        + SqlRenderer.indent(fresh(current)) + "\n) AS f" + columnNames())
                + "\n), present AS (\n"
                + SqlRenderer.indent(present(numbered(looks.storedImage(shape.outputs(), "v"))))
                + "\n), difference AS MATERIALIZED (\n"
                + SqlRenderer.indent("SELECT " + columns("f") + ", p.__ivm_position__\nFROM fresh AS f\n"
                        + "  FULL JOIN present AS p ON f.__ivm_image__ = p.__ivm_image__ AND f.__ivm_copy__ = p.__ivm_copy__\n"
                        + "WHERE f.__ivm_copy__ IS NULL OR p.__ivm_copy__ IS NULL")
                + "\n), gone AS (\n"
                + SqlRenderer.indent("DELETE FROM " + view.name() + " AS v\nWHERE v.ctid IN (\n"
                        + "  SELECT d.__ivm_position__ FROM difference AS d WHERE d.__ivm_position__ IS NOT NULL\n)\n"
                        + "RETURNING 1")
                + "\n)\nINSERT INTO " + view.name() + " (" + view.columnList() + ")\nSELECT " + columns("d")
                + "\nFROM difference AS d\nWHERE d.__ivm_position__ IS NULL\n"
                + "  -- read first, so that what leaves has left before what arrives takes its key\n"
                + "  AND (SELECT count(*) FROM gone) IS NOT NULL;";
    }

    /** A definition may name its columns as it likes; operators name theirs as the stage does. */
    private String columnNames() {
        return isWhole()
                ? shape.outputs().stream()
                        .map(column -> Identifier.quote(column.name()))
                        .collect(Collectors.joining(", ", " (", ")"))
                : "";
    }

    /** Images are sorted, by their bytes: that is several times faster than by the words of a language. */
    private static String numbered(String look) {
        String image = look + " COLLATE \"C\"";
        return image + " AS __ivm_image__,\n       row_number() OVER (PARTITION BY " + image + ") AS __ivm_copy__";
    }

    private String columns(String alias) {
        return shape.outputs().stream()
                .map(column -> alias + "." + Identifier.quote(column.name()))
                .collect(Collectors.joining(", "));
    }

    private String render(Query query) {
        return new SqlRenderer(description, naming).query(query);
    }
}
