package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keys of grouping sets of which PostgreSQL holds after it has grouped what was true before. Until 17 it neither sorts nor compares by what
 * is equal to a constant in every row, or to what it sorts by already (pathkeys.c: pathkey_is_redundant), although sets that leave a key
 * out make it NULL: {@code SELECT DISTINCT a FROM t WHERE a = 1 GROUP BY ROLLUP (a)} gives one row (seen on 13 to 17, two on 18). And columns
 * of a query around it are NULL in some expressions and not in others, as the version and the plan have it (seen on 17 and 18).
 */
final class FixedKeys {
    private final FoldedKeys folded;
    private final Equalities equalities;
    private final boolean sortsByAllKeys;

    FixedKeys(Description description, FoldedKeys folded, Equalities equalities) {
        this.folded = folded;
        this.equalities = equalities;
        this.sortsByAllKeys = description.server().major() >= FoldedKeys.FIRST_WITH_GROUP_STEP;
    }

    /** @throws CompileException when the rows depend on how PostgreSQL takes such a key */
    void refuse(Query query, Query.Select select, Query.Grouping grouping) {
        List<Set<Integer>> sets = GroupingSets.expand(grouping);
        Predicate<Query.Target> inAll = target -> sets.stream().allMatch(set -> set.contains(target.reference()));
        Set<Scalar> keys = select.targets().stream()
                .filter(target -> grouping.references().contains(target.reference()) && !inAll.test(target))
                .map(Query.Target::expression)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        select.from().forEach(equalities::add);
        if (keys.stream().anyMatch(equalities::isFromAround)) {
            throw new CompileException(Diagnostic.of(
                            DiagnosticCode.CONSTRUCT_NOT_SUPPORTED,
                            "a key of grouping sets that is the same for the whole query, because it comes from one around it,"
                                    + " is not supported in a maintained view")
                    .withHint("leave it out of GROUP BY, and add the rows without it by UNION ALL"));
        }
        if (sortsByAllKeys) {
            return;
        }
        equalities.add(select.where());
        Set<Scalar> compared = compared(query, select);
        Set<Scalar> beside = new LinkedHashSet<>(compared);
        beside.addAll(keys);
        for (Scalar expression : compared) {
            if (expression.walk().anyMatch(keys::contains)
                    && (folded.isFolded(expression)
                            || equalities.isFixed(expression)
                            || beside.stream()
                                    .anyMatch(other ->
                                            !other.equals(expression) && equalities.areEqual(other, expression)))) {
                throw new CompileException(Diagnostic.of(
                                DiagnosticCode.CONSTRUCT_NOT_SUPPORTED,
                                "sorting by, or removing duplicates of, a key of grouping sets that equals a constant or another key"
                                        + " before PostgreSQL groups is not supported in a maintained view before PostgreSQL 18")
                        .withDetail("PostgreSQL takes the key for the same in all rows, although it is NULL in some.")
                        .withHint("group in a sub-query in FROM, and do the rest in the query around it"));
            }
        }
    }

    /** What PostgreSQL sorts or compares rows by, once they are grouped. */
    private static Set<Scalar> compared(Query query, Query.Select select) {
        Stream<Integer> windows = select.windows().stream()
                .flatMap(window -> Stream.concat(
                        window.partitionBy().stream(), window.orderBy().stream().map(Query.SortItem::reference)));
        Stream<Integer> limited = query.limit() == null && query.offset() == null
                ? Stream.empty()
                : query.orderBy().stream().map(Query.SortItem::reference);
        Stream<Integer> on = select.distinct() instanceof Query.Distinct.On(List<Query.SortItem> items)
                ? items.stream().map(Query.SortItem::reference)
                : Stream.empty();
        Set<Integer> references =
                Stream.of(windows, limited, on).flatMap(stream -> stream).collect(Collectors.toSet());
        boolean distinct = select.distinct() instanceof Query.Distinct.All;
        return select.targets().stream()
                .filter(target -> references.contains(target.reference()) || (distinct && !target.hidden()))
                .map(Query.Target::expression)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
