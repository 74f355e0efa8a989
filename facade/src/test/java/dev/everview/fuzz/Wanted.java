package dev.everview.fuzz;

import dev.everview.fuzz.Expression.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * What columns a query is to give.
 *
 * @param types theirs, or empty when any will do
 * @param count how many there are
 * @param open whether their equal values may look different
 */
record Wanted(List<Type> types, int count, boolean open) {
    private static final List<Type> COMPUTED =
            List.of(Type.INTEGER, Type.BIGINT, Type.BIGINT, Type.NUMERIC, Type.FREE_NUMERIC, Type.TEXT, Type.BOOLEAN);

    Wanted {
        types = List.copyOf(types);
    }

    static Wanted of(List<Type> types) {
        return new Wanted(types, types.size(), types.stream().anyMatch(Type::open));
    }

    static Wanted any(int count) {
        return new Wanted(List.of(), count, true);
    }

    /** The same where equal values look alike, if that can be. */
    Wanted settled() {
        return types.isEmpty() ? new Wanted(types, count, false) : this;
    }

    /** The types, which are mostly those of the columns that there are. */
    List<Type> over(List<Column> columns, Choice choice) {
        if (!types.isEmpty()) {
            return types;
        }
        List<Type> chosen = new ArrayList<>();
        while (chosen.size() < count) {
            Type type = choice.percent(65)
                    ? choice.of(columns).type()
                    : choice.of(choice.percent(80) ? COMPUTED : List.of(Type.values()));
            if (open || !type.open()) {
                chosen.add(type);
            }
            if (!open && columns.stream().allMatch(each -> each.type().open())) {
                chosen.add(Type.INTEGER);
            }
        }
        return chosen.subList(0, count);
    }
}
