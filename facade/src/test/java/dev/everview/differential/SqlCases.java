package dev.everview.differential;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads named pieces of SQL from a resource: each begins with a line {@code -- case: name}, then {@code min=15}, {@code max=17} or both in
 * this order if it needs that.
 */
public final class SqlCases {
    private static final Pattern HEADER =
            Pattern.compile("^-- case: (.+?)(?: min=(\\d+))?(?: max=(\\d+))?$", Pattern.MULTILINE);

    /** One piece. */
    public record SqlCase(String name, int firstVersion, String sql) {
        @Override
        public String toString() {
            return name;
        }
    }

    private SqlCases() {}

    /** The pieces that a major version accepts, in order. */
    public static List<SqlCase> read(String resource, int major) {
        return parse(resource(resource), major);
    }

    /** The pieces of a text that a major version accepts, in order. */
    public static List<SqlCase> parse(String text, int major) {
        List<SqlCase> cases = new ArrayList<>();
        Matcher header = HEADER.matcher(text);
        int[] starts = HEADER.matcher(text).results().mapToInt(r -> r.start()).toArray();
        for (int i = 0; header.find(); i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : text.length();
            int version = header.group(2) == null ? 0 : Integer.parseInt(header.group(2));
            String sql = text.substring(header.end(), end).strip().replaceFirst(";$", "");
            int last = header.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(header.group(3));
            if (version <= major && major <= last) {
                cases.add(new SqlCase(header.group(1), version, sql));
            }
        }
        return cases;
    }

    /** A resource as text: of this package, or of any when its name begins with a slash. */
    public static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(SqlCases.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
