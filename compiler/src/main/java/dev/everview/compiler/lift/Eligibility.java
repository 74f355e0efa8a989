package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Relation;
import dev.everview.compiler.description.Routine;
import dev.everview.compiler.description.TypeTexts;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether a definition depends on its tables alone. What depends on time, chance, the session or other tables is refused; what depends
 * on a setting is accepted, and the setting pinned.
 */
public final class Eligibility {
    /** Built-in functions that are stable because they look at the clock. */
    private static final Set<String> CLOCK = Set.of(
            "now", "transaction_timestamp", "statement_timestamp", "clock_timestamp", "timeofday", "txid_current");

    /**
     * Built-in functions that are stable only because a setting such as TimeZone or DateStyle decides their result
     * (https://www.postgresql.org/docs/current/xfunc-volatility.html).
     */
    private static final Set<String> SETTINGS_ONLY = Set.of(
            ("date_trunc date_part extract timezone timestamptz timestamp date time timetz to_char to_date to_timestamp to_number "
                            + "make_timestamptz concat concat_ws format array_to_string array_to_json to_json to_jsonb row_to_json "
                            + "json_build_object json_build_array jsonb_build_object jsonb_build_array textanycat anytextcat "
                            + "timestamptz_pl_interval timestamptz_mi_interval interval_pl_timestamptz "
                            + "date_lt_timestamptz date_le_timestamptz date_eq_timestamptz date_gt_timestamptz date_ge_timestamptz "
                            + "date_ne_timestamptz timestamptz_lt_date timestamptz_le_date timestamptz_eq_date timestamptz_gt_date "
                            + "timestamptz_ge_date timestamptz_ne_date timestamp_lt_timestamptz timestamp_le_timestamptz "
                            + "timestamp_eq_timestamptz timestamp_gt_timestamptz timestamp_ge_timestamptz timestamp_ne_timestamptz "
                            + "timestamptz_lt_timestamp timestamptz_le_timestamp timestamptz_eq_timestamp timestamptz_gt_timestamp "
                            + "timestamptz_ge_timestamp timestamptz_ne_timestamp generate_series overlaps "
                            + "to_tsvector to_tsquery plainto_tsquery phraseto_tsquery websearch_to_tsquery ts_headline "
                            + "ts_match_tt ts_match_tq json_object_agg date_add date_subtract datetime_timestamptz datetimetz_timestamptz "
                            + "text xmlagg tstzrange lower upper json_to_record json_to_recordset jsonb_to_record jsonb_to_recordset "
                            + "json_populate_record json_populate_recordset jsonb_populate_record jsonb_populate_recordset")
                    .split(" "));

    /** The settings such functions look at. */
    private static final List<String> PINNED = List.of(
            "TimeZone",
            "DateStyle",
            "IntervalStyle",
            "default_text_search_config",
            "lc_monetary",
            "lc_numeric",
            "lc_time",
            "bytea_output",
            "extra_float_digits");

    private static final long TIME = 1083;
    private static final long TIMETZ = 1266;

    private final Description description;
    private final Map<Long, Boolean> withOnly = new HashMap<>();
    private final RareSettings rareSettings;
    private final Set<String> rare = new TreeSet<>();
    private boolean dependsOnSettings;

    public Eligibility(Description description) {
        this.description = description;
        this.rareSettings = new RareSettings(description);
    }

    /**
     * Checks tables and expressions; the settings to pin, by name.
     *
     * @throws CompileException with what stands in the way
     */
    public Map<String, String> check(Rel rel) {
        visit(rel);
        Map<String, String> settings = new TreeMap<>();
        Stream.concat(dependsOnSettings ? PINNED.stream() : Stream.of(), rare.stream())
                .forEach(name -> {
                    String value = description.server().settings().get(name);
                    if (value != null) {
                        settings.put(name, value);
                    }
                });
        return settings;
    }

    private void visit(Rel rel) {
        rel.inputs().forEach(this::visit);
        switch (rel) {
            case Rel.Scan scan -> table(scan);
            case Rel.Fixed fixed -> computed(fixed.item());
            case Rel.Unit unit -> {}
            case Rel.Filter filter -> expression(filter.condition());
            case Rel.Project project -> items(project.items());
            case Rel.Join join -> {}
            case Rel.Distinct distinct -> {}
            case Rel.Sum sum -> {}
            case Rel.Ranking ranking -> ranking.expressions().forEach(this::expression);
            case Rel.Aggregate aggregate -> {
                items(aggregate.keys());
                items(aggregate.aggregates());
            }
        }
    }

    private void items(List<Rel.Item> items) {
        items.forEach(item -> expression(item.expression()));
    }

    private void computed(FromItem.Computed item) {
        item.expressions().forEach(expression -> expression.walk().forEach(this::part));
    }

    private void expression(Scalar scalar) {
        scalar.walk().forEach(part -> {
            part(part);
            if (part instanceof Scalar.FunctionCall call
                    && description.function(call.function()).returnsSet()) {
                throw new IllegalStateException("set-returning function "
                        + description.function(call.function()).name() + "() is left in an expression");
            }
        });
    }

