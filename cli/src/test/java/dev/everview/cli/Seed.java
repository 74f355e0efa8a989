package dev.everview.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The SQL of a document about one of the systems that Everview stands in for: verbatim blocks by name. */
record Seed(Map<String, String> blocks) {
    private static final Pattern BLOCK = Pattern.compile("## ([^\\n]+)\\n```sql\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern PROMPT = Pattern.compile("^\\w+=# ", Pattern.MULTILINE);
    private static final Pattern COMMAND = Pattern.compile("(.*?;)[^\\n;]*(?:\\n(.*))?$", Pattern.DOTALL);

    /** A statement of a psql session, and what psql answered in the document. */
    record Exchange(String statement, String answer) {}

    static Seed named(String name) {
        try (InputStream in = Objects.requireNonNull(Seed.class.getResourceAsStream("seeds/" + name + ".md"), name)) {
            Map<String, String> blocks = new LinkedHashMap<>();
            Matcher block = BLOCK.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (block.find()) {
                blocks.put(block.group(1), block.group(2));
            }
            return new Seed(blocks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> statements(String block) {
        return SqlStatements.of(text(block));
    }

    /** A block that is the record of a psql session: no statement in these documents contains a semicolon of its own. */
    List<Exchange> session(String block) {
        List<Exchange> exchanges = new ArrayList<>();
        for (String exchange : PROMPT.split(text(block), -1)) {
            if (!exchange.isBlank()) {
                Matcher command = COMMAND.matcher(exchange);
                if (!command.matches()) {
                    throw new IllegalStateException("no statement in: " + exchange);
                }
                exchanges.add(new Exchange(command.group(1), Objects.requireNonNullElse(command.group(2), "")));
            }
        }
        return exchanges;
    }

    private String text(String block) {
        return Objects.requireNonNull(blocks.get(block), block);
    }
}
