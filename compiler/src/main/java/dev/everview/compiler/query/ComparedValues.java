package dev.everview.compiler.query;

import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import java.util.Optional;

/**
 * How values are written so that operators take them. The operators of all enums take no domain over an enum, though those of all arrays and
 * of all ranges take domains over these (seen on 13 to 18). Immutable.
 */
public record ComparedValues(Description description) {
    /** A value as an operand. */
    public Scalar operand(Scalar value) {
        return castTo(value.type())
                .<Scalar>map(type -> new Scalar.Cast(Scalar.Cast.Kind.RELABEL, value, false, type))
                .orElse(value);
    }

    /** A value, of which the text is given, as an operand. */
    public String operand(SqlType type, String value) {
        return castTo(type)
                .map(base -> value + "::" + description.typeName(base.oid(), base.modifier()))
                .orElse(value);
    }

    /** The type a value must be cast to, if it must be. */
    private Optional<SqlType> castTo(SqlType type) {
        DataType base = description.baseType(type.oid());
        return base.kind() == DataType.Kind.ENUM && base.oid() != type.oid()
                ? Optional.of(SqlType.of(base.oid()))
                : Optional.empty();
    }
}
