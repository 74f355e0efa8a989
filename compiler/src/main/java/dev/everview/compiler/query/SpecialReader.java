package dev.everview.compiler.query;

import dev.everview.compiler.description.Description;
import dev.everview.compiler.tree.Node;
import dev.everview.compiler.tree.TreeFormatException;

/** Reads the constructs that have a syntax of their own: XML and SQL/JSON. Not thread-safe. */
final class SpecialReader {
    private final XmlReader xml;
    private final JsonReader json;

    SpecialReader(Description description, ScalarReader scalars) {
        this.xml = new XmlReader(description, scalars);
        this.json = new JsonReader(description, scalars);
    }

    Scalar read(Node node, Scope scope) {
        return switch (node.label()) {
            case "XMLEXPR" -> xml.expression(node, scope);
            case "TABLEFUNC" ->
                node.hasField("functype") && node.integer("functype") == 1
                        ? json.table(node, scope)
                        : xml.table(node, scope);
            case "JSONVALUEEXPR" -> json.value(node, scope);
            case "JSONCONSTRUCTOREXPR" -> json.constructor(node, scope);
            case "JSONISPREDICATE" -> json.predicate(node, scope);
            case "JSONEXPR" -> json.query(node, scope);
            default -> throw new TreeFormatException("an expression of unknown kind: " + node.label());
        };
    }
}
