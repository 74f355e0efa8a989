package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Routine;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Keys of grouping sets that PostgreSQL no longer finds in what is computed of them, so that they do not become NULL there in the sets that
 * leave them out. Some it computes before it groups, such as {@code coalesce(3, x)} and {@code (SELECT max(x) FROM t)} (seen on 13 to 18);
 * others it writes in another way (seen on 13 and 17), or takes for one another (seen on 13 to 18). Since a view equals what PostgreSQL
 * says, and that depends on the plan, they are refused.
 */
final class FoldedKeys {
    private static final Set<String> OF_RANGES = Set.of("@>", "<@");

    /** https://www.postgresql.org/docs/18/release-18.html */
    static final int FIRST_WITH_GROUP_STEP = 18;

    private final Description description;

    FoldedKeys(Description description) {
        this.description = description;
    }

    /** Refuses them before the clauses of a query are told apart: what is computed above the groups sees keys as columns. */
    void refuse(Query query) {
        if (!(query.body() instanceof Query.Select select) || select.grouping() == null || !GroupingSets.in(select)) {
            return;
        }
        List<Integer> references = select.grouping().references();
        List<Scalar> expressions =
                select.targets().stream().map(Query.Target::expression).toList();
        List<Scalar> keys = select.targets().stream()
                .filter(target -> references.contains(target.reference()))
                .map(Query.Target::expression)
                .toList();
        refuse(keys, key -> false, expressions);
    }

    /**
     * Refuses HAVING that PostgreSQL writes otherwise where a key stands: {@code HAVING a AND b} over the key {@code (a AND b)} is a list of two
     * conditions to it (clauses.c: make_ands_implicit; seen on 17).
     *
     * @throws CompileException when it does
     */
    void refuseHaving(Collection<Scalar> keys, Scalar having) {
        Scalar beside = new Scalar.SqlValue("another condition", SqlType.BOOL);
        Scalar all = new Scalar.Logical(Scalar.Logical.Kind.AND, List.of(having, beside));
        if (forgetsKeys() && new Reading(keys).isAnother(all, Simplification::ofCondition)) {
            throw rewritten();
        }
    }

    private boolean forgetsKeys() {
        return description.server().major() < FIRST_WITH_GROUP_STEP;
    }

    /**
     * Refuses expressions of which such a key is a part.
     *
     * @param mayBeFolded whether a key is one in any case
     * @throws CompileException when there is one
     */
    void refuse(Collection<Scalar> keys, Predicate<Scalar> mayBeFolded, Collection<Scalar> expressions) {
        for (Scalar key : keys) {
            if ((mayBeFolded.test(key) || isFolded(key))
                    && (expressions.stream().filter(key::equals).count() > 1
                            || expressions.stream()
                                    .anyMatch(expression -> !expression.equals(key)
                                            && expression.walk().anyMatch(key::equals)))) {
                throw new CompileException(Diagnostic.of(
                                DiagnosticCode.CONSTRUCT_NOT_SUPPORTED,
                                "an expression over a key of grouping sets that is a sub-query or does not vary, or another like it,"
                                        + " is not supported in a maintained view")
                        .withHint("show the key by itself, or leave it out of GROUP BY"));
            }
        }
        Reading reading = new Reading(keys);
        if (expressions.stream()
                .filter(expression -> !keys.contains(expression) || Collections.frequency(expressions, expression) > 1)
                .anyMatch(expression -> reading.isAnother(expression, Simplification::of))) {
            throw rewritten();
        }
    }

    private static CompileException rewritten() {
        return new CompileException(Diagnostic.of(
                        DiagnosticCode.CONSTRUCT_NOT_SUPPORTED,
                        "an expression in which PostgreSQL does not find a key of grouping sets, or finds another one,"
                                + " because it writes NOT, AND, OR, a comparison, a cast or a row in another way, is not"
                                + " supported in a maintained view")
                .withHint("compute the key in a sub-query in FROM, and group by its column"));
    }

    /**
     * How keys are found in expressions. A view reads them in what was written, and PostgreSQL in what it makes of that: NOT (a = b) becomes
     * a {@literal <>} b, k = false becomes NOT k, OR within OR becomes one, x::text::varchar becomes x::varchar, and ROW(a, b) IS NULL
     * two conditions (seen on 17). Since 18 it tells the keys apart before that, and yet takes those for one that have become
     * alike, or what has become like a key for it (seen on 18.6).
     */
    private final class Reading {
        private final Simplification simplification = new Simplification(description);
        private final Map<Scalar, Scalar> marks = new LinkedHashMap<>();

