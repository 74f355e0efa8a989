package dev.everview.compiler.sql;

import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.stage.StoredColumn;

/** The condition that a row of the join block belongs to a group whose key stands in a column elsewhere. */
record KeyMatch(Description description, StoredColumn.Plain key) {
    Scalar condition(Scalar other) {
        String equals = ViewTable.equality(description, key.type());
        Scalar expression = key.expression();
        Scalar equal = Snippet.of(SqlType.BOOL, "? " + equals + " ?", expression, other);
        String isNull = ViewTable.isNull(description, key.type());
        return key.nullable()
                ? Snippet.of(SqlType.BOOL, "(? OR (?" + isNull + " AND ?" + isNull + "))", equal, expression, other)
                : equal;
    }
}
