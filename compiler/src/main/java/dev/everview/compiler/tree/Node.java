package dev.everview.compiler.tree;

import dev.everview.compiler.tree.TreeValue.Absent;
import dev.everview.compiler.tree.TreeValue.Sequence;
import dev.everview.compiler.tree.TreeValue.Text;
import dev.everview.compiler.tree.TreeValue.Word;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A node with named fields in PostgreSQL's order. Accessors that name one kind of value throw {@link TreeFormatException} when the
 * field is missing or holds another kind: an unknown server version must never be half understood.
 *
 * @param label the node's type, in the spelling of PostgreSQL 16 and later
 * @param fields all fields by name
 */
public record Node(String label, Map<String, TreeValue> fields) implements TreeValue {
    private static final TreeValue ABSENT = new Absent();

    /** Where something was written, which PostgreSQL leaves out of comparisons as well (equalfuncs.c). */
    private static final Set<String> PLACES = Set.of("location", "list_start", "list_end", "stmt_location", "stmt_len");

    public Node {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Whether the node is of that type. */
    public boolean is(String otherLabel) {
        return label.equals(otherLabel);
    }

    /** Whether this version of PostgreSQL writes the field at all. */
    public boolean hasField(String field) {
        return fields.containsKey(field);
    }

    /** The same without the places in the text: nodes that read alike are equal then. */
    public Node withoutPlaces() {
        Map<String, TreeValue> rest = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (!PLACES.contains(name)) {
                rest.put(name, withoutPlaces(value));
            }
        });
        return new Node(label, rest);
    }

    private static TreeValue withoutPlaces(TreeValue value) {
        return switch (value) {
            case Node node -> node.withoutPlaces();
            case Sequence(Sequence.Kind kind, List<TreeValue> elements) ->
                new Sequence(kind, elements.stream().map(Node::withoutPlaces).toList());
            default -> value;
        };
    }

    /** The field's value, {@link TreeValue.Absent} when it is missing. */
    public TreeValue value(String field) {
        return fields.getOrDefault(field, ABSENT);
    }

    /** The node in the field. */
    public Node node(String field) {
        return optionalNode(field).orElseThrow(() -> wrong(field, "a node"));
    }

    /** The node in the field, if it is set. */
    public Optional<Node> optionalNode(String field) {
        return switch (value(field)) {
            case Node node -> Optional.of(node);
            case Absent absent -> Optional.empty();
            default -> throw wrong(field, "a node");
        };
    }

    /** The nodes of the list in the field; none when it is not set. */
    public List<Node> nodes(String field) {
        return elements(field).stream().map(element -> asNode(element, field)).toList();
    }

    /** The nodes of the list in the field, with gaps. */
    public List<Optional<Node>> optionalNodes(String field) {
        return elements(field).stream()
                .map(element ->
                        element instanceof Absent ? Optional.<Node>empty() : Optional.of(asNode(element, field)))
                .toList();
    }

    /** The lists in the list in the field. */
    public List<List<Node>> nodeLists(String field) {
        return elements(field).stream()
                .map(element -> switch (element) {
                    case Sequence inner ->
                        inner.elements().stream()
                                .map(node -> asNode(node, field))
                                .toList();
                    case Absent absent -> List.<Node>of();
                    default -> throw wrong(field, "a list of lists");
                })
                .toList();
    }

    /** The strings of the list in the field; none when it is not set. */
    public List<String> strings(String field) {
        return elements(field).stream()
                .map(element -> switch (element) {
                    case Text text -> text.value();
                    case Word word -> word.value();
                    default -> throw wrong(field, "a list of strings");
                })
                .toList();
    }

    /** The numbers of the list in the field; none when it is not set. */
    public List<Long> numbers(String field) {
        return elements(field).stream()
                .map(element -> element instanceof Word word ? number(word, field) : failNumber(field))
                .toList();
    }

    /** The elements of the list in the field; none when it is not set. */
    public List<TreeValue> elements(String field) {
        return switch (value(field)) {
            case Sequence sequence -> sequence.elements();
            case Absent absent -> List.of();
            default -> throw wrong(field, "a list");
        };
    }

    /** The string in the field. */
    public String string(String field) {
        return optionalString(field).orElseThrow(() -> wrong(field, "a string"));
    }

    /** The string in the field, if it is set. */
    public Optional<String> optionalString(String field) {
        return switch (value(field)) {
            case Word word -> Optional.of(word.value());
            case Text text -> Optional.of(text.value());
            case Absent absent -> Optional.empty();
            default -> throw wrong(field, "a string");
        };
    }

    /** The object identifier, or another unsigned number, in the field. */
    public long oid(String field) {
        return value(field) instanceof Word word ? number(word, field) : failNumber(field);
    }

    /** The integer in the field. */
    public int integer(String field) {
        return Math.toIntExact(oid(field));
    }

    /** The flag in the field; a flag this version does not write is false. */
    public boolean flag(String field) {
        return switch (value(field)) {
            case Word(String word) when word.equals("true") -> true;
            case Word(String word) when word.equals("false") -> false;
            case Absent absent -> false;
            default -> throw wrong(field, "true or false");
        };
    }

    private Node asNode(TreeValue element, String field) {
        if (element instanceof Node node) {
            return node;
        }
        throw wrong(field, "a list of nodes");
    }

    private long number(Word word, String field) {
        try {
            return Long.parseLong(word.value());
        } catch (NumberFormatException e) {
            throw new TreeFormatException(label + "." + field + " is no number: " + word.value(), e);
        }
    }

    private long failNumber(String field) {
        throw wrong(field, "a number");
    }

    private TreeFormatException wrong(String field, String expected) {
        return new TreeFormatException(label + "." + field + " should hold " + expected + ", not " + value(field));
    }
}
