package dev.everview.coverage;

import dev.everview.coverage.TableShape.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Random values of columns, as SQL writes them: mostly values that the column had, sometimes constants of the definition, edges of the
 * type, or NULL. Equal values are always spelt alike, for which of two spellings a group shows is open. Not thread-safe.
 */
public final class RandomValues {
    private static final Pattern STRING = Pattern.compile("'([^']*+(?:''[^']*+)*+)'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.'])\\d{1,6}(?:\\.\\d{1,2})?(?![\\w.'])");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Random random;
    private final List<String> strings = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();

    /**
     * Values for columns.
     *
     * @param definition whose constants are used too
     */
    public RandomValues(Random random, String definition) {
        this.random = random;
        STRING.matcher(definition)
                .results()
                .forEach(found -> strings.add(found.group(1).replace("''", "'").replaceAll("[%_]", "")));
        NUMBER.matcher(STRING.matcher(definition).replaceAll(""))
                .results()
                .forEach(found -> numbers.add(found.group()));
    }

    /** Any value for the column, or NULL where that is allowed. */
    public String any(Column column) {
        return column.nullable() && random.nextInt(8) == 0 ? "NULL" : literal(column, present(column));
    }

    /** The text of a value that is not NULL. */
    public String present(Column column) {
        int kind = random.nextInt(20);
        List<String> constants = kind < 3 ? constants(column) : kind < 5 ? edges(column) : column.values();
        for (List<String> choice : List.of(constants, column.values(), edges(column))) {
            if (!choice.isEmpty()) {
                return choice.get(random.nextInt(choice.size()));
            }
        }
        return "";
    }

    /** A text as a constant of the column's type. */
    String literal(Column column, String text) {
        return switch (column.family()) {
            case INTEGER -> text;
            case TEXT -> quoted(text);
            default -> quoted(text) + "::" + column.type();
        };
    }

    static String quoted(String text) {
        return (text.indexOf('\\') < 0 ? "'" : "E'") + text.replace("'", "''").replace("\\", "\\\\") + "'";
    }

    private List<String> constants(Column column) {
        return switch (column.family()) {
            case INTEGER -> numbers.stream().filter(n -> n.indexOf('.') < 0).toList();
            case FIXED -> numbers;
            case TEXT -> strings;
            case DATE, TIME -> strings.stream().filter(DATE.asMatchPredicate()).toList();
            case NUMERIC, FLOAT, BOOLEAN, ENUMERATION, ARRAY, RANGE, JSON, OTHER -> List.of();
        };
    }

    private static List<String> edges(Column column) {
        return switch (column.family()) {
            case INTEGER -> List.of("0", "-1", "2", "9");
            case FIXED -> List.of("0", "-1", "2.5");
            case NUMERIC -> List.of("0", "NaN", "-3.125");
            case FLOAT -> List.of("0", "-2.5", "NaN", "Infinity", "1e6");
            case TEXT -> List.of("", "x", "é \"q\"", "A%_\\");
            case BOOLEAN -> List.of("true", "false");
            case DATE, TIME -> List.of("2020-02-29", "1995-12-31", "infinity");
            case ENUMERATION -> List.of();
            case ARRAY -> List.of("{}", "{NULL}");
            case RANGE -> List.of("empty", "(,)");
            case JSON -> List.of("null", "{}", "[]", "{\"a\": 1}");
            // an empty text is none of these, and a statement with a constant that is none fails before it has begun
            case OTHER -> column.type().equals("uuid") ? List.of("00000000-0000-0000-0000-000000000009") : List.of();
        };
    }
}
