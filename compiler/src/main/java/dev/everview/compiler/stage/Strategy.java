package dev.everview.compiler.stage;

import dev.everview.compiler.query.Symbol;
import java.util.List;

/** How a stage follows the changes of its inputs, and why this way. */
public sealed interface Strategy {
    /** One sentence for people. */
    String why();

    /** The word the catalog and the command line use. */
    default String word() {
        return switch (this) {
            case Delta delta -> "delta";
            case Keyed keyed -> "keyed";
            case Full full -> "full";
        };
    }

    /** The weighted delta of the definition is folded into the stored rows; cost grows with the change. */
    record Delta(String why) implements Strategy {}

    /** What does not follow from the changed rows alone is recomputed for the keys that they touch. */
    record Keyed(List<Symbol> key, String why) implements Strategy {
        public Keyed {
            key = List.copyOf(key);
        }
    }

    /** Everything is computed again and the difference applied; only on request. */
    record Full(String why) implements Strategy {}
}
