package dev.everview.compiler.query;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.UndescribedObjectException;
import dev.everview.compiler.description.ViewBody;
import dev.everview.compiler.query.Query.CommonTable;
import dev.everview.compiler.query.Query.Distinct;
import dev.everview.compiler.query.Query.Grouping;
import dev.everview.compiler.query.Query.GroupingSet;
import dev.everview.compiler.query.Query.RowLock;
import dev.everview.compiler.query.Query.SortItem;
import dev.everview.compiler.query.Query.Target;
import dev.everview.compiler.query.Query.Window;
import dev.everview.compiler.tree.Node;
import dev.everview.compiler.tree.TreeFormatException;
import dev.everview.compiler.tree.TreeReader;
import dev.everview.compiler.tree.TreeTooDeepException;
import dev.everview.compiler.tree.TreeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From PostgreSQL's analysed tree to the typed query. Join aliases and grouping entries disappear: what refers to them refers to the
 * expressions behind them. Each instance reads one view; not thread-safe.
 */
public final class QueryReader {
    private final Description description;
    private final SymbolAllocator symbols;
    private final ScalarReader scalars;
    private final FromReader from;

    private QueryReader(Description description, SymbolAllocator symbols, Node query, String viewdef) {
        this.description = description;
        this.symbols = symbols;
        this.scalars = new ScalarReader(description, this, new Constants(description, query, viewdef));
        this.from = new FromReader(description, symbols, this, scalars);
    }

    /**
     * Reads one view's body.
     *
     * @param body the described definition, that of a view it reads, or an echo of it
     * @param description names and types of all objects in the tree
     * @param symbols the compile's allocator
     * @throws CompileException when the tree contains what the compiler does not know
     */
    public static Query read(ViewBody body, Description description, SymbolAllocator symbols) {
        try {
            Node query = TreeReader.readView(body.tree());
            return new QueryReader(description, symbols, query, body.viewdef()).query(query, null);
        } catch (TreeTooDeepException e) {
            CompileException failure = new CompileException(
                    Diagnostic.of(DiagnosticCode.CONSTRUCT_NOT_SUPPORTED, String.valueOf(e.getMessage()))
                            .withHint("divide it over several views"));
            failure.initCause(e);
            throw failure;
        } catch (TreeFormatException | UndescribedObjectException e) {
            CompileException failure = new CompileException(Diagnostic.of(
                    DiagnosticCode.INTERNAL, "the definition contains what is not understood: " + e.getMessage()));
            failure.initCause(e);
            throw failure;
        }
    }

    Query query(Node node, @Nullable Scope outer) {
        Scope scope = new Scope(node, outer);
        List<CommonTable> with = commonTables(node, scope);
        Query.Body body = body(node, scope);
        return new Query(
                with,
                node.flag("hasRecursive"),
                body,
                sortItems(node.nodes("sortClause")),
                scalar(node, "limitOffset", scope),
                scalar(node, "limitCount", scope),
                node.hasField("limitOption")
                        && node.optionalNode("limitCount").isPresent()
                        && node.integer("limitOption") == 1,
                locks(node, scope));
    }

    private Query.Body body(Node node, Scope scope) {
        Optional<Node> setOperations = node.optionalNode("setOperations");
        if (setOperations.isPresent()) {
            return setOperation(setOperations.get(), scope);
        }
        Optional<Query.Values> values = bareValues(node, scope);
        return values.isPresent() ? values.get() : select(node, scope);
    }

    private Query.Select select(Node node, Scope scope) {
        Node joinTree = node.node("jointree");
        List<FromItem> items = new ArrayList<>();
        for (Node item : joinTree.nodes("fromlist")) {
            items.add(from.item(item, scope));
        }
        Scalar where = scalar(joinTree, "quals", scope);
        List<Target> targets = targets(node, scope);
        List<GroupingSet> sets = node.nodes("groupingSets").stream()
                .map(QueryReader::groupingSet)
                .toList();
        List<Node> groups = node.nodes("groupClause");
        Grouping grouping = groups.isEmpty() && sets.isEmpty()
                ? null
                : new Grouping(
                        groups.stream()
                                .map(item -> item.integer("tleSortGroupRef"))
                                .toList(),
                        sets,
                        node.flag("groupDistinct"));
        return new Query.Select(
                targets,
                distinct(node),
                items,
                where,
                grouping,
                scalar(node, "havingQual", scope),
                node.nodes("windowClause").stream()
                        .map(window -> window(window, scope))
                        .toList());
    }

    private List<Target> targets(Node node, Scope scope) {
        List<Target> targets = new ArrayList<>();
        for (Node target : node.nodes("targetList")) {
            boolean hidden = target.flag("resjunk");
            targets.add(new Target(
                    scalars.read(target.node("expr"), scope),
                    hidden ? "" : target.optionalString("resname").orElse(""),
                    hidden,
                    target.integer("ressortgroupref")));
        }
        return targets;
    }

