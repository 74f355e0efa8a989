package dev.everview.coverage;

import dev.everview.coverage.TableShape.Column;
import dev.everview.coverage.TableShape.Family;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The user's tables of a database, read from its catalog. */
public record TableCatalog(Map<String, TableShape> tables) {
    /** How many values of a column are remembered: few, so that changes meet. */
    private static final int VALUES = 24;

    private static final String TABLES = """
            SELECT format('%I.%I', n.nspname, c.relname),
                   c.relkind = 'p' OR EXISTS (SELECT FROM pg_inherits i WHERE i.inhparent = c.oid),
                   ARRAY(SELECT format('%I.%I', fn.nspname, fc.relname)
                         FROM pg_constraint f JOIN pg_class fc ON fc.oid = f.confrelid JOIN pg_namespace fn ON fn.oid = fc.relnamespace
                         WHERE f.conrelid = c.oid AND f.contype = 'f' ORDER BY f.conname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'everview', 'everview_data', 'imat')
            ORDER BY 1""";

    private static final String COLUMNS = """
            SELECT quote_ident(a.attname), format_type(a.atttypid, a.atttypmod), b.typname, b.typcategory,
                   b.typname = 'numeric' AND coalesce(nullif(t.typtypmod, -1), a.atttypmod) >= 0,
                   NOT a.attnotnull, coalesce(a.attnum = ANY (k.conkey), false),
                   r.relation, r.attribute,
                   ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = b.oid ORDER BY e.enumsortorder)
            FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
            JOIN pg_type b ON b.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END
            LEFT JOIN pg_constraint k ON k.conrelid = a.attrelid AND k.contype = 'p'
            LEFT JOIN LATERAL (
                SELECT f.confrelid::regclass::text AS relation, quote_ident(fa.attname) AS attribute
                FROM pg_constraint f CROSS JOIN LATERAL unnest(f.conkey, f.confkey) AS c (own, other)
                JOIN pg_attribute fa ON fa.attrelid = f.confrelid AND fa.attnum = c.other
                WHERE f.conrelid = a.attrelid AND f.contype = 'f' AND c.own = a.attnum ORDER BY f.conname LIMIT 1) r ON true
            WHERE a.attrelid = '%s'::regclass AND a.attnum > 0 AND NOT a.attisdropped
              AND a.attgenerated = '' AND a.attidentity <> 'a'
            ORDER BY a.attnum""";

    /** Reads the catalog and samples the values, all in one transaction of its own. */
    public static TableCatalog read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = pg_catalog");
            Map<String, TableShape> tables = new LinkedHashMap<>();
            for (TableShape table : tables(statement)) {
                tables.put(
                        table.name(),
                        new TableShape(
                                table.name(),
                                columns(connection, table.name()),
                                rows(statement, table.name()),
                                table.descendants(),
                                table.referenced()));
            }
            statement.execute("RESET search_path");
            return new TableCatalog(tables);
        }
    }

    private static List<TableShape> tables(Statement statement) throws SQLException {
        List<TableShape> tables = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(TABLES)) {
            while (result.next()) {
                tables.add(new TableShape(
                        result.getString(1), List.of(), 0, result.getBoolean(2), List.of(strings(result, 3))));
            }
        }
        return tables;
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(COLUMNS.replace("%s", table.replace("'", "''")))) {
            while (result.next()) {
                Family family = family(result.getString(3), result.getString(4).charAt(0), result.getBoolean(5));
                Set<String> values = new LinkedHashSet<>(List.of(strings(result, 10)));
                String referenced = result.getString(8);
                if (referenced != null) {
                    values.addAll(values(connection, referenced, result.getString(9), family));
                }
                values.addAll(values(connection, table, result.getString(1), family));
                columns.add(new Column(
                        result.getString(1),
                        result.getString(2),
                        family,
                        result.getBoolean(6),
                        result.getBoolean(7),
                        List.copyOf(values)));
            }
        }
        return columns;
    }

    private static Family family(String type, char category, boolean fixedScale) {
        return switch (type) {
            case "int2", "int4", "int8" -> Family.INTEGER;
            case "numeric" -> fixedScale ? Family.FIXED : Family.NUMERIC;
            case "money" -> Family.FIXED;
            case "float4", "float8" -> Family.FLOAT;
            case "date" -> Family.DATE;
            case "timestamp", "timestamptz" -> Family.TIME;
            case "json", "jsonb" -> Family.JSON;
            case "char" -> Family.OTHER;
            default ->
                switch (category) {
                    case 'S' -> Family.TEXT;
                    case 'B' -> Family.BOOLEAN;
                    case 'E' -> Family.ENUMERATION;
                    case 'A' -> Family.ARRAY;
                    case 'R' -> Family.RANGE;
                    default -> Family.OTHER;
                };
        };
    }

    /** Integers from below, since keys begin there and so meet; other values by chance. */
    private static List<String> values(Connection connection, String table, String column, Family family)
            throws SQLException {
        String order = family == Family.INTEGER ? "min(" + column + ")" : "md5(" + column + "::text COLLATE \"C\")";
        String query = "SELECT " + column + "::text COLLATE \"C\" FROM " + table + " WHERE " + column
                + " IS NOT NULL GROUP BY 1" + (family == Family.INTEGER ? "" : ", " + order) + " ORDER BY " + order
                + " LIMIT " + VALUES;
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet result = statement.executeQuery(query)) {
                while (result.next()) {
                    values.add(result.getString(1));
                }
            }
        }
        return values;
    }

    private static int rows(Statement statement, String table) throws SQLException {
        try (ResultSet result = statement.executeQuery("SELECT count(*) FROM " + table)) {
            result.next();
            return result.getInt(1);
        }
    }

    private static String[] strings(ResultSet result, int column) throws SQLException {
        return (String[]) result.getArray(column).getArray();
    }
}
