package dev.everview.fuzz;

import dev.everview.fuzz.GeneratedTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Random tables with rows: with a key and without, with NULLs and duplicates, with references, partitions, children, and names that need
 * quotes. Not thread-safe.
 */
final class SchemaGenerator {
    /** What all schemas begin with. */
    static final List<String> TYPES = List.of(
            "CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy')",
            "CREATE DOMAIN label AS text CHECK (length(VALUE) < 100)",
            "CREATE COLLATION loose (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false)",
            "CREATE DOMAIN loose_label AS text COLLATE loose");

    private static final List<String> TABLE_NAMES = List.of(
            "orders",
            "\"Order\"",
            "\"it's\"",
            "\"a b\"",
            "item",
            "\"select\"",
            "\"q\"\"q\"",
            "\"100%\"",
            "\"ünï\"",
            "\"x;--\"",
            "node",
            "\"$1\"");
    private static final List<String> COLUMN_NAMES = List.of(
            "a",
            "b",
            "\"B\"",
            "\"from\"",
            "\"c d\"",
            "v",
            "\"x'y\"",
            "\"e\"\"f\"",
            "\"%s\"",
            "k",
            "new",
            "\"é\"",
            "\"g.h\"",
            "w",
            "\"OLD\"",
            "count",
            "\"__x\"");
    private static final List<String> ACTIONS = List.of(
            "", " ON DELETE CASCADE", " ON DELETE CASCADE ON UPDATE CASCADE", " ON DELETE SET NULL ON UPDATE CASCADE");
    private static final int ROWS = 10;

    private static final int VIRTUAL_SINCE = 18;

    private final Choice choice;
    private final int major;
    private final List<String> tableNames = new ArrayList<>(TABLE_NAMES);

    SchemaGenerator(Choice choice, int major) {
        this.choice = choice;
        this.major = major;
    }

    /** Some tables, referenced ones first. */
    List<GeneratedTable> tables() {
        List<GeneratedTable> tables = new ArrayList<>();
        tables.add(keyed(List.of()));
        tables.add(keyed(tables));
        tables.add(loose());
        if (choice.percent(55)) {
            tables.add(partitioned());
        }
        if (choice.percent(40)) {
            tables.add(keyed(tables));
        }
        return tables;
    }

    /** A table with a key of one column, which refers to one of the others with such a key. */
    private GeneratedTable keyed(List<GeneratedTable> others) {
        String name = name();
        Columns columns = new Columns();
        columns.add(new Column("id", Type.INTEGER, "integer PRIMARY KEY", true));
        int rows = rows();
        List<List<String>> values = new ArrayList<>();
        values.add(IntStream.rangeClosed(1, rows).mapToObj(Integer::toString).toList());
        List<GeneratedTable> referenced =
                others.stream().filter(other -> !other.key().isEmpty()).toList();
        if (!referenced.isEmpty()) {
            GeneratedTable other = choice.of(referenced);
            int keys = other.rows().size();
            boolean nullable = choice.percent(50) || keys == 0;
            String action = choice.of(nullable ? ACTIONS : ACTIONS.subList(0, 3))
                    + (choice.percent(15) ? " DEFERRABLE INITIALLY DEFERRED" : "");
            columns.add(new Column(
                    "ref",
                    Type.INTEGER,
                    "integer" + (nullable ? "" : " NOT NULL") + " REFERENCES " + other.name() + action,
                    true));
            values.add(IntStream.range(0, rows)
                    .mapToObj(
                            i -> keys == 0 || (nullable && choice.percent(20)) ? "NULL" : "" + (1 + choice.below(keys)))
                    .toList());
        }
        List<String> further = new ArrayList<>();
        if (choice.percent(50)) {
            further.add("CREATE INDEX ON " + name + " (" + columns.last() + ")");
        }
        columns.addRandom(1 + choice.below(4), values, rows);
        if (choice.percent(15)) {
            columns.add(new Column("gen", Type.INTEGER, "integer GENERATED ALWAYS AS (id % 3) STORED", false));
        }
        if (major >= VIRTUAL_SINCE && choice.percent(40)) {
            columns.add(
                    new Column("virt", Type.INTEGER, "integer GENERATED ALWAYS AS (nullif(id % 4, 1)) VIRTUAL", false));
            if (!referenced.isEmpty()) {
                columns.add(new Column(
                        "\"V r\"", Type.INTEGER, "integer GENERATED ALWAYS AS (coalesce(ref, 7) - 1) VIRTUAL", false));
            }
        }
        return new GeneratedTable(name, columns.list, "id", List.of(), "", further, tuples(values, rows));
    }

