package dev.everview.compiler.query;

import dev.everview.compiler.tree.Node;
import dev.everview.compiler.tree.TreeValue;
import dev.everview.compiler.tree.TreeValue.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The constants of a query in the order in which {@code pg_get_viewdef} prints them: as often as it prints them, so that a grouping
 * or sorting expression counts twice. Each instance walks one tree.
 */
final class DisplayOrder {
    private static final int DEFAULT_BEHAVIOUR = 8;

    private final List<Node> constants = new ArrayList<>();
    private final Deque<Node> blocks = new ArrayDeque<>();

    private DisplayOrder() {}

    static List<Node> constants(Node query) {
        DisplayOrder order = new DisplayOrder();
        order.query(query);
        return order.constants;
    }

    private void query(Node query) {
        blocks.push(query);
        query.nodes("cteList").forEach(this::any);
        if (query.optionalNode("setOperations").isPresent()) {
            setOperation(query, query.node("setOperations"));
        } else {
            select(query);
        }
        query.nodes("sortClause").forEach(item -> sortKey(query, item));
        any(query.value("limitOffset"));
        any(query.value("limitCount"));
        blocks.pop();
    }

    private void select(Node query) {
        if (query.flag("hasDistinctOn")) {
            query.nodes("distinctClause").forEach(item -> sortKey(query, item));
        }
        for (Node target : query.nodes("targetList")) {
            if (!target.flag("resjunk")) {
                any(target.value("expr"));
            }
        }
        Node joinTree = query.node("jointree");
        joinTree.nodes("fromlist").forEach(item -> from(query, item));
        any(joinTree.value("quals"));
        if (query.nodes("groupingSets").isEmpty()) {
            query.nodes("groupClause").forEach(item -> sortKey(query, item));
        } else {
            query.nodes("groupingSets").forEach(set -> groupingSet(query, set));
        }
        any(query.value("havingQual"));
        for (Node window : query.nodes("windowClause")) {
            if (window.optionalString("name").isPresent()) {
                window(query, window);
            }
        }
    }

    private void setOperation(Node query, Node operation) {
        if (operation.is("RANGETBLREF")) {
            any(entry(query, operation).value("subquery"));
        } else {
            setOperation(query, operation.node("larg"));
            setOperation(query, operation.node("rarg"));
        }
    }

    private void from(Node query, Node item) {
        if (item.is("JOINEXPR")) {
            from(query, item.node("larg"));
            from(query, item.node("rarg"));
            any(item.value("quals"));
            return;
        }
        Node entry = entry(query, item);
        switch (entry.integer("rtekind")) {
            case RangeKind.SUBQUERY -> any(entry.value("subquery"));
            case RangeKind.FUNCTION -> entry.nodes("functions").forEach(function -> any(function.value("funcexpr")));
            case RangeKind.TABLE_FUNCTION -> any(entry.value("tablefunc"));
            case RangeKind.VALUES -> any(entry.value("values_lists"));
            default -> any(entry.value("tablesample"));
        }
    }

    private void groupingSet(Node query, Node set) {
        for (TreeValue content : set.elements("content")) {
            if (content instanceof Node inner) {
                groupingSet(query, inner);
            } else if (content instanceof TreeValue.Word(String reference)) {
                target(query.nodes("targetList"), Integer.parseInt(reference));
            }
        }
    }

    /** A window that extends another by name shows only what it adds. */
    private void window(Node query, Node window) {
        if (window.optionalString("refname").isEmpty()) {
            window.nodes("partitionClause").forEach(item -> sortKey(query, item));
        }
        if (!window.flag("copiedOrder")) {
            window.nodes("orderClause").forEach(item -> sortKey(query, item));
        }
        any(window.value("startOffset"));
        any(window.value("endOffset"));
    }

    /**
     * A reference to a grouping entry is displayed as the expression behind it (PostgreSQL 18). What that reads counts its levels from the
     * query that groups, which may be further out.
     */
    private void variable(Node variable) {
        Deque<Node> inner = new ArrayDeque<>();
        for (int i = variable.integer("varlevelsup"); i > 0; i--) {
            inner.push(blocks.pop());
        }
        Node entry = blocks.element().nodes("rtable").get(variable.integer("varno") - 1);
        if (entry.integer("rtekind") == RangeKind.GROUP) {
            any(entry.nodes("groupexprs").get(variable.integer("varattno") - 1));
        }
        inner.forEach(blocks::push);
    }

