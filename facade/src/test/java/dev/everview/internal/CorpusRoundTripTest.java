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

    /** Why a definition fails, if it does. */
    private static Optional<String> roundTrip(Connection connection, Corpus.Definition definition) throws SQLException {
        Database.execute(connection, "SET LOCAL search_path = " + definition.searchPath());
        Description description =
                Description.parse(document(connection, "SELECT everview.describe(?)", definition.query()));
        String text = SelfCheck.deparse(description);
        SelfCheck.compare(description, ViewBody.parse(document(connection, "SELECT everview.echo(?)", text)));
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
