package dev.everview.compiler.lift;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of tables and sub-queries that are read as one value, as in {@code to_jsonb(t)}. Not thread-safe. */
final class RowValues {
    /** The type of rows without a declared type. */
    private static final long RECORD = 2249;

    private final SymbolAllocator symbols;

    /** Ranges that an outer join may extend with NULLs. */
    private final Set<Integer> nullable = new HashSet<>();

    /** Ranges whose rows are read as one value, and its type. */
    private final Map<Integer, SqlType> types = new HashMap<>();

    RowValues(SymbolAllocator symbols) {
        this.symbols = symbols;
    }

    /** Notes that rows of a range are read as one value. */
    void note(int range, SqlType type) {
        types.put(range, type);
    }

    /** Whether rows of a range are read as one value. */
    boolean isRead(int range) {
        return types.containsKey(range);
    }

    /** Notes that an outer join may have no row of an item. */
    void mayBeMissing(FromItem item) {
        switch (item) {
            case FromItem.Join join -> {
                mayBeMissing(join.left());
                mayBeMissing(join.right());
            }
            case FromItem.Leaf leaf -> nullable.add(leaf.range());
        }
    }

    /**
     * A leaf on the optional side of an outer join whose row is read as one value: an outer join makes it NULL, which is not the same as
     * a row of NULLs. So the value becomes a column; where its type cannot be stored, a column says that there is a row.
     */
    Rel kept(Rel rel, FromItem item, Scope scope) {
        SqlType type =
                item instanceof FromItem.Leaf leaf && nullable.contains(leaf.range()) ? types.get(leaf.range()) : null;
        if (!(item instanceof FromItem.Leaf leaf) || type == null) {
            return rel;
        }
        Scalar row = row(rel.columns(), type);
        boolean declared = type.oid() != RECORD;
        Symbol column =
                declared ? symbols.fresh(leaf.alias(), type) : symbols.fresh(leaf.alias() + "_is_there", SqlType.BOOL);
        Scalar value = new Scalar.Column(column);
        scope.rows.put(
                leaf.range(),
                declared ? value : new Scalar.Case(null, List.of(new Scalar.Case.Branch(value, row)), null, type));
        List<Rel.Item> items = new ArrayList<>(Relations.same(rel.columns()));
        items.add(new Rel.Item(column, declared ? row : new Scalar.Constant(SqlType.BOOL, "true")));
        return new Rel.Project(rel, items);
    }

    /**
     * The row of a range as a value.
     *
     * @throws CompileException for a row that may be missing and is not kept
     */
    Scalar value(int range, SqlType type, Scope scope) {
        Scalar row = scope.row(range);
        if (row != null) {
            return row;
        }
        if (nullable.contains(range)) {
            throw new CompileException(Diagnostic.of(
                    DiagnosticCode.CONSTRUCT_NOT_SUPPORTED,
                    "a row of the optional side of an outer join as one value is not supported in a maintained view"));
        }
        List<Symbol> columns = scope.range(range);
        if (columns == null) {
            throw new IllegalStateException("no query around it has the range " + range);
        }
        return row(columns, type);
    }

    private static Scalar row(List<Symbol> columns, SqlType type) {
        List<String> names =
                type.oid() == RECORD ? columns.stream().map(Symbol::name).toList() : List.of();
        return new Scalar.Construct(Scalar.Construct.Kind.ROW, Relations.columns(columns), names, type);
    }
}
