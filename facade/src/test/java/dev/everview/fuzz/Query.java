package dev.everview.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A query whose result is determined by the rows of its tables. */
sealed interface Query extends Piece {
    @Override
    Stream<Query> simpler();

    List<Output> outputs();

    /** A column of the result. */
    record Output(String name, Type type) {}

    /** An expression of the select list. */
    record Target(Expression expression, String name) {
        String sql() {
            return expression.sql() + " AS " + name;
        }

        Stream<Target> simpler() {
            return expression.simpler().map(each -> new Target(each, name));
        }
    }

    /** A common table expression. */
    record Shared(String name, String form, Query query) {
        String sql() {
            return name + " AS " + form + "(" + query.sql() + ")";
        }

        Stream<Shared> simpler() {
            return query.simpler().map(each -> new Shared(name, form, each));
        }
    }

    /** GROUP BY. */
    record Groups(Form form, List<Expression> keys) {
        enum Form {
            NONE,
            /** Aggregates without GROUP BY. */
            ALL,
            PLAIN,
            ROLLUP,
            CUBE,
            /** Each key by itself, and everything together. */
            SETS,
            /** The first key, and the others with ROLLUP. */
            MIXED
        }

        static final Groups NONE = new Groups(Form.NONE, List.of());

        public Groups {
            keys = List.copyOf(keys);
        }

        String sql() {
            String list = listed(keys);
            return switch (form) {
                case NONE, ALL -> "";
                case PLAIN -> " GROUP BY " + list;
                case ROLLUP -> " GROUP BY ROLLUP (" + list + ")";
                case CUBE -> " GROUP BY CUBE (" + list + ")";
                case SETS ->
                    " GROUP BY GROUPING SETS ("
                            + keys.stream().map(key -> "(" + key.sql() + "), ").collect(Collectors.joining()) + "())";
                case MIXED ->
                    " GROUP BY " + keys.get(0).sql() + ", ROLLUP (" + listed(keys.subList(1, keys.size())) + ")";
            };
        }

        Stream<Groups> simpler() {
            Stream<Groups> plain =
                    keys.isEmpty() || form == Form.PLAIN ? Stream.empty() : Stream.of(new Groups(Form.PLAIN, keys));
            int least = form == Form.MIXED ? 2 : 1;
            Stream<Groups> fewer = keys.size() <= least
                    ? Stream.empty()
                    : Simpler.shorter(keys).map(shorter -> new Groups(form, shorter));
            return Stream.concat(plain, fewer);
        }

        private static String listed(List<Expression> keys) {
            return keys.stream().map(Expression::sql).collect(Collectors.joining(", "));
        }
    }

    /**
     * Which rows of a result are kept. It is sorted by all its columns, so that rows that tie are the same.
     *
     * @param directions what follows each column, the last for all further ones
     * @param count how many rows, as SQL, empty for all
     * @param offset how many are left out before
     */
    record Limit(List<String> directions, String count, int offset) {
        public Limit {
            directions = List.copyOf(directions);
        }

        String sql(int columns) {
            String order = IntStream.range(0, columns)
                    .mapToObj(i -> (i + 1) + directions.get(Math.min(i, directions.size() - 1)))
                    .collect(Collectors.joining(", "));
            return " ORDER BY " + order + (count.isEmpty() ? "" : " LIMIT " + count)
                    + (offset == 0 ? "" : " OFFSET " + offset);
        }
    }

