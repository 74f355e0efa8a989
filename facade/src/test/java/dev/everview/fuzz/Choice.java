package dev.everview.fuzz;

import java.util.List;
import java.util.Random;

/** Random decisions. Not thread-safe. */
record Choice(Random random) {
    /** One of a list that is not empty. */
    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A number from 0 on. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Whether something happens that happens so many times out of a hundred. */
    boolean percent(int share) {
        return random.nextInt(100) < share;
    }
}
