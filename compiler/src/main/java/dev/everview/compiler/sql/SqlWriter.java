package dev.everview.compiler.sql;

import java.util.List;
import java.util.function.Consumer;

/** Collects SQL text line by line. Indentation is structure, not a change of finished text, so literals keep their line ends. Not thread-safe. */
final class SqlWriter {
    private static final String STEP = "  ";

    private final StringBuilder text = new StringBuilder();
    private int depth;

    SqlWriter append(String fragment) {
        text.append(fragment);
        return this;
    }

    /** Ends the line; the next one begins at the current depth. */
    SqlWriter line() {
        text.append('\n').append(STEP.repeat(depth));
        return this;
    }

    /** Runs with one more level of indentation. */
    SqlWriter indented(Runnable body) {
        depth++;
        body.run();
        depth--;
        return this;
    }

    /** Writes elements on one line, with a separator between. */
    <T> SqlWriter joined(List<T> elements, String separator, Consumer<T> writer) {
        for (int i = 0; i < elements.size(); i++) {
            if (i > 0) {
                append(separator);
            }
            writer.accept(elements.get(i));
        }
        return this;
    }

    /** Writes elements on a line each, with a separator at the line ends. */
    <T> SqlWriter lines(List<T> elements, String separator, Consumer<T> writer) {
        for (int i = 0; i < elements.size(); i++) {
            if (i > 0) {
                append(separator).line();
            }
            writer.accept(elements.get(i));
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
