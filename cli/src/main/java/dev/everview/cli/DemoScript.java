package dev.everview.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A story of the demo, read from a resource: blocks of lines with a blank line between them. A block is one SQL statement unless its
 * first line says otherwise: {@code --# title}, {@code --> prose}, {@code --= compare}, {@code --text} before a query,
 * {@code --measure TIMES LABEL} before statements of one line each, {@code --costs}.
 */
record DemoScript(List<DemoStep> steps) {
    private static final Pattern MEASURE = Pattern.compile("--measure (\\d+) (.+)");

    DemoScript {
        steps = List.copyOf(steps);
    }

    /** @param accounts what stands for {@code :accounts} in the text */
    static DemoScript named(String story, int accounts) {
        String path = "demo/" + story + ".sql";
        try (InputStream in = DemoScript.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + path);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return parse(text.replace(":accounts", Integer.toString(accounts)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DemoScript parse(String text) {
        List<DemoStep> steps = new ArrayList<>();
        for (String block : text.strip().split("\\n\\s*\\n", -1)) {
            steps.add(step(block.strip()));
        }
        return new DemoScript(steps);
    }

    private static DemoStep step(String block) {
        List<String> lines = Arrays.asList(block.split("\n", -1));
        String first = lines.getFirst();
        Matcher measure = MEASURE.matcher(first);
        if (measure.matches()) {
            int times = Integer.parseInt(measure.group(1));
            return new DemoStep.Measurement(times, measure.group(2), lines.subList(1, lines.size()));
        }
        if (first.startsWith("--#")) {
            return new DemoStep.Title(first.substring(3).strip());
        }
        if (first.startsWith("-->")) {
            return new DemoStep.Prose(
                    lines.stream().map(line -> line.substring(3).strip()).toList());
        }
        return switch (first) {
            case "--=" -> new DemoStep.Comparison();
            case "--costs" -> new DemoStep.Costs();
            case "--text" -> new DemoStep.Text(String.join("\n", lines.subList(1, lines.size())));
            default -> new DemoStep.Statement(block);
        };
    }
}
