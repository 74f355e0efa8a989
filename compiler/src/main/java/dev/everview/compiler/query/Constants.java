package dev.everview.compiler.query;

import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.tree.Node;
import dev.everview.compiler.tree.TreeFormatException;
import dev.everview.compiler.tree.TreeValue;
import dev.everview.compiler.tree.TreeValue.Datum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of the constants of one tree. Where only PostgreSQL can turn bytes into text, the literals of that type are taken from the
 * canonical text of the view, in order: equal bytes must meet equal literals, else the tree is refused. Not thread-safe.
 */
final class Constants {
    private static final long JSON_PATH = 4072;

    /** Its loops never give back, for such a pattern needs the stack for each character that it might: a constant may have any length. */
    private static final String LITERAL = "E?'[^'\\\\]*+(?:(?:''|\\\\.)[^'\\\\]*+)*+'";

    private static final String QUOTED_NAME = "\"(?:[^\"]++|\"\")*+\"";

    private final Description description;
    private final ConstantDecoder decoder;
    private final List<Node> shown;
    private final String viewdef;
    private final Map<Long, Map<Datum, String>> byType = new HashMap<>();

    Constants(Description description, Node query, String viewdef) {
        this.description = description;
        this.decoder = new ConstantDecoder(description);
        this.shown = DisplayOrder.constants(query);
        this.viewdef = viewdef;
    }

    Scalar.Constant read(Node constant) {
        SqlType type = new SqlType(
                constant.oid("consttype"), Types.typmod(constant, "consttypmod"), constant.oid("constcollid"));
        if (constant.flag("constisnull")) {
            return new Scalar.Constant(type, null);
        }
        Datum datum = datum(constant);
        Optional<String> decoded = decoder.decode(type.oid(), datum);
        return new Scalar.Constant(type, decoded.orElseGet(() -> fromText(type.oid(), datum)));
    }

    private static Datum datum(Node constant) {
        TreeValue value = constant.value("constvalue");
        if (value instanceof Datum datum) {
            return datum;
        }
        throw new TreeFormatException("CONST.constvalue should hold bytes, not " + value);
    }

    private String fromText(long type, Datum datum) {
        String text = byType.computeIfAbsent(type, this::align).get(datum);
        if (text == null) {
            throw unreadable(type);
        }
        return text;
    }

    private Map<Datum, String> align(long type) {
        List<Datum> values = new ArrayList<>();
        for (Node constant : shown) {
            long shownType = constant.oid("consttype");
            // A path inside a JSON function is a bare literal, as is a constant whose type is still unknown.
            boolean bare = type == JSON_PATH && shownType == Types.UNKNOWN;
            if ((shownType == type || bare) && !constant.flag("constisnull")) {
                values.add(datum(constant));
            }
        }
        List<String> literals = literals(description.type(type));
        Map<Datum, String> texts = new HashMap<>();
        boolean same = values.stream().distinct().count() == 1
                && literals.stream().distinct().count() == 1;
        if (same) {
            texts.put(values.get(0), literals.get(0));
            return texts;
        }
        if (values.size() != literals.size()) {
            throw unreadable(type);
        }
        for (int i = 0; i < values.size(); i++) {
            String before = texts.put(values.get(i), literals.get(i));
            if (before != null && !before.equals(literals.get(i))) {
                throw unreadable(type);
            }
        }
        return texts;
    }

    /** The literals of a type, in order; every other literal and quoted name is skipped as a whole. */
    private List<String> literals(DataType type) {
        String bare = type.oid() == JSON_PATH ? "|(?!::)" : "";
        Matcher matcher = Pattern.compile("(" + LITERAL + ")(::" + Pattern.quote(type.formatted()) + "(?![\\w\\[\"(])"
                        + bare + ")?|" + QUOTED_NAME)
                .matcher(viewdef);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            if (matcher.group(2) != null) {
                found.add(unquoted(matcher.group(1)));
            }
        }
        return found;
    }

    private static String unquoted(String literal) {
        String content = literal.substring(literal.indexOf('\'') + 1, literal.length() - 1)
                .replace("''", "'");
        return literal.startsWith("E") ? content.replace("\\\\", "\\") : content;
    }

    private TreeFormatException unreadable(long type) {
        return new TreeFormatException(
                "a constant of type " + description.type(type).formatted() + " cannot be read from the definition");
    }
}
