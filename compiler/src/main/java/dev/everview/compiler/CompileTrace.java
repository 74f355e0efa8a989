package dev.everview.compiler;

import java.util.List;
import java.util.stream.Collectors;

/** What each stage of the pipeline made of a definition, in order, in its one text form. */
public record CompileTrace(List<Entry> entries) {
    /** A stage's name and the text of its result. */
    public record Entry(String stage, String text) {}

    public CompileTrace {
        entries = List.copyOf(entries);
    }

    /** The text of one stage. */
    public String text(String stage) {
        return entries.stream()
                .filter(entry -> entry.stage().equals(stage))
                .map(Entry::text)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage " + stage));
    }

    @Override
    public String toString() {
        return entries.stream()
                .map(entry -> "== " + entry.stage() + "\n" + entry.text().stripTrailing() + "\n")
                .collect(Collectors.joining("\n"));
    }
}
