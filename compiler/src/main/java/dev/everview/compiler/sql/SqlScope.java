package dev.everview.compiler.sql;

import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Symbol;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What names mean while one text is written. Symbols and range numbers are unique in a compile, so only the names for people have
 * blocks: an inner block must not hide a name of an outer one, but blocks beside each other may use the same, so that an expression
 * that is written twice reads the same twice. Not thread-safe.
 */
final class SqlScope {
    private static final int MAXIMUM_BYTES = 63;

    private final Map<Symbol, String> columns = new HashMap<>();
    private final Map<Integer, String> ranges = new HashMap<>();
    private final Map<Integer, Query.CommonTable> commonTables = new HashMap<>();
    private final Deque<Set<String>> blocks = new ArrayDeque<>();

    SqlScope() {
        enter();
    }

    void enter() {
        blocks.push(new HashSet<>());
    }

    void leave() {
        blocks.pop();
    }

    void bind(Symbol symbol, String text) {
        columns.put(symbol, text);
    }

    String column(Symbol symbol) {
        return found(columns.get(symbol), "column " + symbol);
    }

    /** Gives a range the alias it wants, or that alias with a number, and returns its quoted form. */
    String bindRange(int range, String wanted) {
        String alias = free(wanted, candidate -> blocks.stream().anyMatch(block -> block.contains(candidate)));
        blocks.element().add(alias);
        ranges.put(range, Identifier.quote(alias));
        return Identifier.quote(alias);
    }

    /** Keeps ranges from an alias that the text around uses. */
    void reserve(String alias) {
        blocks.element().add(alias);
    }

    String range(int range) {
        return found(ranges.get(range), "range " + range);
    }

    void define(Query.CommonTable table) {
        bindRange(table.range(), table.name());
        commonTables.put(table.range(), table);
    }

    /** The column names that a common table expression offers. */
    List<String> commonTableColumns(int range) {
        return distinctNames(found(commonTables.get(range), "common table expression " + range)
                .columns());
    }

    /** Names that differ, in the given order: a repeated or empty name gets a number. */
    static List<String> distinctNames(List<String> names) {
        Set<String> used = new HashSet<>();
        return names.stream()
                .map(name -> {
                    String distinct = free(name.isEmpty() ? "column" : name, used::contains);
                    used.add(distinct);
                    return distinct;
                })
                .toList();
    }

    private static String free(String wanted, Predicate<String> taken) {
        String name = wanted;
        for (int number = 1; taken.test(name); number++) {
            String suffix = "_" + number;
            name = shortened(wanted, MAXIMUM_BYTES - suffix.length()) + suffix;
        }
        return name;
    }

    /** PostgreSQL cuts longer names off, and with them the number. */
    private static String shortened(String name, int bytes) {
        String shorter = name;
        while (shorter.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > bytes) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter;
    }

    private static <T> T found(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException("nothing provides " + what);
        }
        return value;
    }
}
