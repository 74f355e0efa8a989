package dev.everview.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.internal.RuntimeInstaller;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/** The functions that SQL callers see, from the call through the service to the view. */
class SqlSurfaceTest {
    private ServedDatabase database;
    private Connection connection;

    @BeforeEach
    void createDatabase() throws Exception {
        prepare(17);
    }

    @AfterEach
    void dropDatabase() throws Exception {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 14, 15, 16, 17, 18})
    void immvFromCreationToDrop(int major) throws Exception {
        if (major != 17) {
            dropDatabase();
            prepare(major);
        }
        assertThat(rows("SELECT pgivm.create_immv('big', 'SELECT name, amount FROM sales WHERE amount > 10')"))
                .containsExactly("2");
        execute("INSERT INTO sales VALUES (4, 'd', 40)");
        assertThat(rows("SELECT * FROM big ORDER BY 1")).containsExactly("b|20", "c|30", "d|40");
        assertFails("DELETE FROM big", "42809", "cannot change materialized view \"big\"");
        assertThat(rows("SELECT immvrelid, ispopulated, lastivmupdate IS NOT NULL FROM pgivm.pg_ivm_immv"))
                .containsExactly("big|t|t");
        assertThat(rows("SELECT pgivm.get_immv_def('big'), pgivm.get_immv_def('sales')")
                        .getFirst())
                .matches("(?s)\\s*SELECT .*amount > 10.*\\|null")
                .doesNotContain(";");

        assertThat(rows("SELECT pgivm.refresh_immv('big', false)")).containsExactly("0");
        execute("INSERT INTO sales VALUES (5, 'e', 50)");
        assertThat(rows("SELECT count(*) FROM big")).containsExactly("0");
        assertThat(rows("SELECT pgivm.refresh_immv('big', true)")).containsExactly("4");
        assertThat(rows("SELECT count(*) FROM pg_trigger WHERE tgname LIKE '%ivm%'"))
                .containsExactly("6");

        execute("SELECT pgivm.drop_immv('big')");
        assertFails("SELECT pgivm.refresh_immv('sales')", "42809", "\"sales\" is not an IMMV");
        assertNothingLeft();
    }

    @Test
    void unqualifiedCallsAndColumnListsAndQualifiedNames() throws Exception {
        execute("CREATE SCHEMA \"My S\"");
        execute("SET search_path = public, pgivm");
        execute("SELECT create_immv('\"My S\".\"V\"(k, \"The, Amount\")', 'SELECT name, amount FROM sales')");
        assertThat(rows("SELECT k, \"The, Amount\" FROM \"My S\".\"V\" ORDER BY 1"))
                .containsExactly("a|10", "b|20", "c|30");
        assertThat(rows("SELECT refresh_immv('\"My S\".\"V\"', true)")).containsExactly("3");
        assertFails(
                "SELECT create_immv('v2(a, b, c)', 'SELECT name, amount FROM sales')",
                "42601",
                "too many column names were specified");
        assertFails("SELECT create_immv('v2', 'DELETE FROM sales')", "22023", "must specify SELECT statement");
        assertFails(
                "SELECT create_immv('v2', 'SELECT nothing FROM sales')", "42703", "column \"nothing\" does not exist");
        execute("SELECT drop_immv('\"My S\".\"V\"')");
        assertNothingLeft();
    }

    @Test
    void compilerErrorsKeepTheirStateAndHint() throws Exception {
        execute("CREATE TABLE taken ()");
        assertThatThrownBy(() -> rows("SELECT everview.create('taken', 'SELECT name FROM sales')"))
                .isInstanceOfSatisfying(PSQLException.class, e -> {
                    assertThat(e.getSQLState()).isEqualTo("42P07");
                    assertThat(e.getMessage()).contains("relation \"taken\" already exists (EV1001)");
                    assertThat(Objects.requireNonNull(e.getServerErrorMessage()).getHint())
                            .contains("choose another name");
                });
    }

    @Test
    void noticesCarryDetailAndHint() throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT everview.create('v', 'SELECT name FROM sales')");
            PSQLWarning notice = (PSQLWarning) Objects.requireNonNull(statement.getWarnings());
            ServerErrorMessage message = notice.getServerErrorMessage();
            assertThat(message.getMessage()).isEqualTo("could not create an index on immv \"v\" automatically");
            assertThat(message.getDetail())
                    .isEqualTo(
                            "This target list does not have all the primary key columns, or this view does not contain "
                                    + "DISTINCT clause.");
            assertThat(message.getHint())
                    .isEqualTo("Create an index on the immv for efficient incremental maintenance.");
        }
    }

    @Test
    void everythingIsInTheCallersTransaction() throws Exception {
        connection.setAutoCommit(false);
        execute("CREATE TABLE fresh (a int); INSERT INTO fresh VALUES (1)");
        assertThat(rows("SELECT everview.create('v', 'SELECT a FROM fresh')")).containsExactly("1");
        execute("INSERT INTO fresh VALUES (2)");
        assertThat(rows("SELECT count(*) FROM v")).containsExactly("2");
        connection.rollback();
        connection.setAutoCommit(true);
        assertThat(rows("SELECT to_regclass('fresh'), to_regclass('v')")).containsExactly("null|null");
        assertNothingLeft();
    }

    @Test
    void viewsSayWhatTheyRead() throws Exception {
        execute("SELECT everview.create('v', 'SELECT name FROM sales', '{\"mode\": \"immediate\"}')");
        assertThat(
                        rows(
                                "SELECT name, populated, flavor, mode, strategies, inputs, drift, bytes > 0, owner FROM everview.views"))
                .containsExactly("public.v|t|everview|immediate|{delta}|{public.sales}|{}|t|postgres");
        assertThat(rows("SELECT everview.explain('SELECT name FROM sales')").getFirst())
                .isEqualTo("== definition");
    }

    @Test
    void commandsCreateTheViewsAgain() throws Exception {
        execute("SELECT pgivm.create_immv('v(n)', 'SELECT name || ''\\'' FROM sales')");
        List<String> create = rows("SELECT pgivm.get_create_immv_commands()");
        List<String> restore = rows("SELECT pgivm.get_restore_immv_commands()");
        List<String> contents = rows("SELECT n FROM v ORDER BY n");
        execute("SELECT pgivm.drop_immv('v')");
        for (String command : create) {
            execute(command);
        }
        assertThat(rows("SELECT n FROM v ORDER BY n")).isEqualTo(contents);

        execute("SELECT pgivm.drop_immv('v')");
        execute("CREATE TABLE v AS SELECT 'older'::text AS n");
        for (String command : restore) {
            execute(command);
        }
        execute("INSERT INTO sales VALUES (9, 'z', 1)");
        assertThat(rows("SELECT count(*), max(n) FROM v")).containsExactly("4|z\\");
        execute("SELECT pgivm.restore_immv('empty', 'SELECT name FROM sales')");
        assertThat(rows("SELECT ispopulated FROM pgivm.pg_ivm_immv WHERE immvrelid = 'empty'::regclass"))
                .containsExactly("f");
    }

    @Test
    void imatMakesALiveTableOfAMaterializedView() throws Exception {
        execute("""
                CREATE SCHEMA IF NOT EXISTS imat;
                CREATE TABLE IF NOT EXISTS imat.imat_config (
                    mv_name TEXT PRIMARY KEY,
                    mv_schema_name TEXT,
                    agg_schema_name TEXT,
                    created_at TIMESTAMPTZ DEFAULT now()
                );
                CREATE MATERIALIZED VIEW imat.per_name AS SELECT name, sum(amount) AS total FROM sales GROUP BY name;
                """);
        execute("SELECT create_imat('per_name', 'public')");
        execute("INSERT INTO sales VALUES (4, 'a', 5)");
        assertThat(rows("SELECT name, total FROM public.per_name ORDER BY 1")).containsExactly("a|15", "b|20", "c|30");
        assertThat(
                        rows(
                                "SELECT mv_name, mv_schema_name, agg_schema_name, created_at IS NOT NULL FROM imat.imat_config"))
                .containsExactly("per_name|imat|public|t");
        assertFails("SELECT create_imat('nothing')", "42P01", "materialized view imat.nothing does not exist");
        execute("DROP TABLE per_name");
        assertThat(rows("SELECT count(*) FROM imat.imat_config")).containsExactly("0");
        assertNothingLeft();
    }

    @Test
    void plainRolesOwnTheirViews() throws Exception {
        String role = "surface_owner_" + database.name();
        execute("CREATE ROLE " + role + " LOGIN; GRANT CREATE ON SCHEMA public TO " + role);
        try (Connection plain = database.connectAs(role)) {
            ServedDatabase.execute(plain, "CREATE TABLE mine (a int)");
            ServedDatabase.execute(plain, "SELECT pgivm.create_immv('v', 'SELECT a FROM mine')");
            // a stranger's statement maintains the view with the rights of the view's owner
            execute("INSERT INTO mine VALUES (1)");
            assertThat(ServedDatabase.rows(plain, "SELECT * FROM v")).containsExactly("1");
            assertThat(ServedDatabase.rows(plain, "SELECT owner FROM everview.views"))
                    .containsExactly(role);
            assertThatThrownBy(() ->
                            ServedDatabase.execute(plain, "SELECT pgivm.create_immv('w', 'SELECT name FROM sales')"))
                    .hasMessageContaining("permission denied for table sales");
            execute("GRANT SELECT ON sales TO " + role);
            assertThatThrownBy(() ->
                            ServedDatabase.execute(plain, "SELECT pgivm.create_immv('w', 'SELECT name FROM sales')"))
                    .hasMessageContaining("permission denied for table sales");
            execute("GRANT TRIGGER ON sales TO " + role);
            ServedDatabase.execute(plain, "SELECT pgivm.create_immv('w', 'SELECT name FROM sales')");
            // the triggers are on another's table, and yet the owner of the view can stop, start and drop them
            ServedDatabase.execute(plain, "SELECT pgivm.refresh_immv('w', false)");
            assertThat(rows("SELECT count(*) FROM pg_trigger WHERE tgrelid = 'sales'::regclass AND NOT tgisinternal"))
                    .containsExactly("0");
            assertThat(ServedDatabase.rows(plain, "SELECT pgivm.refresh_immv('w', true)"))
                    .containsExactly("3");
            // a superuser may do the same for them, and changes no owner
            execute("SELECT pgivm.refresh_immv('w', false); SELECT pgivm.refresh_immv('w', true)");
            assertThat(
                            rows(
                                    "SELECT DISTINCT pg_get_userbyid(proowner) FROM pg_proc WHERE pronamespace = 'everview_data'::regnamespace"))
                    .containsExactly(role);
            ServedDatabase.execute(plain, "SELECT pgivm.drop_immv('w')");
            ServedDatabase.execute(plain, "DROP TABLE v");
        }
        assertNothingLeft();
        execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
    }

    @Test
    void constantsStayAsTheyAreThroughRenames() throws Exception {
        execute("CREATE TABLE colors (name text PRIMARY KEY, color text)");
        execute("INSERT INTO colors VALUES ('a', E'two\\n  lines %{view} ''quoted'' \\\\'), ('b', 'plain')");
        execute("""
                SELECT everview.create('v', $$SELECT color = E'two\\n  lines %{view} ''quoted'' \\\\' AS same, count(*) AS n,
                    avg(amount) AS average FROM sales JOIN colors USING (name) GROUP BY 1$$)
                """);
        execute("ALTER TABLE sales RENAME TO orders");
        execute("ALTER TABLE orders RENAME amount TO \"a %{mount}\"");
        execute("ALTER TABLE v RENAME average TO \"the mean\"");
        execute("INSERT INTO orders VALUES (4, 'a', 20), (5, 'b', 40)");
        assertThat(rows("SELECT same, n, round(\"the mean\") FROM v ORDER BY same"))
                .containsExactly("f|2|30", "t|2|15");
        assertThat(rows("SELECT everview.refresh('v', false), everview.refresh('v')"))
                .containsExactly("0|2");
        assertThat(rows("SELECT same, n, round(\"the mean\") FROM v ORDER BY same"))
                .containsExactly("f|2|30", "t|2|15");
        assertThat(rows("SELECT drift FROM everview.views")).containsExactly("{}");
    }

    @Test
    void uninstallLeavesNothing() throws Exception {
        execute("SELECT pgivm.create_immv('v', 'SELECT name FROM sales')");
        new RuntimeInstaller(connection).uninstall(true);
        assertThat(rows("SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' ORDER BY 1"))
                .containsExactly("information_schema", "public");
        assertThat(rows("SELECT to_regproc('public.create_imat'), to_regclass('v')"))
                .containsExactly("null|null");
    }

    private void prepare(int major) throws Exception {
        database = ServedDatabase.start(major);
        connection = database.connection();
        execute("CREATE TABLE sales (id int PRIMARY KEY, name text, amount int)");
        execute("INSERT INTO sales VALUES (1, 'a', 10), (2, 'b', 20), (3, 'c', 30)");
    }

    private void assertNothingLeft() throws SQLException {
        assertThat(rows("""
                        SELECT relation::text FROM everview.view
                        UNION ALL SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace = 'everview_data'::regnamespace
                        UNION ALL SELECT oid::regclass::text FROM pg_class WHERE relnamespace = 'everview_data'::regnamespace
                        UNION ALL SELECT tgname::text FROM pg_trigger WHERE tgname LIKE '%ivm%'
                        """)).isEmpty();
    }

    private void assertFails(String sql, String state, String message) {
        assertThatThrownBy(() -> execute(sql))
                .as(sql)
                .hasMessageContaining(message)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo(state);
    }

    private void execute(String sql) throws SQLException {
        database.execute(sql);
    }

    private List<String> rows(String sql) throws SQLException {
        return database.rows(sql);
    }
}
