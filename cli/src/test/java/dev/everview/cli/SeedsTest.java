package dev.everview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.embedded.test.TestDatabase;
import dev.everview.embedded.test.TestServers;
import dev.everview.internal.RuntimeInstaller;
import dev.everview.service.CompileServer;
import java.sql.Connection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The SQL in the documents of pg_ivm, its demo, and pg_imat, run verbatim through psql. What they print is expected wherever they
 * print it, and every view is compared with its definition after every statement.
 *
 * <p>Three things cannot be run as they stand. {@code CREATE EXTENSION pg_ivm} needs files on the server; here, {@code everview
 * install} takes its place. The signatures in the README of pg_ivm are no SQL; the test looks for the functions. One SELECT of the demo
 * has ORDER BY before UNION ALL, which PostgreSQL refuses; both are tested, the refusal and what was meant.
 */
@ParameterizedClass(name = "PostgreSQL {0}")
@ValueSource(ints = {13, 15, 17, 18})
class SeedsTest {
    private static final int ACCOUNTS = 20_000;
    private static final Pattern ELECTRONICS = Pattern.compile("Electronics +\\| +(\\d+) \\| +(\\d+)");

    private final TestDatabase database;
    private final CompileServer service;

    SeedsTest(int major) throws Exception {
        this.database = TestServers.freshDatabase(major);
        try (Connection connection = database.connect()) {
            new RuntimeInstaller(connection).install();
            this.service = LocalService.start(connection);
        }
    }

    @AfterEach
    void dropDatabase() throws Exception {
        service.close();
        database.close();
    }

    @Test
    void readmeOfPgIvm() throws Exception {
        Seed seed = Seed.named("pg_ivm");
        // unqualified calls, as before version 1.8 of pg_ivm
        Psql psql = new Psql(database, "SET search_path = public, pgivm;");
        succeed(psql, """
                CREATE TABLE mytab (i int); INSERT INTO mytab VALUES (7), (NULL), (7); CREATE TABLE t0 (i int);
                INSERT INTO t0 VALUES (1), (2), (3);
                CREATE TABLE pgbench_branches (bid int NOT NULL PRIMARY KEY, bbalance int, filler char(88));
                CREATE TABLE pgbench_accounts (aid int NOT NULL PRIMARY KEY, bid int, abalance int, filler char(84));
                INSERT INTO pgbench_branches VALUES (1, 0);
                INSERT INTO pgbench_accounts SELECT aid, 1, 0, '' FROM generate_series(1, %d) AS aid;
                """.formatted(ACCOUNTS));

        succeed(psql, seed.statements("create_immv"));
        // the document gives both forms for one name
        succeed(psql, "DELETE FROM mytab WHERE i = 7; SELECT pgivm.drop_immv('myview');");
        succeed(psql, seed.statements("plain materialized view"));
        converse(psql, seed, "first session");
        converse(psql, seed, "normal");
        converse(psql, seed, "normal update");
        converse(psql, seed, "immv");
        converse(psql, seed, "immv update");
        converse(psql, seed, "no index");

        assertThat(only(psql, """
                        SELECT to_regprocedure('create_immv(text, text)')::oid::regprocedure,
                            to_regprocedure('refresh_immv(text, boolean)')::oid::regprocedure,
                            to_regprocedure('get_immv_def(regclass)')::oid::regprocedure;"""))
                .contains("create_immv(text,text) | refresh_immv(text,boolean) | get_immv_def(regclass)");
        assertThat(only(
                        psql,
                        "SELECT immvrelid, viewdef LIKE '%pgbench_branches%', ispopulated FROM pg_ivm_immv WHERE"
                                + " immvrelid = 'immv'::regclass;"))
                .contains("immv | t | t");
        assertThat(only(psql, "SELECT refresh_immv('m', false);")).contains("\n0\n");
        assertThat(
                        only(
                                psql,
                                "SELECT count(*), (SELECT ispopulated FROM pg_ivm_immv WHERE immvrelid = 'm'::regclass) FROM m;"))
                .contains("\n0 | f\n");
        assertThat(only(psql, "SELECT refresh_immv('m', true);")).contains("\n4\n");
    }

