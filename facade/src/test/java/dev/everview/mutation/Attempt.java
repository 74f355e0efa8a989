package dev.everview.mutation;

import dev.everview.differential.MaintainedViews;
import dev.everview.differential.Story;
import java.sql.Connection;
import java.sql.SQLException;

/** One mutant on one view. Not thread-safe. */
final class Attempt implements Story.Listener {
    private final Edit edit;
    private int places;
    private int changes;

    Attempt(Edit edit) {
        this.edit = edit;
    }

    /** Breaks what is installed in a database. */
    void breakViews(Connection connection) throws SQLException {
        places += edit.applyTo(connection);
    }

    @Override
    public void created(MaintainedViews views) throws SQLException {
        breakViews(views.connection());
    }

    @Override
    public void step() {
        change();
    }

    /** Says that something is about to be changed. */
    void change() {
        changes++;
    }

    /** In how many places the edit was made. */
    int places() {
        return places;
    }

    /** How much was changed so far. */
    int changes() {
        return changes;
    }
}
