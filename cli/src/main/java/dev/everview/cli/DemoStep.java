package dev.everview.cli;

import java.util.List;

/** One step of a story of the demo. */
sealed interface DemoStep {
    /** A heading. */
    record Title(String text) implements DemoStep {}

    /** What the reader should know or look at. */
    record Prose(List<String> lines) implements DemoStep {
        public Prose {
            lines = List.copyOf(lines);
        }
    }

    /** A statement that is shown and run, and its result as a table. */
    record Statement(String sql) implements DemoStep {}

    /** A query whose only value is shown as it is: the text of a function. */
    record Text(String sql) implements DemoStep {}

    /** Statements that are run several times for the median of their duration; a {@code ?} stands for another row each time. */
    record Measurement(int repetitions, String label, List<String> statements) implements DemoStep {
        public Measurement {
            statements = List.copyOf(statements);
        }
    }

    /** All that was measured so far, side by side. */
    record Costs() implements DemoStep {}

    /** Compares every maintained view with what the plain query gives. */
    record Comparison() implements DemoStep {}
}
