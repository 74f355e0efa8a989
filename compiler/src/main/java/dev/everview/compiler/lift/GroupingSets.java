package dev.everview.compiler.lift;

import dev.everview.compiler.algebra.FreshCopy;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * GROUPING SETS, ROLLUP and CUBE: one grouping for each set, added up (SQL:2016, 7.13, group by clause; PostgreSQL 7.2.4). Columns that a
 * set leaves out are NULL.
 */
final class GroupingSets {
    private final SymbolAllocator symbols;
    private final Map<Integer, Scalar> keys;

    /**
     * The sets of one query block.
     *
     * @param keys the grouped expressions by target reference
     */
    GroupingSets(SymbolAllocator symbols, Map<Integer, Scalar> keys) {
        this.symbols = symbols;
        this.keys = keys;
    }

    /** Whether a query has grouping sets. */
    static boolean in(Query.Select select) {
        return select.grouping() != null && !select.grouping().sets().isEmpty();
    }

    /** The sets that a GROUP BY clause stands for, each as target references. */
    static List<Set<Integer>> expand(Query.Grouping grouping) {
        List<Set<Integer>> sets =
                List.of(new LinkedHashSet<>(grouping.sets().isEmpty() ? grouping.references() : List.of()));
        for (Query.GroupingSet element : grouping.sets()) {
            List<Set<Integer>> product = new ArrayList<>();
            for (Set<Integer> left : sets) {
                for (Set<Integer> right : expand(element)) {
                    Set<Integer> both = new LinkedHashSet<>(left);
                    both.addAll(right);
                    product.add(both);
                }
            }
            sets = product;
        }
        return grouping.distinctSets() ? sets.stream().distinct().toList() : sets;
    }

    private static List<Set<Integer>> expand(Query.GroupingSet set) {
        return switch (set.kind()) {
            case EMPTY -> List.of(Set.of());
            case SIMPLE -> List.of(new LinkedHashSet<>(set.references()));
            case SETS ->
                set.members().stream()
                        .flatMap(member -> expand(member).stream())
                        .toList();
            case ROLLUP -> {
                List<Set<Integer>> parts = parts(set);
                List<Set<Integer>> sets = new ArrayList<>();
                for (int length = parts.size(); length >= 0; length--) {
                    sets.add(union(parts.subList(0, length)));
                }
                yield sets;
            }
            case CUBE -> {
                List<Set<Integer>> parts = parts(set);
                List<Set<Integer>> sets = new ArrayList<>();
                for (int bits = (1 << parts.size()) - 1; bits >= 0; bits--) {
                    List<Set<Integer>> chosen = new ArrayList<>();
                    for (int i = 0; i < parts.size(); i++) {
                        if ((bits >> (parts.size() - 1 - i) & 1) == 1) {
                            chosen.add(parts.get(i));
                        }
                    }
                    sets.add(union(chosen));
                }
                yield sets;
            }
        };
    }

    private static List<Set<Integer>> parts(Query.GroupingSet set) {
        return set.members().isEmpty()
                ? set.references().stream().<Set<Integer>>map(Set::of).toList()
                : set.members().stream()
                        .flatMap(member -> expand(member).stream())
                        .toList();
    }

    private static Set<Integer> union(List<Set<Integer>> sets) {
        Set<Integer> all = new LinkedHashSet<>();
        sets.forEach(all::addAll);
        return all;
    }

    /**
     * The sum over all sets.
     *
     * @param columns the columns of the result
     * @param grouped makes the grouping by one set, given how expressions read in it
     */
    Rel sum(
            List<Set<Integer>> sets,
            List<Symbol> columns,
            java.util.function.BiFunction<List<Scalar>, Function<Scalar, Scalar>, Rel> grouped) {
        List<Rel.Summand> summands = new ArrayList<>();
        for (Set<Integer> set : sets) {
            List<Scalar> present = set.stream().map(keys::get).distinct().toList();
            Rel one = grouped.apply(present, expression -> reading(expression, present));
            summands.add(new Rel.Summand(false, FreshCopy.of(one, symbols)));
        }
        return new Rel.Sum(summands, columns, List.of());
    }

    /** An expression as it reads where some keys are grouped by and the others are NULL. */
    private Scalar reading(Scalar expression, List<Scalar> present) {
        if (expression instanceof Scalar.GroupingCall call) {
            int bits = 0;
            for (Scalar argument : call.arguments()) {
                bits = bits * 2 + (present.contains(argument) ? 0 : 1);
            }
            return new Scalar.Constant(SqlType.INT4, String.valueOf(bits));
        }
        if (present.contains(expression) || expression instanceof Scalar.AggregateCall) {
            return expression;
        }
        if (keys.containsValue(expression)) {
            return new Scalar.Constant(expression.type(), null);
        }
        List<Scalar> operands = expression.operands();
        List<Scalar> read =
                operands.stream().map(operand -> reading(operand, present)).toList();
        return read.equals(operands) ? expression : expression.withOperands(read);
    }

    /** Whether expressions ask which set a row is of. */
    static boolean asks(Stream<Scalar> expressions) {
        return expressions.flatMap(Scalar::walk).anyMatch(Scalar.GroupingCall.class::isInstance);
    }
}