        /** Keys as PostgreSQL looks for them, with the marks for them. */
        private final Map<Scalar, Scalar> made = new HashMap<>();

        Reading(Collection<Scalar> keys) {
            for (Scalar key : keys) {
                Scalar mark =
                        marks.computeIfAbsent(key, fresh -> new Scalar.SqlValue("key " + marks.size(), fresh.type()));
                made.merge(
                        simplification.of(key),
                        mark,
                        (one, other) -> one.equals(other) ? one : new Scalar.SqlValue("one of two keys", key.type()));
            }
        }

        boolean isAnother(Scalar expression, BiFunction<Simplification, Scalar, Scalar> making) {
            Scalar kept = making.apply(simplification, found(expression, marks));
            Scalar read = forgetsKeys() ? making.apply(simplification, expression) : written(kept);
            return !found(read, made).equals(kept) || (forgetsKeys() && hasCallOf(expression));
        }

        private Scalar found(Scalar expression, Map<Scalar, Scalar> keys) {
            Scalar mark = keys.get(expression);
            if (mark != null) {
                return mark;
            }
            if (expression instanceof Scalar.AggregateCall || expression instanceof Scalar.GroupingCall) {
                return expression;
            }
            List<Scalar> operands = expression.operands();
            List<Scalar> read =
                    operands.stream().map(operand -> found(operand, keys)).toList();
            return read.equals(operands) ? expression : expression.withOperands(read);
        }

        private Scalar written(Scalar kept) {
            Map<Scalar, Scalar> keys = new HashMap<>();
            marks.forEach((key, mark) -> keys.put(mark, simplification.of(key)));
            return kept.rewrite(part -> keys.getOrDefault(part, part));
        }

        /** Whether a key is handed to a function in SQL, whose body takes the place of the call and may be written otherwise around it. */
        private boolean hasCallOf(Scalar expression) {
            if (marks.containsKey(expression) || expression instanceof Scalar.AggregateCall) {
                return false;
            }
            return (expression instanceof Scalar.FunctionCall call
                            && description.function(call.function()).language().equals("sql")
                            && call.walk().anyMatch(part -> marks.containsKey(part) && changesWithin(part)))
                    || expression.operands().stream().anyMatch(this::hasCallOf);
        }

        private boolean changesWithin(Scalar key) {
            return key instanceof Scalar.WholeRow
                    || key instanceof Scalar.Collate
                    || key instanceof Scalar.Cast
                    || (key instanceof Scalar.Construct construct && construct.kind() == Scalar.Construct.Kind.ROW)
                    || (key.type().oid() == SqlType.BOOL.oid() && !(key instanceof Scalar.Column))
                    || !simplification.of(key).equals(key);
        }
    }

    /** Whether the body of a function may take the place of its call. */
    boolean isInlined(Scalar.FunctionCall call) {
        Routine function = description.function(call.function());
        return function.language().equals("sql")
                && (!function.isBuiltIn() || call.type().oid() == SqlType.BOOL.oid());
    }

    /** Whether an expression has one value whatever the columns are, as far as PostgreSQL sees that; true when in doubt. */
    boolean isFolded(Scalar scalar) {
        return switch (scalar) {
            case Scalar.Constant constant -> true;
            case Scalar.Column column -> false;
            case Scalar.Construct construct
            when construct.kind() == Scalar.Construct.Kind.COALESCE ->
                isFolded(construct.arguments().get(0));
            case Scalar.Case cases ->
                (cases.subject() == null || isFolded(cases.subject()))
                        && cases.branches().stream().anyMatch(branch -> isFolded(branch.condition()));
            // 'empty'::int4range @> x is false whatever x is (rangetypes.c: find_simplified_clause)
            case Scalar.OperatorCall call
            when OF_RANGES.contains(description.operator(call.operator()).name())
                    && call.arguments().stream().anyMatch(this::isFolded) -> true;
            // PostgreSQL takes the body in place of the call; that of a function of its own varies with the arguments
            case Scalar.FunctionCall call when isInlined(call) -> true;
            case Scalar.Logical logical -> logical.operands().stream().anyMatch(this::isFolded);
            default ->
                scalar.operands().stream().allMatch(this::isFolded)
                        || scalar.operands().stream()
                                .anyMatch(operand ->
                                        operand instanceof Scalar.Constant constant && constant.text() == null);
        };
    }
}
