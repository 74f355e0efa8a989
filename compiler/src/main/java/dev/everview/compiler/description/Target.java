package dev.everview.compiler.description;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The view's name as the user gave it and as the database resolved it.
 *
 * @param text what was given
 * @param schema the schema in which the view will be created; null when the search_path names none that exists
 * @param schemaGiven whether the user named the schema
 * @param schemaExists whether it exists
 * @param mayCreate whether the role may create relations in it
 * @param name the view's name, unquoted
 * @param columns the column names given in parentheses, or null
 * @param tooLong whether a name is longer than the 63 bytes PostgreSQL keeps
 * @param taken whether a relation or type of that name exists there
 * @param existing whether it is a maintained view of this definition, which is to be maintained in another way; left out otherwise
 */
public record Target(
        String text,
        @Nullable String schema,
        boolean schemaGiven,
        boolean schemaExists,
        boolean mayCreate,
        String name,
        @Nullable List<String> columns,
        boolean tooLong,
        boolean taken,
        @Nullable Boolean existing) {
    public Target {
        columns = columns == null ? null : List.copyOf(columns);
    }

    /** Whether the view is there already. */
    public boolean isExisting() {
        return existing != null && existing;
    }
}
