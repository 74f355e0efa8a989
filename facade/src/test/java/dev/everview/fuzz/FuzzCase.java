package dev.everview.fuzz;

import dev.everview.compiler.Mode;
import dev.everview.coverage.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables, views over them, and changes: all that is needed to see a failure again.
 *
 * @param workload of one session
 * @param turns of several, if there is no workload
 */
record FuzzCase(List<GeneratedTable> tables, List<View> views, List<Transaction> workload, List<Turn> turns) {
    FuzzCase {
        tables = List.copyOf(tables);
        views = List.copyOf(views);
        workload = List.copyOf(workload);
        turns = List.copyOf(turns);
    }

    /** Tables, and nothing else yet. */
    static FuzzCase of(List<GeneratedTable> tables) {
        return new FuzzCase(tables, List.of(), List.of(), List.of());
    }

    /** What a view is. */
    enum How {
        /** One of ours, with the usual strategy unless that is refused. */
        MAINTAINED,
        /** One of ours, computed as a whole. */
        FULL,
        /** A plain one of PostgreSQL. */
        PLAIN
    }

    /**
     * A view.
     *
     * @param mode when it follows, if it is one of ours
     */
    record View(String name, Query query, How how, Mode mode) {
        boolean maintained() {
            return how != How.PLAIN;
        }

        String unquotedName() {
            return name.replaceAll("^\"|\"$", "");
        }

        View with(Query other) {
            return new View(name, other, how, mode);
        }

        /** With fewer peculiarities. */
        Stream<View> plainer() {
            return Stream.concat(
                    query.simpler().map(this::with),
                    mode == Mode.IMMEDIATE ? Stream.empty() : Stream.of(new View(name, query, how, Mode.IMMEDIATE)));
        }

        private String options() {
            List<String> options = new ArrayList<>();
            if (how == How.FULL) {
                options.add("\"strategy\": \"full\"");
            }
            if (mode != Mode.IMMEDIATE) {
                options.add("\"mode\": \"" + mode.word() + "\"");
            }
            return options.isEmpty() ? "" : ", '{" + String.join(", ", options) + "}'";
        }
    }

    /** The statements that make the tables. */
    List<String> schema() {
        List<String> statements = new ArrayList<>(SchemaGenerator.TYPES);
        tables.forEach(table -> statements.addAll(table.statements()));
        return statements;
    }

    FuzzCase withTables(List<GeneratedTable> others) {
        return new FuzzCase(others, views, workload, turns);
    }

    FuzzCase withViews(List<View> others) {
        return new FuzzCase(tables, others, workload, turns);
    }

    FuzzCase withWorkload(List<Transaction> other) {
        return new FuzzCase(tables, views, other, turns);
    }

    FuzzCase withTurns(List<Turn> other) {
        return new FuzzCase(tables, views, workload, other);
    }

    /** As a script for psql, with comparisons of all views at its end. */
    String script() {
        StringBuilder script = new StringBuilder();
        schema().forEach(statement -> script.append(statement).append(";\n"));
        for (View view : views) {
            script.append(
                    view.maintained()
                            ? "SELECT everview.create('" + view.name().replace("'", "''") + "', $view$\n"
                                    + view.query().sql() + "\n$view$" + view.options() + ");\n"
                            : "CREATE VIEW " + view.name() + " AS "
                                    + view.query().sql() + ";\n");
        }
        workload.forEach(transaction -> script.append(transaction.script()));
        turns.forEach(turn -> script.append(turn.script()));
        views.stream()
                .filter(View::maintained)
                .filter(view -> view.mode() == Mode.DEFERRED)
                .forEach(view -> script.append("SELECT everview.apply('" + view.name() + "');\n"));
        views.stream().filter(View::maintained).forEach(view -> script.append(comparison(view)));
        return script.toString();
    }

    private static String comparison(View view) {
        String columns = view.query().outputs().stream()
                .map(output -> output.name() + "::text")
                .collect(Collectors.joining(", "));
        String found = "SELECT " + columns + " FROM " + view.name();
        String wanted = "SELECT " + columns + " FROM (" + view.query().sql() + ") AS d";
        return "(SELECT 'lacks', d.* FROM (" + wanted + " EXCEPT ALL " + found
                + ") AS d) UNION ALL (SELECT 'has', d.* FROM (" + found + " EXCEPT ALL " + wanted + ") AS d);\n";
    }
}
