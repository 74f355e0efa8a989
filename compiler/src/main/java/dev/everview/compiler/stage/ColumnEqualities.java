package dev.everview.compiler.stage;

import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Operator;
import dev.everview.compiler.query.Collations;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The pairs of columns that every row of a join block has equal, by a built-in operator. */
public record ColumnEqualities(Set<Set<Symbol>> pairs) {
    /** Its equality ignores trailing spaces: two varchar keys that an index tells apart are equal when compared as this. */
    private static final long BPCHAR = 1042;

    /** What a join block equates. */
    public static ColumnEqualities of(Description description, JoinBlock block) {
        Set<Set<Symbol>> pairs = new HashSet<>();
        Collations collations = new Collations(description);
        for (Scalar condition : block.conditions()) {
            if (condition instanceof Scalar.OperatorCall call && call.form() == Scalar.OperatorCall.Form.OPERATOR) {
                Operator operator = description.operator(call.operator());
                List<Symbol> columns = condition.columns();
                boolean plain = call.arguments().stream().allMatch(ColumnEqualities::isColumn);
                if (operator.pairsValues()
                        && plain
                        && columns.size() == 2
                        // a key under one collation may hold several values that are equal under another one
                        && columns.stream()
                                .allMatch(column -> collations.comparesAsItself(column.type(), call.collation()))) {
                    pairs.add(Set.copyOf(columns));
                }
            }
        }
        return new ColumnEqualities(pairs);
    }

    /** Whether the two columns are equal in every row. */
    public boolean contains(Symbol left, Symbol right) {
        return pairs.contains(Set.of(left, right));
    }

    private static boolean isColumn(Scalar scalar) {
        return switch (scalar) {
            case Scalar.Column column -> true;
            case Scalar.Cast cast ->
                cast.kind() == Scalar.Cast.Kind.RELABEL
                        && cast.type().oid() != BPCHAR
                        && cast.argument() instanceof Scalar.Column;
            default -> false;
        };
    }
}
