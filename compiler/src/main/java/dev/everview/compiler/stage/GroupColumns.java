package dev.everview.compiler.stage;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Arranges the table of a grouped stage: which states the aggregates need, which of them the user's own columns already hold, and
 * what is computed from them. Used once.
 */
final class GroupColumns {
    private static final long INT2 = 21;
    private static final long INT4 = 23;
    private static final long INT8 = 20;
    private static final long FLOAT4 = 700;
    private static final long FLOAT8 = 701;
    private static final long NUMERIC = 1700;
    private static final long INTERVAL = 1186;
    private static final long MONEY = 790;

    private final Description description;
    private final SymbolAllocator symbols;
    private final Rel.Aggregate aggregate;
    private final ExpressionFacts facts;

    /** The state columns, each once, by what they hold. */
    private final Map<State, StoredColumn.Folded> states = new LinkedHashMap<>();

    /** What each aggregate's symbol is made of. */
    private final Map<Symbol, Scalar> values = new HashMap<>();

    private String outputName = "";

    GroupColumns(Description description, SymbolAllocator symbols, Source source, Rel.Aggregate aggregate) {
        this.description = description;
        this.symbols = symbols;
        this.aggregate = aggregate;
        this.facts = new ExpressionFacts(description, source);
    }

    Stage.Groups arrange(List<Rel.Item> outputs, List<String> names, boolean distinct) {
        Symbol rows = null;
        if (!aggregate.grand() || aggregate.aggregates().stream().anyMatch(this::countsAllRows)) {
            rows = state(new State.CountRows(null), "__ivm_count__");
        }
        nameStatesAfterOutputs(outputs, names);
        Map<Symbol, StoredColumn.Plain> keys = new LinkedHashMap<>();
        aggregate
                .keys()
                .forEach(key -> keys.put(
                        key.symbol(),
                        new StoredColumn.Plain(
                                key.symbol(),
                                "__ivm_key_" + (keys.size() + 1) + "__",
                                key.expression(),
                                facts.nullable(key.expression()),
                                true)));
        List<StoredColumn> columns = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            columns.add(output(outputs.get(i), names.get(i), keys));
        }
        keys.values().stream().filter(StoredColumn.Plain::hidden).forEach(columns::add);
        List<StoredColumn.Folded> hidden = new ArrayList<>(
                states.values().stream().filter(StoredColumn.Folded::hidden).toList());
        hidden.sort((a, b) -> Boolean.compare(isGroupCount(a), isGroupCount(b)));
        columns.addAll(hidden);
        KeyTypes.check(description, keys.values());
        return new Stage.Groups(columns, List.copyOf(keys.values()), rows, distinct);
    }

    private static boolean isGroupCount(StoredColumn.Folded column) {
        return column.state().equals(new State.CountRows(null));
    }

    private boolean countsAllRows(Rel.Item item) {
        return item.expression() instanceof Scalar.AggregateCall call && call.star() && call.filter() == null;
    }

    /** Hidden states carry the name of the output that needs them first. */
    private void nameStatesAfterOutputs(List<Rel.Item> outputs, List<String> names) {
        Map<Symbol, Rel.Item> calls = new HashMap<>();
        aggregate.aggregates().forEach(item -> calls.put(item.symbol(), item));
        for (int i = 0; i < outputs.size(); i++) {
            for (Symbol used : outputs.get(i).expression().columns()) {
                Rel.Item call = calls.get(used);
                if (call != null && !values.containsKey(used)) {
                    outputName = names.get(i);
                    values.put(used, value((Scalar.AggregateCall) call.expression()));
                }
            }
        }
    }

    private StoredColumn output(Rel.Item output, String name, Map<Symbol, StoredColumn.Plain> keys) {
        if (output.expression() instanceof Scalar.Column(Symbol symbol)) {
            StoredColumn.Plain key = keys.get(symbol);
            if (key != null && key.hidden()) {
                StoredColumn.Plain shown =
                        new StoredColumn.Plain(key.symbol(), name, key.expression(), key.nullable(), false);
                keys.put(symbol, shown);
                return shown;
            }
            if (values.get(symbol) instanceof Scalar.Column(Symbol state)) {
                for (Map.Entry<State, StoredColumn.Folded> entry : states.entrySet()) {
                    StoredColumn.Folded column = entry.getValue();
                    if (column.symbol().equals(state) && column.hidden()) {
                        StoredColumn.Folded shown = new StoredColumn.Folded(state, name, column.state(), false);
                        entry.setValue(shown);
                        return shown;
                    }
                }
            }
        }
        Scalar expression = output.expression().substitute(symbol -> {
            Scalar value = values.get(symbol);
            return value == null ? new Scalar.Column(symbol) : value;
        });
        return new StoredColumn.Computed(symbols.fresh(name, output.expression().type()), name, expression);
    }

    private Symbol state(State state, String name) {
        return states.computeIfAbsent(
                        state, s -> new StoredColumn.Folded(symbols.fresh(name, s.type()), unused(name), s, true))
                .symbol();
    }

    private String unused(String name) {
        String candidate = name;
        for (int i = 2; ; i++) {
            String wanted = candidate;
            if (states.values().stream().noneMatch(column -> column.name().equals(wanted))) {
                return wanted;
            }
            candidate = name.replaceAll("__$", "_" + i + "__");
        }
    }

    private String hiddenName(String word) {
        return ShortName.of("__ivm_" + word + "_", outputName, "__");
    }

    private Scalar value(Scalar.AggregateCall call) {
        String name = description.function(call.function()).name();
        return switch (name) {
            case "count" ->
                new Scalar.Column(
                        call.star() || !facts.nullable(call.arguments().get(0))
                                ? state(new State.CountRows(call.filter()), countName(call.filter()))
                                : state(
                                        new State.CountValues(call.arguments().get(0), call.filter()),
                                        hiddenName("count")));
            case "sum" -> sum(call);
            case "avg" -> average(call);
            case "min", "max" -> extremum(call, name.equals("min"));
            default -> throw new IllegalStateException("aggregate " + name + " is not foldable");
        };
    }

    private String countName(@Nullable Scalar filter) {
        return filter == null ? "__ivm_count__" : hiddenName("count");
    }

    /** The state that counts what the aggregate sees; null when every row of a group counts and no group is ever empty. */
    private @Nullable Symbol valueCount(Scalar argument, @Nullable Scalar filter) {
        if (facts.nullable(argument)) {
            return state(new State.CountValues(argument, filter), hiddenName("count"));
        }
        if (filter != null || aggregate.grand()) {
            return state(new State.CountRows(filter), countName(filter));
        }
        return null;
    }

    private Scalar sum(Scalar.AggregateCall call) {
        Scalar argument = call.arguments().get(0);
        long type = argument.type().oid();
        if (type == FLOAT4 || type == FLOAT8) {
            return convert(exactSum(call), call.type());
        }
        if (type == NUMERIC) {
            return scaled(call);
        }
        if (type == INT2 || type == INT4 || type == INT8 || type == INTERVAL || type == MONEY) {
            return exactSum(call);
        }
        throw new IllegalStateException("sums of type " + type + " are not foldable");
    }

    private Scalar exactSum(Scalar.AggregateCall call) {
        return exactSum(call.arguments().get(0), call);
    }

    /** A sum of what an aggregate sees, in a type whose addition loses nothing. */
    private Scalar exactSum(Scalar argument, Scalar.AggregateCall call) {
        long type = argument.type().oid();
        boolean floating = type == FLOAT4 || type == FLOAT8;
        SqlType sumType = SqlType.of(
                floating || type == NUMERIC || type == INT8 ? NUMERIC : type == INT2 || type == INT4 ? INT8 : type);
        Symbol count = valueCount(call.arguments().get(0), call.filter());
        SpecialValues specials =
                new SpecialValues(argument, description.server().major());
        if (!specials.possible()) {
            return new Scalar.Column(
                    state(new State.Sum(argument, null, call.filter(), count, sumType), hiddenName("sum")));
        }
        Scalar finite = new Scalar.Column(
                state(new State.Sum(argument, specials, call.filter(), count, sumType), hiddenName("sum")));
        Scalar tally = new Scalar.Column(state(new State.Specials(specials, call.filter()), hiddenName("specials")));
        return specials.total(finite, tally);
    }

    /** A numeric sum shown with the scale PostgreSQL would show. */
    private Scalar scaled(Scalar.AggregateCall call) {
        Scalar argument = call.arguments().get(0);
        Scalar sum = exactSum(call);
        OptionalInt scale = facts.scale(argument);
        if (scale.isPresent()) {
            return sum;
        }
        Symbol scales = state(new State.Scales(argument, call.filter()), hiddenName("scales"));
        return new Scalar.Special(
                "scaled sum",
                List.of("round(", ", length(", "::text) / 18)"),
                List.of(sum, new Scalar.Column(scales)),
                true,
                SqlType.NUMERIC);
    }

    private Scalar average(Scalar.AggregateCall call) {
        Scalar argument = call.arguments().get(0);
        long type = argument.type().oid();
        Scalar sum = switch ((int) type) {
            case (int) NUMERIC -> scaled(call);
            // PostgreSQL adds them up as float8, in which the value nearest to 0.1 has other digits
            case (int) FLOAT4 -> exactSum(convert(argument, SqlType.FLOAT8), call);
            default -> exactSum(call);
        };
        Symbol countState = valueCount(argument, call.filter());
        Scalar count = new Scalar.Column(
                countState != null
                        ? countState
                        : Objects.requireNonNull(state(new State.CountRows(null), "__ivm_count__")));
        return switch ((int) type) {
            case (int) FLOAT4, (int) FLOAT8 ->
                new Scalar.Special(
                        "average",
                        List.of("", "::float8 / nullif(", ", 0)::float8"),
                        List.of(sum, count),
                        true,
                        call.type());
            case (int) INTERVAL ->
                new Scalar.Special(
                        "average", List.of("", " / nullif(", ", 0)::float8"), List.of(sum, count), true, call.type());
            default ->
                new Scalar.Special(
                        "average",
                        List.of("", "::numeric / nullif(", ", 0)::numeric"),
                        List.of(sum, count),
                        true,
                        call.type());
        };
    }

    private Scalar extremum(Scalar.AggregateCall call, boolean smallest) {
        Scalar argument = call.arguments().get(0);
        Symbol count = valueCount(argument, call.filter());
        return new Scalar.Column(state(
                new State.Extremum(smallest, argument, call.filter(), count, call.type()),
                hiddenName(smallest ? "min" : "max")));
    }

    private Scalar convert(Scalar sum, SqlType type) {
        return new Scalar.Special(
                "conversion", List.of("", "::" + description.type(type.oid()).formatted()), List.of(sum), true, type);
    }
}
