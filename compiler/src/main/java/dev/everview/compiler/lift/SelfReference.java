package dev.everview.compiler.lift;

import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;

/**
 * Whether a common table expression reads itself. WITH RECURSIVE alone does not say so, and PostgreSQL accepts such a reference in
 * FROM clauses only.
 */
final class SelfReference {
    private SelfReference() {}

    static boolean in(Query.CommonTable table) {
        return reads(table.query(), table.range());
    }

    private static boolean reads(Query query, int table) {
        boolean body = switch (query.body()) {
            case Query.Select select -> select.from().stream().anyMatch(item -> reads(item, table));
            case Query.SetOperation operation -> reads(operation.left(), table) || reads(operation.right(), table);
            case Query.Values values -> false;
        };
        return body || query.with().stream().anyMatch(inner -> reads(inner.query(), table));
    }

    private static boolean reads(FromItem item, int table) {
        return switch (item) {
            case FromItem.CommonTableScan scan -> scan.commonTable() == table;
            case FromItem.SubQuery subQuery -> reads(subQuery.query(), table);
            case FromItem.Join join -> reads(join.left(), table) || reads(join.right(), table);
            case FromItem.Leaf leaf -> false;
        };
    }
}
