package dev.everview.testkit.tpch;

import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The eight tables with their keys, filled with what dbgen makes. */
public final class TpchTables {
    /** The schema that they are in. */
    public static final String SCHEMA = "tpch";

    private TpchTables() {}

    /**
     * Creates the tables, fills them by COPY, then adds the primary and foreign keys that TPC-H states.
     *
     * @param connection to PostgreSQL through pgjdbc
     * @param scale 1 is about a gigabyte; the least is 0.01, below which keys are repeated; the same scale gives the same rows
     */
    public static void create(Connection connection, double scale) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Resources.text("tables.sql"));
            for (TpchTable<?> table : TpchTable.getTables()) {
                copy(connection, table, scale);
            }
            statement.execute(Resources.text("keys.sql"));
            statement.execute("ANALYZE");
        }
    }

    private static <E extends TpchEntity> void copy(Connection connection, TpchTable<E> table, double scale)
            throws SQLException {
        String name = table.getTableName().toLowerCase(Locale.ROOT);
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + SCHEMA + "." + name + " FROM STDIN (DELIMITER '|')");
        try {
            StringBuilder lines = new StringBuilder();
            for (E row : table.createGenerator(scale, 1, 1)) {
                lines.append(row.toLine());
                // dbgen ends each field with the delimiter, COPY wants it between fields
                lines.setCharAt(lines.length() - 1, '\n');
                if (lines.length() > 1 << 16) {
                    write(copy, lines);
                }
            }
            write(copy, lines);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void write(CopyIn copy, StringBuilder lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }
}
