package dev.everview.compiler.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The columns that stand in an item of a FROM clause or a sub-query: its own, and those of what is around it. Used once; not thread-safe. */
final class ItemColumns extends QueryRewriter {
    private final List<Scalar> expressions = new ArrayList<>();
    private final Set<Symbol> produced = new HashSet<>();

    private ItemColumns() {}

    /** All expressions of an item, those of sub-queries in it included. */
    static List<Scalar> expressions(FromItem.Computed item) {
        return of(item).expressions;
    }

    /** All expressions of a sub-query, those of sub-queries in it included. */
    static List<Scalar> expressions(Scalar.SubQuery subQuery) {
        return of(subQuery).expressions;
    }

    /** The columns that an item reads and does not produce, in order of appearance. */
    static Set<Symbol> read(FromItem.Computed item) {
        return of(item).read();
    }

    /** The columns that a sub-query reads and does not produce, in order of appearance. */
    static Set<Symbol> read(Scalar.SubQuery subQuery) {
        return of(subQuery).read();
    }

    private static ItemColumns of(FromItem.Computed item) {
        ItemColumns columns = new ItemColumns();
        columns.item(item);
        return columns;
    }

    private static ItemColumns of(Scalar.SubQuery subQuery) {
        ItemColumns columns = new ItemColumns();
        columns.scalar(subQuery);
        return columns;
    }

    private Set<Symbol> read() {
        Set<Symbol> read = new LinkedHashSet<>();
        expressions.forEach(expression -> read.addAll(expression.columns()));
        read.removeAll(produced);
        return read;
    }

    /** The item with other expressions in the place of columns. */
    static FromItem.Computed substituted(FromItem.Computed item, Function<Symbol, Scalar> replacement) {
        return substitution(replacement).computed(item);
    }

    /** The sub-query with other expressions in the place of columns. */
    static Scalar substituted(Scalar.SubQuery subQuery, Function<Symbol, Scalar> replacement) {
        return substitution(replacement).scalar(subQuery);
    }

    private static QueryRewriter substitution(Function<Symbol, Scalar> replacement) {
        return new QueryRewriter() {
            @Override
            protected Scalar expression(Scalar scalar) {
                return scalar.substitute(replacement);
            }
        };
    }

    @Override
    public FromItem item(FromItem item) {
        if (item instanceof FromItem.Leaf leaf) {
            produced.addAll(leaf.columns());
        }
        return super.item(item);
    }

    @Override
    protected Scalar expression(Scalar scalar) {
        expressions.add(scalar);
        return scalar;
    }
}
