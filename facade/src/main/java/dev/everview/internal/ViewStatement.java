package dev.everview.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code CREATE [INCREMENTAL] MATERIALIZED VIEW name [(column, …)] AS query [WITH [NO] DATA]}, as pgsql-ivm and PostgreSQL write
 * it: a name and a definition in one statement.
 *
 * @param name with column names behind it when there are some
 * @param query the definition
 * @param withData whether it shall be filled at once
 */
public record ViewStatement(String name, String query, boolean withData) {
    private static final String SPACE = "(?:\\s|--[^\\n]*+\\n|/\\*(?:[^*]|\\*(?!/))*+\\*/)";
    private static final String IDENTIFIER = "(?:\"(?:[^\"]|\"\")++\"|[\\p{L}_][\\p{L}\\p{N}_$]*+)";
    private static final String COLUMNS = "\\(" + SPACE + "*+" + IDENTIFIER + "(?:" + SPACE + "*+," + SPACE + "*+"
            + IDENTIFIER + ")*+" + SPACE + "*+\\)";
    private static final Pattern HEAD = Pattern.compile(
            SPACE + "*+CREATE" + SPACE + "++(?:INCREMENTAL" + SPACE + "++)?MATERIALIZED" + SPACE + "++VIEW" + SPACE
                    + "++(?<name>"
                    + IDENTIFIER + "(?:" + SPACE + "*+\\." + SPACE + "*+" + IDENTIFIER + ")?+(?:" + SPACE + "*+"
                    + COLUMNS + ")?+)"
                    + SPACE + "*+AS\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAIL = Pattern.compile(
            "\\bWITH" + SPACE + "++(?<no>NO" + SPACE + "++)?DATA" + SPACE + "*+;?" + SPACE + "*+$",
            Pattern.CASE_INSENSITIVE);

    /** The statement that a text is; empty when it is something else, such as a plain query. */
    public static Optional<ViewStatement> parse(String text) {
        Matcher head = HEAD.matcher(text);
        if (!head.lookingAt()) {
            return Optional.empty();
        }
        String query = text.substring(head.end());
        Matcher tail = TAIL.matcher(query);
        boolean found = tail.find();
        return Optional.of(new ViewStatement(
                head.group("name"),
                (found ? query.substring(0, tail.start()) : query).strip(),
                !found || tail.group("no") == null));
    }
}
