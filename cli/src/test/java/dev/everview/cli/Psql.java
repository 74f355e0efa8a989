package dev.everview.cli;

import dev.everview.embedded.test.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The real psql on a database. After each statement every maintained view is compared with its definition.
 *
 * @param preamble what each session does first
 */
record Psql(TestDatabase database, String preamble) {
    private static final String MARK = "@@next";
    private static final String DIFFERENT =
            "SELECT name AS differs_from_its_definition FROM pg_temp.everview_compare() WHERE differences > 0;";

    /**
     * What psql printed for one statement.
     *
     * @param out standard output: tables and command tags
     * @param err standard error: notices and errors
     * @param differing views that are not what their definition gives, as psql prints them
     */
    record Answer(String statement, String out, String err, String differing) {
        /** Notices first, as a terminal shows them; spaces that only align, and timings, are left out. */
        String text() {
            return normalized(err + "\n" + out);
        }
    }

    /** The text of an answer without what varies: runs of spaces, blank lines, timings. */
    static String normalized(String text) {
        return text.lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .filter(line -> !line.isEmpty() && !line.startsWith("Time: "))
                .reduce("", (above, line) -> above + line + "\n");
    }

    /** Runs statements in one session. */
    List<Answer> run(List<String> statements) throws IOException, InterruptedException {
        StringBuilder script =
                new StringBuilder(ViewComparison.setUp()).append(";\n").append(preamble);
        for (String statement : statements) {
            script.append("\n\\echo " + MARK + "\n\\warn " + MARK + "\n").append(statement);
            script.append("\n\\echo " + MARK + "\n\\warn " + MARK + "\n").append(DIFFERENT);
        }
        Path out = Files.createTempFile("psql", ".out");
        Path err = Files.createTempFile("psql", ".err");
        Path in = Files.createTempFile("psql", ".sql");
        try {
            Files.writeString(in, script.append('\n'));
            ProcessBuilder builder = new ProcessBuilder("psql", "--no-psqlrc")
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(database.server().environment(database.name()));
            builder.environment().put("PGCLIENTENCODING", "UTF8");
            Process psql = builder.start();
            if (!psql.waitFor(5, TimeUnit.MINUTES)) {
                psql.destroyForcibly();
                throw new IllegalStateException("psql does not end");
            }
            return answers(statements, parts(out), parts(err));
        } finally {
            Files.delete(in);
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static List<Answer> answers(List<String> statements, List<String> out, List<String> err) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            // part 0 belongs to the preamble; then come the statement's and its comparison's in turn
            int part = 1 + 2 * i;
            String comparison = normalized(out.get(part + 1) + err.get(part + 1));
            String differing = comparison.endsWith("(0 rows)\n") ? "" : comparison;
            answers.add(new Answer(statements.get(i), out.get(part), err.get(part), differing));
        }
        return answers;
    }

    private static List<String> parts(Path file) throws IOException {
        return Arrays.asList(Files.readString(file, StandardCharsets.UTF_8).split(MARK + "\n", -1));
    }
}
