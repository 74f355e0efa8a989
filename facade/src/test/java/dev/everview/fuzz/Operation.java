package dev.everview.fuzz;

import static dev.everview.fuzz.Type.BIGINT;
import static dev.everview.fuzz.Type.BOOLEAN;
import static dev.everview.fuzz.Type.DATE;
import static dev.everview.fuzz.Type.FLOAT;
import static dev.everview.fuzz.Type.FREE_NUMERIC;
import static dev.everview.fuzz.Type.INTEGER;
import static dev.everview.fuzz.Type.INTEGERS;
import static dev.everview.fuzz.Type.JSONB;
import static dev.everview.fuzz.Type.LOOSE_TEXT;
import static dev.everview.fuzz.Type.MOOD;
import static dev.everview.fuzz.Type.NUMERIC;
import static dev.everview.fuzz.Type.RANGE;
import static dev.everview.fuzz.Type.ROUNDED_FLOAT;
import static dev.everview.fuzz.Type.TEXT;
import static dev.everview.fuzz.Type.TIMESTAMP;
import static dev.everview.fuzz.Type.UUID;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A form of expression. None fails on any values of its types: divisors are never zero, factors are small, and no value is read from text.
 *
 * @param template the text, {@code %s} for each argument
 */
record Operation(String template, Type result, List<Type> arguments) {
    private static final List<Operation> SCALAR =
            Stream.concat(special().stream(), general().stream()).toList();
    private static final List<Operation> AGGREGATES = Stream.concat(
                    specialAggregates().stream(), generalAggregates().stream())
            .toList();

    Operation {
        arguments = List.copyOf(arguments);
    }

    private static Operation of(String template, Type result, Type... arguments) {
        return new Operation(template, result, List.of(arguments));
    }

    /** Operators and functions that give a type. */
    static List<Operation> giving(Type type) {
        return SCALAR.stream().filter(each -> each.result() == type).toList();
    }

    /** Aggregates that give a type, whatever the order of their input. */
    static List<Operation> aggregatesGiving(Type type) {
        return AGGREGATES.stream().filter(each -> each.result() == type).toList();
    }

