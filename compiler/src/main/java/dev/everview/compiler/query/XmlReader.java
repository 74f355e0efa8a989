package dev.everview.compiler.query;

import dev.everview.compiler.description.Description;
import dev.everview.compiler.tree.Node;
import dev.everview.compiler.tree.TreeFormatException;
import dev.everview.compiler.tree.TreeValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads XML expressions and XMLTABLE. Not thread-safe. */
final class XmlReader {
    private static final SqlType XML = SqlType.of(142);
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-F]{4,8})_");

    private final Description description;
    private final ScalarReader scalars;

    XmlReader(Description description, ScalarReader scalars) {
        this.description = description;
        this.scalars = scalars;
    }

    Scalar expression(Node node, Scope scope) {
        List<Scalar> arguments = scalars.readAll(node.nodes("args"), scope);
        Template out = new Template();
        return switch (node.integer("op")) {
            case 0 -> {
                list(out.words("xmlconcat("), arguments);
                yield out.words(")").build("XMLCONCAT", true, XML);
            }
            case 1 -> element(node, arguments, scope);
            case 2 -> {
                out.words("xmlforest(");
                named(out, node, scope);
                yield out.words(")").build("XMLFOREST", hasStableText(node, scope), XML);
            }
            case 3 ->
                out.words("xmlparse(" + option(node))
                        .gap(arguments.get(0))
                        .words(isTrue(arguments.get(1)) ? " PRESERVE WHITESPACE)" : " STRIP WHITESPACE)")
                        .build("XMLPARSE", true, XML);
            case 4 -> {
                out.words("xmlpi(NAME ").name(unescaped(node.string("name")));
                arguments.forEach(argument -> out.words(", ").gap(argument));
                yield out.words(")").build("XMLPI", true, XML);
            }
            case 5 -> root(arguments);
            case 6 ->
                out.words("xmlserialize(" + option(node))
                        .gap(arguments.get(0))
                        .words(" AS " + description.typeName(node.oid("type"), node.integer("typmod")))
                        .words(node.flag("indent") ? " INDENT)" : ")")
                        .build("XMLSERIALIZE", true, SqlType.TEXT);
            case 7 -> out.gap(arguments.get(0)).words(" IS DOCUMENT").build("IS DOCUMENT", true, SqlType.BOOL);
            default -> throw new TreeFormatException("XML expression " + node.integer("op"));
        };
    }

    private Scalar element(Node node, List<Scalar> content, Scope scope) {
        Template out = new Template().words("xmlelement(NAME ").name(unescaped(node.string("name")));
        if (!node.nodes("named_args").isEmpty()) {
            out.words(", xmlattributes(");
            named(out, node, scope);
            out.words(")");
        }
        content.forEach(argument -> out.words(", ").gap(argument));
        boolean immutable =
                hasStableText(node, scope) && content.stream().allMatch(argument -> StableText.has(argument.type()));
        return out.words(")").build("XMLELEMENT", immutable, XML);
    }

    private static Scalar root(List<Scalar> arguments) {
        Template out = new Template().words("xmlroot(").gap(arguments.get(0)).words(", VERSION ");
        if (isNull(arguments.get(1))) {
            out.words("NO VALUE");
        } else {
            out.gap(arguments.get(1));
        }
        return out.words(
                        switch (number(arguments.get(2))) {
                            case 0 -> ", STANDALONE YES)";
                            case 1 -> ", STANDALONE NO)";
                            case 2 -> ", STANDALONE NO VALUE)";
                            default -> ")";
                        })
                .build("XMLROOT", true, XML);
    }

    Scalar table(Node node, Scope scope) {
        Template out = new Template().words("xmltable(");
        List<Node> uris = node.nodes("ns_uris");
        if (!uris.isEmpty()) {
            out.words("xmlnamespaces(");
            List<TreeValue> names = node.elements("ns_names");
            for (int i = 0; i < uris.size(); i++) {
                out.words(i > 0 ? ", " : "");
                if (names.get(i) instanceof TreeValue.Text(String name)) {
                    out.gap(scalars.read(uris.get(i), scope)).words(" AS ").name(name);
                } else {
                    out.words("DEFAULT ").gap(scalars.read(uris.get(i), scope));
                }
            }
            out.words("), ");
        }
        out.words("(")
                .gap(scalars.read(node.node("rowexpr"), scope))
                .words(") PASSING (")
                .gap(scalars.read(node.node("docexpr"), scope))
                .words(") COLUMNS ");
        columns(node, out, scope);
        return out.words(")").build("XMLTABLE", false, XML);
    }

    private void columns(Node node, Template out, Scope scope) {
        List<String> names = node.strings("colnames");
        List<Long> types = node.numbers("coltypes");
        List<Long> typmods = node.numbers("coltypmods");
        List<Optional<Node>> paths = node.optionalNodes("colexprs");
        List<Optional<Node>> defaults = node.optionalNodes("coldefexprs");
        List<Long> notNulls = node.numbers("notnulls");
        for (int i = 0; i < names.size(); i++) {
            out.words(i > 0 ? ", " : "").name(names.get(i));
            if (i == node.integer("ordinalitycol")) {
                out.words(" FOR ORDINALITY");
                continue;
            }
            out.words(" " + description.typeName(types.get(i), Math.toIntExact(typmods.get(i))));
            defaults.get(i)
                    .ifPresent(value -> out.words(" DEFAULT (")
                            .gap(scalars.read(value, scope))
                            .words(")"));
            paths.get(i)
                    .ifPresent(path ->
                            out.words(" PATH (").gap(scalars.read(path, scope)).words(")"));
            out.words(notNulls.contains((long) i) ? " NOT NULL" : "");
        }
    }

    private void named(Template out, Node node, Scope scope) {
        List<Node> values = node.nodes("named_args");
        List<String> names = node.strings("arg_names");
        for (int i = 0; i < values.size(); i++) {
            out.words(i > 0 ? ", " : "")
                    .gap(scalars.read(values.get(i), scope))
                    .words(" AS ")
                    .name(unescaped(names.get(i)));
        }
    }

    private boolean hasStableText(Node node, Scope scope) {
        return scalars.readAll(node.nodes("named_args"), scope).stream()
                .allMatch(argument -> StableText.has(argument.type()));
    }

    private static void list(Template out, List<Scalar> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            out.words(i > 0 ? ", " : "").gap(arguments.get(i));
        }
    }

    private static String option(Node node) {
        return node.integer("xmloption") == 0 ? "DOCUMENT " : "CONTENT ";
    }

    private static boolean isTrue(Scalar scalar) {
        return scalar instanceof Scalar.Constant constant && "true".equals(constant.text());
    }

    private static boolean isNull(Scalar scalar) {
        return scalar instanceof Scalar.Constant constant && constant.text() == null;
    }

    private static int number(Scalar scalar) {
        if (scalar instanceof Scalar.Constant constant && constant.text() != null) {
            return Integer.parseInt(constant.text());
        }
        throw new TreeFormatException("XMLROOT without its STANDALONE number");
    }

    /** The SQL name behind an XML name, in which forbidden characters stand as their code. */
    private static String unescaped(String xmlName) {
        Matcher matcher = ESCAPED.matcher(xmlName);
        return matcher.replaceAll(
                match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
    }
}