    /** A bare {@code VALUES …}, which the tree writes as a SELECT of all columns of one VALUES entry. */
    private Optional<Query.Values> bareValues(Node node, Scope scope) {
        List<Node> items = node.node("jointree").nodes("fromlist");
        if (items.size() != 1
                || !items.get(0).is("RANGETBLREF")
                || node.node("jointree").optionalNode("quals").isPresent()
                || !node.nodes("distinctClause").isEmpty()
                || !node.nodes("groupClause").isEmpty()
                || node.optionalNode("havingQual").isPresent()) {
            return Optional.empty();
        }
        int index = items.get(0).integer("rtindex");
        Node entry = scope.entry(index);
        if (entry.integer("rtekind") != RangeKind.VALUES
                || !entry.node("eref").string("aliasname").equals("*VALUES*")) {
            return Optional.empty();
        }
        List<Node> targets = node.nodes("targetList").stream()
                .filter(target -> !target.flag("resjunk"))
                .toList();
        if (targets.size() != entry.node("eref").strings("colnames").size()) {
            return Optional.empty();
        }
        for (int i = 0; i < targets.size(); i++) {
            Node expression = targets.get(i).node("expr");
            if (!expression.is("VAR")
                    || expression.integer("varlevelsup") != 0
                    || expression.integer("varno") != index
                    || expression.integer("varattno") != i + 1) {
                return Optional.empty();
            }
        }
        if (!(from.item(items.get(0), scope) instanceof FromItem.ValuesList list)) {
            throw new TreeFormatException("a VALUES entry expected");
        }
        return Optional.of(new Query.Values(targets(node, scope), list.rows()));
    }

    private Query.SetOperation setOperation(Node operation, Scope scope) {
        // The targets of the block are columns of its first leaf in the tree, but mean the columns of the result.
        List<Node> targets = scope.query().nodes("targetList");
        List<Symbol> columns = new ArrayList<>();
        List<Long> types = operation.numbers("colTypes");
        List<Long> typmods = operation.numbers("colTypmods");
        List<Long> collations = operation.numbers("colCollations");
        for (int i = 0; i < types.size(); i++) {
            String name = i < targets.size()
                    ? targets.get(i).optionalString("resname").orElse("")
                    : "";
            columns.add(
                    symbols.fresh(name, new SqlType(types.get(i), Math.toIntExact(typmods.get(i)), collations.get(i))));
        }
        scope.setOperationColumns(columns);
        return branch(operation, scope, targets(scope.query(), scope));
    }

    private Query.SetOperation branch(Node operation, Scope scope, List<Target> targets) {
        return new Query.SetOperation(
                targets,
                switch (operation.integer("op")) {
                    case 1 -> Query.SetOperation.Kind.UNION;
                    case 2 -> Query.SetOperation.Kind.INTERSECT;
                    case 3 -> Query.SetOperation.Kind.EXCEPT;
                    default -> throw new TreeFormatException("set operation " + operation.integer("op"));
                },
                operation.flag("all"),
                operand(operation.node("larg"), scope, targets),
                operand(operation.node("rarg"), scope, targets));
    }

    private Query operand(Node operand, Scope scope, List<Target> targets) {
        if (operand.is("RANGETBLREF")) {
            return query(scope.entry(operand.integer("rtindex")).node("subquery"), scope);
        }
        List<Target> inner = targets.stream()
                .filter(target -> !target.hidden())
                .map(target -> new Target(
                        new Scalar.Column(
                                symbols.fresh(target.name(), target.expression().type())),
                        target.name(),
                        false,
                        0))
                .toList();
        return new Query(List.of(), false, branch(operand, scope, inner), List.of(), null, null, false, List.of());
    }

    private List<CommonTable> commonTables(Node node, Scope scope) {
        List<Node> nodes = node.nodes("cteList");
        // A recursive one refers to itself, any of WITH RECURSIVE to later ones: so first the names, then the queries.
        for (Node table : nodes) {
            scope.define(header(table), table);
        }
        List<CommonTable> tables = new ArrayList<>();
        for (Node table : nodes) {
            CommonTable header = scope.commonTable(table.string("ctename"));
            CommonTable whole = new CommonTable(
                    header.range(),
                    header.name(),
                    header.columns(),
                    header.materialization(),
                    query(table.node("ctequery"), scope),
                    header.search(),
                    table.optionalNode("cycle_clause")
                            .map(cycle -> cycle(cycle, scope))
                            .orElse(null));
            scope.define(whole, table);
            tables.add(whole);
        }
        return tables;
    }

