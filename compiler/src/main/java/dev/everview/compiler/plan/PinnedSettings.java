package dev.everview.compiler.plan;

import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.TypeTexts;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.StageGraph;
import dev.everview.compiler.stage.StoredColumn;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The settings under which the functions of a view run, whatever they are in the session: values are told apart, and added, by their text. */
record PinnedSettings(Description description) {
    /**
     * The settings of all stages.
     *
     * @param settings those on which the definition itself depends
     */
    Map<String, String> of(StageGraph graph, Map<String, String> settings) {
        Map<String, String> pinned = new TreeMap<>(settings);
        if (graph.stages().stream().anyMatch(this::mayHoldFloats)) {
            // rows are told apart, and numbers added, by their text: with fewer digits different ones would look the
            // same
            pinned.put("extra_float_digits", "1");
        }
        if (graph.stages().stream().anyMatch(this::mayLookAlike)) {
            // with the names of zones in place of their offsets different times would look the same, or not be read
            // back
            pinned.putIfAbsent("DateStyle", "ISO, MDY");
            pinned.putIfAbsent("IntervalStyle", "postgres");
        }
        return pinned;
    }

    /** Whether different values of the type may have the same text under some DateStyle or IntervalStyle. */
    static boolean mayLookAlike(DataType type) {
        return type.kind() != DataType.Kind.ENUM && !TypeTexts.tellApart(type.oid());
    }

    private boolean mayHoldFloats(Stage stage) {
        return types(stage).anyMatch(type -> !isPlain(type.oid()));
    }

    /** Whether what is in the stage may look like something else under some DateStyle or IntervalStyle. */
    private boolean mayLookAlike(Stage stage) {
        return types(stage).map(type -> description.baseType(type.oid())).anyMatch(PinnedSettings::mayLookAlike);
    }

    private Stream<SqlType> types(Stage stage) {
        Stream<SqlType> shown = stage.shape().columns().stream().map(StoredColumn::type);
        return Stream.concat(shown, UsedColumns.of(stage).stream().map(Symbol::type));
    }

    /** Whether no value of the type has a floating-point number in it. */
    private boolean isPlain(long oid) {
        DataType type = description.baseType(oid);
        return type.kind() == DataType.Kind.ENUM || TypeTexts.haveNoFloats(type.oid());
    }
}
