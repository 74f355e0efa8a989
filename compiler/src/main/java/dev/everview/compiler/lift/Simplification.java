package dev.everview.compiler.lift;

import dev.everview.compiler.description.Column;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Operator;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What PostgreSQL makes of an expression before it plans (clauses.c: eval_const_expressions), as far as that depends on what stands around a
 * part or makes parts alike that were written in two ways. Constants are left alone: they change what is around them in the same way
 * whatever that is.
 */
final class Simplification {
    private static final long BOOLEAN_EQUAL = 91;
    private static final long BOOLEAN_NOT_EQUAL = 85;
    private static final long INTERVAL_LENGTH = 1200;

    /** Casts to a length or precision, which PostgreSQL leaves out where nothing can be too long: varchar, numeric, varbit, and of times. */
    private static final Set<Long> LENGTHS = Set.of(669L, 1703L, 1687L, 1961L, 1967L, 1968L, 1969L, INTERVAL_LENGTH);

    private static final Set<Long> PRECISIONS = Set.of(1961L, 1967L, 1968L, 1969L);
    private static final int FULL_PRECISION = 6;

    private final Description description;

    /** The operators that NOT was moved into, as they were. */
    private final Map<Long, Long> negated = new HashMap<>();

    Simplification(Description description) {
        this.description = description;
    }

    Scalar of(Scalar scalar) {
        return scalar.rewrite(this::simplified);
    }

    private Scalar simplified(Scalar scalar) {
        return switch (scalar) {
            case Scalar.Logical(Scalar.Logical.Kind kind, List<Scalar> arguments) ->
                kind == Scalar.Logical.Kind.NOT ? not(arguments.get(0)) : connected(kind, arguments);
            case Scalar.OperatorCall call
            when call.form() == Scalar.OperatorCall.Form.OPERATOR
                    && (call.operator() == BOOLEAN_EQUAL || call.operator() == BOOLEAN_NOT_EQUAL) -> compared(call);
            case Scalar.Collate collate -> relabelled(collate.argument(), collate.type());
            // a domain without a check is another name for its type; the description does not tell which have one
            case Scalar.Cast cast
            when cast.kind() == Scalar.Cast.Kind.RELABEL || cast.kind() == Scalar.Cast.Kind.DOMAIN ->
                relabelled(cast.argument(), cast.type());
            case Scalar.FunctionCall call
            when LENGTHS.contains(call.function()) && isRelabelling(call) ->
                relabelled(call.arguments().get(0), call.type());
            case Scalar.FunctionCall call -> Displays.without(call);
            case Scalar.Cast cast -> Displays.without(cast);
            case Scalar.FieldAccess access -> field(access);
            case Scalar.NullTest test
            when test.wholeRow()
                    && test.argument() instanceof Scalar.Construct row
                    && row.kind() == Scalar.Construct.Kind.ROW -> ofFields(row, test.negated());
            case Scalar.Case cases when cases.subject() == null -> decided(cases);
            case Scalar.Construct construct when construct.kind() == Scalar.Construct.Kind.COALESCE -> first(construct);
            default -> scalar;
        };
    }

    private static Scalar connected(Scalar.Logical.Kind kind, List<Scalar> arguments) {
        List<Scalar> flat = new ArrayList<>();
        String neutral = kind == Scalar.Logical.Kind.AND ? "t" : "f";
        for (Scalar argument : arguments) {
            if (argument instanceof Scalar.Logical inner && inner.kind() == kind) {
                flat.addAll(inner.arguments());
            } else if (!(argument instanceof Scalar.Constant constant) || !startsWith(constant, neutral)) {
                flat.add(argument);
            }
        }
        return switch (flat.size()) {
            case 0 -> new Scalar.Constant(SqlType.BOOL, neutral);
            case 1 -> flat.get(0);
            default -> new Scalar.Logical(kind, flat);
        };
    }

    private static boolean startsWith(Scalar.Constant constant, String letter) {
        return constant.text() != null && constant.text().startsWith(letter);
    }

    private Scalar not(Scalar argument) {
        return switch (argument) {
            case Scalar.Logical(Scalar.Logical.Kind kind, List<Scalar> arguments)
            when kind == Scalar.Logical.Kind.NOT -> arguments.get(0);
            case Scalar.Logical(Scalar.Logical.Kind kind, List<Scalar> arguments) ->
                connected(
                        kind == Scalar.Logical.Kind.AND ? Scalar.Logical.Kind.OR : Scalar.Logical.Kind.AND,
                        arguments.stream().map(this::not).toList());
            case Scalar.OperatorCall call
            when call.form() == Scalar.OperatorCall.Form.OPERATOR && negator(call.operator()) != 0 ->
                new Scalar.OperatorCall(
                        negator(call.operator()), call.form(), call.arguments(), call.collation(), call.type());
            case Scalar.QuantifiedArray array
            when negator(array.operator()) != 0 ->
                new Scalar.QuantifiedArray(negator(array.operator()), !array.any(), array.element(), array.array());
            case Scalar.NullTest test
            when !test.wholeRow() -> new Scalar.NullTest(test.argument(), !test.negated(), false);
            case Scalar.BooleanTest test ->
                new Scalar.BooleanTest(
                        test.argument(),
                        test.test().contains("NOT ")
                                ? test.test().replace("NOT ", "")
                                : test.test().replace("IS ", "IS NOT "));
            default -> new Scalar.Logical(Scalar.Logical.Kind.NOT, List.of(argument));
        };
    }

