package dev.everview.compiler.sql;

import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.ComparedValues;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.stage.StoredColumn;

/** The condition that a row of the join block belongs to a group whose key stands in a column elsewhere. */
record KeyMatch(Description description, StoredColumn.Plain key) {
    /** The condition, in which NULL equals NULL. */
    Scalar condition(Scalar other) {
        String isNull = ViewTable.isNull(description, key.type());
        return key.nullable()
                ? Snippet.of(
                        SqlType.BOOL,
                        "(? OR (?" + isNull + " AND ?" + isNull + "))",
                        equal(other),
                        key.expression(),
                        other)
                : equal(other);
    }

    /** The condition for keys that are not NULL. */
    Scalar equal(Scalar other) {
        ComparedValues values = new ComparedValues(description);
        return Snippet.of(
                SqlType.BOOL,
                "? " + ViewTable.equality(description, key.type()) + " ?",
                values.operand(key.expression()),
                values.operand(other));
    }
}
