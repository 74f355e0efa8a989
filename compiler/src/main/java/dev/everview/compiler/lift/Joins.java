package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Operator;
import dev.everview.compiler.query.Collations;
import dev.everview.compiler.query.ComparedValues;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Outer joins, semi-joins and anti-joins as sums of inner joins. With M the set of those values of the left side that have a partner,
 *
 * <pre>
 *   L ⋉ R = L ⋈ M          L ▷ R = L − L ⋈ M          L ⟕ R = L ⋈ R + (L − L ⋈ M) × NULL
 * </pre>
 *
 * so they are linear in L, R and M and follow their inputs by delta (the left outer join as union of join and padded anti-join: C. A.
 * Galindo-Legaria, A. Rosenthal, Outerjoin Simplification and Reordering for Query Optimization, TODS 1997). M is a relation without
 * duplicates, which becomes a table of its own; where a row has at most one partner it is R itself.
 */
final class Joins {
    private final Description description;
    private final Collations collations;
    private final EqualValues equalValues;
    private final SymbolAllocator symbols;
    private final Relations relations;

    /** Tables on whose primary keys the result relies. */
    private final Set<Long> reliedOn = new LinkedHashSet<>();

    Joins(Description description, SymbolAllocator symbols) {
        this.description = description;
        this.collations = new Collations(description);
        this.equalValues = new EqualValues(description);
        this.symbols = symbols;
        this.relations = new Relations(description, symbols);
    }

    /** Notes that the primary keys of the tables in a relation make the result right. */
    void relyOn(Rel rel) {
        reliedOn.addAll(Relations.tables(rel));
    }

    /** Tables whose primary key makes the sums right. */
    Set<Long> reliedOn() {
        return Set.copyOf(reliedOn);
    }

    /** left ⟕ right, under the columns of both. */
    Rel leftJoin(Rel left, Rel right, @Nullable Scalar condition) {
        return outer(left, right, condition, false);
    }

    /** left ⟗ right, under the columns of both. */
    Rel fullJoin(Rel left, Rel right, @Nullable Scalar condition) {
        return outer(left, right, condition, true);
    }

    private Rel outer(Rel left, Rel right, @Nullable Scalar condition, boolean full) {
        List<Symbol> names =
                Stream.concat(left.columns().stream(), right.columns().stream()).toList();
        List<Rel.Summand> summands = new ArrayList<>();
        Relations.Copy l = relations.copy(left);
        Relations.Copy r = relations.copy(right);
        Rel joined = filter(new Rel.Join(l.rel(), r.rel()), condition == null ? null : r.of(l.of(condition)));
        summands.add(new Rel.Summand(false, joined));
        padded(left, right, condition, left.columns(), names, summands);
        if (full) {
            padded(right, left, condition, right.columns(), names, summands);
        }
        return new Rel.Sum(summands, names, key(left, right, full));
    }

    /**
     * left ⟗ right, under the columns of both.
     *
     * @param outer left ⟕ right, under the columns of both and maybe others
     * @param alone the rows of the right side without a partner, under their own columns
     */
    Rel fullJoin(Rel left, Rel right, Rel outer, Rel alone) {
        List<Symbol> names =
                Stream.concat(left.columns().stream(), right.columns().stream()).toList();
        Relations.Copy ofLeft = relations.copy(outer);
        Relations.Copy ofRight = relations.copy(alone);
        return new Rel.Sum(
                List.of(
                        new Rel.Summand(false, pad(ofLeft.rel(), ofLeft, Set.copyOf(names), names)),
                        new Rel.Summand(false, pad(ofRight.rel(), ofRight, Set.copyOf(right.columns()), names))),
                names,
                key(left, right, true));
    }

    private List<Symbol> key(Rel left, Rel right, boolean full) {
        return relations
                .key(left)
                .flatMap(k -> relations
                        .key(right)
                        .filter(other -> !full || hasValue(left, k) || hasValue(right, other))
                        .map(other -> Stream.concat(k.stream(), other.stream()).toList()))
                .orElse(List.of());
    }

