package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.SelfCheck;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.ViewBody;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every definition of the corpus is read, written and read again as the same query, on every version, and gives the same rows. */
class CorpusRoundTripTest {
    private static final double REQUIRED_SHARE = 0.99;

    private static final String SYSTEM_VIEWS = """
            SELECT format('%I.%I', n.nspname, c.relname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'v' AND n.nspname IN ('pg_catalog', 'information_schema')
              AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.atttypid = 'anyarray'::regtype)
            ORDER BY 1""";

    @ParameterizedTest
    @ValueSource(ints = {13, 14, 15, 16, 17, 18})
    void roundTrips(int major) throws Exception {
        Map<String, String> failures = new TreeMap<>();
        List<Corpus.Definition> definitions = Corpus.definitions(major);
        try (Database database = Database.withRuntime(major)) {
            Connection connection = database.connection();
            Corpus.load(connection);
            connection.setAutoCommit(false);
            for (Corpus.Definition definition : definitions) {
                try {
                    roundTrip(connection, definition).ifPresent(reason -> failures.put(definition.name(), reason));
                } catch (CompileException e) {
                    failures.put(
                            definition.name(),
                            e.getMessage() + " " + e.diagnostic().detail());
                } catch (SQLException e) {
                    failures.put(definition.name(), Objects.requireNonNullElse(e.getMessage(), e.getSQLState()));
                } finally {
                    connection.rollback();
                }
            }
        }
        int passed = definitions.size() - failures.size();
        System.out.println(String.format(
                Locale.ROOT,
                "corpus on PostgreSQL %d: %d of %d round-trip (%.1f %%)",
                major,
                passed,
                definitions.size(),
                100.0 * passed / definitions.size()));
        assertThat(failures.keySet())
                .describedAs("failures against the list of known ones: %s", failures)
                .isEqualTo(knownFailures(major).keySet());
        assertThat(passed).isGreaterThanOrEqualTo((int) Math.ceil(REQUIRED_SHARE * definitions.size()));
    }

    /** The server's own views are the largest definitions at hand. */
    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void roundTripsTheSystemViews(int major) throws Exception {
        Map<String, String> failures = new TreeMap<>();
        try (Database database = Database.withRuntime(major)) {
            Connection connection = database.connection();
            connection.setAutoCommit(false);
            for (String view : Database.rows(connection, SYSTEM_VIEWS)) {
                try {
                    String query = "SELECT pg_get_viewdef('" + view + "'::regclass)";
                    checkedText(connection, Database.rows(connection, query).get(0));
                } catch (CompileException e) {
                    failures.put(view, e.getMessage() + " " + e.diagnostic().detail());
                } finally {
                    connection.rollback();
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    /** The definition in the compiler's words, which PostgreSQL has read back as the same query. */
    private static String checkedText(Connection connection, String query) throws SQLException {
        Description description = Description.parse(document(connection, "SELECT everview.describe(?)", query));
        String text = SelfCheck.deparse(description);
        SelfCheck.compare(description, ViewBody.parse(document(connection, "SELECT everview.echo(?)", text)));
        return text;
    }

    /** Why a definition fails, if it does. */
    private static Optional<String> roundTrip(Connection connection, Corpus.Definition definition) throws SQLException {
        Database.execute(connection, "SET LOCAL search_path = " + definition.searchPath());
        String text = checkedText(connection, definition.query());
        if (Corpus.list("unstable-results.txt").containsKey(definition.name())) {
            return Optional.empty();
        }
        Database.execute(connection, "CREATE TEMPORARY VIEW original AS " + definition.query());
        Database.execute(connection, "SET LOCAL search_path = pg_catalog");
        Database.execute(connection, "CREATE TEMPORARY VIEW written AS " + text);
        List<String> expected = result(connection, "SELECT * FROM pg_temp.original");
        List<String> found = result(connection, "SELECT * FROM pg_temp.written");
        return expected.equals(found) ? Optional.empty() : Optional.of("rows differ: " + expected + " became " + found);
    }

    private static String document(Connection connection, String call, String text) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(call)) {
            statement.setString(1, text);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        }
    }

    /** The rows as sorted text, or the error that both texts must raise alike. */
    private static List<String> result(Connection connection, String query) throws SQLException {
        Database.execute(connection, "SAVEPOINT before_query");
        try {
            Database.execute(connection, "SELECT setseed(0.5), setval('lab.seq1', 1)");
            List<String> rows = new ArrayList<>(Database.rows(connection, query));
            rows.sort(null);
            return rows;
        } catch (SQLException e) {
            return List.of("error " + e.getSQLState());
        } finally {
            Database.execute(connection, "ROLLBACK TO before_query");
        }
    }

    private static Map<String, String> knownFailures(int major) {
        Pattern versions = Pattern.compile("(?:\\d+,)*" + major + "(?:,\\d+)* .*");
        Map<String, String> known = new TreeMap<>(Corpus.list("known-failures.txt"));
        known.values().removeIf(line -> !versions.matcher(line).matches());
        return known;
    }
}
