package dev.everview.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a definition. */
sealed interface Outcome {
    /**
     * It is maintained.
     *
     * @param otherwise what it is refused with when the strategy "full" is not asked for; null when that need not be asked for
     */
    record Accepted(List<Stage> stages, @Nullable Refused otherwise) implements Outcome {
        public Accepted {
            stages = List.copyOf(stages);
        }

        /** The costliest strategy among the stages. */
        String strategy() {
            List<String> found = stages.stream().map(Stage::strategy).toList();
            return List.of("full", "keyed", "delta").stream()
                    .filter(found::contains)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no known strategy among " + found));
        }
    }

    /** It is refused with a diagnostic. */
    record Refused(String code, String sentence) implements Outcome {}

    /** A stage as the catalog of the database has it. */
    record Stage(String strategy, List<String> key, String why) {
        public Stage {
            key = List.copyOf(key);
        }
    }
}