    /** Whether some column of a key is never NULL: two rows of nothing else, padded on either side, would look the same. */
    private boolean hasValue(Rel rel, List<Symbol> key) {
        return key.stream().anyMatch(symbol -> relations.notNull(rel, new Scalar.Column(symbol)));
    }

    /** (one − one ⋉ other) × NULL. */
    private void padded(
            Rel one,
            Rel other,
            @Nullable Scalar condition,
            List<Symbol> kept,
            List<Symbol> names,
            List<Rel.Summand> summands) {
        Set<Symbol> present = new HashSet<>(kept);
        Relations.Copy all = relations.copy(one);
        summands.add(new Rel.Summand(false, pad(all.rel(), all, present, names)));
        Relations.Copy some = relations.copy(one);
        Rel matched = semi(some.rel(), relations.copy(other), condition == null ? null : some.of(condition), other);
        summands.add(new Rel.Summand(true, pad(matched, some, present, names)));
    }

    private Rel pad(Rel input, Relations.Copy copy, Set<Symbol> present, List<Symbol> names) {
        List<Scalar> expressions = names.stream()
                .<Scalar>map(name -> present.contains(name)
                        ? new Scalar.Column(copy.of(name))
                        : new Scalar.Constant(name.type(), null))
                .toList();
        return relations.project(input, expressions, names);
    }

    /** left ⋉ right: the rows of the left side that have a partner, under their own columns. */
    Rel semiJoin(Rel left, Rel right, @Nullable Scalar condition) {
        return semi(left, relations.copy(right), condition, right);
    }

    private Rel semi(Rel left, Relations.Copy right, @Nullable Scalar condition, Rel original) {
        Scalar renamed = condition == null ? null : right.of(condition);
        Partners partners = partners(left, right.rel(), renamed, original);
        return new Rel.Project(
                filter(new Rel.Join(left, partners.rel()), partners.condition()), Relations.same(left.columns()));
    }

    /** left ▷ right: the rows of the left side without a partner. */
    Rel antiJoin(Rel left, Rel right, @Nullable Scalar condition) {
        Relations.Copy all = relations.copy(left);
        Relations.Copy some = relations.copy(left);
        Rel matched = semi(some.rel(), relations.copy(right), condition == null ? null : some.of(condition), right);
        return new Rel.Sum(
                List.of(new Rel.Summand(false, all.rel()), new Rel.Summand(true, matched)),
                left.columns(),
                relations.key(left).orElse(List.of()));
    }

    /** The left side with one column more: whether the row has a partner. */
    Rel mark(Rel left, Rel right, @Nullable Scalar condition, Symbol mark) {
        List<Symbol> names = new ArrayList<>(left.columns());
        names.add(mark);
        List<Rel.Summand> summands = new ArrayList<>();
        for (String value : List.of("true", "false", "")) {
            Relations.Copy copy = relations.copy(left);
            boolean all = value.equals("false");
            Rel rows = all
                    ? copy.rel()
                    : semi(copy.rel(), relations.copy(right), condition == null ? null : copy.of(condition), right);
            List<Scalar> expressions = new ArrayList<>();
            left.columns().forEach(column -> expressions.add(new Scalar.Column(copy.of(column))));
            expressions.add(new Scalar.Constant(SqlType.BOOL, value.equals("true") ? "true" : "false"));
            summands.add(new Rel.Summand(value.isEmpty(), relations.project(rows, expressions, names)));
        }
        return new Rel.Sum(summands, names, relations.key(left).orElse(List.of()));
    }

    static Rel filter(Rel input, @Nullable Scalar condition) {
        return condition == null ? input : new Rel.Filter(input, condition);
    }

    /** A relation in which each row of the left side has one partner at most, namely when it has one in the right side. */
    private record Partners(Rel rel, @Nullable Scalar condition) {}

