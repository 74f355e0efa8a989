package dev.everview.compiler.query;

/**
 * A column that some relation of the statement produces: unique within one compile, so that expressions of any depth can name it
 * without scopes. Two symbols are the same column exactly when their ids are equal.
 *
 * @param id unique within one compile
 * @param name the name for people to read; not unique
 * @param type the type, its modifier and collation
 */
public record Symbol(int id, String name, SqlType type) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Symbol symbol && symbol.id == id;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(id);
    }

    @Override
    public String toString() {
        return name + "#" + id;
    }
}
