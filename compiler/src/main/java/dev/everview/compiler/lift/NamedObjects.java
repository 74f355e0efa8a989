package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Relation;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether what a definition names, directly or through views, may stand in a maintained view at all: nothing temporary, which goes with
 * its session, no system catalog, and nothing of Everview itself, whose tables change while views are made and dropped.
 */
public final class NamedObjects {
    private static final Set<String> SYSTEM_SCHEMAS = Set.of("pg_catalog", "information_schema", "pg_toast");
    private static final Set<String> OWN_SCHEMAS = Set.of("everview", "everview_data");

    private NamedObjects() {}

    /** Views first, since they are what the user named; then by name. */
    private static final Comparator<Relation> ORDER = Comparator.comparing(
                    (Relation relation) -> relation.kind() != Relation.Kind.VIEW)
            .thenComparing(Relation::schema)
            .thenComparing(Relation::name);

    /** Throws a {@link CompileException} for the first that may not. */
    public static void check(Description description) {
        description.relations().values().stream().sorted(ORDER).forEach(NamedObjects::relation);
        temporary(
                "function",
                description.functions().values().stream().map(each -> new Named(each.schema(), each.name() + "()")));
        temporary("type", description.types().values().stream().map(each -> new Named(each.schema(), each.name())));
        temporary(
                "operator",
                description.operators().values().stream().map(each -> new Named(each.schema(), each.name())));
        temporary(
                "collation",
                description.collations().values().stream().map(each -> new Named(each.schema(), each.name())));
    }

    private record Named(String schema, String name) {}

    private static void relation(Relation relation) {
        String kind = relation.kind() == Relation.Kind.VIEW ? "view" : "table";
        if (relation.persistence().equals("t")) {
            throw temporary(kind, relation.name());
        }
        if (SYSTEM_SCHEMAS.contains(relation.schema())) {
            throw new CompileException(Diagnostic.of(
                    DiagnosticCode.SYSTEM_RELATION,
                    "\"" + relation.name() + "\" is a system catalog; its changes fire no triggers"));
        }
        if (OWN_SCHEMAS.contains(relation.schema())) {
            throw new CompileException(Diagnostic.of(
                    DiagnosticCode.SYSTEM_RELATION,
                    kind + " \"" + relation.schema() + "." + relation.name()
                            + "\" is part of Everview, so it cannot be read by a maintained view"));
        }
    }

    private static void temporary(String kind, Stream<Named> objects) {
        objects.filter(object -> object.schema().startsWith("pg_temp_"))
                .map(Named::name)
                .min(Comparator.naturalOrder())
                .ifPresent(name -> {
                    throw temporary(kind, name);
                });
    }

    private static CompileException temporary(String kind, String name) {
        return new CompileException(
                Diagnostic.of(DiagnosticCode.TEMPORARY_RELATION, kind + " \"" + name + "\" is temporary")
                        .withHint("a maintained view is permanent: use a permanent " + kind));
    }
}
