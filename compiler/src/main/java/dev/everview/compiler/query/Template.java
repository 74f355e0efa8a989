package dev.everview.compiler.query;

import java.util.ArrayList;
import java.util.List;

/** Collects the words and gaps of a {@link Scalar.Special}. Not thread-safe. */
final class Template {
    private final List<String> parts = new ArrayList<>();
    private final List<Scalar> arguments = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();

    Template words(String text) {
        part.append(text);
        return this;
    }

    /** A name as SQL writes it, always quoted. */
    Template name(String name) {
        part.append('"').append(name.replace("\"", "\"\"")).append('"');
        return this;
    }

    Template gap(Scalar argument) {
        parts.add(part.toString());
        part.setLength(0);
        arguments.add(argument);
        return this;
    }

    Scalar.Special build(String construct, boolean immutable, SqlType type) {
        List<String> all = new ArrayList<>(parts);
        all.add(part.toString());
        return new Scalar.Special(construct, all, arguments, immutable, type);
    }
}
