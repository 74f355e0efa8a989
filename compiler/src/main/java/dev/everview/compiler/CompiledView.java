package dev.everview.compiler;

import dev.everview.compiler.plan.ViewPlan;
import dev.everview.compiler.sql.Identifier;
import java.util.List;

/**
 * The result of a compilation.
 *
 * @param schema where the view will be
 * @param name its name
 * @param plan what will be installed
 * @param script how it is installed
 * @param notices remarks
 * @param trace what each stage of the pipeline made
 */
public record CompiledView(
        String schema, String name, ViewPlan plan, SqlScript script, List<Notice> notices, CompileTrace trace) {
    public CompiledView {
        notices = List.copyOf(notices);
    }

    /** A query for the number of rows the view has. */
    public String rowCountSql() {
        return "SELECT count(*) FROM " + Identifier.qualified(schema, name);
    }
}
