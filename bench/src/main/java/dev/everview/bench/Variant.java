package dev.everview.bench;

import dev.everview.Everview;
import dev.everview.internal.RuntimeInstaller;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

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
            new RuntimeInstaller(connection).install();
            Everview.on(connection).create("kept", scenario.view());
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
    };

    abstract void prepare(Connection connection, Scenario scenario) throws SQLException;
}
