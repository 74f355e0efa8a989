package dev.everview.fuzz;

import dev.everview.fuzz.Expression.Column;
import dev.everview.fuzz.Expression.Constant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What stands in a FROM clause. */
sealed interface FromItem extends Piece {
    @Override
    Stream<FromItem> simpler();

    /** The columns that it offers to expressions. */
    List<Column> columns();

    /**
     * A table, view or common table expression.
     *
     * @param columns with the alias as their qualifier
     */
    record Named(String name, String alias, List<Column> columns) implements FromItem {
        public Named {
            columns = List.copyOf(columns);
        }

        @Override
        public String sql() {
            return name + " AS " + alias;
        }

        @Override
        public Stream<FromItem> simpler() {
            return Stream.empty();
        }
    }

    /** A sub-query with names for its columns. */
    record Derived(Query query, String alias, List<Column> columns, boolean lateral) implements FromItem {
        public Derived {
            columns = List.copyOf(columns);
        }

        @Override
        public String sql() {
            return (lateral ? "LATERAL " : "") + "(" + query.sql() + ") AS " + alias;
        }

        @Override
        public Stream<FromItem> simpler() {
            return query.simpler().map(simpler -> new Derived(simpler, alias, columns, lateral));
        }
    }

    /**
     * Functions or VALUES.
     *
     * @param template the text with alias and column names, {@code %s} for the arguments
     */
    record Rows(String template, List<Expression> arguments, List<Column> columns) implements FromItem {
        public Rows {
            arguments = List.copyOf(arguments);
            columns = List.copyOf(columns);
        }

        @Override
        public String sql() {
            return String.format(
                    Locale.ROOT, template, arguments.stream().map(Piece::sql).toArray());
        }

        @Override
        public Stream<FromItem> simpler() {
            return Simpler.inside(arguments, Expression::simpler).map(inner -> new Rows(template, inner, columns));
        }
    }

    /**
     * A join.
     *
     * @param kind such as {@code LEFT JOIN}
     * @param on its condition, NULL-safe constants for none; ignored when {@code using} names columns
     * @param using the common columns, empty for none
     */
    record Join(FromItem left, String kind, FromItem right, Expression on, List<String> using, List<Column> merged)
            implements FromItem {
        private static final Expression TRUE = new Constant("true", Type.BOOLEAN);

        public Join {
            using = List.copyOf(using);
            merged = List.copyOf(merged);
        }

        @Override
        public String sql() {
            String right = this.right instanceof Join ? "(" + this.right.sql() + ")" : this.right.sql();
            String condition = kind.equals("CROSS JOIN")
                    ? ""
                    : using.isEmpty() ? " ON " + on.sql() : " USING (" + String.join(", ", using) + ")";
            return left.sql() + " " + kind + " " + right + condition;
        }

        @Override
        public List<Column> columns() {
            return Stream.concat(qualified(), merged.stream()).toList();
        }

        /** All but merged columns, whose names alone may be ambiguous further out and further in. */
        private Stream<Column> qualified() {
            return Stream.of(left, right)
                    .flatMap(item -> item instanceof Join join ? join.qualified() : item.columns().stream());
        }

        @Override
        public Stream<FromItem> simpler() {
            return Stream.of(
                            Stream.of(left, right),
                            kind.equals("JOIN") || kind.equals("CROSS JOIN")
                                    ? Stream.<FromItem>empty()
                                    : Stream.of(new Join(left, "JOIN", right, on, using, merged)),
                            using.isEmpty() && on.readsColumns()
                                    ? Stream.of(new Join(left, kind, right, TRUE, using, merged))
                                    : Stream.<FromItem>empty(),
                            left.simpler().map(each -> new Join(each, kind, right, on, using, merged)),
                            right.simpler().map(each -> new Join(left, kind, each, on, using, merged)),
                            on.simpler().map(each -> new Join(left, kind, right, each, using, merged)))
                    .flatMap(each -> each);
        }
    }
}
