package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.Everview;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeInstallerTest {
    @ParameterizedTest
    @ValueSource(ints = {13, 14, 15, 16, 17, 18})
    void installsOnceAndRemovesEverything(int major) throws Exception {
        try (Database database = Database.empty(major)) {
            var before = database.rows(CONTENTS);
            RuntimeInstaller installer = new RuntimeInstaller(database.connection());
            assertThat(installer.isInstalled()).isFalse();

            InstallReport first = installer.install();
            assertThat(first.applied()).contains("001_catalog.sql", "describe.sql");
            assertThat(first.missing()).isEmpty();
            assertThat(installer.install().applied()).isEmpty();

            installer.uninstall(false);
            assertThat(database.rows(CONTENTS)).isEqualTo(before);
            installer.uninstall(false);
        }
    }

    @Test
    void installsInTheCallersTransaction() throws Exception {
        try (Database database = Database.empty(17)) {
            Connection connection = database.connection();
            connection.setAutoCommit(false);
            new RuntimeInstaller(connection).install();
            connection.rollback();
            assertThat(new RuntimeInstaller(connection).isInstalled()).isFalse();
        }
    }

    @Test
    void everybodyMayCallItsFunctionsThoughNotFunctionsInGeneral() throws Exception {
        try (Database database = Database.empty(17)) {
            database.execute("ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC");
            new RuntimeInstaller(database.connection()).install();
            String role = database.freshRole();
            database.execute("GRANT CREATE ON SCHEMA public TO " + role);
            try (Connection connection = database.connectAs(role)) {
                Database.execute(connection, "CREATE TABLE t (a int)");
                Everview.on(connection).create("v", "SELECT a, count(*) AS n FROM t GROUP BY a");
                Database.execute(
                        connection,
                        "INSERT INTO t VALUES (1), (1); SELECT everview.refresh('v'), pgivm.get_immv_def('v')");
                assertThat(Database.rows(connection, "SELECT n FROM v")).containsExactly("2");
                assertThatThrownBy(() -> Database.execute(connection, "SELECT everview.enable_events()"))
                        .hasMessageContaining("permission denied");
            }
            new RuntimeInstaller(database.connection()).uninstall(true);
            assertThat(database.rows("SELECT count(*) FROM pg_default_acl WHERE defaclnamespace <> 0"))
                    .containsExactly("0");
        }
    }

    @Test
    void reappliesChangedFunctionsAndRefusesChangedTables() throws Exception {
        try (Database database = Database.withRuntime(17)) {
            RuntimeInstaller installer = new RuntimeInstaller(database.connection());
            database.execute("UPDATE everview.migration SET checksum = 'older' WHERE name = '010_names.sql'");
            assertThat(installer.install().applied()).containsExactly("010_names.sql");

            database.execute("UPDATE everview.migration SET checksum = 'other' WHERE name = '001_catalog.sql'");
            assertThatThrownBy(installer::install).hasMessageContaining("001_catalog.sql");
        }
    }

    @Test
    void uninstallRefusesWhileViewsExistUnlessForced() throws Exception {
        try (Database database = Database.withRuntime(17)) {
            Database.executeResource(database.connection(), "hand-written-view.sql");
            RuntimeInstaller installer = new RuntimeInstaller(database.connection());
            assertThatThrownBy(() -> installer.uninstall(false))
                    .hasMessageContaining("1 maintained views exist")
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("2BP01");

            installer.uninstall(true);
            assertThat(database.rows("SELECT to_regclass('public.totals'), to_regclass('public.items')"))
                    .containsExactly("null|items");
            database.execute("INSERT INTO items VALUES (9, 'x', 1)");
        }
    }

    @Test
    void plainRoleInstallsAndIsToldWhatIsMissing() throws Exception {
        try (Database database = Database.empty(17)) {
            String role = database.freshRole();
            database.execute("DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO " + role
                    + "', current_database()); END $$");
            try (Connection connection = database.connectAs(role)) {
                InstallReport report = new RuntimeInstaller(connection).install();
                assertThat(report.missing())
                        .extracting(InstallReport.MissingCapability::name)
                        .contains("event triggers");
                assertThat(report.missing()).allSatisfy(missing -> {
                    assertThat(missing.consequence()).isNotBlank();
                    assertThat(missing.remedy()).isNotBlank();
                });
                new RuntimeInstaller(connection).uninstall(false);
            }
        }
    }

    @Test
    void leavesWhatOnlyLooksLikeItsOwn() throws Exception {
        try (Database database = Database.withRuntime(17)) {
            database.execute(
                    "CREATE TABLE ledger (id int); COMMENT ON TABLE ledger IS 'Everview: base table of the view sums';"
                            + " CREATE PROCEDURE remark() LANGUAGE sql AS 'SELECT 1'; COMMENT ON PROCEDURE remark() IS 'Everview: mine'");
            new RuntimeInstaller(database.connection()).uninstall(false);
            assertThat(database.rows("SELECT to_regclass('ledger'), to_regproc('remark')"))
                    .containsExactly("ledger|remark");
        }
    }

    @Test
    void refusesSchemasOfOthers() throws Exception {
        try (Database database = Database.empty(17)) {
            String role = database.freshRole();
            database.execute("CREATE SCHEMA imat AUTHORIZATION " + role);
            RuntimeInstaller installer = new RuntimeInstaller(database.connection());
            assertThatThrownBy(installer::install)
                    .hasMessageContaining("schema imat belongs to role " + role)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("42501");
            assertThat(installer.isInstalled()).isFalse();
            database.execute("ALTER SCHEMA imat OWNER TO CURRENT_USER");
            assertThat(installer.install().applied()).contains("080_imat.sql");
        }
    }

    /** Everything that an installation could leave behind. */
    private static final String CONTENTS = """
            SELECT 'schema', nspname::text FROM pg_namespace WHERE nspname !~ '^pg_'
            UNION ALL SELECT 'routine', oid::regprocedure::text FROM pg_proc WHERE oid >= 16384
            UNION ALL SELECT 'relation', oid::regclass::text FROM pg_class WHERE oid >= 16384
            UNION ALL SELECT 'type', oid::regtype::text FROM pg_type WHERE oid >= 16384
            UNION ALL SELECT 'event trigger', evtname::text FROM pg_event_trigger
            UNION ALL SELECT 'extension', extname::text FROM pg_extension
            ORDER BY 1, 2
            """;
}
