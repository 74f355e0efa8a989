package dev.everview.coverage;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.CompilerOptions;
import dev.everview.differential.MaintainedViews;
import dev.everview.differential.Schema;
import java.sql.SQLException;
import java.util.Map;

/**
 * A definition that the coverage page has a row for.
 *
 * @param section the heading it stands under
 * @param name unique within its section
 * @param tables what it is defined over
 * @param searchPath where its names resolve
 * @param views maintained views that it reads, in order: name and definition
 * @param query the definition itself
 */
record CoveredDefinition(
        String section, String name, Tables tables, String searchPath, Map<String, String> views, String query) {
    /** The name of the maintained view, wherever the search path creates it. */
    static final String VIEW = "followed";

    /** Tables without rows and the same with rows. */
    record Tables(Schema empty, Schema filled) {}

    /** Creates the views that it reads, then its own, computed as a whole if it is refused otherwise. */
    void create(MaintainedViews database) throws SQLException {
        createInputs(database);
        try {
            database.create(VIEW, query, OpenResults.comparisons(this), CompilerOptions.DEFAULT);
        } catch (CompileException refused) {
            database.create(VIEW, query, OpenResults.comparisons(this), CompilerOptions.ofFull());
        }
    }

    /** Creates the maintained views that it reads. */
    void createInputs(MaintainedViews database) throws SQLException {
        for (Map.Entry<String, String> view : views.entrySet()) {
            database.create(view.getKey(), view.getValue());
        }
    }

    /** Lets its names resolve for the rest of the session. */
    void resolveNames(MaintainedViews database) throws SQLException {
        MaintainedViews.execute(database.connection(), resolution());
    }

    /** The statement by which its names resolve. */
    String resolution() {
        return "SET search_path = " + searchPath;
    }

    @Override
    public String toString() {
        return section + ": " + name;
    }
}
