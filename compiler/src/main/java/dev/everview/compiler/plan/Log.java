package dev.everview.compiler.plan;

import java.util.List;

/**
 * Where triggers write the changes of one base table, for a view that follows later than at the end of the statement.
 *
 * @param input the base table, as one of the stages reads it; its stash is the log
 * @param role by which functions and triggers of the logs are told apart
 * @param insertsJoinNothing whether rows inserted here join nothing in any stage while no other change is pending
 * @param passesBy whether an UPDATE may leave all that the stages read as it was, and the text of a row tells whether it did
 * @param attributes the attribute numbers of the columns that some stage uses
 * @param columnNames their names, and those of the log's columns
 * @param joinedBy those by which joins of the stages find rows
 */
public record Log(
        Input input,
        String role,
        boolean insertsJoinNothing,
        boolean passesBy,
        List<Integer> attributes,
        List<String> columnNames,
        List<String> joinedBy) {
    public Log {
        attributes = List.copyOf(attributes);
        columnNames = List.copyOf(columnNames);
        joinedBy = List.copyOf(joinedBy);
    }

    /** The hidden table that is the log. */
    public String table() {
        return input.stash();
    }
}
