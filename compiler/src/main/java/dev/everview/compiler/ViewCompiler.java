package dev.everview.compiler;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.algebra.RelPrinter;
import dev.everview.compiler.description.Column;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Relation;
import dev.everview.compiler.description.Target;
import dev.everview.compiler.description.ViewBody;
import dev.everview.compiler.lift.Eligibility;
import dev.everview.compiler.lift.Lift;
import dev.everview.compiler.lift.NamedObjects;
import dev.everview.compiler.lift.ReadColumns;
import dev.everview.compiler.lift.StandingGroups;
import dev.everview.compiler.lift.VirtualColumns;
import dev.everview.compiler.lift.WholeQuery;
import dev.everview.compiler.plan.ObjectNames;
import dev.everview.compiler.plan.PlanPrinter;
import dev.everview.compiler.plan.Planner;
import dev.everview.compiler.plan.Readings;
import dev.everview.compiler.plan.ViewPlan;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.QueryReader;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SymbolAllocator;
import dev.everview.compiler.rewrite.Rewriter;
import dev.everview.compiler.rewrite.RuleSet;
import dev.everview.compiler.sql.Identifier;
import dev.everview.compiler.sql.InstallScript;
import dev.everview.compiler.sql.Naming;
import dev.everview.compiler.sql.SqlRenderer;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.StageCutter;
import dev.everview.compiler.stage.StageGraph;
import dev.everview.compiler.stage.StagePrinter;
import dev.everview.compiler.stage.Strategy;
import dev.everview.compiler.stage.Totality;
import dev.everview.compiler.stage.WholeStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pipeline, top to bottom. A pure function of the description and the options: no connection, no clock, no randomness, and the
 * same input gives the same output to the byte. Thread-safe.
 */
public final class ViewCompiler {
    /** The version written into what is generated. */
    public static final String VERSION = "0.1.0";

    /** Seven full joins in a row are less, eight are more. */
    private static final long MOST_OPERATIONS = 50_000;

    private static final List<String> RESERVED_SCHEMAS = List.of("everview", "everview_data", "information_schema");

    private ViewCompiler() {}

    /**
     * The definition in our own words, unchanged in meaning. The database analyses this text too, and {@link #compile} compares the
     * two: what was not understood is never maintained.
     *
     * @throws CompileException when the tree holds something unknown
     */
    public static String deparse(Description description) {
        Query query = QueryReader.read(description.body(), description, new SymbolAllocator());
        return new SqlRenderer(description, new Naming.ByName(description))
                .query(query, description.columns().stream().map(Column::name).toList());
    }

    /**
     * Compiles a definition.
     *
     * @param description what the database says of it
     * @param echo what the database makes of {@link #deparse}'s text
     * @throws CompileException with the reason when it cannot be maintained
     */
    public static CompiledView compile(Description description, ViewBody echo, CompilerOptions options) {
        SelfCheck.compare(description, echo);
        return compileUnchecked(description, options);
    }

    /** Everything but the self-check: for showing what would be done. */
    public static CompiledView compileUnchecked(Description description, CompilerOptions chosen) {
        List<CompileTrace.Entry> trace = new ArrayList<>();
        SymbolAllocator symbols = new SymbolAllocator();
        ObjectNames names = names(description);
        // before anything is said of constructs: a view of the system may well have an outer join
        NamedObjects.check(description);

        // describe -> query: what PostgreSQL understood
        Query definition = QueryReader.read(description.body(), description, symbols);
        trace.add(new CompileTrace.Entry("definition", renderer(description).query(definition)));

        // query -> stages: what is stored, and how it follows its inputs
        Query stored = VirtualColumns.expanded(definition, description, symbols);
        Cut cut = chosen.full()
                ? whole(definition, description, symbols)
                : parts(stored, description, symbols, names, trace);
        StageGraph graph = cut.graph();
        // what never changes needs no log, in whatever mode
        CompilerOptions options = graph.baseTables().isEmpty() ? chosen.in(Mode.IMMEDIATE) : chosen;
        trace.add(new CompileTrace.Entry("stage", stages(graph, names)));

        // stages -> plan: differentiated, with tables, triggers and guards
        ReadColumns read = ReadColumns.of(definition, oid -> view(description, oid, symbols));
        ViewPlan plan = new Planner(graph, cut.reliedOn(), new Readings(read.wholeRows(), read.attributes()), options)
                .plan(definition, names, cut.settings());
        trace.add(new CompileTrace.Entry("delta", PlanPrinter.text(plan)));

        List<String> indexes = InstallScript.indexes(plan);
        if (!indexes.isEmpty()) {
            trace.add(new CompileTrace.Entry("missing indexes", String.join(";\n", indexes) + ";"));
        }

        // plan -> SQL
        SqlScript script = isAltered(description)
                ? new InstallScript(graph.description(), plan, options, VERSION).replacement()
                : new InstallScript(graph.description(), plan, options, VERSION).script();
        trace.add(new CompileTrace.Entry("sql", script.text()));
        return new CompiledView(
                names.schema(),
                names.view(),
                plan,
                script,
                isAltered(description) ? List.of() : notices(cut, names, options, indexes),
                new CompileTrace(trace));
    }

