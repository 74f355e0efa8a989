package dev.everview.fuzz;

import dev.everview.fuzz.Expression.Column;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the expressions of one clause may read.
 *
 * @param own the columns of the query itself; with groups the keys
 * @param outer the columns of queries around it
 * @param aggregates the columns that aggregates may be computed over, if there may be any
 * @param shown those columns that a sub-query here may read
 */
record Scope(List<Expression> own, List<Column> outer, List<Column> aggregates, List<Column> shown) {
    Scope {
        own = List.copyOf(own);
        outer = List.copyOf(outer);
        aggregates = List.copyOf(aggregates);
        shown = List.copyOf(shown);
    }

    /** Of a query's rows. */
    static Scope ofRows(List<Column> own, List<Column> outer) {
        return new Scope(
                List.copyOf(own),
                outer,
                List.of(),
                Stream.concat(own.stream().filter(Scope::isQualified), outer.stream())
                        .toList());
    }

    /** The name of a merged column alone would be another column in a sub-query that has one. */
    private static boolean isQualified(Column column) {
        return !column.qualifier().isEmpty();
    }

    /** Of a query's groups. */
    static Scope ofGroups(List<Expression> keys, List<Column> rows, List<Column> outer) {
        Stream<Column> columns = keys.stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .filter(Scope::isQualified);
        return new Scope(
                keys, outer, rows, Stream.concat(columns, outer.stream()).toList());
    }

    /** Whether there is anything to read. */
    boolean readable() {
        return !own.isEmpty() || !outer.isEmpty() || !aggregates.isEmpty();
    }

    /** Whether there is something of a type. */
    boolean has(Type type) {
        return Stream.of(own, outer, aggregates).flatMap(List::stream).anyMatch(each -> each.type() == type);
    }
}
