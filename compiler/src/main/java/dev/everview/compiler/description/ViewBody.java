package dev.everview.compiler.description;

/**
 * A view as the catalog holds it.
 *
 * @param tree the analysed query, {@code pg_rewrite.ev_action}
 * @param viewdef {@code pg_get_viewdef} with an empty search_path and neutral settings for literals
 */
public record ViewBody(String tree, String viewdef) {
    /**
     * Reads what {@code everview.echo} returns.
     *
     * @throws IllegalArgumentException when the text is no such document
     */
    public static ViewBody parse(String json) {
        return DescriptionReader.readBody(json);
    }
}
