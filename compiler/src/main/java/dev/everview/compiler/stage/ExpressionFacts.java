package dev.everview.compiler.stage;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Column;
import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Operator;
import dev.everview.compiler.description.Routine;
import dev.everview.compiler.query.LooksOfValues;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What can be said of an expression's values without looking at data. Immutable. */
public final class ExpressionFacts {
    private static final Set<Long> NUMBERS = Set.of(20L, 21L, 23L, 700L, 701L, 1700L);
    private static final Set<Long> INTEGERS = Set.of(20L, 21L, 23L);

    private static final long BPCHAR = 1042;

    private static final long DATE = 1082;
    private static final Set<Long> TIMESTAMPS = Set.of(1114L, 1184L);

    /** What EXTRACT takes from a time stamp as a whole number; seconds and what is computed from them have digits after the point. */
    private static final Set<String> WHOLE_FIELDS = Set.of(
            "millennium",
            "century",
            "decade",
            "year",
            "isoyear",
            "quarter",
            "month",
            "week",
            "day",
            "dow",
            "isodow",
            "doy",
            "hour",
            "minute");

    private final Description description;
    private final LooksOfValues looks;
    private final Map<Symbol, Column> columns = new HashMap<>();

    /** What columns of the source are in the branches that bind them. */
    private final Map<Symbol, List<Scalar>> bound = new HashMap<>();

    public ExpressionFacts(Description description, Source source) {
        this.description = description;
        this.looks = new LooksOfValues(description);
        for (Branch branch : source.branches()) {
            branch.bindings()
                    .forEach((symbol, expression) -> bound.computeIfAbsent(symbol, s -> new ArrayList<>())
                            .add(expression));
        }
        for (Rel.Scan scan : source.scans()) {
            for (int i = 0; i < scan.columns().size(); i++) {
                Symbol symbol = scan.columns().get(i);
                description
                        .relation(scan.relation())
                        .column(scan.attributes().get(i))
                        .ifPresent(column -> columns.put(symbol, column));
            }
        }
    }

    /** The table column that a symbol is, if it is one. */
    public Optional<Column> column(Symbol symbol) {
        return Optional.ofNullable(columns.get(symbol));
    }

    /** Whether the value can be NULL; true when in doubt. */
    public boolean nullable(Scalar scalar) {
        return switch (scalar) {
            case Scalar.Column(Symbol symbol) ->
                bound.containsKey(symbol)
                        ? bound.get(symbol).stream().anyMatch(this::nullable)
                        : !column(symbol).map(Column::notNull).orElse(false);
            case Scalar.Constant constant -> constant.text() == null;
            case Scalar.OperatorCall call ->
                !isArithmetic(call) || call.arguments().stream().anyMatch(this::nullable);
            case Scalar.FunctionCall call ->
                !(call.form() != Scalar.FunctionCall.Form.CALL
                                && NUMBERS.contains(call.type().oid())
                                && NUMBERS.contains(
                                        call.arguments().get(0).type().oid()))
                        || nullable(call.arguments().get(0));
            case Scalar.Cast cast ->
                !(cast.kind() == Scalar.Cast.Kind.RELABEL || isAmongNumbers(cast)) || nullable(cast.argument());
            case Scalar.Collate collate -> nullable(collate.argument());
            case Scalar.Construct construct ->
                switch (construct.kind()) {
                    case COALESCE -> construct.arguments().stream().allMatch(this::nullable);
                    case ROW, ARRAY -> false;
                    case GREATEST, LEAST -> construct.arguments().stream().allMatch(this::nullable);
                };
            case Scalar.NullTest test -> false;
            case Scalar.BooleanTest test -> false;
            default -> true;
        };
    }

    /**
     * The number of digits after the point that each value of a numeric expression has, when it is the same for all of them and
     * known (https://www.postgresql.org/docs/current/datatype-numeric.html).
     */
    public OptionalInt scale(Scalar scalar) {
        if (INTEGERS.contains(scalar.type().oid())) {
            return OptionalInt.of(0);
        }
        if (scalar.type().oid() != SqlType.NUMERIC.oid()) {
            return OptionalInt.empty();
        }
        return switch (scalar) {
            case Scalar.Column(Symbol symbol) ->
                bound.containsKey(symbol) ? common(bound.get(symbol)) : declaredScale(symbol.type());
            case Scalar.Constant constant ->
                constant.text() == null ? OptionalInt.empty() : literalScale(constant.text());
            case Scalar.OperatorCall call -> operatorScale(call);
            case Scalar.FunctionCall call -> isWholeField(call) ? OptionalInt.of(0) : castScale(call);
            case Scalar.Construct construct -> common(construct.arguments());
            case Scalar.Case choice -> {
                List<Scalar> results = new ArrayList<>(choice.branches().stream()
                        .map(Scalar.Case.Branch::result)
                        .toList());
                if (choice.otherwise() != null) {
                    results.add(choice.otherwise());
                }
                yield common(results);
            }
            default -> OptionalInt.empty();
        };
    }

