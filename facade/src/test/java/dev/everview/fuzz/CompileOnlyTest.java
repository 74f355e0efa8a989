package dev.everview.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.Everview;
import dev.everview.compiler.CompileException;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.differential.MaintainedViews;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Generated definitions through the whole compiler, with the self-check, and no further: each is compiled or refused by a diagnostic that
 * does not blame Everview. {@code -Deverview.fuzz.definitions=N} says how many, {@code -Deverview.fuzz.seed=N} where they begin.
 */
final class CompileOnlyTest {
    private static final int DEFINITIONS = Integer.getInteger("everview.fuzz.definitions", 400);
    private static final int MAJOR = Integer.getInteger("everview.fuzz.pg", 17);
    private static final int EACH_SCHEMA = 50;

    /** To be told which definition it was. */
    private static final Duration SLOW = Duration.ofSeconds(5);

    /** What PostgreSQL says of itself: "no relation entry for relid 1" was seen on 17. */
    private static final String INTERNAL_ERROR = "XX000";

    private static final Pattern VARYING = Pattern.compile("\"[^\"]*\"| \\d+");
    private static final int KIND_LENGTH = 150;

    private static final String NOT_OURS = "PostgreSQL: ";

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private Duration longest = Duration.ZERO;

    @Test
    void compilesOrRefuses() throws SQLException {
        RandomGenerator fresh = RandomGenerator.getDefault();
        long first = Long.getLong("everview.fuzz.seed", fresh.nextInt(Integer.MAX_VALUE));
        System.out.println("compiling from seed " + first);
        for (int i = 0; i * EACH_SCHEMA < DEFINITIONS; i++) {
            overOneSchema(first + i);
        }
        outcomes.forEach((kind, count) -> System.out.println(count + " " + kind));
        System.out.println(
                outcomes.values().stream().mapToInt(Integer::intValue).sum()
                        + " definitions, none of them in more than " + longest.toMillis() + " ms");
        assertThat(wrong).isEmpty();
    }

    private void overOneSchema(long seed) throws SQLException {
        Choice choice = new Choice(new Random(seed));
        List<GeneratedTable> tables = new SchemaGenerator(choice, MAJOR).tables();
        List<Relation> relations = tables.stream().map(GeneratedTable::relation).toList();
        List<String> schema = FuzzCase.of(tables).schema();
        try (FuzzRun run = FuzzRun.over(schema, MAJOR, new Tally())) {
            for (int i = 0; i < EACH_SCHEMA; i++) {
                String query =
                        new QueryGenerator(choice, relations).definition().sql();
                long start = System.nanoTime();
                String outcome = outcome(run.connection(), query, choice.percent(15));
                Duration taken = Duration.ofNanos(System.nanoTime() - start);
                if (taken.compareTo(longest) > 0) {
                    longest = taken;
                    if (taken.compareTo(SLOW) > 0) {
                        System.out.println("-- " + taken.toMillis() + " ms, seed " + seed + "\n" + query);
                    }
                }
                outcomes.merge(kind(outcome), 1, Integer::sum);
                if (!outcome.startsWith("EV2") && !outcome.startsWith(NOT_OURS) && !outcome.equals("compiled")) {
                    String report =
                            "-- seed " + seed + "\n" + String.join(";\n", schema) + ";\n" + query + "\n-- " + outcome;
                    System.out.println(report);
                    wrong.add(report);
                }
            }
        }
    }

    /** Without names and figures, so that what is refused for the same reason is counted together. */
    private static String kind(String outcome) {
        String kind = VARYING.matcher(outcome).replaceAll("…");
        return kind.substring(0, Math.min(KIND_LENGTH, kind.length()));
    }

    private static String outcome(Connection connection, String query, boolean whole) throws SQLException {
        try {
            MaintainedViews.execute(connection, "EXPLAIN " + query);
        } catch (SQLException e) {
            return (INTERNAL_ERROR.equals(e.getSQLState()) ? NOT_OURS : "invalid: ") + e.getSQLState() + " "
                    + e.getMessage();
        }
        try {
            Everview.on(connection).compile("v", query, whole ? CompilerOptions.ofFull() : CompilerOptions.DEFAULT);
            return "compiled";
        } catch (CompileException e) {
            DiagnosticCode code = e.diagnostic().code();
            return (code.kind() == DiagnosticCode.Kind.OUR_BUG ? "blames itself: " : "") + code.code() + " "
                    + e.getMessage() + " " + e.diagnostic().detail();
        } catch (SQLException e) {
            return "SQLSTATE " + e.getSQLState() + " " + e.getMessage();
        } catch (RuntimeException | StackOverflowError e) {
            String text = e.toString();
            return "internal: " + text.substring(0, Math.min(text.length(), 1000)) + " at " + e.getStackTrace()[0];
        }
    }
}