    private void part(Scalar part) {
        rareSettings.of(part).forEach(rare::add);
        switch (part) {
            case Scalar.FunctionCall call -> routine(description.function(call.function()));
            case Scalar.AggregateCall call -> aggregate(description.function(call.function()));
            case Scalar.WindowCall call -> {
                routine(description.function(call.function()));
                aggregate(description.function(call.function()));
            }
            case Scalar.OperatorCall call ->
                routine(description.function(
                        description.operator(call.operator()).function()));
            case Scalar.QuantifiedArray array ->
                routine(description.function(
                        description.operator(array.operator()).function()));
            case Scalar.SubQuery subQuery ->
                subQuery.operators()
                        .forEach(each -> routine(description.function(
                                description.operator(each.operator()).function())));
            case Scalar.LocalQuery local ->
                local.expressions().forEach(expression -> expression.walk().forEach(this::part));
            case Scalar.RowComparison comparison ->
                comparison
                        .operators()
                        .forEach(each -> routine(description.function(
                                description.operator(each.operator()).function())));
            case Scalar.Cast cast -> {
                if (cast.kind() == Scalar.Cast.Kind.INPUT_OUTPUT) {
                    if (TypeTexts.followCatalog(cast.type().oid())
                            || TypeTexts.followCatalog(cast.argument().type().oid())) {
                        throw refuse(
                                DiagnosticCode.STABLE_FUNCTION,
                                "a conversion to or from "
                                        + description.type(cast.type().oid()).formatted()
                                        + " depends on the catalog, so its result cannot be maintained");
                    }
                    if (TypeTexts.tellTimes(
                                    description.baseType(cast.type().oid()).oid())
                            && cast.argument().walk().anyMatch(Eligibility::isPresentTime)) {
                        throw refuse(
                                DiagnosticCode.TIME_DEPENDENT,
                                "a text such as 'now' or 'today' that is read as a time changes its meaning, so its result cannot"
                                        + " be maintained");
                    }
                    dependsOnSettings |= !TypeTexts.areSettled(cast.type().oid())
                            || !TypeTexts.areSettled(cast.argument().type().oid());
                } else if (cast.kind() == Scalar.Cast.Kind.COMMON) {
                    common(cast);
                }
            }
            case Scalar.SqlValue value -> {
                boolean time = value.name().startsWith("CURRENT_DATE")
                        || value.name().startsWith("CURRENT_TIME")
                        || value.name().startsWith("LOCALTIME");
                throw refuse(
                        time ? DiagnosticCode.TIME_DEPENDENT : DiagnosticCode.SESSION_DEPENDENT,
                        value.name() + (time ? " changes with time" : " depends on who asks")
                                + ", so its result cannot be maintained");
            }
            case Scalar.Special special -> {
                if (!special.immutable()) {
                    dependsOnSettings = true;
                }
            }
            default -> {}
        }
    }

    private static boolean isPresentTime(Scalar scalar) {
        return scalar instanceof Scalar.Constant(SqlType type, String text)
                && text != null
                && TypeTexts.readTheClock(text);
    }

    /** Casts among numbers, and among texts, look at nothing else. */
    private void common(Scalar.Cast cast) {
        DataType from = description.baseType(cast.argument().type().oid());
        if (from.oid() == TIME && cast.type().oid() == TIMETZ) {
            throw refuse(
                    DiagnosticCode.TIME_DEPENDENT,
                    "to unite time and timetz takes the offset that the time zone has today, so its result cannot be maintained");
        }
        dependsOnSettings |= !TypeTexts.areSettled(from.oid())
                || !TypeTexts.areSettled(cast.type().oid());
    }

    /** PostgreSQL calls every aggregate immutable, whatever its transition function looks at. */
    private void aggregate(Routine routine) {
        dependsOnSettings |= !routine.isBuiltIn() || routine.name().startsWith("json");
    }

    private void routine(Routine routine) {
        switch (routine.volatility()) {
            case IMMUTABLE -> {}
            case VOLATILE ->
                throw refuse(
                        CLOCK.contains(routine.name())
                                ? DiagnosticCode.TIME_DEPENDENT
                                : DiagnosticCode.VOLATILE_FUNCTION,
                        routine.name()
                                + "() changes at every call, so its result cannot be maintained (functions in a definition must be immutable)");
            case STABLE -> stable(routine);
        }
    }