    /**
     * SELECT.
     *
     * @param distinct {@link #ALL_ROWS}, {@link #DISTINCT}, or the number of leading targets of DISTINCT ON
     * @param from absent for a row made of nothing
     */
    record Select(
            int distinct,
            List<Target> targets,
            Optional<FromItem> from,
            List<Expression> where,
            Groups groups,
            List<Expression> having,
            Optional<Limit> limit)
            implements Query {
        static final int ALL_ROWS = 0;
        static final int DISTINCT = -1;
        private static final Limit SORTED = new Limit(List.of(""), "", 0);

        public Select {
            targets = List.copyOf(targets);
            where = List.copyOf(where);
            having = List.copyOf(having);
        }

        @Override
        public String sql() {
            return "SELECT " + distinctText()
                    + targets.stream().map(Target::sql).collect(Collectors.joining(", "))
                    + from.map(item -> " FROM " + item.sql()).orElse("") + conditions(" WHERE ", where) + groups.sql()
                    + conditions(" HAVING ", having)
                    + limit.or(() -> distinct > 0 ? Optional.of(SORTED) : Optional.empty())
                            .map(each -> each.sql(targets.size()))
                            .orElse("");
        }

        private String distinctText() {
            return switch (distinct) {
                case ALL_ROWS -> "";
                case DISTINCT -> "DISTINCT ";
                default ->
                    "DISTINCT ON ("
                            + IntStream.rangeClosed(1, distinct)
                                    .mapToObj(Integer::toString)
                                    .collect(Collectors.joining(", "))
                            + ") ";
            };
        }

        private static String conditions(String word, List<Expression> conditions) {
            return conditions.isEmpty()
                    ? ""
                    : word + conditions.stream().map(Expression::sql).collect(Collectors.joining(" AND "));
        }

        @Override
        public List<Output> outputs() {
            return targets.stream()
                    .map(target -> new Output(target.name(), target.expression().type()))
                    .toList();
        }

        @Override
        public Stream<Query> simpler() {
            List<Select> plainer = new ArrayList<>();
            if (limit.isPresent()) {
                plainer.add(new Select(distinct, targets, from, where, groups, having, Optional.empty()));
            }
            if (distinct != ALL_ROWS) {
                plainer.add(new Select(ALL_ROWS, targets, from, where, groups, having, limit));
            }
            return Stream.of(
                            plainer.stream(),
                            targets.size() <= Math.max(1, distinct + 1)
                                    ? Stream.<Select>empty()
                                    : Simpler.shorter(targets).map(this::withTargets),
                            Simpler.shorter(having)
                                    .map(each -> new Select(distinct, targets, from, where, groups, each, limit)),
                            Simpler.of(where, Expression::simpler)
                                    .map(each -> new Select(distinct, targets, from, each, groups, having, limit)),
                            from.stream()
                                    .flatMap(FromItem::simpler)
                                    .map(each -> new Select(
                                            distinct, targets, Optional.of(each), where, groups, having, limit)),
                            groups.simpler()
                                    .map(each -> new Select(distinct, targets, from, where, each, having, limit)),
                            Simpler.inside(targets, Target::simpler).map(this::withTargets),
                            Simpler.inside(having, Expression::simpler)
                                    .map(each -> new Select(distinct, targets, from, where, groups, each, limit)))
                    .flatMap(each -> each);
        }

        private Select withTargets(List<Target> fewer) {
            return new Select(distinct, fewer, from, where, groups, having, limit);
        }
    }

    /** UNION, INTERSECT or EXCEPT of two queries. */
    record SetOperation(Query left, String operator, Query right, Optional<Limit> limit) implements Query {
        @Override
        public String sql() {
            return "(" + left.sql() + ") " + operator + " (" + right.sql() + ")"
                    + limit.map(each -> each.sql(outputs().size())).orElse("");
        }

        @Override
        public List<Output> outputs() {
            return left.outputs();
        }

        @Override
        public Stream<Query> simpler() {
            return Stream.of(
                            Stream.of(left, right),
                            limit.isEmpty()
                                    ? Stream.<Query>empty()
                                    : Stream.of(new SetOperation(left, operator, right, Optional.empty())),
                            fewerColumns(),
                            left.simpler().map(each -> new SetOperation(each, operator, right, limit)),
                            right.simpler().map(each -> new SetOperation(left, operator, each, limit)))
                    .flatMap(each -> each);
        }

        /** Both sides lose the same column. */
        private Stream<Query> fewerColumns() {
            if (left instanceof Select first
                    && right instanceof Select second
                    && first.targets().size() > 1) {
                List<List<Target>> lefts = Simpler.shorter(first.targets()).toList();
                List<List<Target>> rights = Simpler.shorter(second.targets()).toList();
                return IntStream.range(0, lefts.size())
                        .mapToObj(i -> new SetOperation(
                                first.withTargets(lefts.get(i)), operator, second.withTargets(rights.get(i)), limit));
            }
            return Stream.empty();
        }
    }

    /** A query with common table expressions. */
    record With(List<Shared> shared, Query body) implements Query {
        public With {
            shared = List.copyOf(shared);
        }

        @Override
        public String sql() {
            return "WITH " + shared.stream().map(Shared::sql).collect(Collectors.joining(", ")) + " " + body.sql();
        }

        @Override
        public List<Output> outputs() {
            return body.outputs();
        }

        @Override
        public Stream<Query> simpler() {
            Stream<Query> fewer = shared.size() == 1
                    ? Stream.of(body)
                    : Simpler.shorter(shared).map(each -> new With(each, body));
            return Stream.of(
                            fewer,
                            body.simpler().map(each -> new With(shared, each)),
                            Simpler.inside(shared, Shared::simpler).map(each -> new With(each, body)))
                    .flatMap(each -> each);
        }
    }
}
