package dev.everview.compiler.sql;

import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Symbol;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What names mean at one level of a query: how each column and each range is written. */
final class SqlScope {
    private final @Nullable SqlScope outer;
    private final Map<Symbol, String> columns = new HashMap<>();
    private final Map<Integer, String> ranges = new HashMap<>();
    private final Map<String, FromItem.Leaf> aliases = new HashMap<>();

    SqlScope(@Nullable SqlScope outer) {
        this.outer = outer;
    }

    void bind(Symbol symbol, String text) {
        columns.put(symbol, text);
    }

    /** An alias for the leaf that nothing visible here has. */
    String alias(FromItem.Leaf leaf) {
        String alias = leaf.alias();
        for (int i = 1; taken(alias); i++) {
            alias = leaf.alias() + "_" + i;
        }
        aliases.put(alias, leaf);
        ranges.put(leaf.range(), Identifier.quote(alias));
        return Identifier.quote(alias);
    }

    private boolean taken(String alias) {
        return aliases.containsKey(alias) || (outer != null && outer.taken(alias));
    }

    String column(Symbol symbol) {
        for (SqlScope scope = this; scope != null; scope = scope.outer) {
            String text = scope.columns.get(symbol);
            if (text != null) {
                return text;
            }
        }
        throw new IllegalStateException("nothing provides column " + symbol);
    }

    String range(int range) {
        for (SqlScope scope = this; scope != null; scope = scope.outer) {
            String text = scope.ranges.get(range);
            if (text != null) {
                return text;
            }
        }
        throw new IllegalStateException("nothing provides range " + range);
    }

    void bindRange(int range, String text) {
        ranges.put(range, text);
    }
}
