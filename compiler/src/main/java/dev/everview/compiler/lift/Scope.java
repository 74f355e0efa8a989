package dev.everview.compiler.lift;

import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names that are visible at one level: instances of symbols, columns and rows of ranges, common table expressions. */
final class Scope {
    private final @Nullable Scope outer;
    final Map<Symbol, Symbol> instances = new HashMap<>();
    final Map<Integer, List<Symbol>> ranges = new HashMap<>();

    /** The rows of ranges as values, where they are more than their columns side by side. */
    final Map<Integer, Scalar> rows = new HashMap<>();

    final Map<Integer, Query.CommonTable> commonTables = new HashMap<>();

    /** Aggregates of this block in its sub-queries, and by which symbol they read them. */
    final Map<Scalar.AggregateCall, Symbol> calls = new LinkedHashMap<>();

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    Scope outer(int levels) {
        Scope scope = this;
        for (int i = 0; i < levels; i++) {
            scope = Objects.requireNonNull(scope.outer, "an aggregate belongs to a query around it");
        }
        return scope;
    }

    @Nullable
    Symbol instance(Symbol symbol) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Symbol found = scope.instances.get(symbol);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Nullable
    List<Symbol> range(int range) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            List<Symbol> found = scope.ranges.get(range);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Nullable
    Scalar row(int range) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Scalar found = scope.rows.get(range);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    Query.@Nullable CommonTable commonTable(int range) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Query.CommonTable found = scope.commonTables.get(range);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
