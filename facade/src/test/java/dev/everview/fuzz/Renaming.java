package dev.everview.fuzz;

import dev.everview.coverage.TableShape;
import dev.everview.coverage.TableShape.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement that renames a table or a column, or adds a column.
 *
 * @param tables the tables as they are called afterwards
 */
record Renaming(String statement, List<TableShape> tables) {
    Renaming {
        tables = List.copyOf(tables);
    }

    /** Renames something, or adds a column. */
    static Renaming random(Choice choice, List<TableShape> tables) {
        TableShape table = choice.of(tables);
        int number = choice.below(1000);
        return switch (choice.below(3)) {
            case 0 -> table(table, "\"New " + number + "\"", tables);
            case 1 -> column(table, choice.of(table.columns()), "\"n " + number + "\"", tables);
            default ->
                new Renaming("ALTER TABLE " + table.name() + " ADD COLUMN x" + number + " integer DEFAULT 7", tables);
        };
    }

    private static Renaming table(TableShape table, String name, List<TableShape> tables) {
        List<TableShape> renamed = new ArrayList<>();
        for (TableShape each : tables) {
            List<String> referenced = each.referenced().stream()
                    .map(other -> other.equals(table.name()) ? "public." + name : other)
                    .toList();
            renamed.add(new TableShape(
                    each.equals(table) ? "public." + name : each.name(),
                    each.columns(),
                    each.rows(),
                    each.descendants(),
                    referenced));
        }
        return new Renaming("ALTER TABLE " + table.name() + " RENAME TO " + name, renamed);
    }

    /** Partitions have the names of the columns of their table, so only tables without any are changed. */
    private static Renaming column(TableShape table, Column column, String name, List<TableShape> tables) {
        boolean part = table.name().contains("part_1") || table.name().contains("Part 2");
        if (table.descendants() || part) {
            return table(table, "\"New part\"", tables);
        }
        List<TableShape> renamed = new ArrayList<>();
        for (TableShape each : tables) {
            renamed.add(each.equals(table) ? withColumn(table, column, name) : each);
        }
        return new Renaming("ALTER TABLE " + table.name() + " RENAME COLUMN " + column.name() + " TO " + name, renamed);
    }

    private static TableShape withColumn(TableShape table, Column column, String name) {
        List<Column> columns = table.columns().stream()
                .map(each -> each.equals(column)
                        ? new Column(name, each.type(), each.family(), each.nullable(), each.key(), each.values())
                        : each)
                .toList();
        return new TableShape(table.name(), columns, table.rows(), table.descendants(), table.referenced());
    }
}