    private CommonTable header(Node table) {
        List<String> columns = new ArrayList<>(table.strings("ctecolnames"));
        long width = table.node("ctequery").nodes("targetList").stream()
                .filter(target -> !target.flag("resjunk"))
                .count();
        Optional<Node> search = table.optionalNode("search_clause");
        Optional<Node> cycle = table.optionalNode("cycle_clause");
        if (columns.size() == width) {
            search.ifPresent(clause -> columns.add(clause.string("search_seq_column")));
            cycle.ifPresent(clause -> {
                columns.add(clause.string("cycle_mark_column"));
                columns.add(clause.string("cycle_path_column"));
            });
        }
        return new CommonTable(
                symbols.freshRange(),
                table.string("ctename"),
                columns,
                switch (table.integer("ctematerialized")) {
                    case 0 -> CommonTable.Materialization.DEFAULT;
                    case 1 -> CommonTable.Materialization.ALWAYS;
                    default -> CommonTable.Materialization.NEVER;
                },
                PENDING,
                search.map(clause -> new Query.Search(
                                clause.flag("search_breadth_first"),
                                clause.strings("search_col_list"),
                                clause.string("search_seq_column")))
                        .orElse(null),
                null);
    }

    /** Stands for the query of a common table expression that is still being read; nobody sees it. */
    private static final Query PENDING = new Query(
            List.of(), false, new Query.Values(List.of(), List.of()), List.of(), null, null, false, List.of());

    private Query.Cycle cycle(Node cycle, Scope scope) {
        return new Query.Cycle(
                cycle.strings("cycle_col_list"),
                cycle.string("cycle_mark_column"),
                scalars.read(cycle.node("cycle_mark_value"), scope),
                scalars.read(cycle.node("cycle_mark_default"), scope),
                cycle.string("cycle_path_column"));
    }

    private Distinct distinct(Node node) {
        List<Node> items = node.nodes("distinctClause");
        if (items.isEmpty()) {
            return new Distinct.None();
        }
        return node.flag("hasDistinctOn") ? new Distinct.On(sortItems(items)) : new Distinct.All();
    }

    private static GroupingSet groupingSet(Node set) {
        List<Integer> references = new ArrayList<>();
        List<GroupingSet> members = new ArrayList<>();
        for (TreeValue content : set.elements("content")) {
            switch (content) {
                case Node member -> members.add(groupingSet(member));
                case TreeValue.Word(String reference) -> references.add(Integer.parseInt(reference));
                default -> throw new TreeFormatException("a grouping set holds " + content);
            }
        }
        GroupingSet.Kind kind = switch (set.integer("kind")) {
            case 0 -> GroupingSet.Kind.EMPTY;
            case 1 -> GroupingSet.Kind.SIMPLE;
            case 2 -> GroupingSet.Kind.ROLLUP;
            case 3 -> GroupingSet.Kind.CUBE;
            case 4 -> GroupingSet.Kind.SETS;
            default -> throw new TreeFormatException("grouping set kind " + set.integer("kind"));
        };
        return new GroupingSet(kind, references, members);
    }

    private List<SortItem> sortItems(List<Node> items) {
        return items.stream()
                .map(item -> new SortItem(
                        item.integer("tleSortGroupRef"),
                        item.oid("sortop"),
                        direction(item.oid("sortop")),
                        item.flag("nulls_first")))
                .toList();
    }

    SortItem.Direction direction(long operator) {
        // Without an operator the values are only compared for equality (DISTINCT over a type that cannot be sorted).
        if (operator == 0) {
            return SortItem.Direction.ASCENDING;
        }
        return switch (description.operator(operator).order()) {
            case ASCENDING -> SortItem.Direction.ASCENDING;
            case DESCENDING -> SortItem.Direction.DESCENDING;
            case null -> SortItem.Direction.USING;
        };
    }

    private Window window(Node window, Scope scope) {
        return new Window(
                window.integer("winref"),
                window.nodes("partitionClause").stream()
                        .map(item -> item.integer("tleSortGroupRef"))
                        .toList(),
                sortItems(window.nodes("orderClause")),
                FrameReader.read(
                        window.integer("frameOptions"),
                        scalar(window, "startOffset", scope),
                        scalar(window, "endOffset", scope)));
    }

    private static List<RowLock> locks(Node node, Scope scope) {
        List<RowLock> locks = new ArrayList<>();
        for (Node mark : node.nodes("rowMarks")) {
            if (!mark.flag("pushedDown")) {
                locks.add(new RowLock(
                        scope.range(mark.integer("rti")).number(),
                        switch (mark.integer("strength")) {
                            case 1 -> "KEY SHARE";
                            case 2 -> "SHARE";
                            case 3 -> "NO KEY UPDATE";
                            default -> "UPDATE";
                        },
                        switch (mark.integer("waitPolicy")) {
                            case 1 -> "SKIP LOCKED";
                            case 2 -> "NOWAIT";
                            default -> "";
                        }));
            }
        }
        return locks;
    }

    private @Nullable Scalar scalar(Node node, String field, Scope scope) {
        return node.optionalNode(field).map(value -> scalars.read(value, scope)).orElse(null);
    }
}