    private static List<Operation> special() {
        return List.of(
                of("(%s + %s)", INTEGER, INTEGER, INTEGER),
                of("(%s - %s)", INTEGER, INTEGER, INTEGER),
                of("((%s %% 1000) * (%s %% 1000))", INTEGER, INTEGER, INTEGER),
                of("(%s / nullif(%s, 0))", INTEGER, INTEGER, INTEGER),
                of("(%s %% 3)", INTEGER, INTEGER),
                of("abs(%s)", INTEGER, INTEGER),
                of("length(%s)", INTEGER, TEXT),
                of("cardinality(%s)", INTEGER, INTEGERS),
                of("(%s)[1]", INTEGER, INTEGERS),
                of("lower(%s)", INTEGER, RANGE),
                of("(%s)::integer", INTEGER, BOOLEAN),
                of("position('b' in %s)", INTEGER, TEXT),
                of("width_bucket(%s, ARRAY[0, 2, 5])", INTEGER, INTEGER),
                of("(%s)::bigint", BIGINT, INTEGER),
                of("(%s + %s)", BIGINT, BIGINT, INTEGER),
                of("(%s - %s)", BIGINT, INTEGER, BIGINT),
                of("(%s %% 7)", BIGINT, BIGINT),
                of("(%s + %s)", NUMERIC, NUMERIC, NUMERIC),
                of("(- %s)", NUMERIC, NUMERIC),
                of("(%s %% 1000)::numeric(8,2)", NUMERIC, INTEGER),
                of("round(%s * 0.5, 2)", NUMERIC, NUMERIC),
                of("round(%s / nullif(%s, 0), 2)", NUMERIC, NUMERIC, NUMERIC),
                of("round(%s, 2)", NUMERIC, FREE_NUMERIC),
                of("(%s)::numeric", FREE_NUMERIC, INTEGER),
                of("(%s + %s)", FREE_NUMERIC, FREE_NUMERIC, NUMERIC),
                of("(%s * %s)", FREE_NUMERIC, NUMERIC, NUMERIC),
                of("(%s / nullif(%s, 0))", FREE_NUMERIC, NUMERIC, INTEGER),
                of("(%s + %s)", FLOAT, FLOAT, FLOAT),
                of("(%s * 2 + 0)", FLOAT, FLOAT),
                of("(%s %% 1000)::float8", FLOAT, INTEGER),
                of("sqrt(abs(%s))", ROUNDED_FLOAT, FLOAT),
                of("(%s || %s)", TEXT, TEXT, TEXT),
                of("upper(%s)", TEXT, TEXT),
                of("left(%s, 2)", TEXT, TEXT),
                of("concat(%s, '-', %s)", TEXT, TEXT, INTEGER),
                of("(%s)::text", TEXT, INTEGER),
                of("(%s)::text", TEXT, BOOLEAN),
                of("(%s)::text", TEXT, MOOD),
                of("(%s)::text", TEXT, UUID),
                of("(%s)::text", TEXT, INTEGERS),
                of("md5(%s)", TEXT, TEXT),
                of("replace(%s, 'b', %s)", TEXT, TEXT, TEXT),
                of("(%s ->> 'a')", TEXT, JSONB),
                of("jsonb_typeof(%s)", TEXT, JSONB),
                of("substring(%s from 2)", TEXT, TEXT),
                of("((%s COLLATE \"C\") < %s)", BOOLEAN, TEXT, TEXT),
                of("(%s COLLATE \"C\")", TEXT, TEXT),
                of("(%s COLLATE loose)", LOOSE_TEXT, TEXT),
                // what is made of no text has no collation that it insists on; with other texts, of the collation "C",
                // a
                // comparison might have none at all, and fail as soon as there is anything to compare
                of("(%s || %s)", LOOSE_TEXT, LOOSE_TEXT, INTEGER),
                of("upper(%s)", LOOSE_TEXT, LOOSE_TEXT),
                of("(%s COLLATE \"C\")", TEXT, LOOSE_TEXT),
                of("length(%s)", INTEGER, LOOSE_TEXT),
                of("(%s = (%s)::text)", BOOLEAN, LOOSE_TEXT, BOOLEAN),
                of("((%s ->> 'a') <> %s)", BOOLEAN, JSONB, LOOSE_TEXT),
                of("(%s IN ('a', %s))", BOOLEAN, LOOSE_TEXT, LOOSE_TEXT),
                of("((%s, %s) = (%s, %s))", BOOLEAN, INTEGER, LOOSE_TEXT, INTEGER, LOOSE_TEXT),
                of("(%s AND %s)", BOOLEAN, BOOLEAN, BOOLEAN),
                of("(%s OR %s)", BOOLEAN, BOOLEAN, BOOLEAN),
                of("(%s OR NOT %s)", BOOLEAN, BOOLEAN, BOOLEAN),
                of("(NOT %s)", BOOLEAN, BOOLEAN),
                of("(%s IS NOT TRUE)", BOOLEAN, BOOLEAN),
                of("(%s BETWEEN %s AND %s)", BOOLEAN, INTEGER, INTEGER, INTEGER),
                of("(%s IN (1, 3, %s))", BOOLEAN, INTEGER, INTEGER),
                of("(%s NOT IN (2, 5))", BOOLEAN, INTEGER),
                of("(%s LIKE 'a%%')", BOOLEAN, TEXT),
                of("(%s ~ '^[ab]')", BOOLEAN, TEXT),
                of("(%s ILIKE '%%b')", BOOLEAN, TEXT),
                of("(%s = ANY (%s || '{}'::integer[]))", BOOLEAN, INTEGER, INTEGERS),
                of("(%s @> %s)", BOOLEAN, INTEGERS, INTEGERS),
                of("(%s && %s)", BOOLEAN, RANGE, RANGE),
                // PostgreSQL 17 and later take a NULL to be in a constant range without bounds, but not in one that is
                // computed
                of("coalesce(%s @> coalesce(%s, 0), false)", BOOLEAN, RANGE, INTEGER),
                of("(%s ? 'a')", BOOLEAN, JSONB),
                of("(%s @> %s)", BOOLEAN, JSONB, JSONB),
                of("((%s, %s) < (%s, %s))", BOOLEAN, INTEGER, TEXT, INTEGER, TEXT),
                of("(%s < %s)", BOOLEAN, INTEGER, BIGINT),
                of("(%s >= %s)", BOOLEAN, NUMERIC, INTEGER),
                of("(%s > %s)", BOOLEAN, FLOAT, NUMERIC),
                of("(%s <= %s)", BOOLEAN, DATE, TIMESTAMP),
                of("(%s + %s %% 1000)", DATE, DATE, INTEGER),
                of("(%s AT TIME ZONE 'UTC')::date", DATE, TIMESTAMP),
                of("(%s)::date", DATE, TIMESTAMP),
                of("(%s + interval '36 hours')", TIMESTAMP, TIMESTAMP),
                of("date_trunc('month', %s)", TIMESTAMP, TIMESTAMP),
                of("(%s)::timestamptz", TIMESTAMP, DATE),
                of("jsonb_build_object('a', %s, 'b', %s)", JSONB, INTEGER, TEXT),
                of("to_jsonb(%s)", JSONB, INTEGERS),
                of("(%s -> 'b')", JSONB, JSONB),
                of("(%s || %s)", JSONB, JSONB, JSONB),
                of("ARRAY[%s, %s]", INTEGERS, INTEGER, INTEGER),
                of("(%s || %s)", INTEGERS, INTEGERS, INTEGERS),
                of("array_append(%s, %s)", INTEGERS, INTEGERS, INTEGER),
                of("int4range(least(%1$s, %2$s), greatest(%1$s, %2$s))", RANGE, INTEGER, INTEGER),
                of("(%s * %s)", RANGE, RANGE, RANGE));
    }

