package dev.everview.bench;

import dev.everview.Everview;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Mode;
import dev.everview.internal.RuntimeInstaller;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What, if anything, follows the changes. */
enum Variant {
    /** Only a materialized view that nobody refreshes; refreshing it is measured apart. */
    NO_VIEW {
        @Override
        void prepare(Connection connection, Scenario scenario) throws SQLException {
            try (Statement sql = connection.createStatement()) {
                sql.execute("CREATE MATERIALIZED VIEW kept AS " + scenario.view());
            }
        }
    },
    /** A view maintained by Everview. */
    MAINTAINED {
        @Override
        void prepare(Connection connection, Scenario scenario) throws SQLException {
            maintain(connection, scenario.view());
        }
    },
    /** Triggers written by hand for just this statement. */
    BY_HAND {
        @Override
        void prepare(Connection connection, Scenario scenario) throws SQLException {
            try (Statement sql = connection.createStatement()) {
                sql.execute(scenario.byHand());
            }
        }
    },
    /** Triggers written by hand for just this statement, which refuse what would make them wrong. */
    BY_HAND_SAFELY {
        @Override
        void prepare(Connection connection, Scenario scenario) throws SQLException {
            try (Statement sql = connection.createStatement()) {
                sql.execute(scenario.byHandSafely());
            }
        }
    },
    /** A view whose writers all wait for each other. */
    SERIAL {
        @Override
        void prepare(Connection connection, Scenario scenario) throws SQLException {
            maintain(connection, scenario.view());
        }
    },
    /** A view that follows when the transaction commits. */
    ON_COMMIT {
        @Override
        void prepare(Connection connection, Scenario scenario) throws SQLException {
            maintain(connection, scenario.view());
        }
    },
    /** A view that follows when it is told to, which is left out while writers are measured. */
    DEFERRED {
        @Override
        void prepare(Connection connection, Scenario scenario) throws SQLException {
            maintain(connection, scenario.view());
        }
    },
    /** Nothing but a trigger that copies new rows into another table. */
    BARE_LOG {
        @Override
        void prepare(Connection connection, Scenario scenario) throws SQLException {
            try (Statement sql = connection.createStatement()) {
                sql.execute("CREATE TABLE kept AS " + scenario.view());
                sql.execute("CREATE TABLE log (LIKE " + scenario.table() + ")");
                sql.execute("CREATE FUNCTION log_rows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                        + " INSERT INTO log SELECT * FROM new_rows; RETURN NULL; END $$");
                sql.execute("CREATE TRIGGER log AFTER INSERT ON " + scenario.table()
                        + " REFERENCING NEW TABLE AS new_rows" + " FOR EACH STATEMENT EXECUTE FUNCTION log_rows()");
            }
        }
    },
    /** Everything is computed again by each statement, as pg_imat does. */
    REBUILT {
        @Override
        void prepare(Connection connection, Scenario scenario) throws SQLException {
            try (Statement sql = connection.createStatement()) {
                sql.execute("CREATE TABLE kept AS " + scenario.view());
                sql.execute("CREATE FUNCTION rebuild() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN TRUNCATE kept;"
                        + " INSERT INTO kept " + scenario.view() + "; RETURN NULL; END $$");
                sql.execute("CREATE TRIGGER rebuild AFTER INSERT ON " + scenario.table()
                        + " FOR EACH STATEMENT EXECUTE FUNCTION rebuild()");
            }
        }
    };

    /** What {@code ./dev bench} compares. */
    static final List<Variant> USUAL = List.of(NO_VIEW, MAINTAINED, BY_HAND, BY_HAND_SAFELY);

    /** What {@code ./dev bench --modes} compares. */
    static final List<Variant> MODES = List.of(NO_VIEW, MAINTAINED, ON_COMMIT, DEFERRED, SERIAL, BARE_LOG, REBUILT);

    /** What it compares under transactions of several tables, for which a bare log would not stand for anything. */
    static final List<Variant> OF_TRANSACTIONS = List.of(NO_VIEW, MAINTAINED, BY_HAND, ON_COMMIT, DEFERRED, SERIAL);

    /** Whether it is a view of Everview. */
    boolean isMaintained() {
        return this == MAINTAINED || this == SERIAL || this == ON_COMMIT || this == DEFERRED;
    }

    /** Creates a view of Everview, or none. */
    void maintain(Connection connection, String query) throws SQLException {
        CompilerOptions usual = CompilerOptions.DEFAULT;
        switch (this) {
            case MAINTAINED -> create(connection, query, usual);
            case SERIAL -> create(connection, query, usual.serially());
            case ON_COMMIT -> create(connection, query, usual.in(Mode.ON_COMMIT));
            case DEFERRED -> create(connection, query, usual.in(Mode.DEFERRED));
            default -> {}
        }
    }

    private static void create(Connection connection, String query, CompilerOptions options) throws SQLException {
        new RuntimeInstaller(connection).install();
        Everview.on(connection).create("kept", query, options);
    }

    abstract void prepare(Connection connection, Scenario scenario) throws SQLException;
}