    /** Whether equal values of the type always have the same text. */
    public boolean identity(SqlType type) {
        return looks.alike(type);
    }

    /** Whether texts are equal only when their bytes are, also texts that values of the type are turned into. */
    public boolean deterministic(SqlType type) {
        return looks.deterministic(type);
    }

    /** Whether a cast to text shows a value of the type as it is: that of char drops blanks, and users write casts for types of their own. */
    public boolean castShowsAll(SqlType type) {
        DataType base = description.baseType(type.oid());
        return base.isBuiltIn() && base.oid() != BPCHAR;
    }

    /** Whether equal values of the expression may look different, as 1.0 and 1.00 do. */
    public boolean looksVary(Scalar scalar) {
        return !identity(scalar.type()) && scale(scalar).isEmpty();
    }

    private static boolean isAmongNumbers(Scalar.Cast cast) {
        return cast.kind() == Scalar.Cast.Kind.COMMON
                && NUMBERS.contains(cast.type().oid())
                && NUMBERS.contains(cast.argument().type().oid());
    }

    private boolean isArithmetic(Scalar.OperatorCall call) {
        Operator operator = description.operator(call.operator());
        return call.form() == Scalar.OperatorCall.Form.OPERATOR
                && operator.isBuiltIn()
                && NUMBERS.contains(operator.result())
                && NUMBERS.contains(operator.right())
                && (operator.left() == 0 || NUMBERS.contains(operator.left()))
                && Set.of("+", "-", "*", "/", "%").contains(operator.name());
    }

    private OptionalInt operatorScale(Scalar.OperatorCall call) {
        if (!isArithmetic(call)) {
            return OptionalInt.empty();
        }
        List<OptionalInt> scales = call.arguments().stream().map(this::scale).toList();
        if (scales.stream().anyMatch(OptionalInt::isEmpty)) {
            return OptionalInt.empty();
        }
        int first = scales.get(0).getAsInt();
        int second = scales.size() == 1 ? first : scales.get(1).getAsInt();
        return switch (description.operator(call.operator()).name()) {
            case "+", "-" -> OptionalInt.of(Math.max(first, second));
            case "*" -> OptionalInt.of(first + second);
            default -> OptionalInt.empty();
        };
    }

    /**
     * EXTRACT, which gives numeric since PostgreSQL 14: of a date all fields are whole numbers. The infinite have fields that are infinite
     * or NULL, and one look each.
     */
    private boolean isWholeField(Scalar.FunctionCall call) {
        Routine function = description.function(call.function());
        if (!function.isBuiltIn() || !function.name().equals("extract")) {
            return false;
        }
        long type = call.arguments().get(1).type().oid();
        return type == DATE
                || (TIMESTAMPS.contains(type)
                        && call.arguments().get(0) instanceof Scalar.Constant field
                        && field.text() != null
                        && WHOLE_FIELDS.contains(field.text()));
    }

    private OptionalInt castScale(Scalar.FunctionCall call) {
        boolean toNumeric = call.form() != Scalar.FunctionCall.Form.CALL
                && description.function(call.function()).isBuiltIn();
        if (!toNumeric) {
            return OptionalInt.empty();
        }
        OptionalInt declared = declaredScale(call.type());
        return declared.isPresent() || call.type().modifier() >= 0
                ? declared
                : scale(call.arguments().get(0));
    }

    private OptionalInt common(List<Scalar> results) {
        List<OptionalInt> scales = results.stream()
                .filter(result -> !(result instanceof Scalar.Constant constant && constant.text() == null))
                .map(this::scale)
                .distinct()
                .toList();
        return scales.size() == 1 ? scales.get(0) : OptionalInt.empty();
    }

    /** numeric(p, s) keeps s in the low 11 bits of modifier − 4; negative scales (15+) show as 0. */
    private static OptionalInt declaredScale(SqlType type) {
        if (type.modifier() < 4) {
            return OptionalInt.empty();
        }
        int scale = ((type.modifier() - 4) & 0x7ff) ^ 1024;
        return OptionalInt.of(Math.max(scale - 1024, 0));
    }

    private static OptionalInt literalScale(String text) {
        if (!text.matches("-?\\d+(\\.\\d+)?")) {
            return OptionalInt.empty();
        }
        int point = text.indexOf('.');
        return OptionalInt.of(point < 0 ? 0 : text.length() - point - 1);
    }
}
