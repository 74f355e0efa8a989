package dev.everview.coverage;

import dev.everview.Everview;
import dev.everview.compiler.CompileException;
import dev.everview.compiler.CompiledView;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.stage.Stage;
import dev.everview.compiler.stage.Strategy;
import dev.everview.differential.MaintainedViews;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which definitions are accepted: each is compiled, over tables without rows. Made once, for it takes a while. */
final class Survey {
    /** The version of the server; the page names it too. */
    static final int MAJOR = 17;

    private static @Nullable Map<CoveredDefinition, Outcome> known;

    private Survey() {}

    /** Every definition in order, with what becomes of it. */
    static synchronized Map<CoveredDefinition, Outcome> outcomes() {
        Map<CoveredDefinition, Outcome> outcomes = known;
        if (outcomes == null) {
            outcomes = make();
            known = outcomes;
        }
        return outcomes;
    }

    /** The definitions that are maintained. */
    static List<CoveredDefinition> accepted() {
        return outcomes().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Outcome.Accepted)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<CoveredDefinition, Outcome> make() {
        Map<CoveredDefinition, Outcome> outcomes = new LinkedHashMap<>();
        Map<CoveredDefinition.Tables, MaintainedViews> databases = new HashMap<>();
        try {
            for (CoveredDefinition definition : CoveredDefinitions.all(MAJOR)) {
                MaintainedViews database = databases.get(definition.tables());
                if (database == null) {
                    database = MaintainedViews.over(definition.tables().empty(), MAJOR);
                    database.connection().setAutoCommit(false);
                    databases.put(definition.tables(), database);
                }
                outcomes.put(definition, outcome(database, definition));
            }
            for (MaintainedViews database : databases.values()) {
                database.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the definitions cannot be surveyed", e);
        }
        return outcomes;
    }

    private static Outcome outcome(MaintainedViews database, CoveredDefinition definition) throws SQLException {
        try {
            definition.resolveNames(database);
            definition.createInputs(database);
            try {
                return compiled(database, definition, CompilerOptions.DEFAULT, null);
            } catch (CompileException e) {
                return onRequest(database, definition, refused(e));
            }
        } catch (SQLException e) {
            throw new SQLException(definition + " can neither be compiled nor is it refused: " + e.getMessage(), e);
        } finally {
            database.connection().rollback();
            database.forget();
        }
    }

    private static Outcome onRequest(MaintainedViews database, CoveredDefinition definition, Outcome.Refused otherwise)
            throws SQLException {
        try {
            return compiled(database, definition, CompilerOptions.ofFull(), otherwise);
        } catch (CompileException e) {
            return refused(e);
        }
    }

    private static Outcome compiled(
            MaintainedViews database,
            CoveredDefinition definition,
            CompilerOptions options,
            Outcome.@Nullable Refused otherwise)
            throws SQLException {
        CompiledView view =
                Everview.on(database.connection()).compile(CoveredDefinition.VIEW, definition.query(), options);
        List<Outcome.Stage> stages =
                view.plan().stages().stream().map(plan -> stage(plan.stage())).toList();
        return new Outcome.Accepted(stages, otherwise);
    }

    private static Outcome.Refused refused(CompileException e) {
        Diagnostic diagnostic = e.diagnostic();
        return new Outcome.Refused(diagnostic.code().code(), diagnostic.message());
    }

    private static Outcome.Stage stage(Stage stage) {
        List<String> key = stage.strategy() instanceof Strategy.Keyed keyed
                ? keyed.key().stream().map(Symbol::name).toList()
                : List.of();
        return new Outcome.Stage(stage.strategy().word(), key, stage.strategy().why());
    }
}
