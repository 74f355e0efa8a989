package dev.everview.compiler.description;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function, aggregate or window function.
 *
 * @param oid its object identifier
 * @param schema its schema
 * @param name its name
 * @param kind what it is
 * @param volatility what it promises about its results
 * @param strict whether NULL in gives NULL out without a call
 * @param returnsSet whether it returns a set
 * @param result the result type's object identifier
 * @param language the name of its language
 * @param variadic element type of the variadic argument, or 0
 * @param extension the extension it belongs to, or null
 * @param arguments all arguments, OUT and TABLE columns included
 * @param aggregate what makes it an aggregate, else null
 */
public record Routine(
        long oid,
        String schema,
        String name,
        Kind kind,
        Volatility volatility,
        boolean strict,
        boolean returnsSet,
        long result,
        String language,
        long variadic,
        @Nullable String extension,
        List<Argument> arguments,
        @Nullable Aggregate aggregate) {
    /** What a routine is. */
    public enum Kind {
        FUNCTION,
        AGGREGATE,
        WINDOW,
        PROCEDURE;

        @JsonCreator
        static Kind of(String prokind) {
            return switch (prokind) {
                case "f" -> FUNCTION;
                case "a" -> AGGREGATE;
                case "w" -> WINDOW;
                case "p" -> PROCEDURE;
                default -> throw new IllegalArgumentException("prokind " + prokind);
            };
        }
    }

    /** What a function promises about its results. */
    public enum Volatility {
        IMMUTABLE,
        STABLE,
        VOLATILE;

        @JsonCreator
        static Volatility of(String provolatile) {
            return switch (provolatile) {
                case "i" -> IMMUTABLE;
                case "s" -> STABLE;
                case "v" -> VOLATILE;
                default -> throw new IllegalArgumentException("provolatile " + provolatile);
            };
        }
    }

    /**
     * An argument or result column.
     *
     * @param type the type's object identifier
     * @param name the name, empty when it has none
     * @param mode {@code i} in, {@code o} out, {@code b} both, {@code v} variadic, {@code t} table column
     */
    public record Argument(long type, String name, String mode) {
        /** Whether it is a column of the result. */
        public boolean isOutput() {
            return mode.equals("o") || mode.equals("b") || mode.equals("t");
        }
    }

    /**
     * The parts of an aggregate.
     *
     * @param kind {@code n} normal, {@code o} ordered-set, {@code h} hypothetical-set
     * @param directArguments how many arguments are not aggregated
     * @param transition the transition function
     * @param finalFunction the final function, or 0
     * @param combine the combining function, or 0
     * @param transitionType the type of the state
     * @param initialValue text of the first state, or null
     * @param sortOperator the operator of an aggregate that is like min or max, or 0
     */
    public record Aggregate(
            String kind,
            int directArguments,
            long transition,
            long finalFunction,
            long combine,
            long transitionType,
            @Nullable String initialValue,
            long sortOperator) {}

    public Routine {
        arguments = List.copyOf(arguments);
    }

    /** Whether it belongs to the catalog schema, which every search_path contains. */
    public boolean isBuiltIn() {
        return schema.equals("pg_catalog");
    }
}