    private long negator(long operator) {
        Long before = negated.get(operator);
        if (before != null) {
            return before;
        }
        Operator described = description.operator(operator);
        if (described.negator() != 0) {
            negated.put(described.negator(), operator);
        }
        return described.negator();
    }

    /** A comparison with true or false is the other side, or its negation. */
    private Scalar compared(Scalar.OperatorCall call) {
        for (int i = 0; i < 2; i++) {
            if (call.arguments().get(i) instanceof Scalar.Constant constant && constant.text() != null) {
                Scalar other = call.arguments().get(1 - i);
                return (call.operator() == BOOLEAN_EQUAL) == startsWith(constant, "t") ? other : not(other);
            }
        }
        return call;
    }

    /** Of several names for one value only the last is left, and none where it is the value's own. */
    private static Scalar relabelled(Scalar argument, SqlType type) {
        Scalar value = argument instanceof Scalar.Collate relabelled ? relabelled.argument() : argument;
        return value.type().equals(type) ? value : new Scalar.Collate(value, type.collation(), type);
    }

    private static boolean isRelabelling(Scalar.FunctionCall call) {
        int before = call.arguments().get(0).type().modifier();
        int after = call.type().modifier();
        return after < 0
                || (before >= 0 && after >= before)
                || (PRECISIONS.contains(call.function()) && after >= FULL_PRECISION)
                || call.function() == INTERVAL_LENGTH;
    }

    private Scalar field(Scalar.FieldAccess access) {
        if (!(access.composite() instanceof Scalar.Construct row) || row.kind() != Scalar.Construct.Kind.ROW) {
            return access;
        }
        List<Column> fields = description.type(row.type().oid()).fields();
        List<String> named = row.fieldNames().isEmpty()
                ? fields.stream()
                        .filter(field -> !field.dropped()
                                || fields.size() == row.arguments().size())
                        .map(field -> field.name())
                        .toList()
                : row.fieldNames();
        List<String> names = named.isEmpty()
                ? IntStream.rangeClosed(1, row.arguments().size())
                        .mapToObj(number -> "f" + number)
                        .toList()
                : named;
        int place = names.indexOf(access.field());
        return place >= 0 && place < row.arguments().size() ? row.arguments().get(place) : access;
    }

    private static Scalar ofFields(Scalar.Construct row, boolean negated) {
        return connected(
                Scalar.Logical.Kind.AND,
                row.arguments().stream()
                        .filter(field ->
                                !(field instanceof Scalar.Constant constant) || (constant.text() == null) == negated)
                        .<Scalar>map(field -> new Scalar.NullTest(field, negated, false))
                        .toList());
    }

    private static Scalar decided(Scalar.Case cases) {
        List<Scalar.Case.Branch> open = new ArrayList<>();
        for (Scalar.Case.Branch branch : cases.branches()) {
            if (!(branch.condition() instanceof Scalar.Constant constant)) {
                open.add(branch);
            } else if (startsWith(constant, "t")) {
                return open.isEmpty() ? branch.result() : new Scalar.Case(null, open, branch.result(), cases.type());
            }
        }
        if (!open.isEmpty()) {
            return new Scalar.Case(null, open, cases.otherwise(), cases.type());
        }
        return cases.otherwise() == null ? new Scalar.Constant(cases.type(), null) : cases.otherwise();
    }

    private static Scalar first(Scalar.Construct coalesce) {
        List<Scalar> open = new ArrayList<>();
        for (Scalar argument : coalesce.arguments()) {
            if (!(argument instanceof Scalar.Constant constant)) {
                open.add(argument);
            } else if (constant.text() != null) {
                open.add(argument);
                break;
            }
        }
        return switch (open.size()) {
            case 0 -> coalesce;
            case 1 -> open.get(0);
            default -> coalesce.withOperands(open);
        };
    }

    /** A condition of a query: what all alternatives ask for is asked once (prepqual.c: canonicalize_qual). */
    Scalar ofCondition(Scalar condition) {
        return common(of(condition));
    }

    private static Scalar common(Scalar condition) {
        if (!(condition instanceof Scalar.Logical logical) || logical.kind() == Scalar.Logical.Kind.NOT) {
            return condition;
        }
        List<Scalar> arguments =
                logical.arguments().stream().map(Simplification::common).toList();
        if (logical.kind() == Scalar.Logical.Kind.AND) {
            return connected(Scalar.Logical.Kind.AND, arguments);
        }
        Set<Scalar> shared = new LinkedHashSet<>(Scalar.conjuncts(arguments.get(0)));
        arguments.forEach(argument -> shared.retainAll(Scalar.conjuncts(argument)));
        if (shared.isEmpty()) {
            return connected(Scalar.Logical.Kind.OR, arguments);
        }
        List<Scalar> all = new ArrayList<>(shared);
        List<Scalar> rests = new ArrayList<>();
        for (Scalar argument : arguments) {
            List<Scalar> rest = Scalar.conjuncts(argument).stream()
                    .filter(part -> !shared.contains(part))
                    .toList();
            if (rest.isEmpty()) {
                return connected(Scalar.Logical.Kind.AND, all);
            }
            rests.add(connected(Scalar.Logical.Kind.AND, rest));
        }
        all.add(connected(Scalar.Logical.Kind.OR, rests));
        return connected(Scalar.Logical.Kind.AND, all);
    }
}
