package dev.everview.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hand-written view definitions over a schema with data. */
public final class Corpus {
    private static final Pattern HEADER =
            Pattern.compile("^-- name: (\\w+) cat=(\\w+)(?: min=(\\d+))?$", Pattern.MULTILINE);

    /**
     * A definition.
     *
     * @param category what it is about
     * @param searchPath where its names resolve
     * @param firstVersion the first major version that accepts it
     */
    public record Definition(String name, String category, String searchPath, int firstVersion, String query) {}

    private Corpus() {}

    /** The definitions that a major version accepts. */
    public static List<Definition> definitions(int major) {
        List<Definition> all = new ArrayList<>(read("10-views.sql", "lab, pg_catalog"));
        all.addAll(read("20-tpch.sql", "tpch, pg_catalog"));
        all.addAll(read("90-corner-cases.sql", "lab, pg_catalog"));
        return all.stream()
                .filter(definition -> definition.firstVersion() <= major)
                .toList();
    }

    static void load(Connection connection) throws SQLException {
        Database.execute(connection, resource("00-schema.sql"));
        Database.execute(connection, resource("30-data.sql"));
    }

    /** Lines of a list by their first word; comments are left out. */
    static Map<String, String> list(String name) {
        Map<String, String> lines = new LinkedHashMap<>();
        resource(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    int space = line.indexOf(' ');
                    lines.put(line.substring(0, space), line.substring(space + 1));
                });
        return lines;
    }

    private static List<Definition> read(String name, String searchPath) {
        String text = resource(name);
        List<Definition> definitions = new ArrayList<>();
        Matcher header = HEADER.matcher(text);
        boolean found = header.find();
        while (found) {
            String definition = header.group(1);
            String category = header.group(2);
            String minimum = header.group(3);
            int start = header.end();
            found = header.find();
            String query = text.substring(start, found ? header.start() : text.length())
                    .strip();
            definitions.add(new Definition(
                    definition, category, searchPath, minimum == null ? 0 : Integer.parseInt(minimum), query));
        }
        return definitions;
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(Corpus.class.getResourceAsStream("/corpus/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