    @Test
    void truncateAsTheReadmeOfPgIvmHasIt() throws Exception {
        Psql psql = new Psql(database, "SET search_path = public, pgivm;");
        succeed(psql, """
                CREATE TABLE t0 (i int); INSERT INTO t0 VALUES (1), (1), (2);
                SELECT create_immv('m', 'SELECT * FROM t0'); SELECT create_immv('d', 'SELECT DISTINCT i FROM t0');
                SELECT create_immv('s', 'SELECT count(*) AS n, sum(i) AS total FROM t0');
                DELETE FROM t0 WHERE ctid = (SELECT min(ctid) FROM t0);
                TRUNCATE t0;
                """);
        assertThat(only(psql, "SELECT (SELECT count(*) FROM m), (SELECT count(*) FROM d), n, total IS NULL FROM s;"))
                .contains("\n0 | 0 | 0 | t\n");
    }

    @Test
    void notesOnPgIvm() throws Exception {
        Psql psql = new Psql(database, "SET search_path = public, pgivm;");
        succeed(psql, "CREATE TABLE my_table (id int PRIMARY KEY, name text); INSERT INTO my_table VALUES (1, 'a');");
        List<Psql.Answer> created = succeed(psql, Seed.named("pg_ivm_notes").statements("example"));
        assertThat(created.getFirst().err()).contains("created index \"my_immv_index\" on immv \"my_immv\"");
        succeed(
                psql,
                "INSERT INTO my_table VALUES (2, 'b'); UPDATE my_table SET id = 3 WHERE id = 1; DELETE FROM my_table;");
    }

    @Test
    void demoOfPgIvm() throws Exception {
        Seed seed = Seed.named("pg_ivm_demo");
        Psql first = new Psql(database, "");
        succeed(first, seed.statements("environment"));
        Psql psql = new Psql(database, "SET search_path = ivm;");
        for (String block : List.of("base tables", "sample data", "helper function", "view")) {
            succeed(psql, seed.statements(block));
        }

        List<Psql.Answer> updates = succeed(psql, seed.statements("real-time updates"));
        Matcher before = electronics(updates.getFirst());
        Matcher after = electronics(updates.getLast());
        assertThat(Integer.parseInt(after.group(1)) - Integer.parseInt(before.group(1)))
                .as("one more order")
                .isEqualTo(1);
        assertThat(Integer.parseInt(after.group(2)) - Integer.parseInt(before.group(2)))
                .as("as much more revenue as the document shows")
                .isEqualTo(544886 - 534891)
                .isEqualTo(5 * 1999);

        assertThat(succeed(psql, seed.statements("triggers")).getFirst().out())
                .contains("| orders")
                .contains("| products");
        assertThat(succeed(psql, seed.statements("sizes")).getFirst().out())
                .contains("category_sales_summary | Incremental Materialized View");
        succeed(psql, seed.statements("load"));

        List<String> comparison = seed.statements("comparison");
        String union = comparison.getLast();
        succeed(psql, comparison.subList(0, comparison.size() - 1));
        assertThat(psql.run(List.of(union)).getFirst().err()).contains("syntax error at or near \"UNION\"");
        succeed(psql, union.replace(") ORDER", " ORDER").replaceFirst(" ORDER BY category\\nUNION", "\nUNION"));

        assertThat(succeed(psql, seed.statements("definition")).getFirst().out())
                .contains("SELECT p.category")
                .contains("GROUP BY p.category");
        // before the view is dropped, not after it as in the document
        assertThat(succeed(psql, seed.statements("clean view")).getLast().out()).contains("(3 rows)");
        succeed(psql, "DROP VIEW category_sales_clean;");
        succeed(psql, seed.statements("drop"));
        assertThat(only(psql, "SELECT count(*) FROM pg_trigger WHERE tgname ILIKE '%ivm%';"))
                .contains("\n0\n");
        succeed(psql, "SELECT add_random_orders(5);");
    }

