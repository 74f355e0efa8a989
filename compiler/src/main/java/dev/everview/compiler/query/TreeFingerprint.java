package dev.everview.compiler.query;

import dev.everview.compiler.tree.Node;
import dev.everview.compiler.tree.TreeFormatException;
import dev.everview.compiler.tree.TreeReader;
import dev.everview.compiler.tree.TreeValue;
import dev.everview.compiler.tree.TreeValue.Datum;
import dev.everview.compiler.tree.TreeValue.Sequence;
import dev.everview.compiler.tree.TreeValue.Text;
import dev.everview.compiler.tree.TreeValue.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a tree means, as a sorted list of facts: every node with its object identifiers, constants and flags, columns by the position
 * of their table in the FROM clauses. Left out is what only serves display (names, locations, whether a cast was written), and join
 * aliases and grouping entries are replaced by what they stand for. Each instance walks one tree.
 */
public final class TreeFingerprint {
    /** Set when a frame was written with BETWEEN; without it, it means the same. */
    private static final int FRAME_BETWEEN = 0x10;

    private static final Set<String> DISPLAY_ONLY = Set.of(
            "location",
            "stmt_location",
            "stmt_len",
            "list_start",
            "list_end",
            "resname",
            "resno",
            "resorigtbl",
            "resorigcol",
            "ressortgroupref",
            "tleSortGroupRef",
            "varno",
            "varattno",
            "varlevelsup",
            "varnosyn",
            "varattnosyn",
            "varnoold",
            "varoattno",
            "varnullingrels",
            "varreturningtype",
            "funcformat",
            "relabelformat",
            "coerceformat",
            "coercionformat",
            "convertformat",
            "row_format",
            "colnames",
            "alias",
            "eref",
            "name",
            "refname",
            "copiedOrder",
            "winref",
            "operName",
            "usingClause",
            "join_using_alias",
            "isNatural",
            "rtindex",
            "rti",
            "column_name",
            "querySource",
            "canSetTag",
            "queryId",
            "refs",
            "cols",
            "constraintDeps",
            "rtable",
            "rteperminfos",
            "subLinkId",
            "paramid",
            "joinaliasvars",
            "groupexprs",
            "elemexpr",
            "coercion",
            "ctename",
            "aliascolnames",
            "ctecolnames",
            "cterefcount",
            "passing_names",
            "runCondition",
            "agglevelsup");

    private final List<String> facts = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private int ranges;

    /** A query with the positions of its range table entries among all of the statement. */
    private record Block(Node query, Map<Integer, Integer> positions) {}

    private TreeFingerprint() {}

    /** The facts of a view's tree; two trees with the same list have the same parts. */
    public static List<String> of(String tree) {
        TreeFingerprint fingerprint = new TreeFingerprint();
        fingerprint.query(TreeReader.readView(tree));
        List<String> facts = new ArrayList<>(fingerprint.facts);
        Collections.sort(facts);
        return facts;
    }

    private void query(Node query) {
        blocks.add(new Block(query, new HashMap<>()));
        query.nodes("cteList").forEach(this::node);
        query.node("jointree").nodes("fromlist").forEach(this::from);
        query.optionalNode("setOperations").ifPresent(this::from);
        facts.add("QUERY " + query.integer("commandType") + query.flag("groupDistinct") + query.flag("hasDistinctOn"));
        query.fields().forEach((field, value) -> {
            if (!field.startsWith("has")
                    && !field.equals("cteList")
                    && !field.equals("setOperations")
                    && !field.equals("jointree")) {
                field("QUERY", field, value);
            }
        });
        any("quals", query.node("jointree").value("quals"));
        blocks.remove(blocks.size() - 1);
    }

    /** Items of FROM and of set operations come first, in order, so that their positions are the same in both trees. */
    private void from(Node item) {
        switch (item.label()) {
            case "RANGETBLREF" -> range(item.integer("rtindex"));
            case "JOINEXPR" -> {
                from(item.node("larg"));
                from(item.node("rarg"));
                facts.add("JOIN " + item.integer("jointype"));
                any("quals", item.value("quals"));
            }
            case "SETOPERATIONSTMT" -> {
                from(item.node("larg"));
                from(item.node("rarg"));
                facts.add("SETOPERATION " + item.integer("op") + item.flag("all") + item.numbers("colTypes"));
            }
            default -> throw new TreeFormatException("FROM holds " + item.label());
        }
    }

