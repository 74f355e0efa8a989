package dev.everview.compiler.query;

import dev.everview.compiler.tree.Node;
import dev.everview.compiler.tree.TreeFormatException;
import dev.everview.compiler.tree.TreeValue;
import dev.everview.compiler.tree.TreeValue.Sequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The names of one query block while it is read: entries of its range table by position, common table expressions by name, and the
 * blocks around it. Not thread-safe.
 */
final class Scope {
    /** A leaf of the FROM clause with its columns by attribute number. */
    record Range(int number, Map<Integer, Symbol> columns) {}

    private final Node query;
    private final @Nullable Scope outer;
    private final List<Node> entries;
    private final Map<Integer, Range> ranges = new HashMap<>();
    private final Map<String, Query.CommonTable> commonTables = new HashMap<>();
    private final Map<String, Node> commonTableNodes = new HashMap<>();

    /** Types of the columns that are used anywhere, by entry and attribute number. */
    private final Map<Integer, Map<Integer, SqlType>> used = new HashMap<>();

    /** Sub-queries by their nodes without places: those that read alike are one, as a group key and in what is shown, say. */
    private final Map<Node, Scalar> subQueries = new HashMap<>();

    private List<Symbol> setOperationColumns = List.of();

    @Nullable
    Scalar subQuery(Node node) {
        return subQueries.get(node);
    }

    void subQuery(Node node, Scalar read) {
        subQueries.put(node, read);
    }

    Scope(Node query, @Nullable Scope outer) {
        this.query = query;
        this.outer = outer;
        this.entries = query.nodes("rtable");
        query.fields().values().forEach(value -> collect(value, 0));
    }

    @Nullable
    Scope outer() {
        return outer;
    }

    /** The scope so many blocks further out. */
    Scope at(int levels) {
        Scope scope = this;
        for (int i = 0; i < levels; i++) {
            if (scope.outer == null) {
                throw new TreeFormatException("a reference to a query block that does not exist");
            }
            scope = scope.outer;
        }
        return scope;
    }

    Node query() {
        return query;
    }

    Node entry(int index) {
        if (index < 1 || index > entries.size()) {
            throw new TreeFormatException("the range table has no entry " + index);
        }
        return entries.get(index - 1);
    }

    /** Attribute numbers of an entry's columns that are used here or further in, with the types they are used with. */
    Map<Integer, SqlType> used(int index) {
        return used.getOrDefault(index, Map.of());
    }

    void define(int index, Range range) {
        ranges.put(index, range);
    }

    Range range(int index) {
        Range range = ranges.get(index);
        if (range == null) {
            throw new TreeFormatException(
                    "range table entry " + index + " is used, but stands in no FROM clause before its use");
        }
        return range;
    }

    void define(Query.CommonTable table, Node node) {
        commonTables.put(table.name(), table);
        commonTableNodes.put(table.name(), node);
    }

    Query.CommonTable commonTable(String name) {
        Query.CommonTable table = commonTables.get(name);
        if (table == null) {
            throw new TreeFormatException("no common table expression is named " + name);
        }
        return table;
    }

    Node commonTableNode(String name) {
        Node node = commonTableNodes.get(name);
        if (node == null) {
            throw new TreeFormatException("no common table expression is named " + name);
        }
        return node;
    }

    boolean isSetOperation() {
        return query.optionalNode("setOperations").isPresent();
    }

    List<Symbol> setOperationColumns() {
        return setOperationColumns;
    }

    void setOperationColumns(List<Symbol> columns) {
        setOperationColumns = List.copyOf(columns);
    }

    private void collect(TreeValue value, int depth) {
        switch (value) {
            case Sequence sequence -> sequence.elements().forEach(element -> collect(element, depth));
            case Node node -> {
                if (node.is("VAR") && node.integer("varlevelsup") == depth) {
                    used.computeIfAbsent(node.integer("varno"), index -> new TreeMap<>())
                            .putIfAbsent(node.integer("varattno"), Types.of(node, "vartype", "vartypmod", "varcollid"));
                }
                int inner = node.is("QUERY") ? depth + 1 : depth;
                node.fields().values().forEach(field -> collect(field, inner));
            }
            default -> {
                // A bare word names no column.
            }
        }
    }
}
