package dev.everview.coverage;

import dev.everview.differential.Comparison;
import dev.everview.differential.SqlCases;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Definitions that do not determine each value of their result: how their columns are compared, by the definition's full name. And those
 * for which it depends on the plan of which rows PostgreSQL computes a sub-query, and so whether it fails.
 */
final class OpenResults {
    private static final String RESOURCE = "/dev/everview/coverage/open-results.txt";
    private static final Pattern SEPARATOR = Pattern.compile("; ");
    private static final String OPEN_ERRORS = "errors open";
    private static final Set<String> WITH_OPEN_ERRORS = entries()
            .filter(entry -> entry[1].equals(OPEN_ERRORS))
            .map(entry -> entry[0])
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, Map<String, Comparison>> COMPARISONS = entries()
            .filter(entry -> !entry[1].equals(OPEN_ERRORS))
            .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> comparisons(entry[1])));

    private OpenResults() {}

    /** The comparisons of the columns that are not compared as usual. */
    static Map<String, Comparison> comparisons(CoveredDefinition definition) {
        return COMPARISONS.getOrDefault(definition.toString(), Map.of());
    }

    /** Whether a sub-query with several rows may fail in the view and not in the plain query, or the other way round. */
    static boolean errorsAreOpen(CoveredDefinition definition) {
        return WITH_OPEN_ERRORS.contains(definition.toString());
    }

    /** Name, what is open, reason. */
    private static Stream<String[]> entries() {
        return SqlCases.resource(RESOURCE)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> SEPARATOR.split(line, -1));
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