    @Test
    void exampleOfPgImat() throws Exception {
        Psql psql = new Psql(database, "");
        List<Psql.Answer> answers = succeed(psql, Seed.named("pg_imat").statements("example"));
        assertThat(answers.get(answers.size() - 2).text()).contains("trips_ts_v1_hourly_agg | imat | public |");
        assertThat(answers.getLast().text()).contains("(2 rows)");
        // distances whose sums are the same to the last bit in every order
        succeed(psql, """
                INSERT INTO public.trips_ts_v1 (started_at, ended_at, distance, total_amount, cab_type_id)
                    VALUES ('2025-11-13 08:59', '2025-11-13 09:25', 0.5, 9.5, 1), ('2025-11-14 08:10', '2025-11-14 08:25', 1e17, 9.0, 3);
                UPDATE public.trips_ts_v1 SET started_at = started_at + interval '1 hour' WHERE cab_type_id = 2;
                DELETE FROM public.trips_ts_v1 WHERE distance > 1e16;
                CREATE VIEW daily AS SELECT sum(total_trips) AS trips FROM public.trips_ts_v1_hourly_agg;
                INSERT INTO public.trips_ts_v1 (started_at, ended_at, distance, total_amount, cab_type_id)
                    VALUES ('2025-11-13 08:01', '2025-11-13 08:02', 1, 3, 1);
                """);
        assertThat(only(psql, "SELECT trips, (SELECT count(*) FROM public.trips_ts_v1) FROM daily;"))
                .contains("\n5 | 5\n");
        succeed(psql, "TRUNCATE public.trips_ts_v1;");
        assertThat(only(psql, "SELECT count(*) FROM public.trips_ts_v1_hourly_agg;"))
                .contains("\n0\n");
    }

    /** The article about pgsql-ivm has no SQL, but an example: V is R natural join S, and (1, one, I) becomes (1, first, I). */
    @Test
    void exampleOfPgsqlIvm() throws Exception {
        Psql psql = new Psql(database, "");
        succeed(psql, """
                CREATE TABLE r (i int PRIMARY KEY, name text NOT NULL); CREATE TABLE s (i int PRIMARY KEY, roman text NOT NULL);
                INSERT INTO r VALUES (1, 'one'), (2, 'two'), (3, 'three'); INSERT INTO s VALUES (1, 'I'), (2, 'II'), (3, 'III');
                SELECT pgivm.create_immv('v', 'SELECT * FROM r NATURAL JOIN s');
                UPDATE r SET name = 'first' WHERE i = 1;
                """);
        assertThat(only(psql, "SELECT * FROM v ORDER BY i;"))
                .contains("1 | first | I\n2 | two | II\n3 | three | III\n");
    }

    private static Matcher electronics(Psql.Answer answer) {
        Matcher electronics = ELECTRONICS.matcher(answer.out());
        assertThat(electronics.find()).as(answer.out()).isTrue();
        return electronics;
    }

    /** Runs the record of a session; every answer must be the recorded one, but for the number of accounts. */
    private static void converse(Psql psql, Seed seed, String block) throws Exception {
        List<Seed.Exchange> session = seed.session(block);
        List<Psql.Answer> answers =
                succeed(psql, session.stream().map(Seed.Exchange::statement).toList());
        for (int i = 0; i < session.size(); i++) {
            String recorded = session.get(i).answer().replace("10000000", Integer.toString(ACCOUNTS));
            assertThat(answers.get(i).text()).as(session.get(i).statement()).isEqualTo(Psql.normalized(recorded));
        }
    }

    private static String only(Psql psql, String query) throws Exception {
        return succeed(psql, query).getLast().text();
    }

    private static List<Psql.Answer> succeed(Psql psql, String script) throws Exception {
        return succeed(psql, SqlStatements.of(script));
    }

    private static List<Psql.Answer> succeed(Psql psql, List<String> statements) throws Exception {
        List<Psql.Answer> answers = psql.run(statements);
        for (Psql.Answer answer : answers) {
            assertThat(answer.err()).as(answer.statement()).doesNotContain("ERROR");
            assertThat(answer.differing()).as(answer.statement()).isEmpty();
        }
        return answers;
    }
}
