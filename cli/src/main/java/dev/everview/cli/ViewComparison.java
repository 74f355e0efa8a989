package dev.everview.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A maintained view beside what its definition gives now, row by row, as text and with multiplicities.
 *
 * @param view its name
 * @param rows how many rows the definition gives
 * @param differences rows that one side has and the other has not
 */
record ViewComparison(String view, long rows, long differences) {
    /** Compares every populated view of a database, in one snapshot each. */
    static List<ViewComparison> all(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(setUp());
            List<ViewComparison> found = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("SELECT name, row_count, differences FROM pg_temp.everview_compare()")) {
                while (rows.next()) {
                    found.add(new ViewComparison(rows.getString(1), rows.getLong(2), rows.getLong(3)));
                }
            }
            return found;
        }
    }

    /** SQL that creates the temporary function {@code pg_temp.everview_compare()}, for sessions of other clients. */
    static String setUp() {
        try (InputStream in = ViewComparison.class.getResourceAsStream("compare.sql")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource compare.sql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean same() {
        return differences == 0;
    }
}
