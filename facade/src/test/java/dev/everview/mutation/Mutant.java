package dev.everview.mutation;

import dev.everview.compiler.Mode;
import java.sql.Connection;
import java.util.List;

/**
 * A fault that the generated SQL could have.
 *
 * @param name what the result table calls it
 * @param breaks what is wrong then, in one sentence
 * @param edit how it is made
 * @param trial what is meant to notice
 * @param views on which it is tried, until one gives it away; the edit finds its place in each of them
 */
record Mutant(String name, String breaks, Edit edit, Trial trial, List<String> views) {
    Mutant {
        views = List.copyOf(views);
        if (views.isEmpty()) {
            throw new IllegalArgumentException(name + " is tried on no view");
        }
    }

    /** One that the changes of shop-changes.sql show, on views that follow each statement. */
    static Mutant inShop(String name, String breaks, Edit edit, String... views) {
        return new Mutant(name, breaks, edit, new Trial.Shop(Mode.IMMEDIATE), List.of(views));
    }

    /** One that stories show. */
    static Mutant inStories(String name, String breaks, Edit edit, String... stories) {
        return new Mutant(name, breaks, edit, new Trial.Told(), List.of(stories));
    }

    /** One that two sessions show, both at READ COMMITTED. */
    static Mutant inSessions(String name, String breaks, Edit edit, String... queries) {
        Trial trial = new Trial.Sessions(Mode.IMMEDIATE, Connection.TRANSACTION_READ_COMMITTED);
        return new Mutant(name, breaks, edit, trial, List.of(queries));
    }

    /** One that two sessions show that keep their snapshots. */
    static Mutant inSnapshots(String name, String breaks, Edit edit, String... queries) {
        Trial trial = new Trial.Sessions(Mode.IMMEDIATE, Connection.TRANSACTION_REPEATABLE_READ);
        return new Mutant(name, breaks, edit, trial, List.of(queries));
    }

    @Override
    public String toString() {
        return name;
    }
}