    /** A table without a key, with duplicates. */
    private GeneratedTable loose() {
        Columns columns = new Columns();
        columns.add(new Column("k", Type.INTEGER, "integer", true));
        int rows = rows();
        List<List<String>> values = new ArrayList<>();
        values.add(IntStream.range(0, rows)
                .mapToObj(i -> choice.percent(15) ? "NULL" : "" + choice.below(6))
                .toList());
        columns.addRandom(1 + choice.below(3), values, rows);
        List<String> tuples = new ArrayList<>(tuples(values, rows));
        for (int i = 0; i < rows / 3; i++) {
            tuples.add(choice.of(tuples));
        }
        return new GeneratedTable(name(), columns.list, "", List.of(), "", List.of(), tuples);
    }

    private GeneratedTable partitioned() {
        String name = name();
        Columns columns = new Columns();
        columns.add(new Column("id", Type.INTEGER, "integer NOT NULL", true));
        columns.add(new Column("p", Type.INTEGER, "integer NOT NULL", true));
        int rows = rows();
        List<List<String>> values = new ArrayList<>();
        values.add(IntStream.rangeClosed(1, rows).mapToObj(Integer::toString).toList());
        values.add(IntStream.range(0, rows).mapToObj(i -> "" + choice.below(5)).toList());
        columns.addRandom(1 + choice.below(2), values, rows);
        boolean list = choice.percent(50);
        List<String> further = List.of(
                "CREATE TABLE part_1 PARTITION OF " + name
                        + (list ? " FOR VALUES IN (0, 1)" : " FOR VALUES FROM (MINVALUE) TO (2)"),
                "CREATE TABLE \"Part 2\" PARTITION OF " + name + " DEFAULT");
        List<String> constraints = choice.percent(60) ? List.of("PRIMARY KEY (id, p)") : List.of();
        return new GeneratedTable(
                name,
                columns.list,
                "",
                constraints,
                " PARTITION BY " + (list ? "LIST" : "RANGE") + " (p)",
                further,
                tuples(values, rows));
    }

    private static List<String> tuples(List<List<String>> columns, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> columns.stream().map(each -> each.get(i)).collect(Collectors.joining(", ", "(", ")")))
                .toList();
    }

    /** The type that a column is declared with: sometimes one of which others make the usual one. */
    private String declared(Type type) {
        if (choice.percent(75)) {
            return type.sql();
        }
        return switch (type) {
            case TEXT -> choice.of(List.of("label", "character varying(40)"));
            case LOOSE_TEXT -> choice.of(List.of("loose_label", "character varying(40) COLLATE loose"));
            case FLOAT -> "real";
            case TIMESTAMP -> "timestamp";
            default -> type.sql();
        };
    }

    private int rows() {
        return choice.percent(8) ? 0 : 3 + choice.below(ROWS);
    }

    private String name() {
        return tableNames.remove(choice.percent(50) ? 0 : choice.below(tableNames.size()));
    }

    /** The columns of a table as they are chosen. */
    private final class Columns {
        private final List<Column> list = new ArrayList<>();
        private final List<String> names = new ArrayList<>(COLUMN_NAMES);

        void add(Column column) {
            list.add(column);
            names.remove(column.name());
        }

        String last() {
            return list.get(list.size() - 1).name();
        }

        void addRandom(int count, List<List<String>> values, int rows) {
            for (int i = 0; i < count; i++) {
                Type type = choice.percent(30) ? Type.INTEGER : choice.of(List.of(Type.values()));
                if (type == Type.ROUNDED_FLOAT) {
                    type = Type.FLOAT;
                }
                boolean nullable = choice.percent(70);
                String name = names.get(choice.below(names.size()));
                add(new Column(name, type, declared(type) + (nullable ? "" : " NOT NULL"), true));
                Type chosen = type;
                values.add(IntStream.range(0, rows)
                        .mapToObj(row ->
                                nullable && choice.percent(18) ? "NULL" : "'" + choice.of(chosen.samples()) + "'")
                        .toList());
            }
        }
    }
}