    private void stable(Routine routine) {
        boolean builtIn = routine.isBuiltIn();
        if (builtIn && CLOCK.contains(routine.name())) {
            throw refuse(
                    DiagnosticCode.TIME_DEPENDENT,
                    routine.name() + "() changes with time, so its result cannot be maintained");
        }
        boolean ageToday = routine.name().equals("age") && routine.arguments().size() == 1;
        if (builtIn && ageToday) {
            throw refuse(
                    DiagnosticCode.TIME_DEPENDENT,
                    "age() with one argument counts from today, so its result cannot be maintained");
        }
        if (builtIn && usesOffsetOfToday(routine)) {
            throw refuse(
                    DiagnosticCode.TIME_DEPENDENT,
                    routine.name()
                            + "() takes the offset that the time zone has today, so its result cannot be maintained");
        }
        boolean settingsOnly =
                SETTINGS_ONLY.contains(routine.name()) || routine.name().equals("age");
        if (!builtIn || !settingsOnly) {
            throw refuse(
                    DiagnosticCode.STABLE_FUNCTION,
                    routine.name()
                            + "() is STABLE: its result may depend on more than its arguments, so it cannot be maintained");
        }
        dependsOnSettings = true;
    }

    /** A time of day in a zone with summer time has no offset of its own: PostgreSQL takes that of the current date. */
    private static boolean usesOffsetOfToday(Routine routine) {
        List<Long> arguments =
                routine.arguments().stream().map(Routine.Argument::type).toList();
        return (routine.name().equals("timetz") && arguments.contains(TIME))
                || (routine.name().equals("timezone") && arguments.contains(TIMETZ));
    }

    private void table(Rel.Scan scan) {
        Relation relation = description.relation(scan.relation());
        relation(relation);
        if (scan.only() && relation.kind() == Relation.Kind.PARTITIONED_TABLE) {
            throw refuse(
                    DiagnosticCode.PARTITIONED_INPUT,
                    "ONLY partitioned table \"" + relation.name() + "\" has no rows: all are in its partitions");
        }
        Boolean other = withOnly.putIfAbsent(relation.oid(), scan.only());
        if (other != null && other != scan.only()) {
            throw refuse(
                    DiagnosticCode.INHERITANCE_INPUT,
                    "table \"" + relation.name()
                            + "\" is read both with and without ONLY, which is not supported in a maintained view");
        }
        if (!scan.only()) {
            relation.descendants().forEach(this::descendant);
        }
        List<Relation.Relative> written = new ArrayList<>(relation.ancestors());
        if (!scan.only()) {
            written.addAll(relation.descendants());
        }
        written.stream().filter(relative -> !relative.mayTrigger()).forEach(relative -> {
            throw Privileges.missing(description, "TRIGGER", relative.schema(), relative.name());
        });
    }

    private void descendant(Relation.Relative relative) {
        if (relative.kind() == Relation.Kind.FOREIGN_TABLE) {
            throw refuse(
                    DiagnosticCode.FOREIGN_TABLE,
                    "foreign table \"" + relative.name()
                            + "\", a partition or child of a base table, is not supported on incrementally maintainable"
                            + " materialized view");
        }
        if (relative.persistence().equals("t")) {
            throw refuse(DiagnosticCode.TEMPORARY_RELATION, "table \"" + relative.name() + "\" is temporary");
        }
        logged(relative.name(), relative.persistence());
    }

    private static void logged(String table, String persistence) {
        if (persistence.equals("u")) {
            throw refuse(
                    DiagnosticCode.UNLOGGED_TABLE,
                    "unlogged table \"" + table
                            + "\" is empty after a crash, and a maintained view would still have its rows");
        }
    }

    private void relation(Relation relation) {
        String name = "\"" + relation.name() + "\"";
        switch (relation.kind()) {
            case TABLE, PARTITIONED_TABLE -> logged(relation.name(), relation.persistence());
            case FOREIGN_TABLE ->
                throw refuse(
                        DiagnosticCode.FOREIGN_TABLE,
                        "foreign table " + name + " is not supported on incrementally maintainable materialized view");
            case MATERIALIZED_VIEW ->
                throw refuse(
                        DiagnosticCode.MATERIALIZED_VIEW_INPUT,
                        "materialized view " + name
                                + " is not supported on incrementally maintainable materialized view");
            case VIEW, SEQUENCE, COMPOSITE_TYPE, TOAST_TABLE ->
                throw refuse(
                        DiagnosticCode.CONSTRUCT_NOT_SUPPORTED,
                        name + " is not a table, so its changes cannot be followed");
        }
        if (!relation.maySelect() || !relation.mayTrigger()) {
            throw Privileges.missing(
                    description, relation.maySelect() ? "TRIGGER" : "SELECT", relation.schema(), relation.name());
        }
        if (relation.rowSecurity().active()) {
            throw refuse(
                    DiagnosticCode.ROW_SECURITY,
                    "row-level security of table " + name + " applies to role \""
                            + description.server().role() + "\", who would own the view");
        }
        if (relation.rowSecurity().view() != null) {
            throw refuse(
                    DiagnosticCode.ROW_SECURITY,
                    "row-level security of table " + name + " applies to the owner of view "
                            + relation.rowSecurity().view() + ", with whose rights that is read");
        }
    }

    private static CompileException refuse(DiagnosticCode code, String message) {
        return new CompileException(Diagnostic.of(code, message));
    }
}