    /** Such a window is displayed in each call that uses it. */
    private void windowWithoutName(int number) {
        Node query = blocks.element();
        for (Node window : query.nodes("windowClause")) {
            if (window.integer("winref") == number
                    && window.optionalString("name").isEmpty()) {
                window(query, window);
            }
        }
    }

    private void sortKey(Node query, Node item) {
        target(query.nodes("targetList"), item.integer("tleSortGroupRef"));
    }

    private void target(List<Node> targets, int reference) {
        for (Node target : targets) {
            if (target.integer("ressortgroupref") == reference) {
                any(target.value("expr"));
            }
        }
    }

    private void any(TreeValue value) {
        switch (value) {
            case Sequence sequence -> sequence.elements().forEach(this::any);
            case Node node -> node(node);
            default -> {
                // A bare word holds no constant.
            }
        }
    }

    private void node(Node node) {
        switch (node.label()) {
            case "QUERY" -> query(node);
            case "CONST" -> constants.add(node);
            case "VAR" -> variable(node);
            case "AGGREF" -> aggregate(node);
            case "WINDOWFUNC" -> {
                any(node.value("args"));
                any(node.value("aggfilter"));
                windowWithoutName(node.integer("winref"));
            }
            case "SUBSCRIPTINGREF" -> {
                any(node.value("refexpr"));
                List<TreeValue> lower = node.elements("reflowerindexpr");
                List<TreeValue> upper = node.elements("refupperindexpr");
                for (int i = 0; i < upper.size(); i++) {
                    if (i < lower.size()) {
                        any(lower.get(i));
                    }
                    any(upper.get(i));
                }
            }
            // Of some nodes only a part is displayed: not the conversion of elements, nor what a behaviour or a format
            // stands for.
            case "ARRAYCOERCEEXPR" -> any(node.value("arg"));
            case "JSONVALUEEXPR" -> any(node.value("raw_expr"));
            case "JSONBEHAVIOR" -> {
                if (node.integer("btype") == DEFAULT_BEHAVIOUR) {
                    any(node.value("expr"));
                }
            }
            case "JSONCONSTRUCTOREXPR" -> {
                any(node.value("args"));
                any(node.value("func"));
            }
            case "TABLEFUNC" -> {
                if (node.hasField("functype") && node.integer("functype") == 1) {
                    jsonTable(node);
                } else {
                    node.fields().values().forEach(this::any);
                }
            }
            default -> node.fields().values().forEach(this::any);
        }
    }

    private void jsonTable(Node table) {
        Node document = table.node("docexpr");
        any(document.value("formatted_expr"));
        any(table.node("plan").node("path").value("value"));
        any(document.value("passing_values"));
        jsonColumns(table, table.node("plan"));
        any(document.value("on_error"));
    }

    private void jsonColumns(Node table, Node scan) {
        List<Optional<Node>> values = table.optionalNodes("colvalexprs");
        int first = scan.integer("colMin");
        for (int i = first; first >= 0 && i <= scan.integer("colMax"); i++) {
            values.get(i).ifPresent(value -> {
                any(value.value("path_spec"));
                any(value.value("on_empty"));
                any(value.value("on_error"));
            });
        }
        scan.optionalNode("child").ifPresent(child -> jsonNested(table, child));
    }

    private void jsonNested(Node table, Node plan) {
        if (plan.is("JSONTABLESIBLINGJOIN")) {
            jsonNested(table, plan.node("lplan"));
            jsonNested(table, plan.node("rplan"));
        } else {
            any(plan.node("path").value("value"));
            jsonColumns(table, plan);
        }
    }

    private void aggregate(Node aggregate) {
        any(aggregate.value("aggdirectargs"));
        List<Node> arguments = aggregate.nodes("args");
        for (Node argument : arguments) {
            if (!argument.flag("resjunk")) {
                any(argument.value("expr"));
            }
        }
        if (aggregate.string("aggkind").equals("n")) {
            for (Node item : aggregate.nodes("aggorder")) {
                target(arguments, item.integer("tleSortGroupRef"));
            }
        }
        any(aggregate.value("aggfilter"));
    }

    private static Node entry(Node query, Node reference) {
        return query.nodes("rtable").get(reference.integer("rtindex") - 1);
    }
}
