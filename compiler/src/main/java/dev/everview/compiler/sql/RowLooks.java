package dev.everview.compiler.sql;

import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.stage.ExpressionFacts;
import dev.everview.compiler.stage.StoredColumn;
import java.util.List;
import java.util.stream.Collectors;

/** Compares stored rows with computed ones by how they look: equality takes 1.0 for 1.00, and not all types have it. */
record RowLooks(ViewTable view, ExpressionFacts facts) {
    /** The condition that a stored row differs from a computed one in some of the columns. */
    String differ(List<StoredColumn.Plain> columns, String stored, String computed) {
        String left = columns.stream()
                .map(column -> exact(column.type(), view.column(column, stored)))
                .collect(Collectors.joining(", "));
        String right = columns.stream()
                .map(column -> exact(column.type(), computed + "." + Identifier.quote(column.name())))
                .collect(Collectors.joining(", "));
        return columns.size() == 1
                ? left + " IS DISTINCT FROM " + right
                : "(" + left + ") IS DISTINCT FROM (" + right + ")";
    }

    /**
     * An expression that is equal for two values of a type exactly when they look the same. A cast keeps the collation, for which a may be
     * A.
     */
    String exact(SqlType type, String value) {
        if (facts.identity(type)) {
            return view.operand(type, value);
        }
        if (!facts.castShowsAll(type)) {
            return "ROW(" + value + ")::text";
        }
        return facts.deterministic(type) ? value + "::text" : value + "::text COLLATE \"C\"";
    }

    /** A stored row's text: the same for two rows exactly when they look the same in every column. */
    String storedImage(List<StoredColumn.Plain> columns, String alias) {
        return image(columns.stream().map(column -> view.column(column, alias)).toList());
    }

    /** A computed row's text. */
    String image(List<StoredColumn.Plain> columns, String alias) {
        return image(columns.stream()
                .map(column -> alias + "." + Identifier.quote(column.name()))
                .toList());
    }

    private static String image(List<String> columns) {
        return "ROW(" + String.join(", ", columns) + ")::text";
    }
}