    private Partners partners(Rel left, Rel right, @Nullable Scalar condition, Rel original) {
        Set<Symbol> leftColumns = Set.copyOf(left.columns());
        Set<Symbol> rightColumns = Set.copyOf(right.columns());
        List<Equality> equalities = new ArrayList<>();
        Scalar ofRight = null;
        Scalar ofLeft = null;
        boolean mixed = false;
        for (Scalar conjunct : Scalar.conjuncts(condition)) {
            Set<Symbol> used = Set.copyOf(conjunct.columns());
            Optional<Equality> equality = equality(conjunct, leftColumns, rightColumns);
            if (equality.isPresent()) {
                equalities.add(equality.get());
            } else if (leftColumns.stream().noneMatch(used::contains)) {
                ofRight = Scalar.and(ofRight, conjunct);
            } else if (rightColumns.stream().noneMatch(used::contains)) {
                ofLeft = Scalar.and(ofLeft, conjunct);
            } else {
                mixed = true;
            }
        }
        Set<Symbol> given = new HashSet<>();
        equalities.stream()
                .map(Equality::right)
                .filter(Scalar.Column.class::isInstance)
                .forEach(column -> given.addAll(column.columns()));
        if (isOneRow(right) || isOneRow(right, given)) {
            relyOn(original);
            return new Partners(right, condition);
        }
        return mixed ? byValues(left, right, condition) : byEquality(right, equalities, ofRight, ofLeft);
    }

    /** Whether a relation has one row at most, given the columns of outer queries: by a key of which all columns are given. */
    boolean isOneRow(Rel rel) {
        if (rel instanceof Rel.Project(Rel input, List<Rel.Item> items) && isOneRow(input)) {
            return true;
        }
        return isOneRow(rel, fixed(rel));
    }

    /** Whether it has one row at most for values of some of its columns. */
    boolean isOneRow(Rel rel, Set<Symbol> given) {
        return relations.key(rel).map(given::containsAll).orElse(false);
    }

    /** M by the right sides of the equalities: the values that some row of the right side has there. */
    private Partners byEquality(
            Rel right, List<Equality> equalities, @Nullable Scalar ofRight, @Nullable Scalar ofLeft) {
        List<Rel.Item> items = new ArrayList<>();
        Scalar match = ofLeft;
        for (Equality equality : equalities) {
            Symbol value = symbols.fresh(
                    "value_" + (items.size() + 1), equality.right().type());
            items.add(new Rel.Item(value, equality.right()));
            match = Scalar.and(match, equality.with(new Scalar.Column(value)));
        }
        if (items.isEmpty()) {
            items.add(new Rel.Item(symbols.fresh("any", SqlType.INT4), new Scalar.Constant(SqlType.INT4, "1")));
        }
        return new Partners(new Rel.Distinct(new Rel.Project(filter(right, ofRight), items)), match);
    }

    /**
     * M by the left side's columns in the condition: those of their values for which it finds a row. Where values are equal and behave
     * differently, by the key of what has them instead.
     */
    private Partners byValues(Rel left, Rel right, @Nullable Scalar condition) {
        Set<Symbol> used = new LinkedHashSet<>();
        if (condition != null) {
            used.addAll(condition.columns());
        }
        used.retainAll(left.columns());
        Rel producer = Relations.producer(left, used);
        Collection<Symbol> telling = used;
        Optional<Symbol> looks = used.stream()
                .filter(column -> !equalValues.isIdentity(column, condition))
                .findFirst();
        if (looks.isPresent()) {
            Symbol column = looks.get();
            telling = relations.key(producer).orElseThrow(() -> equalValues.looksMatter(column));
            relyOn(producer);
        }
        Relations.Copy values = relations.copy(producer);
        List<Rel.Item> items = new ArrayList<>();
        Scalar match = null;
        for (Symbol column : telling) {
            Symbol value = symbols.fresh(column.name(), column.type());
            items.add(new Rel.Item(value, new Scalar.Column(values.of(column))));
            match = Scalar.and(match, same(left, column, value));
        }
        if (items.isEmpty()) {
            // the left side has one row at most
            items.add(Rel.Item.present(symbols));
        }
        Rel pairs = filter(new Rel.Join(values.rel(), right), condition == null ? null : values.of(condition));
        return new Partners(new Rel.Distinct(new Rel.Project(pairs, items)), match);
    }

