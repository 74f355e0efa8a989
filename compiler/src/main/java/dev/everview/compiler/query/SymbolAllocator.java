package dev.everview.compiler.query;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;

/**
 * Hands out fresh symbols and range numbers; one per compile. Not thread-safe.
 *
 * <p>Whoever copies a part of a definition takes new symbols for it, so their number tells how far a definition has multiplied out
 * while it still does. That is where it must end: a few correlated sub-queries above an expression that is read several times would
 * take all memory first.
 */
public final class SymbolAllocator {
    /** Definitions of {@code ViewCompiler}'s largest size take 100,000 to 200,000. */
    private static final int MOST_SYMBOLS = 500_000;

    private final int first;
    private int symbols;
    private int ranges;

    public SymbolAllocator() {
        this(0, 0);
    }

    private SymbolAllocator(int symbols, int ranges) {
        this.first = symbols;
        this.symbols = symbols;
        this.ranges = ranges;
    }

    /** One that goes on behind the numbers of this one and counts anew: for another way to compile what this one has read. */
    public SymbolAllocator successor() {
        return new SymbolAllocator(symbols, ranges);
    }

    /**
     * A symbol unlike all others of this compile.
     *
     * @throws CompileException when the definition has taken so many that it cannot be followed
     */
    public Symbol fresh(String name, SqlType type) {
        if (symbols - first == MOST_SYMBOLS) {
            throw new CompileException(Diagnostic.of(
                            DiagnosticCode.CONSTRUCT_NOT_SUPPORTED,
                            "a definition whose outer joins and sub-queries multiply out to more than " + MOST_SYMBOLS
                                    + " columns of intermediate results is not supported in a maintained view")
                    .withHint("make a maintained view of a part of it, and read that"));
        }
        symbols++;
        return new Symbol(symbols, name, type);
    }

    /** A new number for an entry of a FROM clause. */
    public int freshRange() {
        ranges++;
        return ranges;
    }
}