    /** What there is for all types. */
    private static List<Operation> general() {
        List<Operation> all = new ArrayList<>();
        for (Type type : Type.values()) {
            all.add(of("coalesce(%s, %s)", type, type, type));
            all.add(of("CASE WHEN %s THEN %s ELSE %s END", type, BOOLEAN, type, type));
            all.add(of("CASE WHEN %s THEN %s END", type, BOOLEAN, type));
            all.add(of("nullif(%s, %s)", type, type, type));
            all.add(of("(%s IS NULL)", BOOLEAN, type));
            if (type != ROUNDED_FLOAT) {
                all.add(of("(%s = %s)", BOOLEAN, type, type));
                all.add(of("(%s <> %s)", BOOLEAN, type, type));
                all.add(of("(%s < %s)", BOOLEAN, type, type));
                all.add(of("(%s IS DISTINCT FROM %s)", BOOLEAN, type, type));
            }
            if (!type.open()) {
                all.add(of("greatest(%s, %s)", type, type, type));
            }
        }
        return all;
    }

    private static List<Operation> specialAggregates() {
        return List.of(
                of("count(*)", BIGINT),
                of("count(*)", BIGINT),
                of("count(DISTINCT (%s, %s))", BIGINT, INTEGER, TEXT),
                of("count(DISTINCT %s)", BIGINT, LOOSE_TEXT),
                of("sum(%s)", BIGINT, INTEGER),
                of("sum(%s)", BIGINT, INTEGER),
                of("sum(DISTINCT %s)", BIGINT, INTEGER),
                of("sum(%s)::bigint", BIGINT, BIGINT),
                of("sum(%s)", NUMERIC, NUMERIC),
                of("sum(%s)", FREE_NUMERIC, FREE_NUMERIC),
                of("avg(%s)", FREE_NUMERIC, INTEGER),
                of("avg(%s)", FREE_NUMERIC, NUMERIC),
                of("avg(%s)", FREE_NUMERIC, FREE_NUMERIC),
                of("round(avg(%s), 2)", NUMERIC, BIGINT),
                of("round(var_pop(%s), 2)", NUMERIC, INTEGER),
                of("sum(%s::float8)", FLOAT, FLOAT), // PostgreSQL adds real numbers in 24 binary digits
                of("avg(%s)", ROUNDED_FLOAT, FLOAT),
                of("percentile_cont(0.5) WITHIN GROUP (ORDER BY %s)", ROUNDED_FLOAT, INTEGER),
                of("percentile_disc(0.5) WITHIN GROUP (ORDER BY %s)", INTEGER, INTEGER),
                of("mode() WITHIN GROUP (ORDER BY %s)", TEXT, TEXT),
                of("bool_or(%s)", BOOLEAN, BOOLEAN),
                of("every(%s)", BOOLEAN, BOOLEAN),
                of("bit_and(%s)", INTEGER, INTEGER),
                of("string_agg(%1$s, ',' ORDER BY %1$s)", TEXT, TEXT),
                // the cast: of a domain's value under COLLATE, PostgreSQL takes what it casts itself for another
                // expression
                of("string_agg(DISTINCT %1$s::text, ',' ORDER BY %1$s::text)", TEXT, TEXT),
                of("string_agg(%1$s, ',' ORDER BY %2$s DESC, %1$s)", TEXT, TEXT, INTEGER),
                of("array_agg(%1$s ORDER BY %1$s)", INTEGERS, INTEGER),
                of("jsonb_agg(%1$s ORDER BY %1$s NULLS FIRST)", JSONB, INTEGER),
                of("jsonb_agg(%1$s ORDER BY %1$s)", JSONB, TEXT));
    }

    private static List<Operation> generalAggregates() {
        List<Operation> all = new ArrayList<>();
        for (Type type : Type.values()) {
            if (type == ROUNDED_FLOAT) {
                continue;
            }
            all.add(of("count(%s)", BIGINT, type));
            if (!type.open()) {
                all.add(of("count(DISTINCT %s)", BIGINT, type));
                all.add(of("(array_agg(%1$s ORDER BY %1$s DESC))[1]", type, type));
            }
            switch (type) {
                case INTEGER, BIGINT, NUMERIC, FLOAT, TEXT, DATE, TIMESTAMP, MOOD -> {
                    all.add(of("min(%s)", type, type));
                    all.add(of("max(%s)", type, type));
                }
                default -> {}
            }
        }
        all.removeIf(each -> each.result() == INTEGERS && each.template().startsWith("(array_agg"));
        return all;
    }
}