    /**
     * A definition in stages.
     *
     * @param settings to pin, by name
     * @param reliedOn tables on whose primary keys the algebra relies
     * @param notices what the user should know of it
     */
    private record Cut(StageGraph graph, Map<String, String> settings, Set<Long> reliedOn, List<String> notices) {}

    /** The definition taken apart; where that is refused and nothing else stands in the way, the refusal names the other strategy. */
    private static Cut parts(
            Query definition,
            Description description,
            SymbolAllocator symbols,
            ObjectNames names,
            List<CompileTrace.Entry> trace) {
        try {
            return cut(definition, description, symbols, names, trace);
        } catch (CompileException e) {
            Cut whole = maybeWhole(definition, description, symbols.successor()).orElseThrow(() -> e);
            if (whole.graph().baseTables().isEmpty()) {
                return whole;
            }
            throw new CompileException(e.diagnostic()
                    .withFurtherHint(
                            "With the strategy \"full\" each change computes such a view afresh: everview.create(…, "
                                    + "'{\"strategy\": \"full\"}'), or --strategy full."));
        }
    }

    private static Optional<Cut> maybeWhole(Query definition, Description description, SymbolAllocator symbols) {
        try {
            return Optional.of(whole(definition, description, symbols));
        } catch (CompileException e) {
            // what it says of the whole is no better than what was said of the parts
            return Optional.empty();
        }
    }

    private static Cut whole(Query definition, Description description, SymbolAllocator symbols) {
        // it reads tables and no transition table, so virtual columns stay what they are
        WholeQuery whole = new WholeQuery(
                definition,
                symbols,
                oid -> written(description, oid, symbols),
                new StandingGroups(description, symbols));
        Map<String, String> settings = new Eligibility(description).check(whole.parts());
        return new Cut(WholeStage.of(whole, description, symbols), settings, Set.of(), List.of());
    }

    private static Cut cut(
            Query definition,
            Description description,
            SymbolAllocator symbols,
            ObjectNames names,
            List<CompileTrace.Entry> trace) {
        // query -> algebra: views and common table expressions inlined
        Lift lift = new Lift(
                description,
                symbols,
                oid -> view(description, oid, symbols),
                table -> description.relation(table.relation()).keysCover(table.only()));
        Rel lifted = lift.lift(definition);
        refuseTooLarge(lifted);
        AlgebraText text = new AlgebraText(description);
        trace.add(new CompileTrace.Entry("algebra", text.of(lifted)));

        // before rewriting, for rewrites may drop what must be refused
        Map<String, String> settings = new Eligibility(description).check(lifted);

        // what may fail must not meet groups of maintained views below that have just lost their last row
        Rel standing = new Totality(description).isTotal(lifted)
                ? lifted
                : new StandingGroups(description, symbols).over(lifted);

        // algebra -> normal form: one projection over one aggregate over one join block
        Rel normalized = new Rewriter(RuleSet.NORMALIZE).rewrite(standing);
        trace.add(new CompileTrace.Entry("normalized", text.of(normalized)));

        // normal form -> stages
        StageGraph graph = new StageCutter(
                        description, symbols, number -> names.ofStage(number).table())
                .cut(
                        normalized,
                        description.columns().stream().map(Column::name).toList());
        // what reads no table stays as it was written
        return graph.baseTables().isEmpty()
                ? whole(definition, description, symbols)
                : new Cut(graph, settings, lift.reliedOn(), lift.notices());
    }

    /** Outer joins and sub-queries above one another multiply, so that a few more make far more than can be followed. */
    private static void refuseTooLarge(Rel lifted) {
        long size = size(lifted);
        if (size > MOST_OPERATIONS) {
            throw new CompileException(Diagnostic.of(
                            DiagnosticCode.CONSTRUCT_NOT_SUPPORTED,
                            "a definition whose outer joins and sub-queries multiply out to " + size
                                    + " joins and other operations is not supported in a maintained view")
                    .withHint("make a maintained view of a part of it, and read that"));
        }
    }

    private static long size(Rel rel) {
        return 1 + rel.inputs().stream().mapToLong(ViewCompiler::size).sum();
    }

    private static String stages(StageGraph graph, ObjectNames names) {
        StagePrinter printer = new StagePrinter(new AlgebraText(graph.description())::scalar);
        StringBuilder out = new StringBuilder();
        for (StageGraph.Hidden stage : graph.hidden()) {
            out.append(names.ofStage((int) -stage.relation()).shown()).append(":\n");
            out.append(printer.text(stage.stage())).append('\n');
        }
        return out + printer.text(graph.view());
    }

    private static SqlRenderer renderer(Description description) {
        return new SqlRenderer(description, new Naming.ByName(description));
    }

    /** A plain view over columns that are stored; null for what is none. */
    private static Lift.@Nullable ViewBody view(Description description, long oid, SymbolAllocator symbols) {
        Lift.ViewBody view = written(description, oid, symbols);
        return view == null
                ? null
                : new Lift.ViewBody(view.name(), VirtualColumns.expanded(view.query(), description, symbols));
    }

