package dev.everview.compiler.description;

/**
 * A collation.
 *
 * @param deterministic whether equal means equal byte by byte
 */
public record Collation(long oid, String schema, String name, boolean deterministic) {}
