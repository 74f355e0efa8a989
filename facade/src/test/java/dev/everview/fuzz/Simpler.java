package dev.everview.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lists that are shorter by an element, or have a simpler one. */
final class Simpler {
    private Simpler() {}

    /** Without one element each. */
    static <T> Stream<List<T>> shorter(List<T> list) {
        return IntStream.range(0, list.size()).mapToObj(i -> {
            List<T> rest = new ArrayList<>(list);
            rest.remove(list.size() - 1 - i);
            return List.copyOf(rest);
        });
    }

    /** With one element made simpler. */
    static <T> Stream<List<T>> inside(List<T> list, Function<T, Stream<T>> simpler) {
        return IntStream.range(0, list.size())
                .boxed()
                .flatMap(i -> simpler.apply(list.get(i)).map(element -> {
                    List<T> changed = new ArrayList<>(list);
                    changed.set(i, element);
                    return List.copyOf(changed);
                }));
    }

    /** Either. */
    static <T> Stream<List<T>> of(List<T> list, Function<T, Stream<T>> simpler) {
        return Stream.concat(shorter(list), inside(list, simpler));
    }
}