    private void range(int index) {
        Block block = blocks.get(blocks.size() - 1);
        block.positions().put(index, ++ranges);
        Node entry = entry(block.query(), index);
        facts.add("RANGE " + entry.integer("rtekind"));
        for (String field : List.of(
                "relid",
                "inh",
                "subquery",
                "functions",
                "funcordinality",
                "tablefunc",
                "values_lists",
                "tablesample",
                "self_reference",
                "lateral")) {
            if (entry.hasField(field)) {
                field("RANGE", field, entry.value(field));
            }
        }
    }

    private void any(String field, TreeValue value) {
        field("", field, value);
    }

    private void field(String label, String field, TreeValue value) {
        if (DISPLAY_ONLY.contains(field)) {
            return;
        }
        switch (value) {
            case Node node -> node(node);
            case Sequence sequence -> sequence(label, field, sequence);
            case Word(String word) -> facts.add(label + "." + field + " " + word);
            case Text(String text) -> facts.add(label + "." + field + " " + text);
            case Datum datum -> facts.add(label + "." + field + " " + datum.length() + datum.bytes());
            case TreeValue.Absent absent -> {
                // What is not there adds no fact.
            }
        }
    }

    private void sequence(String label, String field, Sequence sequence) {
        String words = sequence.elements().stream()
                .filter(element -> element instanceof Word || element instanceof Text)
                .map(element -> element instanceof Word(String word) ? word : element.toString())
                .collect(Collectors.joining(" "));
        // The numbers in a grouping set count targets by references, which are for display.
        if (!words.isEmpty() && !field.equals("content")) {
            facts.add(label + "." + field + " (" + words + ")");
        }
        for (TreeValue element : sequence.elements()) {
            if (element instanceof Node || element instanceof Sequence) {
                field(label, field, element);
            }
        }
    }

    private void node(Node node) {
        switch (node.label()) {
            case "QUERY" -> query(node);
            case "VAR" -> variable(node);
            case "BOOLEXPR" -> {
                facts.add("BOOLEXPR " + node.string("boolop"));
                operands(node);
            }
            case "WINDOWCLAUSE" -> {
                facts.add("WINDOW " + (node.integer("frameOptions") & ~FRAME_BETWEEN));
                for (String field : List.of("partitionClause", "orderClause", "startOffset", "endOffset")) {
                    field("WINDOW", field, node.value(field));
                }
            }
            default -> {
                facts.add(node.label());
                node.fields().forEach((field, value) -> field(node.label(), field, value));
            }
        }
    }

    /** AND within AND and OR within OR mean the same nested and flat. */
    private void operands(Node logical) {
        for (Node operand : logical.nodes("args")) {
            if (operand.is("BOOLEXPR")
                    && !operand.string("boolop").equals("not")
                    && operand.string("boolop").equals(logical.string("boolop"))) {
                operands(operand);
            } else {
                node(operand);
            }
        }
    }

    private void variable(Node variable) {
        int level = variable.integer("varlevelsup");
        if (level >= blocks.size()) {
            throw new TreeFormatException("a reference to a query block that does not exist");
        }
        Block block = blocks.get(blocks.size() - 1 - level);
        int index = variable.integer("varno");
        int attribute = variable.integer("varattno");
        Node entry = entry(block.query(), index);
        int kind = entry.integer("rtekind");
        if (attribute > 0 && (kind == RangeKind.JOIN || kind == RangeKind.GROUP)) {
            within(
                    level,
                    entry.nodes(kind == RangeKind.JOIN ? "joinaliasvars" : "groupexprs")
                            .get(attribute - 1));
            return;
        }
        Integer position = block.positions().get(index);
        facts.add("COLUMN " + position + "." + attribute + " " + variable.oid("vartype") + " "
                + variable.integer("vartypmod") + " " + variable.oid("varcollid"));
        if (attribute == 0 && kind != RangeKind.RELATION) {
            // The names of the fields of an anonymous row show in its JSON form, for one.
            facts.add("ROW " + position + " " + entry.node("eref").strings("colnames"));
        }
    }

    /** An expression of an outer block, whose references count from there. */
    private void within(int level, Node expression) {
        List<Block> inner = blocks.subList(blocks.size() - level, blocks.size());
        List<Block> kept = List.copyOf(inner);
        inner.clear();
        node(expression);
        blocks.addAll(kept);
    }

    private static Node entry(Node query, int index) {
        return query.nodes("rtable").get(index - 1);
    }
}
