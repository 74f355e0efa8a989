package dev.everview.coverage;

import dev.everview.coverage.TableShape.Column;
import dev.everview.coverage.TableShape.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Random statements that change tables of any shape. Some break a constraint. Not thread-safe. */
public final class RandomChanges implements Changes {
    private final Random random;
    private final RandomValues values;
    private final List<TableShape> tables;

    /**
     * Changes of some tables.
     *
     * @param tables those changed more often several times
     */
    public RandomChanges(Random random, RandomValues values, List<TableShape> tables) {
        this.random = random;
        this.values = values;
        this.tables = List.copyOf(tables);
    }

    @Override
    public String next() {
        return random.nextInt(8) == 0 ? "WITH x AS (" + change(table()) + ") " + change(table()) : change(table());
    }

    @Override
    public String emptying() {
        TableShape table = table();
        // seldom TRUNCATE: after it, and after its rollback, every plan over the table is made anew
        return switch (random.nextInt(6)) {
            case 0 -> "TRUNCATE " + table.name() + " CASCADE";
            case 1 ->
                "TRUNCATE " + tables.stream().map(TableShape::name).distinct().collect(Collectors.joining(", "))
                        + " CASCADE";
            default -> "DELETE FROM " + table.name();
        };
    }

    @Override
    public String fill(TableShape table) {
        return insert(table, 1 + random.nextInt(3));
    }

    private String change(TableShape table) {
        return switch (random.nextInt(14)) {
            case 0 -> insert(table, 1);
            case 1 -> insert(table, 2 + random.nextInt(3));
            case 2, 3, 4 -> copy(table);
            case 5 -> upsert(table);
            case 6, 7 -> "DELETE FROM " + table.name() + " WHERE " + rows(table);
            case 8 -> "UPDATE " + table.name() + " SET " + assignments(table, 1) + everyFewRows(table);
            case 9 -> keyChange(table);
            default ->
                "UPDATE " + table.name() + " SET " + assignments(table, 1 + random.nextInt(2)) + " WHERE "
                        + rows(table);
        };
    }

    private String insert(TableShape table, int rows) {
        List<String> tuples = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            boolean twice = i > 0 && random.nextInt(4) == 0;
            tuples.add(
                    twice
                            ? tuples.get(i - 1)
                            : table.columns().stream().map(this::fresh).collect(Collectors.joining(", ", "(", ")")));
        }
        return "INSERT INTO " + table.name() + " (" + names(table.columns()) + ") VALUES " + String.join(", ", tuples);
    }

    private String fresh(Column column) {
        return column.key() && column.family() == Family.INTEGER && random.nextInt(3) > 0
                ? Integer.toString(1000 + random.nextInt(40))
                : values.any(column);
    }

    /** Rows like those there are, with other keys: they pass the definition's conditions as their originals do. */
    private String copy(TableShape table) {
        List<Column> numbered = table.key().stream()
                .filter(column -> column.family() == Family.INTEGER)
                .toList();
        Column shifted = numbered.isEmpty() ? null : numbered.get(random.nextInt(numbered.size()));
        List<String> expressions = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.equals(shifted)) {
                expressions.add(column.name() + " + " + (1000 + random.nextInt(9000)));
            } else {
                expressions.add(!column.key() && random.nextInt(5) == 0 ? values.any(column) : column.name());
            }
        }
        return "INSERT INTO " + table.name() + " (" + names(table.columns()) + ") SELECT "
                + String.join(", ", expressions) + " FROM " + table.name() + " WHERE " + rows(table);
    }

    private String upsert(TableShape table) {
        if (table.key().isEmpty()) {
            return copy(table);
        }
        String insert = insert(table, 1) + " ON CONFLICT (" + names(table.key()) + ") DO ";
        List<Column> others =
                table.columns().stream().filter(column -> !column.key()).toList();
        if (others.isEmpty() || random.nextInt(3) == 0) {
            return insert + "NOTHING";
        }
        Column column = others.get(random.nextInt(others.size()));
        return insert + "UPDATE SET " + column.name() + " = "
                + (random.nextBoolean() ? "excluded." + column.name() : values.any(column));
    }

    private String keyChange(TableShape table) {
        List<Column> key = table.key();
        if (key.isEmpty()) {
            return "UPDATE " + table.name() + " SET "
                    + assignments(table, table.columns().size()) + " WHERE " + rows(table);
        }
        Column column = key.get(random.nextInt(key.size()));
        String value = column.family() == Family.INTEGER && random.nextBoolean()
                ? column.name() + " + " + (2000 + random.nextInt(9000))
                : values.any(column);
        return "UPDATE " + table.name() + " SET " + column.name() + " = " + value + " WHERE " + rows(table);
    }

    private String assignments(TableShape table, int count) {
        List<Column> choice = new ArrayList<>(
                table.columns().stream().filter(column -> !column.key()).toList());
        if (choice.isEmpty()) {
            choice.addAll(table.columns());
        }
        List<String> assignments = new ArrayList<>();
        for (int i = 0; i < count && !choice.isEmpty(); i++) {
            Column column = choice.remove(random.nextInt(choice.size()));
            assignments.add(column.name() + " = " + newValue(table, column));
        }
        return String.join(", ", assignments);
    }

    private String newValue(TableShape table, Column column) {
        boolean arithmetic =
                column.family() == Family.INTEGER || column.family() == Family.FIXED || column.family() == Family.FLOAT;
        if (arithmetic && !column.type().equals("money") && random.nextInt(3) == 0) {
            return random.nextInt(4) == 0
                    // not "- x", which makes of 0 a -0 that equals it
                    ? "0 - " + column.name()
                    : column.name() + (random.nextBoolean() ? " + 1" : " - 1");
        }
        if (random.nextInt(8) == 0) {
            List<Column> alike = table.columns().stream()
                    .filter(other -> other.type().equals(column.type()))
                    .toList();
            return alike.get(random.nextInt(alike.size())).name();
        }
        return values.any(column);
    }

    /** A condition that holds for a share of the rows, or none at all. */
    private String everyFewRows(TableShape table) {
        return random.nextInt(3) == 0
                ? ""
                : " WHERE hashtext(" + table.columns().get(0).name() + "::text) % " + (2 + random.nextInt(3)) + " = 0";
    }

    /** A condition that holds for one row or a few. */
    private String rows(TableShape table) {
        if (random.nextInt(2) == 0 && table.rows() > 0) {
            // the place of a row finds rows without a key, and one of several equal ones
            String place = table.descendants() ? "tableoid, ctid" : "ctid";
            return "(" + place + ") IN (SELECT " + place + " FROM " + table.name() + " ORDER BY " + place + " OFFSET "
                    + random.nextInt(table.rows()) + " LIMIT " + (1 + random.nextInt(3)) + ")";
        }
        Column column = table.columns().get(random.nextInt(table.columns().size()));
        if (column.nullable() && random.nextInt(6) == 0) {
            return column.name() + " IS NULL";
        }
        // by text, since not every type has an equality
        String first = RandomValues.quoted(values.present(column));
        return column.name() + "::text "
                + (random.nextBoolean()
                        ? "= " + first
                        : "IN (" + first + ", " + RandomValues.quoted(values.present(column)) + ")");
    }

    private TableShape table() {
        return tables.get(random.nextInt(tables.size()));
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