    /** Equality in which NULL equals NULL, between a column of the left side and a value that was taken from it. */
    Scalar same(Rel left, Symbol column, Symbol value) {
        DataType type = description.baseType(column.type().oid());
        Long equality = type.equality();
        if (equality == null || type.less() == null) {
            throw new CompileException(Diagnostic.of(
                    DiagnosticCode.TYPE_WITHOUT_EQUALITY,
                    "column \"" + column.name() + "\" cannot be matched: type " + type.formatted()
                            + " has no equality operator"));
        }
        ComparedValues values = new ComparedValues(description);
        Scalar equal = new Scalar.OperatorCall(
                equality,
                Scalar.OperatorCall.Form.OPERATOR,
                List.of(values.operand(new Scalar.Column(column)), values.operand(new Scalar.Column(value))),
                column.type().collation(),
                SqlType.BOOL);
        if (relations.notNull(left, new Scalar.Column(column))) {
            return equal;
        }
        // IS NULL is true of a row of NULLs, too, which is another value
        String isNull = type.kind() == DataType.Kind.COMPOSITE ? " IS NOT DISTINCT FROM NULL" : " IS NULL";
        return new Scalar.Special(
                EqualValues.SAME_VALUE,
                List.of("(", " OR (", isNull + " AND ", isNull + "))"),
                List.of(equal, new Scalar.Column(column), new Scalar.Column(value)),
                true,
                SqlType.BOOL);
    }

    /** {@code left = right} or {@code right = left} with a built-in operator; {@code right} reads the right side only. */
    record Equality(Scalar.OperatorCall call, int place) {
        Scalar right() {
            return call.arguments().get(place);
        }

        Scalar with(Scalar right) {
            List<Scalar> arguments = new ArrayList<>(call.arguments());
            arguments.set(place, right);
            return call.withOperands(arguments);
        }
    }

    Optional<Equality> equality(Scalar scalar, Set<Symbol> left, Set<Symbol> right) {
        return equality(
                scalar,
                right,
                other -> !other.columns().isEmpty() && (left.isEmpty() || left.containsAll(other.columns())));
    }

    /** Columns that have one value in all rows of a relation, as {@code id} has in {@code WHERE id = 3}, given those of outer queries. */
    Set<Symbol> fixed(Rel rel) {
        Set<Symbol> fixed = new HashSet<>();
        switch (rel) {
            case Rel.Filter(Rel input, Scalar condition) -> {
                fixed.addAll(fixed(input));
                Set<Symbol> columns = Set.copyOf(input.columns());
                for (Scalar conjunct : Scalar.conjuncts(condition)) {
                    equality(conjunct, columns, other -> true)
                            .map(Equality::right)
                            .filter(Scalar.Column.class::isInstance)
                            .ifPresent(column -> fixed.addAll(column.columns()));
                }
            }
            case Rel.Project(Rel input, List<Rel.Item> items) -> {
                Set<Symbol> below = fixed(input);
                items.stream()
                        .filter(item ->
                                item.expression() instanceof Scalar.Column(Symbol symbol) && below.contains(symbol))
                        .forEach(item -> fixed.add(item.symbol()));
            }
            case Rel.Join(Rel left, Rel right) -> {
                fixed.addAll(fixed(left));
                fixed.addAll(fixed(right));
            }
            default -> {
                // what others give could be found out, but nobody has asked yet
            }
        }
        return fixed;
    }

    private Optional<Equality> equality(Scalar scalar, Set<Symbol> right, Predicate<Scalar> isLeft) {
        if (!(scalar instanceof Scalar.OperatorCall call)
                || call.form() != Scalar.OperatorCall.Form.OPERATOR
                || call.arguments().size() != 2) {
            return Optional.empty();
        }
        Operator operator = description.operator(call.operator());
        if (!operator.pairsValues()) {
            return Optional.empty();
        }
        for (int place = 0; place < 2; place++) {
            Scalar one = call.arguments().get(place);
            Scalar other = call.arguments().get(1 - place);
            long type = one.type().oid();
            if (!one.columns().isEmpty()
                    && right.containsAll(one.columns())
                    && right.stream().noneMatch(other.columns()::contains)
                    && isLeft.test(other)
                    && collations.comparesAsItself(one.type(), call.collation())
                    && description.isIndexable(type)) {
                return Optional.of(new Equality(call, place));
            }
        }
        return Optional.empty();
    }
}
