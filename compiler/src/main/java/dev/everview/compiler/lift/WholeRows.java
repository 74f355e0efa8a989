package dev.everview.compiler.lift;

import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.QueryRewriter;
import dev.everview.compiler.query.Scalar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Finds the tables whose rows a definition reads as one value: the value has other parts when the table has other columns. Used once. */
public final class WholeRows extends QueryRewriter {
    private final LongFunction<Lift.@Nullable ViewBody> views;
    private final Map<Integer, Long> tables = new HashMap<>();
    private final Set<Integer> rows = new HashSet<>();
    private final Set<Long> found = new HashSet<>();

    private WholeRows(LongFunction<Lift.@Nullable ViewBody> views) {
        this.views = views;
    }

    /**
     * The tables.
     *
     * @param views what the plain views that it reads stand for; null for other relations
     */
    public static Set<Long> of(Query definition, LongFunction<Lift.@Nullable ViewBody> views) {
        WholeRows reader = new WholeRows(views);
        reader.query(definition);
        reader.tables.forEach((range, table) -> {
            if (reader.rows.contains(range)) {
                reader.found.add(table);
            }
        });
        return Set.copyOf(reader.found);
    }

    @Override
    protected FromItem.Leaf table(FromItem.Table table) {
        Lift.ViewBody view = views.apply(table.relation());
        if (view == null) {
            tables.put(table.range(), table.relation());
        } else {
            found.addAll(of(view.query(), views));
        }
        return table;
    }

    @Override
    protected Scalar expression(Scalar scalar) {
        scalar.walk().forEach(part -> {
            if (part instanceof Scalar.WholeRow row) {
                rows.add(row.range());
            }
        });
        return scalar;
    }
}
