package dev.everview.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An expression of a known type. */
sealed interface Expression extends Piece {
    Type type();

    @Override
    Stream<Expression> simpler();

    /** Whether it names a column, also one of an outer query. */
    boolean readsColumns();

    /** A column of an item of a FROM clause, or one without qualification. */
    record Column(String qualifier, String name, Type type) implements Expression {
        @Override
        public String sql() {
            return qualifier.isEmpty() ? name : qualifier + "." + name;
        }

        @Override
        public Stream<Expression> simpler() {
            return Stream.empty();
        }

        @Override
        public boolean readsColumns() {
            return true;
        }
    }

    /** A constant, as SQL writes it. */
    record Constant(String sql, Type type) implements Expression {
        static Constant simplest(Type type) {
            return new Constant(type.literal(type.samples().get(0)), type);
        }

        @Override
        public Stream<Expression> simpler() {
            return Stream.empty();
        }

        @Override
        public boolean readsColumns() {
            return false;
        }
    }

    /**
     * An operator, function, or another form of expression.
     *
     * @param template its text, with {@code %s} for the arguments
     */
    record Apply(String template, Type type, List<Piece> arguments) implements Expression {
        public Apply {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String sql() {
            return String.format(
                    Locale.ROOT, template, arguments.stream().map(Piece::sql).toArray());
        }

        @Override
        public Stream<Expression> simpler() {
            Stream<Expression> constant = Stream.of(Constant.simplest(type));
            Stream<Expression> hoisted = arguments.stream()
                    .filter(Expression.class::isInstance)
                    .map(Expression.class::cast)
                    .filter(argument -> argument.type() == type);
            Stream<Expression> inner = Simpler.<Piece>inside(
                            arguments, argument -> argument.simpler().map(piece -> piece))
                    .map(simpler -> new Apply(template, type, simpler));
            return Stream.of(constant, hoisted, inner).flatMap(each -> each);
        }

        @Override
        public boolean readsColumns() {
            return arguments.stream().anyMatch(each -> !(each instanceof Expression inner) || inner.readsColumns());
        }
    }

    /**
     * A window function. What the rows are sorted by stays, for it makes their order total.
     *
     * @param frame with a leading space, or empty
     */
    record Window(Expression function, List<Expression> partition, List<String> order, String frame)
            implements Expression {
        public Window {
            partition = List.copyOf(partition);
            order = List.copyOf(order);
        }

        @Override
        public Type type() {
            return function.type();
        }

        @Override
        public String sql() {
            List<String> parts = new ArrayList<>();
            if (!partition.isEmpty()) {
                parts.add("PARTITION BY "
                        + partition.stream().map(Expression::sql).collect(Collectors.joining(", ")));
            }
            if (!order.isEmpty()) {
                parts.add("ORDER BY " + String.join(", ", order) + frame);
            }
            return function.sql() + " OVER (" + String.join(" ", parts) + ")";
        }

        @Override
        public Stream<Expression> simpler() {
            return Stream.concat(
                    Stream.of(Constant.simplest(type())),
                    Simpler.of(partition, Expression::simpler).map(fewer -> new Window(function, fewer, order, frame)));
        }

        @Override
        public boolean readsColumns() {
            return true;
        }
    }
}
