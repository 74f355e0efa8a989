package dev.everview.compiler.query;

import dev.everview.compiler.description.Column;
import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Routine;
import dev.everview.compiler.tree.Node;
import dev.everview.compiler.tree.TreeFormatException;
import dev.everview.compiler.tree.TreeValue.Word;
import java.util.List;
import java.util.Optional;

/** Finds the name of a field that a tree gives by number: from the type, or for an anonymous record from what produces it. Stateless. */
final class FieldNames {
    private static final List<String> TYPE_FIELDS = List.of(
            "vartype",
            "funcresulttype",
            "row_typeid",
            "resulttype",
            "consttype",
            "casetype",
            "coalescetype",
            "refrestype",
            "refelemtype",
            "aggtype",
            "wintype",
            "minmaxtype",
            "paramtype");

    private final Description description;

    FieldNames(Description description) {
        this.description = description;
    }

    String find(Node composite, int number, Scope scope) {
        return fromType(composite, number)
                .or(() -> fromProducer(composite, number, scope))
                .orElseThrow(() ->
                        new TreeFormatException("field " + number + " of " + composite.label() + " has no known name"));
    }

    private Optional<String> fromType(Node composite, int number) {
        for (String field : TYPE_FIELDS) {
            if (composite.value(field) instanceof Word) {
                long oid = composite.oid(field);
                if (oid == 0 || oid == Types.RECORD) {
                    return Optional.empty();
                }
                DataType type = description.baseType(oid);
                return type.fields().stream()
                        .filter(column -> column.number() == number)
                        .map(Column::name)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private Optional<String> fromProducer(Node composite, int number, Scope scope) {
        return switch (composite.label()) {
            case "VAR" -> fromRange(composite, number, scope);
            case "FUNCEXPR" ->
                description.function(composite.oid("funcid")).arguments().stream()
                        .filter(Routine.Argument::isOutput)
                        .skip(number - 1L)
                        .map(Routine.Argument::name)
                        .findFirst();
            case "ROWEXPR" -> {
                List<String> names = composite.strings("colnames");
                yield Optional.of(number <= names.size() ? names.get(number - 1) : "f" + number);
            }
            default -> Optional.empty();
        };
    }

    private Optional<String> fromRange(Node variable, int number, Scope scope) {
        Scope definer = scope.at(variable.integer("varlevelsup"));
        Node entry = definer.entry(variable.integer("varno"));
        int attribute = variable.integer("varattno");
        if (attribute == 0) {
            return Optional.of(entry.node("eref").strings("colnames").get(number - 1));
        }
        return switch (entry.integer("rtekind")) {
            case RangeKind.JOIN -> Optional.of(find(entry.nodes("joinaliasvars").get(attribute - 1), number, definer));
            case RangeKind.GROUP -> Optional.of(find(entry.nodes("groupexprs").get(attribute - 1), number, definer));
            case RangeKind.SUBQUERY -> {
                Node subQuery = entry.node("subquery");
                yield Optional.of(find(target(subQuery, attribute), number, new Scope(subQuery, definer)));
            }
            case RangeKind.COMMON_TABLE -> {
                Scope outer = definer.at(entry.integer("ctelevelsup"));
                Node query = outer.commonTableNode(entry.string("ctename")).node("ctequery");
                yield Optional.of(find(target(query, attribute), number, new Scope(query, outer)));
            }
            default -> Optional.empty();
        };
    }

    private static Node target(Node query, int attribute) {
        return query.nodes("targetList").get(attribute - 1).node("expr");
    }
}
