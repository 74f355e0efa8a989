package dev.everview.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a row in column order: {@code Long}, {@code Boolean} or null. */
public record Row(List<@Nullable Object> values) {
    public Row {
        // List.copyOf takes no nulls
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** A row of these values. */
    public static Row of(@Nullable Object... values) {
        List<@Nullable Object> list = new ArrayList<>();
        Collections.addAll(list, values);
        return new Row(list);
    }

    /** This row and the other's values behind it. */
    public Row with(Row other) {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.addAll(other.values);
        return new Row(all);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
