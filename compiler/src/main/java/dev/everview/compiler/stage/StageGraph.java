package dev.everview.compiler.stage;

import dev.everview.compiler.description.Description;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The stages of a view. Each reads base tables and stages before it.
 *
 * @param hidden the stages whose tables only maintenance sees, each after those that it reads
 * @param view the stage whose table is the view
 * @param description the definition's description, with the tables of the hidden stages as relations of negative numbers
 */
public record StageGraph(List<Hidden> hidden, Stage view, Description description) {
    /** A hidden stage; {@code relation} is the number under which other stages read its table. */
    public record Hidden(long relation, Stage stage) {}

    public StageGraph {
        hidden = List.copyOf(hidden);
    }

    /** All stages in the order in which they must be computed. */
    public List<Stage> stages() {
        return Stream.concat(hidden.stream().map(Hidden::stage), Stream.of(view))
                .toList();
    }

    /** The base tables that all stages read, each once, in order of first appearance, those of the view first. */
    public List<Long> baseTables() {
        List<Stage> all = new ArrayList<>(List.of(view));
        hidden.forEach(stage -> all.add(stage.stage()));
        return all.stream()
                .flatMap(stage -> stage.source().relations().stream())
                .filter(relation -> relation > 0)
                .distinct()
                .toList();
    }

    /** The base tables whose changes reach a relation that stages read: itself, or those below a hidden stage. */
    public List<Long> origins(long relation) {
        if (relation > 0) {
            return List.of(relation);
        }
        return hidden.stream()
                .filter(stage -> stage.relation() == relation)
                .flatMap(stage -> stage.stage().source().relations().stream())
                .flatMap(read -> origins(read).stream())
                .distinct()
                .toList();
    }
}
