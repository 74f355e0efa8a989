package dev.everview.compiler.description;

import java.util.List;
import java.util.Map;

/**
 * The session in which a definition was described.
 *
 * @param version {@code server_version_num}
 * @param database the database's name
 * @param role the current role
 * @param isolation the transaction's isolation level, in PostgreSQL's words
 * @param searchPath the schemas that exist on the search_path
 * @param serial a number that no other description of this database has, for names that never meet
 * @param settings settings on which the meaning of an expression may depend, by name
 */
public record Server(
        int version,
        String database,
        String role,
        String isolation,
        List<String> searchPath,
        long serial,
        Map<String, String> settings) {
    public Server {
        searchPath = List.copyOf(searchPath);
        settings = Map.copyOf(settings);
    }

    /** The major version: 13, 14 … */
    public int major() {
        return version / 10_000;
    }
}
