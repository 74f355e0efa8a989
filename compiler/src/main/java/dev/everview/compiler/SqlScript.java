package dev.everview.compiler;

import java.util.List;
import java.util.stream.Collectors;

/** Statements to be executed in order, in one transaction, by the role that shall own the view. */
public record SqlScript(List<Statement> statements) {
    /** A statement, without semicolon, and what it is for. */
    public record Statement(String comment, String sql) {}

    public SqlScript {
        statements = List.copyOf(statements);
    }

    /** The script as text that psql can run. */
    public String text() {
        return statements.stream()
                .map(statement -> "-- " + statement.comment() + "\n" + statement.sql() + ";\n")
                .collect(Collectors.joining("\n"));
    }
}
