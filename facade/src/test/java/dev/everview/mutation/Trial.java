package dev.everview.mutation;

import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Mode;
import dev.everview.differential.MaintainedViews;
import dev.everview.differential.Overlaps;
import dev.everview.differential.Schema;
import dev.everview.differential.SqlCases;
import dev.everview.differential.SqlCases.SqlCase;
import dev.everview.differential.Story;
import java.util.List;
import java.util.Map;

/** What a test does with a view, done with a broken one. */
sealed interface Trial {
    int MAJOR = 17;

    /**
     * Creates the view, breaks it, and goes on until something is wrong, which an {@link AssertionError} or an {@link
     * java.sql.SQLException} tells.
     */
    void run(String view, Attempt attempt) throws Exception;

    /** The changes of shop-changes.sql, after each of which a view of shop-views.sql is compared with its definition. */
    record Shop(Mode mode) implements Trial {
        private static final Schema SHOP = Schema.of("shop");
        private static final List<SqlCase> VIEWS = SqlCases.read("shop-views.sql", MAJOR);
        private static final List<SqlCase> CHANGES = SqlCases.read("shop-changes.sql", MAJOR);

        @Override
        public void run(String view, Attempt attempt) throws Exception {
            try (MaintainedViews views = MaintainedViews.over(SHOP, MAJOR).in(mode)) {
                views.create("followed", find(VIEWS, view).sql(), Map.of(), CompilerOptions.DEFAULT);
                attempt.breakViews(views.connection());
                for (SqlCase change : CHANGES) {
                    attempt.change();
                    views.run(change.sql());
                }
            }
        }
    }

    /** A story of stories.sql; all its views are broken. */
    record Told() implements Trial {
        private static final List<SqlCase> STORIES = SqlCases.read("stories.sql", MAJOR);

        @Override
        public void run(String story, Attempt attempt) throws Exception {
            Story.tell(find(STORIES, story), MAJOR, attempt);
        }
    }

    /** Pairs of transactions of two sessions that overlap; the view is its query. */
    record Sessions(Mode mode, int isolation) implements Trial {
        @Override
        public void run(String query, Attempt attempt) throws Exception {
            try (MaintainedViews views = Overlaps.database(mode)) {
                views.create("followed", query);
                attempt.breakViews(views.connection());
                Overlaps.all(views, isolation, attempt::change);
            }
        }
    }

    /** A deferred view that is told to follow while others commit changes. */
    record Following() implements Trial {
        @Override
        public void run(String query, Attempt attempt) throws Exception {
            try (MaintainedViews views = Overlaps.database(Mode.DEFERRED)) {
                Overlaps.createPause(views);
                views.create("followed", query);
                attempt.breakViews(views.connection());
                Overlaps.whileFollowing(views, attempt::change);
            }
        }
    }

    /** Transactions that are older than the view. */
    record Older(Mode mode) implements Trial {
        @Override
        public void run(String query, Attempt attempt) throws Exception {
            try (MaintainedViews views = Overlaps.database(mode)) {
                Overlaps.onceCreated(views, query, attempt::breakViews, attempt::change);
            }
        }
    }

    private static SqlCase find(List<SqlCase> cases, String name) {
        return cases.stream()
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no case " + name));
    }
}
