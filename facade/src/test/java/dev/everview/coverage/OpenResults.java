package dev.everview.coverage;

import dev.everview.differential.Comparison;
import dev.everview.differential.SqlCases;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Definitions that do not determine each value of their result: how their columns are compared, by the definition's full name. And those
 * for which it depends on the plan of which rows PostgreSQL computes a sub-query, and so whether it fails.
 */
final class OpenResults {
    private static final String RESOURCE = "/dev/everview/coverage/open-results.txt";
    private static final Pattern SEPARATOR = Pattern.compile("; ");
    private static final String ERRORS = "errors";
    private static final Map<String, Map<String, Comparison>> KNOWN = read();

    private OpenResults() {}

    /** The comparisons of the columns that are not compared as usual. */
    static Map<String, Comparison> comparisons(CoveredDefinition definition) {
        Map<String, Comparison> known = new HashMap<>(KNOWN.getOrDefault(definition.toString(), Map.of()));
        known.remove(ERRORS);
        return known;
    }

    /** Whether a sub-query with several rows may fail in the view and not in the plain query, or the other way round. */
    static boolean errorsAreOpen(CoveredDefinition definition) {
        return KNOWN.getOrDefault(definition.toString(), Map.of()).containsKey(ERRORS);
    }

    private static Map<String, Map<String, Comparison>> read() {
        Map<String, Map<String, Comparison>> known = new HashMap<>();
        SqlCases.resource(RESOURCE)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    String[] parts = SEPARATOR.split(line, -1);
                    known.put(parts[0], comparisons(parts[1]));
                });
        return known;
    }

    /** Such as {@code id open, names shuffled}. */
    private static Map<String, Comparison> comparisons(String text) {
        return Pattern.compile(", ")
                .splitAsStream(text)
                .map(part -> part.split(" ", -1))
                .collect(Collectors.toMap(
                        part -> part[0], part -> Comparison.valueOf(part[1].toUpperCase(Locale.ROOT))));
    }
}
