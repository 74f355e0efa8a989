package dev.everview.compiler.sql;

import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import java.util.ArrayList;
import java.util.List;

/** Expressions that the code generator adds to the user's own: SQL words with gaps. */
final class Snippet {
    private Snippet() {}

    /** The template with each {@code ?} replaced by an operand. */
    static Scalar of(SqlType type, String template, Scalar... operands) {
        return of(type, template, List.of(operands));
    }

    static Scalar of(SqlType type, String template, List<Scalar> operands) {
        List<String> parts = new ArrayList<>(List.of(template.split("\\?", -1)));
        return new Scalar.Special("generated", parts, operands, true, type);
    }

    /** A call of an aggregate that counts only rows which meet all conditions. */
    static Scalar filtered(SqlType type, String call, List<Scalar> operands, List<Scalar> conditions) {
        if (conditions.isEmpty()) {
            return of(type, call, operands);
        }
        List<Scalar> all = new ArrayList<>(operands);
        all.addAll(conditions);
        String gaps = String.join(" AND ", conditions.stream().map(c -> "?").toList());
        return of(type, call + " FILTER (WHERE " + gaps + ")", all);
    }
}