    private static Lift.@Nullable ViewBody written(Description description, long oid, SymbolAllocator symbols) {
        Relation relation = description.relation(oid);
        ViewBody body = relation.body();
        return body == null || VirtualColumns.areKnown(relation)
                ? null
                : new Lift.ViewBody(relation.name(), QueryReader.read(body, description, symbols));
    }

    /** Whether the view is there already, and is only to be maintained in another way. */
    private static boolean isAltered(Description description) {
        Target target = description.target();
        return target != null && target.isExisting();
    }

    private static ObjectNames names(Description description) {
        Target target = description.target();
        if (target == null) {
            return ObjectNames.ofView("public", "view", description.server().serial());
        }
        if (target.tooLong()) {
            throw refuse(
                    DiagnosticCode.NAME_TOO_LONG,
                    "a name in \"" + shortened(target.text()) + "\" is longer than 63 bytes");
        }
        String schema = target.schema();
        if (schema == null) {
            throw refuse(DiagnosticCode.NO_SCHEMA, "no schema has been selected to create in");
        }
        if (schema.startsWith("pg_") || RESERVED_SCHEMAS.contains(schema)) {
            throw refuse(
                    DiagnosticCode.RESERVED_SCHEMA, "a maintained view cannot be created in schema \"" + schema + "\"");
        }
        if (!target.schemaExists()) {
            throw refuse(DiagnosticCode.NO_SCHEMA, "schema \"" + schema + "\" does not exist");
        }
        if (!target.mayCreate() && !target.isExisting()) {
            throw new CompileException(
                    Diagnostic.of(DiagnosticCode.MISSING_PRIVILEGE, "permission denied for schema " + schema)
                            .withHint("GRANT CREATE ON SCHEMA " + Identifier.quote(schema) + " TO "
                                    + Identifier.quote(description.server().role())));
        }
        if (target.taken() && !target.isExisting()) {
            throw refuse(DiagnosticCode.NAME_TAKEN, "relation \"" + target.name() + "\" already exists");
        }
        if (!List.of("read committed", "read uncommitted")
                .contains(description.server().isolation())) {
            throw refuse(
                    DiagnosticCode.ISOLATION,
                    "a materialized view cannot be " + (target.isExisting() ? "altered" : "created")
                            + " at isolation level "
                            + description.server().isolation());
        }
        if (description.columns().isEmpty()) {
            throw refuse(DiagnosticCode.NO_COLUMNS, "the definition has no columns");
        }
        for (Column column : description.columns()) {
            if (column.name().startsWith("__ivm_")) {
                throw refuse(
                        DiagnosticCode.RESERVED_COLUMN_NAME,
                        "column name " + column.name()
                                + " is not supported on incrementally maintainable materialized view");
            }
        }
        return ObjectNames.ofView(schema, target.name(), description.server().serial());
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }

    private static List<Notice> notices(Cut cut, ObjectNames names, CompilerOptions options, List<String> indexes) {
        StageGraph graph = cut.graph();
        Stage stage = graph.view();
        List<Notice> notices = new ArrayList<>();
        cut.notices().forEach(message -> notices.add(Notice.of(message)));
        if (stage.shape() instanceof Stage.Rows rows && rows.key().isEmpty()) {
            notices.add(new Notice(
                    "NOTICE",
                    "could not create an index on immv \"" + names.view() + "\" automatically",
                    "This target list does not have all the primary key columns, or this view does not contain DISTINCT clause.",
                    "Create an index on the immv for efficient incremental maintenance."));
        }
        notices.addAll(computedAsWhole(graph, names));
        // pg_ivm says nothing of the kind, and those who compare its words find them unchanged
        if (!indexes.isEmpty() && options.flavor().equals("everview") && !options.createIndexes()) {
            notices.add(new Notice(
                    "NOTICE",
                    "changes below immv \"" + names.view() + "\" would be followed faster with more indexes",
                    "Without them the cost of a change grows with the tables.",
                    String.join("; ", indexes)));
        }
        return notices;
    }

    private static List<Notice> computedAsWhole(StageGraph graph, ObjectNames names) {
        return graph.stages().stream()
                .filter(stage -> stage.strategy() instanceof Strategy.Keyed keyed
                        && keyed.key().isEmpty())
                .filter(stage -> stage.shape() instanceof Stage.Recomputed)
                .map(stage -> new Notice(
                        "NOTICE",
                        "each change of a base table computes all rows of "
                                + (stage.equals(graph.view()) ? "immv" : "a hidden stage of immv") + " \""
                                + names.view() + "\" afresh",
                        stage.strategy().why(),
                        null))
                .toList();
    }

    private static CompileException refuse(DiagnosticCode code, String message) {
        return new CompileException(Diagnostic.of(code, message));
    }

    /** The algebra with expressions as SQL writes them. */
    private record AlgebraText(Description description) {
        String of(Rel rel) {
            return new RelPrinter(this::scalar).text(rel);
        }

        String scalar(Scalar scalar) {
            SqlRenderer renderer = renderer(description);
            scalar.columns().forEach(symbol -> renderer.bind(symbol, symbol.name()));
            return renderer.scalar(scalar);
        }
    }
}
