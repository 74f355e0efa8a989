package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.Collations;
import dev.everview.compiler.query.LooksOfValues;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where one value may stand for all that are equal to it. Values that are equal and look different, as 1.0 and 1.00, may behave differently,
 * unless they are only compared.
 */
final class EqualValues {
    /** The construct that compares values of which both may be NULL. */
    static final String SAME_VALUE = "same value";

    private final Description description;
    private final Collations collations;
    private final LooksOfValues looks;

    EqualValues(Description description) {
        this.description = description;
        this.collations = new Collations(description);
        this.looks = new LooksOfValues(description);
    }

    /** Whether one value of a column may stand for all that are equal to it, in a condition. */
    boolean isIdentity(Symbol column, @Nullable Scalar condition) {
        return looks.alike(column.type())
                || Scalar.conjuncts(condition).stream().allMatch(conjunct -> compares(conjunct, column));
    }

    /** Whether one value of a column may stand for all that are equal to it, wherever a relation reads the column. */
    boolean standsForEqual(Symbol column, Rel reader) {
        return description.hasEquality(column.type().oid())
                && (looks.alike(column.type()) || comparesOnly(reader, column));
    }

    /**
     * Accepts a column of which one value may stand for all that are equal to it.
     *
     * @throws CompileException when what reads it may tell them apart
     */
    void requireStandsForEqual(Symbol column, Rel reader) {
        if (description.hasEquality(column.type().oid()) && !standsForEqual(column, reader)) {
            throw looksMatter(column);
        }
    }

    private boolean comparesOnly(Rel reader, Symbol column) {
        boolean conditionsOnly = reader.expressions().stream()
                .filter(expression -> expression.columns().contains(column))
                .allMatch(expression -> reader instanceof Rel.Filter
                        && Scalar.conjuncts(expression).stream().allMatch(conjunct -> compares(conjunct, column)));
        return conditionsOnly && reader.inputs().stream().allMatch(input -> comparesOnly(input, column));
    }

    /** Refuses a condition that may tell equal values apart. */
    CompileException looksMatter(Symbol column) {
        return new CompileException(Diagnostic.of(
                        DiagnosticCode.CONSTRUCT_NOT_SUPPORTED,
                        "the condition on column \"" + column.name() + "\" of type "
                                + description.baseType(column.type().oid()).formatted()
                                + " is not supported in an outer join or sub-query of a maintained view")
                .withHint("with a primary key, rows of its table are told apart by that"));
    }

    /** Whether a condition reads the column as an operand of a built-in comparison only, if at all. */
    private boolean compares(Scalar scalar, Symbol column) {
        if (!scalar.columns().contains(column)) {
            return true;
        }
        if (scalar instanceof Scalar.OperatorCall call
                && description.operator(call.operator()).isComparison()) {
            return collations.comparesAsItself(column.type(), call.collation())
                    && call.arguments().stream()
                            .allMatch(argument -> isColumn(argument, column) || compares(argument, column));
        }
        // a row of NULLs, which IS NULL tells from others, may be equal to them by an operator class of its own
        boolean ofNull = scalar instanceof Scalar.NullTest
                && (description.baseType(column.type().oid()).kind() != DataType.Kind.COMPOSITE
                        || description.groupsByEquals(column.type().oid()));
        boolean ofRows = scalar instanceof Scalar.RowComparison rows
                && rows.operators().stream()
                        .allMatch(each -> description.operator(each.operator()).isBuiltIn()
                                && collations.comparesAsItself(column.type(), each.collation()));
        boolean ofValues =
                scalar instanceof Scalar.Special special && special.construct().equals(SAME_VALUE);
        return (ofRows
                        || ofValues
                        || ofNull
                        || scalar instanceof Scalar.Logical
                        || scalar instanceof Scalar.BooleanTest)
                && scalar.operands().stream()
                        .allMatch(operand -> isColumn(operand, column) || compares(operand, column));
    }

    /** Whether a scalar is the column, maybe under the name of another type with the same equality, such as that of a domain. */
    private boolean isColumn(Scalar scalar, Symbol column) {
        return scalar.equals(new Scalar.Column(column))
                || (scalar instanceof Scalar.Cast cast
                        && cast.kind() == Scalar.Cast.Kind.RELABEL
                        && Objects.equals(
                                description.baseType(cast.type().oid()).equality(),
                                description.baseType(column.type().oid()).equality())
                        && isColumn(cast.argument(), column));
    }
}
