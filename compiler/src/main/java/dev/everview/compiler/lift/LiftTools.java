package dev.everview.compiler.lift;

import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.SymbolAllocator;

/** What the parts of one lift share. */
record LiftTools(
        Description description,
        SymbolAllocator symbols,
        Joins joins,
        Decorrelation decorrelation,
        SubQueries subQueries,
        SetReturning setReturning,
        SettledRows settledRows,
        RowValues rowValues,
        FoldedKeys foldedKeys) {
    static LiftTools of(Description description, SymbolAllocator symbols) {
        Relations relations = new Relations(description, symbols);
        Joins joins = new Joins(description, symbols);
        Decorrelation decorrelation = new Decorrelation(description, symbols, relations, joins);
        return new LiftTools(
                description,
                symbols,
                joins,
                decorrelation,
                new SubQueries(description, symbols, relations, joins, decorrelation),
                new SetReturning(description, symbols),
                new SettledRows(description),
                new RowValues(symbols),
                new FoldedKeys(description));
    }
}
