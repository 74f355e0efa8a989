package dev.everview.compiler.tree;

import dev.everview.compiler.tree.TreeValue.Absent;
import dev.everview.compiler.tree.TreeValue.Datum;
import dev.everview.compiler.tree.TreeValue.Sequence;
import dev.everview.compiler.tree.TreeValue.Text;
import dev.everview.compiler.tree.TreeValue.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the text of {@code nodeToString()}: {@code {LABEL :field value …}}. The grammar is the same in all versions, only labels and
 * fields differ, so the reader knows neither. Each instance reads one text.
 *
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/nodes/read.c">read.c</a>
 */
public final class TreeReader {
    /** Deeper trees would exhaust the stack of an ordinary thread in a later stage. */
    private static final int MAXIMUM_DEPTH = 300;

    private static final TreeValue ABSENT = new Absent();

    /** Labels that PostgreSQL 16 changed when it began to generate its output functions. */
    private static final Map<String, String> LABELS_BEFORE_16 = Map.ofEntries(
            Map.entry("RTE", "RANGETBLENTRY"),
            Map.entry("CASE", "CASEEXPR"),
            Map.entry("WHEN", "CASEWHEN"),
            Map.entry("ARRAY", "ARRAYEXPR"),
            Map.entry("ROW", "ROWEXPR"),
            Map.entry("ROWCOMPARE", "ROWCOMPAREEXPR"),
            Map.entry("COALESCE", "COALESCEEXPR"),
            Map.entry("MINMAX", "MINMAXEXPR"),
            Map.entry("COLLATE", "COLLATEEXPR"));

    private final String text;
    private int position;
    private int depth;

    private TreeReader(String text) {
        this.text = text;
    }

    /**
     * Reads a whole text.
     *
     * @throws TreeFormatException when the text is no tree
     * @throws TreeTooDeepException when it nests too deeply
     */
    public static TreeValue read(String text) {
        TreeReader reader = new TreeReader(text);
        TreeValue value = reader.value();
        reader.skipSpace();
        if (reader.position < text.length()) {
            throw reader.malformed("text after the end");
        }
        return value;
    }

    /** Reads the action of a view's rule: a list of one query. */
    public static Node readView(String text) {
        if (read(text) instanceof Sequence list
                && list.elements().size() == 1
                && list.elements().get(0) instanceof Node query) {
            return query;
        }
        throw new TreeFormatException("the tree of a view is a list of one query");
    }

    private TreeValue value() {
        skipSpace();
        return switch (current()) {
            case '{' -> node();
            case '(' -> sequence();
            default -> atom();
        };
    }

    private Node node() {
        if (++depth > MAXIMUM_DEPTH) {
            throw new TreeTooDeepException(MAXIMUM_DEPTH);
        }
        position++;
        String label = unescaped(token());
        Map<String, TreeValue> fields = new LinkedHashMap<>();
        for (skipSpace(); current() != '}'; skipSpace()) {
            String field = token();
            if (field.isEmpty() || field.charAt(0) != ':') {
                throw malformed("a field name expected, not " + field);
            }
            fields.put(field.substring(1), value());
        }
        position++;
        depth--;
        return new Node(LABELS_BEFORE_16.getOrDefault(label, label), fields);
    }

    private Sequence sequence() {
        position++;
        skipSpace();
        Sequence.Kind kind = kind();
        if (kind != Sequence.Kind.NODES) {
            position++;
        }
        List<TreeValue> elements = new ArrayList<>();
        for (skipSpace(); current() != ')'; skipSpace()) {
            elements.add(value());
        }
        position++;
        return new Sequence(kind, elements);
    }

    /** Lists of numbers begin with a letter that stands alone; strings are quoted, so nothing else does. */
    private Sequence.Kind kind() {
        if (position + 1 >= text.length() || !endsToken(text.charAt(position + 1))) {
            return Sequence.Kind.NODES;
        }
        return switch (current()) {
            case 'i' -> Sequence.Kind.INTEGERS;
            case 'o' -> Sequence.Kind.OIDS;
            case 'x' -> Sequence.Kind.TRANSACTIONS;
            case 'b' -> Sequence.Kind.BITS;
            default -> Sequence.Kind.NODES;
        };
    }

    private TreeValue atom() {
        String token = token();
        if (token.equals("<>")) {
            return ABSENT;
        }
        // Quotes inside a string are not escaped: it ends with its token. A leading quote of a bare word is escaped.
        if (token.charAt(0) == '"') {
            if (token.length() < 2 || !token.endsWith("\"")) {
                throw malformed("a string without end: " + token);
            }
            return new Text(unescaped(token.substring(1, token.length() - 1)));
        }
        if (isDigit(token.charAt(0))) {
            int afterToken = position;
            skipSpace();
            if (position < text.length() && text.charAt(position) == '[') {
                return datum(Integer.parseInt(token));
            }
            position = afterToken;
        }
        return new Word(unescaped(token));
    }

    private Datum datum(int length) {
        position++;
        List<Byte> bytes = new ArrayList<>();
        for (skipSpace(); current() != ']'; skipSpace()) {
            // Written as signed or unsigned bytes, depending on the platform's char.
            bytes.add((byte) Integer.parseInt(token()));
        }
        position++;
        return new Datum(length, bytes);
    }

    /** The next token as written, backslashes included. */
    private String token() {
        skipSpace();
        int start = position;
        while (position < text.length() && !endsToken(text.charAt(position))) {
            position += text.charAt(position) == '\\' ? 2 : 1;
        }
        if (position == start || position > text.length()) {
            throw malformed("a token expected");
        }
        return text.substring(start, position);
    }

    private static boolean endsToken(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '(' || c == ')' || c == '{' || c == '}';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String unescaped(String token) {
        if (token.indexOf('\\') < 0) {
            return token;
        }
        StringBuilder plain = new StringBuilder(token.length());
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) == '\\') {
                i++;
            }
            if (i < token.length()) {
                plain.append(token.charAt(i));
            }
        }
        return plain.toString();
    }

    private void skipSpace() {
        while (position < text.length()
                && (text.charAt(position) == ' ' || text.charAt(position) == '\n' || text.charAt(position) == '\t')) {
            position++;
        }
    }

    private char current() {
        if (position >= text.length()) {
            throw malformed("the text ends too early");
        }
        return text.charAt(position);
    }

    private TreeFormatException malformed(String reason) {
        return new TreeFormatException("malformed tree at " + position + ": " + reason);
    }
}
