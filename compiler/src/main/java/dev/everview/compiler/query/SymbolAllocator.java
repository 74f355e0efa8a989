package dev.everview.compiler.query;

/** Hands out fresh symbols and range numbers; one per compile. Not thread-safe. */
public final class SymbolAllocator {
    private int symbols;
    private int ranges;

    public Symbol fresh(String name, SqlType type) {
        return new Symbol(++symbols, name, type);
    }

    /** A new number for an entry of a FROM clause. */
    public int freshRange() {
        return ++ranges;
    }
}
