package dev.everview.compiler.lift;

import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Routine;
import dev.everview.compiler.description.TypeTexts;
import dev.everview.compiler.query.Scalar;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The settings at which only a few expressions look. They are pinned for these alone: each costs every call of a generated function
 * something, and {@code timezone_abbreviations} is read from a file.
 */
record RareSettings(Description description) {
    private static final long XML = 142;
    private static final long FIRST_OF_USERS = 16384;
    private static final Set<String> WRITING = Set.of("XMLELEMENT", "XMLFOREST");
    private static final Set<String> TABLES = Set.of("XMLTABLE", "JSON_TABLE");

    /** The settings that an expression looks at, apart from its parts. */
    Stream<String> of(Scalar part) {
        return switch (part) {
            case Scalar.Cast cast
            when cast.kind() == Scalar.Cast.Kind.INPUT_OUTPUT ->
                reading(cast.type().oid());
            case Scalar.Special special
            when !special.immutable() ->
                WRITING.contains(special.construct())
                        ? Stream.of("xmlbinary")
                        : TABLES.contains(special.construct())
                                ? anything()
                                : reading(special.type().oid());
            case Scalar.FunctionCall call -> routine(description.function(call.function()));
            default -> Stream.of();
        };
    }

    private static Stream<String> routine(Routine routine) {
        if (!routine.isBuiltIn() || routine.volatility() != Routine.Volatility.STABLE) {
            return Stream.of();
        }
        return routine.name().contains("record")
                ? anything()
                : routine.name().equals("to_timestamp") ? Stream.of("timezone_abbreviations") : Stream.of();
    }

    /** What a value of the type depends on when it is read from its text. */
    private Stream<String> reading(long oid) {
        DataType type = description.baseType(oid);
        if (type.isArray()) {
            // types of elements are not always described
            return Stream.concat(
                    Stream.of("array_nulls"),
                    type.element() < FIRST_OF_USERS ? readingBuiltIn(type.element()) : anything());
        }
        return switch (type.kind()) {
            case BASE, ENUM, DOMAIN -> readingBuiltIn(type.oid());
            case COMPOSITE, RANGE, MULTIRANGE, PSEUDO -> anything();
        };
    }

    private static Stream<String> readingBuiltIn(long oid) {
        return TypeTexts.tellTimes(oid)
                ? Stream.of("timezone_abbreviations")
                : oid == XML ? Stream.of("xmloption") : Stream.of();
    }

    private static Stream<String> anything() {
        return Stream.of("array_nulls", "timezone_abbreviations", "xmloption");
    }
}
